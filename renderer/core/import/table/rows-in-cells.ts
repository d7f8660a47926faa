import type { ImportLayout } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { pieceOf, virtualGrid, type VirtualRow } from '../records/virtual-grid';
import { isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import { labelOf } from '../labels/label-words';
import type { ResolvedColumn } from './column-roles';
import { spreadEmbedded } from './embedded-fields';
import { columnMeanings } from './table-finder';
import type { RowGroup } from './table-rows';

/** Groups whose rows stand in a grid of their own, since one row of the sheet holds several key results. */
export interface SpreadRows {
  readonly grid: SheetGrid;
  readonly columns: readonly ResolvedColumn[];
  readonly groups: readonly RowGroup[];
  /** Null where the rows keep the layout they have. */
  readonly layout: ImportLayout | null;
  /** How many key results were lines of a cell; 0 when they were columns. */
  readonly lines: number;
}

const bullet = /^\s*(?:[-–—•*+●▪◦○►✓]|\d{1,2}\s*[.)/-](?!\d)|\(?[a-zđ]\s*[.)]|(?:KR|KQ)\s?[\d.]+\s*[:.)–-]?)\s*/iu;
/** Columns a value of which speaks about every key result of the row. */
const shared: readonly string[] = ['owner', 'due', 'startDate', 'status', 'unit', 'department', 'cycle', 'parent'];

/**
 * Rows that hold several key results each: lines of one cell (`- …`, `1. …`), or columns `KR1`, `KR2`, …, each perhaps
 * with its own figures behind it. Null when every row holds one.
 */
export function spreadRows(
  grid: SheetGrid,
  columns: readonly ResolvedColumn[],
  groups: readonly RowGroup[],
  titleColumn: ResolvedColumn,
  reading: CompanyReading,
): SpreadRows | null {
  return (
    spreadColumns(grid, columns, groups, reading) ??
    spreadEmbedded(grid, columns, groups, titleColumn, reading) ??
    (titleColumn.target === 'keyResult' ? spreadLines(grid, columns, groups, titleColumn) : null)
  );
}

/**
 * The lines of a list in one cell, without their bullets; one text when it is no list. `always` = lines without
 * bullets count too; `isList` = other cells of the column are lists.
 */
export function linesOf(text: string, always: boolean, isList = false): readonly string[] {
  const lines = (always ? text.replace(/[.;]\s+(?=\p{Lu})/gu, '\n').replace(/\.$/u, '') : text)
    .split(/\n|(?<=\S)\s*;\s*(?=(?:[-•]|\d{1,2}[.)]|KR\s?\d)\s*\S)/iu)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return [isList || /^\s*[-–•*+●▪]\s+\S/u.test(text) ? text.replace(bullet, '').trim() : text];
  const marked = lines.filter((line) => bullet.test(line)).length;
  if (marked === lines.length || (marked >= 2 && bullet.test(lines[0] ?? ''))) {
    // A line without a bullet goes on with the one before it.
    const joined: string[] = [];
    for (const line of lines) {
      if (bullet.test(line) || joined.length === 0) joined.push(line.replace(bullet, '').trim());
      else joined[joined.length - 1] += ` ${line}`;
    }
    return joined.filter((line) => line !== '');
  }
  return always ? lines : [text];
}

function spreadLines(
  grid: SheetGrid,
  columns: readonly ResolvedColumn[],
  groups: readonly RowGroup[],
  titleColumn: ResolvedColumn,
): SpreadRows | null {
  const titles = groups.flatMap((group) => group.rows.flatMap((row) => grid.at(row, titleColumn.column) ?? []));
  const objective = columns.some((column) => column.target === 'objective');
  const many = titles.filter((cell) => linesOf(textOf(cell), false).length > 1).length;
  // Lines without bullets are key results of their own only where one row is one objective, all down the table.
  const broken = titles.filter((cell) => /\n|[.;]\s+\p{Lu}/u.test(textOf(cell))).length;
  const always =
    objective &&
    many === 0 &&
    broken * 10 >= titles.length * 8 &&
    groups.every(({ rows }) => rows.length === 1) &&
    titles.length > 1;
  const bulleted = titles.some((cell) => /^\s*[-–•*+●▪]\s+\S/u.test(textOf(cell)));
  if (many === 0 && !always && !(objective && bulleted)) return null;
  let spread = 0;
  const rows: VirtualRow[] = [];
  const own = groups.map((group) => ({
    ...group,
    ownRow: group.ownRow === null ? null : rows.push(cellsOf(grid, group.ownRow, columns)),
    rows: group.rows.flatMap((row) => {
      const title = grid.at(row, titleColumn.column);
      const lines = title === null ? [] : linesOf(textOf(title), always, true);
      if (title === null || (lines.length < 2 && lines[0] === textOf(title)))
        return [rows.push(cellsOf(grid, row, columns))];
      spread += lines.length;
      return lines.map((line, place) => {
        const cells = new Map<number, RawCell>();
        for (const [column, cell] of cellsOf(grid, row, columns)) {
          const target = columns.find((one) => one.column === column)?.target ?? 'keep';
          const pieces = textOf(cell)
            .split('\n')
            .map((piece) => piece.replace(bullet, '').trim())
            .filter(Boolean);
          if (column === titleColumn.column) cells.set(column, pieceOf(cell, line));
          else if (cell.value.kind === 'text' && pieces.length === lines.length)
            cells.set(column, pieceOf(cell, pieces[place] ?? ''));
          else if (place === 0 || shared.includes(target)) cells.set(column, cell);
        }
        return rows.push(cells);
      });
    }),
  }));
  return { grid: virtualGrid(grid, rows), columns, groups: own, layout: 'listInCell', lines: spread };
}

