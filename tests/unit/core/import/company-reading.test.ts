import { describe, expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import { companyWords, noWords } from '#core/import/words/company-words';
import { headerMeanings } from '#core/import/words/header-dictionary';
import { importWorkbook } from '#core/import/import-workbook';
import type { RawCell, RawWorkbook } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';

const ours = noCompany.terms.vi;
const own: Company = {
  ...noCompany,
  terms: {
    vi: { ...ours, objective: 'Đích', keyResult: 'Bước tiến' },
    en: { ...ours, objective: 'Aim', objectives: 'Aims', keyResult: 'Stride' },
  },
  units: [{ id: 'crate', name: { vi: 'thùng', en: 'crate' }, spellings: ['box'], of: null, factor: 1 }],
  firstMonth: 4,
};
const words = companyWords(own.terms);

type Content = string | number | null;
function read(rows: readonly (readonly Content[])[], company: Company | null = own) {
  const style = { bold: false, indent: 0, fill: null, font: null };
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((content, column): RawCell[] => {
      if (content === null) return [];
      const value =
        typeof content === 'string'
          ? { kind: 'text' as const, text: content }
          : { kind: 'number' as const, number: content };
      return [{ row, column, value, shown: String(content), formula: null, format: null, style }];
    }),
  );
  const sheet = {
    ...{ name: 'S', state: 'visible' as const, cells, merges: [], hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
  const raw: RawWorkbook = { format: 'xlsx', dateSystem: 1900, notes: [], sheets: [sheet] };
  const options = { sheet: null, mapping: null, today: '2026-05-15', ...(company === null ? {} : { company }) };
  const result = importWorkbook(raw, 'a.xlsx', options, textsIn('vi', company?.terms));
  if (!result.ok) throw new Error(result.error.code);
  const [plan] = result.value.plans;
  if (!plan) throw new Error('No plan');
  return { plan, report: result.value.report, keyResults: plan.objectives.flatMap(({ keyResults }) => keyResults) };
}

describe('headers in a company’s words', () => {
  test.each([
    ['Đích', 'objective'],
    ['ĐÍCH', 'objective'],
    ['dich', 'objective'],
    ['Aims', 'objective'],
    ['Tên đích', 'objective'],
    ['Trọng số đích', 'objectiveWeight'],
    ['Trong so dich', 'objectiveWeight'],
    ['Mã đích', 'objectiveCode'],
    ['Aim\nowner', 'objectiveOwner'],
    ['Bước\ntiến', 'keyResult'],
    ['Bước tiến (KR)', 'keyResult'],
    ['Stride', 'keyResult'],
  ])('%j means %s', (header, field) => {
    expect(headerMeanings(header, words)[0]?.field).toBe(field);
  });

  test.each(['Chiến dịch', 'Dịch vụ', 'Claim', 'Bước tiếng'])('%j has none of them in it', (header) => {
    expect(headerMeanings(header, words)).toEqual(headerMeanings(header));
  });

  test('everybody’s words mean what they did, and a company without words of its own changes nothing', () => {
    for (const header of ['Mục tiêu công ty', 'Kết quả then chốt', 'Objective weight', 'Chỉ tiêu', 'Mã KR', 'Ghi chú'])
      expect(headerMeanings(header, words), header).toEqual(headerMeanings(header));
    expect(companyWords(noCompany.terms)).toBe(noWords);
    expect(companyWords({ vi: { ...ours, objective: 'MỤC TIÊU' }, en: ours })).toBe(noWords);
  });

  test('words with signs of patterns in them are words', () => {
    const signs = companyWords({ vi: { ...ours, objective: 'Đích (a|b)*', keyResult: '{{kr}}' }, en: ours });
    expect(headerMeanings('Đích (a|b)*', signs)[0]?.field).toBe('objective');
    expect(headerMeanings('{{kr}}', signs)[0]?.field).toBe('keyResult');
    expect(headerMeanings('Trọng số Đích (a|b)*', signs)[0]?.field).toBe('objectiveWeight');
  });
});

describe('rows, units and cycles of a company', () => {
  test('a row that says “Đích 1: …” is an objective, and “Bước tiến 2: …” names no target', () => {
    const { plan, keyResults } = read([
      ['Bước tiến', 'Chỉ tiêu', 'Thực hiện'],
      ['Đích 1: Giữ khách cũ', null, null],
      ['Bước tiến 2: khách mua lại', null, 3],
      ['Đích 2: Mở miền Nam', null, null],
      ['Bước tiến 1: đạt 40 thùng', null, 5],
    ]);
    expect(plan.objectives.map(({ title }) => title)).toEqual(['Giữ khách cũ', 'Mở miền Nam']);
    expect(keyResults.map(({ target, unit }) => [target, unit])).toEqual([
      [null, null],
      [40, 'thùng'],
    ]);
  });

  test('its units are known in headers, in cells and above the table', () => {
    const table = (header: string, cell: string | number, above: Content = null) =>
      read([[above], ['Đích', 'Bước tiến', header], ['Tăng sản lượng', 'Bán ra', cell]]).keyResults[0];
    expect(table('Chỉ tiêu (box)', 40)).toMatchObject({ target: 40, unit: 'box' });
    expect(table('Chỉ tiêu', '40 thùng')).toMatchObject({ target: 40, unit: 'thùng' });
    expect(table('Chỉ tiêu', 40, 'Đơn vị tính: thùng')).toMatchObject({ target: 40, unit: 'thùng' });
    const without = read(
      [
        ['Mục tiêu', 'Kết quả', 'Chỉ tiêu (box)'],
        ['Tăng', 'Bán ra', 40],
      ],
      null,
    ).keyResults[0];
    expect(without).toMatchObject({ target: 40, unit: null });
  });

  test('quarters are those of its year: of the cycle, of a due date, and of today when none is named', () => {
    const rows = [
      ['Đích', 'Bước tiến', 'Chỉ tiêu', 'Thời hạn'],
      ['Tăng sản lượng', 'Bán ra', 40, 'Quý II'],
    ] as const;
    const named = read([['Đích đến Quý I/2026'], ...rows]);
    expect(named.plan.cycle).toMatchObject({ start: '2026-04-01', end: '2026-06-30' });
    expect(named.keyResults[0]?.due).toBe('2026-09-30');
    expect(read(rows).plan.cycle).toMatchObject({ label: 'Quý I/2026', start: '2026-04-01' });
    const calendar = read([['Kế hoạch Quý I/2026'], ['Mục tiêu', ...rows[0].slice(1)], rows[1]], null);
    expect(calendar.plan.cycle.start).toBe('2026-01-01');
    expect(calendar.keyResults[0]?.due).toBe('2026-06-30');
  });

  test('remarks speak its words', () => {
    const { report } = read([
      ['Bước tiến', 'Chỉ tiêu', 'Đơn vị tính'],
      ['Bán ra', 40, 'thùng'],
    ]);
    expect(report.items.find(({ code }) => code === 'objectiveMade')?.message).toContain('Đích');
  });
});
