import type { CellFate, ImportField } from '#core/import/import-outcome';
import type { StoryField } from './cell-story';

/** The five colours of the look: every field belongs to one of them. */
export type FieldGroup = 'objective' | 'keyResult' | 'number' | 'person' | 'keep' | 'none';

const groups: Readonly<Partial<Record<ImportField, FieldGroup>>> = {
  objective: 'objective',
  objectiveCode: 'objective',
  objectiveWeight: 'objective',
  objectiveOwner: 'objective',
  objectiveCommitment: 'objective',
  objectiveNote: 'objective',
  category: 'objective',
  parent: 'objective',
  keyResult: 'keyResult',
  code: 'keyResult',
  kind: 'keyResult',
  initiatives: 'keyResult',
  method: 'keyResult',
  source: 'keyResult',
  unit: 'number',
  start: 'number',
  floor: 'number',
  target: 'number',
  stretch: 'number',
  current: 'number',
  weight: 'number',
  confidence: 'number',
  due: 'number',
  startDate: 'number',
  owner: 'person',
  department: 'person',
  status: 'keyResult',
  commitment: 'objective',
  leading: 'keyResult',
  note: 'keyResult',
};

/** The colour of what a column or cell is read into; `isObjective` tells whose title a title is. */
export function groupOf(field: StoryField, isObjective = false): FieldGroup {
  switch (field) {
    case 'keep':
    case 'extra':
      return 'keep';
    case 'skip':
    case 'header':
      return 'none';
    case 'title':
      return isObjective ? 'objective' : 'keyResult';
    default:
      return groups[field] ?? 'none';
  }
}

/** The colour of a cell by its fate: what stays outside has none, what is kept is kept whatever it was. */
export function cellGroup(fate: CellFate | undefined, field: StoryField | null, isObjective: boolean): FieldGroup {
  if (fate === undefined || fate === 'listed') return 'none';
  const group = field === null ? 'none' : groupOf(field, isObjective);
  return fate === 'kept' && field !== null && group === 'none' ? 'keep' : group;
}
