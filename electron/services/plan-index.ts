import { z } from 'zod';
import { planSummarySchema, type PlanSummary } from '#core/ipc/contract';
import { ElectronStore } from './electron-store-after-shim';
import type { FileSystem } from './file-system';
import { quietly } from './journal';
import { stampOf } from './plan-folder';

const entrySchema = z.object({ stamp: z.string(), summary: planSummarySchema });
const indexSchema = z.object({ plans: z.record(z.string(), entrySchema) });
type IndexEntry = z.infer<typeof entrySchema>;

/**
 * Summaries of plans by folder name, so that a list needs no plan read. Losable: an entry counts only while the
 * plan's files are as they were when it was made, and a missing or bad index is made anew from `plans/`.
 */
export class PlanIndex {
  readonly #files: FileSystem;
  readonly #dataFolder: string;
  #entries: Map<string, IndexEntry>;

  constructor(files: FileSystem, dataFolder: string) {
    this.#files = files;
    this.#dataFolder = dataFolder;
    this.#entries = readEntries(files, `${dataFolder}/index.json`);
  }

  /** The summary kept for a plan, or null when its files have changed since. */
  get(folderName: string): PlanSummary | null {
    const entry = this.#entries.get(folderName);
    return entry && entry.stamp === this.#stamp(folderName) ? entry.summary : null;
  }

  put(folderName: string, summary: PlanSummary): void {
    const stamp = this.#stamp(folderName);
    if (stamp !== null) this.#entries.set(folderName, { stamp, summary });
  }

  /** For a plan that is no longer in `plans/`. */
  forget(folderName: string): void {
    if (this.#entries.delete(folderName)) this.save();
  }

  /** The plans' folders that were there last. */
  folderNames(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Writes the index; a failure costs a slower list next time, no more. */
  save(): void {
    quietly(() => {
      const file = `${this.#dataFolder}/index.json`;
      // electron-store reads what is there first and throws on a bad file.
      if (readEntries(this.#files, file).size === 0) this.#files.remove(file);
      const store = new ElectronStore<Record<string, unknown>>({
        cwd: this.#dataFolder,
        name: 'index',
        serialize: (value) => JSON.stringify(value),
        accessPropertiesByDotNotation: false,
        clearInvalidConfig: true,
        configFileMode: 0o600,
      });
      store.store = { plans: Object.fromEntries(this.#entries) };
    });
  }

  #stamp(folderName: string): string | null {
    return stampOf(this.#files, `${this.#dataFolder}/plans/${folderName}`);
  }
}

function readEntries(files: FileSystem, file: string): Map<string, IndexEntry> {
  try {
    const bytes = files.read(file);
    if (!bytes) return new Map();
    return new Map(Object.entries(indexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).plans));
  } catch {
    return new Map();
  }
}
