import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageForms, type Forms } from '#core/domain/forms';
import { csvFromSheet } from '#core/export/csv';
import type { SheetCell, SheetModel } from '#core/export/sheet-model';
import type { RawTextForm, RawWorkbook, TextEncoding } from '#core/import/raw-sheet';
import { readAny } from '../../../electron/workbook/read/read-any';
import { splitText } from '../../../electron/workbook/read/text/split-text';
import { readTextTable } from '../../../electron/workbook/read/text/text-table';

const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? Buffer.from(text) : text);

function read(text: string | Uint8Array, form: RawTextForm | null = null): RawWorkbook {
  const result = readTextTable(bytesOf(text), form);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The rows of the one sheet, each as its texts; cells without text are ''. */
function rows(text: string | Uint8Array, form: RawTextForm | null = null): string[][] {
  const table: string[][] = [];
  for (const cell of read(text, form).sheets[0]?.cells ?? []) {
    while (table.length <= cell.row) table.push([]);
    const row = table[cell.row] ?? [];
    while (row.length <= cell.column) row.push('');
    row[cell.column] = cell.shown;
  }
  return table;
}

function code(text: string | Uint8Array): string | null {
  const result = readTextTable(bytesOf(text), null);
  return result.ok ? null : result.error.code;
}

const okr = [
  ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Người phụ trách'],
  ['Tăng trưởng doanh thu', 'Doanh thu quý đạt 1,5 tỷ', '1,5', 'Nguyễn Thị Hương'],
  ['', 'Ký mới 40 hợp đồng', '40', 'Trần Văn Dũng'],
  ['Giữ người giỏi', 'Tỷ lệ nghỉ việc dưới 5%', '5', 'Lê Hoàng Ánh'],
  ['', 'Đào tạo đủ 12 buổi', '12', 'Phạm Quỳnh Như'],
];
const okrText = okr.map((line) => line.join(';')).join('\r\n');

const tcvn3 =
  'a8ăa9âaaêabôacơadưaeđb5àb6ảb7ãb8áb9ạbbằbcẳbdẵbeắc6ặc7ầc8ẩc9ẫcaấcbậccèceẻcfẽd0éd1ẹd2ềd3ểd4ễd5ếd6ệd7ìd8ỉdcĩddídeịdfòe1ỏe2õe3óe4ọe5ồe6ổe7ỗe8ốe9ộeaờebởecỡedớeeợefùf1ủf2ũf3úf4ụf5ừf6ửf7ữf8ứf9ựfaỳfbỷfcỹfdýfeỵ';
const tcvn3Codes = new Map(
  [...tcvn3.matchAll(/([0-9a-f]{2})(.)/gu)].map((found) => [found[2] ?? '', Number.parseInt(found[1] ?? '', 16)]),
);

/** Capitals without a code of their own lose their tone's capital, as in `.VnTime` itself. */
function inTcvn3(text: string): Uint8Array {
  const own = new Map([...'ĂÂÊÔƠƯĐ'].map((letter, i) => [letter, 0xa1 + i]));
  return Uint8Array.from(
    [...text].map(
      (letter) =>
        own.get(letter) ?? tcvn3Codes.get(letter) ?? tcvn3Codes.get(letter.toLowerCase()) ?? letter.charCodeAt(0),
    ),
  );
}

/** Base letters and tones apart, as code page 1258 has them. */
function in1258(text: string): Uint8Array {
  const own: Record<string, number> = { ă: 0xe3, Ă: 0xc3, đ: 0xf0, Đ: 0xd0, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd };
  const tone: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0323': 0xf2,
  };
  const bytes: number[] = [];
  for (const letter of text) {
    const parts = letter.normalize('NFD');
    const mark = [...parts].find((part) => part in tone);
    const base = (mark === undefined ? parts : parts.replace(mark, '')).normalize('NFC');
    bytes.push(own[base] ?? base.charCodeAt(0));
    if (mark !== undefined) bytes.push(tone[mark] ?? 0);
  }
  return Uint8Array.from(bytes);
}

function inVni(text: string): Uint8Array {
  const alone: Record<string, string> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', ơ: 'ô', ư: 'ö' };
  const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
  const letters = [...text].map((letter) => {
    const small = letter.toLowerCase();
    const parts = small.normalize('NFD');
    const at = tones.findIndex((tone) => parts.includes(tone)) + 1;
    let vni = alone[small];
    if (vni === undefined && parts.includes('\u0302')) vni = parts.charAt(0) + 'âáàåãä'.charAt(at);
    if (vni === undefined && parts.includes('\u0306')) vni = parts.charAt(0) + 'êéèúüë'.charAt(at);
    if (vni === undefined) {
      const base = parts.includes('\u031b') ? (parts.startsWith('o') ? 'ô' : 'ö') : parts.charAt(0);
      vni = base + (at === 0 ? '' : 'ùøûõï'.charAt(at - 1));
    }
    return letter === small ? vni : vni.toUpperCase();
  });
  return Buffer.from(letters.join(''), 'latin1');
}

