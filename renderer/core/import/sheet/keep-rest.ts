import type { Objective } from '../../domain/plan';
import { normaliseText } from '../../domain/text-folding';
import type { CellAccount } from '../cell-account';
import type { RawCell, RawRange } from '../raw-sheet';
import { isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';

/** A part of the sheet as it was read. */
export interface ReadRegion {
  readonly region: RawRange;
  readonly header: { readonly top: number; readonly bottom: number } | null;
}

/**
 * What no field took but stands in the row of an objective or key result goes into its note, with the words over its
 * column: nothing beside a record is lost. Row numbers are listed as such, and what stands beside listed cells (a
 * total, a signature) is listed with them.
 */
export function keepRest(
  grid: SheetGrid,
  account: CellAccount,
  parts: readonly ReadRegion[],
  objectives: readonly Objective[],
): readonly Objective[] {
  const notes = new Map<string, string[]>();
  for (const { region, header } of parts) {
    const numbered = rowNumberColumns(grid, account, region, header);
    for (const row of grid.rowNumbers) {
      if (row < region.top || row > region.bottom || (header !== null && row <= header.bottom)) continue;
      const cells = grid.row(row).filter(({ column }) => column >= region.left && column <= region.right);
      const open = cells.filter((cell) => !account.has(cell));
      if (open.length === 0) continue;
      const listed = cells.flatMap((cell) => account.codeOf(cell) ?? [])[0];
      for (const cell of open) {
        const record = recordBeside(cells, cell, account);
        if (numbered.has(cell.column)) account.list(cell, 'rowNumber');
        else if (isPlaceholder(textOf(cell))) account.list(cell, 'placeholder');
        else if (record !== null) {
          const over = header === null ? '' : normaliseText(textOf(grid.covering(header.bottom, cell.column)));
          const text = normaliseText(textOf(cell)).replace(/\n/gu, ' ');
          const line = over === '' ? text : `${over.replace(/\n/gu, ' ')}: ${text}`;
          notes.set(record, [...(notes.get(record) ?? []), line]);
          account.keep(cell, { record, field: 'note' });
        } else if (listed !== undefined) account.list(cell, listed);
      }
    }
  }
  if (notes.size === 0) return objectives;
  const withNotes = <R extends { readonly id: string; readonly note: string | null }>(record: R): R => {
    const lines = notes.get(record.id);
    return lines === undefined
      ? record
      : { ...record, note: [...(record.note === null ? [] : [record.note]), ...lines].join('\n') };
  };
  return objectives.map((objective) => ({
    ...withNotes(objective),
    keyResults: objective.keyResults.map(withNotes),
  }));
}

/** The record of the nearest placed cell of the row, first to the left; null where the row has none. */
function recordBeside(cells: readonly RawCell[], cell: RawCell, account: CellAccount): string | null {
  const near = [...cells].sort((a, b) => distance(a, cell) - distance(b, cell));
  for (const other of near) {
    const record = account.placeOf(other)?.record ?? null;
    if (record !== null) return record;
  }
  return null;
}

/** To the left counts as nearer: a figure belongs to what stands before it. */
function distance(other: RawCell, cell: RawCell): number {
  return other.column < cell.column ? cell.column - other.column : (other.column - cell.column) * 4;
}

/** Columns whose open cells count the rows: whole numbers that go up, or start again. */
function rowNumberColumns(
  grid: SheetGrid,
  account: CellAccount,
  region: RawRange,
  header: ReadRegion['header'],
): ReadonlySet<number> {
  const byColumn = new Map<number, number[]>();
  for (const cell of grid.cells) {
    if (cell.row < region.top || cell.row > region.bottom || account.has(cell)) continue;
    if (header !== null && cell.row <= header.bottom) continue;
    if (cell.column < region.left || cell.column > region.right) continue;
    const number = Number(textOf(cell).replace(/[.)]$/u, ''));
    const numbers = byColumn.get(cell.column);
    if (numbers === undefined) byColumn.set(cell.column, [number]);
    else numbers.push(number);
  }
  return new Set(
    [...byColumn].flatMap(([column, numbers]) => {
      const counts = numbers.every(
        (number, place) =>
          Number.isInteger(number) &&
          number >= 1 &&
          number <= numbers.length + 30 &&
          (place === 0 || number === 1 || number > (numbers[place - 1] ?? 0)),
      );
      return counts && numbers.length > 1 && numbers.some((number) => number <= 2) ? [column] : [];
    }),
  );
}
