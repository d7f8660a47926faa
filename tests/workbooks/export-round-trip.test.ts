import { describe, expect, test } from 'vitest';
import type { Language, Plan } from '#core/domain/plan';
import { sampleIds, samplePlan } from '#core/domain/samples';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { shownPart } from '#core/export/shown-part';
import { headerMeanings } from '#core/import/words/header-dictionary';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { authorWorkbook } from '../../electron/workbook/author/author-workbook';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { longPlan, salesPlan } from '../support/export-plans';

async function through(
  plan: Plan,
  language: Language,
): Promise<{ plans: readonly Plan[]; model: ReturnType<typeof sheetFromPlan> }> {
  const t = textsIn(language);
  const model = sheetFromPlan(plan, { language, font: 'Times New Roman', t });
  const raw = readWorkbook(Buffer.from(await authorWorkbook(model)));
  if (!raw.ok) throw new Error(raw.error.code);
  const outcome = importWorkbook(raw.value, 'plan.xlsx', { sheet: null, mapping: null, today: '2026-01-15' }, t);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return { plans: outcome.value.plans, model };
}

const everything: Plan = {
  ...salesPlan(),
  columns: [{ id: 'c1', header: 'Khu vực', type: 'text', after: 'owner', choices: ['Bắc', 'Trung', 'Nam'] }],
  objectives: salesPlan().objectives.map((objective) => ({
    ...objective,
    code: 'O1',
    owner: 'Phạm Đức Huy',
    commitment: 'aspirational' as const,
    category: 'Tài chính',
    note: 'Ưu tiên của quý',
    keyResults: objective.keyResults.map((keyResult, index) => ({
      ...keyResult,
      code: `KR${String(index + 1)}`,
      confidence: 0.7,
      leading: index === 0,
      commitment: 'committed' as const,
      method: 'Đếm trên sổ bán hàng',
      source: 'Phần mềm bán hàng',
      initiatives: [{ title: 'Gọi lại khách cũ', owner: null, due: null, done: false }],
      extra: { c1: 'Bắc' },
    })),
  })),
};

describe('a plan written as our workbook and read back', () => {
  const cases: readonly (readonly [string, Plan, Language])[] = [
    ['a sales plan in Vietnamese', salesPlan(), 'vi'],
    ['a sales plan in English', { ...salesPlan(), title: 'OKR plan Q1 2026' }, 'en'],
    ['a plan with every column managers use', everything, 'vi'],
    ['a plan of 200 key results', longPlan(200), 'vi'],
    ['one objective of 40 key results', longPlan(40, 40), 'vi'],
    ...sampleIds.map((id) => {
      let next = 0;
      const plan = samplePlan(id, 'vi', () => `id${String((next += 1))}`, '2026-01-15');
      return [`the sample ${id}`, plan, 'vi'] as const;
    }),
  ];

  test.each(cases)('%s is the same plan', async (_name, plan, language) => {
    const { plans, model } = await through(plan, language);
    expect(plans).toHaveLength(1);
    const [back] = plans;
    if (!back) throw new Error('No plan came back');
    expect(shownPart(back, model)).toEqual(shownPart(plan, model));
  });

  test('reading it back keeps no column that is not the plan’s', async () => {
    const { plans } = await through(everything, 'vi');
    expect(plans[0]?.columns.map(({ header }) => header)).toEqual(['Khu vực']);
  });

  test.each(['vi', 'en'] as const)('the headers mean what they say to the importer (%s)', (language) => {
    const model = sheetFromPlan(everything, { language, font: 'Arial', t: textsIn(language) });
    const unknown = model.columns
      .filter(({ id, header }) => !id.startsWith('extra:') && headerMeanings(header).length === 0)
      .map(({ header }) => header);
    expect(unknown).toEqual([]);
  });
});
