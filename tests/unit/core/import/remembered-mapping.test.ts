import { describe, expect, test } from 'vitest';
import { previewImport } from '#core/import/import-workbook';
import { emptySheetMapping, type ImportMapping, type SheetMapping } from '#core/import/import-outcome';
import { fitMapping, foldedLabel } from '#core/import/memory/fit-mapping';
import { readMappingFile, writeMappingFile } from '#core/import/memory/mapping-file';
import type { RawCell, RawSheet } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';

const t = textsIn('vi');
const style = { bold: false, indent: 0, fill: null, font: null };

function sheet(name: string, rows: readonly (readonly (string | number)[])[]): RawSheet {
  const cells = rows.flatMap((texts, row) =>
    texts.map((content, column): RawCell => {
      const value =
        typeof content === 'string'
          ? { kind: 'text' as const, text: content }
          : { kind: 'number' as const, number: content };
      return { row, column, value, shown: String(content), formula: null, format: null, style };
    }),
  );
  return {
    ...{ name, state: 'visible', cells, merges: [], hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
}

const header = ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Thực hiện Q1'];
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ['Tăng doanh thu', `Kết quả thứ ${'x'.repeat(at + 1)}`, 100 + at, 20 + at]);

function shape(...sheets: readonly RawSheet[]): string {
  const raw = { format: 'xlsx' as const, dateSystem: 1900 as const, notes: [], sheets };
  const preview = previewImport(raw, 'a.xlsx', { sheet: null, mapping: null, today: '2026-11-24' }, t);
  if (!preview.ok) throw new Error(preview.error.code);
  return preview.value.shape;
}

describe('the shape of a workbook', () => {
  const first = shape(sheet('Q1-2026', [header, ...rows(3)]));

  test('is the same with more rows, another period in the names and another sheet of the same make', () => {
    const next = header.map((text) => text.replace('Q1', 'Q2'));
    expect(shape(sheet('Q2-2026', [next, ...rows(30)]))).toBe(first);
    expect(shape(sheet('Q1-2026', [header, ...rows(3)]), sheet('Q2-2026', [header, ...rows(5)]))).toBe(first);
    expect(first).toMatch(/^[0-9a-z]{11}$/u);
  });

  test('is another with another header, another place of a column or another sheet name', () => {
    const others = [
      shape(sheet('Q1-2026', [['Mục tiêu', 'Kết quả then chốt', 'Kế hoạch', 'Thực hiện Q1'], ...rows(3)])),
      shape(sheet('Q1-2026', [[...header, 'Ghi chú'], ...rows(3).map((row) => [...row, 'x'])])),
      shape(sheet('Kinh doanh', [header, ...rows(3)])),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });
});

test.each([
  ['Quý I/2026', 'Quý IV/2027'],
  ['Q1-2026', 'q2 2027'],
  ['Tháng 3', 'THANG 12'],
  ['OKR (bản 2)', 'okr  bản 10'],
])('“%s” and “%s” are one label', (one, other) => {
  expect(foldedLabel(one)).toBe(foldedLabel(other));
});

test('“Kinh doanh” and “Marketing” are two labels, and a Roman numeral that counts nothing stays', () => {
  expect(foldedLabel('Kinh doanh')).not.toBe(foldedLabel('Marketing'));
  expect(foldedLabel('Nhóm V')).not.toBe(foldedLabel('Nhóm X'));
});

describe('a mapping carried over to another workbook', () => {
  const choices = (headerRow: number, more: Partial<SheetMapping> = {}): SheetMapping => ({
    ...emptySheetMapping,
    headerRow,
    ...more,
  });
  const mapping = (sheets: ImportMapping['sheets']): ImportMapping => ({ sheets, text: null });
  const headerRows = (fitted: ImportMapping) =>
    Object.fromEntries(Object.entries(fitted.sheets).map(([name, { headerRow }]) => [name, headerRow]));

  test('keeps the same name first, then the same name without digits, in order', () => {
    const made = mapping({ 'T1-2026': choices(1), 'T2-2026': choices(2), Chung: choices(9) });
    expect(headerRows(fitMapping(made, ['Chung', 'T2-2026', 'T3-2026', 'T4-2026']))).toEqual({
      ...{ Chung: 9, 'T2-2026': 2, 'T3-2026': 1 },
    });
  });

  test('goes by position when as many sheets are left on both sides, and leaves out what has no place', () => {
    const made = mapping({ An: choices(1), Bình: choices(2) });
    expect(headerRows(fitMapping(made, ['Chi', 'Dũng']))).toEqual({ Chi: 1, Dũng: 2 });
    expect(headerRows(fitMapping(made, ['Chi', 'Dũng', 'Em']))).toEqual({});
    expect(headerRows(fitMapping(made, ['An']))).toEqual({ An: 1 });
  });

  test('says nothing about single rows and cells: those were about the figures of the other file', () => {
    const made = mapping({ S: choices(4, { rows: { 7: 'skip' }, cells: { F11: '12' }, columns: { B: 'target' } }) });
    expect(fitMapping(made, ['S']).sheets['S']).toEqual(choices(4, { columns: { B: 'target' } }));
  });
});

describe('a mapping file', () => {
  const mapping: ImportMapping = {
    sheets: { 'Quý I': { ...emptySheetMapping, columns: { B: 'keyResult', C: 'skip' }, decimal: 'comma' } },
    text: { encoding: 'windows-1258', delimiter: ';' },
  };
  const bytes = (content: unknown) => Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));

  test('comes back as it was written', () => {
    const file = { name: 'Mẫu KPI', shape: 'abc', mapping };
    expect(readMappingFile(bytes(writeMappingFile(file)))).toEqual({ ok: true, value: file });
  });

  test('may be written by hand, with a byte order mark and only what is chosen', () => {
    const read = readMappingFile(bytes('\uFEFF{"sheets":{"S":{"columns":{"B":"target"}}}}'));
    const sheets = { S: { ...emptySheetMapping, columns: { B: 'target' } } };
    expect(read).toEqual({ ok: true, value: { name: null, shape: null, mapping: { sheets, text: null } } });
  });

  test.each([
    ['{"sheets":', 'JSON'],
    ['[]', 'JSON'],
    [{ format: 'other', sheets: {} }, 'format'],
    [{ version: 0, sheets: {} }, 'version'],
    [{ name: 5, sheets: {} }, 'name'],
    [{ shape: '', sheets: {} }, 'shape'],
    [{ sheets: { S: { columns: { B: 'noSuchField' } } } }, 'sheets.S.columns.B'],
    [{ sheets: {}, colour: 1 }, 'colour'],
    [{}, 'sheets'],
  ])('%j is refused at %s', (content, detail) => {
    expect(readMappingFile(bytes(content))).toEqual({
      ok: false,
      error: { code: 'mappingFileInvalid', params: { detail } },
    });
  });

  test('of a newer version is refused as such', () => {
    expect(readMappingFile(bytes({ format: 'dinh-okr/mapping', version: 2, sheets: [] }))).toMatchObject({
      ok: false,
      error: { code: 'mappingFileNewer' },
    });
  });
});
