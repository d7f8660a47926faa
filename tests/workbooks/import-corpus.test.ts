import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textsIn } from '#core/texts/texts';
import { importWorkbook } from '#core/import/import-workbook';
import type { ImportOutcome } from '#core/import/import-outcome';
import type { Result } from '#core/result';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';

const corpus = process.env['OKR_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const files = existsSync(corpus) ? readdirSync(corpus).filter((file) => file.endsWith('.xlsx')) : [];
const t = textsIn('en');

function importFile(number: string): Result<ImportOutcome> {
  const file = files.find((name) => name.startsWith(`${number}-`)) ?? '';
  const raw = readWorkbook(new Uint8Array(readFileSync(path.join(corpus, file))));
  return raw.ok ? importWorkbook(raw.value, file, { sheet: null, mapping: null, today: '2026-11-24' }, t) : raw;
}

describe.skipIf(files.length === 0)('workbooks other people made (skipped when the corpus folder is absent)', () => {
  test.each(files)('%s: every cell of an import is accounted for, or the file is refused by name', (file) => {
    const result = importFile(file.split('-')[0] ?? '');
    if (!result.ok) {
      expect(result.error.code).toMatch(/^[a-z][A-Za-z]+$/u);
      return;
    }
    const { cells, items } = result.value.report;
    expect(cells.placed + cells.kept + cells.listed).toBe(cells.total);
    const listed = items.filter((item) => item.fate === 'listed').reduce((sum, item) => sum + item.count, 0);
    expect(listed).toBe(cells.listed);
    for (const item of items) expect(item.message).not.toContain('items.');
  });

  test('107: a flat table repeats its objectives and has its targets inside the sentences', () => {
    const result = importFile('107');
    if (!result.ok) throw new Error(result.error.code);
    const [plan] = result.value.plans;
    expect(plan?.origin?.layout).toBe('objectiveRepeated');
    expect(plan?.objectives.map((objective) => objective.keyResults.length)).toEqual([3, 3, 3]);
    expect(plan?.objectives.map((objective) => objective.category)).toEqual([
      'Social Outcomes',
      'Cultural Outcomes',
      expect.any(String),
    ]);
    expect(plan?.objectives[1]?.keyResults[0]).toMatchObject({ target: 0.85, unit: '%' });
    expect(plan?.objectives[1]?.keyResults[1]).toMatchObject({ target: null });
    expect(plan?.objectives[0]?.keyResults[0]?.source).toBe('teacher_survey');
  });

  test('110: a list of key results gets an objective that is marked as made', () => {
    const result = importFile('110');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.plans[0]?.objectives[0]?.keyResults.map((keyResult) => keyResult.code)).toEqual(
      Array.from({ length: 18 }, (_, index) => `kr${index + 1}`),
    );
    expect(result.value.report.items.some((item) => item.code === 'objectiveMade')).toBe(true);
  });

  test('235: each sheet of a workbook gives a plan', () => {
    const result = importFile('235');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.plans.map((plan) => [plan.title, plan.objectives[0]?.keyResults.length])).toEqual([
      ['High Priority', 6],
      ['Medium Priority', 5],
      ['Low Priority', 5],
    ]);
  });

  test.each(['205', '211'])('%s: a blank form is refused as a blank form', (number) => {
    const result = importFile(number);
    expect(result.ok ? 'read' : result.error.code).toBe('blankForm');
  });
});
