import { sortKeyBetween } from '../domain/ordering';
import { emptyKeyResult, type RecordId } from '../domain/plan';
import { keyResultsOf } from '../domain/plan-records';
import { normaliseText } from '../domain/text-folding';
import { ok, refuse } from '../result';
import { ChangeBuilder, type Command } from './command';
import { objectiveOf } from './objective-commands';
import { placeAfter, type PlaceInList } from './place-in-list';

export interface AddKeyResult {
  readonly objectiveId: RecordId;
  /** Id of the key result of the same objective to stand behind; `null` = first, `'end'` = last. */
  readonly after: PlaceInList;
  readonly title?: string;
}

/** Adds an empty key result to an objective. */
export const addKeyResult: Command<AddKeyResult> = {
  name: 'addKeyResult',
  label: () => ({ key: 'commands:step.addKeyResult', params: {} }),
  run(plan, { objectiveId, after, title = '' }, context) {
    if (!objectiveOf(plan, objectiveId)) return refuse('recordMissing', { record: objectiveId });
    const place = placeAfter(keyResultsOf(plan, objectiveId), after);
    if (!place) return refuse('recordMissing', { record: String(after) });
    const change = new ChangeBuilder(plan);
    change.put({
      ...emptyKeyResult(context.newId(), normaliseText(title)),
      type: 'keyResult',
      objectiveId,
      sortKey: sortKeyBetween(place.before, place.after),
    });
    return ok(change.done());
  },
};
