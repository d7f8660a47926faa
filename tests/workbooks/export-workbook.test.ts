import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '#core/domain/plan';
import { cellName } from '#core/import/raw-sheet';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { textsIn } from '#core/texts/texts';
import { authorWorkbook } from '../../electron/workbook/author/author-workbook';
import { writeZip } from '../../electron/workbook/author/zip-writer';
import { readZipDirectory, unpackEntry } from '../../electron/workbook/package/zip-directory';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { keyResult, longPlan, objective, salesPlan } from '../support/export-plans';
import {
  convert,
  convertAll,
  hasLibreOffice,
  hasOpenpyxl,
  pdfInfo,
  pdfText,
  python,
  temporaryFolder,
} from '../support/judges';

const fonts = ['Times New Roman', 'Arial'] as const;
const modelOf = (plan: Plan, font: string = 'Times New Roman') =>
  sheetFromPlan(plan, { language: 'vi', font, t: textsIn('vi') });
const write = async (plan: Plan, font?: string) => Buffer.from(await authorWorkbook(modelOf(plan, font)));

function part(bytes: Buffer, name: string): string {
  const directory = readZipDirectory(bytes);
  const entry = directory?.entries.find((candidate) => candidate.name === name);
  if (!directory || !entry) throw new Error(`No part ${name}`);
  return unpackEntry(directory, entry, 100_000_000).toString('utf8');
}

/** The order of the children that ECMA-376 part 1, 18.3.1.99 (worksheet) and 18.3.1.82 (sheetPr) demand. */
const worksheetOrder = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'tableParts', 'extLst'],
];

/** The names of the elements right below the root. */
function children(xml: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*?(\/?)>/gu)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name ?? '');
      if (empty !== '/') depth += 1;
    }
  }
  return names;
}

const evil: Plan = {
  ...salesPlan(),
  title: 'Kế hoạch & "điều chỉnh" <1> =cmd',
  columns: [
    {
      ...{ id: 'x', header: '=Cột', type: 'choice', after: null },
      choices: Array.from({ length: 40 }, (_, index) => `Khu vực, số ${String(index)}`),
    },
  ],
  objectives: [
    objective('o1', '=HYPERLINK("http://example.com","x")', [
      keyResult('k1', '+84 _x0041_ \u0007chuông', { owner: '@admin', unit: '-', note: '  đầu dòng\n\ncuối  ' }),
      keyResult('k2', 'x'.repeat(40_000), { asWritten: { target: '=mười' } }),
    ]),
    objective('o2', 'Chưa có kết quả', []),
  ],
};

