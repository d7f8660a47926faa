import type { CellContext } from '#core/domain/cell-fields';
import { cellProblem, editText, shownText } from '#core/domain/cell-text';
import { keyResultsByObjective, objectivesOf } from '#core/domain/plan-records';
import type { KeyResultRecord, Language, ObjectiveRecord, PlanRecords } from '#core/domain/plan';
import { keyResultProgress, objectiveProgress, planProgress, type Band } from '#core/domain/progress';
import type { GridColumn } from './grid-columns';

/** The id of the last row, the one to type a new objective into. */
export const addRowId = 'add';

export interface ObjectiveSummary {
  readonly score: number | null;
  readonly band: Band;
  /** Of the key results' weights; null when none has one. */
  readonly weightSum: number | null;
  /** Error cells of the objective and its key results. */
  readonly problems: number;
  readonly keyResults: readonly KeyResultRecord[];
}

/** One row of the sheet, immutable: a row whose object is the same shows the same. */
export interface ViewRow {
  /** Id of the key result; of the objective when it has none; `addRowId` for the last row. */
  readonly id: string;
  readonly kind: 'keyResult' | 'objective' | 'add';
  readonly number: number;
  readonly objective: ObjectiveRecord | null;
  readonly keyResult: KeyResultRecord | null;
  readonly summary: ObjectiveSummary | null;
  /** Place of the first row of this objective, and how many rows it has. */
  readonly blockStart: number;
  readonly blockSize: number;
}

export interface PlanView {
  readonly rows: readonly ViewRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly totals: PlanTotals;
}

export interface PlanTotals {
  readonly objectives: number;
  readonly keyResults: number;
  readonly problems: number;
  /** Of the objectives' weights; null when none has one. */
  readonly weightSum: number | null;
  readonly score: number | null;
}

/**
 * The rows a plan shows: one per key result, one for an objective without any, and one to type into. Rows and
 * summaries of `previous` that still hold are used again, so that the grid only draws what changed.
 */
export function buildView(plan: PlanRecords, previous: PlanView | null = null, withAddRow = true): PlanView {
  const groups = keyResultsByObjective(plan);
  const rows: ViewRow[] = [];
  const objectives = objectivesOf(plan);
  let problems = 0;
  let keyResultCount = 0;
  const known = (id: string): ViewRow | undefined => {
    const index = previous?.indexOf.get(id);
    return index === undefined ? undefined : previous?.rows[index];
  };
  for (const objective of objectives) {
    const keyResults = groups.get(objective.id) ?? [];
    const summary = summaryOf(objective, keyResults, known(keyResults[0]?.id ?? objective.id));
    problems += summary.problems;
    keyResultCount += keyResults.length;
    const blockStart = rows.length;
    const blockSize = Math.max(1, keyResults.length);
    for (const keyResult of keyResults.length === 0 ? [null] : keyResults) {
      const row: ViewRow = {
        id: keyResult?.id ?? objective.id,
        kind: keyResult ? 'keyResult' : 'objective',
        number: rows.length + 1,
        objective,
        keyResult,
        summary,
        blockStart,
        blockSize,
      };
      rows.push(reused(known(row.id), row));
    }
  }
  if (withAddRow) {
    const row: ViewRow = {
      id: addRowId,
      kind: 'add',
      number: rows.length + 1,
      objective: null,
      keyResult: null,
      summary: null,
      blockStart: rows.length,
      blockSize: 1,
    };
    rows.push(reused(known(addRowId), row));
  }
  const progress = planProgress(
    objectives.map((objective) => ({ weight: objective.weight, keyResults: groups.get(objective.id) ?? [] })),
  );
  return {
    rows,
    indexOf: new Map(rows.map((row, index) => [row.id, index])),
    totals: {
      objectives: objectives.length,
      keyResults: keyResultCount,
      problems,
      weightSum: progress.weightSum,
      score: progress.score,
    },
  };
}

function summaryOf(
  objective: ObjectiveRecord,
  keyResults: readonly KeyResultRecord[],
  before: ViewRow | undefined,
): ObjectiveSummary {
  const last = before?.summary;
  if (
    last &&
    before.objective === objective &&
    last.keyResults.length === keyResults.length &&
    last.keyResults.every((keyResult, index) => keyResult === keyResults[index])
  ) {
    return last;
  }
  const { score, band, weightSum } = objectiveProgress(keyResults);
  const problems = [objective, ...keyResults].reduce((sum, record) => sum + problemsOf(record), 0);
  return { score, band, weightSum, problems, keyResults };
}

function reused(before: ViewRow | undefined, row: ViewRow): ViewRow {
  const same =
    before?.kind === row.kind &&
    before.objective === row.objective &&
    before.keyResult === row.keyResult &&
    before.summary === row.summary &&
    before.number === row.number &&
    before.blockStart === row.blockStart &&
    before.blockSize === row.blockSize;
  return same ? before : row;
}

/** How many cells of a record hold a text that could not be read. */
function problemsOf(record: ObjectiveRecord | KeyResultRecord): number {
  return Object.keys(record.asWritten).filter((field) => cellProblem(record, field) !== null).length;
}

/** The record behind a cell, or null: a number, the last row, a key result that is not there yet. */
export function recordAt(row: ViewRow, column: GridColumn): ObjectiveRecord | KeyResultRecord | null {
  if (column.level === 'objective') return row.objective;
  return column.level === 'keyResult' ? row.keyResult : null;
}

/** The text of a cell as it stands in the sheet. */
export function cellShown(row: ViewRow, column: GridColumn, context: Language | CellContext): string {
  const record = recordAt(row, column);
  return record === null
    ? ''
    : shownText(record, column.field, { ...asContext(context), keyResults: row.summary?.keyResults ?? [] });
}

/** The text the editor opens with. */
export function cellEdited(row: ViewRow, column: GridColumn, context: Language | CellContext): string {
  const record = recordAt(row, column);
  return record === null || !column.editable ? '' : editText(record, column.field, asContext(context));
}

function asContext(context: Language | CellContext): CellContext {
  if (typeof context === 'string') return { language: context };
  return { language: context.language, forms: context.forms };
}

/** Key of the problem of a cell in `fields:problems`, or null. */
export function problemAt(row: ViewRow, column: GridColumn): string | null {
  const record = recordAt(row, column);
  return record === null ? null : cellProblem(record, column.field);
}

/** The progress of one key result row, for its bar. */
export function rowProgress(row: ViewRow): { readonly score: number | null; readonly band: Band } {
  return row.keyResult ? keyResultProgress(row.keyResult) : { score: null, band: 'none' };
}
