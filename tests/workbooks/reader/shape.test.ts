import { describe, expect, test } from 'vitest';
import { cellName, type RawCell, type RawWorkbook } from '#core/import/raw-sheet';
import { readWorkbook } from '../../../electron/workbook/read/read-workbook';
import {
  mainNamespace,
  relationship,
  relationshipsPart,
  workbookOf,
  type WorkbookSpec,
} from '../../support/workbook-builder';
import type { ZipPart } from '../../support/zip-builder';

function read(spec: WorkbookSpec | Buffer): RawWorkbook {
  const result = readWorkbook(Buffer.isBuffer(spec) ? spec : workbookOf(spec));
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

/** `{ A1: 'shown text' }` of the first sheet. */
function shown(spec: WorkbookSpec | Buffer): Record<string, string> {
  const cells = read(spec).sheets[0]?.cells ?? [];
  return Object.fromEntries(cells.map((cell) => [cellName(cell.row, cell.column), cell.shown]));
}

function only(spec: WorkbookSpec): RawCell {
  const cell = read(spec).sheets[0]?.cells[0];
  if (cell === undefined) throw new Error('no cell');
  return cell;
}

const change = (name: string, edit: (content: string) => string) => (parts: ZipPart[]) =>
  parts.map((part) => (part.name === name ? { ...part, content: edit(part.content.toString()) } : part));
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is>${text}</is></c>`;
const strings = '<si><t>Tăng doanh thu</t></si><si><t>45%</t></si>';
const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>';
const ordinary = { A1: 'Tăng doanh thu', B1: '12.5' };

describe('the shape of the package', () => {
  test('prefixed namespaces everywhere give the same values', () => {
    const prefix = (content: string) =>
      content
        .replaceAll(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x=')
        .replaceAll('xmlns:r=', 'xmlns:rel=')
        .replaceAll('r:id=', 'rel:id=');
    const names = [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
    ];
    const all = (parts: ZipPart[]) => names.reduce((changed, name) => change(name, prefix)(changed), parts);
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>';
    const rows = row.replace('</row>', '<c r="C1" s="1"><v>0.5</v></c></row>');
    expect(shown({ strings, styles, sheets: [{ rows }], change: all })).toEqual({ ...ordinary, C1: '50%' });
  });

  test('the Strict form gives the same values', () => {
    const strict = (content: string) =>
      content
        .replaceAll(mainNamespace, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    const all = (parts: ZipPart[]) => parts.map((part) => ({ ...part, content: strict(part.content.toString()) }));
    expect(shown({ strings, sheets: [{ rows: row }], change: all })).toEqual(ordinary);
  });

  test('absolute, percent-encoded and oddly placed targets are followed', () => {
    const move = (parts: ZipPart[]) =>
      change('xl/_rels/workbook.xml.rels', (content) =>
        content.replace('worksheets/sheet1.xml', '/Trang/k%E1%BA%BF%20ho%E1%BA%A1ch.xml'),
      )(
        parts.map((part) =>
          part.name === 'xl/worksheets/sheet1.xml' ? { ...part, name: 'Trang/kế hoạch.xml' } : part,
        ),
      );
    expect(shown({ strings, sheets: [{ rows: row }], change: move })).toEqual(ordinary);
  });

  test('backslashes and upper case in entry names do not matter', () => {
    const rename = (parts: ZipPart[]) =>
      parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\').toUpperCase() }));
    expect(shown({ strings, sheets: [{ rows: row }], change: rename })).toEqual(ordinary);
  });

  test('junk before and behind, a comment, data descriptors and stored entries are fine', () => {
    const plain = workbookOf({ strings, sheets: [{ rows: row }] });
    expect(shown(Buffer.concat([Buffer.from('MZ junk '.repeat(99)), plain]))).toEqual(ordinary);
    expect(shown(Buffer.concat([plain, Buffer.alloc(100_000)]))).toEqual(ordinary);
    const streamed = (parts: ZipPart[]) => parts.map((part, i) => ({ ...part, descriptor: true, stored: i % 2 === 0 }));
    expect(shown({ strings, sheets: [{ rows: row }], change: streamed })).toEqual(ordinary);
  });

  test('parts in UTF-16, with or without a mark, and a mark before the declaration are read', () => {
    const parts = (edit: (text: string) => Buffer) => (all: ZipPart[]) =>
      all.map((part) => ({
        ...part,
        content: edit(`<?xml version="1.0" encoding="UTF-16"?>${part.content.toString()}`),
      }));
    const mark = '\uFEFF';
    const spec = { strings, sheets: [{ rows: row }] };
    expect(shown({ ...spec, change: parts((text) => Buffer.from(mark + text, 'utf16le')) })).toEqual(ordinary);
    expect(shown({ ...spec, change: parts((text) => Buffer.from(mark + text, 'utf16le').swap16()) })).toEqual(ordinary);
    expect(shown({ ...spec, change: parts((text) => Buffer.from(text, 'utf16le')) })).toEqual(ordinary);
    expect(shown({ ...spec, change: parts((text) => Buffer.from(mark + text.replace('16', '8'))) })).toEqual(ordinary);
  });

  test('no styles, no strings, no content types and unknown parts are no obstacle', () => {
    const bare = (parts: ZipPart[]) => [
      ...parts.filter((part) => part.name !== '[Content_Types].xml'),
      { name: 'x/y.bin', content: 'z' },
    ];
    expect(shown({ sheets: [{ rows: '<row><c><v>1</v></c></row>' }], change: bare })).toEqual({ A1: '1' });
  });

  test('chart, dialog and macro sheets are skipped with a note, the others keep their order', () => {
    const workbook = read({
      sheets: [
        { name: 'Biểu đồ', kind: 'chartsheet' },
        { name: 'A' },
        { name: 'D', kind: 'dialogsheet' },
        { name: 'B' },
        { name: 'M', kind: 'xlMacrosheet' },
      ],
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['A', 'B']);
    expect(workbook.notes.map((note) => `${note.code} ${note.where}`)).toEqual([
      'sheetKindSkipped Biểu đồ',
      'sheetKindSkipped D',
      'sheetKindSkipped M',
    ]);
  });

  test('sheets named like properties of objects, hidden ones, and one without sheetData are read', () => {
    const workbook = read({
      sheets: [
        { name: '__proto__', rows: '<row><c><v>1</v></c></row>' },
        { name: 'constructor', state: 'hidden' },
        { name: 'toString', state: 'veryHidden', rows: null },
      ],
    });
    expect(workbook.sheets.map(({ name, state, cells }) => [name, state, cells.length])).toEqual([
      ['__proto__', 'visible', 1],
      ['constructor', 'hidden', 0],
      ['toString', 'veryHidden', 0],
    ]);
  });

  test('a missing sheet part leaves an empty sheet and a note when another one is there', () => {
    const gone = (parts: ZipPart[]) => parts.filter((part) => part.name !== 'xl/worksheets/sheet2.xml');
    const workbook = read({ sheets: [{ rows: row }, {}], change: gone });
    expect(workbook.sheets[1]?.notes).toEqual([{ code: 'missingPart', where: 'xl/worksheets/sheet2.xml' }]);
  });
});

describe('rows and cells', () => {
  test('rows and cells without a reference count on', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(shown({ sheets: [{ rows }] })).toEqual({ A1: '1', D1: '2', E1: '3', A5: '4', A6: '5' });
  });

  test('rows and cells out of order are sorted, of a place written twice the last counts', () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="a1"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>';
    expect(Object.entries(shown({ sheets: [{ rows }] }))).toEqual([
      ['A1', '3'],
      ['A3', '2'],
      ['C3', '4'],
    ]);
  });

  test('single quotes, spaces around the equals sign and line breaks inside a tag are read', () => {
    expect(
      shown({ sheets: [{ rows: "<row\n r = '2'\t><c\r\n\tt = 'str'\n r\n=\n'B2' ><v >x</v\n></c ></row >" }] }),
    ).toEqual({ B2: 'x' });
  });

  test('places outside a sheet are left out with a note', () => {
    const rows =
      '<row r="1"><c r="A0"><v>1</v></c><c r="XFE1"><v>1</v></c><c r="A1048577"><v>1</v></c><c r="XFD1048576"><v>9</v></c></row>';
    const sheet = read({ sheets: [{ rows }] }).sheets[0];
    expect(sheet?.cells.map((cell) => [cell.row, cell.column])).toEqual([[1_048_575, 16_383]]);
    expect(sheet?.notes.map((note) => note.where)).toEqual(['A0', 'XFE1', 'A1048577']);
  });

  test('cells of every type are read, styled empty ones are not', () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><v>1.2E+3</v></c><c r="D1" t="str"><v>chữ</v></c>' +
      '<c r="E1" s="0"/><c/><c r="F1"><v></v></c><c r="G1" t="s"/><c r="H1"><f>1+1</f></c><c r="I1" t="n"><v>abc</v></c></row>';
    expect(shown({ sheets: [{ rows }] })).toEqual({ A1: 'TRUE', B1: '#N/A', C1: '1200', D1: 'chữ', H1: '', I1: 'abc' });
  });

  test('unknown string and style indexes give an empty or plain cell and a note', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" s="99"><v>1</v></c></row>';
    const sheet = read({ strings, styles: '<cellXfs><xf/></cellXfs>', sheets: [{ rows }] }).sheets[0];
    expect(sheet?.cells.map((cell) => cell.shown)).toEqual(['1']);
    expect(sheet?.notes).toEqual([
      { code: 'unknownString', where: 'A1' },
      { code: 'unknownStyle', where: 'B1' },
    ]);
  });

  test('rich text is joined, phonetic runs are left out, an empty string item is no cell', () => {
    const rich =
      '<si><r><t>Tăng </t></r><r><rPr><b/></rPr><t>20%</t></r><t>!</t><rPh sb="0" eb="1"><t>カナ</t></rPh></si><si/>';
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline('C1', '<r><t>a</t></r><r><t>b</t></r>')}</row>`;
    expect(shown({ strings: rich, sheets: [{ rows }] })).toEqual({ A1: 'Tăng 20%!', C1: 'ab' });
  });

  test('line ends become LF, escapes are undone, CDATA and comments are understood, letters are composed', () => {
    const text = (characters: string) =>
      only({ sheets: [{ rows: `<row>${inline('A1', `<t>${characters}</t>`)}</row>` }] }).value;
    expect(text('a\r\nb\rc&#10;d')).toEqual({ kind: 'text', text: 'a\nb\nc\nd' });
    expect(text('a_x000D_\nb_x0041_')).toEqual({ kind: 'text', text: 'a\nbA' });
    expect(text('_x005F_x000D_')).toEqual({ kind: 'text', text: '_x000D_' });
    expect(text('<![CDATA[<c r="Z9">&amp;]]><!-- <c r="B1"/> -->&#x110;')).toEqual({
      kind: 'text',
      text: '<c r="Z9">&amp;Đ',
    });
    expect(text('Mục tiêu'.normalize('NFD'))).toEqual({ kind: 'text', text: 'Mục tiêu' });
    expect(text('&undefined;')).toEqual({ kind: 'text', text: '&undefined;' });
  });

  test('a text longer than Excel allows is cut with a note', () => {
    const sheet = read({ sheets: [{ rows: `<row>${inline('A1', `<t>${'a'.repeat(40_000)}</t>`)}</row>` }] }).sheets[0];
    expect(sheet?.cells[0]?.shown.length).toBe(32_767);
    expect(sheet?.notes).toEqual([{ code: 'textCut', where: 'A1' }]);
  });

  test('formulas keep their text and stored value; shared ones are written out for each cell', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A:A,\'T A1\'!A1,LOG10(2))&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row>';
    const cells = read({ sheets: [{ rows }] }).sheets[0]?.cells ?? [];
    expect(cells.map((cell) => cell.formula)).toEqual([
      'A1*$C$1+SUM(A:A,\'T A1\'!A1,LOG10(2))&"A1"',
      'A2*$C$1+SUM(A:A,\'T A1\'!A2,LOG10(2))&"A1"',
      'B3*$C$1+SUM(B:B,\'T A1\'!B3,LOG10(2))&"A1"',
    ]);
    expect(cells.map((cell) => cell.value.kind)).toEqual(['number', 'number', 'empty']);
  });
});

