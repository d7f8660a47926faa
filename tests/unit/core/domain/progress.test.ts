import { describe, expect, it } from 'vitest';
import { emptyKeyResult, type KeyResult } from '#core/domain/plan';
import { currentValue, keyResultProgress, objectiveProgress, planProgress } from '#core/domain/progress';
import { keyResultFormula, objectiveFormula } from '#core/domain/progress-formula';
import { evaluateFormula } from '../../../support/formula-value';

const keyResult = (fields: Partial<KeyResult>): KeyResult => ({ ...emptyKeyResult('kr', 'Kết quả'), ...fields });
const checkIn = (id: string, on: string, value: number | null, replaces: string | null = null) => ({
  id,
  on,
  value,
  confidence: null,
  note: null,
  replaces,
});

const vectors: [name: string, fields: Partial<KeyResult>, score: number | null, raw?: number][] = [
  ['10 → 0 at 7 is 30 %', { kind: 'decrease', start: 10, target: 0, current: 7 }, 0.3],
  ['200 → 0 at 100 is 50 %', { kind: 'decrease', start: 200, target: 0, current: 100 }, 0.5],
  ['1000 → 500 at 750 is 50 %', { kind: 'decrease', start: 1000, target: 500, current: 750 }, 0.5],
  [
    '2.4 → 1.8 at 1.6 is 100 %, beyond by a third',
    { kind: 'decrease', start: 2.4, target: 1.8, current: 1.6 },
    1,
    4 / 3,
  ],
  ['620 → 800 at 600 is 0 %', { kind: 'increase', start: 620, target: 800, current: 600 }, 0, -1 / 9],
  ['0 → 5 at 5 is 100 %', { kind: 'increase', start: 0, target: 5, current: 5 }, 1],
  ['5 → 5 at 5 is unknown', { kind: 'increase', start: 5, target: 5, current: 5 }, null],
  ['an increase without a start counts from 0', { kind: 'increase', target: 120, current: 30 }, 0.25],
  ['an increase to 0 without a start is unknown', { kind: 'increase', target: 0, current: 3 }, null],
  ['a decrease without a start is unknown', { kind: 'decrease', target: 10, current: 12 }, null],
  ['no actual is unknown', { kind: 'increase', start: 0, target: 10 }, null],
  ['no target is unknown', { kind: 'increase', start: 0, current: 4 }, null],
  ['in range 4–5 at 4.8 is met', { kind: 'range', low: 4, high: 5, current: 4.8 }, 1],
  ['in range 4–5 at 3.5 is not met', { kind: 'range', low: 4, high: 5, current: 3.5 }, 0],
  ['in range with one bound', { kind: 'range', low: 4, current: 9 }, 1],
  ['a range without bounds is unknown', { kind: 'range', current: 9 }, null],
  ['at least 800 at 400 is 50 %', { kind: 'atLeast', target: 800, current: 400 }, 0.5],
  ['at least 800 at 900 is 100 %', { kind: 'atLeast', target: 800, current: 900 }, 1, 1.125],
  ['at least 800 at -10 is 0 %', { kind: 'atLeast', target: 800, current: -10 }, 0],
  ['at least 0 at -1 is 0 %', { kind: 'atLeast', target: 0, current: -1 }, 0],
  ['at least -5 at -10 is 0 %', { kind: 'atLeast', target: -5, current: -10 }, 0],
  ['at most 5 at 4 is 100 %', { kind: 'atMost', target: 5, current: 4 }, 1],
  ['at most 5 at 10 is 50 %', { kind: 'atMost', target: 5, current: 10 }, 0.5],
  ['at most 0 at 0 is 100 %', { kind: 'atMost', target: 0, current: 0 }, 1],
  ['at most 0 once exceeded is 0 %', { kind: 'atMost', target: 0, current: 1 }, 0],
  ['yes is 100 %', { kind: 'yesNo', current: 1 }, 1],
  ['no is 0 %', { kind: 'yesNo', current: 0 }, 0],
  ['neither yes nor no is unknown', { kind: 'yesNo' }, null],
];

