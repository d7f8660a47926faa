import { sortKeysBetween } from '../domain/ordering';
import type { KeyResultRecord, ObjectiveRecord, PlanRecords, RecordId } from '../domain/plan';
import { keyResultsByObjective, keyResultsOf, objectivesOf } from '../domain/plan-records';
import type { ChangeSet } from '../history/change-set';
import { ok, refuse, type Result } from '../result';
import { ChangeBuilder, type Command } from './command';
import { placeAfter, type PlaceInList } from './place-in-list';

export interface DeleteRows {
  /** Objectives and key results; an objective takes its key results along. */
  readonly ids: readonly RecordId[];
}

/** Deletes rows of both levels. */
export const deleteRows: Command<DeleteRows> = {
  name: 'deleteRows',
  label: ({ ids }) => ({ key: 'commands:step.deleteRows', params: { count: ids.length } }),
  run(plan, { ids }) {
    const change = new ChangeBuilder(plan);
    const groups = keyResultsByObjective(plan);
    for (const id of ids) {
      const record = plan.get(id);
      if (!record || record.type === 'plan') return refuse('recordMissing', { record: id });
      change.remove(id);
      if (record.type === 'objective') for (const { id: child } of groups.get(id) ?? []) change.remove(child);
    }
    return ok(change.done());
  },
};

export interface MoveRows {
  /** All objectives, or all key results, in the order they shall stand in. */
  readonly ids: readonly RecordId[];
  /** The objective that takes the key results; null when objectives move. */
  readonly objectiveId: RecordId | null;
  /** The sibling to stand behind; `null` = first, `'end'` = last. */
  readonly after: PlaceInList;
}

/** Moves objectives among themselves, or key results within and across objectives. */
export const moveRows: Command<MoveRows> = {
  name: 'moveRows',
  label: ({ ids, objectiveId }) => ({
    key: objectiveId === null ? 'commands:step.moveObjective' : 'commands:step.moveKeyResult',
    params: { count: ids.length },
  }),
  run: (plan, params) =>
    params.objectiveId === null ? moveObjectives(plan, params) : moveKeyResults(plan, params, params.objectiveId),
};

function moveObjectives(plan: PlanRecords, { ids, after }: MoveRows): Result<ChangeSet> {
  const moved = recordsOf(plan, ids, 'objective');
  if (!moved.ok) return moved;
  return place(plan, objectivesOf(plan), ids, after, (sortKeys) =>
    moved.value.map((record, index) => ({ ...record, sortKey: sortKeys[index] ?? record.sortKey })),
  );
}

function moveKeyResults(plan: PlanRecords, { ids, after }: MoveRows, objectiveId: RecordId): Result<ChangeSet> {
  const moved = recordsOf(plan, ids, 'keyResult');
  if (!moved.ok) return moved;
  if (plan.get(objectiveId)?.type !== 'objective') return refuse('recordMissing', { record: objectiveId });
  return place(plan, keyResultsOf(plan, objectiveId), ids, after, (sortKeys) =>
    moved.value.map((record, index) => ({ ...record, objectiveId, sortKey: sortKeys[index] ?? record.sortKey })),
  );
}

function place(
  plan: PlanRecords,
  siblings: readonly (ObjectiveRecord | KeyResultRecord)[],
  ids: readonly RecordId[],
  after: PlaceInList,
  moved: (sortKeys: readonly string[]) => readonly (ObjectiveRecord | KeyResultRecord)[],
): Result<ChangeSet> {
  const between = placeAfter(siblings, after, new Set(ids));
  if (!between) return refuse('moveImpossible');
  const change = new ChangeBuilder(plan);
  for (const record of moved(sortKeysBetween(between.before, between.after, ids.length))) change.put(record);
  return ok(change.done());
}

type OfType<T extends 'objective' | 'keyResult'> = T extends 'objective' ? ObjectiveRecord : KeyResultRecord;

function recordsOf<T extends 'objective' | 'keyResult'>(
  plan: PlanRecords,
  ids: readonly RecordId[],
  type: T,
): Result<readonly OfType<T>[]> {
  const found: OfType<T>[] = [];
  for (const id of ids) {
    const record = plan.get(id);
    if (!record) return refuse('recordMissing', { record: id });
    if (record.type !== type) return refuse('moveImpossible');
    // safe: the type was compared on the line before
    found.push(record as OfType<T>);
  }
  return ok(found);
}
