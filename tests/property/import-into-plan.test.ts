import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyKeyResult, emptyObjective, emptyPlan, type Plan } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import { PlanSession } from '#core/history/plan-session';
import { compareWithPlan } from '#core/import/into-plan/compare-with-plan';
import { choiceKey, importIntoPlan } from '#core/import/into-plan/import-into-plan';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const title = fc.constantFrom(
  '',
  'Tăng doanh thu',
  'tang doanh thu',
  'Giữ khách',
  'Số khách mới miền Nam năm nay',
  'B',
);
const code = fc.constantFrom(null, 'O1', 'KR 1.1', '1.1', '2');
const figure = fc.constantFrom(null, 1, 2, 0.5);
const row = fc.record({ title, code, target: figure, current: figure, unit: fc.constantFrom(null, '%', 'khách') });
const extra = fc.constantFrom({}, { c1: 'x' }, { c2: 5 });

/** Plans of few words, so that codes and titles meet, cross and double. */
function planOf(prefix: string): fc.Arbitrary<Plan> {
  const objective = fc.record({ title, code, extra, rows: fc.array(row, { maxLength: 3 }) });
  return fc.array(objective, { maxLength: 4 }).map((objectives) => ({
    ...emptyPlan('p', 'Kế hoạch', cycle, 'vi'),
    columns: ['Kênh', prefix].map((header, at) => ({
      ...{ id: `c${String(at + 1)}`, header, type: 'text' as const, after: null, choices: [] },
    })),
    objectives: objectives.map(({ rows, ...fields }, at) => ({
      ...emptyObjective(`${prefix}${String(at)}`),
      ...fields,
      keyResults: rows.map((one, place) => ({ ...emptyKeyResult(`${prefix}${String(at)}-${String(place)}`), ...one })),
    })),
  }));
}

function session(plan: Plan): PlanSession {
  let made = 0;
  return new PlanSession(recordsFromPlan(plan), {
    newId: () => `new${String((made += 1))}`,
    today: () => '2026-11-24',
  });
}
const rowsOf = (plan: Plan) => plan.objectives.flatMap(({ keyResults }) => keyResults);

describe('an import into a plan that is there', () => {
  it('adds all of it at the end and touches nothing else; undo gives the plan back', () => {
    fc.assert(
      fc.property(planOf('a'), planOf('b'), (own, imported) => {
        const one = session(own);
        one.run(importIntoPlan, { plan: imported, choices: { mode: 'add', taken: [], leftOut: [] } });
        const after = planFromRecords(one.plan);
        expect(after.objectives.slice(0, own.objectives.length)).toEqual(own.objectives);
        expect(after.objectives.length).toBe(own.objectives.length + imported.objectives.length);
        expect(rowsOf(after).length).toBe(rowsOf(own).length + rowsOf(imported).length);
        if (imported.objectives.length > 0) expect(one.undo().ok).toBe(true);
        expect(planFromRecords(one.plan)).toEqual(own);
      }),
    );
  });

  it('fills without replacing anything, loses nothing, and can be undone', () => {
    fc.assert(
      fc.property(planOf('a'), planOf('b'), (own, imported) => {
        const one = session(own);
        const { counts } = compareWithPlan(one.plan, imported);
        const done = one.run(importIntoPlan, { plan: imported, choices: { mode: 'fill', taken: [], leftOut: [] } });
        const after = planFromRecords(one.plan);
        const now = new Map(rowsOf(after).map((each) => [each.id, each]));
        for (const before of rowsOf(own)) {
          for (const field of ['title', 'code', 'target', 'current', 'unit'] as const) {
            if (before[field] !== null && before[field] !== '') expect(now.get(before.id)?.[field]).toBe(before[field]);
          }
        }
        const all = rowsOf(own).length + own.objectives.length + counts.unmatched;
        expect(rowsOf(after).length + after.objectives.length).toBeLessThanOrEqual(all);
        if (done.ok && done.value.size > 0) one.undo();
        expect(planFromRecords(one.plan)).toEqual(own);
      }),
    );
  });

  it('changes nothing the second time, whether differing values were taken or not', () => {
    fc.assert(
      fc.property(planOf('a'), fc.boolean(), (own, all) => {
        // The same titles with other figures: last month's plan comes in again.
        const imported = {
          ...own,
          objectives: own.objectives.map((each) => ({
            ...each,
            id: `i${each.id}`,
            keyResults: each.keyResults.map((one) => ({ ...one, id: `i${one.id}`, current: 7, owner: 'An' })),
          })),
        };
        const one = session(own);
        const taken = all
          ? rowsOf(imported).flatMap(({ id }) => [choiceKey(id, 'current'), choiceKey(id, 'unit')])
          : [];
        const params = { plan: imported, choices: { mode: 'fill' as const, taken, leftOut: [] } };
        one.run(importIntoPlan, params);
        const again = one.run(importIntoPlan, params);
        expect(again.ok && again.value.size).toBe(0);
      }),
    );
  });
});
