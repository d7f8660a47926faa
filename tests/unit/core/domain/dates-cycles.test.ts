import { describe, expect, it } from 'vitest';
import { cycleOf, readCycle, readDueDate } from '#core/domain/cycles';
import { addDays, dateFromSerial, formatDate, isoDateOf, readDate, serialFromDate } from '#core/domain/dates';

describe('dates', () => {
  it.each([
    ['31/03/2026', '2026-03-31'],
    ['31-3-26', '2026-03-31'],
    ['1.4.2026', '2026-04-01'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T10:15:00Z', '2026-03-31'],
    ['31/03/2026 17:30', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['ngày 31 tháng 3 năm 2026', '2026-03-31'],
    ['31 Mar 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['29/02/2028', '2028-02-29'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['30/02/2026', '29/02/2026', '31/04/2026', 'Q1/2026', '03/2026', '15/3', 'triệu', '1.200.000', ''])(
    '%s is no date',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('a date without a year takes the year of the cycle', () => {
    expect(readDate('15/3', { yearHint: 2026 })).toBe('2026-03-15');
  });

  it('serials follow Excel, its leap year of 1900 and both date systems', () => {
    expect(dateFromSerial(46112)).toBe('2026-03-31');
    expect(dateFromSerial(46112.75)).toBe('2026-03-31');
    expect(dateFromSerial(1)).toBe('1900-01-01');
    expect(dateFromSerial(59)).toBe('1900-02-28');
    expect(dateFromSerial(60)).toBeNull();
    expect(dateFromSerial(61)).toBe('1900-03-01');
    expect(dateFromSerial(44650, 1904)).toBe('2026-03-31');
    for (const date of ['1900-01-01', '1900-02-28', '1900-03-01', '2026-11-24']) {
      expect(dateFromSerial(serialFromDate(date))).toBe(date);
    }
  });

  it('what is shown reads back in both languages', () => {
    expect(formatDate('2026-03-05', 'vi')).toBe('05/03/2026');
    expect(formatDate('2026-03-05', 'en')).toBe('5 Mar 2026');
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect(readDate(formatDate(day, 'vi'))).toBe(day);
      expect(readDate(formatDate(day, 'en'))).toBe(day);
    }
  });

  it('days that do not exist are refused', () => {
    expect(isoDateOf(2026, 13, 1)).toBeNull();
    expect(isoDateOf(2100, 2, 29)).toBeNull();
  });
});

describe('cycles', () => {
  it.each([
    ['Quý I/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['QUÝ IV NĂM 2026', 'quarter', '2026-10-01', '2026-12-31'],
    ['Q1/26', 'quarter', '2026-01-01', '2026-03-31'],
    ['Q1 2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026 Q3', 'quarter', '2026-07-01', '2026-09-30'],
    ['Quý 2', 'quarter', '2027-04-01', '2027-06-30'],
    ['Chu kỳ: Quý III/2025', 'quarter', '2025-07-01', '2025-09-30'],
    ['Năm 2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['Tháng 3/2026', 'month', '2026-03-01', '2026-03-31'],
    ['T3/2026', 'month', '2026-03-01', '2026-03-31'],
    ['03/2026', 'month', '2026-03-01', '2026-03-31'],
    ['March 2026', 'month', '2026-03-01', '2026-03-31'],
    ['6 tháng đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['H2 2026', 'half', '2026-07-01', '2026-12-31'],
    ['01/07/2025 - 30/09/2025', 'quarter', '2025-07-01', '2025-09-30'],
    ['từ 01/07/2025 đến 15/09/2025', 'custom', '2025-07-01', '2025-09-15'],
  ])('%s', (text, kind, start, end) => {
    expect(readCycle(text, 'vi', 2027)).toMatchObject({ kind, start, end });
  });

  it.each(['Tháng 13/2026', 'Quý V/2026', 'Mục tiêu', '', '12 vụ/tháng'])('%s is no cycle', (text) => {
    expect(readCycle(text, 'vi', 2027)).toBeNull();
  });

  it('labels are written in the language and read back', () => {
    expect(cycleOf('quarter', '2026-11-24', 'vi').label).toBe('Quý IV/2026');
    expect(cycleOf('quarter', '2026-11-24', 'en').label).toBe('Q4 2026');
    for (const language of ['vi', 'en'] as const) {
      for (const kind of ['month', 'quarter', 'half', 'year', 'custom'] as const) {
        const cycle = cycleOf(kind, '2026-11-24', language);
        expect(readCycle(cycle.label, language)).toEqual(cycle);
      }
    }
  });

  it('a due date may be a day or the end of a month or quarter', () => {
    expect(readDueDate('31/03/2026')).toBe('2026-03-31');
    expect(readDueDate('Hết Quý I/2026')).toBe('2026-03-31');
    expect(readDueDate('T2/2026')).toBe('2026-02-28');
    expect(readDueDate('càng sớm càng tốt')).toBeNull();
  });
});
