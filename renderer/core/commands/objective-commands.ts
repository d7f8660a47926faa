import { sortKeyBetween } from '../domain/ordering';
import { emptyObjective, type ObjectiveRecord, type PlanRecords, type RecordId } from '../domain/plan';
import { objectivesOf } from '../domain/plan-records';
import { normaliseText } from '../domain/text-folding';
import { ok, refuse } from '../result';
import { ChangeBuilder, type Command } from './command';
import { placeAfter, type PlaceInList } from './place-in-list';

export interface AddObjective {
  /** Id of the objective to stand behind; `null` = first, `'end'` = last. */
  readonly after: PlaceInList;
  readonly title?: string;
}

/** Adds an objective without key results. */
export const addObjective: Command<AddObjective> = {
  name: 'addObjective',
  label: () => ({ key: 'commands:step.addObjective', params: {} }),
  run(plan, { after, title = '' }, context) {
    const place = placeAfter(objectivesOf(plan), after);
    if (!place) return refuse('recordMissing', { record: String(after) });
    const change = new ChangeBuilder(plan);
    change.put(objectiveRecord(context.newId(), title, sortKeyBetween(place.before, place.after)));
    return ok(change.done());
  },
};

/** A new objective in its flat form. */
export function objectiveRecord(id: RecordId, title: string, sortKey: string): ObjectiveRecord {
  const { keyResults: _none, ...fields } = emptyObjective(id, normaliseText(title));
  return { ...fields, type: 'objective', sortKey };
}

/** The objective of an id, or null. */
export function objectiveOf(plan: PlanRecords, id: RecordId): ObjectiveRecord | null {
  const record = plan.get(id);
  return record?.type === 'objective' ? record : null;
}
