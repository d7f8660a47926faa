import { headerOf, planFromRecords } from '#core/domain/plan-records';
import type { PlanRecords } from '#core/domain/plan';
import { planProgress } from '#core/domain/progress';
import type { PlanSummary } from '#core/ipc/contract';

/** What the start screen and `list` show of a plan. */
export function summaryOf(records: PlanRecords, changedOn: string): PlanSummary {
  const header = headerOf(records);
  const plan = planFromRecords(records);
  return {
    id: header.planId,
    title: header.title,
    level: header.level,
    department: header.department,
    owner: header.owner,
    cycleLabel: header.cycle.label,
    state: header.state,
    progress: planProgress(plan.objectives).score,
    objectives: plan.objectives.length,
    keyResults: plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
    changedOn,
  };
}
