import type { RawRange } from '#core/import/raw-sheet';

/** A cell by its zero-based row and column. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const a1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u;

/** `F11` → row 10, column 5; null for anything else. */
export function cellOf(name: string): CellAt | null {
  const match = a1.exec(name);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  return { row: Number(digits) - 1, column: columnOf(letters) };
}

/** `A` → 0, `AA` → 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A1` or `A1:B2` with zero-based, inclusive corners; null for anything else. */
export function rangeOf(name: string): RawRange | null {
  const [first = '', last = first] = name.split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** True when the cell lies in the range. */
export function isIn({ top, left, bottom, right }: RawRange, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
