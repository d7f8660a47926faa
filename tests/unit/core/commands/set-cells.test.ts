import { describe, expect, it } from 'vitest';
import { setCells, type CellText } from '#core/commands/cell-commands';
import { cycleOf } from '#core/domain/cycles';
import {
  emptyKeyResult,
  emptyObjective,
  emptyPlan,
  type KeyResult,
  type KeyResultRecord,
  type PlanState,
} from '#core/domain/plan';
import { currentValue } from '#core/domain/progress';
import { recordsFromPlan } from '#core/domain/plan-records';
import { PlanSession } from '#core/history/plan-session';

function sessionWith(fields: Partial<KeyResult>, state: PlanState = 'draft', days = ['2026-11-24']) {
  let next = 0;
  const today = [...days];
  const plan = emptyPlan('p', 'Kế hoạch', cycleOf('quarter', '2026-11-24', 'vi'), 'vi');
  const objective = {
    ...emptyObjective('o', 'Mục tiêu'),
    keyResults: [{ ...emptyKeyResult('kr', 'Kết quả'), ...fields }],
  };
  const session = new PlanSession(recordsFromPlan({ ...plan, state, objectives: [objective] }), {
    newId: () => `new-${String((next += 1))}`,
    today: () => today[0] ?? '2026-11-24',
  });
  const type = (...cells: [field: string, text: string][]) => {
    const texts: CellText[] = cells.map(([field, text]) => ({ id: 'kr', field, text }));
    const result = session.run(setCells, { cells: texts, language: 'vi' });
    return result.ok ? null : result.error.code;
  };
  const row = () => {
    const record = session.plan.get('kr');
    if (record?.type !== 'keyResult') throw new Error('No key result');
    return record satisfies KeyResultRecord;
  };
  return { session, type, row, tomorrow: () => today.shift() };
}

describe('typing in cells', () => {
  it('a unit pasted behind its number still decides how the number is read', () => {
    const { type, row } = sessionWith({});
    type(['target', '45'], ['unit', '%']);
    expect(row()).toMatchObject({ target: 0.45, unit: '%' });
  });

  it('a row that turns into percent keeps the figures shown, and back', () => {
    const { type, row } = sessionWith({ start: 20, target: 45 });
    type(['unit', '%']);
    expect(row()).toMatchObject({ start: 0.2, target: 0.45 });
    type(['unit', 'điểm']);
    expect(row()).toMatchObject({ start: 20, target: 45 });
  });

  it('a percent typed into a row without a unit turns only the older figures into percent', () => {
    const { type, row } = sessionWith({ start: 20 });
    type(['target', '45%']);
    expect(row()).toMatchObject({ start: 0.2, target: 0.45, unit: '%' });
    const range = sessionWith({ start: 5 });
    range.type(['target', '10-15%']);
    expect(range.row()).toMatchObject({ start: 0.05, low: 0.1, high: 0.15, kind: 'range', unit: '%' });
  });

  it('a kind nobody knows leaves the old kind and the text', () => {
    const { type, row } = sessionWith({ kind: 'decrease' });
    type(['kind', 'sao cũng được']);
    expect(row()).toMatchObject({ kind: 'decrease', asWritten: { kind: 'sao cũng được' } });
    type(['kind', 'Tối đa']);
    expect(row()).toMatchObject({ kind: 'atMost', asWritten: {} });
  });

  it('a row that is gone or a cell that is computed refuses the whole step', () => {
    const { session, type } = sessionWith({});
    const before = session.plan;
    expect(type(['target', '5'], ['progress', '50%'])).toBe('fieldInvalid');
    expect(type(['target', '5'], ['category', 'x'])).toBe('fieldInvalid');
    const gone = session.run(setCells, { cells: [{ id: 'nobody', field: 'title', text: 'x' }], language: 'vi' });
    expect(gone.ok ? null : gone.error.code).toBe('recordMissing');
    expect(session.plan).toBe(before);
  });

  it('the figure of a running plan: one check-in a day, corrected, withdrawn', () => {
    const { type, row, tomorrow } = sessionWith({ unit: 'triệu đồng' }, 'running', ['2026-11-24', '2026-11-25']);
    type(['current', '100']);
    type(['current', '110 triệu']);
    expect(row().checkIns).toMatchObject([
      { value: 100, replaces: null },
      { value: 110, replaces: row().checkIns[0]?.id },
    ]);
    tomorrow();
    type(['current', '150']);
    expect(row().checkIns.at(-1)).toMatchObject({ on: '2026-11-25', replaces: null });
    expect(currentValue(row())).toBe(150);
    type(['current', '']);
    expect(currentValue(row())).toBe(110);
    expect(row().current).toBeNull();
  });

  it('a figure of a running plan that is no number stays as typed until a good one comes', () => {
    const { type, row } = sessionWith({}, 'running');
    type(['current', 'mười bốn']);
    expect(row()).toMatchObject({ current: null, checkIns: [], asWritten: { current: 'mười bốn' } });
    type(['current', '14']);
    expect(row().asWritten).toEqual({});
    expect(currentValue(row())).toBe(14);
  });
});
