import { hasField, type RowRecord } from '../domain/cell-fields';
import { readCellText, type CellReading } from '../domain/cell-reading';
import { fiscalYearOf } from '../domain/cycles';
import { shiftDecimal } from '../domain/decimal-text';
import { extraColumnOf } from '../domain/fields';
import type { Forms } from '../domain/forms';
import type { CheckIn, KeyResultRecord, Language, PlanHeaderRecord, RecordId } from '../domain/plan';
import { headerOf } from '../domain/plan-records';
import { currentValue, standingCheckIns } from '../domain/progress';
import { isPercentUnit } from '../domain/units';
import { ok, refuse } from '../result';
import { ChangeBuilder, type Command, type CommandContext } from './command';

export interface CellText {
  readonly id: RecordId;
  /** A field id, or `extra:<column id>`. */
  readonly field: string;
  readonly text: string;
}

export interface SetCells {
  readonly cells: readonly CellText[];
  /** The language the texts are written in: comma or point before decimals. */
  readonly language: Language;
  /** How numbers stand in the sheet the texts come from; the language's when absent. */
  readonly forms?: Forms | undefined;
}

/**
 * Puts typed or pasted texts into cells, as one step. A text that cannot be read as its field is kept as typed with an
 * empty value (an error cell); a good one clears that. Fields a record does not have are refused.
 */
export const setCells: Command<SetCells> = {
  name: 'setCells',
  label: ({ cells }) => ({
    key: cells.every(({ text }) => text === '') ? 'commands:step.clearCells' : 'commands:step.setCells',
    params: { count: cells.length },
  }),
  run(plan, { cells, language, forms }, context) {
    const header = headerOf(plan);
    const change = new ChangeBuilder(plan);
    for (const { id, field, text } of unitsFirst(cells)) {
      const record = change.get(id);
      if (!record || record.type === 'plan') return refuse('recordMissing', { record: id });
      if (!hasField(record, field)) return refuse('fieldInvalid', { field });
      const reading = readCellText(field, text, {
        language,
        forms,
        units: context.units,
        record,
        columns: header.columns,
        yearHint: Number(header.cycle.end.slice(0, 4)),
        fiscal: context.firstMonth === undefined ? undefined : fiscalYearOf(header.cycle.end, context.firstMonth),
        today: context.today(),
      });
      if (reading.problem === 'notEditable') return refuse('fieldInvalid', { field });
      const next = withReading(record, field, reading, header, context);
      if (!sameValues(record, next)) change.put(next);
    }
    return ok(change.done());
  },
};

function withReading(
  record: RowRecord,
  field: string,
  reading: CellReading,
  header: PlanHeaderRecord,
  context: CommandContext,
): RowRecord {
  const column = extraColumnOf(field);
  if (column !== null) {
    // safe: an extra cell reads as text, number or null (cell-reading.ts)
    return { ...record, extra: { ...record.extra, [column]: reading.value as string | number | null } };
  }
  const { [field]: _before, ...others } = record.asWritten;
  const asWritten = reading.asWritten === null ? others : { ...others, [field]: reading.asWritten };
  if (record.type === 'objective') return { ...record, [field]: reading.value, asWritten };
  const row: KeyResultRecord = { ...record, asWritten };
  if (field === 'unit') return withUnit(row, typeof reading.value === 'string' ? reading.value : null);
  // `kind` is never empty: a text that is none of the kinds stands in asWritten beside the old one.
  if (field === 'kind' && reading.value === null) return row;
  // What the text itself decided is in the new unit already; only the older figures are turned into it.
  const measured = { ...(reading.unit === undefined ? row : withUnit(row, reading.unit)), ...reading.also };
  if (field === 'current' && header.state === 'running' && reading.problem === null) {
    return withCheckIn(measured, typeof reading.value === 'number' ? reading.value : null, context);
  }
  return { ...measured, [field]: reading.value };
}

/** The unit and the kind of a row decide how its numbers are read, wherever their columns stand in a paste. */
function unitsFirst(cells: readonly CellText[]): readonly CellText[] {
  const rank = ({ field }: CellText) => (field === 'unit' || field === 'kind' ? 0 : 1);
  return cells.toSorted((a, b) => rank(a) - rank(b));
}

const numberFields = ['start', 'floor', 'target', 'stretch', 'low', 'high', 'current'] as const;

/** A new unit keeps the figures people see: 45 becomes 45 % when the row turns into percent, and back. */
function withUnit(row: KeyResultRecord, unit: string | null): KeyResultRecord {
  const toPercent = isPercentUnit(unit);
  if (toPercent === isPercentUnit(row.unit)) return { ...row, unit };
  const shift = (value: number | null) => (value === null ? null : shiftDecimal(value, toPercent ? -2 : 2));
  const shifted = Object.fromEntries(numberFields.map((field) => [field, shift(row[field])]));
  const checkIns = row.checkIns.map((checkIn) => ({ ...checkIn, value: shift(checkIn.value) }));
  return { ...row, ...shifted, unit, checkIns };
}

/**
 * In a running plan a figure is measured, not edited: a check-in of today. A second one on the same day corrects the
 * first; emptying the cell withdraws the newest, so the figure before it counts again.
 */
function withCheckIn(row: KeyResultRecord, value: number | null, context: CommandContext): KeyResultRecord {
  const today = context.today();
  const newest = standingCheckIns(row.checkIns).findLast((checkIn) => checkIn.value !== null);
  if (value === null && !newest) return { ...row, current: null };
  const sameDay = newest?.on === today;
  if (value !== null && sameDay && value === currentValue(row)) return row;
  const checkIn: CheckIn = {
    id: context.newId(),
    on: today,
    value,
    confidence: null,
    note: null,
    replaces: newest && (value === null || sameDay) ? newest.id : null,
  };
  return { ...row, checkIns: [...row.checkIns, checkIn] };
}

/** True when the edit changed nothing: then it leaves no step. */
function sameValues(before: RowRecord, after: RowRecord): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
