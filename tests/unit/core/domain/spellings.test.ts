import { describe, expect, it } from 'vitest';
import { readChoice } from '#core/domain/choice-text';
import { readCycle, readDueDate } from '#core/domain/cycles';
import { readQuantity } from '#core/domain/numbers';

type Case = [text: string, value: number, unit: string | null, operator?: string | null, high?: number];

const spellings: Case[] = [
  ['800 tr', 800_000_000, 'VND'],
  ['800tr đ', 800_000_000, 'VND'],
  ['0,8 tỷ đồng', 800_000_000, 'VND'],
  ['VNĐ 800.000.000', 800_000_000, 'VND'],
  ['$1.2M', 1_200_000, 'USD'],
  ['USD 5,000', 5000, 'USD'],
  ['5.000 USD', 5000, 'USD'],
  ['4 triệu USD', 4_000_000, 'USD'],
  ['1 tỷ rưỡi', 1_500_000_000, 'VND'],
  ['2 triệu rưỡi', 2_500_000, 'VND'],
  ['10 %', 0.1, '%'],
  ['10 phần trăm', 0.1, '%'],
  ['tăng 20%', 0.2, '%'],
  ['giảm 20%', 0.2, '%'],
  ['+15%', 0.15, '%'],
  ['20%/năm', 0.2, '%/năm'],
  ['3 lần/tuần', 3, 'lần/tuần'],
  ['24h', 24, 'h'],
  ['≥95%', 0.95, '%', 'atLeast'],
  ['>= 4.2/5', 4.2, '/5', 'atLeast'],
  ['4.5/5', 4.5, '/5'],
  ['4.5/5 satisfaction', 4.5, '/5'],
  ['tối đa 3', 3, null, 'atMost'],
  ['≤ 2 giờ', 2, 'giờ', 'atMost'],
  ['5–7', 5, null, 'range', 7],
  ['100-120 khách', 100, 'khách', 'range', 120],
  ['tối thiểu 3–5', 3, null, 'range', 5],
  ['5-10 cont/tháng', 5, 'cont/tháng', 'range', 10],
  ['khoảng 50', 50, null],
  ['~50', 50, null],
  ['trên 90%', 0.9, '%', 'atLeast'],
  ['hơn 30', 30, null, 'atLeast'],
  ['08', 8, null],
  ['08 learning hours', 8, 'learning hours'],
  ['１２０％', 1.2, '%'],
  ['1\u00A0200\u00A0000 đ', 1_200_000, 'VND'],
  ['85%.', 0.85, '%'],
  ['(21/21)x100=100%', 1, '%'],
];

describe('quantities as people spell them', () => {
  it.each(spellings)('%s', (text, value, unit, operator = null, high = undefined) => {
    expect(readQuantity(text)).toMatchObject({ value, unit, operator, high: high ?? null, ambiguous: false });
  });

  it.each(['[X]%', 'N/A', 'NA', '-', 'TBD', 'chưa có', 'x2', '4/5', 'No. 5', '#DIV/0!'])('%s is no number', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  it.each(['1.200', '1,200', '5,000 MTs', '(1.500)'])('%s could mean two things', (text) => {
    expect(readQuantity(text)?.ambiguous).toBe(true);
  });
});

describe('days and periods as people spell them', () => {
  it.each([
    ['31-03-26', '2026-03-31'],
    ['31.3.2026', '2026-03-31'],
    ['15/3', '2026-03-15'],
    ['31/03/2026 (thứ ba)', '2026-03-31'],
    ['Thứ 6, 31/3/2026', '2026-03-31'],
    ['Trước ngày 15/3/2026', '2026-03-15'],
    ['By Oct 31st', '2026-10-31'],
    ['31st March 2026', '2026-03-31'],
    ['cuối tháng 3', '2026-03-31'],
    ['Quý 1', '2026-03-31'],
    ['Cuối năm', '2026-12-31'],
    ['EOY', '2026-12-31'],
    ['Dec-26', '2026-12-31'],
    ['2026/03', '2026-03-31'],
    ['01/07/2025 - 30/09/2025', '2025-09-30'],
    ['01/08/2021 đến 04/08/2021', '2021-08-04'],
  ])('%s', (text, due) => {
    expect(readDueDate(text, { yearHint: 2026 })).toBe(due);
  });

  it.each(['Hàng tháng', 'Tháng 4,10', 'Tháng 1,4,7,10', 'Weekly (from Day 1)', 'mid March', 'đầu tháng 4', 'năm'])(
    '%s is no day',
    (text) => {
      expect(readDueDate(text, { yearHint: 2026 })).toBeNull();
    },
  );

  it.each([
    ['THÁNG 11 NĂM 2017', 'month', '2017-11-01', '2017-11-30'],
    ['NĂM HỌC 2025-2026', 'custom', '2025-09-01', '2026-08-31'],
    ["Q1'15", 'quarter', '2015-01-01', '2015-03-31'],
    ['Full Year 2015', 'year', '2015-01-01', '2015-12-31'],
    ['FY21', 'year', '2021-01-01', '2021-12-31'],
    ['Q1-Q2 2026', 'half', '2026-01-01', '2026-06-30'],
    ['Tháng 7 - Tháng 9/2025', 'quarter', '2025-07-01', '2025-09-30'],
    ['Từ tháng 1 đến tháng 6 năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['Jan - Mar 2026', 'quarter', '2026-01-01', '2026-03-31'],
  ])('%s', (text, kind, start, end) => {
    const cycle = readCycle(text, 'vi');
    expect(cycle).toMatchObject({ kind, start, end });
    expect(readCycle(cycle?.label ?? '', 'vi')).toEqual(cycle);
  });

  it('years that do not follow each other are no school year', () => {
    expect(readCycle('Năm học 2025-2027', 'vi')).toBeNull();
    expect(readCycle('2025-2026', 'vi')).toBeNull();
  });
});

describe('choices as people spell them', () => {
  it.each([
    ['status', 'Đúng tiến độ', 'onTrack'],
    ['status', 'Rủi ro', 'atRisk'],
    ['status', 'At-Risk', 'atRisk'],
    ['status', 'Chậm', 'offTrack'],
    ['status', 'Behind', 'offTrack'],
    ['status', 'Không đạt', 'offTrack'],
    ['status', 'Xong', 'done'],
    ['status', 'Completed', 'done'],
    ['status', 'TRUE', 'done'],
    ['status', 'FALSE', null],
    ['status', 'CHT', null],
    ['commitment', 'Khát vọng', 'aspirational'],
    ['kind', 'Tối đa', 'atMost'],
  ] as const)('%s: %s', (field, text, value) => {
    expect(readChoice(field, text)).toBe(value);
  });
});
