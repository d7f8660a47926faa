import { describe, expect, it } from 'vitest';
import { matchingEntries, shownKeys, type PaletteEntry } from '../../../../renderer/features/palette/palette-entries';

const entry = (label: string, hint = ''): PaletteEntry => ({
  id: label,
  label,
  hint,
  keys: null,
  run: () => undefined,
});
const entries = [
  entry('Xuất…', 'Tệp'),
  entry('Thêm mục tiêu', 'Chèn'),
  entry('Đóng kế hoạch', 'Tệp'),
  entry('Kế hoạch mới', 'Tệp'),
  entry('OKR phòng Kinh doanh', 'Quý I/2026'),
];
const labels = (query: string) => matchingEntries(entries, query).map(({ label }) => label);

describe('the palette', () => {
  it('shows everything, as given, while nothing is typed', () => {
    expect(labels('  ')).toEqual(entries.map(({ label }) => label));
  });

  it('finds without accents, by words in any order, in the label or beside it', () => {
    expect(labels('dong')).toEqual(['Đóng kế hoạch']);
    expect(labels('tieu them')).toEqual(['Thêm mục tiêu']);
    expect(labels('2026 kinh')).toEqual(['OKR phòng Kinh doanh']);
  });

  it('puts first what begins with the words typed', () => {
    expect(labels('ke hoach')).toEqual(['Kế hoạch mới', 'Đóng kế hoạch']);
  });

  it('finds nothing where a word is missing', () => {
    expect(labels('kế hoạch cũ')).toEqual([]);
  });
});

describe('keys', () => {
  it('are written as each platform writes them', () => {
    expect(shownKeys('CmdOrCtrl+Shift+P', false)).toBe('Ctrl+Shift+P');
    expect(shownKeys('CmdOrCtrl+Shift+P', true)).toBe('⇧⌘P');
    expect(shownKeys('CmdOrCtrl+Alt+Plus', false)).toBe('Ctrl+Alt++');
    expect(shownKeys('F1', true)).toBe('F1');
  });
});
