import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activeOf,
  extentOf,
  moved,
  nextInRange,
  placeAt,
  resolved,
  single,
  type CellPlace,
  type Selection,
} from '../../../../renderer/features/plan-grid/selection';
import { deleteRows } from '#core/commands/row-commands';
import { at, sessionOf, sheetOf } from './sheet-maker';

function place(sheet: ReturnType<typeof sheetOf>, row: number, column: number): CellPlace {
  const found = placeAt(sheet, row, column);
  if (!found) throw new Error('no such place');
  return found;
}

describe('a range', () => {
  test('contains what was selected, holds whole merged blocks, and does not grow twice', () => {
    const shape = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(shape, fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), (sizes, [a, b, c, d]) => {
        const sheet = sheetOf(sessionOf(sizes).plan);
        const [rows, columns] = [sheet.view.rows.length, sheet.columns.length - 1];
        const [r1, r2, c1, c2] = [a % rows, b % rows, 1 + (c % columns), 1 + (d % columns)];
        const range: Selection = { anchor: place(sheet, r1, c1), focus: place(sheet, r2, c2), kind: 'cells' };
        const extent = extentOf(sheet, range);
        expect(extent.top).toBeLessThanOrEqual(Math.min(r1, r2));
        expect(extent.bottom).toBeGreaterThanOrEqual(Math.max(r1, r2));
        expect([extent.left, extent.right]).toEqual([Math.min(c1, c2), Math.max(c1, c2)]);
        const again = extentOf(sheet, {
          anchor: place(sheet, extent.top, extent.left),
          focus: place(sheet, extent.bottom, extent.right),
          kind: 'cells',
        });
        expect(again).toEqual(extent);
        const merged = sheet.columns.slice(extent.left, extent.right + 1).some(({ level }) => level === 'objective');
        if (merged) {
          expect(sheet.view.rows[extent.top]?.blockStart).toBe(extent.top);
          const last = sheet.view.rows[extent.bottom];
          expect((last?.blockStart ?? 0) + (last?.blockSize ?? 0) - 1).toBe(extent.bottom);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('moves', () => {
  const sheet = sheetOf(sessionOf([2, 0, 3]).plan);
  const from = (row: number, column: string) => place(sheet, row, at(sheet, column));
  test('go block by block in a merged column and row by row elsewhere', () => {
    expect(moved(sheet, from(0, 'o:title'), 'down')).toEqual(from(2, 'o:title'));
    expect(moved(sheet, from(2, 'o:title'), 'up')).toEqual(from(0, 'o:title'));
    expect(moved(sheet, from(0, 'title'), 'down')).toEqual(from(1, 'title'));
  });
  test('stay inside the sheet at every edge', () => {
    expect(moved(sheet, from(0, 'o:title'), 'left')).toEqual(from(0, 'o:title'));
    expect(moved(sheet, from(0, 'title'), 'up')).toEqual(from(0, 'title'));
    expect(moved(sheet, from(6, 'title'), 'down')).toEqual(from(6, 'title'));
    expect(moved(sheet, from(0, 'title'), 'pageDown', 50)).toEqual(from(6, 'title'));
  });
  test('by Ctrl go to the edge of the objective, then to the next', () => {
    expect(moved(sheet, from(0, 'title'), 'blockDown')).toEqual(from(1, 'title'));
    expect(moved(sheet, from(1, 'title'), 'blockDown')).toEqual(from(2, 'title'));
    expect(moved(sheet, from(5, 'title'), 'blockUp')).toEqual(from(3, 'title'));
  });
});

describe('the next cell inside a range', () => {
  const sheet = sheetOf(sessionOf([2, 2]).plan);
  test('visits every cell once and comes back, a merged cell once', () => {
    const left = at(sheet, 'o:title');
    const extent = { top: 0, bottom: 3, left, right: left + 1 };
    for (const across of [true, false]) {
      let here = place(sheet, 0, left);
      const seen: string[] = [];
      do {
        seen.push(`${here.row} ${here.column}`);
        here = nextInRange(sheet, here, extent, 1, across);
      } while (seen.length < 20 && `${here.row} ${here.column}` !== seen[0]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(6);
    }
  });
  test('backwards undoes forwards', () => {
    const left = at(sheet, 'o:title');
    const extent = { top: 0, bottom: 3, left, right: left + 1 };
    const start = place(sheet, 1, left + 1);
    expect(nextInRange(sheet, nextInRange(sheet, start, extent, 1, true), extent, -1, true)).toEqual(start);
  });
  test('is the active cell, and the anchor while nothing went on', () => {
    const [a, b] = [place(sheet, 0, 2), place(sheet, 1, 2)];
    expect(activeOf({ anchor: a, focus: b, kind: 'cells' })).toEqual(a);
    expect(activeOf({ anchor: a, focus: b, kind: 'cells', active: b })).toEqual(b);
  });
});

describe('a selection after rows went', () => {
  test('stays with its objective: the last key result gives way to the one above it', () => {
    const session = sessionOf([3, 2]);
    const before = sheetOf(session.plan);
    const gone = before.view.rows[2]?.id ?? '';
    session.run(deleteRows, { ids: [gone] });
    const next = resolved(before, sheetOf(session.plan), single({ row: gone, column: 'title' }));
    expect(next.anchor.row).toBe(before.view.rows[1]?.id);
  });
  test('gives way to the row now in its place when the objective went', () => {
    const session = sessionOf([1, 1]);
    const before = sheetOf(session.plan);
    const row = before.view.rows[0];
    session.run(deleteRows, { ids: [row?.objective?.id ?? ''] });
    const next = resolved(before, sheetOf(session.plan), single({ row: row?.id ?? '', column: 'title' }));
    expect(next.anchor.row).toBe(before.view.rows[1]?.id);
  });
});
