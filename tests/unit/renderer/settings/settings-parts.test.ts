import { describe, expect, it } from 'vitest';
import { noCompany, type Company, type CompanyUnit } from '#core/domain/company';
import { companySchema } from '#core/domain/company-schema';
import { settingsSchema } from '#core/ipc/contract';
import { ok, refuse } from '#core/result';
import { createCompanyEditor } from '../../../../renderer/features/settings/company/company-editor';
import { renameEverywhere } from '../../../../renderer/features/settings/company/rename-everywhere';
import { withOffer } from '../../../../renderer/features/settings/company/rename-offers';
import { findRows, movedRow, nameProblem, withRowAt } from '../../../../renderer/features/settings/company/rows';
import {
  exampleOf,
  shortTerms,
  termsChoice,
  usualTerms,
  withNewWords,
  withWord,
} from '../../../../renderer/features/settings/company/term-words';
import {
  factorText,
  readBaseUnit,
  readFactor,
  readSpellings,
} from '../../../../renderer/features/settings/company/unit-reading';
import { quartersFrom } from '../../../../renderer/features/settings/company/year-quarters';
import { zoomChoices } from '../../../../renderer/features/settings/mine/zoom-choices';

const rows = ['An', 'Bình', 'Chi'].map((name, place) => ({ id: `r${String(place)}`, name }));
const unit = (id: string, name: string, of: string | null = null, factor = 1): CompanyUnit => ({
  id,
  name: { vi: name, en: '' },
  spellings: [],
  of,
  factor,
});

describe('zoom', () => {
  it('offers only what the settings take, each once, and the zoom of now even between two steps', () => {
    for (const step of zoomChoices(1.2)) expect(settingsSchema.shape.zoom.safeParse(step / 100).success).toBe(true);
    expect(zoomChoices(1.2)).toContain(120);
    expect(zoomChoices(1)).toEqual([50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300]);
  });
});

describe('changes of the company', () => {
  it('that come while another is being written start from what that one made', async () => {
    let company: Company = noCompany;
    const written: Company[] = [];
    const editor = createCompanyEditor({
      current: () => company,
      write: async (next) => {
        await Promise.resolve();
        written.push(next);
        company = next;
        return true;
      },
      onWritten: () => undefined,
    });
    await Promise.all([
      editor.change((before) => ({ ...before, name: 'Đỉnh' })),
      editor.change((before) => ({ ...before, firstMonth: 4 })),
    ]);
    expect(company).toMatchObject({ name: 'Đỉnh', firstMonth: 4 });
    expect(written).toHaveLength(2);
  });

  it('say “saved” only when they were written, and a refused one does not stop the next', async () => {
    let said = 0;
    const answers = [false, true];
    const editor = createCompanyEditor({
      current: () => noCompany,
      write: () => Promise.resolve(answers.shift() ?? true),
      onWritten: () => (said += 1),
    });
    expect(await editor.change((before) => ({ ...before, name: 'a' }))).toBe(false);
    expect(said).toBe(0);
    expect(await editor.change((before) => ({ ...before, name: 'b' }))).toBe(true);
    expect(await editor.change((before) => before)).toBe(true);
    expect(said).toBe(1);
  });
});

