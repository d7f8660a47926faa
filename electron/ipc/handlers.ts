import { cycleOf } from '#core/domain/cycles';
import { emptyPlan, type Language } from '#core/domain/plan';
import { readPlanFile } from '#core/domain/plan-file';
import { isSampleId, sampleIds, samplePlan } from '#core/domain/samples';
import type { OfferedFile, OpenedPlan } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { plainError, refusedFile } from '../services/plain-error';
import { asOutput, companyHandlers } from './company-handlers';
import { exportHandlers } from './export-handlers';
import type { Handlers, HandlerServices } from './handler-services';
import { importHandlers } from './import-handlers';

export type { Handlers, HandlerServices } from './handler-services';

interface StartFile {
  readonly opened: OpenedPlan | null;
  readonly offered: OfferedFile | null;
  readonly failed: readonly AppError[];
}

/** Makes the handlers. A missing one does not compile. */
export function createHandlers(services: HandlerServices): Handlers {
  const { home, settings, tokens } = services;
  const language = (): Language => settings.get().language ?? services.systemLanguage;
  /** The quarter of today, as the company's year has it. */
  const thisQuarter = () => cycleOf('quarter', services.today(), language(), home.company.get().firstMonth);
  let settingsNotices = settings.notices;
  // Opened while the page is still being read: by the time it asks, the answer is there.
  let start: StartFile | null = null;
  setImmediate(() => {
    start = startFile();
  });

  return {
    getStart: () => {
      const { opened, offered, failed } = start ?? startFile();
      start = null;
      const notices = [...settingsNotices, ...home.takeNotices(), ...failed];
      settingsNotices = [];
      return ok({
        settings: settings.get(),
        systemLanguage: services.systemLanguage,
        version: services.version,
        shell: services.shell,
        plans: [...home.library.list()],
        company: asOutput(home.company.get()),
        dataFolder: home.shown,
        notices: notices.map(plainError),
        opened,
        offered,
      });
    },
    setSettings: (change) => {
      const changed = settings.set(withoutUndefined(change));
      // A newer version's file is left alone; it was said at the start, and the change holds until the program ends.
      if (!changed.ok && changed.error.code !== 'settingsNewer') return changed;
      services.settingsChanged(settings.get());
      return ok(settings.get());
    },
    listPlans: () => ok([...home.library.list()]),
    createPlan: (input) => {
      const { library } = home;
      switch (input.from) {
        case 'blank': {
          const plan = emptyPlan(services.newId(), input.title, thisQuarter(), language());
          const name = settings.get().name.trim();
          return library.create({ ...plan, owner: name === '' ? null : name });
        }
        case 'sample': {
          if (!isSampleId(input.sample)) {
            return refuse('sampleNotFound', { sample: input.sample, known: sampleIds.join(', ') });
          }
          const plan = samplePlan(input.sample, language(), services.newId, services.today());
          return library.create({ ...plan, cycle: thisQuarter() });
        }
        case 'document':
          return library.create(input.plan);
        case 'file':
          return createFromFile(input.token);
      }
    },
    openPlan: ({ planId }) => home.library.open(planId),
    commitChange: ({ planId, seq, label, change }) => home.library.commit(planId, seq, label, change),
    closePlan: ({ planId }) => {
      home.library.close(planId);
      return ok({});
    },
    chooseFile: async ({ kind }) => {
      const file = await services.askFile(kind);
      return file === null ? refuse('cancelled') : tokens.offerPath(file);
    },
    chooseFiles: async () => {
      const files = await services.askFiles();
      if (files.length === 0) return refuse('cancelled');
      const offered = [];
      for (const file of files) {
        const one = tokens.offerPath(file);
        if (!one.ok) return one;
        offered.push(one.value);
      }
      return ok(offered);
    },
    offerFile: ({ name, bytes }) => tokens.offerBytes(name, bytes),
    ...importHandlers(services, language),
    ...exportHandlers(services),
    ...companyHandlers(services),
    searchPlans: ({ query }) => ok(home.library.search(query)),
    recordHistory: ({ planId, recordId }) => ok([...home.library.history(planId, recordId)]),
    binPlan: ({ planId }) => home.library.bin(planId),
    listBin: () => ok([...home.library.listBin()]),
    restorePlan: ({ binId }) => home.library.restore(binId),
    deleteForever: ({ binId }) => {
      const deleted = home.library.deleteForever(binId);
      return deleted.ok ? ok({}) : deleted;
    },
    openDataFolder: () => {
      services.openFolder(home.folder);
      return ok({});
    },
    chooseDataFolder: async ({ usual }) => {
      const folder = usual ? null : await services.askFolder('data');
      return folder === null && !usual ? refuse('cancelled') : home.move(folder);
    },
    readyToClose: () => {
      services.readyToClose();
      return ok({});
    },
    stayOpen: () => {
      services.stayOpen();
      return ok({});
    },
  };

  /** The file the program was started with: a plan is opened here, so that the page need not ask a second time. */
  function startFile(): StartFile {
    const none = { opened: null, offered: null, failed: [] };
    const file = services.takeStartFile();
    if (file === null) return none;
    if (!file.ok) return { ...none, failed: [file.error] };
    if (file.value.kind !== 'plan') return { ...none, offered: file.value };
    const opened = createFromFile(file.value.token);
    return opened.ok ? { ...none, opened: opened.value } : { ...none, failed: [opened.error] };
  }

  function createFromFile(token: string): Result<OpenedPlan> {
    const file = tokens.read(token);
    if (!file.ok) return file;
    const read = readPlanFile(file.value.bytes);
    if (!read.ok) return refusedFile(read, file.value.name);
    // Stored by this version it would lose what only the newer one knows.
    if (read.value.newer) return refuse('planFileNewer', { file: file.value.name });
    tokens.release(token);
    return home.library.create(read.value.plan);
  }
}

function withoutUndefined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // safe: what is left out is exactly what was undefined
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
