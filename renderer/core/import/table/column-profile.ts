import { readChoice } from '../../domain/choice-text';
import { readQuantity } from '../../domain/numbers';
import { foldText } from '../../domain/text-folding';
import { findUnit } from '../../domain/units';
import { isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import { hintOf, type CompanyReading } from '../words/company-reading';

/** What stands below a header. Shares are of the filled cells. */
export interface ColumnProfile {
  readonly filled: number;
  /** Share of cells with words that are no quantity. */
  readonly words: number;
  /** Share of numbers, and of texts that read as a quantity. */
  readonly numbers: number;
  readonly dates: number;
  /** Share of cells that name a part of the company: `Phòng Kinh doanh 1`, `Chi nhánh Huế`. */
  readonly departments: number;
  /** Share of cells that name a unit of the table. */
  readonly units: number;
  /** Mean length of the texts. */
  readonly length: number;
  /** Distinct texts over filled cells. */
  readonly distinct: number;
  /** Cells merged down over two rows and more. */
  readonly merged: number;
  /** Cells that hold an integer, a letter or a dotted code. */
  readonly codes: number;
  /** Share of cells that name a kind of key result: `Tăng`, `Có/Không`. */
  readonly kinds: number;
}

/** `1. Tăng doanh số`, `1.1 Đơn hàng mới`: words with the number of a list before them. */
const listed = /^(?:\d{1,2}(?:[.,]\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s+\p{Lu})/u;
/** `31/12/2026`, `T6/2025`, `Q3/2025`, `Tháng 10/2026`, `Quý II/2026`. */
const dateText =
  /^(?:\d{1,2}\/\d{1,4}|\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|(?:T|Tháng|Q|Quý)\s?(?:\d{1,2}|I{1,3}|IV)(?:\s?[/.-]\s?\d{2,4}|\s+\d{4}))$/iu;
const departmentWords =
  /^(phong|ban|bo phan|chi nhanh|khoi|to|nhom|van phong|cua hang|mien|khu vuc|team|department|branch|division|dept)\s+\S/u;
const codeText = /^([\d]{1,3}|[IVX]{1,4}|[A-Z]|(\p{L}{1,3})?[\d]+([.,-][\d]+)*)[.)]?$/u;

/** A column without a filled cell. */
export const emptyProfile: ColumnProfile = {
  filled: 0,
  words: 0,
  numbers: 0,
  dates: 0,
  departments: 0,
  units: 0,
  length: 0,
  distinct: 0,
  merged: 0,
  codes: 0,
  kinds: 0,
};

/** Counts what the given rows hold in one column; banners, totals and places to fill in do not count. */
export function profileOf(
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
  { units }: CompanyReading,
  /** Last column of the header's own cell: forms merge the cells below as they merge the header. */
  headerRight: number,
): ColumnProfile {
  const hint = hintOf(units);
  const sums = {
    filled: 0,
    words: 0,
    numbers: 0,
    dates: 0,
    departments: 0,
    units: 0,
    length: 0,
    merged: 0,
    codes: 0,
    kinds: 0,
  };
  const texts = new Set<string>();
  for (const row of rows) {
    const cell = grid.at(row, column);
    if (cell === null) continue;
    const text = textOf(cell);
    const merge = grid.mergeAt(row, column);
    // Banners and totals run across; they say nothing about one column.
    if (merge !== null && merge.right > Math.max(merge.left + 1, headerRight)) continue;
    if (isPlaceholder(text)) continue;
    sums.filled += 1;
    texts.add(foldText(text));
    sums.length += text.length;
    if (merge !== null && merge.bottom > merge.top) sums.merged += 1;
    if (codeText.test(text)) sums.codes += 1;
    if (cell.value.kind === 'date') sums.dates += 1;
    else if (cell.value.kind === 'number') sums.numbers += 1;
    else if (cell.value.kind === 'text') {
      if (dateText.test(text)) sums.dates += 1;
      else if (!listed.test(text) && readQuantity(text, hint) !== null) sums.numbers += 1;
      else sums.words += 1;
      if (departmentWords.test(foldText(text))) sums.departments += 1;
      if (text.length < 20 && readChoice('kind', text) !== null) sums.kinds += 1;
      if (findUnit(text, units) !== null) sums.units += 1;
    }
  }
  const n = Math.max(1, sums.filled);
  return {
    filled: sums.filled,
    words: sums.words / n,
    numbers: sums.numbers / n,
    dates: sums.dates / n,
    departments: sums.departments / n,
    units: sums.units / n,
    length: sums.length / n,
    distinct: texts.size / n,
    merged: sums.merged,
    codes: sums.codes / n,
    kinds: sums.kinds / n,
  };
}
