import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cellName, type RawSheet, type RawWorkbook } from '#core/import/raw-sheet';
import { readAny } from '../../../electron/workbook/read/read-any';
import { convertAll, hasLibreOffice, temporaryFolder } from '../../support/judges';
import { zipOf } from '../../support/zip-builder';

async function read(bytes: Uint8Array): Promise<RawWorkbook> {
  const result = await readAny(bytes);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

async function codeOf(bytes: Uint8Array | string): Promise<string | null> {
  const result = await readAny(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return result.ok ? null : result.error.code;
}

/** A Vietnamese plan with a merged title and objective, percents, money, dates, a formula and a hidden sheet. */
function plan(): sheetjs.WorkBook {
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['KẾ HOẠCH OKR QUÝ I NĂM 2026'],
    ['STT', 'Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Trọng số', 'Hạn hoàn thành'],
    [1, 'Tăng trưởng doanh thu', 'Doanh thu đạt mức kế hoạch', 1_200_000_000, 0.45, 46112],
    [2, '', 'Ký hợp đồng với khách hàng mới\ntrong quý', 12.5, 0.3, 46081],
    [3, 'Nâng cao chất lượng dịch vụ', 'Tỷ lệ hài lòng', 0.955, 0.25, 46053],
    ['', '', 'Tổng', '', { t: 'n', v: 1, f: 'SUM(E3:E5)' }, ''],
  ]);
  for (const place of ['E3', 'E4', 'E5', 'E6', 'D5'])
    Object.assign(sheet[place], { z: place === 'D5' ? '0.00%' : '0%' });
  for (const place of ['F3', 'F4', 'F5']) Object.assign(sheet[place], { z: 'dd/mm/yyyy' });
  Object.assign(sheet['D3'], { z: '#,##0' });
  sheet['!merges'] = ['A1:F1', 'B3:B4'].map((range) => sheetjs.utils.decode_range(range));
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, 'Kế hoạch');
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['Ghi chú']]), 'Nháp');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

const written = (bookType: sheetjs.BookType): Buffer => sheetjs.write(plan(), { bookType, type: 'buffer' });

/** What of a sheet must be the same whatever file it came from. */
function content({ cells, merges, name }: RawSheet) {
  return {
    name,
    merges,
    cells: Object.fromEntries(cells.map(({ row, column, value, shown }) => [cellName(row, column), [value, shown]])),
  };
}

