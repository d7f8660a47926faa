import { describe, expect, test } from 'vitest';
import type { PlanSummary } from '../../../../renderer/core/ipc/contract';
import { kindOfSpan, nameOfSpan } from '../../../../renderer/app/plan-cycles';
import {
  groupPlans,
  knownDepartments,
  type Grouping,
  type ReadingOrder,
} from '../../../../renderer/features/plans/plan-groups';

const byLetters = (a: string, b: string) => a.localeCompare(b, 'vi');
const order: ReadingOrder = {
  language: 'vi',
  firstMonth: 1,
  compareTexts: byLetters,
  // Backwards, to tell it from the order of texts.
  comparePeople: (a, b) => byLetters(b, a),
};

let made = 0;
function plan(fields: Partial<PlanSummary> = {}): PlanSummary {
  made += 1;
  return {
    id: `plan-${String(made)}`,
    title: 'Kế hoạch',
    level: null,
    department: null,
    owner: null,
    cycleLabel: 'Quý I/2026',
    cycleStart: '2026-01-01',
    cycleEnd: '2026-03-31',
    state: 'draft',
    progress: null,
    objectives: 0,
    keyResults: 0,
    changedOn: '2026-02-01T00:00:00.000Z',
    ...fields,
  };
}
const q2 = { cycleLabel: 'Quý II/2026', cycleStart: '2026-04-01', cycleEnd: '2026-06-30' };
const year = { cycleLabel: 'Năm 2026', cycleStart: '2026-01-01', cycleEnd: '2026-12-31' };
const none = { cycleLabel: '', cycleStart: '', cycleEnd: '' };

function names(plans: readonly PlanSummary[], by: Grouping, how: Partial<ReadingOrder> = {}) {
  return groupPlans(plans, by, { ...order, ...how }).map(({ name }) => name);
}

describe('plans by cycle', () => {
  test('the newest cycle is first, a longer one before a shorter that begins with it, plans without one are last', () => {
    expect(names([plan(none), plan(), plan(year), plan(q2)], 'cycle')).toEqual([
      'Quý II/2026',
      'Năm 2026',
      'Quý I/2026',
      null,
    ]);
  });

  test('plans whose cycle is named in two languages stand under one heading in the reader’s', () => {
    const plans = [plan({ cycleLabel: 'Q1 2026' }), plan()];
    expect(names(plans, 'cycle')).toEqual(['Quý I/2026']);
    expect(names(plans, 'cycle', { language: 'en' })).toEqual(['Q1 2026']);
  });

  test('a span of one’s own keeps the name its plan gives it', () => {
    expect(
      names([plan({ cycleLabel: 'Chiến dịch Tết', cycleStart: '2026-01-05', cycleEnd: '2026-02-20' })], 'cycle'),
    ).toEqual(['Chiến dịch Tết']);
  });

  test('within a cycle plans stand by title', () => {
    const plans = [plan({ title: 'Đà Nẵng' }), plan({ title: 'Dĩ An' }), plan({ title: 'Ba Vì' })];
    expect(groupPlans(plans, 'cycle', order)[0]?.plans.map(({ title }) => title)).toEqual([
      'Ba Vì',
      'Dĩ An',
      'Đà Nẵng',
    ]);
  });
});

describe('plans by department and person', () => {
  test('departments stand in reading order, a difference in case or blanks makes no second heading', () => {
    const plans = [
      plan({ department: null }),
      plan({ department: 'Phòng Kinh doanh' }),
      plan({ department: 'Đội Bán lẻ' }),
      plan({ department: ' phòng  kinh doanh ' }),
    ];
    expect(names(plans, 'department')).toEqual(['Đội Bán lẻ', 'Phòng Kinh doanh', null]);
  });

  test('accents tell two departments apart', () => {
    expect(names([plan({ department: 'Tổ Vân' }), plan({ department: 'Tổ Văn' })], 'department')).toHaveLength(2);
  });

  test('people stand in the order of people’s names, plans without an owner last', () => {
    const plans = [plan({ owner: null }), plan({ owner: 'Nguyễn An' }), plan({ owner: 'Lê Bình' })];
    expect(names(plans, 'person')).toEqual(['Nguyễn An', 'Lê Bình', null]);
  });

  test('within a person the newest cycle is first', () => {
    const plans = [plan({ owner: 'An', ...none }), plan({ owner: 'An' }), plan({ owner: 'An', ...q2 })];
    expect(groupPlans(plans, 'person', order)[0]?.plans.map(({ cycleLabel }) => cycleLabel)).toEqual([
      'Quý II/2026',
      'Quý I/2026',
      '',
    ]);
  });

  test('an owner of blanks is no owner', () => {
    expect(names([plan({ owner: '  ' })], 'person')).toEqual([null]);
  });

  test.each(['cycle', 'department', 'person'] as const)('grouping by %s loses no plan and doubles none', (by) => {
    const plans = [plan(none), plan(q2), plan({ department: 'A', owner: 'B' }), plan({ department: 'a' }), plan(year)];
    const before = plans.map(({ id }) => id);
    const after = groupPlans(plans, by, order).flatMap((group) => group.plans.map(({ id }) => id));
    expect(after.toSorted(byLetters)).toEqual(before.toSorted(byLetters));
    expect(plans.map(({ id }) => id)).toEqual(before);
  });
});

test('departments of the company and of plans are offered once each, in reading order', () => {
  const plans = [plan({ department: 'Kho' }), plan({ department: null }), plan({ department: 'KINH DOANH' })];
  expect(knownDepartments(plans, [{ name: 'Kinh doanh' }], byLetters)).toEqual(['Kho', 'Kinh doanh']);
});

describe('the kind of a span', () => {
  const calendar = { language: 'vi', firstMonth: 1 } as const;
  test.each([
    ['2026-03-01', '2026-03-31', 'month'],
    ['2026-01-01', '2026-03-31', 'quarter'],
    ['2026-07-01', '2026-12-31', 'half'],
    ['2026-01-01', '2026-12-31', 'year'],
    ['2026-01-02', '2026-03-31', 'custom'],
    ['2026-02-01', '2026-04-30', 'custom'],
    ['', '', 'custom'],
    ['0002-01-01', '0002-03-31', 'custom'],
  ])('%s to %s is a %s', (start, end, kind) => {
    expect(kindOfSpan({ start, end }, calendar)).toBe(kind);
  });

  test('a company whose year begins in February has its quarters there', () => {
    const span = { start: '2026-02-01', end: '2026-04-30' };
    expect(kindOfSpan(span, { language: 'vi', firstMonth: 2 })).toBe('quarter');
    expect(nameOfSpan(span, '01/02/2026 - 30/04/2026', { language: 'en', firstMonth: 1 })).toBe(
      '01/02/2026 - 30/04/2026',
    );
  });
});
