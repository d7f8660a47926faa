import { choiceLabel, findField, type FieldId } from '../domain/fields';
import type { KeyResult, Objective, Plan } from '../domain/plan';
import { currentValue } from '../domain/progress';
import type { Language } from '../domain/plan';
import type { Texts } from '../texts/texts';
import type { SheetColumn } from './sheet-model';

/** Columns of the objective, one cell per objective. */
export const objectiveColumns = {
  objectiveCode: 'code',
  category: 'category',
  objective: 'title',
  objectiveWeight: 'weight',
  objectiveOwner: 'owner',
  objectiveCommitment: 'commitment',
  objectiveProgress: 'progress',
  objectiveNote: 'note',
} as const satisfies Readonly<Record<string, FieldId>>;
export type ObjectiveColumnId = keyof typeof objectiveColumns;

/** Columns of the key result, one cell per row. */
export const keyResultColumns = {
  code: 'code',
  keyResult: 'title',
  kind: 'kind',
  unit: 'unit',
  start: 'start',
  floor: 'floor',
  target: 'target',
  stretch: 'stretch',
  current: 'current',
  progress: 'progress',
  weight: 'weight',
  owner: 'owner',
  due: 'due',
  commitment: 'commitment',
  leading: 'leading',
  confidence: 'confidence',
  status: 'status',
  stages: 'stages',
  initiatives: 'initiatives',
  method: 'method',
  source: 'source',
  note: 'note',
} as const satisfies Readonly<Record<string, FieldId>>;
export type KeyResultColumnId = keyof typeof keyResultColumns;
export type SheetColumnId = ObjectiveColumnId | KeyResultColumnId;

/** The order on the sheet; kept columns of an import find their place among them. */
const order: readonly SheetColumnId[] = [
  ...(['objectiveCode', 'category', 'objective', 'objectiveWeight', 'objectiveOwner', 'objectiveCommitment'] as const),
  ...(['code', 'keyResult', 'kind', 'unit', 'start', 'floor', 'target', 'stretch', 'current', 'progress'] as const),
  ...(['objectiveProgress', 'weight', 'owner', 'due', 'commitment', 'leading', 'confidence', 'status'] as const),
  ...(['stages', 'initiatives', 'method', 'source', 'note', 'objectiveNote'] as const),
];
const always: ReadonlySet<SheetColumnId> = new Set<SheetColumnId>([
  ...(['objective', 'keyResult', 'unit', 'start', 'floor', 'target', 'stretch', 'current', 'progress'] as const),
  ...(['objectiveProgress', 'weight', 'owner', 'due'] as const),
]);
/** Characters of the workbook's font; number columns grow with their content (sheet-from-plan.ts). */
const widths: Readonly<Record<SheetColumnId, number>> = {
  ...{ objectiveCode: 8, category: 14, objective: 26, objectiveWeight: 9, objectiveOwner: 16, objectiveCommitment: 11 },
  ...{ code: 7, keyResult: 38, kind: 11, unit: 11, start: 9, floor: 9, target: 9, stretch: 9, current: 9, progress: 9 },
  ...{ objectiveProgress: 9, weight: 8, owner: 17, due: 11, commitment: 12, leading: 11, confidence: 9, status: 12 },
  ...{ stages: 26, initiatives: 28, method: 22, source: 18, note: 24, objectiveNote: 24 },
};

/** True for a column with one cell per objective. */
export function isObjectiveColumn(id: string): id is ObjectiveColumnId {
  return id in objectiveColumns;
}

/** True for a column of ours with one cell per key result; kept columns are `extra:<id>`. */
export function isKeyResultColumn(id: string): id is KeyResultColumnId {
  return id in keyResultColumns;
}

/** The columns a plan needs, in order: those managers always use, and every other one that has content. */
export function columnsFor(plan: Plan, language: Language, t: Texts): readonly SheetColumn[] {
  const ids: string[] = order.filter((id) => always.has(id) || hasContent(plan, id));
  for (const extra of plan.columns) {
    const behind = extra.after === null ? -1 : ids.indexOf(sheetIdOf(extra.after));
    ids.splice(behind < 0 ? ids.length : behind + 1, 0, `extra:${extra.id}`);
  }
  return ids.map((id) => {
    const extra = plan.columns.find((column) => `extra:${column.id}` === id);
    if (extra) {
      const numeric = extra.type === 'number';
      const choices = extra.choices.length > 0 ? extra.choices : null;
      return {
        ...{ id, header: extra.header, width: numeric ? 11 : 18, align: numeric ? 'right' : 'left' },
        ...{ choices, bar: false, ofObjective: false },
      };
    }
    // safe: every other id comes from `order`
    return ownColumn(id as SheetColumnId, language, t);
  });
}

function ownColumn(id: SheetColumnId, language: Language, t: Texts): SheetColumn {
  const field = findField(isObjectiveColumn(id) ? objectiveColumns[id] : keyResultColumns[id]);
  if (!field) throw new Error(`No field for column ${id}`);
  return {
    id,
    header: t(`export:columns.${id}`),
    width: widths[id],
    align: field.align,
    choices: field.choices?.map((choice) => choiceLabel(field.id, choice, language)) ?? null,
    bar: field.id === 'progress',
    ofObjective: isObjectiveColumn(id),
  };
}

/** An extra column remembers the field it stood behind; the objective's title is a column of its own here. */
function sheetIdOf(after: string): string {
  return after === 'title' ? 'keyResult' : after;
}

function hasContent(plan: Plan, id: SheetColumnId): boolean {
  if (isObjectiveColumn(id)) {
    const field = objectiveColumns[id];
    return plan.objectives.some((objective) => filled(objective, field));
  }
  const field = keyResultColumns[id];
  return plan.objectives.some(({ keyResults }) =>
    keyResults.some((keyResult) => (id === 'kind' ? keyResult.kind !== 'increase' : filled(keyResult, field))),
  );
}

function filled(record: Objective | KeyResult, field: FieldId): boolean {
  if (field === 'current' && 'checkIns' in record && currentValue(record) !== null) return true;
  // safe: a field's id is the key of the record of the same name
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return !empty || (record.asWritten[field] ?? '') !== '';
}
