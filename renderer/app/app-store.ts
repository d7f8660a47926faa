import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandContext } from '#core/commands/command';
import type { Language, Plan } from '#core/domain/plan';
import type { Bridge, OfferedFile, OpenedPlan, PlanSummary, Settings } from '#core/ipc/contract';
import type { AppError, Result } from '#core/result';
import { openPlan, type OpenPlan } from './plan-store';

/** Which screen fills the window. A plan stays open behind the start screen. */
export type View =
  { readonly kind: 'start' } | { readonly kind: 'import'; readonly file: OfferedFile } | { readonly kind: 'sheet' };

/** A sentence the user must see and close. `say` names a text of ours; `error` is an expected failure. */
export type Notice = { readonly error: AppError } | { readonly say: 'start:oneAtATime' };

export interface AppState {
  readonly view: View;
  /** The plan that the sheet shows, or null when none is open. */
  readonly plan: OpenPlan | null;
  readonly plans: readonly PlanSummary[];
  readonly settings: Settings;
  readonly systemLanguage: Language;
  readonly notices: readonly Notice[];
  /** A file or plan is being opened: the next screen is on its way. */
  readonly busy: boolean;
  readonly dialog: 'properties' | 'export' | null;
  /** Plans whose last changes could not be written when the window was asked to close. */
  readonly unsaved: readonly OpenPlan[];
}

export interface AppStore {
  readonly bridge: Bridge;
  readonly store: StoreApi<AppState>;
  readonly show: (view: View) => void;
  readonly showDialog: (dialog: AppState['dialog']) => void;
  readonly tell: (notice: Notice) => void;
  readonly forgetNotice: () => void;
  readonly createPlan: (input: Parameters<Bridge['createPlan']>[0]) => Promise<void>;
  readonly createPlans: (plans: readonly Plan[]) => Promise<boolean>;
  readonly openPlan: (planId: string) => Promise<void>;
  readonly chooseFile: (kind: 'workbook' | 'plan' | 'any') => Promise<void>;
  readonly takeFile: (file: OfferedFile) => Promise<void>;
  readonly offerFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly leaveImport: () => void;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  readonly refreshPlans: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly closeAnyway: () => void;
  readonly stay: () => void;
}

/** The language on screen: the chosen one, else the system's. */
export function shownLanguage(state: Pick<AppState, 'settings' | 'systemLanguage'>): Language {
  return state.settings.language ?? state.systemLanguage;
}

