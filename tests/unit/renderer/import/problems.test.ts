import { describe, expect, test } from 'vitest';
import { cellOf, columnOf, rangeOf } from '../../../../renderer/features/import/model/cell-range';
import { surenessOf } from '../../../../renderer/features/import/model/confidence';
import { nextProblem, problemsOf, twoReadings } from '../../../../renderer/features/import/model/problems';
import { itemOf, previewOf } from './preview-maker';

const items = [
  itemOf({ range: 'A9', fate: 'listed', code: 'total' }),
  itemOf({ range: 'C8', code: 'hiddenRow' }),
  itemOf({ range: 'F6', code: 'ambiguousNumber' }),
  itemOf({ range: 'S', code: 'hiddenSheet' }),
];
const problems = problemsOf(previewOf({ items }).report);

describe('the list of problems', () => {
  test('questions come first, then remarks, then what is listed', () => {
    expect(problems.map(({ item, kind }) => `${kind} ${item.range}`)).toEqual([
      'question F6',
      'remark C8',
      'remark S',
      'listed A9',
    ]);
  });

  test('next and previous go round the corner and pass over what has no place', () => {
    expect(nextProblem(problems, null, 1)).toBe(0);
    expect(nextProblem(problems, 1, 1)).toBe(3);
    expect(nextProblem(problems, 3, 1)).toBe(0);
    expect(nextProblem(problems, 0, -1)).toBe(3);
    expect(nextProblem([], null, 1)).toBeNull();
  });

  test('a text with one mark shows both numbers it can be', () => {
    expect(twoReadings('1.200 khách')).toEqual({ thousands: 1200, decimal: 1.2 });
    expect(twoReadings('12,500')).toEqual({ thousands: 12500, decimal: 12.5 });
    expect(twoReadings('1.234.567')).toBeNull();
    expect(twoReadings('không rõ')).toBeNull();
  });
});

describe('places and words', () => {
  test('names of cells and ranges are read, anything else is not', () => {
    expect(cellOf('AB12')).toEqual({ row: 11, column: 27 });
    expect(columnOf('XFD')).toBe(16_383);
    expect(rangeOf('C3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
    expect(rangeOf('Trang 1')).toBeNull();
  });

  test('confidence has three words', () => {
    expect([0.98, 0.85, 0.7, 0.6, 0.59].map(surenessOf)).toEqual(['sure', 'sure', 'quite', 'quite', 'check']);
  });
});
