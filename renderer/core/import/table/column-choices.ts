import type { Cycle } from '../../domain/plan';
import { foldText } from '../../domain/text-folding';
import type { ImportField, SheetMapping } from '../import-outcome';
import { columnName } from '../raw-sheet';
import type { CompanyWords } from '../words/company-words';
import type { ResolvedColumn } from './column-roles';
import type { PeriodColumns } from './period-columns';
import { columnMeanings } from './table-finder';

/*
 * What only the columns together can decide, after each was understood by its own words and values: which of several
 * targets is the plan's, which actual is an earlier year's, and which figures stand for the whole.
 */

/** A progress nobody can compute (no actual figures beside it) is not lost: its column stays a column of the plan. */
export function keepingProgress(
  columns: readonly ResolvedColumn[],
  mapping: SheetMapping | null,
): readonly ResolvedColumn[] {
  if (columns.some((column) => column.target === 'current' && column.profile.filled > 0)) return columns;
  return columns.map((column) =>
    column.target === 'progress' && mapping?.columns[columnName(column.column)] === undefined
      ? { ...column, target: 'keep' as const }
      : column,
  );
}

/** `Thực hiện 2024 | Kế hoạch 2025`: the actual of an earlier year is where this one starts. */
export function ofEarlierYear(
  all: readonly ResolvedColumn[],
  mapping: SheetMapping | null,
  words: CompanyWords,
): readonly ResolvedColumn[] {
  const yearOf = ({ ownText, text }: ResolvedColumn) => yearIn(ownText) || yearIn(text);
  const yearIn = (text: string) => Number(/\b(?:20|FY\s?(?:20)?)(\d{2})\b/iu.exec(text)?.[1] ?? Number.NaN);
  const isFree = ({ column }: ResolvedColumn) => mapping?.columns[columnName(column)] === undefined;
  const first = all.find((column) => column.target === 'target');
  // `Năm 2024: Kế hoạch | Thực hiện`, `Kế hoạch 2025`: the newest plan is the target.
  const newer =
    first === undefined || !isFree(first)
      ? undefined
      : all.find(
          (column) =>
            column.target === 'keep' &&
            isFree(column) &&
            column.profile.numbers > 0.4 &&
            yearOf(column) > yearOf(first) &&
            columnMeanings({ ...column, groupText: '' }, words).some((meaning) => meaning.field === 'target'),
        );
  const columns =
    newer === undefined
      ? all
      : all.map((column) => {
          if (column === first) return { ...column, target: 'keep' as const };
          return column === newer ? { ...column, target: 'target' as const, confidence: 0.8 } : column;
        });
  const target = columns.find((column) => column.target === 'target');
  if (target === undefined || columns.some((column) => column.target === 'start')) return columns;
  const earlier = columns.find(
    (column) =>
      ['current', 'keep'].includes(column.target) &&
      mapping?.columns[columnName(column.column)] === undefined &&
      column.profile.numbers > 0.4 &&
      (Number.isNaN(yearOf(target))
        ? !Number.isNaN(yearOf(column)) && !/muc tieu|chi tieu|ke hoach|target|plan|goal/u.test(foldText(column.text))
        : yearOf(column) < yearOf(target) &&
          /\bth\b|thuc hien|thuc te|thuc dat|ket qua|actual|result|achieved|sales|doanh/u.test(foldText(column.text))),
  );
  if (earlier === undefined) return columns;
  return columns.map((column) => (column === earlier ? { ...column, target: 'start' as const } : column));
}

const spans: Readonly<Record<Cycle['kind'], RegExp | null>> = {
  ...{ month: /\bthang\b|month/u, quarter: /\bquy\b|quarter|qtr/u, half: null, custom: null },
  year: /\bnam\b|year|annual/u,
};

/** `Target of year | Target of quarter`: the one of the plan's own cycle is the target, the other stays a column. */
export function ofCycle(
  columns: readonly ResolvedColumn[],
  kind: Cycle['kind'] | null,
  mapping: SheetMapping | null,
): readonly ResolvedColumn[] {
  const own = kind === null ? null : spans[kind];
  const chosen = columns.find(({ target }) => target === 'target');
  if (own === null || chosen === undefined || own.test(foldText(chosen.ownText))) return columns;
  if (mapping?.columns[columnName(chosen.column)] !== undefined) return columns;
  const says = Object.values(spans).some((span) => span?.test(foldText(chosen.ownText)) === true);
  const better = columns.find(
    ({ target, ownText, profile }) =>
      target === 'keep' &&
      profile.numbers > 0.5 &&
      own.test(foldText(ownText)) &&
      /target|muc tieu|chi tieu|ke hoach|plan|goal/u.test(foldText(ownText)),
  );
  if (!says || better === undefined) return columns;
  return columns.map((column) => {
    if (column === chosen) return { ...column, target: 'keep' as const };
    return column === better ? { ...column, target: 'target' as const, confidence: chosen.confidence } : column;
  });
}

const totalWords =
  /^(?:tong( cong| nam| so| ca nam)?|ca nam|ca quy|ca ky|ca thang|ca tuan|total|full year|year|nam|fy)\b/u;

