import { createHash, randomUUID } from 'node:crypto';
import type { Plan, PlanRecords } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import type { ChangeList } from '#core/history/change-set';
import type { OpenedPlan, PlanSummary } from '#core/ipc/contract';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { nodeFileSystem, type FileSystem } from './file-system';
import { quietly } from './journal';
import { lockLibrary, type LibraryLock } from './lock';
import { PlanIndex } from './plan-index';
import { recoverPlan } from './plan-recovery';
import { summaryOf } from './plan-summary';
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
    if (this.#lock.ok) this.#sweep();
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
      const opened = [...this.#open].find(([id]) => folderNameOf(id) === name)?.[1];
      const known = opened ? summaryOf(opened.records, opened.changedOn) : this.#index.get(name);
      const summary = known ?? this.#readSummary(name);
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
    const committed = stored.commit(seq, label, change);
    if (committed.ok) this.#restartIdle(planId, stored);
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

  #readSummary(folderName: string): PlanSummary | null {
    const { files, now } = this.#storage;
    const folder = `${this.#plansFolder}/${folderName}`;
    try {
      if (!looksLikePlan(files.list(folder))) return null;
      const found = recoverPlan(files, folder);
      return found && summaryOf(found.records, found.changedOn ?? modifiedOn(files, folder) ?? now());
    } catch {
      return null;
    }
  }

  #restartIdle(planId: string, stored: StoredPlan): void {
    clearTimeout(this.#idle.get(planId));
    const timer = setTimeout(() => {
      stored.checkpoint();
    }, this.#idleMs);
    timer.unref();
    this.#idle.set(planId, timer);
  }

  /** Removes what a killed electron-store left; it never does so itself. */
  #sweep(): void {
    const { files, dataFolder, now } = this.#storage;
    const folders = [dataFolder, ...this.#folderNames().map((name) => `${this.#plansFolder}/${name}`)];
    for (const folder of folders) {
      quietly(() => {
        for (const name of files.list(folder).filter((found) => /\.json\.tmp-\d{10}[0-9a-f]{6}$/.test(found))) {
          const age = Date.parse(now()) - (files.stat(`${folder}/${name}`)?.modifiedMs ?? 0);
          if (age > 60 * 60 * 1000) files.remove(`${folder}/${name}`);
        }
      });
    }
  }
}

function openedPlan(planId: string, stored: StoredPlan, notices: readonly AppError[]): OpenedPlan {
  return {
    planId,
    records: [...stored.records.values()],
    seq: stored.seq,
    readOnly: asMutable(stored.readOnly),
    notices: notices.map((notice) => ({ code: notice.code, params: { ...notice.params } })),
  };
}

function asMutable(error: AppError | null): OpenedPlan['readOnly'] {
  return error && { code: error.code, params: { ...error.params } };
}

function keptBoth(title: string): AppError {
  return refuse('planKeptBoth', { plan: title }).error;
}

function isSamePlan(records: PlanRecords | undefined, plan: Plan): boolean {
  return records !== undefined && JSON.stringify(planFromRecords(records)) === JSON.stringify(normal(plan));
}

/** The key order that a plan has after its flat form. */
function normal(plan: Plan): Plan {
  return planFromRecords(recordsFromPlan(plan));
}

function modifiedOn(files: FileSystem, folder: string): string | null {
  const times = files.list(folder).map((name) => files.stat(`${folder}/${name}`)?.modifiedMs ?? 0);
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null;
}

/** A plan's folder. Ids come from files people send each other, so only plain ones are used as they are. */
export function folderNameOf(planId: string): string {
  if (/^[a-z0-9][a-z0-9-]{7,63}$/.test(planId)) return planId;
  return `x${createHash('sha256').update(planId).digest('hex').slice(0, 40)}`;
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
