import { foldText } from '../../domain/text-folding';
import type { ImportField, SheetMapping } from '../import-outcome';
import { columnName } from '../raw-sheet';
import type { ResolvedColumn } from './column-roles';

const answers = /phu trach|chiu trach nhiem|thuc hien|chu tri|theo doi|dau moi|responsible|owner/u;
const personWords =
  /\b(?:nguoi|nhan vien|nv|can bo|truong|chu tri|giao vien|thuc hien|theo doi|phu trach|dau moi|chu nhiem|co quan|lead|leader|manager|who|rep|driver|contact)\b/u;

/**
 * Columns nobody knows by their words, by what stands in them: dates are due, units of measure are units, and short
 * words below a header that speaks of a person are owners. Only where the table has no such column yet.
 */
export function byValues(
  columns: readonly ResolvedColumn[],
  inPeriods: ReadonlySet<number>,
  mapping: SheetMapping | null,
): readonly ResolvedColumn[] {
  if (!columns.some(({ target }) => target === 'keyResult' || target === 'objective')) return columns;
  if (columns.some(({ target }) => target === 'recordId')) return columns;
  const isOpen = (column: ResolvedColumn) =>
    column.target === 'keep' &&
    column.ownText !== '' &&
    !inPeriods.has(column.column) &&
    mapping?.columns[columnName(column.column)] === undefined &&
    column.profile.filled > 0;
  const fill = (all: readonly ResolvedColumn[], field: ImportField, isSo: (column: ResolvedColumn) => boolean) => {
    if (all.some(({ target }) => target === field)) return all;
    const found = all.find((column) => isOpen(column) && isSo(column));
    return found === undefined
      ? all
      : all.map((column) => (column === found ? { ...column, target: field, confidence: 0.4 } : column));
  };
  const left = Math.min(...columns.filter(({ profile }) => profile.filled > 0).map(({ column }) => column));
  const coded = columns.some(({ target }) => target === 'rowNumber')
    ? columns
    : fill(
        columns,
        'code',
        ({ column, profile }) => column === left && profile.codes > 0.8 && profile.distinct > 0.8 && profile.length < 9,
      );
  const title = coded.find(({ target }) => target === 'keyResult');
  const hasGroups = coded.some(({ target }) => target === 'objective' || target === 'category');
  // Key results without objectives in the rows of departments: each department's are together.
  const grouped =
    title === undefined || hasGroups
      ? coded
      : coded.map((column) =>
          column.target === 'department' &&
          column.column === left &&
          column.column < title.column &&
          mapping?.columns[columnName(column.column)] === undefined &&
          (column.profile.merged > 0 || column.profile.distinct < 0.85)
            ? { ...column, target: 'objective' as const, confidence: 0.5 }
            : column,
        );
  const withDue = fill(
    grouped,
    'due',
    ({ profile, ownText }) =>
      profile.dates > 0.6 && !/bat dau|start|begin|cap nhat|updated?|sinh|birth/u.test(foldText(ownText)),
  );
  const withKind = fill(withDue, 'kind', ({ profile }) => profile.kinds > 0.6);
  const withUnit = fill(
    withKind,
    'unit',
    ({ profile }) => profile.units > 0.6 && profile.words > 0.6 && profile.length < 14,
  );
  const hasOwner = columns.some(({ target }) => target === 'owner');
  const measured = withUnit.some(({ target }) => target === 'unit')
    ? withUnit
    : withUnit.map((column) =>
        // "Measure" over seconds, points and % is what is counted in.
        column.target === 'method' && column.profile.units > 0.5 && column.profile.length < 14
          ? { ...column, target: 'unit' as const }
          : column,
      );
  const owned = fill(
    measured,
    'owner',
    ({ profile, ownText }) => profile.words > 0.6 && profile.length < 25 && personWords.test(foldText(ownText)),
  );
  // "Bộ phận phụ trách": a department that answers for a key result is its owner, where nobody else is.
  if (hasOwner || owned.some(({ target }) => target === 'owner')) return owned;
  return owned.map((column) =>
    column.target === 'department' && answers.test(foldText(column.ownText))
      ? { ...column, target: 'owner' as const }
      : column,
  );
}