const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('the encodings of one plan', () => {
  const small = (table: string[][]) => table.map((row) => row.map((text) => text.toLowerCase()));
  test.each<[string, Uint8Array, TextEncoding]>([
    ['UTF-8', Buffer.from(okrText), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${okrText}`), 'utf-8'],
    ['UTF-8 in letters taken apart', Buffer.from(okrText.normalize('NFD')), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${okrText}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', big(`\uFEFF${okrText}`), 'utf-16be'],
    ['UTF-16 LE', Buffer.from(okrText, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', big(okrText), 'utf-16be'],
    ['Windows-1258', in1258(okrText), 'windows-1258'],
    ['TCVN3', inTcvn3(okrText), 'tcvn3'],
    ['VNI', inVni(okrText), 'vni'],
  ])('%s', async (_, bytes, encoding) => {
    expect(read(bytes).text).toEqual({ encoding, delimiter: ';' });
    expect(small(rows(bytes))).toEqual(small(okr));
    const any = await readAny(bytes);
    expect(any.ok && any.value.text?.encoding).toBe(encoding);
  });

  test('Windows-1252 where nothing reads as Vietnamese', () => {
    const bytes = Buffer.from('Résultat clé;Propriétaire\nAméliorer la qualité;Hélène', 'latin1');
    expect(read(bytes).text?.encoding).toBe('windows-1252');
    expect(rows(bytes)[1]).toEqual(['Améliorer la qualité', 'Hélène']);
  });

  test('UTF-8 with one broken letter stays UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(okrText), Buffer.from([0xe1, 0xba])]);
    expect(read(bytes).text?.encoding).toBe('utf-8');
  });

  test("the user's choice wins", () => {
    const bytes = Buffer.from('a;b,c\nd;e,f');
    expect(rows(bytes)).toEqual([
      ['a', 'b,c'],
      ['d', 'e,f'],
    ]);
    expect(rows(bytes, { encoding: 'utf-8', delimiter: ',' })).toEqual([
      ['a;b', 'c'],
      ['d;e', 'f'],
    ]);
    expect(read(inTcvn3(okrText), { encoding: 'windows-1252', delimiter: ';' }).text?.encoding).toBe('windows-1252');
    expect(rows('một dòng văn bản dài', { encoding: 'utf-8', delimiter: ';' })).toEqual([['một dòng văn bản dài']]);
  });
});

describe('the delimiter', () => {
  test.each([';', ',', '\t', '|'])('%j', (mark) => {
    expect(
      read(`Mục tiêu${mark}Chỉ tiêu${mark}Đơn vị\nTăng${mark}10${mark}%\nGiảm${mark}5${mark}%`).text?.delimiter,
    ).toBe(mark);
  });

  test('decimal commas and commas in sentences do not make a comma the delimiter', () => {
    expect(rows('Tên;Đầu;Cuối\nA, b;1,5;2,5\nC, d;3,5;4,5')[1]).toEqual(['A, b', '1,5', '2,5']);
  });

  test('a sep line names it and is no row', () => {
    expect(rows('sep=;\r\nA;1\r\n2;3')).toEqual([
      ['A', '1'],
      ['2', '3'],
    ]);
    expect(rows('"sep=|"\nA|1,5|x')).toEqual([['A', '1,5', 'x']]);
  });

  test('whole lines in quotes are cut up again', () => {
    const text = '\uFEFF"ID,Objective,Comments"\n"O1,Grow,""Late, again"""\n"O2,Keep,""None"""';
    expect(rows(text)).toEqual([
      ['ID', 'Objective', 'Comments'],
      ['O1', 'Grow', 'Late, again'],
      ['O2', 'Keep', 'None'],
    ]);
  });
});

describe('traps of text tables', () => {
  test('quotes, doubled quotes, line breaks and delimiters inside a cell', () => {
    expect(rows('A;B\r\n"x;y";"nói ""được""\r\nlàm được"\r\n')).toEqual([
      ['A', 'B'],
      ['x;y', 'nói "được"\nlàm được'],
    ]);
  });

  test('a tab inside a cell of a comma table', () => {
    expect(rows('A,B,C\n1,x\ty,2\n3,z,4')[1]).toEqual(['1', 'x\ty', '2']);
  });

  test('line ends of any kind', () => {
    const expected = [
      ['A', 'B'],
      ['1', '2'],
      ['3', '4'],
    ];
    for (const end of ['\r\n', '\n', '\r']) expect(rows(['A;B', '1;2', '3;4', ''].join(end))).toEqual(expected);
  });

  test('ragged rows, rows of delimiters only, blank lines keep their places', () => {
    expect(rows('A;B;C\n1\n;;\n\n2;3;4;5\n')).toEqual([['A', 'B', 'C'], ['1'], [], [], ['2', '3', '4', '5']]);
  });

  test('an unclosed quote loses nothing', () => {
    expect(rows('A;B\n"12;5\n6;7')).toEqual([
      ['A', 'B'],
      ['"12', '5'],
      ['6', '7'],
    ]);
  });

  test('guards against formulas are no part of the text', () => {
    expect(rows('A;B\n\'=1+1;="00123"\n\'tis;-5')).toEqual([
      ['A', 'B'],
      ['=1+1', '00123'],
      ["'tis", '-5'],
    ]);
  });

  test('zero bytes are taken out', () => {
    expect(rows(`Mục tiêu;Chỉ tiêu\nTăng doanh thu\0;10\nGiảm chi phí và thời gian chờ;${'x'.repeat(40)}`)[1]).toEqual([
      'Tăng doanh thu',
      '10',
    ]);
  });

  test('numbers stay texts: their column decides', () => {
    expect(read('A;B\n1,5;12.5').sheets[0]?.cells.every((cell) => cell.value.kind === 'text')).toBe(true);
  });

  test('a list of lines is a table of one column; prose, data and binary files are refused', () => {
    expect(rows('O1. Tăng trưởng\n- KR1: 40 hợp đồng\n- KR2: 5 tỷ')).toHaveLength(3);
    expect(code('Kính gửi anh chị\nTôi xin nghỉ phép')).toBe('textFile');
    expect(code('Kính gửi anh, chị')).toBe('textFile');
    expect(code('{"format":"dinh-okr/plan"}')).toBe('textFile');
    expect(code(Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex'))).toBe('notWorkbook');
    expect(code(' \r\n')).toBe('fileEmpty');
  });

  test('text longer than a cell is cut with a note; more columns than a sheet has are refused', () => {
    expect(read(`A;B\n1;${'x'.repeat(40_000)}`).sheets[0]?.notes).toEqual([{ code: 'textCut', where: 'B2' }]);
    expect(code(`${'a;'.repeat(16_384)}a\n1;2`)).toBe('workbookTooBig');
  });
});

describe('quoting', () => {
  const cell = (value: string): SheetCell => ({
    value,
    kind: value === '' ? 'empty' : 'text',
    format: null,
    formula: null,
    shown: value,
    rowSpan: 1,
    asTyped: false,
  });
  const model = (lines: readonly (readonly string[])[], decimal: Forms['decimal']): SheetModel => ({
    language: 'vi',
    font: 'Arial',
    forms: { ...languageForms('vi'), decimal },
    company: null,
    title: '',
    subtitles: [],
    sheetName: 'S',
    columns: (lines[0] ?? []).map((header, i) => ({
      id: `c${i}`,
      header,
      width: 10,
      align: 'left',
      choices: null,
      bar: false,
      ofObjective: false,
    })),
    rows: lines.slice(1).map((line, objective) => ({ kind: 'keyResult', objective, cells: line.map(cell) })),
    totals: null,
    signOff: [],
    signNames: [],
    signHint: '',
    footer: { left: '', pageOf: '' },
    listError: { title: '', message: '' },
    recordIds: [],
  });

  test('what the CSV export writes is read back', () => {
    // a letter first: a text of nothing but blanks is no cell, and an apostrophe before a sign is a guard
    const unit = fc.constantFrom('"', ';', ',', '\n', ' ', 'a', 'ộ', "'", '\t', '=', '-');
    const text = fc
      .tuple(fc.constantFrom('a', 'Đ', '=', '-', '+', '"', '@'), fc.string({ unit }))
      .map((parts) => parts.join(''));
    const notKept = (value: string) => !/^="[^"]*"$/.test(value);
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(text.filter(notKept), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom('comma', 'point'), (lines, decimal) => {
        const { text: written } = csvFromSheet(model(lines, decimal));
        const form = { encoding: 'utf-8', delimiter: decimal === 'comma' ? ';' : ',' } as const;
        expect(rows(written, form)).toEqual(lines);
      }),
    );
  });

  test('fields are cut where the writer joined them, whatever is in them', () => {
    const quoted = (field: string) =>
      field.includes(';') || /["\r\n]/u.test(field) || field.trim() !== field
        ? `"${field.replaceAll('"', '""')}"`
        : field;
    const field = fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', ' ', 'a', 'ộ', "'", '\t') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (lines) => {
        const written = lines.map((line) => line.map(quoted).join(';')).join('\r\n');
        expect(splitText(`${written}\r\n`, ';').map((record) => record.map(({ text }) => text))).toEqual(lines);
      }),
    );
  });
});
