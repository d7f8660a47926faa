import { sortKeysBetween } from '../../domain/ordering';
import {
  headerId,
  type ExtraValue,
  type KeyResult,
  type KeyResultRecord,
  type Objective,
  type ObjectiveRecord,
  type ParentLink,
  type Plan,
  type PlanRecord,
  type PlanRecords,
  type RecordId,
} from '../../domain/plan';
import { headerOf, keyResultsByObjective, objectivesOf } from '../../domain/plan-records';
import { changeBetween, type ChangeSet } from '../../history/change-set';
import { ok, type Result } from '../../result';
import { compareFields, newCheckIns, type FieldComparison } from './compare-fields';
import { matchRecords, type Matches } from './match-records';
import { mergeColumns, type ColumnMerge } from './merge-columns';

export interface IntoPlanChoices {
  /** `add`: everything is new, at the end. `fill`: what matches fills empty fields, the rest is added. */
  readonly mode: 'add' | 'fill';
  /** Differing values of the workbook that are to take the plan's place, as `choiceKey` writes them; `fill` only. */
  readonly taken: readonly string[];
  /** Imported objectives and key results that are not to be added, by id; an objective's key results go with it. */
  readonly leftOut: readonly RecordId[];
}

export interface ImportIntoPlan {
  readonly plan: Plan;
  readonly choices: IntoPlanChoices;
}

/** What is needed of the world: fresh ids, unique in the plan. */
interface NewIds {
  newId(): RecordId;
}

/** The plan's records while they are changed. */
type Next = Map<RecordId, PlanRecord>;

/** Names one field of one imported record in `IntoPlanChoices.taken`. */
export function choiceKey(importedId: RecordId, field: string): string {
  return `${importedId}\n${field}`;
}

const nobody: Matches = { objectives: new Map(), keyResults: new Map() };

/**
 * Brings an imported plan into one that is there already, as one step. What the plan says is never replaced unless
 * `taken` names it; records get new ids, codes stay; columns with the same header are the same column.
 */
export const importIntoPlan = {
  name: 'importIntoPlan' as const,
  label: ({ plan }: ImportIntoPlan) => ({ key: 'commands:step.importIntoPlan', params: { title: plan.title } }),
  run(records: PlanRecords, { plan: imported, choices }: ImportIntoPlan, context: NewIds): Result<ChangeSet> {
    const matches = choices.mode === 'fill' ? matchRecords(records, imported) : nobody;
    const header = headerOf(records);
    const columns = mergeColumns(header.columns, imported.columns, () => context.newId());
    const next: Next = new Map(records);
    const ids = newIds(imported, matches, new Set(choices.leftOut), context);
    const taken = new Set(choices.taken);
    const isTaken = (id: RecordId, { field, state }: FieldComparison) =>
      state === 'empty' || (state === 'differs' && taken.has(choiceKey(id, field)));
    for (const objective of imported.objectives) {
      for (const one of [objective, ...objective.keyResults]) {
        const match = matches.objectives.get(one.id) ?? matches.keyResults.get(one.id);
        if (match === undefined) continue;
        const fields = compareFields(match.record, one, columns.known).filter((field) => isTaken(one.id, field));
        if (fields.length > 0) next.set(match.record.id, filled(match.record, one, fields, columns, ids, context));
      }
    }
    addNew(records, imported, matches, ids, columns, next);
    const merged = columns.columns();
    if (merged !== header.columns) next.set(headerId, { ...header, columns: merged });
    return ok(changeBetween(records, next));
  },
};

/** For every imported record that stays: its id in the plan, the matched one's or a new one. */
function newIds(
  imported: Plan,
  { objectives, keyResults }: Matches,
  leftOut: ReadonlySet<RecordId>,
  context: NewIds,
): ReadonlyMap<RecordId, RecordId> {
  const ids = new Map<RecordId, RecordId>();
  for (const objective of imported.objectives) {
    const gone = leftOut.has(objective.id);
    const fresh: RecordId[] = [];
    for (const { id } of objective.keyResults) {
      const match = keyResults.get(id);
      if (match !== undefined) ids.set(id, match.record.id);
      else if (!leftOut.has(id) && !gone) fresh.push(id);
    }
    const own = objectives.get(objective.id);
    // All its key results stand under other objectives of the plan already: an empty one would say nothing.
    const isHollow = fresh.length === 0 && objective.keyResults.some(({ id }) => keyResults.has(id));
    if (own !== undefined) ids.set(objective.id, own.record.id);
    else if (!gone && !isHollow) ids.set(objective.id, context.newId());
    for (const id of fresh) ids.set(id, context.newId());
  }
  return ids;
}

