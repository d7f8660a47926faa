import { columnName } from '../import/raw-sheet';
import type { SheetCompany } from './sheet-model';

/**
 * Where the parts of our workbook stand, 1-based as Excel counts: logo and name of the company, the title, a row per
 * subtitle, an empty row, the header, the table, the totals, an empty row, the sign-off.
 */
export interface Placement {
  /** Row of the company's logo and of its name, or null. */
  readonly logoRow: number | null;
  readonly nameRow: number | null;
  readonly titleRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
}

/** The rows of a sheet with this many lines under its title. */
export function placementOf(subtitles: number, company: SheetCompany | null = null): Placement {
  const hasLogo = company !== null && company.logo !== null;
  const hasName = company !== null && company.name !== '';
  const titleRow = 1 + Number(hasLogo) + Number(hasName);
  const headerRow = titleRow + subtitles + 2;
  return {
    logoRow: hasLogo ? 1 : null,
    nameRow: hasName ? titleRow - 1 : null,
    titleRow,
    headerRow,
    firstRow: headerRow + 1,
  };
}

/** `K7` for zero-based column and 1-based row. */
export function address(column: number, row: number): string {
  return `${columnName(column)}${String(row)}`;
}
