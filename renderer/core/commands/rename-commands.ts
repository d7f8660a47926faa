import type {
  Initiative,
  KeyResultRecord,
  ObjectiveRecord,
  PlanHeaderRecord,
  PlanRecord,
  PlanRecords,
} from '../domain/plan';
import { headerOf } from '../domain/plan-records';
import { normaliseText } from '../domain/text-folding';
import { ok, refuse } from '../result';
import { ChangeBuilder, type Command } from './command';

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives a person another name wherever the plan names them as owner: of the plan, its objectives, key results and
 * initiatives. Several people in one cell are looked at one by one. Capitals and accents must be the same: `An` and
 * `Ân` are two people.
 */
export const renamePerson: Command<Rename> = {
  name: 'renamePerson',
  label: ({ from, to }) => ({ key: 'commands:step.renamePerson', params: { from, to } }),
  run(plan, { from, to }) {
    const name = normaliseText(to);
    if (name === '') return refuse('fieldInvalid', { field: 'owner' });
    const change = new ChangeBuilder(plan);
    for (const record of plan.values()) {
      const next = withPeople(record, (text) => replacePerson(text, from, name));
      if (next !== record) change.put(next);
    }
    return ok(change.done());
  },
};

/** Gives the department of a plan another name, when it is exactly this one. */
export const renameDepartment: Command<Rename> = {
  name: 'renameDepartment',
  label: ({ from, to }) => ({ key: 'commands:step.renameDepartment', params: { from, to } }),
  run(plan, { from, to }) {
    const name = normaliseText(to);
    if (name === '') return refuse('fieldInvalid', { field: 'department' });
    const change = new ChangeBuilder(plan);
    const header = headerOf(plan);
    if (name !== header.department && cellsWithDepartment(plan, from) > 0) change.put({ ...header, department: name });
    return ok(change.done());
  },
};

/** In how many cells of a plan a person is named as owner. */
export function cellsWithPerson(plan: PlanRecords, name: string): number {
  let cells = 0;
  for (const record of plan.values()) {
    withPeople(record, (text) => {
      if (hasPerson(text, name)) cells += 1;
      return text;
    });
  }
  return cells;
}

/** 1 when the plan belongs to this department, else 0. */
export function cellsWithDepartment(plan: PlanRecords, name: string): number {
  const { department } = headerOf(plan);
  return department !== null && normaliseText(department) === normaliseText(name) ? 1 : 0;
}

// The separators stay in the list that `split` gives, at odd places, so that a cell keeps the ones it had.
const betweenPeople = /(\s*[,;\n]\s*|\s+(?:và|and|&)\s+)/iu;

function hasPerson(text: string, name: string): boolean {
  const wanted = normaliseText(name);
  if (wanted === '') return false;
  return [text, ...text.split(betweenPeople)].some((part) => normaliseText(part) === wanted);
}

function replacePerson(text: string, from: string, to: string): string {
  const wanted = normaliseText(from);
  if (wanted === '') return text;
  // A whole cell first: a name may hold a comma itself ("An, Trưởng phòng").
  if (normaliseText(text) === wanted) return to;
  return text
    .split(betweenPeople)
    .map((part, place) => (place % 2 === 0 && normaliseText(part) === wanted ? to : part))
    .join('');
}

/** The record with every owner put through `change`; the same record when none changed. */
function withPeople(record: PlanRecord, change: (text: string) => string): PlanRecord {
  if (record.type === 'plan') return withOwner(record, change);
  if (record.type === 'objective') return withAltOwner(withOwner(record, change), change);
  const owned = withAltOwner(withOwner(record, change), change);
  let isOther = false;
  const initiatives = owned.initiatives.map((initiative): Initiative => {
    const next = withOwner(initiative, change);
    if (next !== initiative) isOther = true;
    return next;
  });
  return isOther ? { ...owned, initiatives } : owned;
}

function withOwner<R extends PlanHeaderRecord | ObjectiveRecord | KeyResultRecord | Initiative>(
  record: R,
  change: (text: string) => string,
): R {
  if (record.owner === null) return record;
  const owner = change(record.owner);
  return owner === record.owner ? record : { ...record, owner };
}

/** The owner as the plan's other language writes them, where it does. */
function withAltOwner<R extends ObjectiveRecord | KeyResultRecord>(record: R, change: (text: string) => string): R {
  const before = record.alt.owner;
  if (before === undefined) return record;
  const owner = change(before);
  return owner === before ? record : { ...record, alt: { ...record.alt, owner } };
}
