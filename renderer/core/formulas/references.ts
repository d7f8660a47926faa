import type { RawRange } from '../import/raw-sheet';

/** Excel's own size of a sheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A place in a sheet as one number. */
export function packed(row: number, column: number): number {
  return row * sheetColumns + column;
}

/** `$A$1` → a range of one cell; null for anything else. */
export function cellAt(word: string): RawRange | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(word);
  const column = found === null ? null : columnAt(found[1] ?? '');
  const row = Number(found?.[2]) - 1;
  return column === null || !(row < sheetRows) ? null : { top: row, left: column, bottom: row, right: column };
}

/** `$C` → 2; null for anything else and for columns past XFD. */
export function columnAt(word: string): number | null {
  const letters = /^\$?([A-Za-z]{1,3})$/.exec(word)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= sheetColumns ? column - 1 : null;
}

/** `$3` → 2; null for anything else and for rows past the last. */
export function rowAt(word: string): number | null {
  const digits = /^\$?([1-9]\d{0,6})$/.exec(word)?.[1];
  return digits === undefined || Number(digits) > sheetRows ? null : Number(digits) - 1;
}

/** `A1:B2`, `A:C`, `2:5` with the corners in any order; null for anything else. */
export function rangeBetween(from: string, to: string): RawRange | null {
  const first = cellAt(from);
  const last = cellAt(to);
  if (first !== null && last !== null) {
    return {
      top: Math.min(first.top, last.top),
      left: Math.min(first.left, last.left),
      bottom: Math.max(first.bottom, last.bottom),
      right: Math.max(first.right, last.right),
    };
  }
  const [columnA, columnB] = [columnAt(from), columnAt(to)];
  if (columnA !== null && columnB !== null) {
    return { top: 0, left: Math.min(columnA, columnB), bottom: sheetRows - 1, right: Math.max(columnA, columnB) };
  }
  const [rowA, rowB] = [rowAt(from), rowAt(to)];
  if (rowA !== null && rowB !== null) {
    return { top: Math.min(rowA, rowB), left: 0, bottom: Math.max(rowA, rowB), right: sheetColumns - 1 };
  }
  return null;
}
