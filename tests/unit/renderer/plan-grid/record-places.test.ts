import { describe, expect, test } from 'vitest';
import { keyResultsOf, objectivesOf } from '#core/domain/plan-records';
import { activeField, placeOfRecord } from '../../../../renderer/features/plan-grid/record-places';
import { sessionOf, sheetOf } from './sheet-maker';

const { plan } = sessionOf([2, 0, 1]);
const sheet = sheetOf(plan);
const [first, second] = objectivesOf(plan).map(({ id }) => id);
const keyResults = keyResultsOf(plan, first ?? '').map(({ id }) => id);

describe('whose field a cell shows', () => {
  test('the key result in its own columns, the objective in merged ones', () => {
    const row = keyResults[1] ?? '';
    expect(activeField(sheet, { row, column: 'target' })).toEqual({ recordId: row, field: 'target' });
    expect(activeField(sheet, { row, column: 'o:weight' })).toEqual({ recordId: first, field: 'weight' });
  });

  test('the objective where it has no key result yet, nobody in the last row', () => {
    expect(activeField(sheet, { row: second ?? '', column: 'title' })).toEqual({ recordId: second, field: 'title' });
    expect(activeField(sheet, { row: 'add', column: 'title' })).toBeNull();
  });
});

describe('where a record stands', () => {
  test('a key result at its title, an objective at the first of its rows', () => {
    expect(placeOfRecord(sheet, keyResults[1] ?? '')).toEqual({ row: keyResults[1], column: 'title' });
    expect(placeOfRecord(sheet, first ?? '')).toEqual({ row: keyResults[0], column: 'o:title' });
    expect(placeOfRecord(sheet, second ?? '')).toEqual({ row: second, column: 'o:title' });
  });

  test('nowhere when the sheet does not have it', () => {
    expect(placeOfRecord(sheet, 'gone')).toBeNull();
  });
});
