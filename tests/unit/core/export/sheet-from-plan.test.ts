import { describe, expect, test } from 'vitest';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { placementOf, address } from '#core/export/placement';
import type { SheetModel } from '#core/export/sheet-model';
import { leftOut } from '#core/export/left-out';
import { textsIn } from '#core/texts/texts';
import type { Plan } from '#core/domain/plan';
import { evaluateFormula, type CellContent } from '../../../support/formula-value';
import { keyResult, longPlan, objective, salesPlan } from '../../../support/export-plans';

const model = (plan: Plan): SheetModel => sheetFromPlan(plan, { language: 'vi', font: 'Arial', t: textsIn('vi') });
const ids = (sheet: SheetModel) => sheet.columns.map(({ id }) => id);
const cell = (sheet: SheetModel, row: number, id: string) => {
  const found = sheet.rows[row]?.cells[ids(sheet).indexOf(id)];
  if (!found) throw new Error(`No cell ${id}`);
  return found;
};

describe('the sheet of a plan', () => {
  test('has the columns managers always use, even when they are empty', () => {
    const plan = { ...salesPlan(), objectives: [objective('o', 'Mục tiêu', [keyResult('k', 'Kết quả')])] };
    expect(ids(model(plan))).toEqual([
      ...['objective', 'keyResult', 'unit', 'start', 'floor', 'target', 'stretch', 'current', 'progress'],
      ...['objectiveProgress', 'weight', 'owner', 'due'],
    ]);
  });

  test('adds a column for every other field that has content, and the kept columns where they stood', () => {
    const plan: Plan = {
      ...salesPlan(),
      columns: [{ id: 'x', header: 'Khu vực', type: 'text', after: 'owner', choices: [] }],
    };
    const columns = ids(model(plan));
    expect(columns).toContain('status');
    expect(columns).toContain('note');
    expect(columns).not.toContain('method');
    expect(columns[columns.indexOf('owner') + 1]).toBe('extra:x');
  });

  test('spans the objective over its key results', () => {
    const spans = model(salesPlan()).rows.map((row) => row.cells[0]?.rowSpan);
    expect(spans).toEqual([3, 0, 0, 2, 0]);
  });

  test('gives an objective without key results a row of its own', () => {
    const sheet = model({ ...salesPlan(), objectives: [objective('o', 'Chưa có kết quả', [])] });
    expect(sheet.rows.map(({ kind }) => kind)).toEqual(['objectiveOnly']);
    expect(sheet.recordIds).toEqual(['o']);
  });

  test('sends out a text nobody could read as it was typed', () => {
    const plan = {
      ...salesPlan(),
      objectives: [objective('o', 'Mục tiêu', [keyResult('k', 'Kết quả', { asWritten: { target: 'mười bốn' } })])],
    };
    const target = cell(model(plan), 0, 'target');
    expect(target).toMatchObject({ value: 'mười bốn', kind: 'text', asTyped: true, formula: null });
  });

  test('writes percentages as fractions with a percent format and as many decimals as they have', () => {
    const sheet = model(salesPlan());
    expect(cell(sheet, 4, 'floor')).toMatchObject({ value: 0.155, format: '0.0%', shown: '15,5%' });
    expect(cell(sheet, 4, 'target')).toMatchObject({ value: 0.1, format: '0%', shown: '10%' });
  });

  test('no user text is ever a formula', () => {
    const plan = {
      ...salesPlan(),
      objectives: [objective('o', '=1+1', [keyResult('k', '=HYPERLINK("x")', { owner: '@a' })])],
    };
    const formulas = model(plan).rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.some((formula) => formula.includes('HYPERLINK') || formula === '1+1')).toBe(false);
  });

  test.each([
    ['a sales plan', salesPlan()],
    ['200 key results', longPlan(200)],
  ])('every formula computes the value beside it (%s)', (_name, plan) => {
    const sheet = model(plan);
    const { firstRow } = placementOf(sheet.subtitles.length);
    const content: Record<string, CellContent> = {};
    const all = [...sheet.rows, ...(sheet.totals ? [sheet.totals] : [])];
    all.forEach((row, place) => {
      row.cells.forEach((entry, column) => {
        content[address(column, firstRow + place)] = entry.rowSpan === 0 ? null : entry.value;
      });
    });
    let formulas = 0;
    for (const row of all) {
      for (const entry of row.cells) {
        if (entry.formula === null) continue;
        formulas += 1;
        const value = evaluateFormula(entry.formula, content);
        if (typeof entry.value === 'number') expect(value).toBeCloseTo(entry.value, 10);
        else expect(value).toBe(entry.value);
      }
    }
    expect(formulas).toBeGreaterThan(plan.objectives.length);
  });
});

describe('what a form of output leaves out', () => {
  const plan: Plan = {
    ...salesPlan(),
    note: 'Họp thứ hai',
    objectives: salesPlan().objectives.map((entry) => ({
      ...entry,
      alt: { title: 'Revenue beyond the summit' },
      keyResults: entry.keyResults.map((result) => ({
        ...result,
        checkIns: [{ id: 'c', on: '2026-01-31', value: 1, confidence: null, note: null, replaces: null }],
      })),
    })),
  };

  test('is listed with counts', () => {
    expect(leftOut(plan, model(plan), 'xlsx')).toEqual([
      { part: 'planNote', count: 1 },
      { part: 'otherLanguage', count: 2 },
      { part: 'checkIns', count: 5 },
    ]);
  });

  test('a CSV also leaves the formulas behind', () => {
    expect(leftOut(plan, model(plan), 'csv').map(({ part }) => part)).toContain('formulas');
  });

  test('a plan file leaves nothing out', () => {
    expect(leftOut(plan, model(plan), 'json')).toEqual([]);
  });
});
