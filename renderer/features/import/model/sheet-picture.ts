import { cellName, columnName, type RawCell, type RawRange, type RawSheet } from '#core/import/raw-sheet';
import { cellOf, type CellAt } from './cell-range';

/** A sheet laid out for the screen: sizes in px, cells by name, merges resolved. */
export interface SheetPicture {
  readonly rowCount: number;
  readonly columns: readonly PictureColumn[];
  /** The upper edge of every row, and the lower edge of the last. */
  readonly rowTops: readonly number[];
  /** The left edge of every column, and the right edge of the last. */
  readonly columnLefts: readonly number[];
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Columns that have something to draw in a row, in order: cells and the corners of merges. */
  readonly drawn: readonly (readonly number[])[];
  /** A merge by its upper left cell: how many rows and columns it covers. */
  readonly spans: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
  /** A covered cell → the upper left cell of its merge. */
  readonly covered: ReadonlyMap<string, CellAt>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells whose text runs over empty neighbours, as in a spreadsheet: how many columns it takes. */
  readonly spills: ReadonlyMap<string, number>;
  /** Rows above `row` whose merged cells reach down to it or further. */
  readonly cornersAbove: (row: number) => readonly number[];
}

export interface PictureColumn {
  readonly name: string;
  readonly width: number;
  readonly hidden: boolean;
}

export const lineHeight = 18;
const rowPadding = 10;
const mostLines = 3;
/** What a letter takes on average, and what a cell takes beside its text. */
const letterWidth = 6.8;
const boldLetterWidth = 7.3;
const cellPadding = 15;
const narrowest = 44;
const widest = 210;

export interface PictureNeeds {
  /** The px that the heading of a column needs for its choice, by column letters. */
  readonly headings: ReadonlyMap<string, number>;
  /** The ranges of the tables that were read: texts outside of them run over empty neighbours. */
  readonly tables: readonly RawRange[];
}

/** Lays out a sheet for the screen. O(cells + merges). */
export function pictureOf(sheet: RawSheet, { headings, tables }: PictureNeeds): SheetPicture {
  const isHeaderRow = (row: number) => tables.some(({ top }) => row === top);
  const isTabled = (row: number) => tables.some(({ top, bottom }) => row >= top && row <= bottom);
  const cells = new Map<string, RawCell>();
  let [lastRow, lastColumn] = [0, 0];
  for (const cell of sheet.cells) {
    cells.set(cellName(cell.row, cell.column), cell);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const rowCount = lastRow + 1;
  const columnCount = lastColumn + 1;
  const spans = new Map<string, { readonly rows: number; readonly columns: number }>();
  const covered = new Map<string, CellAt>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const rows = Math.min(bottom, lastRow) - top + 1;
    const columns = Math.min(right, lastColumn) - left + 1;
    if (rows < 1 || columns < 1 || covered.has(cellName(top, left))) continue;
    spans.set(cellName(top, left), { rows, columns });
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        if (row !== top || column !== left) covered.set(cellName(row, column), { row: top, column: left });
      }
    }
  }
  const columns = columnsOf(sheet, columnCount, spans, headings, isTabled, isHeaderRow);
  const columnLefts = edges(columns.map(({ width }) => width));
  const heights = Array.from({ length: rowCount }, () => lineHeight + rowPadding);
  const drawn: number[][] = heights.map(() => []);
  const spills = new Map<string, number>();
  for (const [index, cell] of sheet.cells.entries()) {
    const name = cellName(cell.row, cell.column);
    if (covered.has(name)) continue;
    drawn[cell.row]?.push(cell.column);
    const span = spans.get(name);
    if (span && span.rows > 1) continue;
    let count = span?.columns ?? 1;
    if (!span && !isTabled(cell.row) && cell.value.kind === 'text') {
      const next = sheet.cells[index + 1];
      const end = next?.row === cell.row ? next.column : columnCount;
      const isFree = (column: number) => column < end && !covered.has(cellName(cell.row, column));
      while (
        linesOf(cell.shown, widthOver(columnLefts, cell.column, count), cell.style.bold) > 1 &&
        isFree(cell.column + count)
      ) {
        count += 1;
      }
      if (count > 1) spills.set(name, count);
    }
    const width = widthOver(columnLefts, cell.column, count);
    const height = linesOf(cell.shown, width, cell.style.bold || isHeaderRow(cell.row)) * lineHeight + rowPadding;
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, height);
  }
  for (const name of spans.keys()) {
    if (cells.has(name)) continue;
    const at = cellOf(name);
    if (at) drawn[at.row]?.push(at.column);
  }
  const tall = [...spans].flatMap(([name, { rows }]) => {
    const at = cellOf(name);
    return at && rows > 1 ? [{ row: at.row, last: at.row + rows - 1 }] : [];
  });
  return {
    cornersAbove: (row) => tall.flatMap((merge) => (merge.row < row && merge.last >= row ? [merge.row] : [])),
    rowCount,
    columns,
    rowTops: edges(heights),
    columnLefts,
    cells,
    drawn,
    spans,
    spills,
    covered,
    hiddenRows: new Set(sheet.hiddenRows),
  };
}

