import { formatDate } from '#core/domain/dates';
import { choiceLabel } from '#core/domain/fields';
import type { Forms } from '#core/domain/forms';
import { formatNumber, formatPercent } from '#core/domain/numbers';
import type { KeyResult, Language, Objective, Plan } from '#core/domain/plan';
import { isPercentUnit } from '#core/domain/units';
import { choiceKey } from '#core/import/into-plan/import-into-plan';
import type { FieldComparison } from '#core/import/into-plan/compare-fields';
import type { PlanComparison, RecordComparison } from '#core/import/into-plan/compare-with-plan';

export interface TextForms {
  readonly language: Language;
  readonly forms: Forms;
  /** How many things a list holds, in words. */
  readonly sayCount: (count: number) => string;
}

/** One objective or key result whose values differ. */
export interface Difference {
  readonly record: RecordComparison;
  readonly fields: readonly (FieldComparison & { readonly key: string })[];
}

/** Where workbook and plan say different things, in the workbook's order. */
export function differencesOf(comparison: PlanComparison): readonly Difference[] {
  return comparison.objectives
    .flatMap((objective) => [objective, ...objective.keyResults])
    .flatMap((record) => {
      const fields = record.fields.flatMap((field) =>
        field.state === 'differs' ? [{ ...field, key: choiceKey(record.importedId, field.field) }] : [],
      );
      return fields.length === 0 ? [] : [{ record, fields }];
    });
}

/** The imported objective or key result of an id. */
export function importedRecord(plan: Plan, id: string): Objective | KeyResult | null {
  for (const objective of plan.objectives) {
    if (objective.id === id) return objective;
    const keyResult = objective.keyResults.find((one) => one.id === id);
    if (keyResult) return keyResult;
  }
  return null;
}

/** A stored value as people write it: the text it was read from where there is one. */
export function valueText(
  field: string,
  value: unknown,
  text: string | null,
  unit: string | null,
  { language, forms, sayCount }: TextForms,
): string {
  if (text !== null && text !== '') return text;
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'number') {
    const isShare = field === 'weight' || field === 'confidence' || (unit !== null && isPercentUnit(unit));
    return isShare ? formatPercent(value, forms) : formatNumber(value, forms);
  }
  if (typeof value === 'boolean') return choiceLabel('leading', String(value), language);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDate(value, forms);
    return field === 'kind' || field === 'status' || field === 'commitment'
      ? choiceLabel(field, value, language)
      : value;
  }
  if (Array.isArray(value)) return sayCount(value.length);
  if (typeof value === 'object' && 'title' in value && typeof value.title === 'string') return value.title;
  return '—';
}
