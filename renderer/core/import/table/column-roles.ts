import { readChoice } from '../../domain/choice-text';
import { readQuantity } from '../../domain/numbers';
import { foldText } from '../../domain/text-folding';
import { findUnit } from '../../domain/units';
import { hintOf, type CompanyReading } from '../words/company-reading';
import type { ColumnTarget, ImportField, SheetMapping } from '../import-outcome';
import { columnName } from '../raw-sheet';
import { isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import { labelOf } from '../labels/label-words';
import { rowKind } from './row-kinds';
import { columnMeanings, type FoundHeader, type HeaderColumn } from './table-finder';

/** One column with what it is read into. */
export interface ResolvedColumn extends HeaderColumn {
  readonly target: ColumnTarget;
  /** 0–1; 1 when the user said so. */
  readonly confidence: number;
  readonly profile: ColumnProfile;
}

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

const sampleRows = 300;
/** `31/12/2026`, `T6/2025`, `Q3/2025`, `Tháng 10/2026`, `Quý II/2026`. */
const dateText =
  /^(?:\d{1,4}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?|(?:T|Tháng|Q|Quý)\s?(?:\d{1,2}|I{1,3}|IV)(?:\s?[/.-]\s?\d{2,4}|\s+\d{4}))$/iu;
const departmentWords =
  /^(phong|ban|bo phan|chi nhanh|khoi|to|nhom|van phong|cua hang|mien|khu vuc|team|department|branch|division|dept)\s+\S/u;
const levelCode = /^(?:[IVX]{1,5}|[A-H]|(?:O|KR|MT|KQ)\s?\d[\d.]*|\d+(?:[.,]\d+)+)[.)]?$/u;

/** A label with its value between two blocks of one table (`Owner` | Lan) says nothing about the columns. */
function isLabelRow(grid: SheetGrid, row: number, reading: CompanyReading): boolean {
  const cells = grid.row(row);
  const [label] = cells;
  return cells.length === 2 && label?.value.kind === 'text' && labelOf(textOf(label), reading) !== null;
}

/** Fields that at most one column fills; others of the same meaning are kept as they are. */
export function resolveColumns(
  grid: SheetGrid,
  header: FoundHeader,
  lastRow: number,
  mapping: SheetMapping | null,
  reading: CompanyReading,
): readonly ResolvedColumn[] {
  const rows = grid.rowNumbers
    .filter(
      (row) =>
        row > header.bottom &&
        row <= lastRow &&
        rowKind(grid, row, header) === 'data' &&
        !isLabelRow(grid, row, reading),
    )
    .slice(0, sampleRows);
  const known = new Set(header.columns.map((column) => column.column));
  const more = new Set<number>();
  for (const row of rows) for (const cell of grid.row(row)) if (!known.has(cell.column)) more.add(cell.column);
  for (const letter of Object.keys(mapping?.columns ?? {})) {
    const column = columnNumber(letter);
    if (!known.has(column)) more.add(column);
  }
  const nameless = [...more].map((column) => ({ column, text: '', ownText: '', groupText: '' }));
  const columns = [...header.columns, ...nameless].sort((a, b) => a.column - b.column);
  const profiles = new Map(
    columns.map(({ column }) => [
      column,
      profileOf(grid, rows, column, reading, grid.mergeAt(header.bottom, column)?.right ?? column),
    ]),
  );

  const chosen = new Map<number, { target: ColumnTarget; confidence: number }>();
  const taken = new Set<ImportField>();
  for (const { column } of columns) {
    const target = mapping?.columns[columnName(column)];
    if (target === undefined) continue;
    chosen.set(column, { target, confidence: 1 });
    if (target !== 'keep' && target !== 'skip') taken.add(target);
  }

  const offers = columns.flatMap((column, place) => {
    if (chosen.has(column.column)) return [];
    const profile = profiles.get(column.column) ?? emptyProfile;
    return columnMeanings(column, reading.words).map(({ field, score }) => ({
      column: column.column,
      place,
      field,
      score: score * fit(field, profile, column),
    }));
  });
  offers.sort((a, b) => b.score - a.score || a.place - b.place);
  for (const offer of offers) {
    if (offer.score < 0.25 || taken.has(offer.field) || chosen.has(offer.column)) continue;
    chosen.set(offer.column, { target: offer.field, confidence: Math.min(0.99, offer.score) });
    taken.add(offer.field);
  }

  const resolved = columns.map((column) => ({
    ...column,
    ...(chosen.get(column.column) ?? { target: 'keep' as const, confidence: 0 }),
    profile: profiles.get(column.column) ?? emptyProfile,
  }));
  // A row-number column with I, A, 1.1 or KR1 in it names objectives and key results: those are codes.
  const coded = resolved.map((column) =>
    column.target === 'rowNumber' &&
    mapping?.columns[columnName(column.column)] === undefined &&
    !taken.has('code') &&
    rows.some((row) => levelCode.test(textOf(grid.at(row, column.column))))
      ? { ...column, target: 'code' as const }
      : column,
  );
  return settleTexts(coded, mapping, reading);
}

