import type { CheckIn, KeyResult, KeyResultRecord, Objective, ObjectiveRecord } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';

/** `same`: nothing to do. `empty`: the plan has nothing there and is filled. `differs`: taken only when chosen. */
export type FieldState = 'same' | 'empty' | 'differs';

/** One field of a matched record that the workbook says something about. */
export interface FieldComparison {
  /** A key of the record, or `extra:` and the id of the imported plan's column. */
  readonly field: string;
  /** As stored; null = nothing, or a text that could not be read (`planText`). */
  readonly plan: unknown;
  /** The text of the cell as it was typed or found, where there is one. */
  readonly planText: string | null;
  readonly workbook: unknown;
  readonly workbookText: string | null;
  readonly state: FieldState;
}

type Row = Objective | ObjectiveRecord | KeyResult | KeyResultRecord;

const bothFields = ['code', 'title', 'weight', 'owner', 'commitment', 'parent', 'rollUp', 'note'] as const;
const objectiveFields = [...bothFields, 'category'] as const;
const figureFields = ['start', 'floor', 'target', 'stretch', 'low', 'high', 'current'] as const;
const keyResultFields = [
  ...bothFields,
  ...(['kind', 'unit'] as const),
  ...figureFields,
  ...(['stages', 'due', 'leading', 'confidence', 'status', 'method', 'source', 'initiatives', 'checkIns'] as const),
] as const;
const figures: ReadonlySet<string> = new Set(figureFields);

/**
 * Compares a record of the plan with the imported one it matched, field by field, fields without a value in the
 * workbook left out. `columnFor` gives the plan's column for one of the imported plan's, or null.
 */
export function compareFields(
  record: ObjectiveRecord | KeyResultRecord,
  imported: Objective | KeyResult,
  columnFor: (importedColumn: string) => string | null,
): readonly FieldComparison[] {
  const names = record.type === 'objective' ? objectiveFields : keyResultFields;
  const fields = names.flatMap((field) => {
    const workbook = given(imported, field);
    if (workbook === null) return [];
    const plan = given(record, field);
    return [compared(field, plan, workbook, stateOf(field, record, imported, plan, workbook))];
  });
  const extra = Object.entries(imported.extra).flatMap(([column, value]) => {
    if (value === null || value === '') return [];
    const own = columnFor(column);
    const inPlan = own === null ? null : (record.extra[own] ?? null);
    const plan = inPlan === null || inPlan === '' ? null : { value: inPlan, text: null };
    const workbook = { value, text: null };
    const state = plan === null ? 'empty' : equal(inPlan, value) ? 'same' : 'differs';
    return [compared(`extra:${column}`, plan, workbook, state)];
  });
  return [...fields, ...extra];
}

interface Given {
  readonly value: unknown;
  readonly text: string | null;
}

/** What a record says in a field; null = nothing at all. */
function given(row: Row, field: string): Given | null {
  // safe: `field` is one of the names above, each a key of the record it is asked of
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field] ?? null;
  const text = row.asWritten[field] ?? null;
  if (field === 'kind' && isKindUnsaid(row)) return null;
  const nothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return nothing && (text === null || text === '') ? null : { value: nothing ? null : value, text };
}

/** Every key result has a kind; the usual one of a key result without any figure was never chosen. */
function isKindUnsaid(row: Row): boolean {
  if (!('kind' in row) || row.kind !== 'increase') return false;
  return row.stages.length === 0 && figureFields.every((field) => row[field] === null && !row.asWritten[field]);
}

function compared(field: string, plan: Given | null, workbook: Given, state: FieldState): FieldComparison {
  return {
    ...{ field, plan: plan?.value ?? null, planText: plan?.text ?? null },
    ...{ workbook: workbook.value, workbookText: workbook.text, state },
  };
}

function stateOf(
  field: string,
  record: ObjectiveRecord | KeyResultRecord,
  imported: Objective | KeyResult,
  plan: Given | null,
  workbook: Given,
): FieldState {
  if (plan === null) return needsSameUnit(field, record, imported) ? 'differs' : 'empty';
  if (field === 'checkIns') return checkInsState(plan.value, workbook.value);
  if (plan.value === null && workbook.value === null) {
    return normaliseText(plan.text ?? '') === normaliseText(workbook.text ?? '') ? 'same' : 'differs';
  }
  return equal(plan.value, workbook.value) ? 'same' : 'differs';
}

/** A figure in another unit, or a unit for figures that were written without it, would change what the plan says. */
function needsSameUnit(
  field: string,
  record: ObjectiveRecord | KeyResultRecord,
  imported: Objective | KeyResult,
): boolean {
  if (record.type !== 'keyResult' || !('unit' in imported)) return false;
  const own = record.unit === null ? '' : foldText(record.unit);
  const other = imported.unit === null ? '' : foldText(imported.unit);
  if (own === other) return false;
  const hasFigures = figureFields.some((name) => record[name] !== null);
  // A percentage is kept as a fraction: a bare 20 and a 20 % are not the same number.
  const percent = own === '%' || other === '%';
  if (figures.has(field)) return own !== '' && other !== '' ? true : percent && (hasFigures || own !== '');
  return field === 'unit' && hasFigures && percent;
}

function checkInsState(plan: unknown, workbook: unknown): FieldState {
  return newCheckIns(plan, workbook).length === 0 ? 'same' : 'differs';
}

/** The workbook's check-ins whose day and value the plan does not have. */
export function newCheckIns(plan: unknown, workbook: unknown): readonly CheckIn[] {
  // safe: both are the `checkIns` of a key result, or nothing
  const own = (plan ?? []) as readonly CheckIn[];
  const other = (workbook ?? []) as readonly CheckIn[];
  return other.filter((one) => !own.some(({ on, value }) => on === one.on && equal(value, one.value)));
}

/** Equal as people would say it: texts apart from blanks, numbers up to the last bit, lists and links by their titles. */
function equal(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1e-9, Math.abs(a), Math.abs(b));
  }
  if (typeof a === 'string' && typeof b === 'string') return normaliseText(a) === normaliseText(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => equal(one, b[at]));
  if (isTitled(a) && isTitled(b)) return foldText(a.title) === foldText(b.title);
  return a === b;
}

function isTitled(value: unknown): value is { readonly title: string } {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';
}
