import type { ColumnTarget, ImportField } from '#core/import/import-outcome';

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
  owner: 'person',
  status: 'keyResult',
  commitment: 'objective',
  leading: 'keyResult',
  note: 'keyResult',
};

/** The colour of what a column is read into. */
export function groupOf(target: ColumnTarget): FieldGroup {
  if (target === 'keep') return 'keep';
  if (target === 'skip') return 'none';
  return groups[target] ?? 'none';
}
