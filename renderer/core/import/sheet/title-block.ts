import { readCycle } from '../../domain/cycles';
import { readDate } from '../../domain/dates';
import type { Cycle, Language } from '../../domain/plan';
import { foldText } from '../../domain/text-folding';
import { findUnit } from '../../domain/units';
import type { CellAccount } from '../cell-account';
import type { CompanyReading } from '../words/company-reading';
import { planLabelOf } from '../words/plan-labels';
import type { RawCell } from '../raw-sheet';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';

/** What the rows above a table say about the plan. */
export interface TitleBlock {
  readonly title: string | null;
  readonly department: string | null;
  readonly owner: string | null;
  readonly cycle: Cycle | null;
  /** A unit named for the whole table: `Đơn vị tính: triệu đồng`. */
  readonly unit: string | null;
}

const mastheadWords = /^(cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–—]\s*tu do|bo giao duc|uy ban nhan dan)/u;
const titleWords =
  /(ke hoach|muc tieu|okr|kpi|bang|chi tieu|danh muc|phan cong|plan|objectives?|goals?|targets?|scorecard|tracker|roadmap|doanh thu|nhiem vu)/u;
const noteWords = /^(ghi chu|luu y|huong dan|note|instructions?)\b/u;

/** Reads title, department, owner and cycle from above the header; what it uses is kept in the account. */
export function readTitleBlock(
  grid: SheetGrid,
  headerTop: number,
  language: Language,
  account: CellAccount,
  reading: CompanyReading,
): TitleBlock {
  const { fields } = reading.words;
  const isTitle = (folded: string) =>
    titleWords.test(folded) || [...fields.keys()].some((word) => ` ${folded} `.includes(` ${word} `));
  const cells = grid.cells.filter((cell) => cell.row < headerTop);
  const found: {
    title: string | null;
    department: string | null;
    owner: string | null;
    cycle: Cycle | null;
    unit: string | null;
  } = {
    ...{ title: null, department: null, owner: null, cycle: null, unit: null },
  };
  let title: { cell: RawCell; score: number } | null = null;
  for (const cell of cells) {
    const text = textOf(cell);
    const folded = foldText(text);
    if (account.has(cell)) continue;
    if (mastheadWords.test(folded) || /^[-*_=~.]+$/u.test(folded)) {
      account.list(cell, 'masthead');
      continue;
    }
    if (noteWords.test(folded)) {
      account.list(cell, 'instructions');
      continue;
    }
    if (takeLabel(grid, cell, text, language, account, reading, found)) continue;
    if (!hasWords(cell) || text.length > 200 || isPlaceholder(text)) continue;
    const width = (grid.mergeAt(cell.row, cell.column)?.right ?? cell.column) - cell.column;
    const score =
      (isTitle(folded) ? 4 : 0) +
      (cell.style.bold ? 1 : 0) +
      Math.min(2, width / 3) +
      // What stands alone at the very top is what the sheet is called.
      (cell.row === grid.rowNumbers[0] && grid.row(cell.row).length === 1 ? 1.2 : 0) +
      (/^[^a-z]+$/u.test(text) ? 0.5 : 0);
    if (score > (title?.score ?? 1)) title = { cell, score };
  }
  if (title !== null) {
    found.title = textOf(title.cell)
      .replace(/\s*\n\s*/gu, ' ')
      .replace(/ {2,}/gu, ' ');
    account.keep(title.cell);
  }
  // The title speaks first; "Hà Nội, ngày 2 tháng 7 năm 2026" says when the paper was signed.
  const inOrder = title === null ? cells : [title.cell, ...cells.filter((cell) => cell !== title?.cell)];
  for (const cell of inOrder) {
    if (found.cycle !== null) break;
    if (/ngày\s.{0,8}tháng\s.{0,8}năm/iu.test(textOf(cell))) continue;
    const cycle = cycleIn(textOf(cell), language, reading.firstMonth);
    if (cycle === null) continue;
    found.cycle = cycle;
    account.keep(cell);
  }
  const year =
    found.cycle === null && found.title !== null
      ? /(?:^|[\s/(–-])(20[1-4]\d)(?=$|[\s).,–-])/u.exec(found.title)?.[1]
      : undefined;
  if (year !== undefined) found.cycle = readCycle(year, language, null, reading.firstMonth);
  if (found.department === null && found.title !== null) {
    found.department =
      /(?:phòng|bộ phận|ban)\s+((?:[\p{L}&]+\s?){1,4})/iu
        .exec(found.title.split(/[–—:(]|\s-\s/u).at(-1) ?? '')?.[0]
        .replace(/\s+(?:quý|tháng|năm|kỳ|q)(?:\s?[1-4])?(?=\s|$).*$/iu, '')
        .trim() ?? null;
  }
  return found;
}

/** A label without a colon whose value stands right of it; short words only, so that no sentence is one. */
function labelAlone(grid: SheetGrid, cell: RawCell, text: string): readonly string[] | null {
  const next = grid.row(cell.row).find((candidate) => candidate.column > cell.column);
  return text.length <= 40 && next !== undefined && !textOf(next).includes(':') ? ['', text, ''] : null;
}

function takeLabel(
  grid: SheetGrid,
  cell: RawCell,
  text: string,
  language: Language,
  account: CellAccount,
  { units, firstMonth }: CompanyReading,
  found: { department: string | null; owner: string | null; cycle: Cycle | null; unit: string | null },
): boolean {
  const inside = /^\(?([^:：]{1,40})[:：]\s*([\s\S]*?)\)?$/u.exec(text) ?? labelAlone(grid, cell, text);
  if (inside === null) return false;
  const field = planLabelOf(inside[1] ?? '');
  if (field === null) return false;
  let value = (inside[2] ?? '').trim();
  let other: RawCell | null = null;
  if (value === '') {
    other = grid.row(cell.row).find((candidate) => candidate.column > cell.column) ?? null;
    if (other !== null && textOf(other).includes(':')) other = null;
    value = textOf(other);
  }
  if (value === '' || isPlaceholder(value)) return false;
  if (field === 'cycle') {
    const cycle = cycleIn(value, language, firstMonth) ?? cycleIn(`${inside[1] ?? ''} ${value}`, language, firstMonth);
    if (cycle === null) return false;
    found.cycle ??= cycle;
  } else if (field === 'unit' || (field === 'department' && findUnit(value, units) !== null)) {
    if (findUnit(value, units) === null) return false;
    found.unit ??= value.replace(/[.;]$/u, '');
  } else {
    found[field] ??= value;
  }
  account.keep(cell);
  account.keep(other);
  return true;
}

/** The unit a note below the table names for all of it (`*Đơn vị tiền tệ: triệu đồng`), or null. */
export function unitInFooter(
  grid: SheetGrid,
  firstRow: number,
  account: CellAccount,
  { units }: CompanyReading,
): string | null {
  for (const cell of grid.cells) {
    if (cell.row <= firstRow || !hasWords(cell)) continue;
    const said = unitNote
      .exec(textOf(cell))?.[1]
      ?.trim()
      .replace(/[).;]+$/u, '');
    if (said === undefined || findUnit(said, units) === null) continue;
    account.keep(cell);
    return said;
  }
  return null;
}

