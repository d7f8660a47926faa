import { describe, expect, test } from 'vitest';
import {
  emptyKeyResult,
  emptyObjective,
  emptyPlan,
  type KeyResult,
  type Objective,
  type Plan,
  type PlanRecords,
} from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import { PlanSession } from '#core/history/plan-session';
import { compareWithPlan } from '#core/import/into-plan/compare-with-plan';
import { choiceKey, importIntoPlan, type IntoPlanChoices } from '#core/import/into-plan/import-into-plan';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const keyResult = (id: string, title: string, more: Partial<KeyResult> = {}): KeyResult => ({
  ...emptyKeyResult(id, title),
  ...more,
});
const objective = (id: string, title: string, keyResults: readonly KeyResult[], more: Partial<Objective> = {}) => ({
  ...{ ...emptyObjective(id, title), ...more, keyResults },
});
const plan = (objectives: readonly Objective[], more: Partial<Plan> = {}): Plan => ({
  ...{ ...emptyPlan('p', 'Kinh doanh', cycle, 'vi'), ...more, objectives },
});
const column = (id: string, header: string) => ({ id, header, type: 'text' as const, after: null, choices: [] });

function session(of: Plan | PlanRecords): PlanSession {
  let made = 0;
  return new PlanSession('objectives' in of ? recordsFromPlan(of) : of, {
    newId: () => `new${String((made += 1))}`,
    today: () => '2026-11-24',
  });
}
function take(own: Plan, imported: Plan, choices: Partial<IntoPlanChoices> = {}): Plan {
  const one = session(own);
  const before = planFromRecords(one.plan);
  const done = one.run(importIntoPlan, {
    plan: imported,
    choices: { mode: 'fill', taken: [], leftOut: [], ...choices },
  });
  if (!done.ok) throw new Error(done.error.code);
  const after = planFromRecords(one.plan);
  if (done.value.size > 0) {
    expect(one.undo().ok).toBe(true);
    expect(planFromRecords(one.plan)).toEqual(before);
  }
  return after;
}
const titles = ({ objectives }: Plan) =>
  objectives.map((one) => [one.title, ...one.keyResults.map(({ title }) => title)]);
const first = (of: Plan) => of.objectives[0]?.keyResults[0];

describe('adding', () => {
  test('puts everything at the end with new ids and its own codes, doubles and all, as one step', () => {
    const own = plan([objective('o', 'A', [keyResult('k', 'a')])]);
    const imported = plan([objective('o', 'A', [keyResult('k', 'a', { code: 'KR1' })], { code: 'O1' })]);
    const after = take(own, imported, { mode: 'add' });
    expect(titles(after)).toEqual([
      ['A', 'a'],
      ['A', 'a'],
    ]);
    expect(after.objectives[1]).toMatchObject({ id: 'new1', code: 'O1', keyResults: [{ id: 'new2', code: 'KR1' }] });
    expect(after.objectives[0]).toEqual(own.objectives[0]);
  });

  test('leaves out what is named, an objective with all that is under it', () => {
    const imported = plan([objective('x', 'X', [keyResult('y', 'y')]), objective('z', 'Z', [keyResult('w', 'w')])]);
    expect(titles(take(plan([]), imported, { mode: 'add', leftOut: ['x', 'w'] }))).toEqual([['Z']]);
  });

  test('a link to a record of the same workbook follows it to its new id', () => {
    const parent = { plan: null, objective: 'x', keyResult: null, title: 'X' };
    const imported = plan([objective('x', 'X', []), objective('y', 'Y', [], { parent })]);
    const after = take(plan([]), imported, { mode: 'add' });
    expect(after.objectives[1]?.parent?.objective).toBe(after.objectives[0]?.id);
  });
});

