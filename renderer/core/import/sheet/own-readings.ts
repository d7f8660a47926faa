import type { CellAccount } from '../cell-account';
import type { SheetMapping } from '../import-outcome';
import { cellName, type RawCell, type RawSheet } from '../raw-sheet';
import { textOf, type SheetGrid } from '../sheet-grid';

/** The sheet with the user's own texts where the user gave them, without the cells the user left out. */
export function withOwnReadings(sheet: RawSheet, mapping: SheetMapping | null): RawSheet {
  const cells = mapping?.cells ?? {};
  if (Object.keys(cells).length === 0) return sheet;
  return {
    ...sheet,
    cells: sheet.cells.flatMap((cell): RawCell[] => {
      const own = cells[cellName(cell.row, cell.column)];
      if (own === null) return [];
      if (own === undefined) return [cell];
      return [{ ...cell, value: { kind: 'text', text: own }, shown: own, formula: null, format: null }];
    }),
  };
}

/** The cells the user left out: they count, and are listed. */
export function leftOutCells(grid: SheetGrid, mapping: SheetMapping | null): readonly RawCell[] {
  const cells = mapping?.cells ?? {};
  return grid.cells.filter((cell) => cells[cellName(cell.row, cell.column)] === null);
}

/** Words about single cells that the reader or the user changed. */
export function noteOnCells(
  found: RawSheet,
  grid: SheetGrid,
  mapping: SheetMapping | null,
  account: CellAccount,
): void {
  if (found.notes.length === 0 && Object.keys(mapping?.cells ?? {}).length === 0) return;
  const byName = new Map(grid.cells.map((cell) => [cellName(cell.row, cell.column), cell]));
  for (const { code, where } of found.notes) {
    const cell = byName.get(where);
    if (cell === undefined) continue;
    if (code === 'legacyText' || code === 'formulaComputed')
      account.remark(cell, 'placed', code, { text: textOf(cell) });
  }
  for (const cell of found.cells) {
    const name = cellName(cell.row, cell.column);
    const own = mapping?.cells[name];
    const counted = own == null ? undefined : byName.get(name);
    if (counted !== undefined && own != null)
      account.remark(counted, 'placed', 'cellReadAs', { text: own, was: textOf(cell) });
  }
}