const formats = (codes: readonly string[]) =>
  `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  `<cellXfs>${codes.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs>`;

describe('numbers and dates', () => {
  test.each([
    ['0%', '0.45', '45%'],
    ['0.0%', '0.4567', '45.7%'],
    ['#,##0', '1234567', '1,234,567'],
    ['#,##0.00', '-1234.5', '-1,234.50'],
    ['#,##0" triệu"', '1500', '1,500 triệu'],
    ['#,##0\\ [$₫-42A]', '2000000', '2,000,000 ₫'],
    ['#,##0_);(#,##0)', '-5', '(5)'],
    ['0.##', '3', '3.'],
    ['#,##0,', '1500000', '1,500'],
    ['0;-0;"không"', '0', 'không'],
    ['[Red]0.0', '2.25', '2.3'],
    ['[>=100]"cao";"thấp"', '100', 'cao'],
    ['000-000', '12345', '012-345'],
    ['0.00E+00', '12345', '1.23E+04'],
    ['@', '7', '7'],
    ['', '7', '7'],
    ['0.00', '1.005', '1.01'],
  ])('format %s shows %s as %s', (code, number, text) => {
    expect(
      only({ styles: formats([code]), sheets: [{ rows: `<row><c s="0"><v>${number}</v></c></row>` }] }).shown,
    ).toBe(text);
  });

  test.each([
    ['dd/mm/yyyy', '46029', '07/01/2026', '2026-01-07'],
    ['d/m/yy', '46029', '7/1/26', '2026-01-07'],
    ['[$-42A]dd-mmm-yyyy', '46029', '07-Jan-2026', '2026-01-07'],
    ['"Tháng "mm/yyyy', '46029', 'Tháng 01/2026', '2026-01-07'],
    ['yyyy\\-mm\\-dd hh:mm:ss', '46029.5', '2026-01-07 12:00:00', '2026-01-07'],
    ['h:mm AM/PM', '0.75', '6:00 PM', null],
    ['[h]:mm', '1.5', '36:00', null],
    ['mm:ss.0', '0.00001', '00:00.9', null],
  ])('format %s shows %s as %s', (code, serial, text, iso) => {
    const cell = only({ styles: formats([code]), sheets: [{ rows: `<row><c s="0"><v>${serial}</v></c></row>` }] });
    expect(cell.shown).toBe(text);
    expect(cell.value).toEqual({ kind: 'date', number: Number(serial), iso });
  });

  test.each([
    ['0"d"', 'number'],
    ['[Red]0', 'number'],
    ['General" giờ"', 'number'],
    ['\\d0', 'number'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
  ])('format %s makes a number a %s', (code, kind) => {
    expect(only({ styles: formats([code]), sheets: [{ rows: '<row><c s="0"><v>5</v></c></row>' }] }).value.kind).toBe(
      kind,
    );
  });

  test('the serials around the day that never was, in both date systems', () => {
    const isoOf = (serial: number, workbookProperties: string) => {
      const cell = only({
        workbookProperties,
        styles: formats(['dd/mm/yyyy']),
        sheets: [{ rows: `<row><c s="0"><v>${serial}</v></c></row>` }],
      });
      return cell.value.kind === 'date' ? cell.value.iso : cell.value.kind;
    };
    expect([0, 1, 59, 60, 61].map((serial) => isoOf(serial, ''))).toEqual([
      null,
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
    expect([0, 1, 60].map((serial) => isoOf(serial, '<workbookPr date1904="1"/>'))).toEqual([
      '1904-01-01',
      '1904-01-02',
      '1904-03-01',
    ]);
  });

  test('dates written as ISO text: a date, a date with a time, a bare time', () => {
    const value = (text: string) => only({ sheets: [{ rows: `<row><c t="d"><v>${text}</v></c></row>` }] }).value;
    expect(value('2026-01-07')).toEqual({ kind: 'date', number: 46029, iso: '2026-01-07' });
    expect(value('2026-01-07T12:00:00Z')).toEqual({ kind: 'date', number: 46029.5, iso: '2026-01-07' });
    expect(value('18:00:00')).toEqual({ kind: 'date', number: 0.75, iso: null });
    expect(value('1900-02-28')).toEqual({ kind: 'date', number: 59, iso: '1900-02-28' });
    expect(value('hôm nay')).toEqual({ kind: 'text', text: 'hôm nay' });
  });
});

describe('around the cells', () => {
  test('bold, indent, font, its size and fill come with the cell', () => {
    const styles =
      '<fonts><font><name val="Arial"/></font><font><b/><sz val="13.5"/><name val=".VnTime"/></font></fonts>' +
      '<fills><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill></fills>' +
      '<cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1" fillId="0"><alignment indent="2"/></xf></cellXfs>';
    const cell = only({ styles, sheets: [{ rows: '<row><c s="1"><v>1</v></c></row>' }] });
    expect(cell.style).toEqual({ bold: true, indent: 2, fill: '#FFC000', font: '.VnTime', size: 13.5 });
  });

  test('merges keep their ranges; whole columns and sheets are fine; overlapping ones are noted', () => {
    const merges = ['E1:J1048576', 'A1:A3', 'A3:B4', 'B6', 'C5:B7', 'x'];
    const behind = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const sheet = read({ sheets: [{ behind }] }).sheets[0];
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 0, left: 4, bottom: 1_048_575, right: 9 },
      { top: 4, left: 1, bottom: 6, right: 2 },
    ]);
    expect(sheet?.notes).toEqual([
      { code: 'badReference', where: 'x' },
      { code: 'overlappingMerges', where: 'A3:B4' },
    ]);
  });

  test('hidden rows and columns, outline and widths are marked, as far as there are cells', () => {
    const before = '<cols><col min="2" max="2" hidden="1" width="9.5"/><col min="3" max="16384" width="4"/></cols>';
    const rows = '<row r="1"><c r="D1"><v>1</v></c></row><row r="2" hidden="1" outlineLevel="2"/>';
    const sheet = read({ sheets: [{ before, rows }] }).sheets[0];
    expect(sheet?.hiddenRows).toEqual([1]);
    expect(sheet?.hiddenColumns).toEqual([1]);
    expect(sheet?.outlineRows).toEqual([{ row: 1, level: 2 }]);
    expect(sheet?.columnWidths).toEqual([1, 2, 3].map((column) => ({ column, width: column === 1 ? 9.5 : 4 })));
  });

  test('comments, conversations and links are read; what they point to may be missing', () => {
    const comments = `<comments xmlns="${mainNamespace}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Xem lại</t></r></text></comment><comment ref="B1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;
    const threads =
      '<ThreadedComments xmlns="urn:t"><threadedComment ref="B1" personId="p1"><text>Đồng ý</text></threadedComment></ThreadedComments>';
    const workbook = read({
      sheets: [
        {
          behind:
            '<hyperlinks><hyperlink ref="A2" r:id="l1"/><hyperlink ref="A3" location="\'Q1\'!A1"/><hyperlink ref="A4" r:id="gone"/></hyperlinks>',
          relationships:
            relationship('c', 'comments', '../comments1.xml') +
            relationship('t', 'threadedComment', '../threads.xml') +
            relationship('d', 'drawing', '../drawings/none.xml') +
            relationship('m', 'comments', '../none.xml') +
            relationship('l1', 'hyperlink', 'https://okr.vn/?a=1', ' TargetMode="External"'),
        },
      ],
      extra: [
        { name: 'xl/comments1.xml', content: comments },
        { name: 'xl/threads.xml', content: threads },
        {
          name: 'xl/persons.xml',
          content: '<personList xmlns="urn:t"><person id="p1" displayName="Minh"/></personList>',
        },
      ],
      change: change('xl/_rels/workbook.xml.rels', (content) =>
        content.replace('</Rel', `${relationship('p', 'person', 'persons.xml')}</Rel`),
      ),
    });
    const sheet = workbook.sheets[0];
    expect(sheet?.comments).toEqual([
      { row: 0, column: 0, author: 'Lan', text: 'Xem lại' },
      { row: 0, column: 1, author: 'Minh', text: 'Đồng ý' },
    ]);
    expect(sheet?.links).toEqual([
      { row: 1, column: 0, target: 'https://okr.vn/?a=1' },
      { row: 2, column: 0, target: "#'Q1'!A1" },
    ]);
    expect(sheet?.notes.map((note) => note.where)).toEqual(['A4', 'xl/none.xml']);
  });

  test("Excel's own tables are read with their range, header and totals; a missing one is noted", () => {
    const table = (attributes: string) => `<table xmlns="${mainNamespace}" id="1" ${attributes}><autoFilter/></table>`;
    const sheet = read({
      sheets: [
        {
          relationships: ['1', '2', '3', '9']
            .map((id) => relationship(`t${id}`, 'table', `../tables/table${id}.xml`))
            .join(''),
        },
      ],
      extra: [
        { name: 'xl/tables/table1.xml', content: table('name="B1" displayName="Chỉ_tiêu" ref="B3:F12"') },
        {
          name: 'xl/tables/table2.xml',
          content: table('displayName="B2" ref="H3:J9" headerRowCount="0" totalsRowCount="1"'),
        },
        { name: 'xl/tables/table3.xml', content: table('displayName="B3" ref="#REF!"') },
      ],
    }).sheets[0];
    expect(sheet?.tables).toEqual([
      { name: 'Chỉ_tiêu', range: { top: 2, left: 1, bottom: 11, right: 5 }, hasHeader: true, hasTotals: false },
      { name: 'B2', range: { top: 2, left: 7, bottom: 8, right: 9 }, hasHeader: false, hasTotals: true },
    ]);
    expect(sheet?.notes).toEqual([
      { code: 'badReference', where: '#REF!' },
      { code: 'missingPart', where: 'xl/tables/table9.xml' },
    ]);
  });

  test('drawings, pictures, linked pictures and legacy drawings may point nowhere', () => {
    const behind =
      '<drawing r:id="d"/><legacyDrawing r:id="v"/><picture r:id="p"/><tableParts><tablePart r:id="gone"/></tableParts>';
    const relationships =
      relationship('d', 'drawing', '../drawings/none.xml') +
      relationship('v', 'vmlDrawing', '../drawings/none.vml') +
      relationship('p', 'image', '../media/none.png') +
      relationship('l', 'image', 'https://okr.vn/logo.png', ' TargetMode="External"');
    const workbook = read({ strings, sheets: [{ rows: row, behind, relationships }] });
    expect(workbook.sheets[0]?.cells.length).toBe(2);
    expect(workbook.sheets[0]?.notes).toEqual([]);
  });

  test.each(['B1:B1048576', 'A1:XFD1048576'])('broken names and validations over %s do not disturb', (range) => {
    const workbookProperties =
      '<definedNames><definedName name="x" localSheetId="99">#REF!</definedName><definedName name="constructor">S1!$A$1</definedName>' +
      '<definedName name="Gấp_đôi">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName></definedNames>';
    const behind = `<dataValidations><dataValidation sqref="${range}" type="list"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
    expect(shown({ workbookProperties, sheets: [{ rows: row.replace('t="s"', ''), behind }] })).toEqual({
      A1: '0',
      B1: '12.5',
    });
  });

  test('a merge of the whole sheet is one range, and columns marked to the last keep their marks to the content', () => {
    const before = '<cols><col min="1" max="16384" width="12" hidden="1"/></cols>';
    const behind = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const sheet = read({ strings, sheets: [{ before, rows: row, behind }] }).sheets[0];
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    expect(sheet?.hiddenColumns).toEqual([0, 1]);
    expect(sheet?.columnWidths.length).toBe(2);
  });

  test('cells inside XML comments are no cells', () => {
    const rows = `<!-- <row r="9"><c r="A9"><v>9</v></c></row> -->${row.replace('<c r="B1"', '<!-- <c r="C1"/> --><c r="B1"')}`;
    expect(shown({ strings, sheets: [{ rows }] })).toEqual(ordinary);
  });

  test('texts named like properties of objects are texts', () => {
    const rows = `<row r="1">${inline('A1', '<t>__proto__</t>')}${inline('B1', '<t>constructor</t>')}${inline('C1', '<t>toString</t>')}</row>`;
    expect(shown({ sheets: [{ rows }] })).toEqual({ A1: '__proto__', B1: 'constructor', C1: 'toString' });
  });

  test('of an attribute written twice the first counts', () => {
    expect(shown({ sheets: [{ rows: '<row r="1"><c r="A1" r="B1" t="str" t="n"><v>5</v></c></row>' }] })).toEqual({
      A1: '5',
    });
    expect(only({ sheets: [{ rows: '<row r="1"><c t="str" t="n"><v>5</v></c></row>' }] }).value.kind).toBe('text');
  });

  test('numbers kept as texts stay texts, with or without the apostrophe and the ignored error', () => {
    const styles = '<cellXfs><xf/><xf quotePrefix="1"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" t="str"><v>0912</v></c></row>';
    const behind = '<ignoredErrors><ignoredError sqref="A1:B1" numberStoredAsText="1"/></ignoredErrors>';
    const cells = read({ strings, styles, sheets: [{ rows, behind }] }).sheets[0]?.cells;
    expect(cells?.map((cell) => cell.value)).toEqual([
      { kind: 'text', text: '45%' },
      { kind: 'text', text: '0912' },
    ]);
  });

  test('rows a filter hides and rows of a group are read and marked', () => {
    const rows =
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" outlineLevel="1" hidden="true"><c><v>3</v></c></row><row r="4" collapsed="1"/>';
    const behind = '<autoFilter ref="A1:A4"><filterColumn colId="0"/></autoFilter>';
    const sheet = read({ sheets: [{ rows, behind }] }).sheets[0];
    expect(sheet?.cells.map((cell) => cell.shown)).toEqual(['1', '2', '3']);
    expect(sheet?.hiddenRows).toEqual([1, 2]);
    expect(sheet?.outlineRows).toEqual([{ row: 2, level: 1 }]);
  });

  test('macros, controls and functions of add-ins are there to be ignored: values are read', () => {
    const rows =
      '<row r="1"><c r="A1"><f>_xll.Bloomberg("VND")</f><v>25000</v></c><c r="B1"><f>TinhThuong(A1)</f><v>7</v></c></row>';
    const spec: WorkbookSpec = {
      sheets: [
        {
          rows,
          behind: '<controls><control shapeId="1" r:id="c"/></controls>',
          relationships: relationship('c', 'control', '../activeX/activeX1.xml'),
        },
      ],
      extra: [
        { name: 'xl/vbaProject.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
        { name: 'xl/activeX/activeX1.xml', content: '<ax:ocx xmlns:ax="urn:x"/>' },
      ],
      change: change('xl/_rels/workbook.xml.rels', (content) =>
        content.replace('</Rel', `${relationship('v', 'vbaProject', 'vbaProject.bin')}</Rel`),
      ),
    };
    const book = read(spec);
    expect(book.notes).toEqual([{ code: 'macrosIgnored', where: 'xl/vbaProject.bin' }]);
    const cells = book.sheets[0]?.cells;
    expect(cells?.map((cell) => [cell.shown, cell.formula])).toEqual([
      ['25000', '_xll.Bloomberg("VND")'],
      ['7', 'TinhThuong(A1)'],
    ]);
  });

  test('a package without relationships is found by its content types', () => {
    const change = (parts: ZipPart[]) => [
      ...parts.filter(({ name }) => name !== '_rels/.rels' && name !== '[Content_Types].xml'),
      {
        name: '[Content_Types].xml',
        content:
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      },
      relationshipsPart('_rels/.rels', ''),
    ];
    expect(shown({ strings, sheets: [{ rows: row }], change })).toEqual(ordinary);
  });
});
