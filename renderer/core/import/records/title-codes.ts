import type { RawCell } from '../raw-sheet';
import { textOf, type SheetGrid } from '../sheet-grid';
import { pieceOf } from './virtual-grid';

/** A title as the sheet has it, parted. */
export interface TitleParts {
  readonly title: string;
  /** The code before it (`KR1`, `1.2`, `[KD1]` → `KD1`), or null. */
  readonly code: string | null;
}

const bullet = /^\s*(?:[-–—•*+●▪◦○►✓]\s*|\.{2,}\s*|…+\s*)(?=\p{L}|\d)/u;
const bracketed = /^\s*\[([\p{Lu}\d][\p{L}\d._-]{0,14})\]\s*[:.–-]?\s*(?=\S)/u;
const labelled =
  /^\s*(?:mục tiêu|objective|goal|kết quả(?: then chốt| chính)?|key result)\s*[\d.]*\d?\s*[:.–)-]\s*(?=\S)|^\s*(?:mục tiêu|objective|goal|kết quả(?: then chốt| chính)?|key result)\s*\d+\s+[-–:]\s*(?=\S)/iu;
const short = /^\s*((?:O|KR|KQ|MT)\s?\d(?:[\d.]*\d)?)\s*(?:[:.–)-]+\s*(?=\S)|\s+(?=\p{L}))/iu;
const dotted = /^\s*(\d+(?:[.,]\d+)+)[.)]?\s+(?=\p{L})/u;
const numbered = /^\s*(\d{1,2}|[IVX]{1,5}|[A-H])\s*[.)/]\s+(?=\p{L})/u;

/**
 * Parts what stands before a title from the title: bullets, dots, labels and codes. `counts` = the titles of this
 * column count (`1.`, `2.`): a number before one title alone belongs to it.
 */
export function titleParts(text: string, counts: boolean): TitleParts {
  // Links that tools put behind a name are no part of it.
  const plain = text.replace(/\s*\(https?:\/\/[^)\s]*\)/gu, '').replace(bullet, '');
  const bracket = bracketed.exec(plain);
  // "[X] %" is a blank of a form, not a code.
  if (bracket?.[1] !== undefined && bracket[1].length > 1) return rest(plain, bracket);
  const code = short.exec(plain) ?? dotted.exec(plain) ?? (counts ? numbered.exec(plain) : null);
  if (code !== null) return rest(plain, code);
  return { title: oneLine(plain.replace(labelled, '')), code: null };
}

function rest(text: string, found: RegExpExecArray): TitleParts {
  return { title: oneLine(text.slice(found[0].length)), code: (found[1] ?? '').replace(/\s+/gu, '') };
}

/** A title that was broken to fit its column is one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}

/** Whether most titles of a column begin with a number or letter of a list. */
export function titlesCount(titles: readonly string[]): boolean {
  const counted = titles.filter((title) => numbered.test(title) || dotted.test(title)).length;
  return counted >= 2 && counted * 10 >= titles.length * 6;
}

/** The grid with the titles of one column parted from what stands before them, and what was parted by cell. */
export function partTitles(
  grid: SheetGrid,
  column: number,
  rows: readonly number[],
): {
  readonly grid: SheetGrid;
  readonly codes: ReadonlyMap<number, string>;
  readonly asWritten: ReadonlyMap<number, string>;
} {
  const cells = rows.flatMap((row) => {
    const cell = grid.at(row, column);
    return cell === null ? [] : [[row, cell] as const];
  });
  const counts = titlesCount(cells.map(([, cell]) => textOf(cell)));
  const replaced = new Map<number, RawCell>();
  const codes = new Map<number, string>();
  const asWritten = new Map<number, string>();
  for (const [row, cell] of cells) {
    const text = textOf(cell);
    const { title, code } = titleParts(text, counts);
    if (title === text || title === '') continue;
    replaced.set(row, pieceOf(cell, title));
    asWritten.set(row, text);
    if (code !== null) codes.set(row, code);
  }
  if (replaced.size === 0) return { grid, codes, asWritten };
  const instead = (row: number, at: number, cell: RawCell | null) =>
    at === column && cell !== null ? (replaced.get(row) ?? cell) : cell;
  return {
    codes,
    asWritten,
    grid: {
      ...grid,
      row: (row) => grid.row(row).map((cell) => (cell.column === column ? (replaced.get(row) ?? cell) : cell)),
      at: (row, at) => instead(row, at, grid.at(row, at)),
      covering: (row, at) => instead(row, at, grid.covering(row, at)),
    },
  };
}
