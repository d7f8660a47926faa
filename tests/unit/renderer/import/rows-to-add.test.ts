import { describe, expect, test } from 'vitest';
import type { ObjectiveComparison, PlanComparison } from '#core/import/into-plan/compare-with-plan';
import { countAdded, rowsToAdd, withRow } from '../../../../renderer/features/import/model/rows-to-add';

const one = (importedId: string, planId: string | null) => ({
  ...{ importedId, title: importedId.toUpperCase(), planId, by: null, fields: [] },
});
const comparison = (...objectives: readonly ObjectiveComparison[]): PlanComparison => ({
  objectives,
  counts: { matched: 0, unmatched: 0, fill: 0, differ: 0 },
});
const compared = comparison(
  { ...one('known', 'p1'), keyResults: [one('k1', 'p2'), one('k2', null)] },
  { ...one('fresh', null), keyResults: [one('f1', null), one('f2', null)] },
  { ...one('hollow', null), keyResults: [one('h1', 'p3')] },
  { ...one('bare', null), keyResults: [] },
  { ...one('same', 'p4'), keyResults: [one('s1', 'p5')] },
);

describe('what accepting into a plan adds', () => {
  test('are the rows the plan does not have, under their objectives', () => {
    const groups = rowsToAdd(compared, 'fill').map(({ objective, isNew, keyResults }) => [
      objective.id,
      isNew,
      keyResults.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['known', false, ['k2']],
      ['fresh', true, ['f1', 'f2']],
      ['bare', true, []],
    ]);
  });

  test('is everything where all is to be new', () => {
    expect(countAdded(rowsToAdd(compared, 'add'), new Set())).toBe(11);
  });

  test('is less by what is left out, an objective with all that is under it', () => {
    const groups = rowsToAdd(compared, 'fill');
    expect(countAdded(groups, new Set())).toBe(5);
    expect(countAdded(groups, new Set(['f1']))).toBe(4);
    expect(countAdded(groups, new Set(['fresh', 'f1']))).toBe(2);
    // the objective of the plan is no row to add: leaving it out would say nothing
    expect(countAdded(groups, new Set(['known']))).toBe(5);
  });

  test('a row is left out and taken in again', () => {
    const without = withRow(new Set(), 'f1');
    expect([...without]).toEqual(['f1']);
    expect([...withRow(without, 'f1')]).toEqual([]);
  });
});
