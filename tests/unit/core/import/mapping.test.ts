import { describe, expect, test } from 'vitest';
import { importWorkbook, previewImport } from '#core/import/import-workbook';
import { emptySheetMapping, type SheetMapping } from '#core/import/import-outcome';
import type { RawCell, RawWorkbook } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';

const t = textsIn('vi');

function workbook(rows: readonly (readonly (string | number | null)[])[]): RawWorkbook {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((content, column): RawCell[] => {
      if (content === null) return [];
      const value =
        typeof content === 'string'
          ? { kind: 'text' as const, text: content }
          : { kind: 'number' as const, number: content };
      const style = { bold: false, indent: 0, fill: null, font: null };
      return [{ row, column, value, shown: String(content), formula: null, format: null, style }];
    }),
  );
  const sheet = {
    ...{ name: 'S', state: 'visible' as const, cells, merges: [], hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
  return { format: 'xlsx', dateSystem: 1900, notes: [], sheets: [sheet] };
}

function read(raw: RawWorkbook, mapping: Partial<SheetMapping> | null, sheet = 'S') {
  const full = { ...emptySheetMapping, ...mapping };
  return importWorkbook(
    raw,
    'a.xlsx',
    { sheet: null, mapping: mapping === null ? null : { sheets: { [sheet]: full }, text: null }, today: '2026-11-24' },
    t,
  );
}

const plain = workbook([
  ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Kỳ trước', 'Lạ'],
  ['Tăng doanh thu', 'Doanh thu bán hàng', '1.200', 900, 'x'],
]);

describe('choices of the user', () => {
  test('a number that could mean two things is asked for and left out, never guessed', () => {
    const result = read(plain, null);
    if (!result.ok) throw new Error(result.error.code);
    const keyResult = result.value.plans[0]?.objectives[0]?.keyResults[0];
    expect(keyResult?.target).toBeNull();
    expect(keyResult?.asWritten['target']).toBe('1.200');
    expect(result.value.report.items.find((item) => item.code === 'ambiguousNumber')?.range).toBe('C2');
  });

  test('the answer about the decimal sign is taken', () => {
    for (const [decimal, target] of [
      ['comma', 1200],
      ['point', 1.2],
    ] as const) {
      const result = read(plain, { decimal });
      if (!result.ok) throw new Error(result.error.code);
      expect(result.value.plans[0]?.objectives[0]?.keyResults[0]?.target).toBe(target);
    }
  });

  test('a column mapped by hand is read as told; a skipped one is listed', () => {
    const result = read(plain, { columns: { C: 'current', D: 'target', E: 'skip' }, decimal: 'comma' });
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.plans[0]?.objectives[0]?.keyResults[0]).toMatchObject({ current: 1200, target: 900 });
    expect(result.value.report.items.find((item) => item.code === 'skippedColumn')).toMatchObject({
      range: 'E1:E2',
      count: 2,
    });
  });

  test('a mapping for a sheet that is not there, or of one field twice, is refused', () => {
    expect(read(plain, {}, 'T')).toMatchObject({ ok: false, error: { code: 'mappingInvalid' } });
    expect(read(plain, { columns: { A: 'target', B: 'target' } })).toMatchObject({
      ok: false,
      error: { code: 'mappingInvalid' },
    });
  });

  test('a form, a sheet without a table, and a table of other things are refused apart', () => {
    const code = (raw: RawWorkbook) => {
      const result = read(raw, null);
      return result.ok ? 'read' : result.error.code;
    };
    expect(code(workbook([['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu']]))).toBe('blankForm');
    expect(code(workbook([['Xin chào']]))).toBe('noTable');
  });
});

describe('what is said about the file as a whole', () => {
  test('macros and sheets without cells are named, and no cell is counted for them', () => {
    const notes = [
      { code: 'macrosIgnored' as const, where: 'xl/vbaProject.bin' },
      { code: 'sheetKindSkipped' as const, where: 'Biểu đồ' },
    ];
    const [withNotes, without] = [read({ ...plain, notes }, null), read(plain, null)];
    if (!withNotes.ok || !without.ok) throw new Error('refused');
    const said = withNotes.value.report.items.filter(({ sheet }) => sheet === '');
    expect(said.map(({ code, range, count, fate }) => [code, range, count, fate])).toEqual([
      ['macrosIgnored', '', 0, 'placed'],
      ['sheetKindSkipped', '', 0, 'placed'],
    ]);
    expect(said[0]?.message).toContain('macro');
    expect(said[1]?.message).toContain('Biểu đồ');
    expect(withNotes.value.report.cells).toEqual(without.value.report.cells);
  });
});

test('a preview shows the first rows of a long sheet, more when they are asked for, and counts all cells either way', () => {
  const long = workbook([
    ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu'],
    ...Array.from({ length: 300 }, (_, at) => ['Bán hàng', `Đại lý số ${String(at)} đạt kế hoạch`, at + 1]),
  ]);
  const shown = (shownRows?: number) => {
    const options = {
      sheet: null,
      mapping: null,
      today: '2026-11-24',
      ...(shownRows === undefined ? {} : { shownRows }),
    };
    const result = previewImport(long, 'a.xlsx', options, t);
    if (!result.ok) throw new Error(result.error.code);
    const { sheets, fates, report } = result.value;
    return [sheets[0]?.cells.at(-1)?.row, Object.keys(fates['S'] ?? {}).length, report.cells.total];
  };
  expect(shown()).toEqual([199, 600, 903]);
  expect(shown(1200)).toEqual([300, 903, 903]);
});
