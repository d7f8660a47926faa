import { describe, expect, test } from 'vitest';
import { keyResultsIn, objectivesIn } from '../../../support/raw-reading';

describe('which figure is which', () => {
  test("an earlier year's actual is the start, the newest plan the target", () => {
    const rows = [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện 2024', 'Kế hoạch 2024', 'Kế hoạch 2025'],
      [1, 'Lượt khách', 'lượt', 900, 950, 1100],
      [2, 'Tour mới', 'tour', 6, 8, 12],
    ];
    expect(keyResultsIn(rows).map(({ start, target }) => [start, target])).toEqual([
      [900, 1100],
      [6, 12],
    ]);
  });

  test('the same in English', () => {
    const rows = [
      ['KPI', 'Unit', 'FY2024 Actual', 'FY2025 Target'],
      ['Stores opened', 'stores', 8, 12],
      ['Members', 'people', 4000, 6500],
    ];
    expect(keyResultsIn(rows).map(({ start, target }) => [start, target])).toEqual([
      [8, 12],
      [4000, 6500],
    ]);
  });

  test('"Hiện tại" beside a target alone is where the key result stands', () => {
    const rows = [
      ['Mục tiêu', 'Kết quả then chốt', 'Ban đầu', 'Hiện tại', 'Mục tiêu đạt'],
      ['Tăng doanh số', 'Đơn hàng mới', 50, 90, 120],
      [null, 'Khách quay lại', 20, 31, 40],
    ];
    expect(keyResultsIn(rows).map(({ start, current, target }) => [start, current, target])).toEqual([
      [50, 90, 120],
      [20, 31, 40],
    ]);
  });

  test('threshold, target and stretch of a bonus plan are three figures', () => {
    const rows = [
      ['Goal', 'Measure', 'Threshold', 'Target', 'Stretch'],
      ['Grow the patch', 'New accounts', 20, 30, 45],
      [null, 'Demos held', 60, 80, 100],
    ];
    expect(keyResultsIn(rows).map(({ floor, target, stretch }) => [floor, target, stretch])).toEqual([
      [20, 30, 45],
      [60, 80, 100],
    ]);
  });

  test('beside quarters the figure of the whole year is the target', () => {
    const rows = [
      ['Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'],
      ['Doanh thu', 'triệu đồng', 100, 120, 130, 150, 500],
      ['Khách mới', 'khách', 10, 12, 13, 15, 50],
    ];
    expect(keyResultsIn(rows).map(({ title, target }) => [title, target])).toEqual([
      ['Doanh thu', 500],
      ['Khách mới', 50],
    ]);
  });

  test('percent cells are fractions with the unit %', () => {
    const percent = (number: number) => ({ number, format: '0%' });
    const rows = [
      ['Mục tiêu', 'Kết quả then chốt', 'Đầu kỳ', 'Chỉ tiêu'],
      ['Giữ khách', 'Tỷ lệ khách quay lại', percent(0.3), percent(0.45)],
      [null, 'Tỷ lệ chốt đơn', percent(0.18), percent(0.25)],
    ];
    expect(keyResultsIn(rows).map(({ unit, start, target }) => [unit, start, target])).toEqual([
      ['%', 0.3, 0.45],
      ['%', 0.18, 0.25],
    ]);
  });

  test('a missing figure is none, never 0', () => {
    const rows = [
      ['Objective', 'Key Result', 'Start', 'Target'],
      ['Ship it', 'Modules released', null, 8],
      [null, 'Bugs closed', 0, 120],
    ];
    expect(keyResultsIn(rows).map(({ start }) => start)).toEqual([null, 0]);
  });

  test('"≥" and "≤" before a target say what counts as reached', () => {
    const rows = [
      ['KPI', 'Target'],
      ['Engagement score', '≥ 80%'],
      ['Open roles', '≤ 5'],
      ['Training hours', '>= 24'],
    ];
    expect(keyResultsIn(rows).map(({ kind, target }) => [kind, target])).toEqual([
      ['atLeast', 0.8],
      ['atMost', 5],
      ['atLeast', 24],
    ]);
  });

  test('a Vietnamese number keeps its point of thousands and its comma of tenths', () => {
    const rows = [
      ['Tên KPI', 'ĐVT', 'Chỉ tiêu'],
      ['Doanh thu', 'triệu đồng', '1.250,5'],
      ['Số khách', 'khách', '12.400'],
    ];
    expect(keyResultsIn(rows).map(({ target }) => target)).toEqual([1250.5, 12400]);
  });

  test('the original text of a read figure is kept', () => {
    const [first] = keyResultsIn([
      ['Tên KPI', 'ĐVT', 'Chỉ tiêu'],
      ['Doanh thu', 'triệu đồng', '1.250,5'],
    ]);
    expect(first?.asWritten['target']).toBe('1.250,5');
  });

  test('a figure nobody can read is kept as it was typed', () => {
    const rows = [
      ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu'],
      ['Tăng doanh số', 'Đơn hàng mới', 120],
      [null, 'Khách quay lại', 'sẽ chốt sau'],
    ];
    expect(keyResultsIn(rows)[1]).toMatchObject({ target: null, asWritten: { target: 'sẽ chốt sau' } });
  });
});