/** The columns with those of periods out of the fields; where a total stands beside planned periods, it is the target. */
export function withPeriods(
  columns: readonly ResolvedColumn[],
  { periods, as }: PeriodColumns,
  mapping: SheetMapping | null,
  words: CompanyWords,
): readonly ResolvedColumn[] {
  const inPeriods = new Set(periods.map(({ column }) => column));
  const isFree = ({ column }: ResolvedColumn) => mapping?.columns[columnName(column)] === undefined;
  const actual = new Set(
    periods.filter(({ says }) => as === 'checkIns' && says !== 'plan').map(({ column }) => column),
  );
  const result = columns.map((column) =>
    inPeriods.has(column.column) && isFree(column)
      ? { ...column, target: actual.has(column.column) ? ('current' as const) : ('keep' as const) }
      : column,
  );
  const firstPeriod = Math.min(...inPeriods);
  const isTotal = (column: ResolvedColumn) =>
    column.column > firstPeriod && !inPeriods.has(column.column) && isFree(column) && column.profile.numbers > 0.5;
  const fill = (
    all: readonly ResolvedColumn[],
    field: 'target' | 'current',
    isSo: (column: ResolvedColumn) => boolean,
  ) => {
    if (all.some((column) => column.target === field && !inPeriods.has(column.column))) return all;
    const found = all.find((column) => column.target === 'keep' && isTotal(column) && isSo(column));
    return found === undefined ? all : all.map((column) => (column === found ? { ...column, target: field } : column));
  };
  const means = (field: ImportField) => (column: ResolvedColumn) =>
    columnMeanings({ ...column, groupText: '' }, words).some((meaning) => meaning.field === field);
  const saysTotal = ({ ownText, groupText }: ResolvedColumn) =>
    totalWords.test(foldText(ownText)) || totalWords.test(foldText(groupText));
  const withTarget = fill(result, 'target', means('target'));
  return fill(fill(withTarget, 'current', means('current')), 'target', saysTotal);
}

/**
 * Where the same figures stand in several groups of columns (`Thứ 2: KH | TH`, …, `Cả tuần: KH | TH`), those of the
 * group for the whole are the key result's.
 */
export function ofWhole(
  columns: readonly ResolvedColumn[],
  mapping: SheetMapping | null,
  words: CompanyWords,
): readonly ResolvedColumn[] {
  const isFree = ({ column }: ResolvedColumn) => mapping?.columns[columnName(column)] === undefined;
  let result = columns;
  for (const field of ['target', 'current'] as const) {
    const chosen = result.find(({ target }) => target === field);
    if (chosen === undefined || chosen.groupText === '' || saysWhole(chosen)) continue;
    const whole = result.find(
      (column) =>
        column.target === 'keep' &&
        isFree(column) &&
        saysWhole(column) &&
        columnMeanings({ ...column, groupText: '' }, words).some((meaning) => meaning.field === field),
    );
    if (whole === undefined || !isFree(chosen)) continue;
    result = result.map((column) => {
      if (column === chosen) return { ...column, target: 'keep' as const };
      return column === whole ? { ...column, target: field } : column;
    });
  }
  return result;
}

function saysWhole({ groupText }: ResolvedColumn): boolean {
  return groupText.split(' / ').some((text) => totalWords.test(foldText(text)));
}

/**
 * A table that names key results but no target: its only column of figures nobody knows is the target; a floor
 * alone is what is to be reached.
 */
export function withOnlyFigures(
  columns: readonly ResolvedColumn[],
  inPeriods: ReadonlySet<number>,
  mapping: SheetMapping | null,
): readonly ResolvedColumn[] {
  const has = (field: ImportField) => columns.some(({ target }) => target === field);
  if (has('target') || has('recordId') || !(has('keyResult') || has('objective'))) return columns;
  const isFree = ({ column }: ResolvedColumn) =>
    mapping?.columns[columnName(column)] === undefined && !inPeriods.has(column);
  const floor = columns.find((column) => column.target === 'floor' && isFree(column));
  if (floor !== undefined && !has('stretch')) {
    return columns.map((column) =>
      column === floor ? { ...column, target: 'target' as const, confidence: 0.5 } : column,
    );
  }
  const title = columns.find(({ target }) => target === 'keyResult' || target === 'objective')?.column ?? 0;
  const figures = columns.filter(
    (column) =>
      column.target === 'keep' &&
      isFree(column) &&
      column.column > title &&
      column.ownText !== '' &&
      !/%|ty le|tien do|hoan thanh|diem|progress|score|complete|attain|weight|trong so|uu tien|priority|rank/u.test(
        foldText(column.ownText),
      ) &&
      column.profile.numbers > 0.6 &&
      column.profile.filled > 0,
  );
  const saysTarget = figures.find(({ ownText }) =>
    /can dat|muc tieu|ke hoach|chi tieu|cam ket|giao|target|goal|quota|plan\b/u.test(foldText(ownText)),
  );
  const only = saysTarget ?? (figures.length === 1 && !has('current') ? figures[0] : undefined);
  if (only === undefined) return columns;
  return columns.map((column) =>
    column === only ? { ...column, target: 'target' as const, confidence: 0.4 } : column,
  );
}

/** Whether the same kind of figure stands in several groups that are no periods: each group is an indicator. */
export function standInGroups(
  columns: readonly ResolvedColumn[],
  inPeriods: ReadonlySet<number>,
  words: CompanyWords,
): boolean {
  const groups = new Set(
    columns
      .filter((column) => column.groupText !== '' && !inPeriods.has(column.column) && !saysWhole(column))
      .filter((column) => columnMeanings({ ...column, groupText: '' }, words).some(({ field }) => field === 'target'))
      .map(({ groupText }) => foldText(groupText)),
  );
  return groups.size > 1;
}
