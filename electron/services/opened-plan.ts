import type { Plan, PlanRecords } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import type { OpenedPlan } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { plainError } from './plain-error';
import type { StoredPlan } from './stored-plan';

/** A plan as the page gets it. */
export function openedPlan(planId: string, stored: StoredPlan, notices: readonly AppError[]): OpenedPlan {
  return {
    planId,
    records: [...stored.records.values()],
    seq: stored.seq,
    readOnly: stored.readOnly && plainError(stored.readOnly),
    notices: notices.map(plainError),
  };
}

/** Whether records are this document, whatever the order of its keys. */
export function isSamePlan(records: PlanRecords | undefined, plan: Plan): boolean {
  if (records === undefined) return false;
  return JSON.stringify(planFromRecords(records)) === JSON.stringify(planFromRecords(recordsFromPlan(plan)));
}
