import { describe, expect, it } from 'vitest';
import { maxPlanFileBytes, planJsonSchema, readPlanFile, writePlanFile } from '#core/domain/plan-file';
import { sampleIds, samplePlan } from '#core/domain/samples';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' };
const smallest = {
  format: 'dinh-okr/plan',
  version: 1,
  title: 'Kế hoạch',
  cycle,
  objectives: [
    { title: 'Mục tiêu', keyResults: [{ title: 'Một' }, { title: 'Một' }] },
    { title: 'Hai', keyResults: [] },
  ],
};
const read = (value: unknown) => readPlanFile(JSON.stringify(value));
const value = (file: unknown) => {
  const result = read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const counter = () => {
  let next = 0;
  return () => `id-${String((next += 1))}`;
};

describe('a plan file', () => {
  it('needs no more than titles and a cycle; absent keys read as null, [] and {}', () => {
    const { plan, newer } = value(smallest);
    expect(newer).toBe(false);
    expect(plan).toMatchObject({ state: 'draft', currency: 'VND', columns: [], owner: null });
    expect(plan.objectives[0]?.keyResults[0]).toMatchObject({
      target: null,
      checkIns: [],
      extra: {},
      kind: 'increase',
    });
  });

  it('gives absent ids, all different and the same every time', () => {
    const ids = () => {
      const { plan } = value(smallest);
      return [plan.id, ...plan.objectives.flatMap((o) => [o.id, ...o.keyResults.map((kr) => kr.id)])];
    };
    expect(new Set(ids()).size).toBe(5);
    expect(ids()).toEqual(ids());
  });

  it('gives new ids where one occurs twice or is the name of the header', () => {
    const objective = (id: string) => ({ id, title: 'x', keyResults: [] });
    const { plan } = value({ ...smallest, objectives: [objective('a'), objective('a'), objective('plan')] });
    expect(new Set(plan.objectives.map((o) => o.id)).size).toBe(3);
    expect(recordsFromPlan(plan).size).toBe(4);
  });

  it('keeps unknown keys on every level through load, flat form and save', () => {
    const { plan } = value({
      ...smallest,
      future: { deep: [1] },
      objectives: [{ title: 'O', mood: 'good', keyResults: [{ title: 'KR', zeta: 1, alpha: 2 }] }],
    });
    const again = value(JSON.parse(writePlanFile(planFromRecords(recordsFromPlan(plan))))).plan;
    expect(again).toEqual(plan);
    expect(again).toMatchObject({ future: { deep: [1] }, objectives: [{ mood: 'good', keyResults: [{ zeta: 1 }] }] });
  });

  it('is written the same whatever the order of keys, and stays the same when read again', () => {
    const { plan } = value(smallest);
    const text = writePlanFile(plan);
    const reversed = Object.fromEntries(Object.entries(plan).reverse()) as unknown as typeof plan;
    expect(writePlanFile(reversed)).toBe(text);
    const again = readPlanFile(text);
    expect(again.ok && writePlanFile(again.value.plan)).toBe(text);
  });

  it('is NFC, in and out', () => {
    const { plan } = value({ ...smallest, title: 'Kế hoạch quý một'.normalize('NFD') });
    expect(plan.title).toBe('Kế hoạch quý một'.normalize('NFC'));
    const text = writePlanFile({ ...plan, title: 'Hà Nội'.normalize('NFD') });
    expect(text).toBe(text.normalize('NFC'));
  });

  it('reads bytes, with or without a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(smallest)}`);
    expect(readPlanFile(bytes).ok).toBe(true);
  });

  it.each([
    ['no JSON', 'hello'],
    ['cut short', JSON.stringify(smallest).slice(0, -20)],
    ['another format', JSON.stringify({ ...smallest, format: 'other' })],
    ['no version', JSON.stringify({ ...smallest, version: 'one' })],
    ['no title', JSON.stringify({ ...smallest, title: undefined })],
    [
      'a number that is none',
      JSON.stringify({ ...smallest, objectives: [{ title: 'o', keyResults: [{ title: 'k', target: '800' }] }] }),
    ],
    ['a date that does not exist', JSON.stringify({ ...smallest, cycle: { ...cycle, end: '2026-02-30' } })],
    ['too deep', `{"format":"dinh-okr/plan","version":1,"x":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['an array', '[]'],
    ['empty', ''],
  ])('is refused: %s', (_name, text) => {
    const result = readPlanFile(text);
    expect(result.ok ? null : result.error.code).toBe('planFileInvalid');
  });

  it('says where the fault is', () => {
    const result = read({ ...smallest, objectives: [{ title: 'o', keyResults: [{ title: 'k', target: '800' }] }] });
    expect(result.ok ? null : result.error.params['place']).toBe('objectives.0.keyResults.0.target');
  });

  it('is refused when its bytes are no UTF-8 or too many', () => {
    const broken = readPlanFile(new Uint8Array([0x7b, 0xff, 0xfe]));
    expect(broken.ok ? null : broken.error.code).toBe('planFileInvalid');
    const big = readPlanFile(new Uint8Array(maxPlanFileBytes + 1));
    expect(big.ok ? null : big.error.code).toBe('planFileTooBig');
  });

  it('of a newer version opens marked as such; one that does not fit is called newer, not broken', () => {
    expect(value({ ...smallest, version: 2 }).newer).toBe(true);
    const changed = read({ ...smallest, version: 2, objectives: {} });
    expect(changed.ok ? null : changed.error.code).toBe('planFileNewer');
  });

  it('cannot reach the prototype of objects', () => {
    const text = JSON.stringify(smallest).replace('"version"', '"__proto__":{"polluted":true},"version"');
    const result = readPlanFile(text);
    expect(result.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is described by a JSON Schema that asks for what the format asks for', () => {
    expect(planJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['format', 'version', 'title', 'cycle', 'objectives']) as unknown,
      properties: { format: { const: 'dinh-okr/plan' }, version: { const: 1 } },
    });
    const { required } = planJsonSchema() as { required: string[] };
    expect(required.toSorted()).toEqual(['cycle', 'format', 'objectives', 'title', 'version']);
  });
});

describe('the sales sample', () => {
  it.each(['vi', 'en'] as const)('is whole, reads back and invents nothing (%s)', (language) => {
    for (const id of sampleIds) {
      const plan = samplePlan(id, language, counter(), '2026-11-24');
      expect(value(JSON.parse(writePlanFile(plan))).plan).toEqual(plan);
      for (const kr of plan.objectives.flatMap((objective) => objective.keyResults)) {
        expect([kr.start, kr.due, kr.owner, kr.weight, kr.current]).toEqual([null, null, null, null, null]);
      }
    }
  });

  it('says what the guide says', () => {
    const [objective] = samplePlan('doanh-thu-dinh-cao', 'vi', counter(), '2026-11-24').objectives;
    expect(objective?.title).toBe('Doanh thu vượt mức đỉnh cao');
    expect(objective?.keyResults.map(({ title, kind, target, unit }) => [title, kind, target, unit])).toEqual([
      ['Đạt doanh thu tối thiểu 800 triệu', 'atLeast', 800_000_000, 'VND'],
      ['Đạt 120 khách hàng có giá trị từ 3 triệu trở lên', 'increase', 120, 'khách hàng'],
      ['Có 5 nhân viên chính thức', 'increase', 5, 'người'],
    ]);
    expect(samplePlan('doanh-thu-dinh-cao', 'en', counter(), '2026-11-24').objectives[0]?.alt['title']).toBe(
      objective?.title,
    );
  });
});
