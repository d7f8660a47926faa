import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsWithDepartment,
  cellsWithPerson,
  renameDepartment,
  renamePerson,
  type Rename,
} from '#core/commands/rename-commands';
import { emptyKeyResult, emptyObjective, emptyPlan, type PlanRecords } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import { applyChange, invertChange } from '#core/history/change-set';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const context = { newId: () => 'x', today: () => '2026-02-14' };

interface Owners {
  readonly plan: string | null;
  readonly objective: string | null;
  readonly keyResult: string | null;
  readonly initiative: string | null;
}

function planOf({ plan, objective, keyResult, initiative }: Owners, department: string | null = null): PlanRecords {
  return recordsFromPlan({
    ...emptyPlan('p', 'Kế hoạch', cycle, 'vi'),
    owner: plan,
    department,
    objectives: [
      {
        ...emptyObjective('o', 'Mục tiêu'),
        owner: objective,
        keyResults: [
          {
            ...emptyKeyResult('k', 'Kết quả'),
            owner: keyResult,
            initiatives: [{ title: 'Việc', owner: initiative, due: null, done: false }],
          },
        ],
      },
    ],
  });
}

function run(records: PlanRecords, command: typeof renamePerson, rename: Rename) {
  const change = command.run(records, rename, context);
  if (!change.ok) throw new Error(change.error.code);
  const after = applyChange(records, change.value);
  if (!after.ok) throw new Error(after.error.code);
  return { change: change.value, after: after.value };
}

const nobody: Owners = { plan: null, objective: null, keyResult: null, initiative: null };
const keyResultOwner = (owner: string, rename: Rename) =>
  planFromRecords(run(planOf({ ...nobody, keyResult: owner }), renamePerson, rename).after).objectives[0]?.keyResults[0]
    ?.owner;

describe('renaming a person in a plan', () => {
  it('changes the owner of the plan, of objectives, key results and initiatives', () => {
    const records = planOf({ plan: 'An', objective: 'An', keyResult: 'An', initiative: 'An' });
    expect(cellsWithPerson(records, 'An')).toBe(4);
    const { after } = run(records, renamePerson, { from: 'An', to: 'Trần An' });
    expect(cellsWithPerson(after, 'An')).toBe(0);
    expect(cellsWithPerson(after, 'Trần An')).toBe(4);
  });

  it('looks at people who share a cell one by one, and leaves what stands between them', () => {
    const rename = { from: 'An', to: 'Ân' };
    expect(keyResultOwner('An, Bình', rename)).toBe('Ân, Bình');
    expect(keyResultOwner('Bình;An', rename)).toBe('Bình;Ân');
    expect(keyResultOwner('Bình và An', rename)).toBe('Bình và Ân');
    expect(keyResultOwner('Bình\nAn', rename)).toBe('Bình\nÂn');
  });

  it('leaves people with another accent, other capitals or a longer name alone', () => {
    for (const owner of ['Ân', 'AN', 'Anh', 'Trần An', 'An Vàng'])
      expect(keyResultOwner(owner, { from: 'An', to: 'Chi' })).toBe(owner);
  });

  it('finds a name that was stored with its accents apart from its letters', () => {
    expect(keyResultOwner('Bình'.normalize('NFD'), { from: 'Bình', to: 'Chi' })).toBe('Chi');
  });

  it('refuses an empty name and changes nothing where nobody has the old one', () => {
    const records = planOf({ ...nobody, plan: 'An' });
    expect(renamePerson.run(records, { from: 'An', to: '  ' }, context)).toMatchObject({
      ok: false,
      error: { code: 'fieldInvalid' },
    });
    expect(run(records, renamePerson, { from: 'Bình', to: 'Chi' }).change.size).toBe(0);
    expect(run(records, renamePerson, { from: '', to: 'Chi' }).change.size).toBe(0);
  });

  it('is taken back by the inverse change, and leaves everyone else as they were', () => {
    const names = ['An', 'Ân', 'Bình', 'Trần Văn An', 'Đỗ Chi'] as const;
    const cell = fc
      .array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
      .chain((people) => fc.constantFrom(', ', '; ', ' và ', ' & ', '\n').map((between) => people.join(between)));
    const owner = fc.option(cell);
    fc.assert(
      fc.property(
        fc.record({ plan: owner, objective: owner, keyResult: owner, initiative: owner }),
        fc.constantFrom(...names),
        (owners, from) => {
          const records = planOf(owners);
          const { change, after } = run(records, renamePerson, { from, to: 'Người Mới' });
          expect(cellsWithPerson(after, from)).toBe(0);
          expect(cellsWithPerson(after, 'Người Mới')).toBe(cellsWithPerson(records, from));
          for (const other of names.filter((name) => name !== from))
            expect(cellsWithPerson(after, other)).toBe(cellsWithPerson(records, other));
          const back = applyChange(after, invertChange(change));
          expect(back.ok && [...back.value].every(([id, record]) => records.get(id) === record)).toBe(true);
        },
      ),
      { numRuns: process.env.OKR_LONG ? 3000 : 200 },
    );
  });
});

describe('renaming a department in a plan', () => {
  it('changes the plan of that department and can be taken back', () => {
    const records = planOf(nobody, 'Kinh doanh và Tiếp thị');
    const rename = { from: 'Kinh doanh và Tiếp thị', to: 'Thương mại' };
    const { change, after } = run(records, renameDepartment, rename);
    expect(planFromRecords(after).department).toBe('Thương mại');
    const back = applyChange(after, invertChange(change));
    expect(back.ok && planFromRecords(back.value)).toEqual(planFromRecords(records));
  });

  it('leaves a department alone that only begins so, is in other capitals, or is not given', () => {
    for (const department of ['Kinh doanh miền Bắc', 'KINH DOANH', 'Kinh doanh và Tiếp thị', null]) {
      const records = planOf(nobody, department);
      expect(cellsWithDepartment(records, 'Kinh doanh')).toBe(0);
      expect(run(records, renameDepartment, { from: 'Kinh doanh', to: 'Bán hàng' }).change.size).toBe(0);
    }
  });
});
