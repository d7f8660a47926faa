import type { RawRange } from '#core/import/raw-sheet';
import { limits } from '../limits';

/** A place in a sheet, zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Reads `B7`, `b7` or `$B$7` (bounds of a sheet held); null for anything else. */
export function readCell(reference: string): CellPlace | null {
  const packed = packedCell(reference, 0, reference.length);
  return packed < 0 ? null : { row: Math.floor(packed / limits.columns), column: packed % limits.columns };
}

/**
 * Reads the cell reference in `text[start, end)` without making objects: row × 16384 + column, or -1.
 * A sheet has 2³⁴ places, which a double holds exactly.
 */
export function packedCell(text: string, start: number, end: number): number {
  let at = start;
  let column = 0;
  let row = 0;
  if (text.charCodeAt(at) === 36) at += 1;
  const letters = at;
  for (; at < end; at += 1) {
    const letter = text.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90 || text.charCodeAt(at) < 65) break;
    column = column * 26 + letter - 64;
    if (column > limits.columns) return -1;
  }
  if (at === letters) return -1;
  if (text.charCodeAt(at) === 36) at += 1;
  const digits = at;
  for (; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > limits.rows) return -1;
  }
  return at === digits || row === 0 ? -1 : (row - 1) * limits.columns + column - 1;
}

/** `A` → 0, `XFD` → 16383, `$C` too; null for anything else. */
export function readColumn(reference: string): number | null {
  const packed = packedCell(`${reference}1`, 0, reference.length + 1);
  return packed < 0 || packed >= limits.columns || !/^\$?[A-Za-z]+$/.test(reference) ? null : packed;
}

/** `1` → 0, `1048576` → 1048575, `$3` too; null for anything else. */
export function readRow(reference: string): number | null {
  const digits = /^\$?([0-9]{1,7})$/.exec(reference)?.[1];
  const row = digits === undefined ? 0 : Number(digits);
  return row >= 1 && row <= limits.rows ? row - 1 : null;
}

/** Reads `B7`, `B7:D9` (corners in any order), whole columns `B:D` and whole rows `7:9`; null for anything else. */
export function readRange(reference: string): RawRange | null {
  const colon = reference.indexOf(':');
  const from = colon < 0 ? reference : reference.slice(0, colon);
  const to = colon < 0 ? reference : reference.slice(colon + 1);
  const first = readCell(from);
  const last = readCell(to);
  if (first !== null && last !== null) return rangeOf(first.row, first.column, last.row, last.column);
  if (colon < 0) return null;
  const left = readColumn(from);
  const right = readColumn(to);
  if (left !== null && right !== null) return rangeOf(0, left, limits.rows - 1, right);
  const top = readRow(from);
  const bottom = readRow(to);
  if (top !== null && bottom !== null) return rangeOf(top, 0, bottom, limits.columns - 1);
  return null;
}

function rangeOf(rowA: number, columnA: number, rowB: number, columnB: number): RawRange {
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
}
