import type { PlanRecord, PlanRecords, RecordId } from '../domain/plan';
import { refuse, ok, type Result } from '../result';

/**
 * What one step did, by record id: `null` before = the record is new, `null` after = it is gone.
 * The unit of undo, of the journal on disk and of the grid's updates.
 */
export type ChangeSet = ReadonlyMap<RecordId, RecordChange>;

export interface RecordChange {
  readonly before: PlanRecord | null;
  readonly after: PlanRecord | null;
}

/** The form that crosses IPC and lies in the journal. */
export type ChangeList = readonly {
  readonly id: RecordId;
  readonly before: PlanRecord | null;
  readonly after: PlanRecord | null;
}[];

/**
 * Applies a change to a plan, giving a new map. Refuses the whole change when any record is not what the
 * change says it was before: a stale change must never be half applied. O(records) for the copy of the map.
 */
export function applyChange(
  records: PlanRecords,
  change: ChangeSet,
  same: SameRecord = sameReference,
): Result<PlanRecords> {
  for (const [id, { before }] of change) {
    if (!same(records.get(id) ?? null, before)) return refuse('staleChange', { record: id });
  }
  const next = new Map(records);
  for (const [id, { after }] of change) {
    if (after === null) next.delete(id);
    else next.set(id, after);
  }
  return ok(next);
}

export type SameRecord = (current: PlanRecord | null, before: PlanRecord | null) => boolean;

/** In one session records are shared objects, so identity is equality. */
export const sameReference: SameRecord = (current, before) => current === before;

/** Across a process or a file, records are equal when their content is. */
export const sameContent: SameRecord = (current, before) =>
  current === before || canonical(current) === canonical(before);

/** Swaps before and after. */
export function invertChange(change: ChangeSet): ChangeSet {
  return new Map([...change].map(([id, { before, after }]) => [id, { before: after, after: before }]));
}

/** Two changes in a row as one: the first before, the last after; what cancels out is dropped. */
export function mergeChanges(first: ChangeSet, second: ChangeSet): ChangeSet {
  const merged = new Map(first);
  for (const [id, change] of second) {
    const before = merged.has(id) ? (merged.get(id)?.before ?? null) : change.before;
    if (before === change.after) merged.delete(id);
    else merged.set(id, { before, after: change.after });
  }
  return merged;
}

/** The change that leads from one state of a plan to another. */
export function changeBetween(from: PlanRecords, to: PlanRecords): ChangeSet {
  const change = new Map<RecordId, RecordChange>();
  for (const [id, before] of from) {
    const after = to.get(id) ?? null;
    if (after !== before) change.set(id, { before, after });
  }
  for (const [id, after] of to) if (!from.has(id)) change.set(id, { before: null, after });
  return change;
}

export function changeToList(change: ChangeSet): ChangeList {
  return [...change].map(([id, { before, after }]) => ({ id, before, after }));
}

export function changeFromList(list: ChangeList): ChangeSet {
  return new Map(list.map(({ id, before, after }) => [id, { before, after }]));
}

/** JSON with sorted keys, so that key order makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
