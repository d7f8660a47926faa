import { foldText } from '../../domain/text-folding';
import type { SheetMapping } from '../import-outcome';
import { labelOf } from '../labels/label-words';
import type { RawRange } from '../raw-sheet';
import type { Hypothesis, Part, Reason, SheetJob } from '../sheet/hypothesis';
import { gridOf, hasWords, textOf, type SheetGrid } from '../sheet-grid';
import { readTable } from './read-table';
import { columnMeanings, findHeaders, headerInRow, type FoundHeader } from './table-finder';

/** A table beside or below the first must have a header as sure as this. */
const otherTableScore = 0.5;

/** The tables of a sheet: one for most, several where headers with other words stand below or beside each other. */
export function tableHypotheses(job: SheetJob): readonly Hypothesis[] {
  const { grid, mapping, reading } = job;
  if (mapping?.headerRow != null) {
    const header = headerInRow(grid, mapping.headerRow - 1, reading.words);
    return [{ parts: [partOf(job, header, regionBelow(grid, header, null), mapping, 0)] }];
  }
  const bands = bandsOf(grid);
  const beside = bands.length < 2 ? [] : bands.flatMap((band) => tablesIn(job, gridOf(grid.sheet, band), band));
  const whole = tablesIn(job, grid, null);
  const result: Hypothesis[] = [];
  const partsOf = (found: readonly FoundTable[]) =>
    found.map(({ header, region }, place) => partOf(job, header, region, place === 0 ? mapping : null, place));
  if (whole.length > 0) result.push({ parts: partsOf(whole) });
  // Tables beside each other count only where each says itself that it has objectives or key results.
  if (new Set(beside.map(({ region }) => region.left)).size > 1) result.push({ parts: partsOf(beside) });
  return result;
}

interface FoundTable {
  readonly header: FoundHeader;
  readonly region: RawRange;
}

function tablesIn({ reading }: SheetJob, grid: SheetGrid, band: RawRange | null): readonly FoundTable[] {
  // "OBJECTIVE 1 | OBJECTIVE 2" stand over columns of their own: nothing below them is a row of a table.
  const possible = findHeaders(grid, reading.words).filter(
    ({ columns }) =>
      // A label with its value, `Chỉ tiêu:` | 2, is a row of a form.
      !(columns.length <= 3 && columns.some(({ ownText }) => /[:：]$/u.test(ownText.trim()))) &&
      columns.filter(({ ownText }) => {
        const label = labelOf(ownText, reading);
        return label?.field === 'objective' && label.numbered;
      }).length < 2,
  );
  const data = possible.filter((header) => repeatsValues(grid, header));
  // A row of data can look more like a header than the header does: it says what the rows beside it say.
  const found = data.length < possible.length ? possible.filter((header) => !data.includes(header)) : possible;
  const best = found.reduce<FoundHeader | null>(
    (top, header) => (header.score > (top?.score ?? 0.3) ? header : top),
    null,
  );
  if (best === null) return [];
  const chosen = found.filter(
    (header) => header === best || (header.score >= otherTableScore && !isSame(header, best) && isAlone(grid, header)),
  );
  const inOrder = chosen
    .filter((header, place) => !chosen.slice(0, place).some((before) => before.bottom >= header.top))
    .filter((header, place, all) => place === 0 || all.slice(0, place).every((before) => !isSame(before, header)));
  if (!inOrder.includes(best)) return [{ header: best, region: regionBelow(grid, best, null, band) }];
  return inOrder.map((header, place) => ({
    header,
    region: regionBelow(grid, header, inOrder[place + 1] ?? null, band),
  }));
}

/** Whether the header repeats the other one's words: the same table, printed in pieces or one block per objective. */
function isSame(one: FoundHeader, other: FoundHeader): boolean {
  const words = new Map(other.columns.map((column) => [column.column, foldText(column.ownText)]));
  const equal = one.columns.filter((column) => words.get(column.column) === foldText(column.ownText)).length;
  return equal >= 2 && equal * 2 > one.columns.length;
}

