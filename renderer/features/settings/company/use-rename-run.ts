import { useRef, useState } from 'react';
import { cellsWithDepartment, cellsWithPerson, renameDepartment, renamePerson } from '#core/commands/rename-commands';
import { ok, type Result } from '#core/result';
import type { AppStore } from '../../../app/app-store';
import { useApp } from '../../../app/app-context';
import { renameEverywhere, type RenamedSoFar } from './rename-everywhere';
import type { RenameOffer } from './rename-offers';

/** One renaming in all plans: under way or over. */
export interface RenameRun {
  readonly offer: RenameOffer;
  readonly soFar: RenamedSoFar;
  readonly state: 'running' | 'stopped' | 'over';
}

/**
 * Renames in all plans, one plan after the other. `onOver` is told, once the outcome was seen, of an offer that no plan
 * is waiting for any more.
 */
export function useRenameRun(onOver: (offer: RenameOffer) => void): {
  readonly run: RenameRun | null;
  readonly start: (offer: RenameOffer, planIds?: readonly string[]) => Promise<void>;
  readonly actions: {
    readonly onStop: () => void;
    readonly onClose: () => void;
    readonly onAgain: (run: RenameRun) => void;
  };
} {
  const app = useApp();
  const [run, setRun] = useState<RenameRun | null>(null);
  const isStopped = useRef(false);
  const start = async (offer: RenameOffer, only?: readonly string[]) => {
    isStopped.current = false;
    setRun({ offer, state: 'running', soFar: { done: 0, total: only?.length ?? 0, plans: 0, cells: 0, failures: [] } });
    if (only === undefined) await app.refreshPlans();
    const planIds = only ?? app.store.getState().plans.map(({ id }) => id);
    const soFar = await renameEverywhere(
      planIds,
      (planId) => renameInPlan(app, planId, offer),
      (now) => {
        setRun({ offer, state: 'running', soFar: now });
      },
      () => isStopped.current,
    );
    await app.refreshPlans();
    const isCut = soFar.done < soFar.total;
    setRun({ offer, state: isCut ? 'stopped' : 'over', soFar });
  };
  return {
    run,
    start,
    actions: {
      onStop: () => {
        isStopped.current = true;
      },
      onClose: () => {
        setRun(null);
        if (run?.state === 'over' && run.soFar.failures.length === 0) onOver(run.offer);
      },
      onAgain: ({ offer, soFar }) =>
        void start(
          offer,
          soFar.failures.map(({ planId }) => planId),
        ),
    },
  };
}

/** Changes one plan through its own session; gives the number of cells that had the old name. */
async function renameInPlan(app: AppStore, planId: string, { kind, from, to }: RenameOffer): Promise<Result<number>> {
  let cells = 0;
  const done = await app.withPlan(planId, (session) => {
    cells = kind === 'person' ? cellsWithPerson(session.plan, from) : cellsWithDepartment(session.plan, from);
    return session.run(kind === 'person' ? renamePerson : renameDepartment, { from, to });
  });
  return done.ok ? ok(cells) : done;
}