function addNew(
  records: PlanRecords,
  imported: Plan,
  matches: Matches,
  ids: ReadonlyMap<RecordId, RecordId>,
  columns: ColumnMerge,
  next: Next,
): void {
  const groups = keyResultsByObjective(records);
  const isNew = ({ id }: { readonly id: RecordId }) =>
    ids.has(id) && !matches.objectives.has(id) && !matches.keyResults.has(id);
  const objectives = imported.objectives.filter(isNew);
  const keys = sortKeysBetween(objectivesOf(records).at(-1)?.sortKey ?? null, null, objectives.length);
  const keyOf = new Map(objectives.map(({ id }, index) => [id, keys[index] ?? '']));
  const common = (one: Objective | KeyResult) => ({
    id: ids.get(one.id) ?? one.id,
    parent: parentIn(one.parent, ids),
    extra: extraIn(one.extra, columns),
  });
  for (const objective of imported.objectives) {
    const home = ids.get(objective.id);
    if (home === undefined) continue;
    const { keyResults, ...fields } = objective;
    const sortKey = keyOf.get(objective.id);
    if (sortKey !== undefined) next.set(home, { ...fields, ...common(objective), type: 'objective', sortKey });
    const fresh = keyResults.filter(isNew);
    const places = sortKeysBetween(groups.get(home)?.at(-1)?.sortKey ?? null, null, fresh.length);
    fresh.forEach((keyResult, index) => {
      const place = places[index] ?? '';
      const own = common(keyResult);
      next.set(own.id, { ...keyResult, ...own, type: 'keyResult', objectiveId: home, sortKey: place });
    });
  }
}

/** The record with what the workbook says in `fields`, each with the text it was read from. */
function filled<R extends ObjectiveRecord | KeyResultRecord>(
  record: R,
  imported: Objective | KeyResult,
  fields: readonly FieldComparison[],
  columns: ColumnMerge,
  ids: ReadonlyMap<RecordId, RecordId>,
  context: NewIds,
): R {
  const values: Record<string, unknown> = {};
  const extra: Record<string, ExtraValue> = { ...record.extra };
  const asWritten = new Map(Object.entries(record.asWritten));
  for (const { field, plan, workbook } of fields) {
    if (field.startsWith('extra:')) {
      const column = field.slice('extra:'.length);
      extra[columns.needed(column)] = imported.extra[column] ?? null;
      continue;
    }
    if (field === 'checkIns') values[field] = withCheckIns(plan, workbook, context);
    else if (field === 'parent') values[field] = parentIn(imported.parent, ids);
    else values[field] = Array.isArray(record[field as keyof R]) ? (workbook ?? []) : workbook; // safe: a name of the record's
    const text = imported.asWritten[field];
    if (text === undefined) asWritten.delete(field);
    else asWritten.set(field, text);
  }
  if ('startToBeMeasured' in imported && 'start' in values) values['startToBeMeasured'] = imported.startToBeMeasured;
  return { ...record, ...values, extra, asWritten: Object.fromEntries(asWritten) };
}

/** The plan's check-ins stay; the workbook's come behind, and one of a day that is there corrects it. */
function withCheckIns(plan: unknown, workbook: unknown, context: NewIds): KeyResult['checkIns'] {
  // safe: the `checkIns` of a key result, or nothing
  const own = (plan ?? []) as KeyResult['checkIns'];
  const more = newCheckIns(plan, workbook).map((one) => {
    const corrected = own.findLast(({ on }) => on === one.on);
    return { ...one, id: context.newId(), replaces: corrected?.id ?? null };
  });
  return [...own, ...more];
}

/** A link to a record of the same workbook follows it to its new id; without one its title is left. */
function parentIn(parent: ParentLink | null, ids: ReadonlyMap<RecordId, RecordId>): ParentLink | null {
  if (parent === null || parent.plan !== null) return parent;
  const moved = (id: RecordId | null) => (id === null ? null : (ids.get(id) ?? null));
  return { ...parent, objective: moved(parent.objective), keyResult: moved(parent.keyResult) };
}

function extraIn(extra: Readonly<Record<string, ExtraValue>>, columns: ColumnMerge): Record<string, ExtraValue> {
  const values: Record<string, ExtraValue> = {};
  for (const [column, value] of Object.entries(extra)) if (value !== null) values[columns.needed(column)] = value;
  return values;
}
