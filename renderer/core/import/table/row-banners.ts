import type { RawCell } from '../raw-sheet';
import { hasWords, textOf, type SheetGrid } from '../sheet-grid';
import type { RowLabels } from '../words/row-labels';
import type { ResolvedColumn } from './column-roles';
import type { FoundHeader } from './table-finder';

/** The cell of a row that has one text only (beside a code and a weight): a section or an objective of its own row. */
export function bannerOf(
  grid: SheetGrid,
  row: number,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  labels: RowLabels,
  textColumn: number | null,
  mostlyFigures: boolean,
): { cell: RawCell; wide: boolean } | null {
  const aside = columns.filter((column) =>
    ['rowNumber', 'code', 'weight', 'objectiveWeight', 'owner', 'progress', 'due', 'note'].includes(column.target),
  );
  const rest = grid
    .row(row)
    .filter((cell) => !aside.some((column) => column.column === cell.column && !isWide(grid, cell, columns)));
  const only = grid.row(row);
  // "Mục tiêu 2: …" in the narrow column of row numbers, alone in its row.
  const cell = rest[0] ?? (only.length === 1 && labels.saysObjective(textOf(only[0] ?? null)) ? only[0] : undefined);
  if (cell === undefined || rest.length > 1 || !hasWords(cell)) return null;
  const merge = grid.mergeAt(row, cell.column);
  if (merge !== null && merge.bottom > merge.top) return null;
  // Words alone in the first column head the rows with figures below them.
  const heads = cell.column < (header.columns[1]?.column ?? 0) && (cell.column !== textColumn || mostlyFigures);
  return { cell, wide: isWide(grid, cell, columns) || heads };
}

/** Whether a cell is merged across a third of the table and more. */
export function isWide(grid: SheetGrid, cell: RawCell, columns: readonly ResolvedColumn[]): boolean {
  const merge = grid.mergeAt(cell.row, cell.column);
  return merge !== null && merge.right - merge.left + 1 >= Math.max(2, Math.ceil(columns.length / 3));
}
