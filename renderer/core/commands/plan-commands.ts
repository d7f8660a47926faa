import type { Plan, PlanHeaderRecord } from '../domain/plan';
import { headerOf, recordsFromPlan } from '../domain/plan-records';
import { headerId } from '../domain/plan';
import { changeBetween } from '../history/change-set';
import { ok } from '../result';
import { ChangeBuilder, type Command } from './command';

export interface SetPlanFields {
  readonly fields: Partial<
    Pick<
      PlanHeaderRecord,
      'title' | 'level' | 'department' | 'owner' | 'cycle' | 'state' | 'language' | 'currency' | 'note'
    >
  >;
}

/** Changes what a plan says of itself: title, unit, owner, cycle, state. */
export const setPlanFields: Command<SetPlanFields> = {
  name: 'setPlanFields',
  label: () => ({ key: 'commands:step.setPlanFields', params: {} }),
  run(plan, { fields }) {
    const header = headerOf(plan);
    const next = { ...header, ...fields };
    const change = new ChangeBuilder(plan);
    if (JSON.stringify(next) !== JSON.stringify(header)) change.put(next);
    return ok(change.done());
  },
};

export interface ImportPlan {
  readonly plan: Plan;
}

/** Puts the content of another document in the place of this plan's, as one step; the plan keeps its own id. */
export const importPlan: Command<ImportPlan> = {
  name: 'importPlan',
  label: ({ plan }) => ({ key: 'commands:step.importPlan', params: { title: plan.title } }),
  run(plan, { plan: incoming }) {
    const { planId } = headerOf(plan);
    const next = new Map(recordsFromPlan(incoming));
    next.set(headerId, { ...headerOf(next), planId });
    return ok(changeBetween(plan, next));
  },
};
