import { fiscalYearOf } from '../../domain/cycles';
import type { CellAccount } from '../cell-account';
import { decimalBySize, decimalOf } from '../values/cell-values';
import type { ResolvedColumn } from '../table/column-roles';
import type { CompanyReading } from '../words/company-reading';
import type { TableContext } from './key-result-reading';
import { columnName, type RawCell, type RawWorkbook } from '../raw-sheet';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { FoundHeader } from '../table/table-finder';

/** What all rows of one table together say about reading its cells. */
export function contextOf(
  raw: RawWorkbook,
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  account: CellAccount,
  rows: { readonly lastRow: number; readonly groups: readonly unknown[] },
  unit: string | null,
  start: string,
  decimal: 'comma' | 'point' | null,
  reading: CompanyReading,
): TableContext {
  const body = grid.cells.filter((cell) => cell.row > header.bottom && cell.row <= rows.lastRow);
  const byColumn = new Map(
    columns.map((column) => [column.column, body.filter((cell) => cell.column === column.column)]),
  );
  const numeric = columns.filter((column) =>
    ['start', 'floor', 'target', 'stretch', 'current'].includes(column.target),
  );
  const sheetDecimal = decimalOf(
    numeric.flatMap((column) => byColumn.get(column.column) ?? []),
    reading.units,
  );
  const rowMates = (cell: RawCell) =>
    numeric.flatMap(({ column }) => {
      const mate = column === cell.column ? null : grid.at(cell.row, column);
      return mate === null ? [] : [mate];
    });
  const weights = columns
    .filter((column) => column.target === 'weight' || column.target === 'objectiveWeight')
    .flatMap((column) => byColumn.get(column.column) ?? []);
  const due = columns
    .filter((column) => column.target === 'due')
    .flatMap((column) => byColumn.get(column.column) ?? []);
  const plainWeights = weights.flatMap((cell) =>
    cell.value.kind === 'number' && !(cell.format ?? '').includes('%') ? [cell.value.number] : [],
  );
  const hasPoints = plainWeights.some((weight) => weight > 1.5);
  const isHundred = addUpToHundred(plainWeights, rows.groups.length);
  const hasRealDates = due.some((cell) => cell.value.kind === 'date');
  const dayAbove12 = due.some((cell) => cell.value.kind === 'text' && /^(1[3-9]|2\d|3[01])[/.-]/u.test(textOf(cell)));
  const monthFirst = isMonthFirst(due);
  return {
    grid,
    columns,
    account,
    dateSystem: raw.dateSystem,
    yearHint: Number(start.slice(0, 4)),
    fiscal: fiscalYearOf(start, reading.firstMonth),
    reading,
    unit,
    decimals: new Map(
      columns.map((column) => [
        column.column,
        decimal ??
          decimalOf(byColumn.get(column.column) ?? [], reading.units) ??
          sheetDecimal ??
          decimalBySize(byColumn.get(column.column) ?? [], rowMates, reading.units),
      ]),
    ),
    dateOrder: monthFirst ? 'monthFirst' : 'dayFirst',
    weightsInPoints: hasPoints && !isHundred,
    percentInPoints: percentInPoints(grid, body, columns, numeric),
    datesMayBeSwapped: hasRealDates && dayAbove12,
    weightsInPercent:
      (hasPoints && isHundred) ||
      weights.some((cell) => cell.value.kind === 'text' && /^\d{2,3}([.,]\d+)?$/u.test(textOf(cell))),
    extraIds: new Map(
      columns
        .filter((column) => isExtra(column.target))
        .map((column) => [column.column, `x-${columnName(column.column).toLowerCase()}`]),
    ),
  };
}

/**
 * Whether a column of days writes the month first: one has a second part above 12 and none a first part above 12, or
 * the texts are the first days of rising months (`1/1/2022`, `2/1/2022`, …, `12/1/2022`).
 */
function isMonthFirst(due: readonly RawCell[]): boolean {
  const days = due.flatMap((cell) => {
    const found = cell.value.kind === 'text' ? /^(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?$/u.exec(textOf(cell)) : null;
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[2]) }];
  });
  if (days.some(({ first }) => first > 12)) return false;
  if (days.some(({ second }) => second > 12)) return true;
  const rises = days.every(({ first }, at) => at === 0 || first > (days[at - 1]?.first ?? 0));
  return days.length >= 3 && rises && days.every(({ second }) => second === 1);
}

/** Whether a row whose unit is percent has a plain number well above 1. */
function percentInPoints(
  grid: SheetGrid,
  body: readonly RawCell[],
  columns: readonly ResolvedColumn[],
  numeric: readonly ResolvedColumn[],
): boolean {
  const unit = columns.find((column) => column.target === 'unit');
  if (unit === undefined) return false;
  const inPercent = body.filter(
    (cell) => cell.column === unit.column && /^(?:%|phần trăm|percent)$/iu.test(textOf(cell)),
  );
  return inPercent.some(({ row }) =>
    numeric.some((column) => {
      const cell = grid.at(row, column.column);
      if (cell?.value.kind !== 'number' || (cell.format ?? '').includes('%')) return false;
      return Math.abs(cell.value.number) > 1.5;
    }),
  );
}

/** Whether weights above 1 add up to 100 in the sheet or over a run of rows, as weights of one objective do. */
function addUpToHundred(weights: readonly number[], objectives: number): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.some((weight) => weight >= 20) || Math.abs(sum - 100) <= 2) return true;
  return objectives > 0 && sum >= 90 && Math.abs(sum - 100 * objectives) <= 2 * objectives;
}

/** Fields a column may have that a key result keeps as a column of its own. */
export function isExtra(target: ResolvedColumn['target']): boolean {
  return ['keep', 'startDate', 'department', 'cycle'].includes(target);
}
