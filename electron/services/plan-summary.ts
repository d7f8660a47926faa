import { headerOf, planFromRecords } from '#core/domain/plan-records';
import type { PlanRecords } from '#core/domain/plan';
import { planProgress } from '#core/domain/progress';
import type { PlanSummary } from '#core/ipc/contract';
import type { FileSystem } from './file-system';
import { modifiedOn, recoverPlan } from './plan-recovery';
import { looksLikePlan } from './stored-plan';

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
    cycleStart: header.cycle.start,
    cycleEnd: header.cycle.end,
    state: header.state,
    progress: planProgress(plan.objectives).score,
    objectives: plan.objectives.length,
    keyResults: plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
    changedOn,
  };
}

/** The summary of a plan that is not open, without touching it; null when there is none that can be read. */
export function readSummary(
  { files, now }: { readonly files: FileSystem; now(): string },
  folder: string,
): PlanSummary | null {
  try {
    if (!looksLikePlan(files.list(folder))) return null;
    const found = recoverPlan(files, folder);
    return found && summaryOf(found.records, found.changedOn ?? modifiedOn(files, folder) ?? now());
  } catch {
    return null;
  }
}