/**
 * The last decisions need the whole row of headers: a sheet with words for an objective but none for key results has
 * its key results in that column when numbers stand beside them; a second weight left of the key results is the objective's.
 */
function settleTexts(
  columns: readonly ResolvedColumn[],
  mapping: SheetMapping | null,
  { words }: CompanyReading,
): readonly ResolvedColumn[] {
  const isFree = (column: ResolvedColumn) => mapping?.columns[columnName(column.column)] === undefined;
  const byField = (field: ImportField) => columns.find((column) => column.target === field);
  let result = [...columns];
  const retarget = (from: ResolvedColumn, target: ColumnTarget, confidence: number) => {
    result = result.map((column) => (column.column === from.column ? { ...column, target, confidence } : column));
  };

  // "Chỉ tiêu" over words beside another column of figures: what is to be reached, in words.
  const spoken = columns.find(
    (column) =>
      isFree(column) &&
      column.target === 'keep' &&
      column.profile.words > 0.6 &&
      columnMeanings(column, words).some((meaning) => meaning.field === 'target'),
  );
  if (byField('keyResult') === undefined && spoken !== undefined && byField('target') !== undefined)
    retarget(spoken, 'keyResult', 0.6);
  const worded = columns.find(
    (column) =>
      isFree(column) &&
      column.target === 'target' &&
      column.profile.words > 0.7 &&
      /^(?:muc tieu|objective|goal)/u.test(foldText(column.ownText)),
  );
  // "Mục tiêu năm 2025" over sentences beside key results is the objective, not a figure.
  if (worded !== undefined && byField('objective') === undefined && byField('keyResult') !== undefined)
    retarget(worded, 'objective', 0.7);
  const keyResult = result.find((column) => column.target === 'keyResult');
  const objective = result.find((column) => column.target === 'objective');
  if (keyResult === undefined && objective !== undefined && isFree(objective)) {
    // "Mục tiêu | … | Kết quả" where Kết quả holds sentences was taken for the current value: words decide.
    const sentences = columns.find(
      (column) =>
        isFree(column) &&
        (column.target === 'current' || column.target === 'target' || column.target === 'keep') &&
        column.profile.words > 0.6 &&
        column.profile.length > 12 &&
        columnMeanings(column, words).some((meaning) => meaning.field === 'keyResult'),
    );
    const second = columns.find(
      (column) =>
        isFree(column) &&
        column.target === 'keep' &&
        column.column > objective.column &&
        column.profile.words > 0.6 &&
        column.profile.distinct >= objective.profile.distinct &&
        columnMeanings(column, words).some((meaning) => meaning.field === 'objective'),
    );
    // An objective merged over rows of words: those are its key results, whatever stands over them.
    const merged =
      objective.profile.merged === 0
        ? undefined
        : columns.find(
            (column) =>
              isFree(column) &&
              column.target === 'keep' &&
              column.column > objective.column &&
              column.profile.words > 0.6 &&
              column.profile.filled > objective.profile.filled,
          );
    const parent = byField('parent');
    // "Mục tiêu cha | Mục tiêu con" with figures: the child is what is measured.
    if (parent !== undefined && isFree(parent) && parent.column < objective.column) {
      retarget(parent, 'objective', 0.7);
      retarget(objective, 'keyResult', 0.7);
    } else if (sentences !== undefined) retarget(sentences, 'keyResult', 0.7);
    // "Mục tiêu công ty | Mục tiêu phòng": parent and child in two columns.
    else if (second !== undefined) retarget(second, 'keyResult', 0.7);
    else if (merged !== undefined) retarget(merged, 'keyResult', 0.5);
    else if (byField('target') !== undefined || byField('unit') !== undefined || byField('current') !== undefined) {
      retarget(objective, 'keyResult', 0.6);
    }
  }
  const category = byField('category');
  const results = result.find((column) => column.target === 'keyResult');
  // Key results without objectives: the groups they stand in are their objectives.
  if (objective === undefined && category !== undefined && results !== undefined && isFree(category)) {
    const groups =
      category.profile.merged > 0 ||
      category.profile.filled < results.profile.filled ||
      category.profile.distinct < 0.9;
    if (groups && category.profile.words > 0.6) retarget(category, 'objective', 0.6);
  }
  const measured = result.find((column) => column.target === 'keyResult');
  if (objective === undefined && measured !== undefined && !result.some((column) => column.target === 'objective')) {
    // Words left of the key results that are merged or repeat over rows are what they belong to, whatever stands over them.
    const group = result.find(
      ({ target, column, profile, ownText }) =>
        (target === 'keep' || target === 'parent') &&
        ownText !== '' &&
        column < measured.column &&
        profile.words > 0.6 &&
        profile.length > 5 &&
        !/\b(?:name|ten|ho ten|nguoi|nhan vien|owner|staff|employee)\b/u.test(foldText(ownText)) &&
        (profile.merged > 0 || profile.filled < measured.profile.filled || profile.distinct < 0.85),
    );
    if (group !== undefined && isFree(group)) retarget(group, 'objective', 0.5);
  }
  // With key results of their own, the objectives right of other objectives serve those.
  const saysObjective = (column: ResolvedColumn) =>
    column.profile.words > 0.6 &&
    columnMeanings(column, words).some(({ field, score }) => field === 'objective' && score > 0.5);
  const [upper, lower] = result.filter(
    (column) =>
      isFree(column) && (column.target === 'objective' || (column.target === 'keep' && saysObjective(column))),
  );
  if (keyResult !== undefined && upper !== undefined && lower !== undefined && byField('parent') === undefined) {
    if (lower.column < keyResult.column && lower.profile.distinct >= upper.profile.distinct) {
      retarget(upper, 'parent', 0.7);
      retarget(lower, 'objective', 0.7);
    }
  }
  const listed = result.find((column) => column.target === 'keyResult');
  const isMeasured = result.some(({ target }) => ['target', 'current', 'unit', 'start'].includes(target));
  // The id of an objective and none of a key result: a list of objectives, whatever its column of texts is called.
  if (objective === undefined && listed !== undefined && isFree(listed) && !isMeasured) {
    if (byField('objectiveCode') !== undefined && byField('code') === undefined) retarget(listed, 'objective', 0.5);
  }
  const objectiveNow = result.find((column) => column.target === 'objective');
  const keyResultNow = result.find((column) => column.target === 'keyResult');
  if (objectiveNow !== undefined && keyResultNow !== undefined) {
    const weights = result.filter(
      (column) =>
        isFree(column) &&
        columnMeanings(column, words).some((meaning) => meaning.field === 'weight' && meaning.score > 0.5),
    );
    const own = result.find((column) => column.target === 'objectiveWeight');
    const between = weights.find(
      (column) => column.column > objectiveNow.column && column.column < keyResultNow.column,
    );
    const after = weights.find((column) => column.column > keyResultNow.column);
    if (own === undefined && between !== undefined && after !== undefined) {
      retarget(between, 'objectiveWeight', 0.8);
      retarget(after, 'weight', 0.9);
    }
  }
  return result;
}

