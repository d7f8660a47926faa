import { describe, expect, test } from 'vitest';
import { cellName } from '#core/import/raw-sheet';
import { readWorkbook } from '../../../electron/workbook/read/read-workbook';
import { workbookOf, type WorkbookSpec } from '../../support/workbook-builder';

const fonts = ['Arial', '.VnTime', '.VnTimeH', 'VNI-Times'];
const styles = `<fonts>${fonts.map((name) => `<font><name val="${name}"/></font>`).join('')}</fonts><cellXfs>${fonts
  .map((_, i) => `<xf fontId="${i}" numFmtId="0"/>`)
  .join('')}</cellXfs>`;
const inline = (place: string, style: number, text: string) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is>${text}</is></c>`;
const run = (font: string | null, text: string) =>
  `<r>${font === null ? '' : `<rPr><b/><rFont val="${font}"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;

function read(spec: WorkbookSpec) {
  const result = readWorkbook(workbookOf({ styles, ...spec }));
  if (!result.ok) throw new Error(result.error.code);
  const sheet = result.value.sheets[0];
  return {
    shown: Object.fromEntries((sheet?.cells ?? []).map((cell) => [cellName(cell.row, cell.column), cell.shown])),
    values: sheet?.cells.map((cell) => (cell.value.kind === 'text' ? cell.value.text : null)),
    notes: (sheet?.notes ?? []).map((note) => `${note.code} ${note.where}`),
  };
}

describe('cells in the letters of old Vietnamese fonts', () => {
  test('are read by the font of their style, with a note each', () => {
    const rows = `<row r="1">${inline('A1', 1, '<t>T¨ng tr\u00adëng doanh thu</t>')}${inline('B1', 2, '<t>KÕt qu¶</t>')}${inline(
      'C1',
      3,
      '<t>Töï do</t>',
    )}${inline('D1', 0, '<t>Café à</t>')}</row>`;
    const found = read({ sheets: [{ rows }] });
    expect(found.shown).toEqual({ A1: 'Tăng trưởng doanh thu', B1: 'KẾT QUẢ', C1: 'Tự do', D1: 'Café à' });
    expect(found.values).toEqual(['Tăng trưởng doanh thu', 'KẾT QUẢ', 'Tự do', 'Café à']);
    expect(found.notes).toEqual(['legacyText A1', 'legacyText B1', 'legacyText C1']);
  });

  test('one shared text is read by the font of each cell that shows it', () => {
    const rows = '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>0</v></c></row>';
    const found = read({ strings: '<si><t>Kh¸ch hµng</t></si>', sheets: [{ rows }] });
    expect(found.shown).toEqual({ A1: 'Khách hàng', B1: 'Kh¸ch hµng' });
    expect(found.notes).toEqual(['legacyText A1']);
  });

  test('runs are read by their own fonts, those without one by the font of the cell', () => {
    const rich = run(null, 'Môc tiªu ') + run('.VnTimeH', 'quý ') + run('Arial', 'Đỉnh à ') + run('VNI-Times', 'Môûi');
    const shared = '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>';
    const expected = { A1: 'Mục tiêu QUÝ Đỉnh à Mởi' };
    expect(read({ strings: `<si>${rich}</si>`, sheets: [{ rows: shared }] }).shown).toEqual(expected);
    const found = read({ sheets: [{ rows: `<row r="1">${inline('A1', 1, rich)}</row>` }] });
    expect(found.shown).toEqual(expected);
    expect(found.notes).toEqual(['legacyText A1']);
  });

  test('a run in an old font inside a cell of today is read, its neighbours are not', () => {
    const rich = run(null, 'à la carte: ') + run('.VnTime', 'kh¸ch');
    const rows = `<row r="1">${inline('A1', 0, rich)}</row>`;
    expect(read({ sheets: [{ rows }] }).shown).toEqual({ A1: 'à la carte: khách' });
  });

  test('Unicode letters, numbers and plain words in a cell with an old font stay as they are', () => {
    const rows = `<row r="1">${inline('A1', 1, '<t>Hà Nội</t>')}${inline('B1', 2, '<t>12 kg</t>')}<c r="C1" s="1"><v>5</v></c></row>`;
    const found = read({ sheets: [{ rows }] });
    expect(found.shown).toEqual({ A1: 'Hà Nội', B1: '12 kg', C1: '5' });
    expect(found.notes).toEqual([]);
  });

  test('notes stop at a hundred, the reading does not', () => {
    const rows = Array.from(
      { length: 150 },
      (_, i) => `<row r="${i + 1}">${inline(`A${i + 1}`, 1, '<t>Xin chµo</t>')}</row>`,
    );
    const found = read({ sheets: [{ rows: rows.join('') }] });
    expect(found.shown['A150']).toBe('Xin chào');
    expect(found.notes).toHaveLength(100);
  });
});
