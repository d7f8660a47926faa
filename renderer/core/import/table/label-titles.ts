import type { ImportField } from '../import-outcome';
import type { ResolvedColumn } from './column-roles';

const figures: readonly string[] = ['target', 'current', 'start', 'floor', 'stretch'] satisfies ImportField[];
const labels: readonly string[] = ['owner', 'department', 'category', 'cycle', 'keep', 'code', 'startDate', 'due'];

/**
 * A table of figures that names neither objectives nor key results (`Cửa hàng | Tháng | Kế hoạch`, `Month | Target |
 * Actual`): each row is a key result called as the column of words that tells the rows apart best; a column of words
 * left of it that repeats over rows is what they belong to. Null without such a column.
 */
export function withLabelAsTitle(columns: readonly ResolvedColumn[]): readonly ResolvedColumn[] | null {
  const hasFigures = columns.some(
    (column) => figures.includes(column.target) && column.profile.numbers > 0.5 && column.profile.filled > 1,
  );
  if (!hasFigures) return null;
  const candidates = columns.filter(
    ({ target, profile }) =>
      labels.includes(target) && profile.filled > 1 && (profile.words > 0.5 || profile.dates > 0.5),
  );
  const title = candidates.reduce<ResolvedColumn | null>((best, column) => {
    const worth = column.profile.distinct + (column.profile.words > 0.5 ? 0.3 : 0);
    const known = best === null ? 0 : best.profile.distinct + (best.profile.words > 0.5 ? 0.3 : 0);
    return worth > known + 0.001 ? column : best;
  }, null);
  if (title === null) return null;
  const group = candidates.find(
    (column) => column.column < title.column && column.profile.words > 0.5 && column.profile.distinct < 0.6,
  );
  return columns.map((column) => {
    if (column === title) return { ...column, target: 'keyResult' as const, confidence: 0.5 };
    return column === group ? { ...column, target: 'objective' as const, confidence: 0.5 } : column;
  });
}
