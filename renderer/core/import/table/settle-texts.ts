import { foldText } from '../../domain/text-folding';
import type { ColumnTarget, ImportField, SheetMapping } from '../import-outcome';
import { columnName } from '../raw-sheet';
import type { CompanyReading } from '../words/company-reading';
import type { ResolvedColumn } from './column-roles';
import { columnMeanings } from './table-finder';

type Columns = readonly ResolvedColumn[];

/** What a rule decides from. */
interface Settling {
  /** The columns as their headers and values alone made them. */
  readonly offered: Columns;
  /** Key results and objectives once columns of figures that hold words are put right. */
  readonly keyResult: ResolvedColumn | undefined;
  readonly objective: ResolvedColumn | undefined;
  /** The columns with what the rules before have changed. */
  readonly now: Columns;
  /** Whether the user left the column to us. */
  readonly isFree: (column: ResolvedColumn) => boolean;
  readonly means: (column: ResolvedColumn, field: ImportField, above?: number) => boolean;
}

interface Change {
  readonly column: ResolvedColumn;
  readonly target: ColumnTarget;
  readonly confidence: number;
}

type Rule = (settling: Settling) => readonly Change[];

const byField = (columns: Columns, field: ImportField) => columns.find((column) => column.target === field);
const change = (column: ResolvedColumn, target: ColumnTarget, confidence: number): Change => ({
  column,
  target,
  confidence,
});

/**
 * The last decisions need the whole row of headers: a sheet with words for an objective but none for key results has
 * its key results in that column when numbers stand beside them; a second weight left of the key results is the objective's.
 */
export function settleTexts(
  columns: Columns,
  mapping: SheetMapping | null,
  { words }: CompanyReading,
): readonly ResolvedColumn[] {
  const start = {
    offered: columns,
    isFree: (column: ResolvedColumn) => mapping?.columns[columnName(column.column)] === undefined,
    means: (column: ResolvedColumn, field: ImportField, above = -Infinity) =>
      columnMeanings(column, words).some((meaning) => meaning.field === field && meaning.score > above),
  };
  const settle = (rules: readonly Rule[], from: Columns, texts: Pick<Settling, 'keyResult' | 'objective'>) =>
    rules.reduce((now, rule) => rule({ ...start, ...texts, now }).reduce(apply, now), from);
  const textsOf = (from: Columns) => ({
    keyResult: byField(from, 'keyResult'),
    objective: byField(from, 'objective'),
  });
  const worded = settle(wordsUnderFigures, columns, textsOf(columns));
  return settle(textsAndWeights, worded, textsOf(worded));
}

function apply(columns: Columns, { column: from, target, confidence }: Change): Columns {
  return columns.map((column) => (column.column === from.column ? { ...column, target, confidence } : column));
}

/** `Chỉ tiêu` over words beside another column of figures: what is to be reached, in words. */
const spokenTargetIsKeyResult: Rule = ({ offered, isFree, means }) => {
  const spoken = offered.find(
    (column) => isFree(column) && column.target === 'keep' && column.profile.words > 0.6 && means(column, 'target'),
  );
  if (spoken === undefined || byField(offered, 'keyResult') !== undefined) return [];
  return byField(offered, 'target') === undefined ? [] : [change(spoken, 'keyResult', 0.6)];
};

/** `Mục tiêu năm 2025` over sentences beside key results is the objective, not a figure. */
const wordedTargetIsObjective: Rule = ({ offered, isFree }) => {
  const worded = offered.find(
    (column) =>
      isFree(column) &&
      column.target === 'target' &&
      column.profile.words > 0.7 &&
      /^(?:muc tieu|objective|goal)/u.test(foldText(column.ownText)),
  );
  if (worded === undefined || byField(offered, 'objective') !== undefined) return [];
  return byField(offered, 'keyResult') === undefined ? [] : [change(worded, 'objective', 0.7)];
};

/** Objectives without key results: `Mục tiêu | Kết quả`, `Mục tiêu cha | Mục tiêu con`, or one column with figures. */
const keyResultsOfObjectives: Rule = (settling) => {
  const { offered, keyResult, objective, isFree } = settling;
  if (keyResult !== undefined || objective === undefined || !isFree(objective)) return [];
  const parent = byField(offered, 'parent');
  // "Mục tiêu cha | Mục tiêu con" with figures: the child is what is measured.
  if (parent !== undefined && isFree(parent) && parent.column < objective.column)
    return [change(parent, 'objective', 0.7), change(objective, 'keyResult', 0.7)];
  const words = sentencesOfResults(settling) ?? secondObjectives(settling, objective);
  if (words !== undefined) return [change(words, 'keyResult', 0.7)];
  const beside = wordsBesideMerged(settling, objective);
  if (beside !== undefined) return [change(beside, 'keyResult', 0.5)];
  const named = textsPerObjective(settling, objective);
  if (named !== undefined) return [change(named, 'keyResult', 0.6)];
  const isMeasured = (['target', 'unit', 'current'] as const).some((field) => byField(offered, field) !== undefined);
  return isMeasured ? [change(objective, 'keyResult', 0.6)] : [];
};

/** `Mục tiêu | … | Kết quả` where Kết quả holds sentences was taken for the current value: words decide. */
function sentencesOfResults({ offered, isFree, means }: Settling): ResolvedColumn | undefined {
  return offered.find(
    (column) =>
      isFree(column) &&
      (column.target === 'current' || column.target === 'target' || column.target === 'keep') &&
      column.profile.words > 0.6 &&
      column.profile.length > 12 &&
      means(column, 'keyResult'),
  );
}

