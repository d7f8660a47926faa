import type { StoreApi } from 'zustand/vanilla';
import type { CommandContext } from '#core/commands/command';
import { planFromRecords } from '#core/domain/plan-records';
import type { Bridge, OpenedPlan } from '#core/ipc/contract';
import { ok, type AppError } from '#core/result';
import type { AppState, Notice, View } from './app-state';
import type { AppStore } from './app-store';
import { openPlan, type OpenPlan } from './plan-store';

/** What the work on plans needs of the window's store. */
export interface PlanWorkPorts {
  readonly bridge: Bridge;
  readonly store: StoreApi<AppState>;
  readonly context: CommandContext;
  readonly tell: (notice: Notice) => void;
  readonly show: (view: View) => void;
  readonly refreshPlans: () => Promise<void>;
  readonly busyWhile: <T>(work: () => Promise<T>) => Promise<T>;
}

type Actions = Pick<
  AppStore,
  | 'createPlan'
  | 'createPlans'
  | 'openPlan'
  | 'arrived'
  | 'closeTab'
  | 'showTab'
  | 'withPlan'
  | 'duplicatePlan'
  | 'binPlan'
>;

export interface PlanWork {
  readonly actions: Actions;
  /** Shows a plan that main has opened already. */
  readonly enterTab: (opened: OpenedPlan) => void;
  /** Sends what waits in every plan; the plans whose last changes could not be written. */
  readonly flushAll: () => Promise<readonly OpenPlan[]>;
  /** Closes every tab; the plans that could not be closed for unwritten changes. */
  readonly closeAll: () => Promise<readonly OpenPlan[]>;
}

// A workbook of a whole company must not fill the window with tabs; its other plans are in the list.
const tabsAtOnce = 10;

