import { decodeUtf8, isJsonObject, parseJson } from '#core/domain/json-text';
import { settingsSchema, type Settings } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { nodeFileSystem, type FileSystem } from './file-system';
import { keptJsonFile } from './kept-json-file';
import { writeRefusal } from './storage-error';

export const defaultSettings: Settings = {
  language: null,
  name: '',
  welcomed: false,
  theme: 'system',
  zoom: 1,
  density: 'regular',
  sheetFontSize: 13,
  inspector: false,
  workbookFont: 'Times New Roman',
  columnWidths: {},
  window: null,
};

export interface SettingsService {
  get(): Settings;
  /**
   * Changes what is named and keeps the rest; a failed write leaves the old settings in force. `settingsNewer`: the
   * file is a newer version's and stays as it is; the change holds until the program ends.
   */
  set(change: Partial<Settings>): Result<Settings>;
  /** What is to be said once about opening: `settingsReset` for a damaged file put aside, `settingsNewer`. */
  readonly notices: readonly AppError[];
}

export interface SettingsServiceOptions {
  readonly dataFolder: string;
  /** ISO date-time. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

const file = 'settings.json';
/** The version of files without a `version`; a newer one is written only when old programs must not write it. */
const knownVersion = 1;

type Json = Readonly<Record<string, unknown>>;

interface Found {
  /** The keys we know, where they hold what we know. */
  readonly known: Partial<Settings>;
  /** Keys a newer version added. They survive every save. */
  readonly unknown: Json;
  /** Something in it we could only write over by losing what a newer version said. */
  readonly newer: boolean;
  readonly damaged: boolean;
}

const nothing: Found = { known: {}, unknown: {}, newer: false, damaged: false };

/**
 * What the user chose for this computer, in `settings.json`. A file that is no settings file is put aside, never
 * deleted, and the defaults hold; what a newer version wrote is never lost. Never throws: without a readable or
 * writable folder the defaults hold too, and `set` says what is wrong.
 */
export function createSettingsService({
  dataFolder,
  now,
  files = nodeFileSystem,
}: SettingsServiceOptions): SettingsService {
  const stored = keptJsonFile({ files, dataFolder, now }, file);
  /** Throws when the disk does not say what is there. */
  const look = (): Found => {
    const bytes = stored.read();
    return bytes === null ? nothing : readSettings(bytes);
  };

  const notices: AppError[] = [];
  let settings = defaultSettings;
  try {
    const found = look();
    settings = { ...defaultSettings, ...found.known };
    if (found.newer) notices.push(refuse('settingsNewer', { file }).error);
    if (found.damaged) {
      stored.putAside();
      notices.push(refuse('settingsReset', { file }).error);
    }
  } catch {
    // The defaults hold; `set` looks again and says what is wrong.
  }

  return {
    get: () => settings,
    notices,
    set(change) {
      const next = settingsSchema.safeParse({ ...settings, ...change });
      if (!next.success) {
        return refuse('inputInvalid', { detail: next.error.issues[0]?.path.map(String).join('.') ?? file });
      }
      try {
        // Looked at anew: another version of the program may have written it since.
        const found = look();
        if (found.newer) {
          settings = next.data;
          return refuse('settingsNewer', { file });
        }
        if (found.damaged) stored.putAside();
        stored.write({ ...found.unknown, ...next.data });
      } catch (error) {
        return writeRefusal(error, file);
      }
      settings = next.data;
      return ok(settings);
    },
  };
}

function readSettings(bytes: Uint8Array): Found {
  const json = parseJson(decodeUtf8(bytes) ?? '');
  if (!isJsonObject(json)) return { ...nothing, damaged: true };
  const known: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const { version } = json;
  let newer = version !== undefined && !(typeof version === 'number' && version <= knownVersion);
  for (const [key, value] of Object.entries(json)) {
    if (key === '__proto__') continue;
    if (!Object.hasOwn(settingsSchema.shape, key)) {
      unknown[key] = value;
      continue;
    }
    // safe: asked in the line above
    const read = settingsSchema.shape[key as keyof Settings].safeParse(value);
    if (read.success) known[key] = read.data;
    else newer = true;
  }
  // safe: each key was checked by its own schema
  return { known: known as Partial<Settings>, unknown, newer, damaged: false };
}