/** `Mục tiêu công ty | Mục tiêu phòng`: parent and child in two columns. */
function secondObjectives({ offered, isFree, means }: Settling, objective: ResolvedColumn): ResolvedColumn | undefined {
  return offered.find(
    (column) =>
      isFree(column) &&
      column.target === 'keep' &&
      column.column > objective.column &&
      column.profile.words > 0.6 &&
      column.profile.distinct >= objective.profile.distinct &&
      means(column, 'objective'),
  );
}

/** `Name | Objective | Target`: where objectives repeat, the words that differ on every row are what is measured. */
function textsPerObjective({ offered, isFree }: Settling, objective: ResolvedColumn): ResolvedColumn | undefined {
  if (objective.profile.distinct > 0.8) return undefined;
  return offered.find(
    (column) =>
      isFree(column) &&
      column.target === 'keep' &&
      column.profile.words > 0.6 &&
      column.profile.length > 8 &&
      (column.column < objective.column || /^(?:name|title|ten|noi dung)/u.test(foldText(column.ownText))) &&
      column.profile.distinct > 0.9 &&
      column.profile.filled >= objective.profile.filled,
  );
}

/** An objective merged over rows of words: those are its key results, whatever stands over them. */
function wordsBesideMerged({ offered, isFree }: Settling, objective: ResolvedColumn): ResolvedColumn | undefined {
  if (objective.profile.merged === 0) return undefined;
  return offered.find(
    (column) =>
      isFree(column) &&
      column.target === 'keep' &&
      column.column > objective.column &&
      column.profile.words > 0.6 &&
      column.profile.filled > objective.profile.filled,
  );
}

/** Key results without objectives: the groups they stand in (`Tài chính`, merged over four rows) are their objectives. */
const categoryIsObjective: Rule = ({ offered, objective, now, isFree }) => {
  const category = byField(offered, 'category');
  const results = byField(now, 'keyResult');
  if (objective !== undefined || category === undefined || results === undefined || !isFree(category)) return [];
  const { merged, filled, distinct, words } = category.profile;
  const groups = merged > 0 || filled < results.profile.filled || distinct < 0.9;
  return groups && words > 0.6 ? [change(category, 'objective', 0.6)] : [];
};

/** Words left of the key results that are merged or repeat over rows are what they belong to, whatever stands over them. */
const wordsLeftAreObjective: Rule = ({ objective, now, isFree }) => {
  const measured = byField(now, 'keyResult');
  if (objective !== undefined || measured === undefined || byField(now, 'objective') !== undefined) return [];
  const group = now.find(
    ({ target, column, profile, ownText }) =>
      (target === 'keep' || target === 'parent') &&
      ownText !== '' &&
      column < measured.column &&
      profile.words > 0.6 &&
      profile.length > 5 &&
      !/\b(?:name|ten|ho ten|nguoi|nhan vien|owner|staff|employee)\b/u.test(foldText(ownText)) &&
      (profile.merged > 0 || profile.filled < measured.profile.filled || profile.distinct < 0.85),
  );
  return group !== undefined && isFree(group) ? [change(group, 'objective', 0.5)] : [];
};

/** `Mục tiêu công ty | Mục tiêu phòng | KR`: the objectives right of other objectives serve those. */
const upperObjectiveIsParent: Rule = ({ offered, keyResult, now, isFree, means }) => {
  const [upper, lower] = now.filter(
    (column) =>
      isFree(column) &&
      (column.target === 'objective' ||
        (column.target === 'keep' && column.profile.words > 0.6 && means(column, 'objective', 0.5))),
  );
  if (keyResult === undefined || upper === undefined || lower === undefined) return [];
  if (byField(offered, 'parent') !== undefined) return [];
  const serves = lower.column < keyResult.column && lower.profile.distinct >= upper.profile.distinct;
  return serves ? [change(upper, 'parent', 0.7), change(lower, 'objective', 0.7)] : [];
};

/** The id of an objective and none of a key result: a list of objectives, whatever its column of texts is called. */
const listOfObjectives: Rule = ({ offered, objective, now, isFree }) => {
  const listed = byField(now, 'keyResult');
  const isMeasured = now.some(({ target }) => ['target', 'current', 'unit', 'start'].includes(target));
  if (objective !== undefined || listed === undefined || !isFree(listed) || isMeasured) return [];
  const hasIds = byField(offered, 'objectiveCode') !== undefined && byField(offered, 'code') === undefined;
  return hasIds ? [change(listed, 'objective', 0.5)] : [];
};

/** `Mục tiêu | Trọng số | KR | Trọng số`: the first weight is the objective's, the second the key result's. */
const weightOfObjective: Rule = ({ now, isFree, means }) => {
  const objective = byField(now, 'objective');
  const keyResult = byField(now, 'keyResult');
  if (objective === undefined || keyResult === undefined || byField(now, 'objectiveWeight') !== undefined) return [];
  const weights = now.filter((column) => isFree(column) && means(column, 'weight', 0.5));
  const between = weights.find(({ column }) => column > objective.column && column < keyResult.column);
  const after = weights.find(({ column }) => column > keyResult.column);
  if (between === undefined || after === undefined) return [];
  return [change(between, 'objectiveWeight', 0.8), change(after, 'weight', 0.9)];
};

/** First: columns named as figures that hold words. */
const wordsUnderFigures: readonly Rule[] = [spokenTargetIsKeyResult, wordedTargetIsObjective];

/** Then, in this order, since each looks at what those before it found. */
const textsAndWeights: readonly Rule[] = [
  keyResultsOfObjectives,
  categoryIsObjective,
  wordsLeftAreObjective,
  upperObjectiveIsParent,
  listOfObjectives,
  weightOfObjective,
];
