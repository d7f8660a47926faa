import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../../../renderer/core/ipc/contract';
import { groupHits, piecesOf } from '../../../../renderer/features/plans/search-groups';

function hit(planId: string, text: string): SearchHit {
  return {
    planId,
    planTitle: `Kế hoạch ${planId}`,
    cycleLabel: 'Quý I/2026',
    recordId: null,
    kind: 'plan',
    field: 'title',
    text,
    marks: [],
  };
}

test('finds stand under their plan, and a plan stands where its best find stood', () => {
  const groups = groupHits([hit('b', '1'), hit('a', '2'), hit('b', '3')]);
  expect(groups.map(({ planId, hits }) => [planId, hits.map(({ text }) => text)])).toEqual([
    ['b', ['1', '3']],
    ['a', ['2']],
  ]);
});

describe('the pieces of a marked text', () => {
  test('marked words stand apart from the text around them', () => {
    expect(piecesOf('Doanh số quý', [[6, 8]])).toEqual([
      { text: 'Doanh ', marked: false },
      { text: 'số', marked: true },
      { text: ' quý', marked: false },
    ]);
  });

  test.each([
    ['no mark', []],
    ['a mark over everything', [[0, 12]]],
    [
      'marks that touch',
      [
        [0, 3],
        [3, 5],
      ],
    ],
    [
      'marks that overlap',
      [
        [0, 5],
        [3, 8],
      ],
    ],
    ['a mark beyond the end', [[6, 99]]],
    ['an empty mark', [[4, 4]]],
    [
      'marks out of order',
      [
        [6, 8],
        [0, 3],
      ],
    ],
  ] as const)('%s leaves the text whole', (_, marks) => {
    const pieces = piecesOf('Doanh số quý', marks);
    expect(pieces.map(({ text }) => text).join('')).toBe('Doanh số quý');
    expect(pieces.every(({ text }) => text !== '')).toBe(true);
  });
});
