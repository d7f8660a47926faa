import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fateBook, fateLimits } from '#core/export/fate-workbook';
import { previewImport } from '#core/import/import-workbook';
import { emptySheetMapping, type ImportMapping } from '#core/import/import-outcome';
import { cellName, type RawSheet, type RawWorkbook } from '#core/import/raw-sheet';
import { gridOf, textOf } from '#core/import/sheet-grid';
import { textsIn } from '#core/texts/texts';
import { authorFateBook } from '../../electron/workbook/author/author-fate-book';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';
import { hasOpenpyxl, python, temporaryFolder } from '../support/judges';
import { workbookOf } from '../support/workbook-builder';

const t = textsIn('vi');
const folder = temporaryFolder('import-report');
afterAll(folder.remove);

function reading(bytes: Uint8Array): RawWorkbook {
  const raw = readWorkbook(bytes);
  if (!raw.ok) throw new Error(raw.error.code);
  return raw.value;
}

async function reportOn(bytes: Uint8Array, file: string, mapping: ImportMapping | null = null) {
  const raw = reading(bytes);
  const preview = previewImport(raw, file, { sheet: null, mapping, today: '2026-11-24' }, t, fateLimits);
  if (!preview.ok) throw new Error(preview.error.code);
  const written = await authorFateBook(fateBook(raw, preview.value, t));
  return { raw, preview: preview.value, written, back: reading(written) };
}

/** The text that says where the cells of a row went: the last cell of the row. */
function story(sheet: RawSheet, row: number): string {
  return textOf(gridOf(sheet).row(row).at(-1) ?? null);
}

const fillOf = { placed: '#DCEFE0', kept: '#DDE9F8', listed: '#F7E3D4' } as const;
const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../fixtures/workbooks', name));

describe.each([
  'ke-hoach-kinh-doanh-q1-2026.xlsx',
  'muc-tieu-mien-nam-2026.xlsx',
  'sales-okrs-q2-2026.xlsx',
  'doanh-thu-dinh-cao.xlsx',
])('the account of %s as a workbook', (name) => {
  test('has every cell of the file in its place, coloured by its fate, with where it went', async () => {
    const { raw, preview, back } = await reportOn(fixture(name), name);
    const counts = { placed: 0, kept: 0, listed: 0 };
    preview.sheets.forEach((found, index) => {
      const source = raw.sheets.find((one) => one.name === found.name);
      const drawn = back.sheets[index + 1];
      if (source === undefined || drawn === undefined) throw new Error(`No sheet for ${found.name}`);
      const grid = gridOf(drawn);
      for (const cell of gridOf(source).cells) {
        const same = grid.at(cell.row, cell.column);
        const address = cellName(cell.row, cell.column);
        const fate = preview.fates[found.name]?.[address] ?? 'listed';
        expect([address, textOf(same)]).toEqual([address, textOf(cell)]);
        expect([address, same?.style.fill]).toEqual([address, fillOf[fate]]);
        expect(`; ${story(drawn, cell.row)}`).toContain(`; ${address}: `);
        counts[fate] += 1;
      }
    });
    const { total: _total, ...reported } = preview.report.cells;
    expect(counts).toEqual(reported);
  });

  test('begins with the counts and the list of what is not in the plan', async () => {
    const { preview, back } = await reportOn(fixture(name), name);
    const first = back.sheets[0];
    const texts = first?.cells.map(textOf) ?? [];
    for (const count of Object.values(preview.report.cells)) expect(texts).toContain(String(count));
    for (const { message } of preview.report.items) expect(texts).toContain(message.normalize('NFC').trim());
    for (const { title } of preview.plans) expect(texts.some((text) => text.includes(title))).toBe(true);
  });

  test('is the same bytes each time', async () => {
    const one = await reportOn(fixture(name), name);
    const other = await reportOn(fixture(name), name);
    expect(Buffer.from(one.written).equals(Buffer.from(other.written))).toBe(true);
  });
});

const risky = ['=1+1', '+84 900', '-5 điểm', '@SUM(A1)', "'=HYPERLINK(1)", '_x0041_'];
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;')}</t></is></c>`;

