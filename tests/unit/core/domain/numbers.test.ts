import { describe, expect, it } from 'vitest';
import { editNumber, formatMoney, formatNumber, formatPercent, readQuantity } from '#core/domain/numbers';

type Row = [text: string, value: number, unit: string | null, more?: Record<string, unknown>];

const quantities: Row[] = [
  ['800 triệu', 800_000_000, 'VND', { scaled: true, unitImplied: true }],
  ['800tr', 800_000_000, 'VND'],
  ['0,8 tỷ', 800_000_000, 'VND', { separators: 'comma' }],
  ['800.000.000 đ', 800_000_000, 'VND', { separators: 'comma', scaled: false }],
  ['800,000,000 VND', 800_000_000, 'VND', { separators: 'point' }],
  ['800 triệu đồng', 800_000_000, 'VND', { unitImplied: false }],
  ['800 trieu', 800_000_000, 'VND'],
  ['1,5 tỷ', 1_500_000_000, 'VND'],
  ['1,1 triệu', 1_100_000, 'VND'],
  ['1.5 tỉ', 1_500_000_000, 'VND', { separators: 'point' }],
  ['3tr5', 3_500_000, 'VND'],
  ['2tr5', 2_500_000, 'VND'],
  ['2tr500', 2_500_000, 'VND'],
  ['500k', 500_000, 'VND'],
  ['10k', 10_000, 'VND'],
  ['2 tỷ 300 triệu', 2_300_000_000, 'VND'],
  ['1 tỷ 2', 1_200_000_000, 'VND'],
  ['1 tỷ 2 đồng', 1_200_000_000, 'VND'],
  ['2 nghìn tỷ', 2_000_000_000_000, 'VND'],
  ['1.200.000 ₫', 1_200_000, 'VND'],
  ['100.000đ', 100_000, 'VND', { ambiguous: false, separators: 'comma' }],
  ['25%', 0.25, '%', { scaled: false }],
  ['87,5%', 0.875, '%'],
  ['7 %', 0.07, '%'],
  ['10% doanh thu', 0.1, '% doanh thu'],
  ['−15%', -0.15, '%'],
  ['(1.500)', -1500, null, { ambiguous: true }],
  ['≥ 3 triệu', 3_000_000, 'VND', { operator: 'atLeast' }],
  ['từ 3 triệu trở lên', 3_000_000, 'VND', { operator: 'atLeast' }],
  ['tối thiểu 40 hợp đồng', 40, 'hợp đồng', { operator: 'atLeast' }],
  ['100+', 100, null, { operator: 'atLeast' }],
  ['dưới 5%', 0.05, '%', { operator: 'atMost' }],
  ['không quá 3 ngày', 3, 'ngày', { operator: 'atMost' }],
  ['5-7 triệu', 5_000_000, 'VND', { operator: 'range', high: 7_000_000 }],
  ['từ 5 đến 7 triệu', 5_000_000, 'VND', { operator: 'range', high: 7_000_000 }],
  ['10–15%', 0.1, '%', { operator: 'range', high: 0.15 }],
  ['4 - 5', 4, null, { operator: 'range', high: 5 }],
  ['1 200 000', 1_200_000, null],
  ['1\u00A0200\u202F000', 1_200_000, null],
  ['1.234,56', 1234.56, null, { separators: 'comma' }],
  ['1,234.56', 1234.56, null, { separators: 'point' }],
  ['1.200', 1200, null, { ambiguous: true, separators: null }],
  ['0.125', 0.125, null, { ambiguous: false }],
  ['1234.567', 1234.567, null, { ambiguous: false }],
  ['12 vụ/tháng', 12, 'vụ/tháng'],
  ['3 triệu/tháng', 3_000_000, 'VND/tháng'],
  ['4,8/5 sao', 4.8, 'sao'],
  ['120 khách hàng', 120, 'khách hàng', { scaled: false }],
  ['1.200 khách hàng', 1200, 'khách hàng', { ambiguous: false }],
  ['05 hợp đồng', 5, 'hợp đồng'],
  ['5 nhân viên chính thức', 5, 'nhân viên chính thức'],
  ['2 triệu lượt xem', 2_000_000, 'lượt xem', { scaled: true }],
  ['500 m2', 500, 'm2'],
  ['-5', -5, null],
  ['0', 0, null],
  ['$1,200', 1200, 'USD', { ambiguous: false }],
  ['$1,200.50', 1200.5, 'USD'],
  ['$1.2m', 1_200_000, 'USD'],
  ['1.5M', 1_500_000, 'VND'],
  ['1.2bn', 1_200_000_000, 'VND'],
  ['VND 800 million', 800_000_000, 'VND', { unitImplied: false }],
  ['800 million VND', 800_000_000, 'VND'],
  ['at least 40 contracts', 40, 'contracts', { operator: 'atLeast' }],
];

const notQuantities = [
  '31/03/2026',
  '03/2026',
  '3-2026',
  '2026-03-31',
  '31.03.26',
  'Q2',
  'N/A',
  'triệu',
  '',
  '—',
  'T3',
  '8/10',
  '10:30',
  '0912345678',
  '1.20.300',
  '1e5',
  'mười bốn',
  '120 khách hàng có giá trị từ 3 triệu trở lên',
  '7-5',
  '1 tỷ 2 khách',
  'Đạt doanh thu',
  '12345678901234567890',
  '5 tỷ%',
];

describe('reading quantities', () => {
  it.each(quantities)('%s', (text, value, unit, more = {}) => {
    expect(readQuantity(text)).toMatchObject({ value, unit, ...more });
  });

  it.each(notQuantities)('%s is no quantity', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  it('an ambiguous separator follows the column when it is known', () => {
    expect(readQuantity('1.200', { decimal: 'comma' })).toMatchObject({ value: 1200, ambiguous: false });
    expect(readQuantity('1.200', { decimal: 'point' })).toMatchObject({ value: 1.2, ambiguous: false });
    expect(readQuantity('1,200', { decimal: 'comma' })).toMatchObject({ value: 1.2, ambiguous: false });
  });

  it('decomposed Vietnamese letters read the same', () => {
    expect(readQuantity('2 tỷ 300 triệu'.normalize('NFD'))).toMatchObject({ value: 2_300_000_000 });
  });

  it('bare money words take the currency of the plan', () => {
    expect(readQuantity('1.5M', { currency: 'USD' })).toMatchObject({
      value: 1_500_000,
      unit: 'USD',
      unitImplied: true,
    });
  });
});

describe('writing numbers', () => {
  it('groups by the language', () => {
    expect(formatNumber(800_000_000, 'vi')).toBe('800.000.000');
    expect(formatNumber(-1234.5, 'en')).toBe('-1,234.5');
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(0.1 + 0.2, 'en')).toBe('0.3');
    expect(formatNumber(999, 'vi')).toBe('999');
  });

  it('percent has no binary noise', () => {
    expect(formatPercent(0.07, 'vi')).toBe('7%');
    expect(formatPercent(0.875, 'vi')).toBe('87,5%');
    expect(formatPercent(0.29, 'en')).toBe('29%');
  });

  it('money carries its sign', () => {
    expect(formatMoney(800_000_000, 'VND', 'vi')).toBe('800.000.000 ₫');
    expect(formatMoney(-1200.5, 'USD', 'en')).toBe('-$1,200.5');
  });

  it('the editor gets every digit, ungrouped', () => {
    expect(editNumber(1234567.891, 'vi')).toBe('1234567,891');
    expect(editNumber(1e-7, 'en')).toBe('0.0000001');
  });
});
