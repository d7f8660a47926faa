import { describe, expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import type { Language, Plan } from '#core/domain/plan';
import { quarterCycle } from '#core/domain/cycles';
import { csvFromSheet } from '#core/export/csv';
import { placementOf } from '#core/export/placement';
import { printDocument } from '#core/export/print-document';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { textsIn } from '#core/texts/texts';
import { keyResult, objective, salesPlan } from '../../../support/export-plans';
import { tinyPng } from '../../../support/pictures';

const face = { regular: 'data:,a', semibold: 'data:,b' };
const fontUrls = { latin: face, vietnamese: face, figures: face };

function modelOf(company: Company | undefined, plan: Plan = salesPlan(), language: Language = 'vi') {
  return sheetFromPlan(plan, { language, font: 'Arial', t: textsIn(language), company });
}
function pageOf(company: Company | undefined, plan: Plan = salesPlan(), language: Language = 'vi') {
  const t = textsIn(language);
  const model = modelOf(company, plan, language);
  return printDocument(plan, model, { nonce: 'abc', fontUrls, printedOn: '2026-02-27', t });
}

const anPhat: Company = {
  ...noCompany,
  name: 'Công ty Cổ phần An Phát',
  logo: `data:image/png;base64,${Buffer.from(tinyPng(20, 10)).toString('base64')}`,
  signOff: [
    { id: 's1', role: { vi: 'Trưởng ban', en: 'Head' }, name: 'Trần Quốc Bảo' },
    { id: 's2', role: { vi: 'Tổng giám đốc', en: '' }, name: null },
  ],
};

describe('the documents of a company', () => {
  test('a company that has decided nothing changes nothing', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(modelOf(noCompany, salesPlan(), language)).toEqual(modelOf(undefined, salesPlan(), language));
      expect(pageOf(noCompany, salesPlan(), language)).toBe(pageOf(undefined, salesPlan(), language));
    }
  });

  test('begin with its logo and its name, above the title', () => {
    const page = pageOf(anPhat);
    const places = [`<img class="l" src="${anPhat.logo ?? ''}"`, 'Công ty Cổ phần An Phát', '<h1'].map((text) =>
      page.indexOf(text),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(placementOf(3, modelOf(anPhat).company)).toEqual({
      ...{ logoRow: 1, nameRow: 2, titleRow: 3, headerRow: 8, firstRow: 9 },
    });
    expect(placementOf(3, { name: 'A', logo: null })).toMatchObject({ logoRow: null, nameRow: 1, titleRow: 2 });
  });

  test('are signed by the roles of the company in the document’s language, with the names under the line', () => {
    expect(modelOf(anPhat)).toMatchObject({
      signOff: ['Trưởng ban', 'Tổng giám đốc'],
      signNames: ['Trần Quốc Bảo', null],
    });
    expect(modelOf(anPhat, salesPlan(), 'en').signOff).toEqual(['Head', 'Tổng giám đốc']);
    const page = pageOf(anPhat);
    expect(page).toContain('<div class="w n">Trần Quốc Bảo</div>');
    expect(page).toContain('grid-template-columns:1fr 1fr;');
    expect(page).not.toContain('Trưởng phòng</span>');
    expect(modelOf({ ...anPhat, signOff: [] }).signOff).toEqual(['Người lập', 'Trưởng phòng', 'Giám đốc']);
  });

  test('every text of the company is escaped', () => {
    const evil = '<script>alert(1)</script>"';
    const signOff = [{ id: 's', role: { vi: evil, en: '' }, name: evil }];
    const page = pageOf({ ...anPhat, name: evil, signOff, logo: `data:image/png;base64,"><script>` });
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/\sstyle=/u);
  });

  test('write numbers and days as the company does, on paper and in CSV', () => {
    const company: Company = { ...noCompany, numberForm: 'point', dateForm: 'iso' };
    const page = pageOf(company);
    expect(page).toContain('836.5');
    expect(page).toContain('2026-03-31');
    expect(page).toContain('2026-02-27');
    expect(page).not.toContain('31/03/2026');
    const { text } = csvFromSheet(modelOf(company));
    expect(text).toContain(',836.5,742,');
    expect(text).toContain('2026-03-31');
    const english = csvFromSheet(modelOf({ ...noCompany, numberForm: 'comma' }, salesPlan(), 'en')).text;
    expect(english).toContain(';836,5;742;');
    expect(english).toContain('31 Mar 2026');
  });

  test('numbers and days of the workbook stay values; only the format of a day follows the company', () => {
    const cells = (company: Company | undefined, language: Language = 'vi') =>
      modelOf(company, salesPlan(), language).rows.flatMap((row) => row.cells);
    const plain = cells(undefined);
    cells({ ...noCompany, numberForm: 'point', dateForm: 'iso' }).forEach((cell, index) => {
      expect(cell.value).toBe(plain[index]?.value);
      expect(cell.format).toBe(cell.kind === 'date' ? 'yyyy-mm-dd' : plain[index]?.format);
    });
    const english = cells({ ...noCompany, dateForm: 'dayMonthYear' }, 'en').find(({ kind }) => kind === 'date');
    expect(english).toMatchObject({ format: 'dd/mm/yyyy', shown: '31/03/2026' });
  });

  test('name the company’s units in the language of the document', () => {
    const units = [{ id: 'u', name: { vi: 'thùng', en: 'crates' }, spellings: [], of: null, factor: 1 }];
    const plan = { ...salesPlan(), objectives: [objective('o', 'M', [keyResult('k', 'K', { unit: 'thùng' })])] };
    const english = (company: Company | undefined) =>
      modelOf(company, plan, 'en').rows[0]?.cells.map(({ shown }) => shown);
    expect(english({ ...noCompany, units })).toContain('crates');
    expect(english(undefined)).toContain('thùng');
  });

  test('a quarter of a fiscal year says its days, since its name alone would mean others', () => {
    const plan = { ...salesPlan(), cycle: quarterCycle(2026, 1, 'vi', 4) };
    expect(modelOf({ ...noCompany, firstMonth: 4 }, plan).subtitles.at(-1)).toContain(
      'Quý I/2026 (01/04/2026 - 30/06/2026)',
    );
    expect(modelOf({ ...noCompany, dateForm: 'iso' }, plan).subtitles.at(-1)).toContain('(2026-04-01 - 2026-06-30)');
  });
});
