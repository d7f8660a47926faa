import { unreadText } from '../domain/cell-fields';
import { normaliseText } from '../domain/text-folding';
import { extraColumnOf } from '../domain/fields';
import type { KeyResult, KeyResultRecord, Objective, ObjectiveRecord, Plan } from '../domain/plan';
import { currentValue } from '../domain/progress';
import { findUnit } from '../domain/units';
import { resources } from '../texts/resources';
import { isKeyResultColumn, isObjectiveColumn, keyResultColumns, objectiveColumns } from './sheet-columns';
import type { SheetModel } from './sheet-model';

export type ShownValue = string | number | boolean | null;
export type ShownRecord = Readonly<Record<string, ShownValue>>;

/** The part of a plan that a sheet carries, in a form that two plans can be compared in. */
export interface ShownPart {
  readonly title: string;
  readonly department: string | null;
  readonly owner: string | null;
  readonly start: string;
  readonly end: string;
  readonly objectives: readonly { readonly cells: ShownRecord; readonly keyResults: readonly ShownRecord[] }[];
}

/**
 * What of a plan the columns of `model` carry. Two plans are the same plan on that form of output when this is equal
 * for both: numbers to 12 digits, texts as normalised, units by meaning, a text nobody could read as that text.
 * Ids, computed figures and everything in `leftOut` are no part of it. Kept columns are compared by their header.
 */
export function shownPart(plan: Plan, model: SheetModel): ShownPart {
  const ids = model.columns.map(({ id }) => id);
  const extras = model.columns.flatMap(({ id, header }) => {
    if (extraColumnOf(id) === null) return [];
    const own = plan.columns.find((column) => normaliseText(column.header) === normaliseText(header));
    return [{ header: normaliseText(header), column: own?.id ?? null }];
  });
  const extraCells = (record: Objective | KeyResult): Record<string, ShownValue> =>
    Object.fromEntries(
      extras.map(({ header, column }) => [
        `extra:${header}`,
        column === null ? null : shown(record.extra[column] ?? null),
      ]),
    );
  return {
    title: normaliseText(plan.title),
    department: plan.department === null ? null : normaliseText(plan.department),
    owner: plan.owner === null ? null : normaliseText(plan.owner),
    start: plan.cycle.start,
    end: plan.cycle.end,
    objectives: plan.objectives.map((objective) => ({
      cells: {
        ...Object.fromEntries(
          ids.filter(isObjectiveColumn).flatMap((id) => {
            const field = objectiveColumns[id];
            return field === 'progress' ? [] : [[id, valueOf(objectiveRecord(objective), field)]];
          }),
        ),
        ...(objective.keyResults.length === 0 ? extraCells(objective) : {}),
      },
      keyResults: objective.keyResults.map((keyResult) => ({
        ...Object.fromEntries(
          ids.filter(isKeyResultColumn).flatMap((id) => {
            const field = keyResultColumns[id];
            return field === 'progress' ? [] : [[id, valueOf(keyResultRecord(keyResult, objective.id), field)]];
          }),
        ),
        ...extraCells(keyResult),
      })),
    })),
  };
}

function valueOf(record: ObjectiveRecord | KeyResultRecord, field: string): ShownValue {
  const unread = unreadText(record, field);
  if (field === 'start' && record.type === 'keyResult' && record.start === null) {
    const says = unread !== null && Object.values(resources).some((texts) => texts.export.toBeMeasured === unread);
    if (record.startToBeMeasured || says) return 'toBeMeasured';
  }
  if (unread !== null) return normaliseText(unread);
  if (record.type === 'keyResult') {
    switch (field) {
      case 'unit':
        return record.unit === null ? null : (findUnit(record.unit)?.key ?? normaliseText(record.unit));
      case 'current':
        return shown(currentValue(record));
      case 'initiatives':
        return shown(record.initiatives.map(({ title }) => title).join('\n'));
      case 'stages':
        return shown(record.stages.map(({ title }) => title).join('\n'));
      case 'target':
        if (record.target === null && record.low !== null && record.high !== null)
          return `${String(shown(record.low))}..${String(shown(record.high))}`;
    }
  }
  // safe: a field's id is the key of the record of the same name (fields.ts)
  return shown((record as unknown as Readonly<Record<string, unknown>>)[field]);
}

function shown(value: unknown): ShownValue {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const text = normaliseText(value);
  return text === '' ? null : text;
}

function objectiveRecord({ keyResults: _keyResults, ...objective }: Objective): ObjectiveRecord {
  return { ...objective, type: 'objective', sortKey: '' };
}

function keyResultRecord(keyResult: KeyResult, objectiveId: string): KeyResultRecord {
  return { ...keyResult, type: 'keyResult', objectiveId, sortKey: '' };
}
