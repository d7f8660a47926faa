import { describe, expect, test } from 'vitest';
import { emptyKeyResult, type CheckIn, type KeyResult } from '#core/domain/plan';
import { alongOf, burnUp, levelsToName, upOf } from '../../../../renderer/features/inspector/burn-up';

const cycle = { start: '2026-01-01', end: '2026-03-31' };

function row(values: readonly (readonly [string, number | null])[], change: Partial<KeyResult> = {}): KeyResult {
  const checkIns: CheckIn[] = values.map(([on, value], index) => ({
    id: `c${String(index)}`,
    on,
    value,
    confidence: null,
    note: null,
    replaces: null,
  }));
  return { ...emptyKeyResult('k1'), start: 620, floor: 710, target: 800, stretch: 836, ...change, checkIns };
}
const two = [
  ['2026-02-27', 742],
  ['2026-01-30', 668],
] as const;

describe('the chart of a key result', () => {
  test('has nothing to draw before two days have a figure', () => {
    expect(burnUp(row([]), cycle)).toBeNull();
    expect(burnUp(row([['2026-01-30', 668]]), cycle)).toBeNull();
    const sameDay = [
      ['2026-01-30', 668],
      ['2026-01-30', 670],
      ['2026-02-01', null],
    ] as const;
    expect(burnUp(row(sameDay), cycle)).toBeNull();
  });

  test('draws no line for stages or for yes and no', () => {
    expect(burnUp(row(two, { kind: 'stages' }), cycle)).toBeNull();
    expect(burnUp(row(two, { kind: 'yesNo' }), cycle)).toBeNull();
  });

  test('goes through its figures in the order of the days, with room above and below', () => {
    const chart = burnUp(row(two), cycle);
    if (!chart) throw new Error('no chart');
    expect(chart.points).toEqual([
      { on: '2026-01-30', value: 668 },
      { on: '2026-02-27', value: 742 },
    ]);
    expect(chart.falling).toBe(false);
    for (const { value } of [...chart.levels, ...chart.points]) {
      expect(upOf(chart, value)).toBeGreaterThan(0);
      expect(upOf(chart, value)).toBeLessThan(1);
    }
    expect([alongOf(chart, '2026-01-01'), alongOf(chart, '2026-03-31')]).toEqual([0, 1]);
  });

  test('grows to days outside the cycle and knows when less is better', () => {
    const late = burnUp(row([...two, ['2026-04-05', 800]], { start: 900 }), cycle);
    expect(late).toMatchObject({ from: '2026-01-01', to: '2026-04-05', falling: true });
  });

  test('draws equal figures without dividing by nothing', () => {
    const flat = burnUp(
      row(
        [
          ['2026-01-30', 0],
          ['2026-02-27', 0],
        ],
        { start: null, floor: null, target: 0, stretch: null },
      ),
      cycle,
    );
    expect(flat && upOf(flat, 0)).toBeCloseTo(0.5);
  });

  test('names the target before a level that would touch it', () => {
    const chart = burnUp(row(two, { stretch: 801 }), cycle);
    if (!chart) throw new Error('no chart');
    expect(levelsToName(chart, 114, 15).map(({ id }) => id)).toEqual(['target', 'floor', 'start']);
  });
});
