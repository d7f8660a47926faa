import type { RawSheet, RawStyle } from '#core/import/raw-sheet';

/** What SheetJS does not tell of a sheet, read beside it. A reader that knows nothing of one kind leaves it out. */
export interface SheetLooks {
  /** How a cell looks; null for the workbook's plain look. */
  readonly styleOf?: (row: number, column: number) => RawStyle | null;
  /** The number format of a cell as a code of Excel; undefined where SheetJS knows it. */
  readonly formatOf?: (row: number, column: number) => string | null | undefined;
  readonly state?: RawSheet['state'];
  readonly hiddenRows?: readonly number[];
  readonly columns?: readonly ColumnLook[];
}

/** A run of columns, zero-based and inclusive. `width` in characters. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
  readonly width: number | null;
}

/** Sheets in the order of the file. */
export type WorkbookLooks = readonly SheetLooks[];
