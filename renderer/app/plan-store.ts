import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandContext, CommandLabel } from '#core/commands/command';
import { headerOf } from '#core/domain/plan-records';
import type { PlanRecords } from '#core/domain/plan';
import { PlanSession } from '#core/history/plan-session';
import type { Bridge, OpenedPlan } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { CommitQueue, nothingToSave, type SaveState } from './commit-queue';

/** What the screens show of one open plan. */
export interface PlanState {
  readonly records: PlanRecords;
  readonly save: SaveState;
  readonly undoLabel: CommandLabel | null;
  readonly redoLabel: CommandLabel | null;
}

/** One open plan: the session that changes it, the queue that saves it, and the state that screens draw. */
export interface OpenPlan {
  readonly planId: string;
  readonly session: PlanSession;
  readonly store: StoreApi<PlanState>;
  /** Why the plan cannot be changed, or null. */
  readonly readOnly: AppError | null;
  /** Sends what waits; true when everything was acknowledged. */
  readonly flush: () => Promise<boolean>;
}

// A full disk is seldom emptied within a second, and each try costs one write.
const retryAfterMs = 5000;

/** Puts a plan that the library opened on the screen's side of the road. */
export function openPlan(opened: OpenedPlan, bridge: Pick<Bridge, 'commitChange'>, context: CommandContext): OpenPlan {
  const records: PlanRecords = new Map(opened.records.map((record) => [record.id, record]));
  const session = new PlanSession(records, context);
  const store = createStore<PlanState>(() => ({ records, save: nothingToSave, undoLabel: null, redoLabel: null }));
  const queue = new CommitQueue({
    bridge,
    planId: opened.planId,
    seq: opened.seq,
    onState: (save) => {
      store.setState({ save });
    },
    retryAfterMs,
  });
  session.subscribe((event) => {
    store.setState({ records: event.plan, undoLabel: session.undoLabel, redoLabel: session.redoLabel });
    queue.add(event.label.key, event.change);
  });
  return { planId: opened.planId, session, store, readOnly: opened.readOnly, flush: () => queue.flush() };
}

/** The title as it stands now. */
export function titleOf(plan: OpenPlan): string {
  return headerOf(plan.store.getState().records).title;
}