/** `Mục tiêu | KR1 | Chỉ tiêu | KR2 | Chỉ tiêu | Phụ trách`: one key result per numbered column. */
function spreadColumns(
  grid: SheetGrid,
  columns: readonly ResolvedColumn[],
  groups: readonly RowGroup[],
  reading: CompanyReading,
): SpreadRows | null {
  const results = columns.filter((column) => {
    const label = column.target === 'objective' ? null : labelOf(column.ownText, reading);
    return (
      label?.field === 'keyResult' && label.numbered && (column.profile.numbers < 0.5 || column.profile.length > 12)
    );
  });
  const first = results[0];
  if (first === undefined || results.length < 2) return null;
  const meaningOf = (column: ResolvedColumn) =>
    columnMeanings({ ...column, ownText: column.ownText.replace(/\s*(?:KR|KQ)?\s*\d+$/iu, '') }, reading.words)[0]
      ?.field;
  /** The columns behind each result, up to the next; behind the last, only what the first has too. */
  const behind = results.map((result, place) => {
    const next = results[place + 1]?.column ?? Infinity;
    return columns.filter((column) => column.column > result.column && column.column < next);
  });
  const repeated = new Set((behind[0] ?? []).map(meaningOf));
  const ofResult = behind.map((own, place) =>
    place === behind.length - 1
      ? own.filter((column) => repeated.has(meaningOf(column))).slice(0, behind[0]?.length)
      : own,
  );
  const taken = new Set([...results, ...ofResult.flat()].map(({ column }) => column));
  const rest = columns.filter(({ column }) => !taken.has(column));
  const rows: VirtualRow[] = [];
  const own = groups.map((group) => ({
    ...group,
    ownRow: group.ownRow === null ? null : rows.push(cellsOf(grid, group.ownRow, rest)),
    rows: [...new Set([...(group.ownRow === null ? [] : [group.ownRow]), ...group.rows])].flatMap((row) =>
      results.flatMap((result, place) => {
        const title = grid.at(row, result.column);
        if (title === null || isPlaceholder(textOf(title))) return [];
        const cells = new Map<number, RawCell>([[first.column, title]]);
        (ofResult[place] ?? []).forEach((column) => {
          const cell = grid.at(row, column.column);
          const model = (ofResult[0] ?? []).find((one) => meaningOf(one) === meaningOf(column));
          if (cell !== null && model !== undefined) cells.set(model.column, cell);
        });
        for (const column of rest) {
          const cell = grid.covering(row, column.column);
          if (cell !== null && (place === 0 || shared.includes(column.target))) cells.set(column.column, cell);
        }
        return [rows.push(cells)];
      }),
    ),
  }));
  const kept = columns.filter(
    ({ column }) =>
      !taken.has(column) || column === first.column || (ofResult[0] ?? []).some((one) => one.column === column),
  );
  const named = kept.map((column) => {
    if (column.column === first.column) return { ...column, target: 'keyResult' as const, confidence: 0.9 };
    const isModel = (ofResult[0] ?? []).some((one) => one.column === column.column);
    const meaning = isModel ? meaningOf(column) : undefined;
    return meaning === undefined ? column : { ...column, target: meaning };
  });
  return { grid: virtualGrid(grid, rows), columns: named, groups: own, layout: 'listInCell', lines: 0 };
}

function cellsOf(grid: SheetGrid, row: number, columns: readonly ResolvedColumn[]): ReadonlyMap<number, RawCell> {
  return new Map(
    columns.flatMap(({ column, target }) => {
      const cell = shared.includes(target) ? grid.covering(row, column) : grid.at(row, column);
      return cell === null ? [] : [[column, cell] as const];
    }),
  );
}
