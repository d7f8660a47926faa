import { describe, expect, test } from 'vitest';
import { setCells } from '#core/commands/cell-commands';
import { blockHeights, type HeightContext } from '../../../../renderer/features/plan-grid/row-heights';
import { chosenRows, moveTarget } from '../../../../renderer/features/plan-grid/row-choice';
import { at, sessionOf, sheetOf } from './sheet-maker';

const sheet = sheetOf(sessionOf([2, 0, 2]).plan);
const { rows } = sheet.view;
const title = at(sheet, 'title');
const last = sheet.columns.length - 1;
const chosen = (top: number, bottom: number, left: number, right: number, whole = false) =>
  chosenRows(sheet, { top, bottom, left, right }, whole);

describe('rows a command takes', () => {
  test('cells of key results mean key results', () => {
    expect(chosen(0, 1, title, title)).toMatchObject({ level: 'keyResult', ids: [rows[0]?.id, rows[1]?.id] });
  });
  test('cells of objectives alone mean objectives', () => {
    expect(chosen(0, 1, 1, 1)).toMatchObject({ level: 'objective', ids: [rows[0]?.objective?.id] });
  });
  test('whole rows take the objective along only with all its key results', () => {
    expect(chosen(0, 1, 1, last, true)?.ids).toEqual([rows[0]?.objective?.id]);
    expect(chosen(0, 0, 1, last, true)?.ids).toEqual([rows[0]?.id]);
  });
  test('an objective without key results stands for itself', () => {
    expect(chosen(2, 2, title, title)).toMatchObject({ level: 'objective', ids: [rows[2]?.id] });
  });
  test('the row to type into is never taken', () => {
    expect(chosen(5, 5, title, title)).toBeNull();
  });
});

describe('where a move leads', () => {
  const target = (top: number, direction: 'up' | 'down', left = title) => {
    const taken = chosen(top, top, left, left);
    return taken && moveTarget(sheet, taken, direction);
  };
  test('within the objective', () => {
    expect(target(0, 'down')).toEqual({ objectiveId: rows[0]?.objective?.id, after: rows[1]?.id });
    expect(target(1, 'up')).toEqual({ objectiveId: rows[0]?.objective?.id, after: null });
  });
  test('over its edge into the next objective, an empty one too', () => {
    expect(target(1, 'down')).toEqual({ objectiveId: rows[2]?.id, after: null });
    expect(target(3, 'up')).toEqual({ objectiveId: rows[2]?.id, after: null });
  });
  test('nowhere at the ends of the plan', () => {
    expect(target(0, 'up')).toBeNull();
    expect(target(4, 'down')).toBeNull();
  });
  test('objectives go among themselves', () => {
    expect(target(2, 'up', 1)).toEqual({ objectiveId: null, after: null });
    expect(target(0, 'down', 1)).toEqual({ objectiveId: null, after: rows[2]?.id });
  });
});

describe('heights', () => {
  const measuring = (lines: number, objectiveLines: number): HeightContext => ({
    columns: sheet.columns,
    widthOf: () => 100,
    language: 'vi',
    density: 'regular',
    fontSize: 13,
    lines: (_text, _width, bold) => (bold ? objectiveLines : lines),
  });
  const heights = (lines: number, objectiveLines: number) =>
    blockHeights(rows.slice(0, 2), measuring(lines, objectiveLines));
  test('hold up to three lines of a row', () => {
    expect(heights(9, 1)).toEqual([72, 72]);
  });
  test('together hold the whole title of the objective', () => {
    const all = heights(1, 10).reduce((sum, height) => sum + height, 0);
    expect(all).toBeGreaterThanOrEqual(18 + 8 + 16 + 10 * 20);
  });
  test('have a line for the code above the title only where there is a code', () => {
    const coded = rows
      .slice(0, 2)
      .map((row) => row.objective && { ...row, objective: { ...row.objective, code: 'O1' } });
    const sum = (all: readonly number[]) => all.reduce((total, height) => total + height, 0);
    const withCode = blockHeights(
      coded.filter((row) => row !== null),
      measuring(1, 10),
    );
    expect(sum(withCode)).toBe(sum(heights(1, 10)) + 18);
  });
  test('hold the lines of a text that stands where a number should', () => {
    const session = sessionOf([2]);
    const id = sheetOf(session.plan).view.rows[0]?.id ?? '';
    session.run(setCells, { cells: [{ id, field: 'weight', text: 'chưa rõ' }], language: 'vi' });
    const typed = sheetOf(session.plan).view.rows.slice(0, 2);
    const lines = (text: string) => (text === 'chưa rõ' ? 3 : 1);
    expect(blockHeights(typed, { ...measuring(1, 1), lines })).toEqual([72, 32]);
  });
});