/** Whether a cell of the row says what rows above and below it say in its column, as rows of data do. */
function repeatsValues(grid: SheetGrid, header: FoundHeader): boolean {
  return grid.row(header.bottom).some((cell) => {
    const text = foldText(textOf(cell));
    const beside = [header.top - 1, header.top - 2, header.bottom + 1].map((row) => grid.at(row, cell.column));
    return beside.filter((other) => other !== null && foldText(textOf(other)) === text).length > 0;
  });
}

/** Whether the row is words only and something parts it from the row above: an empty row, a title, or its looks. */
function isAlone(grid: SheetGrid, header: FoundHeader): boolean {
  const cells = grid.row(header.bottom);
  if (cells.length < 3 || !cells.every((cell) => hasWords(cell) && textOf(cell).length <= 60)) return false;
  const above = grid.row(header.top - 1);
  const looks = cells.every((cell) => cell.style.bold || cell.style.fill !== null);
  return above.length <= 1 || (looks && !above.every((cell) => cell.style.bold || cell.style.fill !== null));
}

/** From the header down to the next table's title; its rows above with one text are the next one's title. */
function regionBelow(
  grid: SheetGrid,
  header: FoundHeader,
  next: FoundHeader | null,
  band: RawRange | null = null,
): RawRange {
  const last = grid.rowNumbers.at(-1) ?? header.bottom;
  let bottom = last;
  if (next !== null) {
    bottom = next.top - 1;
    if (grid.row(bottom).length === 1) bottom -= 1;
    while (bottom > header.bottom && grid.row(bottom).length === 1 && grid.row(bottom - 1).length <= 1) bottom -= 1;
  }
  return { top: header.top, left: band?.left ?? 0, bottom, right: band?.right ?? 16_383 };
}

/** Runs of columns with something in them, parted by columns that are empty all the way down. */
function bandsOf(grid: SheetGrid): readonly RawRange[] {
  const filled = new Set(grid.cells.map((cell) => cell.column));
  const bottom = grid.rowNumbers.at(-1) ?? 0;
  const bands: { top: number; left: number; bottom: number; right: number; cells: number }[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = bands.at(-1);
    if (last !== undefined && column === last.right + 1) last.right = column;
    else bands.push({ top: 0, left: column, bottom, right: column, cells: 0 });
  }
  return bands.filter(({ left, right }) => right > left).map(({ top, left, right }) => ({ top, left, bottom, right }));
}

function partOf(
  job: SheetJob,
  header: FoundHeader,
  region: RawRange,
  mapping: SheetMapping | null,
  place: number,
): Part {
  const isBeside = region.left > 0 || region.right < 16_383;
  const table = isBeside || place > 0 || region.bottom < (job.grid.rowNumbers.at(-1) ?? 0);
  // The first table of a sheet may have its objective above the header; the others see only their own rows.
  const window = { ...region, top: place === 0 && !isBeside ? 0 : region.top };
  const grid = table ? gridOf(job.grid.sheet, window) : job.grid;
  return {
    layout: 'keyResultsOnly',
    region,
    header: { top: header.top, bottom: header.bottom },
    confidence: header.score,
    reasons: reasonsOf(job, header),
    read: (reading) => {
      const title = place === 0 ? null : titleAbove(reading.job.grid, region);
      const planTitle = title === null ? reading.planTitle : textOf(title);
      const outcome = readTable({ ...reading, planTitle }, grid, header, mapping, place === 0 ? '' : `t${place + 1}-`);
      if (title !== null && outcome.objectives.length > 0) reading.account.keep(title);
      return outcome;
    },
  };
}

/** The words right above a further table, which name it. */
function titleAbove(grid: SheetGrid, region: RawRange): ReturnType<SheetGrid['at']> {
  for (let row = region.top - 1; row >= Math.max(0, region.top - 3); row -= 1) {
    const cells = grid.row(row).filter((cell) => cell.column >= region.left && cell.column <= region.right);
    if (cells.length === 1 && hasWords(cells[0] ?? null)) return cells[0] ?? null;
    if (cells.length > 1) return null;
  }
  return null;
}

function reasonsOf(job: SheetJob, header: FoundHeader): readonly Reason[] {
  const known = header.columns.filter((column) => columnMeanings(column, job.reading.words).length > 0);
  return [
    {
      code: 'headerWords',
      params: { row: header.bottom + 1, known: known.length, columns: header.columns.length },
    },
  ];
}
