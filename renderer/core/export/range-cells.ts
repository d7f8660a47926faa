import { cellName } from '../import/raw-sheet';

/**
 * The names of the cells of an A1 range (`B7`, `B7:D9`), row by row, as far as they lie in the first `rows` and
 * `columns`; none for a text that is no range.
 */
export function* cellsOfRange(
  range: string,
  part: { readonly rows: number; readonly columns: number },
): Generator<string> {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/u.exec(range);
  if (match === null) return;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const lastRow = Math.min(Number(bottom), part.rows);
  const lastColumn = Math.min(columnNumber(right), part.columns);
  for (let row = Number(top); row <= lastRow; row += 1) {
    for (let column = columnNumber(left); column <= lastColumn; column += 1) yield cellName(row - 1, column - 1);
  }
}

/** 1 for `A`. */
function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
