import type { PlanRecord, PlanRecords, RecordId } from '#core/domain/plan';
import type { FileSystem } from './file-system';
import { byPlace, decodeJournal, journalName, readJournalName, type JournalPlace, type JournalRecord } from './journal';
import { probeSlot, slotName, slots, type Slot, type SlotState, type Snapshot } from './snapshot';

/** What a plan's folder gave, without touching it. */
export interface Recovered {
  readonly records: PlanRecords;
  /** Seq of the last change found. */
  readonly seq: number;
  /** Seq of each good slot. */
  readonly slotSeqs: Readonly<Partial<Record<Slot, number>>>;
  /** Every journal there is, earlier first. */
  readonly journals: readonly JournalPlace[];
  /** The empty pair of a clean close, ready to be written on; null = start a new one. */
  readonly cleanJournal: JournalPlace | null;
  /** Names of damaged files, to be kept aside before anything is written over. */
  readonly damaged: readonly string[];
  /** A damaged or missing file was made up for by another. */
  readonly mended: boolean;
  /** The last line of the journal was cut: an edit that was never acknowledged. */
  readonly tailCut: boolean;
  /** Acknowledged changes that are known to be missing. */
  readonly lost: number;
  /** Written by a newer build: to be read, never written. */
  readonly newer: boolean;
  /** Time of the last change, or null when only snapshots were found. */
  readonly changedOn: string | null;
}

/**
 * Reads a plan: the best good slot and every later journal record in order, from the journal or its mirror,
 * whichever has it. Null when no slot can be read. Throws only what the disk throws.
 */
export function recoverPlan(files: FileSystem, folder: string): Recovered | null {
  const states = slots.map((slot) => ({ slot, state: probeSlot(files, folder, slot) }));
  const best = newestOf(states.map(({ state }) => state));
  if (!best) return null;
  const found = readJournals(files, folder);
  const bySeq = new Map<number, JournalRecord>();
  // Later journals win: a refused record may lie at the end of an earlier one.
  for (const { mirror, journal } of found) {
    for (const record of mirror?.records ?? []) bySeq.set(record.seq, record);
    for (const record of journal?.records ?? []) bySeq.set(record.seq, record);
  }
  const { records, seq, changedOn } = replay(best.snapshot, bySeq);
  const newestPlace = found.at(-1) ?? null;
  const slotSeqs: Partial<Record<Slot, number>> = {};
  for (const { slot, state } of states) if (state.kind === 'good') slotSeqs[slot] = state.snapshot.seq;
  const damagedSlots = states.filter(({ state }) => state.kind === 'damaged').map(({ slot }) => slotName(slot));
  const damagedJournals = found.filter(({ journal }) => journal && (journal.damagedLines > 0 || journal.cutTail));
  const journalGone = found.some(({ journal }) => journal === null) || newestPlace === null;
  const mirrorHadMore = found.some(
    ({ journal, mirror }) => (mirror?.records.at(-1)?.seq ?? 0) > (journal?.records.at(-1)?.seq ?? 0),
  );
  // A journal is made before the snapshot it follows, so its base tells how far the plan once was.
  const knownSeq = Math.max(seq, newestPlace?.base ?? 0, ...bySeq.keys());
  const tailOnly = damagedJournals.every(({ journal }) => journal?.damagedLines === 0) && !mirrorHadMore;
  return {
    records,
    seq,
    slotSeqs,
    journals: found.map(({ base, turn }) => ({ base, turn })),
    cleanJournal: isClean(newestPlace, seq, slotSeqs) ? newestPlace : null,
    damaged: [...damagedSlots, ...damagedJournals.map((place) => journalName('j', place))],
    mended: damagedSlots.length > 0 || journalGone || mirrorHadMore || (damagedJournals.length > 0 && !tailOnly),
    tailCut: damagedJournals.some(({ journal }) => journal?.cutTail) && tailOnly,
    lost: knownSeq - seq,
    newer: best.newer,
    changedOn,
  };
}

type FoundJournal = JournalPlace & {
  readonly journal: ReturnType<typeof decodeJournal> | null;
  readonly mirror: ReturnType<typeof decodeJournal> | null;
};

function readJournals(files: FileSystem, folder: string): readonly FoundJournal[] {
  const places = new Map<string, JournalPlace>();
  for (const name of files.list(folder)) {
    const place = readJournalName(name);
    if (place) places.set(`${place.base}-${place.turn}`, { base: place.base, turn: place.turn });
  }
  return [...places.values()].sort(byPlace).map((place) => {
    const journal = files.read(`${folder}/${journalName('j', place)}`);
    const mirror = files.read(`${folder}/${journalName('m', place)}`);
    return { ...place, journal: journal && decodeJournal(journal), mirror: mirror && decodeJournal(mirror) };
  });
}

function newestOf(states: readonly SlotState[]): Extract<SlotState, { kind: 'good' }> | null {
  let best: Extract<SlotState, { kind: 'good' }> | null = null;
  for (const state of states) {
    if (state.kind === 'good' && (!best || state.snapshot.seq > best.snapshot.seq)) best = state;
  }
  return best;
}

function replay(snapshot: Snapshot, bySeq: ReadonlyMap<number, JournalRecord>) {
  const records = new Map<RecordId, PlanRecord>(snapshot.records.map((record) => [record.id, record]));
  let seq = snapshot.seq;
  let changedOn: string | null = bySeq.get(seq)?.time ?? null;
  for (let next = bySeq.get(seq + 1); next; next = bySeq.get(seq + 1)) {
    for (const { id, after } of next.op) {
      if (after === null) records.delete(id);
      else records.set(id, after);
    }
    seq = next.seq;
    changedOn = next.time;
  }
  return { records, seq, changedOn };
}

function isClean(
  place: FoundJournal | null,
  seq: number,
  slotSeqs: Readonly<Partial<Record<Slot, number>>>,
): place is FoundJournal {
  if (!place?.journal || !place.mirror || place.base !== seq) return false;
  if (slotSeqs.a === undefined || slotSeqs.b === undefined || Math.max(slotSeqs.a, slotSeqs.b) !== seq) return false;
  return [place.journal, place.mirror].every(
    ({ records, damagedLines, cutTail }) => records.length === 0 && damagedLines === 0 && !cutTail,
  );
}

/**
 * When the files of a plan were last written: the day of its last change while no journal tells it. Null when the disk
 * does not say: a plan is not lost for a date.
 */
export function modifiedOn(files: FileSystem, folder: string): string | null {
  try {
    const times = files.list(folder).map((name) => files.stat(`${folder}/${name}`)?.modifiedMs ?? 0);
    return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null;
  } catch {
    return null;
  }
}
