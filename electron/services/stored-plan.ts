import { headerId, type PlanRecord, type PlanRecords } from '#core/domain/plan';
import { planRecordSchema } from '#core/domain/plan-schema';
import { applyChange, sameContent, type ChangeList, type RecordChange } from '#core/history/change-set';
import { ok, refuse, type AppError, type Result } from '#core/result';
import type { FileSystem } from './file-system';
import { byPlace, Journal, journalName, quietly, type JournalPlace } from './journal';
import { modifiedOn, recoverPlan, type Recovered } from './plan-recovery';
import { keepAside } from './quarantine';
import { slotName, slots, writeSlot, type Slot } from './snapshot';
import { reasonOf, writeRefusal } from './storage-error';

/** What a plan on disk needs of the world. */
export interface PlanStorage {
  readonly files: FileSystem;
  /** The data folder. */
  readonly dataFolder: string;
  /** ISO date-time. */
  now(): string;
  readonly appVersion: string;
  /** A journal longer than this many bytes is folded into a snapshot. */
  readonly checkpointBytes: number;
}

/**
 * One plan as it lies on disk, open for writing. An edit is saved when `commit` answers: its journal record is
 * then on the disk. Snapshots come later, at checkpoints, and losing one loses nothing.
 */
export class StoredPlan {
  readonly #storage: PlanStorage;
  readonly #folder: string;
  readonly #planId: string;
  #records: PlanRecords;
  #seq: number;
  #changedOn: string;
  #slotSeqs: Partial<Record<Slot, number>>;
  #journals: JournalPlace[];
  #journal: Journal | null = null;
  #checkpointAt: number;
  readonly readOnly: AppError | null;
  readonly notices: readonly AppError[];

  private constructor(
    storage: PlanStorage,
    folder: string,
    planId: string,
    found: Pick<Recovered, 'records' | 'seq' | 'slotSeqs' | 'journals' | 'changedOn'>,
    readOnly: AppError | null,
    notices: readonly AppError[],
  ) {
    this.#storage = storage;
    this.#checkpointAt = storage.checkpointBytes;
    this.#folder = folder;
    this.#planId = planId;
    this.#records = found.records;
    this.#seq = found.seq;
    this.#changedOn = found.changedOn ?? modifiedOn(storage.files, folder) ?? storage.now();
    this.#slotSeqs = { ...found.slotSeqs };
    this.#journals = [...found.journals];
    this.readOnly = readOnly;
    this.notices = notices;
  }

  /** Writes a new plan: the journal pair, then both slots, so that no single file is the only copy. */
  static create(storage: PlanStorage, folder: string, planId: string, records: PlanRecords): Result<StoredPlan> {
    const { files } = storage;
    const empty = { records, seq: 0, slotSeqs: {}, journals: [], changedOn: storage.now() };
    const plan = new StoredPlan(storage, folder, planId, empty, null, []);
    try {
      files.makeFolder(folder);
      files.syncFolder(parentOf(folder));
      plan.#startJournal();
      for (const slot of slots) plan.#writeSlot(slot);
      files.syncFolder(folder);
      return ok(plan);
    } catch (error) {
      plan.#journal?.close();
      quietly(() => {
        files.removeFolder(folder);
      });
      return writeRefusal(error, titleOf(records));
    }
  }

  /**
   * Opens a plan, mends what one good copy can mend and says so. `locked` = someone else writes here: read only,
   * nothing is touched.
   */
  static open(storage: PlanStorage, folder: string, planId: string, locked: AppError | null): Result<StoredPlan> {
    let found: Recovered | null;
    try {
      found = recoverPlan(storage.files, folder);
    } catch (error) {
      return refuse('planUnreadable', { plan: planId, reason: reasonOf(error) });
    }
    if (!found) return refuse('planUnreadable', { plan: planId, reason: '' });
    const title = titleOf(found.records);
    const readOnly = locked ?? (found.newer ? refuse('planFileNewer', { file: title }).error : null);
    const plan = new StoredPlan(storage, folder, planId, found, readOnly, noticesOf(found, title));
    if (!readOnly) plan.#resume(found);
    return ok(plan);
  }

  get records(): PlanRecords {
    return this.#records;
  }

  get seq(): number {
    return this.#seq;
  }

  /** ISO date-time of the last change. */
  get changedOn(): string {
    return this.#changedOn;
  }

