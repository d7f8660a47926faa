import { extraColumnOf, findField } from './fields';
import type { Forms } from './forms';
import type { KeyResultRecord, Language, ObjectiveRecord } from './plan';

/** A record that has cells: the header of a plan has none. */
export type RowRecord = ObjectiveRecord | KeyResultRecord;

/** True when the field exists for the record's level; kept columns exist for both. */
export function hasField(record: RowRecord, fieldId: string): boolean {
  if (extraColumnOf(fieldId) !== null) return true;
  return findField(fieldId)?.levels.includes(record.type) ?? false;
}

/** The stored value of a cell, as the record has it; null for a field the record does not have. */
export function cellValue(record: RowRecord, fieldId: string): unknown {
  const column = extraColumnOf(fieldId);
  if (column !== null) return record.extra[column] ?? null;
  if (!hasField(record, fieldId)) return null;
  // safe: a field's id is the key of the record of the same name (fields.ts); a computed one gives undefined
  return (record as unknown as Readonly<Record<string, unknown>>)[fieldId] ?? null;
}

/** The text of a cell that could not be read as its field: kept as typed, with an empty value beside it. */
export function unreadText(record: RowRecord, fieldId: string): string | null {
  const text = record.asWritten[fieldId];
  if (text === undefined || text === '' || extraColumnOf(fieldId) !== null) return null;
  const field = findField(fieldId);
  if (!field || !['number', 'percent', 'date', 'choice'].includes(field.type)) return null;
  if (cellValue(record, fieldId) !== null) return null;
  // A range read from one cell ("5-7 triệu" as the target) left its ends in low and high.
  if (fieldId === 'target' && record.type === 'keyResult' && record.kind === 'range' && record.low !== null)
    return null;
  return text;
}

export interface CellContext {
  readonly language: Language;
  /** How numbers and days are written; as the language writes them when absent. */
  readonly forms?: Forms | undefined;
}