describe('figures inside sentences', () => {
  const target = (sentence: string) =>
    keyResultsIn([
      ['Objective', 'Key Result', 'Owner'],
      ['Do better', sentence, 'Kim'],
    ])[0];

  test('from … to … gives both ends', () => {
    expect(target('Raise repeat orders from 200 to 320')).toMatchObject({ start: 200, target: 320 });
    expect(target('Tăng số khách quay lại từ 200 lên 320')).toMatchObject({ start: 200, target: 320 });
    expect(target('Giảm tỷ lệ lỗi từ 5% xuống 2%')).toMatchObject({ start: 0.05, target: 0.02, kind: 'decrease' });
  });

  test('a time that is the only figure of a sentence is its target', () => {
    expect(target('Thời gian giao hàng dưới 48 giờ')).toMatchObject({ target: 48, unit: 'giờ' });
    expect(target('First reply within 4 hours')).toMatchObject({ target: 4, unit: 'hours' });
  });

  test('a day to be done by is no figure', () => {
    expect(target('Launch the new site by 30 June')).toMatchObject({ target: null, start: null });
    expect(target('Ra mắt trang mới trước ngày 30/6')).toMatchObject({ target: null, start: null });
  });

  test('a day to be done by stands beside the figure without taking its place', () => {
    expect(target('Hire 6 engineers by 30 June')).toMatchObject({ target: 6 });
    expect(target('Tuyển 6 kỹ sư trước ngày 30/6')).toMatchObject({ target: 6 });
  });

  test('a quarter and a year in a sentence are no figures', () => {
    expect(target('Sign 15 partners in Q3 2025')).toMatchObject({ target: 15 });
    expect(target('Ký 15 đối tác trong quý III/2025')).toMatchObject({ target: 15 });
  });
});

describe('units and weights', () => {
  test('the unit in brackets behind a title is the unit of its key result', () => {
    const rows = [
      ['Tên KPI', 'Chỉ tiêu', 'Thực hiện'],
      ['Doanh thu (triệu đồng)', 1200, 900],
      ['Số khách mới (khách)', 40, 31],
    ];
    expect(keyResultsIn(rows).map(({ unit }) => unit)).toEqual(['triệu đồng', 'khách']);
  });

  test("the unit in an indicator's header goes to its key results", () => {
    const rows = [
      ['Bảng chỉ tiêu KPI tháng 6/2025'],
      ['STT', 'Nhân viên', 'Doanh số (triệu đồng)', 'Khách mới (khách)'],
      [1, 'Trần Thị Lan', 300, 12],
      [2, 'Lê Văn Hùng', 250, 9],
      [3, 'Phạm Thu Mai', 280, 10],
    ];
    const units = keyResultsIn(rows).map(({ unit, target }) => [unit, target]);
    expect(units).toHaveLength(6);
    expect(units).toContainEqual(['triệu đồng', 300]);
    expect(units).toContainEqual(['khách', 9]);
  });

  test('weights written as whole percents are fractions', () => {
    const rows = [
      ['Mục tiêu', 'Kết quả then chốt', 'Trọng số', 'Chỉ tiêu'],
      ['Tăng doanh số', 'Đơn hàng mới', 60, 120],
      [null, 'Khách quay lại', 40, 300],
    ];
    expect(keyResultsIn(rows).map(({ weight }) => weight)).toEqual([0.6, 0.4]);
  });

  test('a weight named in the title of an objective is its weight', () => {
    const rows = [
      ['Objective', 'Key Result', 'Target'],
      ['Win the north (weight 60%)', 'New dealers', 12],
      ['Keep buyers (weight 40%)', 'Repeat orders', 300],
    ];
    expect(objectivesIn(rows).map(({ title, weight }) => [title, weight])).toEqual([
      ['Win the north', 0.6],
      ['Keep buyers', 0.4],
    ]);
  });

  test('due days are read as dates, real or written', () => {
    const rows = [
      ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu', 'Hạn'],
      ['Tăng doanh số', 'Đơn hàng mới', 120, { iso: '2025-06-30' }],
      [null, 'Khách quay lại', 40, '31/05/2025'],
    ];
    expect(keyResultsIn(rows).map(({ due }) => due)).toEqual(['2025-06-30', '2025-05-31']);
  });
});
