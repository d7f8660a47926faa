import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCells } from '#core/commands/cell-commands';
import type { CommandContext } from '#core/commands/command';
import { addKeyResult } from '#core/commands/key-result-commands';
import { addObjective } from '#core/commands/objective-commands';
import { setPlanFields } from '#core/commands/plan-commands';
import { deleteRows, moveRows } from '#core/commands/row-commands';
import { emptyKeyResult, emptyObjective, emptyPlan, type PlanRecords } from '#core/domain/plan';
import { keyResultsOf, objectivesOf, planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import { applyChange, mergeChanges, type ChangeSet } from '#core/history/change-set';
import { PlanSession } from '#core/history/plan-session';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;

function somePlan(): PlanRecords {
  const plan = emptyPlan('p', 'Kế hoạch', cycle, 'vi');
  return recordsFromPlan({
    ...plan,
    objectives: ['a', 'b', 'c'].map((id) => ({
      ...emptyObjective(id, `Mục tiêu ${id}`),
      keyResults: [1, 2, 3].map((n) => emptyKeyResult(`${id}${n}`, `Kết quả ${id}${n}`)),
    })),
  });
}

function someContext(): CommandContext {
  let made = 0;
  return { newId: () => `new${(made += 1)}`, today: () => '2026-02-14' };
}

/** One step chosen by numbers, whatever the plan looks like by then. */
const step = fc.record({
  what: fc.nat(6),
  a: fc.nat(50),
  b: fc.nat(50),
  text: fc.constantFrom('', '800 triệu', '12', 'mười bốn', '45%', '≥ 3', 'chữ'),
});
type StepChoice = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(session: PlanSession, { what, a, b, text }: StepChoice): void {
  const objectives = objectivesOf(session.plan);
  const keyResults = objectives.flatMap(({ id }) => keyResultsOf(session.plan, id));
  const objective = objectives[a % Math.max(1, objectives.length)];
  const keyResult = keyResults[a % Math.max(1, keyResults.length)];
  const other = objectives[b % Math.max(1, objectives.length)];
  const fieldIds = ['title', 'target', 'current', 'weight', 'due', 'owner', 'unit', 'kind', 'note'];
  if (what === 0) session.run(addObjective, { after: objective?.id ?? 'end', title: text });
  else if (what === 1 && objective)
    session.run(addKeyResult, { objectiveId: objective.id, after: b % 2 === 0 ? 'end' : null, title: text });
  else if (what === 2 && keyResult)
    session.run(deleteRows, { ids: b % 5 === 0 && objective ? [objective.id] : [keyResult.id] });
  else if (what === 3 && keyResult && other)
    session.run(moveRows, { ids: [keyResult.id], objectiveId: other.id, after: b % 2 === 0 ? 'end' : null });
  else if (what === 4 && objective)
    session.run(moveRows, { ids: [objective.id], objectiveId: null, after: b % 2 === 0 ? 'end' : null });
  else if (what === 5 && keyResult)
    session.run(setCells, {
      cells: [{ id: keyResult.id, field: fieldIds[b % fieldIds.length] ?? 'title', text }],
      language: 'vi',
    });
  else session.run(setPlanFields, { fields: { state: b % 2 === 0 ? 'running' : 'draft' } });
}

describe('undo over any sequence of commands', () => {
  it('undo of everything gives the very records of the start, redo of everything those of the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const start = somePlan();
        const session = new PlanSession(start, someContext());
        let whole: ChangeSet = new Map();
        session.subscribe(({ kind, change }) => {
          if (kind === 'run') whole = mergeChanges(whole, change);
        });
        for (const one of steps) take(session, one);
        const end = session.plan;
        while (session.undoLabel) expect(session.undo().ok).toBe(true);
        expect([...session.plan].every(([id, record]) => start.get(id) === record)).toBe(true);
        expect(session.plan.size).toBe(start.size);
        while (session.redoLabel) expect(session.redo().ok).toBe(true);
        expect([...session.plan].every(([id, record]) => end.get(id) === record)).toBe(true);
        expect(session.plan.size).toBe(end.size);
        const atOnce = applyChange(start, whole);
        expect(atOnce.ok && planFromRecords(atOnce.value)).toEqual(planFromRecords(end));
      }),
      { numRuns: process.env.OKR_LONG ? 3000 : 200 },
    );
  });

  it('a moved key result stands behind the sibling it was put behind, and the others keep their order', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(3), (fromObjective, fromPlace, toObjective, behind) => {
        const session = new PlanSession(somePlan(), someContext());
        const name = (n: number) => ['a', 'b', 'c'][n] ?? 'a';
        const moved = `${name(fromObjective)}${fromPlace + 1}`;
        const target = name(toObjective);
        const before = keyResultsOf(session.plan, target).map(({ id }) => id);
        const after = behind === 0 ? null : (before[behind - 1] ?? null);
        const done = session.run(moveRows, { ids: [moved], objectiveId: target, after });
        expect(done.ok).toBe(true);
        const rest = before.filter((id) => id !== moved);
        const left =
          after === null ? -1 : before.slice(0, before.indexOf(after) + 1).filter((id) => id !== moved).length - 1;
        expect(keyResultsOf(session.plan, target).map(({ id }) => id)).toEqual([
          ...rest.slice(0, left + 1),
          moved,
          ...rest.slice(left + 1),
        ]);
      }),
    );
  });
});

describe('what is typed into a cell', () => {
  const session = () => new PlanSession(somePlan(), someContext());
  const keyResult = (of: PlanSession, id: string) => {
    const record = of.plan.get(id);
    if (record?.type !== 'keyResult') throw new Error('no such key result');
    return record;
  };
  const type = (of: PlanSession, id: string, field: string, text: string) =>
    of.run(setCells, { cells: [{ id, field, text }], language: 'vi' });

  it('that is no number is kept as typed beside an empty value, and a good one clears that', () => {
    const open = session();
    type(open, 'a1', 'target', 'mười bốn');
    expect(keyResult(open, 'a1')).toMatchObject({ target: null, asWritten: { target: 'mười bốn' } });
    type(open, 'a1', 'target', '14');
    expect(keyResult(open, 'a1')).toMatchObject({ target: 14, asWritten: {} });
  });

  it('brings its unit along when the row has none, and is converted when it has one', () => {
    const open = session();
    type(open, 'a1', 'target', '800 triệu');
    expect(keyResult(open, 'a1')).toMatchObject({ target: 800_000_000, unit: 'VND' });
    type(open, 'a2', 'unit', 'triệu đồng');
    type(open, 'a2', 'target', '800 triệu');
    expect(keyResult(open, 'a2')).toMatchObject({ target: 800, unit: 'triệu đồng' });
  });

  it('as the current figure of a running plan becomes a check-in of today; in a draft it is the figure', () => {
    const open = session();
    type(open, 'a1', 'current', '5');
    expect(keyResult(open, 'a1')).toMatchObject({ current: 5, checkIns: [] });
    open.run(setPlanFields, { fields: { state: 'running' } });
    type(open, 'a1', 'current', '7');
    type(open, 'a1', 'current', '8');
    expect(keyResult(open, 'a1').checkIns.map(({ on, value, replaces }) => [on, value, replaces !== null])).toEqual([
      ['2026-02-14', 7, false],
      ['2026-02-14', 8, true],
    ]);
  });

  it('that changes nothing leaves no step behind', () => {
    const open = session();
    type(open, 'a1', 'title', 'Kết quả a1');
    expect(open.undoLabel).toBeNull();
  });
});