  /**
   * Applies one change and puts it on the disk. Refused whole when it is stale or no plan would be left, and when
   * the disk refuses; nothing has changed then.
   */
  commit(seq: number, label: string, change: ChangeList): Result<{ seq: number; savedOn: string }> {
    if (this.readOnly) return { ok: false, error: this.readOnly };
    const title = titleOf(this.#records);
    if (seq !== this.#seq) return refuse('planStale', { plan: title });
    const parsed = parseChange(change, this.#planId);
    if (!parsed.ok) return parsed;
    const applied = applyChange(this.#records, parsed.value, sameContent);
    if (!applied.ok) return refuse('planStale', { plan: title });
    const record = {
      seq: seq + 1,
      time: this.#storage.now(),
      label,
      op: [...parsed.value].map(([id, { after }]) => ({ id, after })),
    };
    try {
      this.#writableJournal().append(record);
    } catch (error) {
      return writeRefusal(error, title);
    }
    this.#records = applied.value;
    this.#seq = record.seq;
    this.#changedOn = record.time;
    if ((this.#journal?.bytes ?? 0) > this.#checkpointAt) this.checkpoint();
    return ok({ seq: record.seq, savedOn: record.time });
  }

  /**
   * Folds the journal into the older slot. A failure costs nothing but disk space: the journals keep everything,
   * and the next checkpoint tries again.
   */
  checkpoint(): boolean {
    if (this.readOnly || (this.#journal?.isEmpty && Math.max(...this.#goodSeqs()) === this.#seq)) return true;
    try {
      this.#fold();
      this.#checkpointAt = this.#storage.checkpointBytes;
      return true;
    } catch {
      // Not at once again for the same bytes: a full disk would make every edit pay for it.
      this.#checkpointAt = (this.#journal?.bytes ?? 0) + this.#storage.checkpointBytes;
      return false;
    }
  }

  /** Checkpoints and lets go of the files. */
  close(): void {
    this.checkpoint();
    this.#journal?.close();
    this.#journal = null;
  }

  #resume(found: Recovered): void {
    try {
      if (found.cleanJournal && found.damaged.length === 0 && !found.mended && found.lost === 0) {
        this.#journal = Journal.reopenEmpty(this.#storage.files, this.#folder, found.cleanJournal);
        return;
      }
      // Records behind a gap cannot be applied; they may still be of use to someone.
      const behindGap =
        found.lost > 0 ? found.journals.flatMap((place) => [journalName('j', place), journalName('m', place)]) : [];
      const aside = new Set([...found.damaged, ...behindGap]);
      if (aside.size > 0) keepAside(this.#storage, this.#folder, [...aside]);
      this.#fold();
    } catch {
      // The plan is readable; the first edit starts a journal, and says so if it cannot.
    }
  }

  #fold(): void {
    const { files } = this.#storage;
    // The new pair first and durable: a snapshot without its journal then means a journal was lost.
    this.#startJournal();
    const [slot] = [...slots].sort((a, b) => (this.#slotSeqs[a] ?? -1) - (this.#slotSeqs[b] ?? -1));
    if (slot === undefined) throw new Error('No slot to write');
    this.#writeSlot(slot);
    files.syncFolder(this.#folder);
    this.#forgetJournals();
  }

  #writeSlot(slot: Slot): void {
    const { files, appVersion } = this.#storage;
    const { [slot]: _overwritten, ...others } = this.#slotSeqs;
    this.#slotSeqs = others;
    writeSlot(files, this.#folder, slot, { seq: this.#seq, appVersion, records: [...this.#records.values()] });
    this.#slotSeqs[slot] = this.#seq;
  }

  #writableJournal(): Journal {
    if (this.#journal === null || this.#journal.isDead) this.#startJournal();
    if (this.#journal === null) throw new Error('A plan without a journal');
    return this.#journal;
  }

  #startJournal(): void {
    const turns = this.#journals.filter(({ base }) => base === this.#seq).map(({ turn }) => turn);
    const place = { base: this.#seq, turn: Math.max(-1, ...turns) + 1 };
    // Noted first: a name that may exist is never used again.
    this.#journals.push(place);
    const started = Journal.create(this.#storage.files, this.#folder, place);
    this.#journal?.close();
    this.#journal = started;
  }

  /** Journals that neither slot needs any more. */
  #forgetJournals(): void {
    const { files } = this.#storage;
    const seqs = this.#goodSeqs();
    if (seqs.length < slots.length) return;
    const needed = Math.min(...seqs);
    for (const place of this.#journals.filter(({ base }) => base < needed)) {
      for (const kind of ['j', 'm'] as const) {
        quietly(() => {
          files.remove(`${this.#folder}/${journalName(kind, place)}`);
        });
      }
    }
    this.#journals = this.#journals.filter(({ base }) => base >= needed).sort(byPlace);
  }

  #goodSeqs(): readonly number[] {
    return slots.map((slot) => this.#slotSeqs[slot]).filter((seq) => seq !== undefined);
  }
}

/** The files a plan's folder must have at least one of to be a plan. */
export function looksLikePlan(names: readonly string[]): boolean {
  return slots.some((slot) => names.includes(slotName(slot)));
}

function noticesOf(found: Recovered, title: string): readonly AppError[] {
  const notices: AppError[] = [];
  if (found.lost > 0) notices.push(refuse('planEditsLost', { plan: title, count: found.lost }).error);
  else if (found.mended) notices.push(refuse('planMended', { plan: title }).error);
  if (found.tailCut) notices.push(refuse('planTailCut', { plan: title }).error);
  return notices;
}

function parseChange(change: ChangeList, planId: string): Result<ReadonlyMap<string, RecordChange>> {
  const parsed = new Map<string, RecordChange>();
  for (const { id, before, after } of change) {
    const record = after === null ? null : planRecordSchema.safeParse(after);
    if (record && !record.success) return refuse('inputInvalid', { detail: record.error.issues[0]?.message ?? '' });
    const next: PlanRecord | null = record ? record.data : null;
    if (parsed.has(id) || (next && next.id !== id)) return refuse('inputInvalid', { detail: id });
    if (id === headerId && (next?.type !== 'plan' || next.planId !== planId)) {
      return refuse('inputInvalid', { detail: id });
    }
    if (id !== headerId && next?.type === 'plan') return refuse('inputInvalid', { detail: id });
    parsed.set(id, { before, after: next });
  }
  return ok(parsed);
}

function titleOf(records: PlanRecords): string {
  return records.get(headerId)?.title ?? '';
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/'));
}
