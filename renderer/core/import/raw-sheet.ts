/**
 * A workbook as read, before anyone decides what it means. The one form every reader gives and every
 * recogniser takes: readers can be replaced without touching the rest.
 */

/** What a cell holds. Dates stay serial numbers here: `format` and `dateSystem` say how they were shown. */
export type RawValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number whose format shows a date or time; `number` is Excel's serial in the workbook's own date system. */
  | { readonly kind: 'date'; readonly number: number; readonly iso: string | null }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** A formula without a cached value. */
  | { readonly kind: 'empty' };

export interface RawCell {
  /** Zero-based. */
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
  readonly value: RawValue;
  /** The text as the sheet shows it, NFC, line breaks as \n; best effort for numbers with a format. */
  readonly shown: string;
  /** The formula text without the leading "=", or null. */
  readonly formula: string | null;
  /** The number format code, e.g. `0%` or `#,##0" triệu"`; null for General. */
  readonly format: string | null;
  readonly style: RawStyle;
}

export interface RawStyle {
  readonly bold: boolean;
  /** Steps of indentation (0 when none). */
  readonly indent: number;
  /** Solid fill as #RRGGBB, or null. */
  readonly fill: string | null;
  /** Font name, needed to tell legacy Vietnamese encodings; null when unknown. */
  readonly font: string | null;
  /** Size in points, or null; absent where a reader cannot tell. */
  readonly size?: number | null;
}

/** A1-style range with zero-based, inclusive corners. */
export interface RawRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Only cells that hold a value or a formula, sorted by row then column. */
  readonly cells: readonly RawCell[];
  readonly merges: readonly RawRange[];
  /** Zero-based row numbers. */
  readonly hiddenRows: readonly number[];
  /** Zero-based column numbers. */
  readonly hiddenColumns: readonly number[];
  /** Outline level by zero-based row, only rows above level 0. */
  readonly outlineRows: readonly { readonly row: number; readonly level: number }[];
  /** Column widths in characters by zero-based column, only those set. */
  readonly columnWidths: readonly { readonly column: number; readonly width: number }[];
  readonly comments: readonly {
    readonly row: number;
    readonly column: number;
    readonly author: string;
    readonly text: string;
  }[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly target: string }[];
  /** Excel's own tables (Insert › Table); absent where a format has none. */
  readonly tables?: readonly RawTable[];
  /** Things of this sheet that were not read, or read in a way worth a word, one code each with where. */
  readonly notes: readonly RawNote[];
}

export interface RawTable {
  readonly name: string;
  readonly range: RawRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

export interface RawNote {
  readonly code:
    | 'sheetKindSkipped'
    | 'unknownString'
    | 'unknownStyle'
    | 'missingPart'
    | 'overlappingMerges'
    | 'badReference'
    | 'tooManyCells'
    | 'textCut'
    /** Text in TCVN3 or VNI letters, read into Unicode; `where` is the cell. */
    | 'legacyText'
    /** A formula without a cached value whose value was worked out here; `where` is the cell. */
    | 'formulaComputed'
    /** The workbook holds macros: they are never looked into; `where` is their part or place. */
    | 'macrosIgnored';
  readonly where: string;
}

/** `xml2003` = SpreadsheetML 2003; `html` = a page with tables, whatever its name ends in. */
export type RawFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'xml2003' | 'html' | 'csv';

/** Encodings a text file may have; the last three keep Vietnamese in the letters of old fonts or code pages. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252', 'tcvn3', 'vni'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** How a text file was, or is to be, cut into cells. */
export interface RawTextForm {
  readonly encoding: TextEncoding;
  /** One character. */
  readonly delimiter: string;
}

export interface RawWorkbook {
  /** What the bytes were, not what the name said. */
  readonly format: RawFormat;
  /** How a text file was read; null for workbooks. */
  readonly text?: RawTextForm | null;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly RawSheet[];
  readonly notes: readonly RawNote[];
}

/** `A`, `B`, … `XFD` for a zero-based column. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `B7` for zero-based row 6 and column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `B7:D9`, or `B7` when the range is one cell. */
export function rangeName(range: RawRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}