describe('who is who', () => {
  const found = (own: Plan, imported: Plan) =>
    compareWithPlan(recordsFromPlan(own), imported).objectives.flatMap((one) =>
      [one, ...one.keyResults].map(({ importedId, planId, by }) => [importedId, planId, by]),
    );

  test('goes by code, then by title, then by close text', () => {
    const own = plan([
      objective('a', 'Tăng doanh thu', [keyResult('a1', 'Doanh thu kênh đại lý miền Nam', { code: 'KR 1.1' })], {
        code: 'O1',
      }),
      objective('b', 'Giữ chân khách hàng', [keyResult('b1', 'Tỷ lệ khách mua lại trong quý của toàn hệ thống')]),
    ]);
    const imported = plan([
      objective('x', 'Mở rộng thị phần', [keyResult('x1', 'Bán được nhiều hơn', { code: 'kr1.1' })], { code: 'o1.' }),
      objective('y', 'GIU CHAN  KHÁCH HÀNG', [keyResult('y1', 'Tỷ lệ khách mua lại trong quý toàn hệ thống')]),
      objective('z', 'Việc khác', []),
    ]);
    expect(found(own, imported)).toEqual([
      ['x', 'a', 'code'],
      ['x1', 'a1', 'code'],
      ['y', 'b', 'title'],
      ['y1', 'b1', 'closeText'],
      ['z', null, null],
    ]);
  });

  test('a list numbered anew goes by its titles, not by its codes', () => {
    const own = plan([objective('a', 'A', [], { code: 'O1' }), objective('b', 'B', [], { code: 'O2' })]);
    const imported = plan([objective('x', 'B', [], { code: 'O1' }), objective('y', 'A', [], { code: 'O2' })]);
    expect(found(own, imported)).toEqual([
      ['x', 'b', 'title'],
      ['y', 'a', 'title'],
    ]);
  });

  test('close text that fits two is nobody', () => {
    const close = (n: number) => keyResult(`k${String(n)}`, `Số khách hàng mới của cửa hàng số ${String(n)}`);
    const own = plan([objective('a', 'A', [close(1), close(2)])]);
    const imported = plan([objective('x', 'A', [keyResult('y', 'Số khách hàng mới của cửa hàng số 3')])]);
    expect(found(own, imported)[1]).toEqual(['y', null, null]);
  });

  test('a key result under another objective is found by its whole title and stays where it is', () => {
    const own = plan([objective('a', 'A', [keyResult('k', 'Doanh thu', { target: 5 })])]);
    const imported = plan([objective('x', 'KPI tháng', [keyResult('y', 'doanh thu', { current: 3 })])]);
    expect(found(own, imported)).toEqual([
      ['x', null, null],
      ['y', 'k', 'title'],
    ]);
    const after = take(own, imported);
    expect(titles(after)).toEqual([['A', 'Doanh thu']]);
    expect(first(after)?.current).toBe(3);
  });
});