/** Opening, closing and changing plans: each open plan has one session and one queue, whoever asks. */
export function createPlanWork(ports: PlanWorkPorts): PlanWork {
  const { bridge, store, context, tell, show, refreshPlans, busyWhile } = ports;
  // Beside the tabs: plans a list changes without showing them, and those whose changes could not be written yet.
  const openPlans = new Map<string, OpenPlan>();
  // Uses that are under way, so that one does not close the plan under another.
  const uses = new Map<string, number>();

  const enter = (opened: OpenedPlan): OpenPlan => {
    const plan = openPlans.get(opened.planId) ?? openPlan(opened, bridge, context);
    openPlans.set(plan.planId, plan);
    return plan;
  };
  const isTab = (planId: string) => store.getState().tabs.some((tab) => tab.planId === planId);

  /** Lets a plan go unless it is shown, used, or still has changes to write. */
  const letGo = async (plan: OpenPlan): Promise<boolean> => {
    if (isTab(plan.planId) || (uses.get(plan.planId) ?? 0) > 0) return false;
    if (!(await plan.flush())) return false;
    if (isTab(plan.planId)) return false;
    openPlans.delete(plan.planId);
    await bridge.closePlan({ planId: plan.planId });
    return true;
  };

  const front = (plan: OpenPlan, recordId: string | undefined) => {
    const { tabs, view } = store.getState();
    if (view.kind !== 'sheet') show({ kind: 'sheet' });
    store.setState({
      plan,
      tabs: tabs.includes(plan) ? tabs : [...tabs, plan],
      dialog: null,
      goTo: recordId === undefined ? null : { planId: plan.planId, recordId },
    });
  };

  const enterTab = (opened: OpenedPlan, recordId?: string) => {
    front(enter(opened), recordId);
    for (const error of opened.notices) tell({ error });
  };

  const createPlan: Actions['createPlan'] = (input) =>
    busyWhile(async () => {
      const opened = await bridge.createPlan(input);
      if (opened.ok) enterTab(opened.value);
      else tell({ error: opened.error });
      return opened.ok;
    });

  /** Every plan of a workbook goes into the library and gets a tab; the first one is shown. */
  const createPlans: Actions['createPlans'] = (plans) =>
    busyWhile(async () => {
      const made: OpenedPlan[] = [];
      for (const plan of plans) {
        const opened = await bridge.createPlan(documentInput(plan));
        if (!opened.ok) {
          tell({ error: opened.error });
          return false;
        }
        if (made.length < tabsAtOnce) made.push(opened.value);
        else await bridge.closePlan({ planId: opened.value.planId });
      }
      const [first, ...others] = made;
      if (!first) return false;
      enterTab(first);
      const behind = others.map(enter);
      store.setState(({ tabs }) => ({ tabs: [...tabs, ...behind.filter((plan) => !tabs.includes(plan))] }));
      return true;
    });

  const open: Actions['openPlan'] = async (planId, recordId) => {
    const here = openPlans.get(planId);
    if (here) {
      front(here, recordId);
      return;
    }
    await busyWhile(async () => {
      const opened = await bridge.openPlan({ planId });
      if (opened.ok) enterTab(opened.value, recordId);
      else {
        tell({ error: opened.error });
        await refreshPlans();
      }
    });
  };

  const closeTab: Actions['closeTab'] = async (planId) => {
    const { tabs, plan, view } = store.getState();
    const at = tabs.findIndex((tab) => tab.planId === planId);
    const closing = tabs[at];
    if (!closing) return;
    const rest = tabs.filter((tab) => tab !== closing);
    const next = plan === closing ? (rest[Math.min(at, rest.length - 1)] ?? null) : plan;
    store.setState({ tabs: rest, plan: next, goTo: null });
    if (next === null && view.kind === 'sheet') show({ kind: 'start' });
    await letGo(closing);
  };

  const withPlan: Actions['withPlan'] = async (planId, run) => {
    uses.set(planId, (uses.get(planId) ?? 0) + 1);
    let plan = openPlans.get(planId);
    try {
      if (!plan) {
        const opened = await bridge.openPlan({ planId });
        if (!opened.ok) return opened;
        plan = enter(opened.value);
      }
      if (plan.readOnly) return { ok: false, error: plan.readOnly };
      const done = run(plan.session);
      if (!done.ok) return done;
      return (await plan.flush()) ? ok(undefined) : { ok: false, error: saveError(plan) };
    } finally {
      uses.set(planId, (uses.get(planId) ?? 1) - 1);
      if (plan) void letGo(plan);
    }
  };

  const duplicatePlan: Actions['duplicatePlan'] = async (planId, title) => {
    const known = openPlans.get(planId);
    if (known && !(await known.flush())) {
      tell({ error: saveError(known) });
      return false;
    }
    const source = await bridge.openPlan({ planId });
    if (!source.ok) {
      tell({ error: source.error });
      return false;
    }
    const document = planFromRecords(new Map(source.value.records.map((record) => [record.id, record])));
    if (!openPlans.has(planId)) await bridge.closePlan({ planId });
    const copy = { ...document, id: context.newId(), title, state: 'draft' as const, changes: [], exports: [] };
    const made = await bridge.createPlan(documentInput(copy));
    if (!made.ok) {
      tell({ error: made.error });
      return false;
    }
    await bridge.closePlan({ planId: made.value.planId });
    await refreshPlans();
    return true;
  };

  const binPlan: Actions['binPlan'] = async (planId) => {
    const plan = openPlans.get(planId);
    if (plan && !(await plan.flush())) {
      tell({ error: saveError(plan) });
      return false;
    }
    await closeTab(planId);
    const binned = await bridge.binPlan({ planId });
    if (binned.ok) openPlans.delete(planId);
    else tell({ error: binned.error });
    await refreshPlans();
    return binned.ok;
  };

  const flushAll = async () => {
    const unsaved: OpenPlan[] = [];
    for (const plan of openPlans.values()) if (!(await plan.flush())) unsaved.push(plan);
    return unsaved;
  };

  return {
    actions: {
      createPlan,
      createPlans,
      openPlan: open,
      arrived: () => {
        store.setState({ goTo: null });
      },
      closeTab,
      showTab: (by) => {
        const { tabs, plan } = store.getState();
        const at = tabs.findIndex((tab) => tab === plan);
        const next = tabs[(at + by + tabs.length) % tabs.length];
        if (next) front(next, undefined);
      },
      withPlan,
      duplicatePlan,
      binPlan,
    },
    enterTab,
    flushAll,
    closeAll: async () => {
      const unsaved = await flushAll();
      if (unsaved.length > 0) return unsaved;
      store.setState({ tabs: [], plan: null, goTo: null });
      for (const plan of [...openPlans.values()]) await letGo(plan);
      return [];
    },
  };
}

function documentInput(plan: object): Parameters<Bridge['createPlan']>[0] {
  // safe: zod's input type is mutable, the plan is only read
  return { from: 'document', plan } as Parameters<Bridge['createPlan']>[0];
}

/** Why the last changes of a plan are not on the disk. */
function saveError(plan: OpenPlan): AppError {
  return plan.store.getState().save.error ?? { code: 'writeFailed', params: { file: '' } };
}
