import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import { quarterCycle } from '#core/domain/cycles';
import type { Plan } from '#core/domain/plan';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { shownPart } from '#core/export/shown-part';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { authorWorkbook } from '../../electron/workbook/author/author-workbook';
import { placedLogo } from '../../electron/workbook/author/logo';
import { readZipDirectory, unpackEntry } from '../../electron/workbook/package/zip-directory';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { longPlan, salesPlan } from '../support/export-plans';
import { hasOpenpyxl, python, temporaryFolder } from '../support/judges';
import { tinyJpeg, tinyPng } from '../support/pictures';

const t = textsIn('vi');
const pngUrl = (width: number, height: number) =>
  `data:image/png;base64,${Buffer.from(tinyPng(width, height)).toString('base64')}`;
const company: Company = {
  ...noCompany,
  name: 'Công ty Kế toán An Phát',
  logo: pngUrl(400, 100),
  signOff: [
    { id: 's1', role: { vi: 'CEO', en: '' }, name: 'Trần Quốc Bảo' },
    { id: 's2', role: { vi: 'Chủ tịch', en: '' }, name: null },
    { id: 's3', role: { vi: 'CFO', en: '' }, name: 'Đỗ Thu Hiền' },
    { id: 's4', role: { vi: 'Thư ký', en: '' }, name: null },
  ],
};
const modelOf = (plan: Plan, own: Company = company) =>
  sheetFromPlan(plan, { language: 'vi', font: 'Times New Roman', t, company: own });
const write = async (plan: Plan, own: Company = company) => Buffer.from(await authorWorkbook(modelOf(plan, own)));

function partsOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('No directory');
  return new Map(directory.entries.map((entry) => [entry.name, unpackEntry(directory, entry, 100_000_000)]));
}

describe('the workbook of a company', () => {
  test('the same plan and company give the same bytes', async () => {
    expect((await write(longPlan(20))).equals(await write(longPlan(20)))).toBe(true);
  });

  test('carries the logo as it was given, above the title, 48 px high at most', async () => {
    const parts = partsOf(await write(salesPlan()));
    expect(parts.get('xl/media/image1.png')?.equals(tinyPng(400, 100))).toBe(true);
    const drawing = parts.get('xl/drawings/drawing1.xml')?.toString('utf8') ?? '';
    expect(drawing).toContain('<xdr:row>0</xdr:row>');
    // 192 × 48 px in English Metric Units, 9525 to the pixel.
    expect(drawing).toContain(`<xdr:ext cx="${String(192 * 9525)}" cy="${String(48 * 9525)}"/>`);
    expect(parts.get('xl/worksheets/sheet1.xml')?.toString('utf8')).toMatch(/<row r="1"[^>]* ht="40"/u);
  });

  test('a logo keeps its proportions, is never blown up, and what is no picture is left out', async () => {
    expect(placedLogo(pngUrl(960, 48))).toMatchObject({ width: 240, height: 12 });
    expect(placedLogo(pngUrl(100, 200))).toMatchObject({ width: 24, height: 48 });
    expect(placedLogo(pngUrl(20, 20))).toMatchObject({ width: 20, height: 20 });
    const jpeg = `data:image/jpeg;base64,${Buffer.from(tinyJpeg(96, 96)).toString('base64')}`;
    expect(placedLogo(jpeg)).toMatchObject({ width: 48, height: 48, extension: 'jpeg' });
    expect(placedLogo('data:image/png;base64,AAAA')).toBeNull();
    const parts = partsOf(await write(salesPlan(), { ...company, logo: 'data:image/png;base64,AAAA' }));
    expect([...parts.keys()].filter((name) => name.includes('media'))).toEqual([]);
  });

  test('repeats the header row on every page and breaks only where an objective begins', async () => {
    const parts = partsOf(await write(longPlan(60)));
    expect(parts.get('xl/workbook.xml')?.toString('utf8')).toMatch(
      /_xlnm\.Print_Titles" localSheetId="0">[^<]*!\$8:\$8</u,
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(breaks.length).toBeGreaterThan(1);
    expect(breaks.every((row) => (row - 8) % 3 === 0)).toBe(true);
  });

  const fiscal = { ...salesPlan(), title: 'Tầm nhìn mới', cycle: quarterCycle(2026, 1, 'vi', 4) };
  test.each([
    ['with roles the importer does not know', salesPlan(), company],
    [
      'with days written as ISO and a point before decimals',
      fiscal,
      { ...company, dateForm: 'iso', numberForm: 'point' },
    ],
    ['with its name only', salesPlan(), { ...noCompany, name: 'An Phát' }],
  ] as const)('read back it is the same plan (%s)', async (_name, plan, own) => {
    const raw = readWorkbook(await write(plan, own));
    if (!raw.ok) throw new Error(raw.error.code);
    const outcome = importWorkbook(raw.value, 'plan.xlsx', { sheet: null, mapping: null, today: '2026-01-15' }, t);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const [back] = outcome.value.plans;
    if (!back) throw new Error('No plan came back');
    const model = modelOf(plan, own);
    expect(shownPart(back, model)).toEqual(shownPart(plan, model));
  });
});

describe.skipIf(!hasOpenpyxl)('openpyxl (skipped when it is not installed)', () => {
  const folder = temporaryFolder('company');
  afterAll(folder.remove);

  test('finds the logo, the company and who signs', async () => {
    const file = path.join(folder.path, 'company.xlsx');
    writeFileSync(file, await write(salesPlan()));
    const answer: unknown = JSON.parse(
      python(
        `import json,sys,openpyxl
s=openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps({"name":s.cell(2,1).value,"title":s.cell(3,1).value,"images":len(s._images),"last":[c.value for c in s[s.max_row] if c.value]}))`,
        file,
      ),
    );
    expect(answer).toMatchObject({
      name: company.name,
      title: salesPlan().title,
      last: ['Trần Quốc Bảo', 'Đỗ Thu Hiền'],
    });
  });
});
