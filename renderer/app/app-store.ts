import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Company } from '#core/domain/company';
import type { Plan } from '#core/domain/plan';
import type { PlanSession } from '#core/history/plan-session';
import type { Bridge, OfferedFile, Settings } from '#core/ipc/contract';
import type { Result } from '#core/result';
import type { AcceptedImport, AppState, Notice, View } from './app-state';
import { createCommandContext } from './command-context';
import { createPlanWork } from './plan-work';

export { shownLanguage, type AppState, type Notice, type View } from './app-state';

export interface AppStore {
  readonly bridge: Bridge;
  readonly store: StoreApi<AppState>;
  readonly show: (view: View) => void;
  readonly showDialog: (dialog: AppState['dialog']) => void;
  readonly showTour: (shown: boolean) => void;
  readonly tell: (notice: Notice) => void;
  readonly forgetNotice: () => void;
  readonly createPlan: (input: Parameters<Bridge['createPlan']>[0]) => Promise<boolean>;
  readonly createPlans: (plans: readonly Plan[]) => Promise<boolean>;
  /** Shows a plan in its tab, at a record of it when one is named. */
  readonly openPlan: (planId: string, recordId?: string) => Promise<void>;
  /** The sheet has gone where it was asked to. */
  readonly arrived: () => void;
  /** Closes a tab; its neighbour comes forward. */
  readonly closeTab: (planId: string) => Promise<void>;
  /** Shows the tab so many places to the right (or left), round the corner. */
  readonly showTab: (by: 1 | -1) => void;
  /** Runs a command on any plan through its own session, whether a tab shows it or not. */
  readonly withPlan: (planId: string, run: (session: PlanSession) => Result<unknown>) => Promise<Result<undefined>>;
  readonly duplicatePlan: (planId: string, title: string) => Promise<boolean>;
  /** Closes the plan's tab and puts the plan into the bin. */
  readonly binPlan: (planId: string) => Promise<boolean>;
  readonly chooseFile: (kind: 'workbook' | 'plan' | 'any') => Promise<void>;
  /** Asks for any number of files and reads them one after the other. */
  readonly chooseFiles: () => Promise<void>;
  readonly takeFile: (file: OfferedFile) => Promise<void>;
  readonly offerFiles: (files: readonly File[]) => Promise<void>;
  /** Says what an import went into, with the way back; null = said no longer. */
  readonly sayAccepted: (accepted: AcceptedImport | null) => void;
  readonly forgetManyFiles: () => void;
  readonly forgetCompanyFile: () => void;
  readonly leaveImport: () => void;
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>;
  readonly changeCompany: (company: Company) => Promise<boolean>;
  readonly refreshPlans: () => Promise<void>;
  readonly openDataFolder: () => void;
  /** Asks for another folder for plans, or goes back to the usual one; every plan is closed first. */
  readonly chooseDataFolder: (usual: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly closeAnyway: () => void;
  readonly stay: () => void;
}

const folderChanged = 'data-folder-changed';

/** The screen to begin with. After a change of the data folder the page is read anew where the new one is shown. */
function firstView(offered: boolean): View {
  const changed = sessionStorage.getItem(folderChanged) !== null;
  sessionStorage.removeItem(folderChanged);
  if (changed) return { kind: 'settings', layer: 'mine' };
  return { kind: offered ? 'opening' : 'start' };
}

type Start = Awaited<ReturnType<Bridge['getStart']>>;

/** Makes the one store of the window from what main says of the start. */
export function createAppStore(bridge: Bridge, start: Start): Result<AppStore> {
  if (!start.ok) return start;
  const { plans, settings, company, dataFolder, systemLanguage, version, shell, notices, opened, offered } =
    start.value;
  const store = createStore<AppState>(() => ({
    view: firstView(offered !== null),
    plan: null,
    tabs: [],
    goTo: null,
    plans,
    settings,
    company,
    dataFolder,
    systemLanguage,
    version,
    shell,
    notices: notices.map((error) => ({ error })),
    busy: false,
    dialog: null,
    manyFiles: null,
    accepted: null,
    companyFile: null,
    tour: false,
    unsaved: [],
  }));

  const show = (view: View) => {
    if (view.kind !== 'import') leaveFile();
    store.setState({ view });
    if (view.kind === 'start' || view.kind === 'plans') void refreshPlans();
  };
  const tell = (notice: Notice) => {
    store.setState(({ notices: before }) => ({ notices: [...before, notice] }));
  };
  const refreshPlans = async () => {
    const listed = await bridge.listPlans({});
    if (listed.ok) store.setState({ plans: listed.value });
  };
  const busyWhile = async <T>(work: () => Promise<T>): Promise<T> => {
    store.setState({ busy: true });
    try {
      return await work();
    } finally {
      store.setState({ busy: false });
    }
  };
  const context = createCommandContext(() => store.getState().company);
  const work = createPlanWork({ bridge, store, context, tell, show, refreshPlans, busyWhile });

  const leaveFile = () => {
    const { view } = store.getState();
    if (view.kind === 'import') void bridge.releaseFile({ token: view.file.token });
  };

  const takeFile: AppStore['takeFile'] = async (file) => {
    leaveFile();
    switch (file.kind) {
      case 'plan':
        await work.actions.createPlan({ from: 'file', token: file.token });
        return;
      case 'company':
        show({ kind: 'settings', layer: 'company' });
        store.setState({ companyFile: file });
        return;
      case 'workbook':
      case 'image':
        show({ kind: 'import', file });
        return;
    }
  };

  const takeFiles = async (files: readonly OfferedFile[]) => {
    const [first, another] = files;
    if (first && !another) await takeFile(first);
    else if (first) store.setState({ manyFiles: files });
  };

  const chooseFile: AppStore['chooseFile'] = async (kind) => {
    const file = await bridge.chooseFile({ kind });
    if (file.ok) await takeFile(file.value);
    else if (file.error.code !== 'cancelled') tell({ error: file.error });
  };

  const offerFiles: AppStore['offerFiles'] = async (files) => {
    const offered: OfferedFile[] = [];
    await busyWhile(async () => {
      for (const file of files) {
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes === null) {
          tell({ error: { code: 'fileUnreadable', params: { file: file.name } } });
          continue;
        }
        const taken = await bridge.offerFile({ name: file.name, bytes: new Uint8Array(bytes) });
        if (taken.ok) offered.push(taken.value);
        else tell({ error: taken.error });
      }
    });
    await takeFiles(offered);
  };

