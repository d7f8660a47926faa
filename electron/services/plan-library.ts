import { randomUUID } from 'node:crypto';
import type { Plan } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import type { ChangeList } from '#core/history/change-set';
import type { BinnedPlan, FieldChange, OpenedPlan, PlanSummary, SearchHit } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { nodeFileSystem, type FileSystem } from './file-system';
import { quietly } from './journal';
import { lockLibrary, type LibraryLock } from './lock';
import { isSamePlan, openedPlan } from './opened-plan';
import { PlanBin } from './plan-bin';
import { folderNameOf, removeLeftovers } from './plan-folder';
import { noteHistory, readHistory } from './plan-history';
import { PlanIndex } from './plan-index';
import { PlanSearch } from './plan-search';
import { readSummary, summaryOf } from './plan-summary';
import { reasonOf } from './storage-error';
import { looksLikePlan, StoredPlan, type PlanStorage } from './stored-plan';

export interface PlanLibraryOptions {
  /** Absolute; made when missing. */
  readonly dataFolder: string;
  readonly appVersion: string;
  /** A fresh id for a plan kept beside another of the same id. */
  newId(): string;
  /** ISO date-time. */
  now(): string;
  readonly files?: FileSystem;
  /** How long a plan must be left alone before its journal is folded; 5 minutes. */
  readonly idleMs?: number;
  /** A journal longer than this is folded into a snapshot; 256 KiB. */
  readonly checkpointBytes?: number;
}

const fiveMinutesMs = 5 * 60 * 1000;

/**
 * The home of every plan on this computer. One process at a time writes; another gets everything read-only with
 * `libraryLocked`. All calls are synchronous: when `commit` returns ok, the edit is on the disk.
 */
export class PlanLibrary {
  readonly #storage: PlanStorage;
  readonly #newId: () => string;
  readonly #idleMs: number;
  readonly #lock: Result<LibraryLock>;
  readonly #index: PlanIndex;
  readonly #bin: PlanBin;
  readonly #search: PlanSearch;
  readonly #open = new Map<string, StoredPlan>();
  readonly #idle = new Map<string, NodeJS.Timeout>();

