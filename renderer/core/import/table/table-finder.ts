import { foldText } from '../../domain/text-folding';
import type { CompanyWords } from '../words/company-words';
import { headerMeanings } from '../words/header-dictionary';
import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { hasWords, textOf, type SheetGrid } from '../sheet-grid';
import { periodIn } from '../words/period-words';

/** One column of a table as its header stands. */
export interface HeaderColumn {
  readonly column: number;
  /** The header's lines from the group down, joined: `Thời gian / Bắt đầu`. */
  readonly text: string;
  /** The lowest line alone. */
  readonly ownText: string;
  /** The group's words over it, or ''. */
  readonly groupText: string;
}

/** Where a table's header stands. Rows are zero-based and inclusive. */
export interface FoundHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** 0–1, how sure we are that this is a header of objectives or key results. */
  readonly score: number;
}

/** A header is looked for in this many rows with content; tables of plans start near the top. */
const searchRows = 400;
const mostHeaderRows = 3;
/** Below this a row of words is no header. */
const leastScore = 0.3;

/** Every row that could be a header, from the top. `own` = the company's words for objective and key result. */
export function findHeaders(grid: SheetGrid, own: CompanyWords): readonly FoundHeader[] {
  return grid.rowNumbers.slice(0, searchRows).flatMap((row) => {
    const header = couldBeHeader(grid, row, own) ? headerAt(grid, row, own) : null;
    return header === null || header.score <= leastScore ? [] : [header];
  });
}

/** Rows of words that could head a table of figures, whatever their words; no score says what they are of. */
export function headersOfWords(grid: SheetGrid): readonly FoundHeader[] {
  return grid.rowNumbers.slice(0, searchRows).flatMap((row) => {
    const cells = grid.row(row);
    if (cells.length < 3 || !cells.every((cell) => textOf(cell).length <= 60)) return [];
    const bottom = headerBottom(grid, row);
    const words = grid.row(bottom).filter((cell) => cell.value.kind === 'text');
    if (words.length < 2 || words.length * 2 < grid.row(bottom).length) return [];
    return [{ top: row, bottom, columns: columnsOf(grid, row, bottom), score: leastScore }];
  });
}

/** The header whose last line stands in this row because the user says so. */
export function headerInRow(grid: SheetGrid, row: number, own: CompanyWords): FoundHeader {
  const found = headerAt(grid, row, own);
  if (found?.bottom === row) return found;
  const above = grid.rowNumbers.filter((candidate) => candidate < row).at(-1);
  const fromAbove = above === undefined ? null : headerAt(grid, above, own);
  if (fromAbove?.bottom === row) return fromAbove;
  return { top: row, bottom: row, columns: columnsOf(grid, row, row), score: 1 };
}

/** Whether a row below repeats the header of the table (a long table printed in pieces). */
export function repeatsHeader(grid: SheetGrid, row: number, header: FoundHeader): boolean {
  const cells = grid.row(row);
  if (cells.length < 2) return false;
  const words = new Map(header.columns.map((column) => [column.column, foldText(column.ownText)]));
  const equal = cells.filter((cell) => words.get(cell.column) === foldText(textOf(cell)));
  return equal.length >= 2 && equal.length * 2 > cells.length;
}

function couldBeHeader(grid: SheetGrid, row: number, own: CompanyWords): boolean {
  const cells = grid.row(row);
  if (cells.length < 2 && grid.mergeAt(row, cells[0]?.column ?? 0) === null) return false;
  return cells.some((cell) => headerMeanings(textOf(cell), own).length > 0) || isOfPeriods(cells);
}

/** Three months or quarters and more beside each other head a table of figures over time. */
function isOfPeriods(cells: readonly RawCell[]): boolean {
  return cells.filter(isPeriod).length >= 3;
}

function isPeriod(cell: RawCell): boolean {
  return cell.value.kind === 'date' || periodIn(textOf(cell)) !== null;
}

function headerAt(grid: SheetGrid, row: number, own: CompanyWords): FoundHeader | null {
  const bottom = headerBottom(grid, row);
  const columns = columnsOf(grid, row, bottom);
  const score = scoreOf(grid, row, bottom, columns, own);
  return score === 0 ? null : { top: row, bottom, columns, score };
}

/** A header goes on into the next row where group cells span columns, or cells reach down over rows. */
function headerBottom(grid: SheetGrid, top: number): number {
  let bottom = top;
  const cells = grid.row(top);
  for (const cell of cells) {
    const merge = grid.mergeAt(top, cell.column);
    if (merge !== null && merge.bottom < top + mostHeaderRows) bottom = Math.max(bottom, merge.bottom);
  }
  if (bottom > top) return bottom;
  const groups = cells.filter((cell) => (grid.mergeAt(top, cell.column)?.right ?? cell.column) > cell.column);
  // A merge over (nearly) the whole width is a title or a banner, not a group of columns.
  if (groups.length === 0 || cells.length < 3) return top;
  const below = grid.row(top + 1);
  const underGroup = (cell: RawCell) =>
    groups.some((group) => {
      const merge = grid.mergeAt(top, group.column);
      return merge !== null && cell.column >= merge.left && cell.column <= merge.right;
    });
  const isSubHeader =
    below.length >= 2 &&
    below.every((cell) => textOf(cell).length <= 60) &&
    below.filter(underGroup).length * 2 > below.length;
  return isSubHeader ? top + 1 : top;
}

