import { describe, expect, test } from 'vitest';
import { CellStories, itemWords } from '../../../../renderer/features/import/model/cell-story';
import { cellOf } from '../../../../renderer/features/import/model/cell-range';
import { itemOf, previewOf, tabled } from './preview-maker';

const at = (name: string) => cellOf(name) ?? { row: 0, column: 0 };
const first = { plan: 1, planTitle: 'Kế hoạch', objective: 1 };

describe('what became of a cell', () => {
  test('a placed cell tells the objective, key result and field it went to', () => {
    const { story, recordId } = new CellStories(previewOf()).of(tabled, at('D4'));
    expect(story).toEqual({ kind: 'field', record: { ...first, keyResult: 2 }, field: 'target', kept: false });
    expect(recordId).toBe('k2');
  });

  test('a cell whose reader did not say goes by its column and the title in its row', () => {
    const { story, recordId } = new CellStories(previewOf({ places: {} })).of(tabled, at('D4'));
    expect(story).toEqual({ kind: 'field', record: { ...first, keyResult: 2 }, field: 'target', kept: false });
    expect(recordId).toBe('k2');
  });

  test('a heading belongs to no record', () => {
    const { story } = new CellStories(previewOf({ places: {} })).of(tabled, at('C2'));
    expect(story).toMatchObject({ kind: 'field', field: 'header', record: null });
  });

  test('a listed cell carries the item that covers it, an empty one nothing', () => {
    const listed = itemOf({ range: 'A1:B1', fate: 'listed', code: 'masthead', message: 'A1:B1: tên cơ quan' });
    const stories = new CellStories(previewOf({ items: [listed] }));
    expect(stories.of(tabled, at('A1')).story).toEqual({ kind: 'listed', item: listed });
    expect(stories.of(tabled, at('A4')).story).toEqual({ kind: 'empty' });
    expect(itemWords(listed)).toBe('tên cơ quan');
  });

  test('a question about a cell comes with it, a word about the whole file does not', () => {
    const question = itemOf({ range: 'D4', code: 'ambiguousNumber' });
    const ofFile = itemOf({ range: 'B2', code: 'cycleAssumed' });
    const stories = new CellStories(previewOf({ items: [question, ofFile] }));
    expect(stories.of(tabled, at('D4')).remarks).toEqual([question]);
    expect(stories.of(tabled, at('B2')).remarks).toEqual([]);
    expect([...stories.markedCells('S')]).toEqual(['D4']);
  });

  test('a record leads back to the cell of its title, with or without the reader’s word', () => {
    expect(new CellStories(previewOf()).cellOf('k2')).toEqual({ sheet: 'S', cell: 'C4' });
    expect(new CellStories(previewOf({ places: {} })).cellOf('k2')).toEqual({ sheet: 'S', cell: 'C4' });
    expect(new CellStories(previewOf()).cellOf('nobody')).toBeNull();
  });
});