describe('our workbook', () => {
  test.each([
    ['a sales plan', salesPlan()],
    ['hostile texts', evil],
    ['200 key results', longPlan(200)],
    ['a plan without objectives', { ...salesPlan(), objectives: [] }],
  ])('has its sheet’s parts in the order the standard demands (%s)', async (_name, plan) => {
    const names = children(part(await write(plan), 'xl/worksheets/sheet1.xml'));
    const places = names.map((name) => worksheetOrder.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('the same plan gives the same bytes', async () => {
    expect((await write(longPlan(20))).equals(await write(longPlan(20)))).toBe(true);
  });

  test('is set up for A4 landscape, one page wide, with the header on every page and page x of y', async () => {
    const bytes = await write(longPlan(60));
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/u);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/u);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/u);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('&amp;RTrang &amp;P / &amp;N');
    const book = part(bytes, 'xl/workbook.xml');
    expect(book).toMatch(/_xlnm\.Print_Area" localSheetId="0">[^<]*!\$A\$1:\$[A-Z]+\$\d+</u);
    expect(book).toMatch(/_xlnm\.Print_Titles" localSheetId="0">[^<]*!\$6:\$6</u);
  });

  test('data bars name both their ends as the numbers 0 and 1', async () => {
    const sheet = part(await write(salesPlan()), 'xl/worksheets/sheet1.xml');
    const bars = [...sheet.matchAll(/<dataBar>.*?<\/dataBar>/gu)].map(([bar]) => bar);
    expect(bars).toHaveLength(2);
    for (const bar of bars) expect(bar).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/>');
  });

  test('breaks pages only where an objective begins', async () => {
    const plan = longPlan(60);
    const sheet = part(await write(plan), 'xl/worksheets/sheet1.xml');
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(breaks.length).toBeGreaterThan(1);
    // Three key results to an objective, the first in row 7: a break stands below row 9, 12, 15 …
    expect(breaks.every((row) => (row - 6) % 3 === 0)).toBe(true);
  });

  test('user text is never a formula, and control characters and codes stay text', async () => {
    const bytes = await write(evil);
    const formulas = [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<f>(.*?)<\/f>/gu)].map(([, text]) => text);
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.every((text) => /^(IF|SUM)\(/u.test(text ?? ''))).toBe(true);
    const strings = part(bytes, 'xl/sharedStrings.xml');
    expect(strings).toContain('_x005F_x0041_');
    expect(strings).not.toContain('\u0007');
  });

  test('the column of record ids is hidden and stands outside the print area', async () => {
    const model = modelOf(salesPlan());
    const sheet = part(await write(salesPlan()), 'xl/worksheets/sheet1.xml');
    const column = model.columns.length + 1;
    expect(sheet).toMatch(new RegExp(`<col min="${String(column)}" max="${String(column)}"[^>]* hidden="1"`, 'u'));
  });
});

describe.skipIf(!hasOpenpyxl)('openpyxl (skipped when it is not installed)', () => {
  const folder = temporaryFolder('openpyxl');
  afterAll(folder.remove);

  test.each([
    ['sales', salesPlan()],
    ['evil', evil],
  ])('loads %s and finds lists, merges and text as written', async (name, plan) => {
    const file = path.join(folder.path, `${name}.xlsx`);
    writeFileSync(file, await write(plan));
    const answer: unknown = JSON.parse(
      python(
        `import json,sys,openpyxl
s=openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps({"lists":len(s.data_validations.dataValidation),"merges":len(s.merged_cells.ranges),"types":[s.cell(r,1).data_type for r in range(1,8)]}))`,
        file,
      ),
    );
    // safe: the script above prints this shape
    const { lists, types } = answer as { lists: number; types: readonly string[] };
    expect(lists).toBeGreaterThan(0);
    // The first column holds title, unit and objectives: texts, whatever they begin with.
    expect(types.every((type) => type === 's' || type === 'n')).toBe(true);
  });
});

describe.skipIf(!hasLibreOffice)('LibreOffice (skipped when it is not installed)', () => {
  const folder = temporaryFolder('office');
  const profile = path.join(folder.path, 'profile');
  afterAll(folder.remove);
  const cases = [
    ['1', longPlan(1)],
    ['20', longPlan(20)],
    ['200', longPlan(200)],
  ] as const;
  const pdfs = new Map<string, string>();

  beforeAll(async () => {
    const files: string[] = [];
    for (const [name, plan] of cases) {
      const file = path.join(folder.path, `${name}.xlsx`);
      writeFileSync(file, await write(plan, fonts[Number(name) % 2]));
      files.push(file);
    }
    convertAll(files, 'pdf', profile).forEach((file, index) => pdfs.set(cases[index]?.[0] ?? '', file));
  }, 180_000);

  test.each(cases)('prints %s key results on A4 landscape with every text whole', (name, plan) => {
    const file = pdfs.get(name) ?? '';
    const [width = 0, height = 0] = (pdfInfo(file)['Page size'] ?? '').split(' x ').map((text) => parseFloat(text));
    expect(width).toBeCloseTo(841.9, 0);
    expect(height).toBeCloseTo(595.3, 0);
    const text = pdfText(file);
    expect(text).toContain('Kế hoạch OKR Quý I/2026');
    for (const role of ['Người lập', 'Trưởng phòng', 'Giám đốc']) expect(text).toContain(role);
    // Wrapped cells are cut into lines, so words are counted, not sentences: every key result says "(lần n)".
    const results = plan.objectives.flatMap(({ keyResults }) => keyResults);
    for (const word of new Set(results.flatMap(({ title }) => title.split(/\s+/u)))) {
      const wanted = results.filter(({ title }) => title.split(/\s+/u).includes(word)).length;
      expect(text.split(' ').filter((found) => found === word).length, word).toBeGreaterThanOrEqual(wanted);
    }
  });

  test('is one page wide: every page holds the header and the last column', () => {
    const text = pdfText(pdfs.get('200') ?? '');
    const pages = Number(pdfInfo(pdfs.get('200') ?? '')['Pages']);
    expect(text.match(/Người phụ trách/gu)?.length).toBeGreaterThanOrEqual(pages);
    expect(text).toContain(`Trang ${String(pages)} / ${String(pages)}`);
  });

  test('computes every formula to the value we wrote beside it', async () => {
    const bytes = await write(longPlan(30));
    const file = path.join(folder.path, 'blank.xlsx');
    writeFileSync(file, withoutResults(bytes));
    convert(file, 'ods', profile);
    const computed = formulaCells(readFileSync(recomputed(file)));
    const ours = formulaCells(bytes);
    expect(ours.size).toBeGreaterThan(40);
    expect([...computed.keys()]).toEqual([...ours.keys()]);
    for (const [cell, value] of ours) {
      const other = computed.get(cell);
      if (typeof value === 'number' && typeof other === 'number') expect(other, cell).toBeCloseTo(value, 9);
      else expect(other, cell).toBe(value);
    }
  }, 180_000);

  /** Loaded, computed and saved by LibreOffice as another workbook. */
  function recomputed(file: string): string {
    const inner = temporaryFolder('computed');
    const copy = path.join(folder.path, 'recomputed.xlsx');
    try {
      const source = path.join(inner.path, 'source.ods');
      copyFileSync(file.replace(/xlsx$/u, 'ods'), source);
      copyFileSync(convert(source, 'xlsx', profile), copy);
    } finally {
      inner.remove();
    }
    return copy;
  }
});

/** The workbook with every cached result taken out, so that nothing but computing can bring it back. */
function withoutResults(bytes: Buffer): Buffer {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('No directory');
  return writeZip(
    directory.entries.map((entry) => {
      const content = unpackEntry(directory, entry, 100_000_000);
      if (entry.name !== 'xl/worksheets/sheet1.xml') return { name: entry.name, bytes: content };
      const stripped = content.toString('utf8').replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1');
      expect(stripped).not.toMatch(/<\/f><v>/u);
      return { name: entry.name, bytes: Buffer.from(stripped, 'utf8') };
    }),
  );
}

function formulaCells(bytes: Buffer): ReadonlyMap<string, string | number> {
  const book = readWorkbook(bytes);
  if (!book.ok) throw new Error(book.error.code);
  return new Map(
    (book.value.sheets[0]?.cells ?? []).flatMap(({ row, column, formula, value }) => {
      if (formula === null) return [];
      const content = value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : value.kind;
      return [[cellName(row, column), content] as const];
    }),
  );
}