const first = (workbook: RawWorkbook): RawSheet => {
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('a plan is the same from every format', () => {
  test.each([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
    ['fods', 'ods'],
    ['xlml', 'xml2003'],
  ] as const)('%s, as SheetJS writes it', async (bookType, format) => {
    const expected = await read(written('xlsx'));
    const found = await read(written(bookType));
    expect(found.format).toBe(format);
    expect(content(first(found))).toEqual(content(first(expected)));
    expect(found.sheets.map(({ name }) => name)).toEqual(['Kế hoạch', 'Nháp']);
    const total = first(found).cells.find(({ row, column }) => row === 5 && column === 4);
    // SheetJS writes no formulas into the binary forms
    expect([total?.formula, total?.format]).toEqual([
      format === 'xls' || format === 'xlsb' ? null : 'SUM(E3:E5)',
      '0%',
    ]);
  });

  test.each(['biff8', 'xlsb', 'xlml'] as const)('%s keeps a hidden sheet hidden', async (bookType) => {
    expect((await read(written(bookType))).sheets.map(({ state }) => state)).toEqual(['visible', 'hidden']);
  });

  test.each(['biff5', 'biff4', 'biff3', 'biff2'] as const)(
    '%s holds numbers, dates and texts of its code page',
    async (bookType) => {
      const sheet = sheetjs.utils.aoa_to_sheet([
        ['Target', 'Due'],
        [45, { t: 'n', v: 46112, z: 'd-mmm-yy' }],
      ]);
      const book = sheetjs.utils.book_new();
      sheetjs.utils.book_append_sheet(book, sheet, 'Plan');
      // safe: SheetJS writes all of them, its types leave one out
      const found = await read(sheetjs.write(book, { bookType: bookType as sheetjs.BookType, type: 'buffer' }));
      expect(found.format).toBe('xls');
      expect(first(found).cells.map(({ value }) => value)).toEqual([
        { kind: 'text', text: 'Target' },
        { kind: 'text', text: 'Due' },
        { kind: 'number', number: 45 },
        bookType === 'biff5' ? { kind: 'date', number: 46112, iso: '2026-03-31' } : expect.anything(),
      ]);
    },
  );

  test('a page that calls itself a workbook gives its texts as they are written', async () => {
    const rows =
      '<tr><td colspan="2">Kế hoạch</td></tr><tr><td>1.200</td><td>01/02/2026</td></tr><tr><td>Đạt &ge; 3&nbsp;triệu<br>mỗi tháng</td></tr>';
    const found = await read(
      Buffer.from(
        `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>x</p><table>${rows}</table></body></html>`,
      ),
    );
    expect(found.format).toBe('html');
    expect(first(found).cells.map(({ shown }) => shown)).toEqual([
      'Kế hoạch',
      '1.200',
      '01/02/2026',
      'Đạt ≥ 3 triệu\nmỗi tháng',
    ]);
    expect(first(found).merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  test('a web archive with a table is read', async () => {
    const page = Buffer.from('<html><body><table><tr><td>Mục tiêu</td></tr></table></body></html>').toString('base64');
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_x"',
      '',
      '------=_x',
      'Content-Location: file:///C:/plan.htm',
      'Content-Transfer-Encoding: base64',
      'Content-Type: text/html; charset="utf-8"',
      '',
      page,
      '',
      '------=_x--',
      '',
    ].join('\r\n');
    expect(first(await read(Buffer.from(archive))).cells.map(({ shown }) => shown)).toEqual(['Mục tiêu']);
  });

  test('fonts, bold, fills, indents, widths and hidden rows come from an XML table of 2003', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>
      <Style ss:ID="Default"><Font ss:FontName="Arial" ss:Size="11"/></Style>
      <Style ss:ID="s1"><Alignment ss:Indent="2"/><Font ss:FontName=".VnTime" ss:Bold="1"/><Interior ss:Color="#ffcc00" ss:Pattern="Solid"/></Style></Styles>
      <Worksheet ss:Name="A"><Table><Column ss:Index="2" ss:Hidden="1" ss:Width="105"/>
      <Row><Cell ss:StyleID="s1"><Data ss:Type="String">Nội dung</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row>
      <Row ss:Index="4" ss:Hidden="1"><Cell><Data ss:Type="String">ẩn</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const sheet = first(await read(Buffer.from(xml)));
    expect(sheet.cells.map(({ style }) => style)).toEqual([
      { bold: true, indent: 2, fill: '#FFCC00', font: '.VnTime', size: 11 },
      { bold: false, indent: 0, fill: null, font: 'Arial', size: 11 },
      { bold: false, indent: 0, fill: null, font: 'Arial', size: 11 },
    ]);
    expect([sheet.hiddenRows, sheet.hiddenColumns, sheet.columnWidths]).toEqual([[3], [1], [{ column: 1, width: 20 }]]);
  });
});

const folder = temporaryFolder('other-formats');
afterAll(folder.remove);

/** A plan with looks, as LibreOffice takes it in. */
const flat = (body: string, styles = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`;
const text = (words: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;

describe.skipIf(!hasLibreOffice)('a plan written by LibreOffice (skipped where it is not installed)', () => {
  const source = path.join(folder.path, 'plan.xlsx');
  const looks = path.join(folder.path, 'looks.fods');
  const styles =
    '<style:style style:name="b" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/><style:text-properties fo:font-family=".VnTime" fo:font-weight="bold" fo:font-size="14pt"/></style:style>';
  const rows = `<table:table-row>${text('M\u00f4c ti\u00aau', ' table:style-name="b"')}${text('Ket qua')}</table:table-row><table:table-row table:visibility="collapse">${text('an')}</table:table-row>`;

  beforeAll(() => {
    writeFileSync(source, written('xlsx'));
    writeFileSync(looks, flat(`<table:table table:name="A">${rows}</table:table>`, styles));
    const profile = path.join(folder.path, 'profile');
    for (const ending of ['ods', 'xls']) convertAll([source, looks], ending, profile);
    convertAll([source], 'fods', profile);
  }, 300_000);

  test.each(['ods', 'xls', 'fods'])('the same from %s', async (ending) => {
    const found = await read(readFileSync(path.join(folder.path, `plan.${ending}`)));
    expect(content(first(found))).toEqual(content(first(await read(written('xlsx')))));
    expect(found.sheets.map(({ state }) => state)).toEqual(['visible', 'hidden']);
    expect(first(found).cells.find(({ row, column }) => row === 5 && column === 4)?.formula).toBe('SUM(E3:E5)');
  });

  test.each(['ods', 'xls', 'fods'])('looks, hidden rows and letters of an old font from %s', async (ending) => {
    const sheet = first(await read(readFileSync(path.join(folder.path, `looks.${ending}`))));
    expect(sheet.cells[0]?.style).toMatchObject({ bold: true, font: '.VnTime', size: 14, fill: '#FFFF00' });
    expect(sheet.cells[0]?.shown).toBe('Mục tiêu');
    expect(sheet.notes).toEqual([{ code: 'legacyText', where: 'A1' }]);
    expect(sheet.cells[1]?.style).toMatchObject({ bold: false, fill: null });
    expect(sheet.hiddenRows).toEqual([1]);
  });
});

const ods = (content: string | Buffer, more = {}) =>
  zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content, ...more },
  ]);
const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
const afterDeclaration = (xml: string, doctype: string) => xml.replace(/\?>/, `?>${doctype}`);

describe('damaged and hostile files get a code, never a throw', () => {
  const table = (rows: string) => flat(`<table:table table:name="A">${rows}</table:table>`);

  test('an OpenDocument bomb, by what it declares and by what it unpacks to', async () => {
    expect(await codeOf(ods('x', { declaredSize: 1024 * 1024 * 1024 }))).toBe('workbookBomb');
    expect(await codeOf(ods(Buffer.alloc(30 * 1024 * 1024, 32), { declaredSize: 10_000 }))).toBe('workbookBomb');
  });

  test('a document type in OpenDocument, in XML of 2003 and with entities in a page', async () => {
    const sheet = table(`<table:table-row>${text('&b;')}</table:table-row>`);
    expect(await codeOf(ods(afterDeclaration(sheet, laughs)))).toBe('workbookHasDtd');
    expect(await codeOf(afterDeclaration(sheet, laughs))).toBe('workbookHasDtd');
    expect(await codeOf(afterDeclaration(written('xlml').toString(), laughs))).toBe('workbookHasDtd');
    expect(await codeOf(`<html>${laughs}<table><tr><td>1</td></tr></table></html>`)).toBe('workbookHasDtd');
  });

  test('cells repeated a million times with content are refused, without content they are nothing', async () => {
    const row = (repeated: number, cell: string) =>
      `<table:table-row table:number-rows-repeated="${repeated}">${cell}</table:table-row>`;
    const wide = (repeated: number) => text('x', ` table:number-columns-repeated="${repeated}"`);
    expect(await codeOf(ods(table(row(1_048_576, text('x')))))).toBe('workbookTooBig');
    expect(await codeOf(ods(table(row(1000, wide(16_384)))))).toBe('workbookTooBig');
    expect(await codeOf(ods(table(row(1, wide(2_000_000_000)))))).toBe('workbookTooBig');
    const tail = row(1_048_000, '<table:table-cell table:number-columns-repeated="16384"/>');
    const found = await read(ods(table(row(1, text('x')) + tail + row(1, text('y')))));
    expect(first(found).cells.map((cell) => cellName(cell.row, cell.column))).toEqual(['A1', 'A1048002']);
  });

  test('merges and places without end in XML of 2003 end at the edge of the sheet', async () => {
    const xml = (cell: string) =>
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row>${cell}</Row></Table></Worksheet></Workbook>`;
    const data = '<Data ss:Type="String">x</Data></Cell>';
    const merged = await read(Buffer.from(xml(`<Cell ss:MergeAcross="2000000000" ss:MergeDown="2000000000">${data}`)));
    expect(first(merged).merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    const far = await read(Buffer.from(xml(`<Cell ss:Index="2000000000">${data}`)));
    expect(first(far).cells).toEqual([]);
  });

  test('an old workbook cut at any place is refused, or nothing of its sheets was in the part cut off', async () => {
    const whole = written('biff8');
    const all = (await read(whole)).sheets.map(content);
    for (let share = 0.02; share < 1; share += 0.02) {
      const result = await readAny(whole.subarray(0, Math.floor(whole.length * share)));
      if (result.ok) expect(result.value.sheets.map(content)).toEqual(all);
      else expect(result.error.code).toMatch(/^(corruptWorkbook|notWorkbook)$/);
      if (share < 0.6) expect(result.ok).toBe(false);
    }
    expect(await codeOf(written('biff2').subarray(0, 300))).toBe('corruptWorkbook');
  });

  test('an old workbook with a password is said to have one', async () => {
    // a FilePass record (MS-XLS 2.4.117) behind the first record of the stream
    const stream = written('biff2');
    const end = 4 + stream.readUInt16LE(2);
    const locked = Buffer.concat([
      stream.subarray(0, end),
      Buffer.from('2f000400aabbccdd', 'hex'),
      stream.subarray(end),
    ]);
    expect(await codeOf(locked)).toBe('encrypted');
  });

  test('an OpenDocument sheet with a password is said to have one', async () => {
    const manifest = { name: 'META-INF/manifest.xml', content: '<m><manifest:encryption-data/></m>' };
    expect(await codeOf(zipOf([manifest, { name: 'content.xml', content: 'x' }]))).toBe('encrypted');
  });

  test('macros are not looked into, and that they are there is noted', async () => {
    const project = sheetjs.CFB.utils.cfb_new();
    sheetjs.CFB.utils.cfb_add(project, '/VBA/dir', Buffer.from('x'));
    // safe: without a type for the container its writer gives bytes
    const vbaraw = sheetjs.CFB.write(project, { type: 'buffer' }) as Buffer;
    for (const bookType of ['biff8', 'xlsb'] as const) {
      const bytes: Buffer = sheetjs.write({ ...plan(), vbaraw }, { bookType, type: 'buffer', bookVBA: true });
      expect(
        (await read(bytes)).notes.map(({ code }) => code),
        bookType,
      ).toEqual(['macrosIgnored']);
      expect((await read(written(bookType))).notes, bookType).toEqual([]);
    }
    const content = flat(
      '<table:table table:name="A"><table:table-row><table:table-cell/></table:table-row></table:table>',
    );
    const basic = [
      { name: 'content.xml', content },
      { name: 'Basic/Standard/Module1.xml', content: '<x/>' },
    ];
    expect((await read(zipOf(basic))).notes.map(({ code }) => code)).toEqual(['macrosIgnored']);
  });

  test('what SheetJS doubts about a number format is not talked about', async () => {
    const style =
      '<number:number-style style:name="N1"><number:number/><style:map style:condition="value()&lt;0" style:apply-style-name="N0"/></number:number-style>';
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await read(ods(flat(table('<table:table-row><table:table-cell/></table:table-row>'), style)));
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  test('what has no table or no sheet is refused', async () => {
    expect(await codeOf('<html><body><p>Kính gửi</p></body></html>')).toBe('htmlFile');
    expect(await codeOf(ods(flat('')))).toBe('noSheets');
    expect(await codeOf(ods('<x/>'))).toBe('notWorkbook');
    expect(await codeOf(ods('<office:spreadsheet><a>'))).toBe('corruptWorkbook');
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)]);
    expect(await codeOf(compound)).toMatch(/corruptWorkbook|notWorkbook/);
  });

  test('the end of a name says nothing: the bytes alone are looked at', async () => {
    expect((await read(written('xlsx'))).format).toBe('xlsx');
    expect((await read(written('biff8'))).format).toBe('xls');
  });
});
