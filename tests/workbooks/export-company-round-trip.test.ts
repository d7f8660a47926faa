import { describe, expect, test } from 'vitest';
import { noCompany, type Company, type CompanyTerms } from '#core/domain/company';
import { companyUnits } from '#core/domain/company-units';
import { customCycle, quarterCycle, yearCycle } from '#core/domain/cycles';
import type { Cycle, Language, Plan } from '#core/domain/plan';
import { findUnit } from '#core/domain/units';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { shownPart } from '#core/export/shown-part';
import { headerMeanings } from '#core/import/words/header-dictionary';
import { companyWords } from '#core/import/words/company-words';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { authorWorkbook } from '../../electron/workbook/author/author-workbook';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { keyResult, salesPlan } from '../support/export-plans';

type Two = readonly [objective: string, keyResult: string];
const named = ([objective, keyResultWord]: Two): CompanyTerms => ({
  objective,
  objectives: `${objective} chung`,
  keyResult: keyResultWord,
  keyResults: null,
});
function company(vi: Two, en: Two, fields: Partial<Company> = {}): Company {
  return {
    ...noCompany,
    terms: { vi: named(vi), en: named(en) },
    units: [
      { id: 'crate', name: { vi: 'thùng', en: 'crate' }, spellings: ['thg'], of: 'chai', factor: 24 },
      { id: 'pack', name: { vi: 'gói nhà', en: 'home pack' }, spellings: [], of: 'VND', factor: 250_000 },
    ],
    firstMonth: 4,
    ...fields,
  };
}
const steps = company(['Đích đến', 'Bước tiến'], ['Aim', 'Stride']);

/** The sales plan with figures in the company's units, every column of an objective, and a cycle. */
function planOf(cycle: Cycle): Plan {
  const plan = salesPlan();
  return {
    ...plan,
    // A title that names a cycle would be read as the plan's.
    title: 'Đích đến công ty',
    cycle,
    objectives: plan.objectives.map((objective, index) => ({
      ...objective,
      ...{ code: `O${String(index + 1)}`, owner: 'Phạm Đức Huy', commitment: 'aspirational' as const },
      ...{ category: 'Tài chính', note: 'Ưu tiên của quý' },
      keyResults: [
        ...objective.keyResults.map((each, place) => ({ ...each, code: `KR${String(place + 1)}` })),
        keyResult(`own-${String(index)}`, 'Sản lượng bán ra', {
          ...{ unit: 'thùng', start: 1200, target: 1500.5, current: 1250, code: 'KR9' },
        }),
        keyResult(`money-${String(index)}`, 'Doanh số dịch vụ', {
          unit: 'gói nhà',
          start: 10,
          target: 40,
          code: 'KR10',
        }),
      ],
    })),
  };
}

async function through(plan: Plan, own: Company, language: Language) {
  const t = textsIn(language, own.terms);
  const model = sheetFromPlan(plan, { language, font: 'Arial', t, company: own });
  const raw = readWorkbook(Buffer.from(await authorWorkbook(model)));
  if (!raw.ok) throw new Error(raw.error.code);
  const options = { sheet: null, mapping: null, today: '2026-05-15', company: own };
  const outcome = importWorkbook(raw.value, 'plan.xlsx', options, t);
  if (!outcome.ok) throw new Error(outcome.error.code);
  const [back, ...more] = outcome.value.plans;
  if (!back || more.length > 0) throw new Error('Not one plan came back');
  return { back, model, report: outcome.value.report };
}

/** The same plan with its units by meaning: a document in English writes `crate` for `thùng`. */
function byMeaning(plan: Plan, own: Company): Plan {
  const units = companyUnits(own.units);
  return {
    ...plan,
    objectives: plan.objectives.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((each) => ({
        ...each,
        unit: each.unit === null ? null : (findUnit(each.unit, units)?.key ?? each.unit),
      })),
    })),
  };
}

const cycles: readonly (readonly [string, Cycle])[] = [
  ['the first quarter of its year', quarterCycle(2026, 1, 'vi', 4)],
  ['its whole year', yearCycle(2026, 'vi', 4)],
  ['a quarter named by the calendar', quarterCycle(2026, 2, 'vi')],
  ['days of its own', customCycle('2026-04-10', '2026-06-20', 'vi')],
];
const companies: readonly (readonly [string, Company])[] = [
  ['words nobody else uses', steps],
  ['letters', company(['O', 'KR'], ['O', 'KR'])],
  ['words that mean something else to others', company(['Chỉ tiêu', 'Kết quả'], ['Target', 'Result'])],
  ['our word for the other', company(['Kỳ vọng', 'Mục tiêu'], ['Goal', 'Objective'])],
  ['days as ISO and a point before decimals', { ...steps, dateForm: 'iso', numberForm: 'point' }],
];

describe('a workbook in a company’s words, units and year', () => {
  describe.each(companies)('with %s', (_words, own) => {
    test.each(['vi', 'en'] as const)(
      'is the same plan when it is read back, every cell accounted for (%s)',
      async (language) => {
        for (const [name, cycle] of cycles) {
          const plan = planOf(cycle);
          const { back, model, report } = await through(plan, own, language);
          expect(shownPart(byMeaning(back, own), model), name).toEqual(shownPart(byMeaning(plan, own), model));
          expect(back.columns, name).toEqual([]);
          const { total, placed, kept, listed } = report.cells;
          expect(placed + kept + listed).toBe(total);
        }
      },
    );

    test.each(['vi', 'en'] as const)('has headers that mean first what they are (%s)', (language) => {
      const model = sheetFromPlan(planOf(quarterCycle(2026, 1, 'vi', 4)), {
        ...{ language, font: 'Arial', t: textsIn(language, own.terms), company: own },
      });
      const words = companyWords(own.terms);
      for (const id of ['objective', 'keyResult'] as const) {
        const { header = '' } = model.columns.find((column) => column.id === id) ?? {};
        expect(headerMeanings(header, words)[0], header).toEqual({ field: id, score: 1 });
      }
    });
  });

  test('is not read by those who do not know the words', async () => {
    const plan = planOf(quarterCycle(2026, 1, 'vi', 4));
    const t = textsIn('vi', steps.terms);
    const model = sheetFromPlan(plan, { language: 'vi', font: 'Arial', t, company: steps });
    const raw = readWorkbook(Buffer.from(await authorWorkbook(model)));
    if (!raw.ok) throw new Error(raw.error.code);
    const outcome = importWorkbook(raw.value, 'plan.xlsx', { sheet: null, mapping: null, today: '2026-05-15' }, t);
    expect(outcome.ok && outcome.value.plans[0]?.objectives.map(({ title }) => title)).not.toEqual(
      plan.objectives.map(({ title }) => title),
    );
  });
});