const unitNote = /^\s*[*(]*\s*(?:đơn vị(?: tính| tiền tệ)?|đvt|unit|currency)\s*[:：]\s*(.{1,30})$/iu;

/** `1 Apr 2026 – 30 Sep 2026`, `Apr 1 - Sep 30, 2026`. */
const namedSpan =
  /((?:\d{1,2}\s+[A-Za-z]{3,9}|[A-Za-z]{3,9}\.?\s+\d{1,2})(?:,?\s+\d{4})?)\s*(?:[-–—]|to)\s*((?:\d{1,2}\s+[A-Za-z]{3,9}|[A-Za-z]{3,9}\.?\s+\d{1,2}),?\s+\d{4})/u;

/** A cycle named inside a longer text, such as a title, of a year that begins in `firstMonth`. */
export function cycleIn(text: string, language: Language, firstMonth: number): Cycle | null {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const whole = plain.length <= 40 ? readCycle(plain, language, null, firstMonth) : null;
  if (whole !== null) return whole;
  const half = /\b([12])H\s*[/\s-]?\s*(20\d{2}|\d{2})\b/u.exec(plain);
  if (half !== null) return readCycle(`H${half[1] ?? ''} ${half[2] ?? ''}`, language, null, firstMonth);
  const named = namedSpan.exec(plain);
  if (named !== null) {
    const end = readDate(named[2] ?? '', {});
    const start = readDate(named[1] ?? '', {}) ?? readDate(`${named[1] ?? ''} ${end?.slice(0, 4) ?? ''}`, {});
    if (start !== null && end !== null) return readCycle(`${start} - ${end}`, language, null, firstMonth);
  }
  const patterns = [
    /\d{4}-\d{2}-\d{2}\s*(?:-|–|đến|tới|to)\s*\d{4}-\d{2}-\d{2}/iu,
    /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*(?:-|–|đến|tới|to)\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu,
    /năm học\s*\d{4}\s*[-–]\s*\d{4}/iu,
    /\bQ[1-4]\s*[-–]\s*Q[1-4]\s*[/\s-]?\s*\d{4}\b/iu,
    /\b(?:6|sáu)\s*tháng\s*(?:đầu|cuối)\s*năm\s*\d{4}/iu,
    /quý\s*(?:I{1,3}|IV|[1-4])\s*(?:[/-]|,?\s*năm\s*|\s)\s*\d{4}/iu,
    /\bQ[1-4]\s*[/\s-]?\s*\d{2,4}\b/iu,
    /tháng\s*\d{1,2}\s*(?:[/-]|,?\s*năm\s*)\s*\d{4}/iu,
    /\bH[12]\s*[/\s-]?\s*\d{4}\b/iu,
    /năm\s*\d{4}\b/iu,
    /\b(?:FY|year)\s*\d{4}\b/iu,
    /\bFY\s*\d{2}\b/u,
  ];
  for (const pattern of patterns) {
    const piece = pattern.exec(plain)?.[0];
    const cycle =
      piece === undefined
        ? null
        : readCycle(
            piece.replace(/,?\s*năm\s*(?=\d{4})/iu, (all: string, at: number) => (at === 0 ? all : '/')),
            language,
            null,
            firstMonth,
          );
    if (cycle !== null) return cycle;
  }
  return null;
}
