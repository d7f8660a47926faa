import type { RowRecord } from '../domain/cell-fields';
import { readCellText, type CellReading } from '../domain/cell-reading';
import { extraColumnOf } from '../domain/fields';
import type { KeyResultRecord, Language, PlanHeaderRecord, RecordId } from '../domain/plan';
import { headerOf } from '../domain/plan-records';
import { standingCheckIns } from '../domain/progress';
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
  run(plan, { cells, language }, context) {
    const header = headerOf(plan);
    const change = new ChangeBuilder(plan);
    for (const { id, field, text } of cells) {
      const record = change.get(id);
      if (!record || record.type === 'plan') return refuse('recordMissing', { record: id });
      const reading = readCellText(field, text, {
        language,
        record,
        columns: header.columns,
        yearHint: Number(header.cycle.end.slice(0, 4)),
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
  if (field === 'current' && record.type === 'keyResult' && header.state === 'running') {
    return withCheckIn({ ...record, asWritten }, reading, context);
  }
  // `kind` is never empty: a text that is none of the kinds stands in asWritten beside the old one.
  const value = field === 'kind' && reading.value === null ? {} : { [field]: reading.value };
  return {
    ...record,
    ...value,
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    ...reading.also,
    asWritten,
  };
}

/** In a running plan a typed figure is a check-in of today; a second one on the same day corrects the first. */
function withCheckIn(record: KeyResultRecord, reading: CellReading, context: CommandContext): KeyResultRecord {
  const newest = standingCheckIns(record.checkIns).at(-1);
  const cleared = reading.value === null;
  if (reading.problem !== null || (cleared && !newest)) {
    return cleared && reading.problem === null ? { ...record, current: null } : record;
  }
  const today = context.today();
  const checkIn = {
    id: context.newId(),
    on: cleared ? (newest?.on ?? today) : today,
    // safe: `current` reads as a number or null
    value: reading.value as number | null,
    confidence: null,
    note: null,
    replaces: newest && (cleared || newest.on === today) ? newest.id : null,
  };
  return {
    ...record,
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    checkIns: [...record.checkIns, checkIn],
  };
}

/** True when the edit changed nothing: then it leaves no step. */
function sameValues(before: RowRecord, after: RowRecord): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