describe('progress of a key result', () => {
  it.each(vectors)('%s', (_name, fields, score, raw) => {
    const progress = keyResultProgress(keyResult(fields));
    if (score === null) expect(progress.score).toBeNull();
    else expect(progress.score).toBeCloseTo(score, 12);
    if (raw !== undefined) expect(progress.raw).toBeCloseTo(raw, 12);
  });

  it.each(vectors)('as a formula: %s', (_name, fields, score) => {
    const kr = keyResult(fields);
    const sheet = { A1: kr.start, B1: kr.target, C1: kr.current, D1: kr.low, E1: kr.high };
    const cells = { start: 'A1', target: 'B1', current: 'C1', low: 'D1', high: 'E1' };
    for (const refs of [cells, { current: 'C1' }]) {
      const formula = keyResultFormula(kr, refs);
      const value = evaluateFormula(formula ?? '', sheet);
      if (score === null) expect(value).toBe('—');
      else expect(value).toBeCloseTo(score, 12);
    }
  });

  it('9 of 13 weeks in range is 69 %', () => {
    const checkIns = Array.from({ length: 13 }, (_, week) =>
      checkIn(`c${String(week)}`, `2026-01-${String(week + 10)}`, week < 9 ? 4.5 : 3),
    );
    const kr = keyResult({ kind: 'range', low: 4, high: 5, checkIns });
    expect(keyResultProgress(kr).score).toBeCloseTo(9 / 13, 12);
    expect(keyResultFormula(kr, { current: 'C1' })).toBeNull();
  });

  it('stages count their shares, equal ones when none is given', () => {
    const stage = (share: number | null, done: boolean) => ({ title: 'x', share, doneOn: done ? '2026-01-01' : null });
    const score = (...stages: ReturnType<typeof stage>[]) =>
      keyResultProgress(keyResult({ kind: 'stages', stages })).score;
    expect(score(stage(null, true), stage(null, false), stage(null, false), stage(null, true))).toBe(0.5);
    expect(score(stage(0.3, true), stage(0.7, false))).toBe(0.3);
    expect(score(stage(0.5, false), stage(null, true), stage(null, false))).toBe(0.25);
    expect(score()).toBeNull();
    expect(keyResultFormula(keyResult({ kind: 'stages' }), { current: 'C1' })).toBeNull();
  });

  it('the newest check-in that stands and has a figure is the current value', () => {
    const older = checkIn('a', '2026-01-05', 10);
    const newer = checkIn('b', '2026-02-05', 99);
    expect(currentValue(keyResult({ current: 3 }))).toBe(3);
    expect(currentValue(keyResult({ current: 3, checkIns: [newer, older] }))).toBe(99);
    expect(currentValue(keyResult({ checkIns: [newer, older, checkIn('c', '2026-02-05', 20, 'b')] }))).toBe(20);
    expect(currentValue(keyResult({ checkIns: [older, checkIn('n', '2026-03-01', null)] }))).toBe(10);
  });

  it('names the band', () => {
    const band = (fields: Partial<KeyResult>) => keyResultProgress(keyResult({ target: 100, ...fields })).band;
    expect(band({ current: 100 })).toBe('met');
    expect(band({ current: 70 })).toBe('on');
    expect(band({ current: 69 })).toBe('risk');
    expect(band({ current: 39 })).toBe('off');
    expect(band({ start: 20, current: 10 })).toBe('below');
    expect(band({})).toBe('none');
    expect(band({ floor: 50, current: 50 })).toBe('on');
    expect(band({ floor: 50, current: 49 })).toBe('risk');
    expect(band({ kind: 'decrease', start: 200, floor: 160, current: 150 })).toBe('on');
  });
});

describe('progress of an objective', () => {
  const scored = (score: number | null, weight: number | null) =>
    keyResult({ kind: 'increase', start: 0, target: 1, current: score, weight });
  const cases: [name: string, parts: [number | null, number | null][], score: number | null][] = [
    [
      'weights 30/30/40 of 0.84/0.80/0.90',
      [
        [0.84, 0.3],
        [0.8, 0.3],
        [0.9, 0.4],
      ],
      0.852,
    ],
    [
      'no weights count alike',
      [
        [0.2, null],
        [0.6, null],
      ],
      0.4,
    ],
    [
      'total weight 0 counts alike',
      [
        [0.2, 0],
        [0.6, 0],
      ],
      0.4,
    ],
    [
      'an unknown one leaves and its weight is spread',
      [
        [0.5, 0.25],
        [null, 0.5],
        [0.9, 0.25],
      ],
      0.7,
    ],
    [
      'only the unknown one has weight',
      [
        [0.5, 0],
        [null, 1],
        [0.9, 0],
      ],
      0.7,
    ],
    [
      'a missing weight beside given ones counts 0',
      [
        [0.5, 1],
        [0.9, null],
      ],
      0.5,
    ],
    [
      'all unknown is unknown',
      [
        [null, 0.5],
        [null, 0.5],
      ],
      null,
    ],
    ['no key results is unknown', [], null],
  ];

  it.each(cases)('%s', (_name, parts, score) => {
    const value = objectiveProgress(parts.map(([s, w]) => scored(s, w))).score;
    if (score === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(score, 12);
  });

  it.each(cases.filter(([, parts]) => parts.length > 0))('as a formula: %s', (_name, parts, score) => {
    const sheet = Object.fromEntries(
      parts.flatMap(([s, w], index) => [
        [`A${String(index + 1)}`, s ?? '—'],
        [`B${String(index + 1)}`, w],
      ]),
    );
    const last = String(parts.length);
    const value = evaluateFormula(objectiveFormula({ scores: `A1:A${last}`, weights: `B1:B${last}` }), sheet);
    if (score === null) expect(value).toBe('—');
    else expect(value).toBeCloseTo(score, 12);
  });

  it('says what the weights add up to', () => {
    expect(objectiveProgress([scored(1, 0.5), scored(1, 0.45)]).weightSum).toBeCloseTo(0.95, 12);
    expect(objectiveProgress([scored(1, null)]).weightSum).toBeNull();
  });

  it('a plan is the mean of its objectives', () => {
    const plan = [
      { weight: null, keyResults: [scored(0.5, null)] },
      { weight: null, keyResults: [scored(1, null)] },
      { weight: null, keyResults: [] },
    ];
    expect(planProgress(plan)).toMatchObject({ score: 0.75, band: 'on', weightSum: null });
  });
});