  // Settings and company on their way to the disk: a window that closes waits for them.
  const writing = new Set<Promise<unknown>>();
  const untilWritten = async <T>(write: Promise<T>): Promise<T> => {
    writing.add(write);
    try {
      return await write;
    } finally {
      writing.delete(write);
    }
  };

  // What was chosen and is still being written, oldest first: news of an older choice must not undo a newer one.
  const chosen = new Set<Partial<Settings>>();
  const changeSettings: AppStore['changeSettings'] = async (change) => {
    // On screen at once, so that the next key meets what the last one chose; taken back if it could not be written.
    const before = store.getState().settings;
    store.setState({ settings: { ...before, ...change } });
    chosen.add(change);
    const changed = await untilWritten(bridge.setSettings(change)).finally(() => chosen.delete(change));
    if (changed.ok) return;
    store.setState(({ settings: now }) => ({ settings: takenBack(now, before, change) }));
    tell({ error: changed.error });
  };

  const close: AppStore['close'] = async () => {
    // A field that loses the focus writes after this turn: let it begin first.
    await Promise.resolve();
    await Promise.allSettled([...writing]);
    const unsaved = await work.flushAll();
    if (unsaved.length === 0) void bridge.readyToClose({});
    else {
      void bridge.stayOpen({});
      store.setState({ unsaved });
    }
  };

  bridge.on('settingsChanged', (changed) => {
    store.setState({ settings: [...chosen].reduce<Settings>((all, change) => ({ ...all, ...change }), changed) });
  });
  bridge.on('fileOffered', (file) => {
    void takeFile(file);
  });
  if (opened !== null) work.enterTab(opened);
  if (offered !== null) {
    void takeFile(offered).then(() => {
      // It could not be opened, and that was said.
      if (store.getState().view.kind === 'opening') show({ kind: 'start' });
    });
  }

  return {
    ok: true,
    value: {
      bridge,
      store,
      show,
      showDialog: (dialog) => {
        store.setState({ dialog });
      },
      showTour: (tour) => {
        store.setState({ tour });
      },
      tell,
      forgetNotice: () => {
        store.setState(({ notices: before }) => ({ notices: before.slice(1) }));
      },
      ...work.actions,
      chooseFile,
      chooseFiles: async () => {
        const files = await bridge.chooseFiles({});
        if (files.ok) await takeFiles(files.value);
        else if (files.error.code !== 'cancelled') tell({ error: files.error });
      },
      takeFile,
      offerFiles,
      sayAccepted: (accepted) => {
        store.setState({ accepted });
      },
      forgetManyFiles: () => {
        store.setState({ manyFiles: null });
        void refreshPlans();
      },
      forgetCompanyFile: () => {
        const { companyFile } = store.getState();
        if (companyFile) void bridge.releaseFile({ token: companyFile.token });
        store.setState({ companyFile: null });
      },
      leaveImport: () => {
        show(store.getState().plan ? { kind: 'sheet' } : { kind: 'start' });
      },
      changeSettings,
      changeCompany: async (next) => {
        // safe: zod's input type is mutable, the company is only read
        const input = { company: next } as Parameters<Bridge['setCompany']>[0];
        const changed = await untilWritten(bridge.setCompany(input));
        if (changed.ok) store.setState({ company: changed.value });
        else tell({ error: changed.error });
        return changed.ok;
      },
      refreshPlans,
      openDataFolder: () => {
        void bridge.openDataFolder({}).then((opened) => {
          if (!opened.ok) tell({ error: opened.error });
        });
      },
      chooseDataFolder: async (usual) => {
        const unsaved = await work.closeAll();
        if (unsaved.length > 0) {
          store.setState({ unsaved: [] });
          tell({ error: { code: 'plansStillOpen', params: {} } });
          return;
        }
        const moved = await busyWhile(() => bridge.chooseDataFolder({ usual }));
        if (moved.ok) {
          // Everything this window knows comes from the folder it was started with.
          sessionStorage.setItem(folderChanged, 'yes');
          window.location.reload();
        } else if (moved.error.code !== 'cancelled') tell({ error: moved.error });
      },
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

/** The settings without a change that could not be written; what was chosen since then stays. */
function takenBack(now: Settings, before: Settings, change: Partial<Settings>): Settings {
  const kept = Object.entries(before).filter(([key]) => {
    const name = key as keyof Settings; // safe: a key of the settings just read
    return name in change && now[name] === change[name];
  });
  return { ...now, ...Object.fromEntries(kept) };
}
