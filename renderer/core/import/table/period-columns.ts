import { dateFromSerial } from '../../domain/dates';
import type { CheckIn } from '../../domain/plan';
import { stableId } from '../../domain/stable-id';
import { foldText } from '../../domain/text-folding';
import type { CellAccount } from '../cell-account';
import type { SheetMapping } from '../import-outcome';
import type { DateSystem } from '../../domain/dates';
import type { SheetGrid } from '../sheet-grid';
import { readNumberCell } from '../values/cell-values';
import { periodIn, type PeriodWord } from '../words/period-words';
import type { ResolvedColumn } from './column-roles';
import type { FoundHeader } from './table-finder';

/** A column of one month, quarter or half. */
export interface PeriodColumn {
  readonly column: number;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly end: string;
  /** What the column's words say its figures are. */
  readonly says: 'actual' | 'plan' | null;
}

/** The columns of periods of a table and what becomes of them. */
export interface PeriodColumns {
  readonly periods: readonly PeriodColumn[];
  /** `checkIns`: dated values of each key result; `columns`: columns of the plan, as they are. */
  readonly as: 'checkIns' | 'columns';
}

const actualWords = /\b(?:th|thuc hien|thuc te|thuc dat|ket qua|dat|actual|actuals|achieved|result)\b/u;
const planWords = /\b(?:kh|ke hoach|chi tieu|muc tieu|target|plan|goal|fcst|forecast|budget)\b/u;

/**
 * Months, quarters or halves across a table, two or more; null without. Figures that are said to be actuals become
 * check-ins; planned ones and those that say nothing stay columns, unless the user chose. `year` = of the plan's cycle.
 */
export function periodColumns(
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  year: number,
  dateSystem: DateSystem,
  mapping: SheetMapping | null,
): PeriodColumns | null {
  const periods = columns.flatMap((column): PeriodColumn[] => {
    if (['objective', 'keyResult', 'owner', 'unit', 'rowNumber', 'code'].includes(column.target)) return [];
    const cell = grid.at(header.bottom, column.column);
    const date =
      cell?.value.kind === 'date'
        ? (cell.value.iso?.slice(0, 10) ?? dateFromSerial(cell.value.number, dateSystem))
        : null;
    const period: PeriodWord | null =
      date === null
        ? ([column.ownText, ...column.groupText.split(' / ')].map(periodIn).find((found) => found !== null) ?? null)
        : { kind: 'month', number: Number(date.slice(5, 7)), year: Number(date.slice(0, 4)) };
    if (period === null) return [];
    const words = foldText(`${column.groupText} ${column.ownText}`);
    const says = actualWords.test(words) ? 'actual' : planWords.test(words) ? 'plan' : null;
    return [{ column: column.column, end: endOf(period, year), says }];
  });
  const ends = new Set(periods.map(({ end }) => end));
  if (ends.size < 2) return null;
  const chosen = mapping?.periods ?? null;
  // With a total of the actuals beside them, the months are its parts: the newest of them is not where things stand.
  const hasTotal = columns.some(
    ({ column, target, ownText, groupText }) =>
      !periods.some((period) => period.column === column) &&
      (target === 'current' || actualWords.test(foldText(`${groupText} ${ownText}`))),
  );
  const said = periods.some(({ says }) => says === 'actual') && !hasTotal ? 'checkIns' : 'columns';
  return { periods, as: chosen ?? said };
}

/** The check-ins of one row: its figures in the period columns, oldest first. */
export function checkInsOf(
  grid: SheetGrid,
  row: number,
  keyResultId: string,
  unit: string | null,
  { periods, as }: PeriodColumns,
  account: CellAccount,
): readonly CheckIn[] {
  if (as === 'columns') return [];
  const hasActuals = periods.some(({ says }) => says === 'actual');
  return periods
    .filter(({ says }) => (hasActuals ? says === 'actual' : true))
    .flatMap(({ column, end }): CheckIn[] => {
      const cell = grid.at(row, column);
      if (cell === null) return [];
      const { value, problem, isFraction } = readNumberCell(cell, unit, null);
      if (value === null || problem !== null) return [];
      account.place(cell, { record: keyResultId, field: 'current' });
      const scaled =
        unit === '%' && !isFraction && Math.abs(value) > 1.5 ? Number((value / 100).toPrecision(15)) : value;
      return [
        {
          id: `ci-${stableId(`${keyResultId}\n${end}`)}`,
          on: end,
          value: scaled,
          confidence: null,
          note: null,
          replaces: null,
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

function endOf({ kind, number, year: named }: PeriodWord, cycleYear: number): string {
  const year = named ?? cycleYear;
  const month = kind === 'month' ? number : kind === 'quarter' ? number * 3 : number * 6;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
}
