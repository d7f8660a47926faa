import { describe, expect, test } from 'vitest';
import { importWorkbook } from '#core/import/import-workbook';
import type { RawCell, RawWorkbook } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';

/** A text, a number, or a number with its format. */
type Content = string | number | null | readonly [number: number, format: string];

function read(rows: readonly (readonly Content[])[]) {
  const cells = rows.flatMap((contents, row) =>
    contents.flatMap((content, column): RawCell[] => {
      if (content === null) return [];
      const style = { bold: false, indent: 0, fill: null, font: null };
      const base = { row, column, formula: null, style };
      if (typeof content === 'string')
        return [{ ...base, value: { kind: 'text', text: content }, shown: content, format: null }];
      const [number, format] = typeof content === 'number' ? [content, null] : content;
      return [{ ...base, value: { kind: 'number', number }, shown: String(number), format }];
    }),
  );
  const sheet = {
    ...{ name: 'S', state: 'visible' as const, cells, merges: [], hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
  const raw: RawWorkbook = { format: 'xlsx', dateSystem: 1900, notes: [], sheets: [sheet] };
  const result = importWorkbook(raw, 'a.xlsx', { sheet: null, mapping: null, today: '2026-11-24' }, textsIn('vi'));
  if (!result.ok) throw new Error(result.error.code);
  return (result.value.plans[0]?.objectives ?? []).flatMap(({ keyResults }) => keyResults);
}

const header = ['Mục tiêu', 'Kết quả then chốt', 'Đơn vị', 'Chỉ tiêu', 'Thực hiện', 'Hạn'];

describe('one separator and three digits', () => {
  test.each([
    [1100, 950, 1200],
    [1.1, 0.9, 1.2],
  ])('beside %d and %d in its column "1.200" is %d', (first, second, target) => {
    const results = read([
      header,
      ['Tăng', 'Kênh A', 'tấn', first, null, null],
      [null, 'Kênh B', 'tấn', second, null, null],
      [null, 'Kênh C', 'tấn', '1.200', null, null],
    ]);
    expect(results[2]).toMatchObject({ target, asWritten: { target: '1.200' } });
  });

  test('numbers of another size settle nothing', () => {
    const results = read([
      header,
      ['Tăng', 'Kênh A', 'tấn', 40, null, null],
      [null, 'Kênh B', 'tấn', 1100, null, null],
      [null, 'Kênh C', 'tấn', '1.200', null, null],
    ]);
    expect(results[2]).toMatchObject({ target: null, asWritten: { target: '1.200' } });
  });
});

describe('percent', () => {
  test.each<[Content, string | null, number]>([
    [[0.85, '0%'], null, 0.85],
    [[85, '0"%"'], null, 0.85],
    ['85%', null, 0.85],
    ['0,85', '%', 0.85],
    [85, '%', 0.85],
    [[10.46, '0%'], null, 10.46],
  ])('%j with the unit %s', (content, unit, target) => {
    const [result] = read([header, ['Tăng', 'Tỷ lệ giao đúng', unit, content, null, null]]);
    expect(result).toMatchObject({ target, unit: '%' });
  });
});

describe('days of a column', () => {
  const dues = (texts: readonly string[]) =>
    read([
      header,
      ...texts.map((text, at) => [at === 0 ? 'Tăng' : null, `Kênh ${String(at)}`, 'khách', 10, 1, text]),
    ]).map(({ due }) => due);

  test('the day comes first unless a second part above 12 says otherwise', () => {
    expect(dues(['05/03/2026', '06/04/2026'])).toEqual(['2026-03-05', '2026-04-06']);
    expect(dues(['05/03/2026', '06/24/2026'])).toEqual(['2026-05-03', '2026-06-24']);
    expect(dues(['05/03/2026', '24/06/2026', '06/24/2026'])[0]).toBe('2026-03-05');
  });

  test('first days of rising months are months first', () => {
    expect(dues(['1/1/2022', '2/1/2022', '3/1/2022', '12/1/2022'])).toEqual([
      '2022-01-01',
      '2022-02-01',
      '2022-03-01',
      '2022-12-01',
    ]);
  });

  test('a deadline in the sentence counts where the due column is empty', () => {
    const [first, second] = read([
      header,
      ['Tăng', 'Mở 5 chi nhánh trước 30/6/2026', null, null, null, null],
      [null, 'Mở 6 kho trước 30/6/2026', null, null, null, '31/03/2026'],
    ]);
    expect(first).toMatchObject({ due: '2026-06-30', target: 5, asWritten: { due: 'trước 30/6/2026' } });
    expect(second?.due).toBe('2026-03-31');
  });
});

test('a word for a state that is not ours is kept beside what it was read as; an unknown one alone', () => {
  const states = [...header.slice(0, 4), 'Trạng thái'];
  const results = read([states, ['Tăng', 'Kênh A', 'khách', 10, 'Behind'], [null, 'Kênh B', 'khách', 10, 'CHT']]);
  expect(results.map(({ status, asWritten }) => [status, asWritten['status']])).toEqual([
    ['offTrack', 'Behind'],
    [null, 'CHT'],
  ]);
});
