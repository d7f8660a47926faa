import { cellName } from '#core/import/raw-sheet';
import type { CellAt } from './cell-range';
import { shownAt, type SheetPicture } from './sheet-picture';

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/**
 * Where a key leads from the active cell, by the pattern of a grid; null when the key moves nothing. Row −1 are the
 * columns' letters, column −1 the rows' numbers. A merged cell is one step.
 */
export function moveBy(picture: SheetPicture, from: CellAt, { key, ctrl, page }: GridKey): CellAt | null {
  const lastRow = picture.rowCount - 1;
  const lastColumn = picture.columns.length - 1;
  const span = picture.spans.get(cellName(from.row, from.column)) ?? { rows: 1, columns: 1 };
  const to = (row: number, column: number): CellAt => {
    const at = { row: clamp(row, -1, lastRow), column: clamp(column, -1, lastColumn) };
    if (at.row < 0 || at.column < 0) return at.row < 0 && at.column < 0 ? { row: 0, column: -1 } : at;
    return shownAt(picture, at);
  };
  switch (key) {
    case 'ArrowUp':
      return ctrl ? to(0, from.column) : to(from.row - 1, from.column);
    case 'ArrowDown':
      return ctrl ? to(lastRow, from.column) : to(from.row + span.rows, from.column);
    case 'ArrowLeft':
      return ctrl ? to(from.row, 0) : to(from.row, from.column - 1);
    case 'ArrowRight':
      return ctrl ? to(from.row, lastColumn) : to(from.row, from.column + span.columns);
    case 'Home':
      return ctrl ? to(0, 0) : to(from.row, 0);
    case 'End':
      return ctrl ? to(lastRow, lastColumn) : to(from.row, lastInRow(picture, from.row));
    case 'PageUp':
      return to(Math.max(0, from.row - Math.max(1, page)), from.column);
    case 'PageDown':
      return to(from.row + Math.max(1, page), from.column);
    default:
      return null;
  }
}

function lastInRow(picture: SheetPicture, row: number): number {
  return Math.max(0, ...(picture.drawn[row] ?? [picture.columns.length - 1]));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
