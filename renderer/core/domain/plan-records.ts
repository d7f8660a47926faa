import { bySortKey, sortKeysBetween } from './ordering';
import {
  headerId,
  type KeyResultRecord,
  type ObjectiveRecord,
  type Plan,
  type PlanHeaderRecord,
  type PlanRecord,
  type PlanRecords,
  type RecordId,
} from './plan';

/** The flat form of a document; sort keys are made anew, evenly, in document order. */
export function recordsFromPlan(plan: Plan): PlanRecords {
  const { objectives, id, ...header } = plan;
  const records = new Map<RecordId, PlanRecord>();
  records.set(headerId, { ...header, type: 'plan', id: headerId, planId: id });
  const objectiveKeys = sortKeysBetween(null, null, objectives.length);
  objectives.forEach(({ keyResults, ...objective }, index) => {
    records.set(objective.id, { ...objective, type: 'objective', sortKey: at(objectiveKeys, index) });
    const keys = sortKeysBetween(null, null, keyResults.length);
    keyResults.forEach((keyResult, place) => {
      records.set(keyResult.id, {
        ...keyResult,
        type: 'keyResult',
        objectiveId: objective.id,
        sortKey: at(keys, place),
      });
    });
  });
  return records;
}

/** The document form of a set of records. Key results whose objective is gone are left out. */
export function planFromRecords(records: PlanRecords): Plan {
  const { type: _type, id: _id, planId, ...header } = headerOf(records);
  return {
    ...header,
    id: planId,
    objectives: objectivesOf(records).map(({ type: _t, sortKey: _s, ...objective }) => ({
      ...objective,
      keyResults: keyResultsOf(records, objective.id).map(
        ({ type: _kt, sortKey: _ks, objectiveId: _o, ...keyResult }) => keyResult,
      ),
    })),
  };
}

/** The one header record. Throws when there is none: such a map is no plan. */
export function headerOf(records: PlanRecords): PlanHeaderRecord {
  const header = records.get(headerId);
  if (header?.type !== 'plan') throw new Error('A plan without a header record');
  return header;
}

/** All objectives in order. */
export function objectivesOf(records: PlanRecords): readonly ObjectiveRecord[] {
  const found: ObjectiveRecord[] = [];
  for (const record of records.values()) if (record.type === 'objective') found.push(record);
  return found.sort(bySortKey);
}

/** The key results of one objective in order. O(records); use `keyResultsByObjective` for all of them. */
export function keyResultsOf(records: PlanRecords, objectiveId: RecordId): readonly KeyResultRecord[] {
  return keyResultsByObjective(records).get(objectiveId) ?? [];
}

/** Key results in order, grouped by objective. O(n log n) on first use for a map, then remembered with it. */
export function keyResultsByObjective(records: PlanRecords): ReadonlyMap<RecordId, readonly KeyResultRecord[]> {
  const known = grouped.get(records);
  if (known) return known;
  const groups = new Map<RecordId, KeyResultRecord[]>();
  for (const record of records.values()) {
    if (record.type !== 'keyResult') continue;
    const group = groups.get(record.objectiveId);
    if (group) group.push(record);
    else groups.set(record.objectiveId, [record]);
  }
  for (const group of groups.values()) group.sort(bySortKey);
  grouped.set(records, groups);
  return groups;
}

// Maps of records are never mutated, so what was grouped once stays true for that map.
const grouped = new WeakMap<PlanRecords, ReadonlyMap<RecordId, readonly KeyResultRecord[]>>();

function at(keys: readonly string[], index: number): string {
  const key = keys[index];
  if (key === undefined) throw new Error(`No sort key at ${index}`);
  return key;
}