  constructor(options: PlanLibraryOptions) {
    const files = options.files ?? nodeFileSystem;
    this.#storage = {
      files,
      dataFolder: options.dataFolder.replace(/[\\/]+$/, ''),
      now: options.now,
      appVersion: options.appVersion,
      checkpointBytes: options.checkpointBytes ?? 256 * 1024,
    };
    this.#newId = options.newId;
    this.#idleMs = options.idleMs ?? fiveMinutesMs;
    this.#lock = lockLibrary(this.#storage);
    this.#index = new PlanIndex(files, this.#storage.dataFolder);
    this.#bin = new PlanBin(this.#storage);
    this.#search = new PlanSearch(files, this.#plansFolder);
    if (!this.#lock.ok) return;
    const plans = this.#folderNames().map((name) => `${this.#plansFolder}/${name}`);
    removeLeftovers(files, [this.#storage.dataFolder, ...plans], Date.parse(this.#storage.now()));
    this.#bin.sweep();
  }

  /** Why nothing can be written here, or null. */
  get locked(): AppError | null {
    return this.#lock.ok ? null : this.#lock.error;
  }

  /** Every plan that can be read, last changed first. */
  list(): readonly PlanSummary[] {
    const summaries: PlanSummary[] = [];
    let isIndexStale = false;
    for (const name of this.#folderNames()) {
      const opened = this.#openIn(name);
      const known = opened ? summaryOf(opened.records, opened.changedOn) : this.#index.get(name);
      const summary = known ?? readSummary(this.#storage, `${this.#plansFolder}/${name}`);
      if (!summary) continue;
      summaries.push(summary);
      if (!known) {
        this.#index.put(name, summary);
        isIndexStale = true;
      }
    }
    if (isIndexStale && this.#lock.ok) this.#index.save();
    return summaries.sort((a, b) => (a.changedOn < b.changedOn ? 1 : a.changedOn > b.changedOn ? -1 : 0));
  }

  /**
   * Brings a plan in and opens it. A plan that is here already with the same content is simply opened; with
   * another content both are kept, the new one under a fresh id.
   */
  create(plan: Plan): Result<OpenedPlan> {
    if (!this.#lock.ok) return this.#lock;
    const isHere = this.#exists(plan.id);
    if (!isHere.ok) return isHere;
    if (!isHere.value) return this.#createNew(plan, []);
    const here = this.open(plan.id);
    if (!here.ok) return this.#createNew({ ...plan, id: this.#newId() }, [keptBoth(plan.title)]);
    if (isSamePlan(this.#stored(plan.id)?.records, plan)) return here;
    return this.#createNew({ ...plan, id: this.#newId() }, [keptBoth(plan.title)]);
  }

  /** Opens a plan, or gives it again when it is open. `notices` say what was mended. */
  open(planId: string): Result<OpenedPlan> {
    const already = this.#stored(planId);
    if (already) return ok(openedPlan(planId, already, []));
    const isHere = this.#exists(planId);
    if (!isHere.ok) return isHere;
    if (!isHere.value) return refuse('planNotFound', { plan: planId });
    const locked = this.#lock.ok ? null : this.#lock.error;
    const stored = StoredPlan.open(this.#storage, this.#folderOf(planId), planId, locked);
    if (!stored.ok) return stored;
    this.#open.set(planId, stored.value);
    return ok(openedPlan(planId, stored.value, stored.value.notices));
  }

  /**
   * Saves one change of an open plan. `seq` is the last acknowledged one; the change becomes seq + 1. Refusals
   * (`planStale`, `diskFull`, `folderReadOnly`, `writeFailed`, …) leave the plan as it was, open and editable.
   */
  commit(
    planId: string,
    seq: number,
    label: string,
    change: ChangeList,
  ): Result<{ readonly seq: number; readonly savedOn: string }> {
    const stored = this.#stored(planId);
    if (!stored) return refuse('planNotFound', { plan: planId });
    const before = stored.records;
    const committed = stored.commit(seq, label, change);
    if (!committed.ok) return committed;
    this.#restartIdle(planId, stored);
    const done = { before, after: stored.records, ids: change.map(({ id }) => id) };
    noteHistory(this.#storage.files, this.#folderOf(planId), committed.value.savedOn, done);
    return committed;
  }

  /** Folds what is left and lets go of the plan's files. Closing what is not open does nothing. */
  close(planId: string): void {
    const stored = this.#stored(planId);
    if (!stored) return;
    clearTimeout(this.#idle.get(planId));
    this.#idle.delete(planId);
    stored.close();
    this.#open.delete(planId);
    if (stored.readOnly) return;
    quietly(() => {
      this.#index.put(folderNameOf(planId), summaryOf(stored.records, stored.changedOn));
    });
    this.#index.save();
  }

  /** The document of an open plan; throws for one that is not open. */
  document(planId: string): Plan {
    const stored = this.#stored(planId);
    if (!stored) throw new Error(`Plan ${planId} is not open`);
    return planFromRecords(stored.records);
  }

  isOpen(planId: string): boolean {
    return this.#open.has(planId);
  }

  get hasOpenPlans(): boolean {
    return this.#open.size > 0;
  }

  /** What changed in one record of a plan, newest first. */
  history(planId: string, recordId: string): FieldChange[] {
    return readHistory(this.#storage.files, this.#folderOf(planId), recordId);
  }

  /** Searches every plan's texts, accents or not; at most 200 hits, best first. */
  search(query: string): { hits: SearchHit[]; total: number } {
    const newestFirst = this.list().map(({ id }) => folderNameOf(id));
    return this.#search.search(query, newestFirst, (name) => this.#openIn(name)?.records ?? null);
  }

  /** Closes a plan and moves it to the bin, where it is kept for 90 days. A refusal leaves it as it was, open or not. */
  bin(planId: string): Result<BinnedPlan> {
    if (!this.#lock.ok) return this.#lock;
    const isHere = this.#exists(planId);
    if (!isHere.ok) return isHere;
    if (!isHere.value) return refuse('planNotFound', { plan: planId });
    const name = folderNameOf(planId);
    const stored = this.#stored(planId);
    const summary = stored
      ? summaryOf(stored.records, stored.changedOn)
      : readSummary(this.#storage, this.#folderOf(planId));
    if (!summary) return refuse('planUnreadable', { plan: planId, reason: '' });
    this.close(planId);
    const binned = this.#bin.put(name, summary);
    if (binned.ok) this.#index.forget(name);
    else if (stored) this.open(planId);
    return binned;
  }

  /** Deleted plans, the last deleted first. */
  listBin(): BinnedPlan[] {
    return this.#bin.list();
  }

  /** Puts a deleted plan back; where a plan of its id is again, beside that one under a fresh id. */
  restore(binId: string): Result<PlanSummary> {
    return this.#lock.ok ? this.#bin.restore(binId, this.#newId) : this.#lock;
  }

  deleteForever(binId: string): Result<undefined> {
    return this.#lock.ok ? this.#bin.deleteForever(binId) : this.#lock;
  }

  /** Closes every plan and lets the library go. The last thing before the process ends. */
  dispose(): void {
    for (const planId of [...this.#open.keys()]) this.close(planId);
    if (this.#lock.ok) this.#lock.value.release();
  }

  get #plansFolder(): string {
    return `${this.#storage.dataFolder}/plans`;
  }

  #folderOf(planId: string): string {
    return `${this.#plansFolder}/${folderNameOf(planId)}`;
  }

  #stored(planId: string): StoredPlan | null {
    return this.#open.get(planId) ?? null;
  }

  /** Refuses when nobody can tell: a plan that cannot be seen must not be taken for none. */
  #exists(planId: string): Result<boolean> {
    try {
      return ok(looksLikePlan(this.#storage.files.list(this.#folderOf(planId))));
    } catch (error) {
      return refuse('planUnreadable', { plan: planId, reason: reasonOf(error) });
    }
  }

  /** The plans' folders; when the disk does not say, those that were there last. */
  #folderNames(): readonly string[] {
    try {
      return this.#storage.files.list(this.#plansFolder);
    } catch {
      return this.#index.folderNames();
    }
  }

  #createNew(plan: Plan, notices: readonly AppError[]): Result<OpenedPlan> {
    const { files } = this.#storage;
    const folder = this.#folderOf(plan.id);
    try {
      // A folder without a snapshot is a creation that never was acknowledged.
      files.removeFolder(folder);
      files.makeFolder(this.#plansFolder);
      files.syncFolder(this.#storage.dataFolder);
    } catch {
      // Writing the plan meets the same trouble, and says what it is.
    }
    const stored = StoredPlan.create(this.#storage, folder, plan.id, recordsFromPlan(plan));
    if (!stored.ok) return stored;
    this.#open.set(plan.id, stored.value);
    return ok(openedPlan(plan.id, stored.value, notices));
  }

  #openIn(folderName: string): StoredPlan | null {
    for (const [id, stored] of this.#open) if (folderNameOf(id) === folderName) return stored;
    return null;
  }

  #restartIdle(planId: string, stored: StoredPlan): void {
    clearTimeout(this.#idle.get(planId));
    const timer = setTimeout(() => {
      stored.checkpoint();
    }, this.#idleMs);
    timer.unref();
    this.#idle.set(planId, timer);
  }
}

function keptBoth(title: string): AppError {
  return refuse('planKeptBoth', { plan: title }).error;
}

/** The library of a program that can only work as the one writer; `libraryLocked` when another has it. */
export function openLibrary(dataFolder: string, appVersion = '0'): Result<PlanLibrary> {
  const library = new PlanLibrary({
    dataFolder,
    appVersion,
    newId: randomUUID,
    now: () => new Date().toISOString(),
  });
  return library.locked ? { ok: false, error: library.locked } : ok(library);
}
