import { headerId } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import type { BinnedPlan, PlanSummary } from '#core/ipc/contract';
import { ok, refuse, type Result } from '#core/result';
import { writeAll } from './file-system';
import { quietly } from './journal';
import { folderNameOf } from './plan-folder';
import { historyName } from './plan-history';
import { recoverPlan, type Recovered } from './plan-recovery';
import { readSummary } from './plan-summary';
import { keepAside } from './quarantine';
import { reasonOf, writeRefusal } from './storage-error';
import { StoredPlan, type PlanStorage } from './stored-plan';

const dayMs = 24 * 60 * 60 * 1000;
const keptDays = 90;

/* `<the plan's folder>@<when>`: nothing of this form can name a place outside the bin. */
const entryName = /^([a-z0-9][a-z0-9-]{7,63})@(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;
/* An entry being deleted for good: one rename takes it out of the bin whole, whenever its files go. */
const goneName = /@\d{8}T\d{9}Z\.gone$/;

interface Entry {
  readonly binId: string;
  /** The folder under `plans/` it came from. */
  readonly planFolder: string;
  readonly deletedOn: string;
}

/**
 * Plans that were deleted: whole folders moved to `bin/`, nothing in them written. Moving is one rename, so a plan is
 * always in exactly one of the two places. After 90 days an entry goes for good.
 */
export class PlanBin {
  readonly #storage: PlanStorage;
  readonly #folder: string;
  readonly #plansFolder: string;
  /** An entry never changes while it lies in the bin. */
  readonly #summaries = new Map<string, PlanSummary>();

  constructor(storage: PlanStorage) {
    this.#storage = storage;
    this.#folder = `${storage.dataFolder}/bin`;
    this.#plansFolder = `${storage.dataFolder}/plans`;
  }

  /** Deletes for good what has been here for 90 days, and what an ended program was deleting. */
  sweep(): void {
    quietly(() => {
      const { files } = this.#storage;
      for (const { binId, deletedOn } of this.#entries()) if (this.#daysLeft(deletedOn) <= 0) this.deleteForever(binId);
      for (const name of files.list(this.#folder).filter((each) => goneName.test(each))) {
        quietly(() => files.removeFolder(`${this.#folder}/${name}`));
      }
    });
  }

  /** Moves a plan's folder here; the plan must be closed. */
  put(planFolder: string, summary: PlanSummary): Result<BinnedPlan> {
    const { files, now, dataFolder } = this.#storage;
    try {
      files.makeFolder(this.#folder);
      quietly(() => files.syncFolder(dataFolder));
      const taken = files.list(this.#folder);
      let atMs = Date.parse(now());
      while (taken.includes(entryOf(planFolder, atMs))) atMs += 1;
      const binId = entryOf(planFolder, atMs);
      files.rename(`${this.#plansFolder}/${planFolder}`, `${this.#folder}/${binId}`);
      this.#settle();
      this.#summaries.set(binId, summary);
      return ok(this.#binned({ binId, planFolder, deletedOn: new Date(atMs).toISOString() }, summary));
    } catch (error) {
      return writeRefusal(error, summary.title);
    }
  }

  /** What can be read of the bin, newest first. */
  list(): BinnedPlan[] {
    const found: BinnedPlan[] = [];
    quietly(() => {
      for (const entry of this.#entries()) {
        const summary = this.#summaryOf(entry.binId);
        if (summary) found.push(this.#binned(entry, summary));
      }
    });
    return found.sort((a, b) => (a.deletedOn < b.deletedOn ? 1 : a.deletedOn > b.deletedOn ? -1 : 0));
  }

  /** Puts a plan back where it was; where another is now, beside it under a fresh id. */
  restore(binId: string, newId: () => string): Result<PlanSummary> {
    const entry = this.#find(binId);
    if (!entry.ok) return entry;
    const summary = this.#summaryOf(binId);
    if (!summary) return refuse('binEntryMissing');
    const { files, dataFolder } = this.#storage;
    const target = `${this.#plansFolder}/${entry.value.planFolder}`;
    try {
      if (files.list(target).length > 0) return this.#restoreBeside(binId, summary, newId());
      files.makeFolder(this.#plansFolder);
      quietly(() => files.syncFolder(dataFolder));
      // An empty folder in the way; some systems do not rename over one.
      files.removeFolder(target);
      files.rename(`${this.#folder}/${binId}`, target);
    } catch (error) {
      return writeRefusal(error, summary.title);
    }
    this.#settle();
    return ok(summary);
  }

  deleteForever(binId: string): Result<undefined> {
    const entry = this.#find(binId);
    if (!entry.ok) return entry;
    const { files } = this.#storage;
    const gone = `${this.#folder}/${binId}.gone`;
    try {
      files.removeFolder(gone);
      files.rename(`${this.#folder}/${binId}`, gone);
    } catch (error) {
      return writeRefusal(error, this.#summaryOf(binId)?.title ?? binId);
    }
    // It is out of the bin; what is left of its files goes now or at the next start.
    quietly(() => files.removeFolder(gone));
    this.#settle();
    return ok(undefined);
  }

  #restoreBeside(binId: string, { changedOn }: PlanSummary, planId: string): Result<PlanSummary> {
    const { files } = this.#storage;
    const from = `${this.#folder}/${binId}`;
    let found: Recovered | null;
    try {
      found = recoverPlan(files, from);
    } catch (error) {
      return refuse('planUnreadable', { plan: binId, reason: reasonOf(error) });
    }
    if (!found) return refuse('planUnreadable', { plan: binId, reason: '' });
    const header = headerOf(found.records);
    // Written anew by this build it would lose what only the newer one knows; it stays in the bin as it is.
    if (found.newer) return refuse('planFileNewer', { file: header.title });
    if (found.damaged.length > 0 || found.lost > 0) keepAside(this.#storage, from, files.list(from));
    const records = new Map(found.records).set(headerId, { ...header, planId });
    const target = `${this.#plansFolder}/${folderNameOf(planId)}`;
    const copy = StoredPlan.create(this.#storage, target, planId, records);
    if (!copy.ok) return copy;
    copy.value.close();
    quietly(() => {
      const history = files.read(`${from}/${historyName}`);
      if (!history) return;
      const handle = files.open(`${target}/${historyName}`, 'wx');
      try {
        writeAll(files, handle, history, 0);
      } finally {
        files.close(handle);
      }
    });
    const summary = readSummary(this.#storage, target);
    if (!summary) return refuse('planUnreadable', { plan: header.title, reason: '' });
    this.deleteForever(binId);
    return ok({ ...summary, changedOn: summary.changedOn < changedOn ? changedOn : summary.changedOn });
  }

  /** Throws when the disk does not say. */
  #entries(): readonly Entry[] {
    return this.#storage.files.list(this.#folder).flatMap((binId) => readEntry(binId) ?? []);
  }

  /** Only what is really listed in the bin is ever a path. */
  #find(binId: string): Result<Entry> {
    try {
      const entry = this.#entries().find((each) => each.binId === binId);
      return entry ? ok(entry) : refuse('binEntryMissing');
    } catch (error) {
      return writeRefusal(error, binId);
    }
  }

  #summaryOf(binId: string): PlanSummary | null {
    const summary = this.#summaries.get(binId) ?? readSummary(this.#storage, `${this.#folder}/${binId}`);
    if (summary) this.#summaries.set(binId, summary);
    return summary;
  }

  #binned({ binId, deletedOn }: Entry, summary: PlanSummary): BinnedPlan {
    return { binId, summary, deletedOn, daysLeft: Math.min(keptDays, Math.max(0, this.#daysLeft(deletedOn))) };
  }

  #daysLeft(deletedOn: string): number {
    return Math.ceil((Date.parse(deletedOn) - Date.parse(this.#storage.now())) / dayMs) + keptDays;
  }

  /** Makes a move durable. Until then a power cut undoes it whole, which loses nothing. */
  #settle(): void {
    for (const folder of [this.#folder, this.#plansFolder]) quietly(() => this.#storage.files.syncFolder(folder));
  }
}

function entryOf(planFolder: string, atMs: number): string {
  return `${planFolder}@${new Date(atMs).toISOString().replaceAll(/[-:.]/g, '')}`;
}

function readEntry(binId: string): Entry | null {
  const [, planFolder, year, month, day, hour, minute, second, ms] = entryName.exec(binId) ?? [];
  if (planFolder === undefined) return null;
  const deletedOn = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  return Number.isNaN(Date.parse(deletedOn)) ? null : { binId, planFolder, deletedOn };
}
