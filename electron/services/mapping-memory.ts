import { z } from 'zod';
import { decodeUtf8, isJsonObject, parseJson } from '#core/domain/json-text';
import { normaliseText } from '#core/domain/text-folding';
import type { ImportMapping } from '#core/import/import-outcome';
import { rememberedMappingSchema, type RememberedMapping } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { nodeFileSystem, type FileSystem } from './file-system';
import { keptJsonFile } from './kept-json-file';
import { writeRefusal } from './storage-error';

/** The one that was longest unused makes room for the next. */
export const rememberedMax = 200;

/** What is to be remembered. */
export interface NewMapping {
  readonly shape: string;
  readonly name: string;
  /** The file's own name, without folders. */
  readonly file: string;
  readonly mapping: ImportMapping;
}

export interface MappingMemory {
  /** The last used first. */
  list(): readonly RememberedMapping[];
  /** The last used one for workbooks of a shape, or null. */
  forShape(shape: string): RememberedMapping | null;
  get(id: string): Result<RememberedMapping>;
  /** Keeps a mapping; one of the same shape and name is replaced and keeps its id. */
  remember(mapping: NewMapping): Result<RememberedMapping>;
  rename(id: string, name: string): Result<RememberedMapping>;
  forget(id: string): Result<undefined>;
  /** What is to be said once about opening: `mappingsPutAside`, `mappingsNewer`. */
  readonly notices: readonly AppError[];
}

export interface MappingMemoryOptions {
  readonly dataFolder: string;
  /** ISO date-time. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly files?: FileSystem;
}

const file = 'import-mappings.json';
const knownVersion = 1;
const newerRefusal = refuse('mappingsNewer', { file });

interface Found {
  readonly mappings: readonly RememberedMapping[];
  readonly newer: boolean;
  readonly damaged: boolean;
}

/**
 * How workbooks that came in before are read, in `import-mappings.json` of the data folder. A file that holds anything
 * else is put aside before it is written over; a newer version's is read as far as it can be and never written. Never
 * throws: without a readable folder nothing is remembered, and every change says what is wrong. Each change looks at
 * the file anew, so that another window's or version's changes stay.
 */
export function createMappingMemory({
  dataFolder,
  now,
  newId,
  files = nodeFileSystem,
}: MappingMemoryOptions): MappingMemory {
  const stored = keptJsonFile({ files, dataFolder, now }, file);

  /** Throws when the disk does not say what is there. */
  function look(): Found {
    const bytes = stored.read();
    return bytes === null ? { mappings: [], newer: false, damaged: false } : readMappings(bytes);
  }

  const notices: AppError[] = [];
  let mappings: readonly RememberedMapping[] = [];
  try {
    const found = look();
    mappings = inOrder(found.mappings);
    if (found.newer) notices.push(newerRefusal.error);
    if (found.damaged) {
      stored.putAside();
      notices.push(refuse('mappingsPutAside', { file }).error);
    }
  } catch {
    // Nothing is lost by starting; a change looks again and says what is wrong.
  }

  /** Changes the list as it lies on the disk now; a failed write leaves list and file as they were. */
  function change<T>(
    edit: (now: readonly RememberedMapping[]) => Result<{ list: readonly RememberedMapping[]; answer: T }>,
  ) {
    try {
      const found = look();
      if (found.newer) return newerRefusal;
      if (found.damaged) stored.putAside();
      const edited = edit(inOrder(found.mappings));
      if (!edited.ok) return edited;
      const next = inOrder(edited.value.list).slice(0, rememberedMax);
      stored.write({ version: knownVersion, mappings: next });
      mappings = next;
      return ok(edited.value.answer);
    } catch (error) {
      return writeRefusal(error, file);
    }
  }

  return {
    list: () => mappings,
    forShape: (shape) => mappings.find((mapping) => mapping.shape === shape) ?? null,
    get(id) {
      const found = mappings.find((mapping) => mapping.id === id);
      return found === undefined ? refuse('mappingMissing') : ok(found);
    },
    remember({ shape, name, file: of, mapping }) {
      const on = now();
      const called = nameOf(name, of);
      return change((list) => {
        const older = list.find((one) => one.shape === shape && one.name === called);
        // The contract's type is mutable; checked again, since what is written must be readable.
        const made = rememberedMappingSchema.safeParse({
          ...{ id: older?.id ?? newId(), name: called, shape, file: of, mapping },
          ...{ savedOn: on, usedOn: on },
        });
        if (!made.success) return refuse('inputInvalid', { detail: made.error.issues[0]?.path.join('.') ?? file });
        return ok({ list: [made.data, ...list.filter(({ id }) => id !== made.data.id)], answer: made.data });
      });
    },
    rename(id, name) {
      return change((list) => {
        const found = list.find((one) => one.id === id);
        if (found === undefined) return refuse('mappingMissing');
        const renamed = { ...found, name: nameOf(name, found.file) };
        return ok({ list: list.map((one) => (one.id === id ? renamed : one)), answer: renamed });
      });
    },
    forget(id) {
      return change((list) => {
        if (!list.some((one) => one.id === id)) return refuse('mappingMissing');
        return ok({ list: list.filter((one) => one.id !== id), answer: undefined });
      });
    },
    notices,
  };
}

/** Without a name of the user's the mapping is called as the file it was made with. */
function nameOf(name: string, of: string): string {
  const given = normaliseText(name.replaceAll('\n', ' '));
  return (given === '' ? normaliseText(of.replace(/\.[a-z0-9]{1,5}$/iu, '')) : given).slice(0, 200);
}

function inOrder(list: readonly RememberedMapping[]): readonly RememberedMapping[] {
  return [...list].sort((a, b) => (a.usedOn < b.usedOn ? 1 : a.usedOn > b.usedOn ? -1 : 0));
}

const listSchema = z.object({ mappings: z.array(z.unknown()).max(10_000) });

/** One entry that does not fit makes the file damaged: written over, that entry would be lost. */
function readMappings(bytes: Uint8Array): Found {
  const json = parseJson((decodeUtf8(bytes) ?? '').replace(/^\uFEFF/u, ''));
  if (!isJsonObject(json)) return { mappings: [], newer: false, damaged: true };
  const { version } = json;
  const newer = typeof version === 'number' && version > knownVersion;
  const list = listSchema.safeParse(json);
  if (!list.success) return { mappings: [], newer, damaged: !newer };
  const read = list.data.mappings.map((one) => rememberedMappingSchema.safeParse(one));
  return {
    mappings: read.flatMap((one) => (one.success ? [one.data] : [])),
    newer,
    damaged: !newer && (version !== knownVersion || read.some(({ success }) => !success)),
  };
}
