import type { ImportField } from '../import-outcome';
import type { ResolvedColumn } from './column-roles';

const figures: readonly string[] = ['target', 'current', 'start', 'floor', 'stretch'] satisfies ImportField[];
const labels: readonly string[] = ['owner', 'department', 'category', 'cycle', 'keep', 'code', 'startDate', 'due'];

/**
 * A table of figures that names neither objectives nor key results (`Cửa hàng | Tháng | Kế hoạch`, `Month | Target |
 * Actual`): each row is a key result called as the column of words that tells the rows apart best; a column of words
 * left of it that repeats over rows is what they belong to. Null without such a column.
 */
export function withLabelAsTitle(
  columns: readonly ResolvedColumn[],
  /** Columns of months or quarters: figures, whatever they are read into. */
  inPeriods: ReadonlySet<number>,
): readonly ResolvedColumn[] | null {
  const hasFigures = columns.some(
    ({ target, column, confidence, profile }) =>
      // A figure that only its group calls a target is an indicator among others.
      ((figures.includes(target) && confidence > 0.7) || inPeriods.has(column)) &&
      profile.numbers > 0.5 &&
      profile.filled > 1,
  );
  if (!hasFigures) return null;
  const possible = columns.filter(
    ({ target, column, profile }) => labels.includes(target) && profile.filled > 1 && !inPeriods.has(column),
  );
  const words = possible.filter(({ profile }) => profile.words > 0.5);
  const worded = words.length > 0 ? words : possible.filter(({ profile }) => profile.dates > 0.5);
  // Codes of people or shops left of the figures name the rows where no words do.
  const firstFigure = Math.min(...inPeriods, Infinity);
  const candidates =
    worded.length > 0
      ? worded
      : possible.filter(({ column, profile }) => column < firstFigure && profile.distinct > 0.8);
  const most = Math.max(...candidates.map(({ profile }) => profile.filled), 1);
  const title = candidates.reduce<ResolvedColumn | null>(
    (best, column) => (best === null || worthOf(column, most) > worthOf(best, most) + 0.001 ? column : best),
    null,
  );
  if (title === null) return null;
  const group = candidates.find(
    ({ column, target, profile }) =>
      column !== title.column &&
      profile.words > 0.5 &&
      (target === 'category' ||
        (column < title.column && (profile.distinct < 0.6 || profile.filled * 10 <= title.profile.filled * 7))),
  );
  return columns.map((column) => {
    if (column === title) return { ...column, target: 'keyResult' as const, confidence: 0.5 };
    return column === group ? { ...column, target: 'objective' as const, confidence: 0.5 } : column;
  });
}

/** Words that fill the column and differ from row to row tell rows apart; dates and codes do so less well. */
function worthOf({ profile }: ResolvedColumn, most: number): number {
  const codes = profile.codes > 0.6 ? 0.4 : 0;
  return profile.distinct + (profile.words > 0.5 ? 0.3 : 0) + (0.5 * profile.filled) / most - codes;
}
