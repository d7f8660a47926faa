import { describe, expect, test } from 'vitest';
import type { Language, Plan } from '#core/domain/plan';
import { csvFromSheet } from '#core/export/csv';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { textsIn } from '#core/texts/texts';
import { keyResult, objective, salesPlan } from '../../../support/export-plans';

function csvOf(plan: Plan, language: Language) {
  return csvFromSheet(sheetFromPlan(plan, { language, font: 'Arial', t: textsIn(language) }));
}

describe('CSV', () => {
  test('begins with a byte order mark and ends every line with CR LF', () => {
    const { text } = csvOf(salesPlan(), 'vi');
    expect(text.startsWith('\uFEFFMục tiêu;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(1 + 5 + 1 + 1);
  });

  test('separates with ; and writes decimals with a comma in Vietnamese, with , and a point in English', () => {
    expect(csvOf(salesPlan(), 'vi').text).toContain(';836,5;742;');
    expect(csvOf(salesPlan(), 'en').text).toContain(',836.5,742,');
  });

  test('repeats the objective in each of its rows', () => {
    const rows = csvOf(salesPlan(), 'vi').text.split('\r\n').slice(1, 4);
    expect(rows.every((row) => row.startsWith('Doanh thu vượt mức đỉnh cao;'))).toBe(true);
  });

  test.each(['=1+1', '+84 90', '-3 ngày', '@SUM(A1)', '=cmd|’ /C calc’!A0', '＝1+1'])(
    'puts an apostrophe before a text a program would take for a formula: %s',
    (title) => {
      const { text, guarded } = csvOf(
        { ...salesPlan(), objectives: [objective('o', 'Mục tiêu', [keyResult('k', title)])] },
        'vi',
      );
      expect(text).toContain(`;'${title};`);
      expect(guarded).toBe(1);
    },
  );

  test('leaves negative numbers alone', () => {
    const plan = {
      ...salesPlan(),
      objectives: [objective('o', 'Lợi nhuận', [keyResult('k', 'Lãi', { target: -1500.25 })])],
    };
    const { text, guarded } = csvOf(plan, 'vi');
    expect(text).toContain(';-1500,25;');
    expect(guarded).toBe(0);
  });

  test('quotes separators, quotation marks and line breaks', () => {
    const plan = { ...salesPlan(), objectives: [objective('o', 'A;B "C"\nD', [keyResult('k', 'x')])] };
    expect(csvOf(plan, 'vi').text).toContain('"A;B ""C""\nD";');
  });
});
