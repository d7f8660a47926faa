import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';

const folder = fileURLToPath(new URL('../fixtures/workbooks/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => path.basename(file, '.xlsx'));
const t = textsIn('vi');

/** What make-workbooks.ts wrote beside each workbook. */
interface ExpectedPlans {
  readonly plans: readonly { readonly title: string; readonly keyResults: readonly Record<string, unknown>[] }[];
}

function read(name: string) {
  const raw = readWorkbook(new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`))));
  if (!raw.ok) throw new Error(raw.error.code);
  const result = importWorkbook(raw.value, `${name}.xlsx`, { sheet: null, mapping: null, today: '2026-11-24' }, t);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('our sample workbooks', () => {
  test.each(names)('%s: every key result comes in with its numbers, unit, owner and date', (name) => {
    const { plans } = read(name);
    // safe: written by make-workbooks.ts
    const expected = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as ExpectedPlans;
    expect(plans.map((plan) => plan.title)).toEqual(expected.plans.map((plan) => plan.title));
    plans.forEach((plan, index) => {
      const wanted = expected.plans[index]?.keyResults ?? [];
      const found = plan.objectives.flatMap((objective) =>
        objective.keyResults.map((keyResult) => ({ ...keyResult, objective: objective.title })),
      );
      expect(found).toHaveLength(wanted.length);
      wanted.forEach((keyResult, at) => expect(found[at]).toMatchObject(keyResult));
    });
  });

  test.each(names)('%s: every cell has a fate, and the listed ones add up', (name) => {
    const { cells, items } = read(name).report;
    expect(cells.placed + cells.kept + cells.listed).toBe(cells.total);
    expect(items.filter((item) => item.fate === 'listed').reduce((sum, item) => sum + item.count, 0)).toBe(
      cells.listed,
    );
  });

  test('the masthead, the total and the signatures are listed, not read', () => {
    const { report, plans } = read('ke-hoach-kinh-doanh-q1-2026');
    const codes = new Set(report.items.filter((item) => item.fate === 'listed').map((item) => item.code));
    for (const code of ['masthead', 'total', 'signature', 'rowNumber']) expect(codes).toContain(code);
    expect(plans[0]?.cycle).toMatchObject({ kind: 'quarter', start: '2026-01-01', end: '2026-03-31' });
    expect(report.sheets[0]?.layout).toBe('objectiveMerged');
  });

  test('an objective on its own row takes its code from there', () => {
    const [plan] = read('muc-tieu-mien-nam-2026').plans;
    expect(plan?.objectives.map((objective) => objective.code)).toEqual(['I', 'II', 'III']);
    expect(plan?.department).toBe('Kinh doanh miền Nam');
    expect(plan?.origin?.layout).toBe('objectiveRow');
  });

  test('the same workbook gives the same ids each time', () => {
    expect(read('sales-okrs-q2-2026').plans).toEqual(read('sales-okrs-q2-2026').plans);
  });
});
