import { describe, expect, test } from 'vitest';
import { moveBy } from '../../../../renderer/features/import/model/grid-moves';
import {
  columnsInView,
  pictureOf,
  rowsInView,
  type PictureNeeds,
} from '../../../../renderer/features/import/model/sheet-picture';
import { sheet, sheetOf } from './preview-maker';

const needs: PictureNeeds = { headings: new Map(), tables: [] };
const table = { top: 1, left: 1, bottom: 3, right: 3 };

describe('a sheet on the screen', () => {
  test('a merged cell is one cell that covers the others', () => {
    const picture = pictureOf(sheet, needs);
    expect(picture.spans.get('B3')).toEqual({ rows: 2, columns: 1 });
    expect(picture.covered.get('B4')).toEqual({ row: 2, column: 1 });
    expect(picture.cornersAbove(3)).toEqual([2]);
    expect(picture.cornersAbove(2)).toEqual([]);
  });

  test('a row is as tall as its longest text, three lines at most', () => {
    const long = 'một câu dài '.repeat(40);
    const picture = pictureOf(sheetOf('S', [['ngắn'], [long]]), { ...needs, tables: [{ ...table, top: 0, left: 0 }] });
    expect(picture.rowTops).toEqual([0, 28, 92]);
  });

  test('a text that fits its own column needs one line', () => {
    const picture = pictureOf(sheetOf('S', [['giá trị 145.0'], ['giá trị 99.12']]), { ...needs, tables: [table] });
    expect(picture.rowTops).toEqual([0, 28, 56]);
  });

  test('a letterhead runs over its empty neighbours and widens no column of the table', () => {
    const wide = sheetOf('S', [
      ['CÔNG TY CỔ PHẦN THƯƠNG MẠI VÀ DỊCH VỤ ĐÔNG Á', null, null, null],
      [null, 'Mục tiêu', 'Kết quả', 'Chỉ tiêu'],
      ['1', 'Bán', 'Thu', 'Năm'],
    ]);
    const picture = pictureOf(wide, { ...needs, tables: [table] });
    expect(picture.spills.get('A1')).toBeGreaterThan(1);
    expect(picture.columns[0]?.width).toBe(44);
  });

  test('only what is in sight is drawn, and a little more', () => {
    const tall = sheetOf(
      'S',
      Array.from({ length: 500 }, (_, row) => Array.from({ length: 40 }, (__, column) => `${row}.${column}`)),
    );
    const picture = pictureOf(tall, needs);
    const [first, last] = rowsInView(picture, 28 * 100, 280);
    expect(first).toBeLessThanOrEqual(100);
    expect(last - first).toBeLessThan(25);
    const [left, right] = columnsInView(picture, 0, 300);
    expect(left).toBe(0);
    expect(right).toBeLessThan(12);
  });
});

describe('keys of the sheet', () => {
  const picture = pictureOf(sheet, needs);
  const move = (row: number, column: number, key: string, ctrl = false) =>
    moveBy(picture, { row, column }, { key, ctrl, page: 10 });

  test('arrows step over merged cells as one', () => {
    expect(move(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(move(2, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(move(2, 1, 'ArrowUp')).toEqual({ row: 1, column: 1 });
    expect(move(3, 2, 'ArrowLeft')).toEqual({ row: 2, column: 1 });
    expect(move(2, 2, 'ArrowDown')).toEqual({ row: 3, column: 2 });
  });

  test('up from the first row are the letters, left of the first column the numbers, and no corner', () => {
    expect(move(0, 2, 'ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(move(2, 0, 'ArrowLeft')).toEqual({ row: 2, column: -1 });
    expect(move(0, -1, 'ArrowUp')).toEqual({ row: 0, column: -1 });
  });

  test('Home, End and their kin go to the ends', () => {
    expect(move(3, 3, 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(move(0, 0, 'End', true)).toEqual({ row: 3, column: 3 });
    expect(move(2, 1, 'End')).toEqual({ row: 2, column: 3 });
    expect(move(0, 3, 'PageDown')).toEqual({ row: 3, column: 3 });
    expect(move(0, 0, 'x')).toBeNull();
  });
});
