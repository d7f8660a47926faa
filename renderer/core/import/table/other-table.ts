import { readQuantity } from '../../domain/numbers';
import { textOf, hasWords, type SheetGrid } from '../sheet-grid';
import { hintOf, type CompanyReading } from '../words/company-reading';
import { headerMeanings } from '../words/header-dictionary';
import type { ResolvedColumn } from './column-roles';

/**
 * Whether a row is the header of another table: words only, three or more, below an empty row, with words that are no
 * numbers where this table has its target or actual. Its rows are no key results.
 */
export function startsOtherTable(
  grid: SheetGrid,
  row: number,
  columns: readonly ResolvedColumn[],
  { words: own, units }: CompanyReading,
): boolean {
  const cells = grid.row(row);
  if (cells.length < 3 || grid.row(row - 1).length > 0 || !cells.every(hasWords)) return false;
  if (cells.some((cell) => textOf(cell).length > 60)) return false;
  const numeric = columns.filter(
    (column) => ['start', 'target', 'current'].includes(column.target) && column.profile.numbers > 0.3,
  );
  const inNumeric = numeric.flatMap((column) => grid.at(row, column.column) ?? []);
  const words = cells.filter((cell) => headerMeanings(textOf(cell), own).some((meaning) => meaning.score > 0.9));
  const areNoNumbers = inNumeric.every((cell) => readQuantity(textOf(cell), hintOf(units)) === null);
  return areNoNumbers && (inNumeric.length > 0 || words.length >= 2);
}
