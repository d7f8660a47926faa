import { expect, test } from 'vitest';
import { setCells } from '#core/commands/cell-commands';
import {
  buildView,
  addRowId,
  cellEdited,
  cellShown,
  problemAt,
} from '../../../../renderer/features/plan-grid/view-builder';
import { at, sessionOf, sheetOf } from './sheet-maker';

test('a plan shows one row per key result, one per empty objective and one to type into', () => {
  const { rows } = buildView(sessionOf([2, 0, 1]).plan);
  expect(rows.map(({ kind }) => kind)).toEqual(['keyResult', 'keyResult', 'objective', 'keyResult', 'add']);
  expect(rows.map(({ blockStart, blockSize }) => [blockStart, blockSize])).toEqual([
    [0, 2],
    [0, 2],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('a plan one may not change has no row to type into', () => {
  expect(buildView(sessionOf([1]).plan, null, false).indexOf.has(addRowId)).toBe(false);
});

test('rows that did not change are the same objects after a change elsewhere', () => {
  const session = sessionOf([2, 2]);
  const before = buildView(session.plan);
  session.run(setCells, { cells: [{ id: before.rows[3]?.id ?? '', field: 'title', text: 'khác' }], language: 'vi' });
  const after = buildView(session.plan, before);
  expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, true, false, false, true]);
});

test('a number that cannot be read stays as typed, is marked and counted', () => {
  const session = sessionOf([1]);
  const first = sheetOf(session.plan);
  const column = first.columns[at(first, 'target')];
  session.run(setCells, {
    cells: [{ id: first.view.rows[0]?.id ?? '', field: 'target', text: 'mười bốn' }],
    language: 'vi',
  });
  const view = buildView(session.plan, first.view);
  const row = view.rows[0];
  if (!row || !column) throw new Error('no cell');
  expect(cellShown(row, column, 'vi')).toBe('mười bốn');
  expect(cellEdited(row, column, 'vi')).toBe('mười bốn');
  expect(problemAt(row, column)).not.toBeNull();
  expect(view.totals.problems).toBe(1);
});

test('a cell is shown and opened in the forms of the company', () => {
  const session = sessionOf([1]);
  const before = sheetOf(session.plan);
  const id = before.view.rows[0]?.id ?? '';
  const forms = { decimal: 'point', date: 'iso' } as const;
  const cells = [
    { id, field: 'target', text: '1.234' },
    { id, field: 'start', text: '1,500.5' },
    { id, field: 'due', text: '31/03/2026' },
  ];
  session.run(setCells, { cells, language: 'vi', forms });
  const { view, columns } = sheetOf(session.plan);
  const [row] = view.rows;
  if (!row) throw new Error('No row');
  const texts = ['target', 'start', 'due'].map((field) => {
    const column = columns.find(({ id: known }) => known === field);
    if (!column) throw new Error(`No column ${field}`);
    return [cellShown(row, column, { language: 'vi', forms }), cellEdited(row, column, { language: 'vi', forms })];
  });
  expect(texts).toEqual([
    ['1.234', '1.234'],
    ['1,500.5', '1500.5'],
    ['2026-03-31', '2026-03-31'],
  ]);
});
