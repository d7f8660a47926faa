import type { Forms } from '#core/domain/forms';
import { readCellText, cellProblem } from '#core/domain/cell-text';
import { unreadText, type RowRecord } from '#core/domain/cell-fields';
import { choiceLabel, extraColumnOf, findField } from '#core/domain/fields';
import type { Language, PlanRecords } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import type { Texts } from '#core/texts/texts';
import { sayKey } from '../../app/i18n';
import type { OpenPlan } from '../../app/plan-store';
import type { InspectorField } from './inspector-fields';

/** What every part of the inspector is given beside its record. */
export interface Look {
  readonly plan: OpenPlan;
  readonly records: PlanRecords;
  readonly language: Language;
  readonly forms: Forms | undefined;
  readonly readOnly: boolean;
}

/** The name of a field in a level; of a kept column its header. */
export function fieldName(t: Texts, field: string, level: RowRecord['type'], records: PlanRecords): string {
  const column = extraColumnOf(field);
  if (column !== null) return headerOf(records).columns.find(({ id }) => id === column)?.header ?? column;
  return sayKey(t, field === 'title' ? `fields:title.${level}` : `fields:${field}.label`);
}

/** The sentence of why a field could not be read, or null. */
export function problemSentence(t: Texts, record: RowRecord, field: string, look: Look): string | null {
  const known = cellProblem(record, field);
  if (known === null) return null;
  const text = unreadText(record, field) ?? record.asWritten[field] ?? '';
  const header = headerOf(look.records);
  const { language, forms } = look;
  // The record keeps the text only; reading it again tells more than "no number" where more is known.
  const { problem } = readCellText(field, text, {
    language,
    forms,
    record,
    columns: header.columns,
    yearHint: Number(header.cycle.end.slice(0, 4)),
  });
  const unit = record.type === 'keyResult' ? (record.unit ?? '') : '';
  return sayKey(t, `fields:problems.${problem ?? known}`, { text, unit });
}

/** What the list of a choice field offers: stored value and text. */
export function choicesOf(field: InspectorField, language: Language): readonly { value: string; label: string }[] {
  const own = findField(field.id);
  return (field.choices ?? []).map((value) => ({ value, label: own ? choiceLabel(own.id, value, language) : value }));
}
