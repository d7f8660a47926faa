import { cycleOf } from '#core/domain/cycles';
import { emptyPlan, type Language, type Plan } from '#core/domain/plan';
import { readPlanFile } from '#core/domain/plan-file';
import { isSampleId, sampleIds, samplePlan } from '#core/domain/samples';
import type { ExportForm } from '#core/export/export-form';
import type { RequestName } from '#core/ipc/channels';
import type { OpenedPlan, RequestOutput, RequestParsed, Settings } from '#core/ipc/contract';
import { ok, refuse, type Result } from '#core/result';
import type { FileTokens } from '../services/file-tokens';
import type { PlanLibrary } from '../services/plan-library';
import type { SettingsService } from '../services/settings-service';
import type { WorkbookService } from '../services/workbook-service';

/** Everything the handlers reach for; main puts it together. */
export interface HandlerServices {
  readonly library: PlanLibrary;
  readonly settings: SettingsService;
  readonly tokens: FileTokens;
  readonly workbooks: WorkbookService;
  readonly systemLanguage: Language;
  readonly version: string;
  readonly shell: 'electron' | 'chromium';
  readonly newId: () => string;
  /** Today on the user's calendar. */
  readonly today: () => string;
  /** Asks which file to open; null = the user changed their mind. */
  readonly askFile: (kind: 'workbook' | 'plan' | 'any') => Promise<string | null>;
  /** Asks where to save; null = the user changed their mind. */
  readonly askPlace: (title: string, form: ExportForm) => Promise<string | null>;
  readonly writeExport: (
    plan: Plan,
    choices: { readonly to: ExportForm; readonly language: Language; readonly font: Settings['workbookFont'] },
    path: string,
  ) => Promise<Result<undefined>>;
  readonly showInFolder: (path: string) => void;
  readonly settingsChanged: (settings: Settings) => void;
  readonly importProgress: (token: string, progress: number) => void;
  readonly readyToClose: () => void;
  readonly stayOpen: () => void;
}

/** One function per request of the contract: input already parsed, answer a Result. */
export type Handlers = {
  readonly [N in RequestName]: (
    input: RequestParsed<N>,
  ) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};

/** Makes the handlers. A missing one does not compile. */
export function createHandlers(services: HandlerServices): Handlers {
  const { library, settings, tokens, workbooks } = services;
  const language = () => settings.get().language ?? services.systemLanguage;
  // One preview at a time per file: a newer one makes the older worthless.
  const previews = new Map<string, AbortController>();

  return {
    getStart: () =>
      ok({
        settings: settings.get(),
        systemLanguage: services.systemLanguage,
        version: services.version,
        shell: services.shell,
        plans: [...library.list()],
      }),
    setSettings: (change) => {
      const changed = settings.set(withoutUndefined(change));
      if (changed.ok) services.settingsChanged(changed.value);
      return changed;
    },
    listPlans: () => ok([...library.list()]),
    createPlan: (input) => {
      switch (input.from) {
        case 'blank':
          return library.create(
            emptyPlan(services.newId(), input.title, cycleOf('quarter', services.today(), language()), language()),
          );
        case 'sample':
          return isSampleId(input.sample)
            ? library.create(samplePlan(input.sample, language(), services.newId, services.today()))
            : refuse('sampleNotFound', { sample: input.sample, known: sampleIds.join(', ') });
        case 'document':
          return library.create(input.plan);
        case 'file':
          return createFromFile(input.token);
      }
    },
    openPlan: ({ planId }) => library.open(planId),
    commitChange: ({ planId, seq, label, change }) => library.commit(planId, seq, label, change),
    closePlan: ({ planId }) => {
      library.close(planId);
      return ok({});
    },
    chooseFile: async ({ kind }) => {
      const file = await services.askFile(kind);
      return file === null ? refuse('cancelled') : tokens.offerPath(file);
    },
    offerFile: ({ name, bytes }) => tokens.offerBytes(name, bytes),
    previewImport: async ({ token, sheet, mapping }) => {
      const file = tokens.read(token);
      if (!file.ok) return file;
      previews.get(token)?.abort();
      const current = new AbortController();
      previews.set(token, current);
      return workbooks.run(
        {
          kind: 'preview',
          bytes: file.value.bytes,
          file: file.value.name,
          options: { sheet, mapping, today: services.today() },
          language: language(),
        },
        {
          signal: current.signal,
          onProgress: (progress) => {
            services.importProgress(token, progress);
          },
        },
      );
    },
    releaseFile: ({ token }) => {
      previews.get(token)?.abort();
      previews.delete(token);
      tokens.release(token);
      return ok({});
    },
    exportPlan: async ({ planId, to, documentLanguage }) => {
      // What goes out is what is on the disk: the page commits before it asks.
      const opened = library.open(planId);
      if (!opened.ok) return opened;
      const plan = library.document(planId);
      const place = await services.askPlace(plan.title, to);
      if (place === null) return refuse('cancelled');
      const font = settings.get().workbookFont;
      const written = await services.writeExport(plan, { to, language: documentLanguage, font }, place);
      return written.ok ? ok(tokens.keepOutput(place)) : written;
    },
    showExported: ({ token }) => {
      const file = tokens.pathOf(token);
      if (!file.ok) return file;
      services.showInFolder(file.value);
      return ok({});
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

  function createFromFile(token: string): Result<OpenedPlan> {
    const file = tokens.read(token);
    if (!file.ok) return file;
    const read = readPlanFile(file.value.bytes);
    if (!read.ok)
      return { ok: false, error: { ...read.error, params: { file: file.value.name, ...read.error.params } } };
    // Stored by this version it would lose what only the newer one knows.
    if (read.value.newer) return refuse('planFileNewer', { file: file.value.name });
    tokens.release(token);
    return library.create(read.value.plan);
  }
}

function withoutUndefined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // safe: what is left out is exactly what was undefined
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
