import { z } from 'zod';
import { settingsSchema, type Settings } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { ElectronStore } from './electron-store-after-shim';
import { nodeFileSystem, type FileSystem } from './file-system';
import { keepAside } from './quarantine';
import { writeRefusal } from './storage-error';

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  density: 'regular',
  workbookFont: 'Times New Roman',
  columnWidths: {},
};

export interface SettingsService {
  get(): Settings;
  /** Changes what is named and keeps the rest; a failed write leaves the old settings in force. */
  set(change: Partial<Settings>): Result<Settings>;
  /** What is to be said once about opening: `settingsReset` when a damaged file was put aside. */
  readonly notices: readonly AppError[];
}

export interface SettingsServiceOptions {
  readonly dataFolder: string;
  /** ISO date-time. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

const fileName = 'settings';

/**
 * What the user chose for this computer, in `settings.json`. A file that is not what we write is put aside, never
 * deleted, and the defaults hold. Never throws: without a readable or writable folder the defaults hold too, and
 * `set` says what is wrong.
 */
export function createSettingsService(options: SettingsServiceOptions): SettingsService {
  const { dataFolder, now, files = nodeFileSystem } = options;
  const openStore = () => {
    files.makeFolder(dataFolder);
    const wasPutAside = putBadFileAside(files, dataFolder, now);
    return { store: newStore(dataFolder), wasPutAside };
  };
  const opened = unlessItThrows(openStore);
  let store = opened?.store ?? null;
  let settings: Settings = { ...defaultSettings, ...store?.store };
  return {
    get: () => settings,
    set(change) {
      const next = { ...settings, ...change };
      try {
        store ??= openStore().store;
        store.store = next;
      } catch (error) {
        return writeRefusal(error, `${fileName}.json`);
      }
      settings = next;
      return ok(next);
    },
    notices: opened?.wasPutAside === true ? [refuse('settingsReset', { file: `${fileName}.json` }).error] : [],
  };
}

function newStore(dataFolder: string) {
  return new ElectronStore<Settings>({
    cwd: dataFolder,
    name: fileName,
    // safe: zod writes the draft that electron-store's checker reads (2020-12)
    schema: (z.toJSONSchema(settingsSchema, { io: 'input' }) as { properties: Record<keyof Settings, object> })
      .properties,
    defaults: defaultSettings,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
}

function unlessItThrows<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** The store's constructor throws on a bad file: look first, and keep a bad one where it can be looked at. */
function putBadFileAside(files: FileSystem, dataFolder: string, now: () => string): boolean {
  const name = `${fileName}.json`;
  const bytes = files.read(`${dataFolder}/${name}`);
  if (bytes === null || isSettings(bytes)) return false;
  keepAside({ files, dataFolder, now }, dataFolder, [name]);
  files.remove(`${dataFolder}/${name}`);
  return true;
}

function isSettings(bytes: Uint8Array): boolean {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return settingsSchema.partial().safeParse(json).success;
  } catch {
    return false;
  }
}
