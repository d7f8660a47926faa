import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/domain/plan';
import { printDocument } from '#core/export/print-document';
import { cssString } from '#core/export/print-style';
import { layOut } from '#core/export/print-layout';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { lineCount, textWidth } from '#core/export/text-width';
import { textsIn } from '#core/texts/texts';
import { keyResult, longPlan, objective, salesPlan } from '../../../support/export-plans';

const t = textsIn('vi');
const fontUrls = {
  latin: { regular: 'data:,a', semibold: 'data:,b' },
  vietnamese: { regular: 'data:,c', semibold: 'data:,d' },
  figures: { regular: 'data:,e', semibold: 'data:,f' },
};
const modelOf = (plan: Plan) => sheetFromPlan(plan, { language: 'vi', font: 'Arial', t });
const page = (plan: Plan, nonce: string | null = 'abc') =>
  printDocument(plan, modelOf(plan), { nonce, fontUrls, printedOn: '2026-02-27', t });

describe('the printed page', () => {
  test('escapes every text of the plan', () => {
    const evil = '<script>alert(1)</script>"\'&';
    const plan: Plan = {
      ...salesPlan(),
      title: evil,
      department: evil,
      owner: evil,
      objectives: [
        objective('o', evil, [keyResult('k', evil, { owner: evil, unit: evil, note: evil })], { note: evil }),
      ],
      columns: [{ id: 'x', header: evil, type: 'text', after: null, choices: [] }],
    };
    const text = page(plan);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(text.match(/<style/gu)).toHaveLength(1);
  });

  test('a text in the style sheet can end neither its string nor the element', () => {
    expect(cssString('a"b</style>\n\\')).toBe('"a\\22 b\\3c /style\\3e \\a \\5c "');
  });

  test('has no style attribute and no script, so that its policy needs neither', () => {
    expect(page(longPlan(20))).not.toMatch(/\sstyle=|<script|\son[a-z]+=/u);
  });

  test('as a file that stands alone it brings its own policy and no nonce', () => {
    const text = page(salesPlan(), null);
    expect(text).toContain('Content-Security-Policy');
    expect(text).not.toContain('nonce=');
  });

  test('an objective longer than a page repeats its title with (tiếp) on the next page', () => {
    const blocks = layOut(modelOf(longPlan(60, 60))).blocks;
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map(({ continued }) => continued)).toEqual(blocks.map((_block, index) => index > 0));
    expect(blocks.reduce((sum, block) => sum + block.rows.length, 0)).toBe(60);
    expect(page(longPlan(60, 60)).match(/\(tiếp\)/gu)).toHaveLength(blocks.length - 1);
  });

  test('the columns together are as wide as the page, and the words have room', () => {
    const { columns } = layOut(modelOf(longPlan(20)));
    expect(columns.reduce((sum, { millimetres }) => sum + millimetres, 0)).toBeCloseTo(271, 6);
    expect(columns.find(({ id }) => id === 'keyResult')?.millimetres).toBeGreaterThan(50);
  });

  test('an objective that fits on a page is never cut', () => {
    expect(layOut(modelOf(longPlan(200))).blocks.every(({ continued }) => !continued)).toBe(true);
  });

  test('says a sum of weights that is not 100 %', () => {
    const plan = { ...salesPlan(), objectives: [objective('o', 'M', [keyResult('k', 'K', { weight: 0.95 })])] };
    expect(page(plan)).toContain('ổng trọng số 95%');
  });
});

describe('the width of a text', () => {
  test('a letter with marks is as wide as its base letter, in either Unicode form', () => {
    expect(textWidth('ẾỘ', 'Times New Roman 400', 10)).toBe(textWidth('EO', 'Times New Roman 400', 10));
    expect(textWidth('Tiếng Việt'.normalize('NFD'), 'Arial 400', 10)).toBe(textWidth('Tiếng Việt', 'Arial 400', 10));
  });

  test('lines break at spaces and inside words wider than the box', () => {
    expect(lineCount('aaaa aaaa', 'Arial 400', 10, 30)).toBe(2);
    expect(lineCount('aaaaaaaaaaaa', 'Arial 400', 10, 30)).toBe(3);
    expect(lineCount('a\n\nb', 'Arial 400', 10, 30)).toBe(3);
    expect(lineCount('', 'Arial 400', 10, 30)).toBe(1);
  });
});
