import { columnName } from '../import/raw-sheet';

/**
 * Where the parts of our workbook stand, 1-based as Excel counts: title in row 1, a row per subtitle, an empty row,
 * the header, the table, the totals, an empty row, the sign-off.
 */
export interface Placement {
  readonly titleRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
}

/** The rows of a sheet with this many lines under its title. */
export function placementOf(subtitles: number): Placement {
  const headerRow = 1 + subtitles + 2;
  return { titleRow: 1, headerRow, firstRow: headerRow + 1 };
}

/** `K7` for zero-based column and 1-based row. */
export function address(column: number, row: number): string {
  return `${columnName(column)}${String(row)}`;
}