/** Asks main how to start and makes the one store of the window. */
export async function createAppStore(bridge: Bridge, context: CommandContext): Promise<Result<AppStore>> {
  const start = await bridge.getStart({});
  if (!start.ok) return start;
  const store = createStore<AppState>(() => ({
    view: { kind: 'start' },
    plan: null,
    plans: start.value.plans,
    settings: start.value.settings,
    systemLanguage: start.value.systemLanguage,
    notices: [],
    busy: false,
    dialog: null,
    unsaved: [],
  }));
  // Plans that were left with changes still waiting: they stay here until their queue is empty.
  const openPlans = new Map<string, OpenPlan>();

  const show = (view: View) => {
    store.setState({ view });
    if (view.kind === 'start') void refreshPlans();
  };
  const tell = (notice: Notice) => {
    store.setState(({ notices }) => ({ notices: [...notices, notice] }));
  };
  const refreshPlans = async () => {
    const plans = await bridge.listPlans({});
    if (plans.ok) store.setState({ plans: plans.value });
  };
  const busyWhile = async <T>(work: () => Promise<T>): Promise<T> => {
    store.setState({ busy: true });
    try {
      return await work();
    } finally {
      store.setState({ busy: false });
    }
  };

  const leavePlan = async (plan: OpenPlan) => {
    if (!(await plan.flush())) return;
    openPlans.delete(plan.planId);
    await bridge.closePlan({ planId: plan.planId });
  };

  const enterPlan = (opened: OpenedPlan) => {
    const before = store.getState().plan;
    const plan = openPlans.get(opened.planId) ?? openPlan(opened, bridge, context);
    openPlans.set(plan.planId, plan);
    store.setState({ plan, view: { kind: 'sheet' }, dialog: null });
    for (const error of opened.notices) tell({ error });
    if (before && before !== plan) void leavePlan(before);
  };

  const createPlan: AppStore['createPlan'] = (input) =>
    busyWhile(async () => {
      const opened = await bridge.createPlan(input);
      if (opened.ok) enterPlan(opened.value);
      else tell({ error: opened.error });
    });

  /** Every plan of a workbook goes into the library; the first one is shown. */
  const createPlans: AppStore['createPlans'] = (plans) =>
    busyWhile(async () => {
      let first: OpenedPlan | null = null;
      for (const plan of plans) {
        // safe: zod's input type is mutable, the plan is only read
        const opened = await bridge.createPlan({ from: 'document', plan } as Parameters<Bridge['createPlan']>[0]);
        if (!opened.ok) {
          tell({ error: opened.error });
          return false;
        }
        if (first === null) first = opened.value;
        else await bridge.closePlan({ planId: opened.value.planId });
      }
      if (first !== null) enterPlan(first);
      return first !== null;
    });

  const openPlanById: AppStore['openPlan'] = async (planId) => {
    const open = openPlans.get(planId);
    if (open) {
      const before = store.getState().plan;
      store.setState({ plan: open, view: { kind: 'sheet' }, dialog: null });
      if (before && before !== open) void leavePlan(before);
      return;
    }
    await busyWhile(async () => {
      const opened = await bridge.openPlan({ planId });
      if (opened.ok) enterPlan(opened.value);
      else {
        tell({ error: opened.error });
        await refreshPlans();
      }
    });
  };

  const takeFile: AppStore['takeFile'] = async (file) => {
    leaveFile();
    if (file.kind === 'plan') await createPlan({ from: 'file', token: file.token });
    else show({ kind: 'import', file });
  };

  const chooseFile: AppStore['chooseFile'] = async (kind) => {
    const file = await bridge.chooseFile({ kind });
    if (file.ok) await takeFile(file.value);
    else if (file.error.code !== 'cancelled') tell({ error: file.error });
  };

  const offerFile: AppStore['offerFile'] = async (name, bytes) => {
    const file = await busyWhile(() => bridge.offerFile({ name, bytes }));
    if (file.ok) await takeFile(file.value);
    else tell({ error: file.error });
  };

  const leaveFile = () => {
    const { view } = store.getState();
    if (view.kind === 'import') void bridge.releaseFile({ token: view.file.token });
  };

  const changeSettings: AppStore['changeSettings'] = async (change) => {
    const settings = await bridge.setSettings(change);
    if (settings.ok) store.setState({ settings: settings.value });
    else tell({ error: settings.error });
  };

  const close: AppStore['close'] = async () => {
    const unsaved: OpenPlan[] = [];
    for (const plan of openPlans.values()) if (!(await plan.flush())) unsaved.push(plan);
    if (unsaved.length === 0) void bridge.readyToClose({});
    else {
      void bridge.stayOpen({});
      store.setState({ unsaved });
    }
  };

  bridge.on('settingsChanged', (settings) => {
    store.setState({ settings });
  });
  bridge.on('fileOffered', (file) => {
    void takeFile(file);
  });

  return {
    ok: true,
    value: {
      bridge,
      store,
      show,
      showDialog: (dialog) => {
        store.setState({ dialog });
      },
      tell,
      forgetNotice: () => {
        store.setState(({ notices }) => ({ notices: notices.slice(1) }));
      },
      createPlan,
      createPlans,
      openPlan: openPlanById,
      chooseFile,
      takeFile,
      offerFile,
      leaveImport: () => {
        leaveFile();
        show(store.getState().plan ? { kind: 'sheet' } : { kind: 'start' });
      },
      changeSettings,
      refreshPlans,
      close,
      closeAnyway: () => {
        store.setState({ unsaved: [] });
        void bridge.readyToClose({});
      },
      stay: () => {
        store.setState({ unsaved: [] });
      },
    },
  };
}
