import { expect, test } from 'vitest';
import { numberFormat } from '#core/number-formats/number-format';
import { serialOfDay } from '#core/number-formats/serial-dates';

/** Thousandths rounded to hundredths, half away from zero, in whole numbers only. */
function hundredthsOf(thousandths: number): string {
  const rounded = Math.floor((Math.abs(thousandths) + 5) / 10);
  const text = `${String(Math.floor(rounded / 100))}.${String(rounded % 100).padStart(2, '0')}`;
  return thousandths < 0 && rounded > 0 ? `-${text}` : text;
}

test('every thousandth is shown with two decimals as it rounds on paper', () => {
  const format = numberFormat('0.00', 1900);
  const wrong: string[] = [];
  for (let i = -30_000; i <= 30_000; i += 1) {
    const shown = format.show(i / 1000);
    if (shown !== hundredthsOf(i)) wrong.push(`${i / 1000} as ${shown}`);
  }
  for (let i = 0; i < 30_000; i += 1) {
    const big = i * 97_613 + 5;
    if (format.show(big / 1000) !== hundredthsOf(big)) wrong.push(String(big / 1000));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['0.0', 0.05, '0.1'],
  ['0.0', 0.25, '0.3'],
  ['0.000', 1.0005, '1.001'],
  ['#,##0.0', 999_999.95, '1,000,000.0'],
  ['#,##0', 999_999_999.5, '1,000,000,000'],
  ['#,##0', 12_345_678_901, '12,345,678,901'],
  ['0%', 0.005, '1%'],
  ['0%', 0.0049, '0%'],
  ['0.00', -0.001, '0.00'],
  ['#', 0, ''],
  ['#.00', 0.5, '.50'],
  ['000', 7, '007'],
  ['0.0000000', 0.12345678, '0.1234568'],
  ['#,##0 "₫"', 1_500_000, '1,500,000 ₫'],
  ['#,##0.00;(#,##0.00);"-"', -12.345, '(12.35)'],
  ['#,##0.00;(#,##0.00);"-"', 0, '-'],
])('format %s shows %s as %s', (code, number, shown) => {
  expect(numberFormat(code, 1900).show(number)).toBe(shown);
});

test('letters of a format are composed, however the file writes them', () => {
  expect(numberFormat('0" triệu"'.normalize('NFD'), 1900).show(5)).toBe('5 triệu'.normalize('NFC'));
});

test('days and their numbers around the day that never was, and past the ends of months', () => {
  expect(serialOfDay(1900, 1, 1, 1900)).toBe(1);
  expect(serialOfDay(1900, 2, 28, 1900)).toBe(59);
  expect(serialOfDay(1900, 3, 1, 1900)).toBe(61);
  expect(serialOfDay(1904, 1, 1, 1904)).toBe(0);
  expect(serialOfDay(2026, 14, 0, 1900)).toBe(serialOfDay(2027, 1, 31, 1900));
  expect(serialOfDay(1899, 12, 1, 1900)).toBeNull();
  expect(serialOfDay(9999, 12, 31, 1900)).toBe(2_958_465);
  expect(serialOfDay(10_000, 1, 1, 1900)).toBeNull();
});
