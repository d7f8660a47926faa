import { describe, expect, test } from 'vitest';
import { addObjective } from '#core/commands/objective-commands';
import { extentOf, single } from '../../../../renderer/features/plan-grid/selection';
import { madeBy, oneStep, part } from '../../../../renderer/features/plan-grid/one-step';
import { refuse } from '#core/result';
import { at, sessionOf, workingSheet } from './sheet-maker';

function cell(working: ReturnType<typeof workingSheet>, row: number, column: string) {
  const sheet = working.sheet();
  const [view, col] = [sheet.view.rows[row], sheet.columns[at(sheet, column)]];
  if (!view || !col) throw new Error('no cell');
  return { row: view, column: col };
}

describe('one step', () => {
  test('of several commands is undone at once', () => {
    const session = sessionOf([]);
    const start = session.plan.size;
    const add = part(addObjective, { after: 'end' as const });
    const made = session.run(oneStep(addObjective, { after: 'end' }, [add, add]), null);
    expect(made.ok && madeBy(made.value).length).toBe(2);
    session.undo();
    expect(session.plan.size).toBe(start);
  });
  test('refused in part is refused whole', () => {
    const session = sessionOf([1]);
    const before = session.plan;
    const add = part(addObjective, { after: 'end' as const });
    expect(session.run(oneStep(addObjective, { after: 'end' }, [add, () => refuse('moveImpossible')]), null).ok).toBe(
      false,
    );
    expect(session.plan).toBe(before);
  });
});

describe('clearing', () => {
  test('one whole row leaves the objective it shares with other rows', () => {
    const working = workingSheet([2]);
    working.select({ ...single({ row: cell(working, 1, 'title').row.id, column: 'o:title' }), kind: 'rows' });
    working.controller.run('clear');
    expect(working.titles()).toEqual(['O1/KR 1.1', 'O1/']);
  });
  test('all rows of an objective clears the objective too', () => {
    const working = workingSheet([2]);
    const [a, b] = [cell(working, 0, 'title').row.id, cell(working, 1, 'title').row.id];
    working.select({ anchor: { row: a, column: 'o:title' }, focus: { row: b, column: 'o:title' }, kind: 'rows' });
    working.controller.run('clear');
    expect(working.titles()).toEqual(['/', '/']);
  });
});

describe('writing', () => {
  test('Ctrl+Enter in the last row makes the objective typed', () => {
    const working = workingSheet([1]);
    working.select(single({ row: 'add', column: 'o:title' }));
    expect(working.controller.fill(extentOf(working.sheet(), working.selection()), 'Mục tiêu mới')).toBe(true);
    expect(working.titles()).toEqual(['O1/KR 1.1', 'Mục tiêu mới/']);
  });
  test('into an empty objective makes its key result, one step', () => {
    const working = workingSheet([0]);
    const { row, column } = cell(working, 0, 'title');
    working.controller.write(row, column, 'Kết quả');
    expect(working.titles()).toEqual(['O1/Kết quả']);
    working.session.undo();
    expect(working.titles()).toEqual(['O1/']);
  });
  test('a block over the end makes key results', () => {
    const working = workingSheet([1]);
    const { row, column } = cell(working, 0, 'title');
    working.controller.writeBlock(row, column, [['a'], ['b'], ['c']]);
    expect(working.titles()).toEqual(['O1/a', 'O1/b', 'O1/c']);
    working.session.undo();
    expect(working.titles()).toEqual(['O1/KR 1.1']);
  });
  test('what was copied of merged and plain cells comes back the same', () => {
    const working = workingSheet([2, 2]);
    const extent = { top: 0, bottom: 1, left: at(working.sheet(), 'o:title'), right: at(working.sheet(), 'title') };
    const block = working.controller.texts(extent);
    expect(block).toEqual([
      ['O1', 'KR 1.1'],
      ['', 'KR 1.2'],
    ]);
    const { row, column } = cell(working, 2, 'o:title');
    working.controller.writeBlock(row, column, block);
    expect(working.titles()).toEqual(['O1/KR 1.1', 'O1/KR 1.2', 'O1/KR 1.1', 'O1/KR 1.2']);
  });
});

describe('rows', () => {
  test('an inserted row is selected, again after undo and redo', () => {
    const working = workingSheet([2]);
    const before = working.selection();
    working.controller.run('insertBelow');
    const made = working.selection();
    expect(working.sheet().view.indexOf.get(made.anchor.row)).toBe(1);
    working.controller.run('undo');
    expect(working.selection()).toEqual(before);
    working.controller.run('redo');
    expect(working.selection()).toEqual(made);
  });
  test('moved rows keep the selection', () => {
    const working = workingSheet([2]);
    const { anchor } = working.selection();
    working.controller.run('moveDown');
    expect(working.titles()).toEqual(['O1/KR 1.2', 'O1/KR 1.1']);
    expect(working.selection().anchor).toEqual(anchor);
  });
});
