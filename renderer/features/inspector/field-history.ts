import { hasField, type CellContext, type RowRecord } from '#core/domain/cell-fields';
import { shownText } from '#core/domain/cell-text';
import { extraColumnOf, findField } from '#core/domain/fields';
import { standingCheckIns } from '#core/domain/progress';
import type { FieldChange } from '#core/ipc/contract';

/** A change of a field, or a figure measured on a day, in the texts of the field. */
export type HistoryEntry =
  | {
      readonly kind: 'change';
      /** ISO date-time. */
      readonly on: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'checkIn';
      /** `YYYY-MM-DD`. */
      readonly on: string;
      readonly value: string;
      readonly note: string | null;
    };

/** Whose history is shown: that of the active field, or of what is measured where that one has none. */
export function historyField(record: RowRecord, active: string | null, changes: readonly FieldChange[]): string {
  const usual = record.type === 'keyResult' ? 'current' : 'title';
  if (active === null || active === 'progress' || !hasField(record, active)) return usual;
  if (record.type === 'objective' || changes.some(({ field }) => field === active)) return active;
  const measured = record.checkIns.length > 0 || changes.some(({ field }) => field === usual);
  return measured ? usual : active;
}

/** What happened to a field, newest first. */
export function historyOf(
  record: RowRecord,
  field: string,
  changes: readonly FieldChange[],
  context: CellContext,
): readonly HistoryEntry[] {
  const text = (value: unknown) => valueText(record, field, value, context);
  const entries: HistoryEntry[] = changes
    .filter((change) => change.field === field)
    .map(({ on, before, after }) => ({ kind: 'change', on, before: text(before), after: text(after) }));
  if (field === 'current' && record.type === 'keyResult') {
    for (const { on, value, note } of standingCheckIns(record.checkIns))
      if (value !== null) entries.push({ kind: 'checkIn', on, value: text(value), note });
  }
  return entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** A value of a field as its cell would show it; a text kept as typed stays as it was typed. */
export function valueText(record: RowRecord, field: string, value: unknown, context: CellContext): string {
  if (value === null || value === undefined) return '';
  const column = extraColumnOf(field);
  if (column !== null) {
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    return shownText({ ...record, extra: { ...record.extra, [column]: value } }, field, context);
  }
  const type = findField(field)?.type;
  if (typeof value === 'string' && (type === 'number' || type === 'percent')) return value;
  // The history is a plain file beside the plan: what does not fit its field is left unsaid.
  const isList = field === 'initiatives' || field === 'stages';
  if (isList ? !isListOfTitled(value) : typeof value === 'object') return '';
  if (type === 'date' && !(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value))) return '';
  const { [field]: _typed, ...asWritten } = record.asWritten;
  const then = { ...record, [field]: value, asWritten };
  // Check-ins would stand before the typed figure.
  return shownText(then.type === 'keyResult' ? { ...then, checkIns: [] } : then, field, context);
}

/** Initiatives and stages are the only values that are lists. */
function isListOfTitled(value: unknown): boolean {
  const isTitled = (entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'title' in entry && typeof entry.title === 'string';
  return Array.isArray(value) && value.every(isTitled);
}
