import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/workbook/read/read-workbook';
import { isLockFileName } from '../../../electron/workbook/package/sniff';
import { mainNamespace, workbookOf } from '../../support/workbook-builder';
import { zipOf, type ZipPart } from '../../support/zip-builder';

const codeOf = (bytes: Uint8Array | string) => {
  const result = readWorkbook(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (result.ok) return null;
  const { code, params } = result.error;
  return params['format'] === undefined ? code : `${code}: ${params['format']}`;
};
const plain = workbookOf({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>'.padEnd(3000, ' ') }] });
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(100),
  ]);
const withPart = (name: string, edit: (part: ZipPart) => ZipPart) =>
  workbookOf({ change: (parts) => parts.map((part) => (part.name === name ? edit(part) : part)) });
const sheet1 = 'xl/worksheets/sheet1.xml';

describe('files that are not OOXML, each with its own code or the format another reader takes', () => {
  test.each([
    ['no bytes', Buffer.alloc(0), 'fileEmpty'],
    ['only spaces', '  \r\n ', 'fileEmpty'],
    ['an old workbook', compound('Workbook'), 'notWorkbook: xls'],
    ['a very old workbook', compound('Book'), 'notWorkbook: xls'],
    ['a workbook without a container', Buffer.from('0904060000001000000000000a000000', 'hex'), 'notWorkbook: xls'],
    ['an encrypted workbook', compound('EncryptionInfo'), 'encrypted'],
    ['a Word document of old', compound('WordDocument'), 'notWorkbook'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'pdfFile'],
    ['a web page', '\uFEFF<!DOCTYPE html><html><table></table></html>', 'notWorkbook: html'],
    [
      'a table Excel saved as a web page',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>',
      'notWorkbook: html',
    ],
    [
      'an XML table of 2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'notWorkbook: xml2003',
    ],
    ['another XML file', '<?xml version="1.0"?><plan/>', 'notWorkbook'],
    ['a CSV', 'Mục tiêu,Kết quả\nTăng doanh thu,45%\n', 'notWorkbook: csv'],
    ['a CSV with a sep line', 'sep=;\nMục tiêu;Kết quả', 'notWorkbook: csv'],
    ['a CSV that begins with a bracket', 'Số lượng <= 50kg;Ghi chú <b>\n1;2', 'notWorkbook: csv'],
    [
      'a CSV in UTF-16 without a mark',
      Buffer.from('Mục tiêu\tKết quả then chốt\nTăng doanh thu\t45%\n', 'utf16le'),
      'notWorkbook: csv',
    ],
    ['a letter', 'Kính gửi anh chị\nTôi xin nghỉ phép', 'notWorkbook: csv'],
    ['a plan file', '{"format":"dinh-okr/plan"}', 'notWorkbook: csv'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex'), 'notWorkbook'],
    ['an empty archive', zipOf([]), 'notWorkbook'],
    ['another archive', zipOf([{ name: 'a.txt', content: 'x' }]), 'notWorkbook'],
    ['a Word document', zipOf([{ name: 'word/document.xml', content: '<x/>' }]), 'notWorkbook'],
    [
      'an OpenDocument sheet',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'notWorkbook: ods',
    ],
    [
      'a binary workbook',
      zipOf([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
        { name: 'xl/workbook.bin', content: 'x' },
      ]),
      'notWorkbook: xlsb',
    ],
    ['a workbook without sheets', workbookOf({ sheets: [] }), 'noSheets'],
    ['a workbook with only a chart sheet', workbookOf({ sheets: [{ kind: 'chartsheet' }] }), 'noSheets'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('the mark Excel leaves while a workbook is open is told by its bytes and by its name', () => {
    const name = 'Nguyen Lan';
    const bytes = Buffer.alloc(165, 32);
    bytes[0] = name.length;
    bytes.write(name, 1, 'latin1');
    bytes.writeUInt16LE(name.length, 55);
    bytes.write(name, 57, 'utf16le');
    expect(codeOf(bytes)).toBe('lockFile');
    expect(isLockFileName('C:\\Kế hoạch\\~$OKR.xlsx')).toBe(true);
    expect(isLockFileName('OKR ~$.xlsx')).toBe(false);
  });
});

describe('damaged and hostile workbooks', () => {
  test('a workbook cut at any place is refused as damaged', () => {
    for (const share of [0.1, 0.5, 0.7, 0.99])
      expect(codeOf(plain.subarray(0, plain.length * share))).toBe('corruptWorkbook');
  });

  test('no flipped byte goes unseen: the same cells, or a refusal', () => {
    let refusedCount = 0;
    for (let at = 0; at < plain.length; at += 1) {
      const damaged = Buffer.from(plain);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      const result = readWorkbook(damaged);
      if (!result.ok) refusedCount += 1;
      else expect(result.value.sheets[0]?.cells.map((cell) => cell.shown)).toEqual(['1']);
    }
    expect(refusedCount).toBeGreaterThan(plain.length / 4);
  });

  test('a wrong sum and an encrypted entry are refused', () => {
    expect(codeOf(withPart(sheet1, (part) => ({ ...part, crc: 1 })))).toBe('corruptWorkbook');
    expect(codeOf(withPart(sheet1, (part) => ({ ...part, flags: 1 })))).toBe('encrypted');
  });

  test('a document type declaration is refused, with entities inside or outside', () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const doctype of [laughs, '<!DOCTYPE x SYSTEM "file:///etc/passwd">']) {
      expect(
        codeOf(workbookOf({ sheets: [{ xml: `${doctype}<worksheet xmlns="${mainNamespace}">&b;</worksheet>` }] })),
      ).toBe('workbookHasDtd');
    }
  });

  test('fifty thousand nested elements are refused', () => {
    expect(codeOf(workbookOf({ sheets: [{ rows: '<x>'.repeat(50_000) + '</x>'.repeat(50_000) }] }))).toBe(
      'corruptWorkbook',
    );
  });
});

/** Megabytes of growth that reading takes. */
function cost(bytes: Uint8Array): { code: string | null; megabytes: number } {
  const before = process.memoryUsage.rss();
  const code = codeOf(bytes);
  return { code, megabytes: (process.memoryUsage.rss() - before) / 1024 / 1024 };
}

// The clock only tells an answer from a hang: how fast the reader is, the bench tells.
describe('bombs are refused before they go off (≤ 80 MB)', { timeout: 60_000 }, () => {
  const gibibyte = 1024 * 1024 * 1024;
  const bombs: readonly (readonly [string, () => Buffer, string])[] = [
    [
      'a part that declares one GiB',
      () => withPart(sheet1, (part) => ({ ...part, declaredSize: gibibyte })),
      'workbookBomb',
    ],
    [
      'parts that declare one GiB together',
      () => workbookOf({ extra: [1, 2, 3].map((i) => ({ name: `x${i}`, content: '', declaredSize: gibibyte / 3 })) }),
      'workbookBomb',
    ],
    [
      'a part of 30 MB that declares 10 kB',
      () =>
        withPart(sheet1, (part) => ({ ...part, content: Buffer.alloc(30 * 1024 * 1024, 32), declaredSize: 10_000 })),
      'workbookBomb',
    ],
    [
      'a hundred thousand entries',
      () => zipOf(Array.from({ length: 100_000 }, (_, i) => ({ name: `e${i}`, content: '', stored: true }))),
      'workbookTooBig',
    ],
    [
      'a thousand archives inside',
      () => zipOf(Array.from({ length: 1000 }, (_, i) => ({ name: `${i}.zip`, content: plain, stored: true }))),
      'notWorkbook',
    ],
  ];
  test.each(bombs)('%s', (_, make, code) => {
    const bytes = make();
    codeOf(plain);
    const spent = cost(bytes);
    expect(spent.code).toBe(code);
    expect(spent.megabytes).toBeLessThan(80);
  });

  test.each([
    ['a value in the last cell', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1],
    [
      '200,000 styled empty rows',
      Array.from(
        { length: 200_000 },
        (_, i) => `<row r="${i + 1}" s="1" customFormat="1" ht="15"><c r="A${i + 1}" s="0"/></row>`,
      ).join(''),
      0,
    ],
    ['1,048,576 empty row tags', '<row/>'.repeat(1_048_576), 0],
    ['the dimension of a whole sheet', '<row><c><v>1</v></c></row>', 1],
  ])('%s is read within 200 MB and does not hang', (_, rows, count) => {
    const bytes = workbookOf({
      sheets: [
        { before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2147483647" width="9"/></cols>', rows },
      ],
    });
    const before = process.memoryUsage.rss();
    const result = readWorkbook(bytes);
    expect(result.ok ? result.value.sheets[0]?.cells.length : result.error).toBe(count);
    expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(200);
  });

  test('more than 100,000 merges are refused, which takes counting them', () => {
    const spent = cost(workbookOf({ sheets: [{ behind: '<mergeCell ref="A1:A2"/>'.repeat(100_001) }] }));
    expect(spent.code).toBe('workbookTooBig');
  });

  test('50,000 merges side by side are read and do not hang', () => {
    const merges = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="B${2 * i + 1}:C${2 * i + 2}"/>`).join('');
    const result = readWorkbook(workbookOf({ sheets: [{ behind: merges }] }));
    expect(result.ok && result.value.sheets[0]?.merges.length).toBe(50_000);
  });
});