function columnsOf(grid: SheetGrid, top: number, bottom: number): readonly HeaderColumn[] {
  const columns = new Set<number>();
  const spans = new Map<number, number>();
  for (let row = top; row <= bottom; row += 1) {
    for (const cell of grid.row(row)) {
      const merge = grid.mergeAt(row, cell.column);
      columns.add(cell.column);
      if (merge !== null && row < bottom) spans.set(merge.left, Math.min(merge.right, merge.left + 200));
    }
  }
  for (const [left, right] of spans) {
    for (let column = left; column <= right; column += 1) if (grid.at(bottom, column) !== null) columns.add(column);
  }
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const lines: string[] = [];
      for (let row = top; row <= bottom; row += 1) {
        const cell = grid.covering(row, column);
        const merge = cell === null ? null : grid.mergeAt(cell.row, cell.column);
        // A group's first column would carry the group's words even when the lower line has its own.
        const text = cell === null || (merge !== null && merge.top < top) ? '' : textOf(cell);
        if (text !== '' && lines.at(-1) !== text) lines.push(text);
      }
      return {
        column,
        text: lines.join(' / '),
        ownText: lines.at(-1) ?? '',
        groupText: lines.slice(0, -1).join(' / '),
      };
    });
}

const essential: readonly ImportField[] = ['objective', 'keyResult'];

function scoreOf(
  grid: SheetGrid,
  top: number,
  bottom: number,
  columns: readonly HeaderColumn[],
  own: CompanyWords,
): number {
  if (columns.length < 2) return 0;
  const fields = new Set<ImportField>();
  let known = 0;
  let sure = 0;
  let strange = 0;
  for (const column of columns) {
    const meanings = columnMeanings(column, own);
    const best = meanings[0];
    if (best === undefined) {
      if (column.ownText.length > 100) strange += 1;
      continue;
    }
    known += 1;
    sure += best.score;
    // A word with two meanings counts for a field that no other column has.
    const open = meanings.find((meaning) => !fields.has(meaning.field));
    if (open !== undefined) fields.add(open.field);
  }
  if (fields.size < 2) {
    const cells = grid.row(bottom);
    const [first] = cells;
    // "Cửa hàng | T1 | T2 | …": a label and periods, and figures below.
    const isOver = isOfPeriods(cells) && hasWords(first ?? null) && periodIn(textOf(first ?? null)) === null;
    return isOver ? 0.5 : 0;
  }
  const ofTime = isOfPeriods(grid.row(bottom)) ? grid.row(bottom).filter(isPeriod).length : 0;
  const width = Math.min(1, known / Math.max(2, (columns.length - ofTime) * 0.7));
  let numbers = 0;
  for (let row = top; row <= bottom; row += 1) {
    const inRow = grid.row(row).filter((cell) => cell.value.kind === 'number' || cell.value.kind === 'date');
    numbers += ofTime > 0 ? inRow.filter((cell) => !isPeriod(cell)).length : inRow.length;
  }
  const hasEssential = essential.some((field) => fields.has(field));
  const breadth = Math.min(1, fields.size / 5);
  const bold = grid.row(bottom).some((cell) => cell.style.bold || cell.style.fill !== null) ? 0.05 : 0;
  const score = 0.35 * width + 0.35 * breadth + 0.15 * (sure / known) + (hasEssential ? 0.15 : -0.15) + bold;
  return Math.max(0, Math.min(1, score - 0.1 * strange - 0.05 * Math.min(numbers, 4)));
}

/** What a column's header may mean: its own line first, then with its group's words, then the group alone. */
export function columnMeanings(
  column: HeaderColumn,
  own: CompanyWords,
): readonly { field: ImportField; score: number }[] {
  const best = new Map<ImportField, number>();
  const note = (text: string, factor: number) => {
    for (const { field, score } of headerMeanings(text, own))
      best.set(field, Math.max(best.get(field) ?? 0, score * factor));
  };
  note(column.ownText, 1);
  // "Trạng thái: Current | Forecast": what stands under a status is one, whatever its own word.
  if (column.groupText !== '' && headerMeanings(column.groupText, own)[0]?.field === 'status')
    return [{ field: 'status', score: 0.8 }];
  if (column.groupText !== '') {
    note(`${column.groupText} ${column.ownText}`, 1);
    if (best.size === 0) note(column.groupText, 0.6);
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}