/** The rows to draw for a window of the scrolled sheet, a few more on each side. */
export function rowsInView(picture: SheetPicture, top: number, height: number): readonly [number, number] {
  const first = Math.max(0, bandAt(picture.rowTops, top) - 4);
  const last = Math.min(picture.rowCount - 1, bandAt(picture.rowTops, top + height) + 4);
  return [first, last];
}

/** The columns to draw for a window of the scrolled sheet, two more on each side. */
export function columnsInView(picture: SheetPicture, left: number, width: number): readonly [number, number] {
  const first = Math.max(0, bandAt(picture.columnLefts, left) - 2);
  return [first, Math.min(picture.columns.length - 1, bandAt(picture.columnLefts, left + width) + 2)];
}

/** The cell that is shown where `at` lies: itself, or the upper left one of its merge. */
export function shownAt(picture: SheetPicture, at: CellAt): CellAt {
  return picture.covered.get(cellName(at.row, at.column)) ?? at;
}

function columnsOf(
  sheet: RawSheet,
  count: number,
  spans: SheetPicture['spans'],
  headings: ReadonlyMap<string, number>,
  isTabled: (row: number) => boolean,
  isHeaderRow: (row: number) => boolean,
): readonly PictureColumn[] {
  const given = new Map(sheet.columnWidths.map(({ column, width }) => [column, width]));
  const hidden = new Set(sheet.hiddenColumns);
  const longest = new Map<number, number>();
  const someTable = sheet.cells.some(({ row }) => isTabled(row));
  for (const cell of sheet.cells) {
    // Letterheads and signatures must not widen the table they stand above and below.
    if (someTable && !isTabled(cell.row)) continue;
    if ((spans.get(cellName(cell.row, cell.column))?.columns ?? 1) > 1) continue;
    const letters = Math.max(...cell.shown.split('\n').map((line) => line.length));
    const length = letters * (cell.style.bold || isHeaderRow(cell.row) ? boldLetterWidth : letterWidth);
    longest.set(cell.column, Math.max(longest.get(cell.column) ?? 0, length));
  }
  return Array.from({ length: count }, (_, column) => {
    const name = columnName(column);
    const needed = Math.min((longest.get(column) ?? 0) + cellPadding, 180);
    // A width the file gives counts, but not so far that nothing can be read.
    const wished = given.has(column) ? Math.max((given.get(column) ?? 0) * 7 + 5, Math.min(needed, 72)) : needed;
    const room = headings.get(name) ?? narrowest;
    return { name, width: Math.ceil(Math.min(widest, Math.max(room, wished))), hidden: hidden.has(column) };
  });
}

function linesOf(text: string, width: number, bold: boolean): number {
  const perLine = Math.max(1, Math.floor(0.01 + (width - cellPadding) / (bold ? boldLetterWidth : letterWidth)));
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / perLine));
  return Math.min(mostLines, lines);
}

function edges(sizes: readonly number[]): readonly number[] {
  const result = [0];
  for (const size of sizes) result.push((result.at(-1) ?? 0) + size);
  return result;
}

function widthOver(lefts: readonly number[], from: number, count: number): number {
  return (lefts[from + count] ?? 0) - (lefts[from] ?? 0);
}

/** The row or column whose band holds `y`, by halving. */
function bandAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
