import { emptyObjective, type Objective } from '../../domain/plan';
import { normaliseText } from '../../domain/text-folding';
import type { ImportField, ImportLayout } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import type { PartOutcome, PartReading, Reason } from '../sheet/hypothesis';
import { textOf } from '../sheet-grid';
import type { ResolvedColumn } from '../table/column-roles';
import { readKeyResult } from './key-result-reading';
import { withOwnCells } from './objective-reading';
import { contextOf } from './table-context';
import { virtualGrid } from './virtual-grid';

/** The cells of one record by the field they are read into. A cell may be a piece of a sheet's cell, at its place. */
export type RecordCells = ReadonlyMap<ImportField, RawCell>;

/** One objective with its key results, wherever their cells stand in the sheet. */
export interface RecordGroup {
  /** The cell with the objective's words; null = it is made from `madeFrom`. */
  readonly title: RawCell | null;
  /** The words of a made objective; null = the plan's title. */
  readonly madeFrom: string | null;
  readonly category: RawCell | null;
  /** The objective's own cells: code, owner, weight, … */
  readonly own: RecordCells;
  readonly keyResults: readonly RecordCells[];
}

/** What a layout that is no table found. */
export interface FoundRecords {
  readonly layout: ImportLayout;
  readonly groups: readonly RecordGroup[];
  /** The label or header of a field, for the units in it. */
  readonly headers: ReadonlyMap<ImportField, string>;
  /** Zero-based last row with a record's cell. */
  readonly lastRow: number;
  readonly reasons: readonly Reason[];
}

/**
 * Reads records that do not stand in the rows of a table, with the same rules as those that do: every record becomes
 * a row of a made-up table whose places give the sheet's own cells.
 */
export function readRecords(reading: PartReading, found: FoundRecords): PartOutcome {
  const { job, account, newId, planTitle, room } = reading;
  const fields = [
    ...new Set<ImportField>([
      'keyResult',
      ...found.groups.flatMap((group) => [group.own, ...group.keyResults].flatMap((cells) => [...cells.keys()])),
    ]),
  ];
  const columns = fields.map((field, column) => columnFor(field, column, found.headers.get(field) ?? ''));
  const rows: RecordCells[] = [];
  const placed = found.groups.map((group) => ({
    group,
    ownRow: rows.push(group.own),
    rows: group.keyResults.map((cells) => rows.push(cells)),
  }));
  const grid = virtualGrid(
    job.grid,
    rows.map(
      (record) =>
        new Map(
          fields.flatMap((field, column) => {
            const cell = record.get(field);
            return cell === undefined ? [] : [[column, cell] as const];
          }),
        ),
    ),
  );
  const header = { top: 0, bottom: 0, columns, score: 1 };
  const context = contextOf(
    ...([job.raw, grid, header, columns, account] as const),
    { lastRow: rows.length, groups: found.groups },
    ...([reading.unit, reading.start, job.mapping?.decimal ?? null, job.reading] as const),
  );
  const objectives: Objective[] = [];
  let count = 0;
  for (const { group, ownRow, rows: own } of placed) {
    const words = group.title === null ? (group.madeFrom ?? planTitle) : normaliseText(textOf(group.title));
    const id = newId('o', words);
    account.place(group.title, { record: id, field: 'objective' });
    account.place(group.category, { record: id, field: 'category' });
    const category = group.category === null ? null : normaliseText(textOf(group.category));
    const first = group.keyResults[0]?.get('keyResult');
    if (group.title === null && first !== undefined) account.remark(first, 'placed', 'objectiveMade', { text: words });
    const objective = withOwnCells(context, { ...emptyObjective(id, words), category }, ownRow, null);
    const keyResults = own.flatMap((row) => {
      const title = grid.at(row, 0);
      if (title === null) return [];
      if (count >= room) {
        for (const field of fields) account.list(grid.at(row, fields.indexOf(field)), 'tooManyKeyResults');
        return [];
      }
      count += 1;
      return [readKeyResult(context, row, newId('kr', `${words}\n${textOf(title)}`), 0)];
    });
    // A code that stands in the title's own cell was placed with it.
    const code =
      objective.code ?? (normaliseText(textOf(group.own.get('code') ?? null)).replace(/[.:)]$/u, '') || null);
    objectives.push({ ...objective, code, keyResults });
  }
  return {
    ...{ objectives, extraColumns: [], layout: found.layout, columns: [], lastRow: found.lastRow },
    ...{ keyResults: count, nothing: objectives.length === 0 ? 'blankForm' : null, reasons: found.reasons },
  };
}

function columnFor(field: ImportField, column: number, text: string): ResolvedColumn {
  return {
    ...{ column, text, ownText: text, groupText: '', target: field, confidence: 0.8 },
    profile: {
      ...{ filled: 1, words: 0, numbers: 0, dates: 0, departments: 0, units: 0, length: 0, distinct: 1 },
      ...{ merged: 0, codes: 0, kinds: 0 },
    },
  };
}