describe('lists of names', () => {
  it('are searched without accents, word by word, and say how many more there are', () => {
    expect(findRows(rows, 'binh', ({ name }) => name, 10).rows).toEqual([rows[1]]);
    expect(findRows(rows, '', ({ name }) => name, 2)).toEqual({ rows: rows.slice(0, 2), more: 1 });
    expect(findRows(rows, 'kho', ({ name }) => name, 2)).toEqual({ rows: [], more: 0 });
  });

  it('refuse an empty name and one that another row has, in whatever form its accents are stored', () => {
    expect(nameProblem(rows, '  ', 'r0')).toBe('nameEmpty');
    expect(nameProblem(rows, 'Bình'.normalize('NFD'), 'r0')).toBe('nameTaken');
    expect(nameProblem(rows, 'Bình', 'r1')).toBeNull();
    expect(nameProblem(rows, 'An', null)).toBe('nameTaken');
  });

  it('get a removed row back at its place, once', () => {
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('rows');
    expect(withRowAt([first, third], second, 1)).toEqual(rows);
    expect(withRowAt(rows, second, 0)).toEqual(rows);
    expect(withRowAt([], second, 7)).toEqual([second]);
  });

  it('move a row by one place and keep still at the ends', () => {
    expect(movedRow(rows, 'r1', -1).map(({ id }) => id)).toEqual(['r1', 'r0', 'r2']);
    expect(movedRow(rows, 'r1', 1).map(({ id }) => id)).toEqual(['r0', 'r2', 'r1']);
    expect(movedRow(rows, 'r0', -1)).toEqual(rows);
    expect(movedRow(rows, 'r2', 1)).toEqual(rows);
  });
});

describe('a factor', () => {
  it('is read as the language writes numbers, with thousand words', () => {
    expect(readFactor('1,5', 'vi')).toEqual({ value: 1.5 });
    expect(readFactor('1.5', 'en')).toEqual({ value: 1.5 });
    expect(readFactor('1.200', 'vi')).toEqual({ value: 1200 });
    expect(readFactor('1 triệu', 'vi')).toEqual({ value: 1_000_000 });
  });

  it('that is no number, not above 0, too large or carries a unit says why', () => {
    expect(readFactor('hai tư', 'vi')).toEqual({ problem: 'notNumber' });
    expect(readFactor('≥ 24', 'vi')).toEqual({ problem: 'notNumber' });
    expect(readFactor('', 'vi')).toEqual({ problem: 'notNumber' });
    expect(readFactor('0', 'vi')).toEqual({ problem: 'notPositive' });
    expect(readFactor('-3', 'vi')).toEqual({ problem: 'notPositive' });
    expect(readFactor('24 chai', 'vi')).toEqual({ problem: 'hasUnit' });
    expect(readFactor('5%', 'vi')).toEqual({ problem: 'hasUnit' });
    expect(readFactor('2000000 tỷ', 'vi')).toEqual({ problem: 'tooLarge' });
  });

  it('reads back as the same number after it was shown', () => {
    for (const factor of [24, 1.5, 0.001, 123456.789, 1e15])
      for (const language of ['vi', 'en'] as const)
        expect(readFactor(factorText(factor, language), language)).toEqual({ value: factor });
  });
});

describe('the unit that a unit is counted in', () => {
  const bottle = unit('b', 'chai');
  const box = unit('x', 'thùng', 'chai', 24);
  const pallet = unit('p', 'kiện', 'thùng', 40);
  const all = [bottle, box, pallet];

  it('is one of our own or of the company’s; anything else says so', () => {
    expect(readBaseUnit('VND', bottle, all)).toEqual({ value: 'VND' });
    expect(readBaseUnit('Chai', box, all)).toEqual({ value: 'Chai' });
    expect(readBaseUnit(' ', box, all)).toEqual({ value: null });
    expect(readBaseUnit('cái thúng', box, all)).toEqual({ problem: 'unknownUnit' });
  });

  it('is never the unit itself, at once or round a corner', () => {
    expect(readBaseUnit('thùng', box, all)).toEqual({ problem: 'circle' });
    expect(readBaseUnit('kiện', bottle, all)).toEqual({ problem: 'circle' });
  });

  it('has spellings between commas, each once', () => {
    expect(readSpellings('thùng 24,  két ; thùng 24,,')).toEqual(['thùng 24', 'két']);
  });
});

