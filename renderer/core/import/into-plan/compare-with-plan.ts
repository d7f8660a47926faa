import { headerOf } from '../../domain/plan-records';
import type { Plan, PlanRecords, RecordId } from '../../domain/plan';
import { compareFields, type FieldComparison } from './compare-fields';
import { matchRecords, type MatchReason } from './match-records';
import { mergeColumns } from './merge-columns';

/** What would become of one imported objective or key result. */
export interface RecordComparison {
  readonly importedId: RecordId;
  /** The workbook's title. */
  readonly title: string;
  /** The record of the plan it was found to be, or null: it would be added. */
  readonly planId: RecordId | null;
  readonly by: MatchReason | null;
  /** Fields the workbook says something about; empty for one that would be added. */
  readonly fields: readonly FieldComparison[];
}

export interface ObjectiveComparison extends RecordComparison {
  readonly keyResults: readonly RecordComparison[];
}

export interface PlanComparison {
  /** In the workbook's order. */
  readonly objectives: readonly ObjectiveComparison[];
  readonly counts: {
    /** Objectives and key results together. */
    readonly matched: number;
    readonly unmatched: number;
    readonly fill: number;
    readonly differ: number;
  };
}

/** How an imported plan fits a plan that is there already: who is who, and what each field would do. Changes nothing. */
export function compareWithPlan(records: PlanRecords, imported: Plan): PlanComparison {
  const { objectives, keyResults } = matchRecords(records, imported);
  const { known } = mergeColumns(headerOf(records).columns, imported.columns, () => '');
  const compared = imported.objectives.map((objective): ObjectiveComparison => {
    const match = objectives.get(objective.id);
    return {
      ...{ importedId: objective.id, title: objective.title, planId: match?.record.id ?? null, by: match?.by ?? null },
      fields: match === undefined ? [] : compareFields(match.record, objective, known),
      keyResults: objective.keyResults.map((keyResult) => {
        const own = keyResults.get(keyResult.id);
        return {
          ...{ importedId: keyResult.id, title: keyResult.title, planId: own?.record.id ?? null, by: own?.by ?? null },
          fields: own === undefined ? [] : compareFields(own.record, keyResult, known),
        };
      }),
    };
  });
  const all = compared.flatMap((objective) => [objective, ...objective.keyResults]);
  const states = all.flatMap(({ fields }) => fields.map(({ state }) => state));
  return {
    objectives: compared,
    counts: {
      matched: all.filter(({ planId }) => planId !== null).length,
      unmatched: all.filter(({ planId }) => planId === null).length,
      fill: states.filter((state) => state === 'empty').length,
      differ: states.filter((state) => state === 'differs').length,
    },
  };
}