test('texts that look like formulas stay texts, signs and all, and a formula is told as text', async () => {
  const rows = [
    ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Lạ'],
    ...risky.map((text, at) => ['Tăng doanh thu', `Kết quả ${'x'.repeat(at + 1)}`, '5', text]),
  ];
  const xml = rows.map((row, at) => {
    const cells = row.map((text, column) => inline(cellName(at, column), text)).join('');
    return `<row r="${String(at + 1)}">${cells}</row>`;
  });
  const formula = '<row r="20"><c r="A20"><f>SUM(Z1:Z9)</f></c></row>';
  const { raw, back } = await reportOn(workbookOf({ sheets: [{ rows: xml.join('') + formula }] }), 'risky.xlsx');
  const drawn = back.sheets[1]?.cells ?? [];
  const source = (raw.sheets[0]?.cells ?? []).filter(({ row, column }) => row > 0 && column === 3);
  expect(source).toHaveLength(risky.length);
  for (const cell of source) {
    const same = drawn.find(({ row, column }) => row === cell.row && column === cell.column);
    expect(same?.value).toEqual({ kind: 'text', text: textOf(cell) });
  }
  expect(drawn.filter((cell) => cell.formula !== null)).toEqual([]);
  expect(drawn.some((cell) => textOf(cell).includes('SUM(Z1:Z9)') || textOf(cell) === '0')).toBe(true);
});

test('sheets whose names Excel would refuse, or that are there twice, get names of their own', async () => {
  const row = (name: string) => ({ name, widths: [], frozenRows: 0, cells: [] });
  const long = 'x'.repeat(40);
  const names = ['A/B:C', 'a b c', long, `${long}y`, "'", 'History'];
  const written = await authorFateBook({ title: 'T', sheets: names.map(row) });
  const made = (await namesIn(written)).map((name) => name.toLowerCase());
  expect(new Set(made).size).toBe(names.length);
  for (const name of made) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/u);
  expect(made).not.toContain('history');
});

test('what is over the bounds is left out and said; the counts are still of all', async () => {
  const row = (at: number) =>
    `<row r="${String(at)}">${['A', 'B', 'C'].map((c, i) => inline(`${c}${String(at)}`, at === 1 ? (['Mục tiêu', 'Kết quả then chốt', 'Ghi chú'][i] ?? '') : `v${String(at)}${c}`)).join('')}</row>`;
  const rows = [1, 2, 3, 4, fateLimits.rows + 1].map(row).join('');
  const { back, preview } = await reportOn(workbookOf({ sheets: [{ name: 'Dài', rows }] }), 'long.xlsx');
  expect(preview.report.cells.total).toBe(15);
  expect(back.sheets[1]?.cells.filter((cell) => cell.style.fill !== null)).toHaveLength(12);
  expect(back.sheets[0]?.cells.map(textOf).some((text) => text.includes('Dài') && text.includes('5000'))).toBe(true);
});

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never); // safe: exceljs takes any bytes, its type asks for an old Buffer
  return book.worksheets.map(({ name }) => name);
}

test('a cell the user left out is drawn too, as listed with that reason', async () => {
  const name = 'doanh-thu-dinh-cao.xlsx';
  const raw = reading(fixture(name));
  const [sheet] = raw.sheets;
  const cell = gridOf(sheet as RawSheet).cells.at(-1);
  if (sheet === undefined || cell === undefined) throw new Error('No cell');
  const address = cellName(cell.row, cell.column);
  const mapping = { sheets: { [sheet.name]: { ...emptySheetMapping, cells: { [address]: null } } }, text: null };
  const { back } = await reportOn(fixture(name), name, mapping);
  const drawn = back.sheets[1];
  if (drawn === undefined) throw new Error('No sheet');
  expect(textOf(gridOf(drawn).at(cell.row, cell.column))).toBe(textOf(cell));
  expect(gridOf(drawn).at(cell.row, cell.column)?.style.fill).toBe(fillOf.listed);
});

if (!hasOpenpyxl) console.warn('openpyxl is missing: the account is not read by a second program');
test.runIf(hasOpenpyxl)('openpyxl reads the account: every cell a text or a number, none a formula', async () => {
  const name = 'ke-hoach-kinh-doanh-q1-2026.xlsx';
  const { raw, preview, written } = await reportOn(fixture(name), name);
  const file = path.join(folder.path, 'account.xlsx');
  writeFileSync(file, written);
  const code = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[s.title, [[c.coordinate, c.data_type, c.fill.fgColor.rgb] for r in s.iter_rows() for c in r if c.value is not None]] for s in book.worksheets]))
`;
  // safe: the program above prints this form
  const sheets = JSON.parse(python(code, file)) as [string, [string, string, string][]][];
  expect(sheets.flatMap(([, cells]) => cells).filter(([, type]) => type !== 's' && type !== 'n')).toEqual([]);
  const filled = new Set((sheets[1]?.[1] ?? []).filter(([, , fill]) => fill !== '00000000').map(([cell]) => cell));
  const source = raw.sheets.find((one) => one.name === preview.sheets[0]?.name);
  for (const { row, column } of gridOf(source as RawSheet).cells) expect(filled).toContain(cellName(row, column));
});