const numeric: readonly ImportField[] = [
  ...([
    'start',
    'floor',
    'target',
    'stretch',
    'current',
    'weight',
    'objectiveWeight',
    'objectiveProgress',
    'progress',
    'confidence',
  ] as const),
];

/** How well the values below fit a field: 1 = as expected, near 0 = cannot be. An empty column speaks for nothing. */
function fit(field: ImportField, profile: ColumnProfile, column: HeaderColumn): number {
  if (profile.filled === 0) return field === 'start' || field === 'current' || !numeric.includes(field) ? 0.9 : 0.88;
  const longWords = profile.words > 0.6 && profile.length > 14;
  if (field === 'target' || field === 'start' || field === 'floor' || field === 'stretch' || field === 'current') {
    // A target may be prose ("tối thiểu 3–5 hợp đồng"), but a column of sentences under "Kế hoạch" is the action plan.
    return profile.numbers > 0.4 ? 1 : longWords ? 0.45 : 0.7;
  }
  if (numeric.includes(field)) return profile.numbers > 0.4 ? 1 : 0.4;
  if (profile.kinds > 0.6) return field === 'kind' ? 1.5 : 0.2;
  if (['commitment', 'kind', 'leading', 'status'].includes(field) && (profile.numbers > 0.4 || profile.dates > 0.3))
    return 0.2;
  switch (field) {
    case 'objective':
    case 'keyResult':
      // "KR1.1" below "KR" is a code: the words stand elsewhere.
      if (profile.codes > 0.8 && profile.length < 8) return 0.1;
      return profile.numbers > 0.6 ? 0.15 : profile.length < 3 ? 0.4 : 1;
    case 'unit':
      // Departments stand under "Đơn vị" too: they are longer and no unit of the table.
      if (profile.departments > 0.4) return 0.2;
      return profile.numbers > 0.6 ? 0.2 : profile.units > 0.3 ? 1.15 : profile.length > 14 ? 0.5 : 0.9;
    case 'department':
      if (profile.departments > 0.4) return 1.3;
      return profile.units > 0.5 ? 0.2 : profile.numbers > 0.6 ? 0.3 : profile.units === 0 ? 1.1 : 0.9;
    case 'initiatives':
      return profile.numbers > 0.5 ? 0.2 : longWords ? 1.5 : 1;
    case 'rowNumber':
      return profile.codes > 0.5 || profile.numbers > 0.5 ? 1 : 0.5;
    case 'code':
      return profile.length > 20 ? 0.3 : 1;
    case 'owner':
      return profile.numbers > 0.6 ? 0.2 : profile.length > 40 ? 0.6 : 1;
    case 'due':
    case 'startDate':
      return profile.dates > 0.4 ? 1.1 : profile.numbers > 0.6 ? 0.6 : 0.95;
    case 'cycle':
      return profile.length > 30 ? 0.5 : 1;
    case 'progress':
      return 1;
    default:
      return column.text === '' ? 0 : 1;
  }
}

const emptyProfile: ColumnProfile = {
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

function profileOf(
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
    if (/^([\d]{1,3}|[IVX]{1,4}|[A-Z]|(\p{L}{1,3})?[\d]+([.,-][\d]+)*)[.)]?$/u.test(text)) sums.codes += 1;
    if (cell.value.kind === 'date') sums.dates += 1;
    else if (cell.value.kind === 'number') sums.numbers += 1;
    else if (cell.value.kind === 'text') {
      if (dateText.test(text)) sums.dates += 1;
      else if (readQuantity(text, hint) !== null) sums.numbers += 1;
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

/** Zero-based number of a column letter. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