describe('filling', () => {
  const own = plan([
    objective('a', 'A', [
      keyResult('k', 'a', {
        ...{ target: 100, unit: 'khách', owner: 'An', asWritten: { target: '100 khách', due: 'cuối quý' } },
      }),
    ]),
  ]);
  const imported = plan([
    objective('x', 'A', [
      keyResult('y', 'a', {
        ...{ target: 120, unit: 'khách', owner: 'An', current: 30, due: '2026-03-31', weight: 0.4 },
        asWritten: { target: '120', current: '30 khách', due: '31/3/2026' },
      }),
      keyResult('z', 'mới', { target: 1 }),
    ]),
  ]);

  test('says of every field of the workbook whether it is the same, would be filled or differs', () => {
    const { objectives, counts } = compareWithPlan(recordsFromPlan(own), imported);
    const fields = objectives[0]?.keyResults[0]?.fields.map(({ field, state }) => [field, state]);
    expect(Object.fromEntries(fields ?? [])).toEqual({
      ...{ title: 'same', kind: 'same', unit: 'same', target: 'differs', owner: 'same', current: 'empty' },
      ...{ weight: 'empty', due: 'differs' },
    });
    expect(counts).toEqual({ matched: 2, unmatched: 1, fill: 2, differ: 2 });
  });

  test('fills what is empty with the text it was read from, adds the rest, and replaces nothing', () => {
    const after = take(own, imported);
    expect(first(after)).toMatchObject({ target: 100, current: 30, weight: 0.4, due: null, owner: 'An' });
    expect(first(after)?.asWritten).toEqual({ target: '100 khách', due: 'cuối quý', current: '30 khách' });
    expect(titles(after)).toEqual([['A', 'a', 'mới']]);
  });

  test('takes a differing value when it was chosen, and only that one', () => {
    const after = take(own, imported, { taken: [choiceKey('y', 'target')], leftOut: ['z'] });
    expect(first(after)).toMatchObject({ target: 120, due: null });
    expect(first(after)?.asWritten['target']).toBe('120');
    expect(titles(after)).toEqual([['A', 'a']]);
  });

  test('a second time changes nothing', () => {
    const after = take(own, imported);
    expect(take(after, imported)).toEqual(after);
  });

  test.each([
    ['another unit', { unit: 'hợp đồng', current: 30 }, ['unit', 'current']],
    ['a percentage', { unit: '%', current: 0.3 }, ['unit', 'current']],
  ])('a figure in %s is never filled by itself', (_, more, asked) => {
    const other = plan([objective('x', 'A', [keyResult('y', 'a', more)])]);
    expect(first(take(own, other))).toEqual(first(own));
    const fields = compareWithPlan(recordsFromPlan(own), other).objectives[0]?.keyResults[0]?.fields ?? [];
    expect(fields.filter(({ state }) => state === 'differs').map(({ field }) => field)).toEqual(asked);
  });

  test('check-ins of days that are there stay; chosen, the new ones come behind and correct those of the same day', () => {
    const checkIn = (id: string, on: string, value: number) => ({
      ...{ id, on, value, confidence: null, note: null, replaces: null },
    });
    const had = plan([objective('a', 'A', [keyResult('k', 'a', { checkIns: [checkIn('c', '2026-01-31', 1)] })])]);
    const brings = plan([
      objective('x', 'A', [
        keyResult('y', 'a', { checkIns: [checkIn('d', '2026-01-31', 2), checkIn('e', '2026-02-28', 3)] }),
      ]),
    ]);
    expect(first(take(had, brings))?.checkIns).toHaveLength(1);
    const after = first(take(had, brings, { taken: [choiceKey('y', 'checkIns')] }))?.checkIns;
    expect(after?.map(({ on, value, replaces }) => [on, value, replaces])).toEqual([
      ['2026-01-31', 1, null],
      ['2026-01-31', 2, 'c'],
      ['2026-02-28', 3, null],
    ]);
  });
});

describe('columns of the workbook', () => {
  test('with the header of one of the plan are that one, the others are added', () => {
    const own = plan([objective('a', 'A', [keyResult('k', 'a')])], { columns: [column('c1', 'Kênh bán')] });
    const imported = plan(
      [objective('x', 'A', [keyResult('y', 'a', { extra: { c1: 'Ghi chú riêng', c2: 'Đại lý' } })])],
      { columns: [column('c1', 'Ghi chú riêng'), column('c2', 'KÊNH  BÁN'), column('c3', 'Không dùng')] },
    );
    const after = take(own, imported);
    expect(after.columns.map(({ header }) => header)).toEqual(['Kênh bán', 'Ghi chú riêng']);
    const [, added] = after.columns;
    expect(first(after)?.extra).toEqual({ c1: 'Đại lý', [added?.id ?? '']: 'Ghi chú riêng' });
    expect(take(after, imported)).toEqual(after);
  });

  test('a cell that is there already is asked about', () => {
    const own = plan([objective('a', 'A', [keyResult('k', 'a', { extra: { c: 'x' } })])], {
      columns: [column('c', 'K')],
    });
    const imported = plan([objective('o', 'A', [keyResult('y', 'a', { extra: { d: 'z' } })])], {
      columns: [column('d', 'k')],
    });
    expect(first(take(own, imported))?.extra).toEqual({ c: 'x' });
    expect(first(take(own, imported, { taken: [choiceKey('y', 'extra:d')] }))?.extra).toEqual({ c: 'z' });
  });
});
