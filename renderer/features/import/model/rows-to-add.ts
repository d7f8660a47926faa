import type { RecordId } from '#core/domain/plan';
import type { PlanComparison, RecordComparison } from '#core/import/into-plan/compare-with-plan';
import type { IntoPlanChoices } from '#core/import/into-plan/import-into-plan';

export interface NewRow {
  readonly id: RecordId;
  readonly title: string;
}

/** An objective of the workbook with what would be added of it. */
export interface NewRows {
  readonly objective: NewRow;
  /** False: the plan has the objective, only key results are new. */
  readonly isNew: boolean;
  readonly keyResults: readonly NewRow[];
}

/** What would be added to the plan, in the workbook's order; groups without anything new are left out. */
export function rowsToAdd({ objectives }: PlanComparison, mode: IntoPlanChoices['mode']): readonly NewRows[] {
  const isNew = ({ planId }: RecordComparison) => mode === 'add' || planId === null;
  const row = ({ importedId: id, title }: RecordComparison): NewRow => ({ id, title });
  return objectives.flatMap((one): readonly NewRows[] => {
    const keyResults = one.keyResults.filter(isNew).map(row);
    // An objective whose key results all stand under others of the plan is not added: it would be empty.
    const isAdded = isNew(one) && (keyResults.length > 0 || one.keyResults.length === 0);
    return isAdded || keyResults.length > 0 ? [{ objective: row(one), isNew: isAdded, keyResults }] : [];
  });
}

/** How many objectives and key results are added when the user leaves some out. */
export function countAdded(groups: readonly NewRows[], leftOut: ReadonlySet<RecordId>): number {
  return groups.reduce((sum, { objective, isNew, keyResults }) => {
    if (isNew && leftOut.has(objective.id)) return sum;
    return sum + (isNew ? 1 : 0) + keyResults.filter(({ id }) => !leftOut.has(id)).length;
  }, 0);
}

/** The choice with one row taken in or left out. */
export function withRow(leftOut: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> {
  const next = new Set(leftOut);
  if (!next.delete(id)) next.add(id);
  return next;
}
