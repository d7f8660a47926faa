import type { RawCell } from '../raw-sheet';
import type { SheetGrid } from '../sheet-grid';

/** The cells of one row by column; a cell keeps the place it has in the sheet. */
export type VirtualRow = ReadonlyMap<number, RawCell>;

/**
 * A grid made of rows that do not stand so in the sheet: row n (from 1) gives the cells of `rows[n - 1]`. What reads
 * the rows of a table reads these as well, and says of the sheet's own cells where they went.
 */
export function virtualGrid(real: SheetGrid, rows: readonly VirtualRow[]): SheetGrid {
  const at = (row: number, column: number): RawCell | null => rows[row - 1]?.get(column) ?? null;
  const inOrder = (row: VirtualRow) => [...row].sort(([a], [b]) => a - b);
  return {
    sheet: real.sheet,
    cells: rows.flatMap((record, row) => inOrder(record).map(([column, cell]) => ({ ...cell, row: row + 1, column }))),
    rowNumbers: rows.map((_, row) => row + 1),
    row: (row) => inOrder(rows[row - 1] ?? new Map<number, RawCell>()).map(([, cell]) => cell),
    at,
    covering: at,
    mergeAt: () => null,
  };
}

/** A piece of a cell's text as a cell of its own, at the same place. */
export function pieceOf(cell: RawCell, text: string): RawCell {
  return { ...cell, value: { kind: 'text', text }, shown: text, formula: null, format: null };
}