describe('terms', () => {
  it('are known as ours, O and KR, or own words', () => {
    expect(termsChoice(usualTerms)).toBe('usual');
    expect(termsChoice(shortTerms)).toBe('short');
    expect(termsChoice(withWord(usualTerms, 'vi', 'objective', 'Đích'))).toBe('own');
  });

  it('take the Vietnamese plural along and propose the English one only where none was given', () => {
    expect(withWord(usualTerms, 'vi', 'keyResult', ' Kết quả ').vi).toMatchObject({
      keyResult: 'Kết quả',
      keyResults: 'Kết quả',
    });
    const goal = withWord(usualTerms, 'en', 'objective', 'Priority');
    expect(goal.en.objectives).toBe('Prioritys');
    const corrected = withWord(goal, 'en', 'objectives', 'Priorities');
    expect(withWord(corrected, 'en', 'objective', 'priority').en.objectives).toBe('Priorities');
    expect(withWord(corrected, 'en', 'objective', '').en).toMatchObject({ objective: null, objectives: null });
  });

  it('that were written do not take away a word that is half typed by then', () => {
    const written = withWord(usualTerms, 'vi', 'objective', 'Đích');
    const typed = { ...written, vi: { ...written.vi, keyResult: 'Kết' } };
    expect(withNewWords(typed, usualTerms, { ...written, en: { ...written.en } }).vi).toMatchObject({
      objective: 'Đích',
      keyResult: 'Kết',
    });
  });

  it('stand in the example, and our own words where the company has none', () => {
    expect(exampleOf(shortTerms.en, 'en')).toContain('2 Os and 5 KRs');
    expect(exampleOf(usualTerms.vi, 'vi')).toContain('kết quả then chốt');
  });

  it('that can be chosen are terms the company file takes', () => {
    expect(companySchema.parse({ ...noCompany, terms: shortTerms }).terms).toEqual(shortTerms);
  });
});

describe('the quarters of a year', () => {
  it('follow the first month and say when they lie in the next calendar year', () => {
    expect(quartersFrom(1).map(({ from, to, lies }) => [from, to, lies])).toEqual([
      [1, 3, 'within'],
      [4, 6, 'within'],
      [7, 9, 'within'],
      [10, 12, 'within'],
    ]);
    expect(quartersFrom(4).at(-1)).toEqual({ key: 'q4', from: 1, to: 3, lies: 'next' });
    expect(quartersFrom(12)[0]).toEqual({ key: 'q1', from: 12, to: 2, lies: 'across' });
  });
});

describe('offers to rename in all plans', () => {
  const offer = (from: string, to: string) => ({ kind: 'person', id: 'r0', from, to }) as const;

  it('go on from the name that plans still have, and vanish when the old name is back', () => {
    const once = withOffer([], offer('An', 'Ân'));
    expect(withOffer(once, offer('Ân', 'Trần Ân'))).toEqual([offer('An', 'Trần Ân')]);
    expect(withOffer(once, offer('Ân', 'An'))).toEqual([]);
  });

  it('of a person and a department with the same id stay apart', () => {
    expect(withOffer([offer('An', 'Ân')], { ...offer('A', 'B'), kind: 'department' })).toHaveLength(2);
  });
});

describe('renaming in all plans', () => {
  it('counts plans and cells, lists what failed and goes on', async () => {
    const answers = [ok(3), ok(0), refuse('planReadOnly'), ok(2)];
    const seen: number[] = [];
    const end = await renameEverywhere(
      ['a', 'b', 'c', 'd'],
      () => Promise.resolve(answers.shift() ?? ok(0)),
      ({ done }) => seen.push(done),
      () => false,
    );
    expect(end).toMatchObject({ done: 4, total: 4, plans: 2, cells: 5 });
    expect(end.failures.map(({ planId, error }) => [planId, error.code])).toEqual([['c', 'planReadOnly']]);
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('stops between two plans when asked to', async () => {
    let calls = 0;
    const end = await renameEverywhere(
      ['a', 'b', 'c'],
      () => {
        calls += 1;
        return Promise.resolve(ok(1));
      },
      () => undefined,
      () => calls >= 2,
    );
    expect(end).toMatchObject({ done: 2, total: 3, plans: 2 });
  });
});
