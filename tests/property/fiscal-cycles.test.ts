import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setCells } from '#core/commands/cell-commands';
import {
  cycleOf,
  fiscalYearOf,
  halfCycle,
  monthCycle,
  quarterCycle,
  readCycle,
  readDueDate,
  yearCycle,
} from '#core/domain/cycles';
import { addDays } from '#core/domain/dates';
import type { CycleKind, Language } from '#core/domain/plan';
import { recordsFromPlan } from '#core/domain/plan-records';
import { salesPlan } from '../support/export-plans';

const day = fc.integer({ min: 0, max: 140 * 365 }).map((days) => addDays('1950-01-01', days));
const firstMonth = fc.integer({ min: 1, max: 12 });
const kinds: readonly CycleKind[] = ['quarter', 'half', 'year'];
const anyKind = fc.constantFrom<CycleKind>(...kinds, 'month');

describe('cycles of a year that begins in any month', () => {
  test('every day is in exactly one quarter of its half of its year', () => {
    fc.assert(
      fc.property(day, firstMonth, (date, first) => {
        const [quarter, half, year] = kinds.map((kind) => cycleOf(kind, date, 'vi', first));
        if (!quarter || !half || !year) throw new Error('No cycle');
        expect(quarter.start <= date && date <= quarter.end).toBe(true);
        expect(half.start <= quarter.start && quarter.end <= half.end).toBe(true);
        expect(year.start <= half.start && half.end <= year.end).toBe(true);
        expect(Number(year.start.slice(5, 7))).toBe(first);
        const own = Number(year.start.slice(0, 4));
        const quarters = [1, 2, 3, 4].map((number) => quarterCycle(own, number, 'vi', first));
        expect(quarters.filter(({ start, end }) => start <= date && date <= end)).toEqual([quarter]);
        const halves = ([1, 2] as const).map((number) => halfCycle(own, number, 'vi', first));
        expect(halves.filter(({ start, end }) => start <= date && date <= end)).toEqual([half]);
      }),
    );
  });

  test('cycles tile: the day after one is the first of the next', () => {
    fc.assert(
      fc.property(day, firstMonth, anyKind, (date, first, kind) => {
        const cycle = cycleOf(kind, date, 'vi', first);
        expect(cycleOf(kind, addDays(cycle.end, 1), 'vi', first).start).toBe(addDays(cycle.end, 1));
        expect(cycleOf(kind, addDays(cycle.start, -1), 'vi', first).end).toBe(addDays(cycle.start, -1));
        expect(cycleOf(kind, cycle.end, 'vi', first)).toEqual(cycle);
      }),
    );
  });

  test('the label of a cycle reads back as the cycle, in both languages', () => {
    fc.assert(
      fc.property(day, firstMonth, anyKind, fc.constantFrom<Language>('vi', 'en'), (date, first, kind, language) => {
        const cycle = cycleOf(kind, date, language, first);
        expect(readCycle(cycle.label, language, null, first)).toEqual(cycle);
      }),
    );
  });
});

describe('a year that begins in April', () => {
  test('1 May 2026 is in its first quarter, 1 February 2027 in its fourth', () => {
    expect(cycleOf('quarter', '2026-05-01', 'vi', 4)).toEqual({
      ...{ kind: 'quarter', label: 'Quý I/2026', start: '2026-04-01', end: '2026-06-30' },
    });
    expect(cycleOf('quarter', '2027-02-01', 'vi', 4)).toEqual({
      ...{ kind: 'quarter', label: 'Quý IV/2026', start: '2027-01-01', end: '2027-03-31' },
    });
  });

  test('is called a financial year, after the year it begins in', () => {
    expect(yearCycle(2026, 'vi', 4)).toMatchObject({ label: 'Năm tài chính 2026', end: '2027-03-31' });
    expect(yearCycle(2026, 'en', 4).label).toBe('FY2026');
    expect(yearCycle(2026, 'vi').label).toBe('Năm 2026');
  });

  test('reads as people write it; months stay the calendar’s, and days that are one of its quarters get its name', () => {
    expect(readCycle('Q1/26', 'en', null, 4)).toEqual(quarterCycle(2026, 1, 'en', 4));
    expect(readCycle('6 tháng cuối năm 2026', 'vi', null, 4)).toMatchObject({ start: '2026-10-01', end: '2027-03-31' });
    expect(readCycle('T3/2026', 'vi', null, 4)).toEqual(monthCycle(2026, 3, 'vi'));
    expect(readCycle('01/04/2026 - 30/06/2026', 'vi', null, 4)?.label).toBe('Quý I/2026');
    expect(readCycle('2026-04-01 - 2026-06-30', 'vi')?.label).toBe('Quý II/2026');
  });

  test('a due date named by a quarter is the last day of the company’s quarter; days and months are the calendar’s', () => {
    const hint = { yearHint: 2027, fiscal: fiscalYearOf('2027-03-31', 4) };
    expect(hint.fiscal.year).toBe(2026);
    expect(readDueDate('cuối quý IV', hint)).toBe('2027-03-31');
    expect(readDueDate('Q1', hint)).toBe('2026-06-30');
    expect(readDueDate('Q1/2027', hint)).toBe('2027-06-30');
    expect(readDueDate('tháng 2', hint)).toBe('2027-02-28');
    expect(readDueDate('15/2', hint)).toBe('2027-02-15');
    expect(readDueDate('cuối quý IV', { yearHint: 2027 })).toBe('2027-12-31');
    const done = setCells.run(
      recordsFromPlan({ ...salesPlan(), cycle: quarterCycle(2026, 4, 'vi', 4) }),
      { cells: [{ id: 'k1', field: 'due', text: 'hết quý IV' }], language: 'vi' },
      { newId: () => 'new', today: () => '2026-01-05', firstMonth: 4 },
    );
    expect(done.ok && done.value.get('k1')?.after).toMatchObject({ due: '2027-03-31' });
  });

  test('at the ends of the calendar the year is the calendar’s own', () => {
    expect(cycleOf('year', '1900-01-15', 'vi', 4)).toEqual(yearCycle(1900, 'vi'));
    expect(cycleOf('year', '2999-12-31', 'vi', 4)).toEqual(yearCycle(2999, 'vi'));
    expect(readCycle('Quý I/2999', 'vi', null, 4)).toEqual(quarterCycle(2999, 1, 'vi'));
    expect(readCycle('1234 Q1', 'vi')).toBeNull();
  });
});
