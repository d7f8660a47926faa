import { extraColumnOf } from '../domain/fields';
import type { KeyResult, Objective, Plan } from '../domain/plan';
import type { ExportForm } from './export-form';
import type { SheetModel } from './sheet-model';

/** What a form of output does not carry; the name of a text in `export:left.*`. */
export const leftOutParts = [
  'planNote',
  'planLevel',
  'planState',
  'changes',
  'otherLanguage',
  'comments',
  'parent',
  'rollUp',
  'checkIns',
  'payNotes',
  'initiativeDetails',
  'stageDates',
  'objectiveExtra',
  'bounds',
  'formulas',
  'longCells',
] as const;
export type LeftOutPart = (typeof leftOutParts)[number];

export interface LeftOut {
  readonly part: LeftOutPart;
  /** How many values of the plan stay behind. */
  readonly count: number;
}

/** Excel's bound for one cell. */
const cellLimit = 32_767;

/**
 * What of this plan the form does not carry, in a fixed order, only what is there. The plan file carries
 * everything. Said on the export screen before anything is written.
 */
export function leftOut(plan: Plan, model: SheetModel, form: ExportForm): readonly LeftOut[] {
  if (form === 'json') return [];
  const counts = countParts(plan, model, form);
  return leftOutParts.flatMap((part) => (counts[part] > 0 ? [{ part, count: counts[part] }] : []));
}

function countParts(plan: Plan, model: SheetModel, form: ExportForm): Readonly<Record<LeftOutPart, number>> {
  const keyResults = plan.objectives.flatMap((objective) => objective.keyResults);
  const named: readonly (Objective | KeyResult)[] = [...plan.objectives, ...keyResults];
  const sum = <T>(items: readonly T[], count: (item: T) => number) => items.reduce((all, item) => all + count(item), 0);
  const extras = model.columns.flatMap(({ id }) => extraColumnOf(id) ?? []);
  const cells = model.rows.flatMap((row) => row.cells);
  return {
    planNote: plan.note === null ? 0 : 1,
    planLevel: plan.level === null ? 0 : 1,
    planState: plan.state === 'draft' ? 0 : 1,
    changes: plan.changes.length,
    otherLanguage: sum(named, ({ alt }) => Object.keys(alt).length),
    comments: sum(named, ({ comments }) => sum(Object.values(comments), (thread) => thread.length)),
    parent: sum(named, ({ parent }) => (parent === null ? 0 : 1)),
    rollUp: sum(named, ({ rollUp }) => (rollUp === null ? 0 : 1)),
    checkIns: sum(keyResults, ({ checkIns }) => checkIns.length),
    payNotes: sum(keyResults, ({ payNotes }) =>
      payNotes === null ? 0 : Object.values(payNotes).filter((note) => note !== null).length,
    ),
    initiativeDetails: sum(keyResults, ({ initiatives }) =>
      sum(initiatives, ({ owner, due, done }) => (owner !== null || due !== null || done ? 1 : 0)),
    ),
    stageDates: sum(keyResults, ({ stages }) => sum(stages, ({ doneOn }) => (doneOn === null ? 0 : 1))),
    objectiveExtra: sum(plan.objectives, ({ extra, keyResults: own }) =>
      own.length === 0 ? 0 : extras.filter((column) => (extra[column] ?? null) !== null).length,
    ),
    bounds: sum(keyResults, ({ kind, target, low, high }) =>
      kind === 'range' && target === null && low !== null && high !== null
        ? 0
        : Number(low !== null) + Number(high !== null),
    ),
    formulas: form !== 'csv' ? 0 : cells.filter(({ formula }) => formula !== null).length,
    longCells: form === 'xlsx' ? cells.filter(({ shown }) => shown.length > cellLimit).length : 0,
  };
}
