import { describe, expect, test } from 'vitest';
import { importWorkbook } from '#core/import/import-workbook';
import type { ImportOutcome } from '#core/import/import-outcome';
import type { RawCell, RawRange, RawWorkbook } from '#core/import/raw-sheet';
import { samplePlan } from '#core/domain/samples';
import { textsIn } from '#core/texts/texts';

/** A text, a number, a real date (`{ iso }`) or a formula with its result. */
type Content = string | number | null | { iso: string } | { formula: string; result: number };

function rawCell(row: number, column: number, content: Exclude<Content, null>): RawCell {
  const base = { row, column, formula: null, format: null, style: { bold: false, indent: 0, fill: null, font: null } };
  if (typeof content === 'string') return { ...base, value: { kind: 'text', text: content }, shown: content };
  if (typeof content === 'number')
    return { ...base, value: { kind: 'number', number: content }, shown: String(content) };
  if ('iso' in content) return { ...base, value: { kind: 'date', number: 1, iso: content.iso }, shown: content.iso };
  const value = { kind: 'number' as const, number: content.result };
  return { ...base, value, shown: String(content.result), formula: content.formula };
}

function read(rows: readonly (readonly Content[])[], merges: readonly RawRange[] = []): ImportOutcome {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((content, column) => (content === null ? [] : [rawCell(at, column, content)])),
  );
  const sheet = {
    ...{ name: 'S', state: 'visible' as const, cells, merges, hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
  const raw: RawWorkbook = { format: 'xlsx', dateSystem: 1900, notes: [], sheets: [sheet] };
  const result = importWorkbook(raw, 'a.xlsx', { sheet: null, mapping: null, today: '2026-11-24' }, textsIn('vi'));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const objectivesOf = (outcome: ImportOutcome) => outcome.plans[0]?.objectives ?? [];
const keyResultsOf = (outcome: ImportOutcome) => objectivesOf(outcome).flatMap((objective) => objective.keyResults);
const rangesOf = (outcome: ImportOutcome, code: string) =>
  outcome.report.items.filter((item) => item.code === code).map((item) => item.range);
const header = ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Thực hiện'];

describe('rows that look like totals', () => {
  test('"Công nợ" is an objective, not a total, though it folds to the letters of "Cộng"', () => {
    const outcome = read([header, ['Doanh số', 'Kênh GT', 10, 1], ['Công nợ', 'Nợ quá hạn', 200, 250]]);
    expect(objectivesOf(outcome).map(({ title }) => title)).toEqual(['Doanh số', 'Công nợ']);
  });

  test('"Tổng doanh thu" with a target of its own is a key result', () => {
    const outcome = read([
      ['STT', 'Tên KPI', 'ĐVT', 'Chỉ tiêu'],
      [1, 'Tổng doanh thu', 'triệu đồng', 1200],
      [2, 'Số khách hàng mới', 'khách hàng', 40],
    ]);
    expect(keyResultsOf(outcome).map(({ title, target }) => [title, target])).toEqual([
      ['Tổng doanh thu', 1200],
      ['Số khách hàng mới', 40],
    ]);
  });

  test('a row that adds up the rows above is a total, whatever it names', () => {
    const outcome = read([
      ['Tên KPI', 'Chỉ tiêu', 'Thực hiện'],
      ['Kênh GT', 10, 1],
      ['Kênh MT', 20, 2],
      ['Tổng doanh thu', { formula: 'SUM(B2:B3)', result: 30 }, 3],
    ]);
    expect(keyResultsOf(outcome)).toHaveLength(2);
    expect(rangesOf(outcome, 'total')).toEqual(['A4:C4']);
  });
});

describe('more than one table in a sheet', () => {
  test('a second table with other columns is listed, not read as key results', () => {
    const outcome = read([
      header,
      ['Tăng trưởng', 'Doanh thu', 100, 20],
      [],
      ['STT', 'Rủi ro', 'Tác động', 'Biện pháp'],
      [1, 'Đối thủ giảm giá', 'Cao', 'Quỹ chiết khấu'],
    ]);
    expect(keyResultsOf(outcome)).toHaveLength(1);
    expect(rangesOf(outcome, 'otherTable')).toEqual(['A4:D5']);
  });

  test('a table for each objective, the objective above the header, gives each its key results', () => {
    const columns = ['STT', 'Kết quả then chốt', 'Chỉ tiêu', 'Đơn vị'];
    const outcome = read([
      ['OKR năm 2026'],
      ['Mục tiêu 1: Tăng doanh thu'],
      columns,
      [1, 'Doanh thu', 100, 'tỷ'],
      [],
      ['Mục tiêu 2: Giữ khách'],
      columns,
      [1, 'Số khách quay lại', 50, 'khách'],
    ]);
    expect(objectivesOf(outcome).map(({ title, keyResults }) => [title, keyResults.length])).toEqual([
      ['Tăng doanh thu', 1],
      ['Giữ khách', 1],
    ]);
  });
});

describe('labels and helper sheets', () => {
  test('an objective as label and value above each table gives its key results their objective', () => {
    const columns = ['STT', 'Kết quả then chốt', 'Chỉ tiêu', 'Hiện tại'];
    const outcome = read([
      ['Mục tiêu 1:', 'Tăng doanh thu vùng'],
      columns,
      [1, 'Doanh thu vùng', 100, 20],
      [],
      ['Mục tiêu 2:', 'Giữ khách hàng'],
      columns,
      [1, 'Số khách quay lại', 50, 5],
    ]);
    expect(objectivesOf(outcome).map(({ title, keyResults }) => [title, keyResults.length])).toEqual([
      ['Tăng doanh thu vùng', 1],
      ['Giữ khách hàng', 1],
    ]);
  });

  test('a guide with steps and nothing to measure is no plan', () => {
    expect(() =>
      read([
        ['Bước', 'Nội dung', 'Ghi chú'],
        [1, 'Nhập mục tiêu vào cột A', 'x'],
      ]),
    ).toThrow('noObjectivesOrResults');
  });
});

describe('columns that mean two things', () => {
  test('departments under "Đơn vị" are not units, and the unit in the title counts', () => {
    const outcome = read([
      ['Đơn vị', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
      ['Phòng KD1', 'Doanh thu (triệu đồng)', 1200, 600],
      ['Phòng KD2', 'Doanh thu (triệu đồng)', 900, 500],
    ]);
    expect(outcome.report.sheets[0]?.columns[0]?.field).toBe('department');
    expect(keyResultsOf(outcome)[0]).toMatchObject({ unit: 'triệu đồng', target: 1200, extra: { 'x-a': 'Phòng KD1' } });
  });

  test('a progress with no actual figures to compute it from is kept as a column', () => {
    const outcome = read([
      ['Objective', 'Key result', 'Progress'],
      ['Grow', 'Launch the site', 0.5],
    ]);
    expect(keyResultsOf(outcome)[0]?.extra).toEqual({ 'x-c': 0.5 });
  });

  test('a category written again on every row is read, not left over', () => {
    const outcome = read([
      ['Nhóm', 'Mục tiêu', 'Chỉ số', 'Chỉ tiêu năm'],
      ['Tài chính', 'Tăng doanh thu', 'Doanh thu', 100],
      ['Tài chính', 'Tăng doanh thu', 'Lợi nhuận', 10],
    ]);
    expect(objectivesOf(outcome)[0]?.category).toBe('Tài chính');
    expect(outcome.report.cells.listed).toBe(0);
  });
});

describe('values that need a second look', () => {
  test('weights of 1 to 5 points are not made percent in silence', () => {
    const rows = [3, 5, 2].map((weight, at) => [at === 0 ? 'Bán hàng' : null, `Kết quả ${at}`, 10, weight]);
    const outcome = read([['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Trọng số'], ...rows]);
    expect(keyResultsOf(outcome).map(({ weight }) => weight)).toEqual([3, 5, 2]);
    expect(rangesOf(outcome, 'weightInPoints')).toEqual(['D2', 'D3', 'D4']);
  });

  test('weights that add up to 100 are percent, also when each is small', () => {
    const rows = Array.from({ length: 10 }, (_, at) => [at === 0 ? 'Bán hàng' : null, `Kết quả ${at}`, 10, 10]);
    const outcome = read([['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Trọng số'], ...rows]);
    expect(keyResultsOf(outcome)[0]?.weight).toBe(0.1);
    expect(rangesOf(outcome, 'weightInPoints')).toEqual([]);
  });

  test('a number merged over two key results is read for the first and told for the second', () => {
    const outcome = read(
      [header, ['Tăng', 'Kênh A', 100, 1], [null, 'Kênh B', null, 2]],
      [{ top: 1, left: 2, bottom: 2, right: 2 }],
    );
    expect(keyResultsOf(outcome).map(({ target }) => target)).toEqual([100, null]);
    expect(rangesOf(outcome, 'sharedNumber')).toEqual(['B3']);
  });

  test('real dates beside texts with a day above 12 may be swapped: the report says so', () => {
    const outcome = read([
      ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Hạn'],
      ['Tăng', 'Kênh A', 100, { iso: '2026-05-03' }],
      [null, 'Kênh B', 10, '15/03/2026'],
    ]);
    expect(keyResultsOf(outcome).map(({ due }) => due)).toEqual(['2026-05-03', '2026-03-15']);
    expect(rangesOf(outcome, 'dateMayBeSwapped')).toEqual(['D2']);
  });
});

describe('units in words', () => {
  test('the sales sample typed as sentences comes in with the kinds, units and targets of our sample', () => {
    let ids = 0;
    const sample = samplePlan('doanh-thu-dinh-cao', 'vi', () => `id-${(ids += 1)}`, '2026-11-24');
    const wanted = sample.objectives.flatMap(({ keyResults }) => keyResults);
    const outcome = read([
      ['Mục tiêu', 'Các kết quả chính'],
      ...wanted.map(({ title }, at) => [at === 0 ? (sample.objectives[0]?.title ?? '') : null, title]),
    ]);
    const of = ({ kind, unit, target }: (typeof wanted)[number]) => ({ kind, unit, target });
    expect(keyResultsOf(outcome).map(of)).toEqual(wanted.map(of));
  });

  test('words about the kind of a unit are left to the text as written', () => {
    const outcome = read([header, ['Tăng', 'Khách', '40 khách hàng thân thiết', 1], [null, 'Đội', '5 lá cờ đầu', 1]]);
    expect(keyResultsOf(outcome).map(({ unit, asWritten }) => [unit, asWritten['target']])).toEqual([
      ['khách hàng', '40 khách hàng thân thiết'],
      ['lá cờ đầu', '5 lá cờ đầu'],
    ]);
  });
});
