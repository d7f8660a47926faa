import { setPlanFields } from '#core/commands/plan-commands';
import { customCycle, cycleOf } from '#core/domain/cycles';
import { headerOf } from '#core/domain/plan-records';
import type { BinnedPlan, PlanSummary } from '#core/ipc/contract';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import type { PlanMove } from './MoveDialog';
import type { Said } from '../../ui/SaidLine';
import { shownTitle } from './plan-facts';

export interface PlanActions {
  /** True when it was done; a failure was told already. */
  readonly rename: (plan: PlanSummary, title: string) => Promise<boolean>;
  readonly duplicate: (plan: PlanSummary, title: string) => Promise<boolean>;
  readonly move: (plans: readonly PlanSummary[], move: PlanMove) => Promise<boolean>;
  /** The plans that are in the bin now. */
  readonly bin: (plans: readonly PlanSummary[]) => Promise<readonly PlanSummary[]>;
}

/** What the list does with plans. Every change of a plan is a command through the plan's own session. */
export function usePlanActions(
  onSay: (said: Said | null) => void,
  onBack: (planIds: readonly string[]) => void,
): PlanActions {
  const { t } = useTexts();
  const app = useApp();
  const firstMonth = useAppState((state) => state.company.firstMonth);
  const nameOf = (plan: PlanSummary) => shownTitle(plan.title, t);

  const takeBack = async (plans: readonly PlanSummary[]) => {
    onSay(null);
    const bin = await app.bridge.listBin({});
    if (!bin.ok) {
      app.tell({ error: bin.error });
      return;
    }
    const back: PlanSummary[] = [];
    for (const plan of plans) {
      const entry = newest(bin.value.filter(({ summary }) => summary.id === plan.id));
      const restored = await app.bridge.restorePlan({ binId: entry?.binId ?? '' });
      if (restored.ok) back.push(restored.value);
      else app.tell({ error: restored.error });
    }
    await app.refreshPlans();
    const [first] = back;
    if (!first) return;
    onSay({
      text:
        back.length === 1
          ? t('plans:said.restored', { title: nameOf(first) })
          : t('plans:said.restoredMany', { count: back.length }),
    });
    onBack(back.map(({ id }) => id));
  };

  return {
    rename: async (plan, title) => {
      const done = await app.withPlan(plan.id, (session) => session.run(setPlanFields, { fields: { title } }));
      if (!done.ok) app.tell({ error: done.error });
      await app.refreshPlans();
      if (done.ok) onSay({ text: t('plans:said.renamed', { title }) });
      return done.ok;
    },
    duplicate: async (plan, title) => {
      const done = await app.duplicatePlan(plan.id, title);
      if (done) onSay({ text: t('plans:said.duplicated', { title }) });
      return done;
    },
    move: async (plans, { cycle, department }) => {
      let moved = 0;
      for (const plan of plans) {
        const done = await app.withPlan(plan.id, (session) => {
          const { language } = headerOf(session.plan);
          return session.run(setPlanFields, {
            fields: {
              ...(cycle && {
                cycle:
                  cycle.kind === 'custom'
                    ? customCycle(cycle.start, cycle.end, language)
                    : cycleOf(cycle.kind, cycle.start, language, firstMonth),
              }),
              ...(department !== undefined && { department }),
            },
          });
        });
        if (done.ok) moved += 1;
        else app.tell({ error: done.error });
      }
      await app.refreshPlans();
      if (moved > 0) onSay({ text: t('plans:said.moved', { count: moved }) });
      return moved === plans.length;
    },
    bin: async (plans) => {
      const binned: PlanSummary[] = [];
      for (const plan of plans) if (await app.binPlan(plan.id)) binned.push(plan);
      const [first] = binned;
      if (first) {
        onSay({
          text:
            binned.length === 1
              ? t('plans:said.binned', { title: nameOf(first) })
              : t('plans:said.binnedMany', { count: binned.length }),
          button: { label: t('plans:said.takeBack'), do: () => void takeBack(binned) },
        });
      }
      return binned;
    },
  };
}

/** A plan may have been put into the bin more than once: the last time counts. */
function newest(entries: readonly BinnedPlan[]): BinnedPlan | undefined {
  return entries.toSorted((a, b) => (a.deletedOn < b.deletedOn ? 1 : -1))[0];
}
