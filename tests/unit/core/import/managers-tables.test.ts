import { describe, expect, test } from 'vitest';
import { keyResultsIn, objectivesIn, titlesIn } from '../../../support/raw-reading';

const header = ['Mục tiêu', 'Kết quả then chốt', 'Đơn vị', 'Chỉ tiêu', 'Thực hiện'];

describe('where objectives stand', () => {
  test('a column of types tells objectives from key results, as tools export them', () => {
    const rows = [
      ['Type', 'Name', 'Owner', 'Start Value', 'Target Value', 'Current Value'],
      ['Objective', 'Make setup effortless', 'Dana', null, null, null],
      ['Key Result', 'Cut setup time in minutes', 'Raj', 45, 15, 30],
      ['Key Result', 'Publish guides', 'Mei', 0, 12, 6],
      ['Objective', 'Grow revenue', 'Dana', null, null, null],
      ['Key Result', 'New accounts', 'Raj', 10, 40, 22],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Make setup effortless', 'Cut setup time in minutes', 'Publish guides'],
      ['Grow revenue', 'New accounts'],
    ]);
    expect(keyResultsIn(rows)[0]).toMatchObject({ kind: 'decrease', start: 45, target: 15, current: 30, owner: 'Raj' });
  });

  test('a Vietnamese column of types does the same', () => {
    const rows = [
      ['Loại', 'Nội dung', 'Phụ trách', 'Chỉ tiêu'],
      ['Mục tiêu', 'Mở rộng thị trường', 'Lan', null],
      ['Kết quả then chốt', 'Số đại lý mới', 'Hùng', 12],
      ['Kết quả then chốt', 'Số tỉnh có mặt', 'Mai', 5],
    ];
    expect(titlesIn(rows)).toEqual([['Mở rộng thị trường', 'Số đại lý mới', 'Số tỉnh có mặt']]);
  });

  test('an objective merged down holds every row it stands beside', () => {
    const rows = [
      header,
      ['Tăng doanh số', 'Đơn hàng mới', 'đơn', 120, 90],
      [null, 'Khách quay lại', 'khách', 40, 31],
      ['Giữ người giỏi', 'Nhân sự nghỉ việc', 'người', 3, 5],
    ];
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    expect(titlesIn(rows, merges)).toEqual([
      ['Tăng doanh số', 'Đơn hàng mới', 'Khách quay lại'],
      ['Giữ người giỏi', 'Nhân sự nghỉ việc'],
    ]);
  });

  test('an objective written on its first row only holds the rows below until the next', () => {
    const rows = [
      header,
      ['Tăng doanh số', 'Đơn hàng mới', 'đơn', 120, 90],
      [null, 'Khách quay lại', 'khách', 40, 31],
      ['Giữ người giỏi', 'Nhân sự nghỉ việc', 'người', 3, 5],
    ];
    expect(titlesIn(rows).map(([, ...keyResults]) => keyResults.length)).toEqual([2, 1]);
  });

  test('an objective repeated on every row is one objective', () => {
    const rows = [
      ['Objective', 'Key Result', 'Target', 'Owner'],
      ['Win the north', 'New dealers', 12, 'Kim'],
      ['Win the north', 'Dealer visits', 90, 'Lee'],
      ['Keep buyers', 'Repeat orders', 300, 'Kim'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Win the north', 'New dealers', 'Dealer visits'],
      ['Keep buyers', 'Repeat orders'],
    ]);
  });

  test('bold rows among plain ones are objectives', () => {
    const rows = [
      ['Nội dung', 'Đơn vị', 'Chỉ tiêu', 'Phụ trách'],
      [{ text: 'Phục vụ nhanh hơn', bold: true }, null, null, null],
      ['Thời gian chờ bàn', 'phút', 10, 'Lan'],
      ['Thời gian ra món', 'phút', 15, 'Hùng'],
      [{ text: 'Khách khen nhiều hơn', bold: true }, null, null, null],
      ['Lượt đánh giá 5 sao', 'lượt', 400, 'Mai'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Phục vụ nhanh hơn', 'Thời gian chờ bàn', 'Thời gian ra món'],
      ['Khách khen nhiều hơn', 'Lượt đánh giá 5 sao'],
    ]);
  });

  test('Roman numbers are objectives over the rows that count 1, 2, 3', () => {
    const rows = [
      ['STT', 'Nội dung', 'ĐVT', 'Kế hoạch'],
      ['I', 'An toàn lao động', null, null],
      [1, 'Số vụ tai nạn', 'vụ', 0],
      [2, 'Buổi huấn luyện', 'buổi', 12],
      ['II', 'Tiến độ', null, null],
      [1, 'Căn hộ bàn giao', 'căn', 80],
    ];
    expect(titlesIn(rows)).toEqual([
      ['An toàn lao động', 'Số vụ tai nạn', 'Buổi huấn luyện'],
      ['Tiến độ', 'Căn hộ bàn giao'],
    ]);
  });

  test('a table of indicators names no objective and loses no row', () => {
    const rows = [
      ['STT', 'Tên KPI', 'ĐVT', 'Chỉ tiêu'],
      [1, 'Số mẻ nhuộm', 'mẻ', 240],
      [2, 'Mét vải xuất xưởng', 'mét', 52000],
      [3, 'Đơn giao trễ', 'đơn', 4],
    ];
    expect(keyResultsIn(rows).map(({ title, unit, target }) => [title, unit, target])).toEqual([
      ['Số mẻ nhuộm', 'mẻ', 240],
      ['Mét vải xuất xưởng', 'mét', 52000],
      ['Đơn giao trễ', 'đơn', 4],
    ]);
  });

  test('the lines of one cell beside an objective are its key results', () => {
    const rows = [
      ['Objective', 'Key Results'],
      ['Better brand', '- Publish 12 case studies\n- Win 3 awards'],
      ['Better team', '- Hire 4 designers\n- Run 6 workshops'],
    ];
    expect(titlesIn(rows).map(([, ...keyResults]) => keyResults.length)).toEqual([2, 2]);
    expect(keyResultsIn(rows).map(({ target }) => target)).toEqual([12, 3, 4, 6]);
  });
});

describe('rows that are no key results', () => {
  test('a subtotal of counted rows is no key result', () => {
    const rows = [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'],
      [1, 'Doanh số kênh chợ', 'triệu đồng', 300],
      [2, 'Doanh số kênh siêu thị', 'triệu đồng', 200],
      [null, 'Cộng', 'triệu đồng', 500],
    ];
    expect(keyResultsIn(rows).map(({ title }) => title)).toEqual(['Doanh số kênh chợ', 'Doanh số kênh siêu thị']);
  });

  test('the total row of weights is no key result', () => {
    const rows = [
      ['Objective', 'Key Result', 'Weight', 'Target'],
      ['Ship it', 'Modules released', { number: 0.6, format: '0%' }, 8],
      [null, 'Bugs closed', { number: 0.4, format: '0%' }, 120],
      ['Total', null, { number: 1, format: '0%' }, null],
    ];
    expect(keyResultsIn(rows).map(({ weight }) => weight)).toEqual([0.6, 0.4]);
  });

  test('the places to sign under a table are no key results', () => {
    const rows = [
      header,
      ['Tăng doanh số', 'Đơn hàng mới', 'đơn', 120, 90],
      [null, 'Khách quay lại', 'khách', 40, 31],
      [],
      ['Người lập', null, null, 'Giám đốc', null],
      ['(Ký, họ tên)', null, null, '(Ký, họ tên)', null],
    ];
    expect(titlesIn(rows)).toEqual([['Tăng doanh số', 'Đơn hàng mới', 'Khách quay lại']]);
  });

  test('a header written again halfway is no record', () => {
    const rows = [
      header,
      ['Tăng doanh số', 'Đơn hàng mới', 'đơn', 120, 90],
      header,
      ['Giữ người giỏi', 'Nhân sự nghỉ việc', 'người', 3, 5],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Tăng doanh số', 'Đơn hàng mới'],
      ['Giữ người giỏi', 'Nhân sự nghỉ việc'],
    ]);
  });

  test('a name over a repeated header is the part it opens, no objective', () => {
    const rows = [
      ['Team North'],
      ['Objective', 'Key Result', 'Target', 'Owner'],
      ['Win dealers', 'New dealers', 12, 'Kim'],
      [],
      ['Team South'],
      ['Objective', 'Key Result', 'Target', 'Owner'],
      ['Keep buyers', 'Repeat orders', 300, 'Lee'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Win dealers', 'New dealers'],
      ['Keep buyers', 'Repeat orders'],
    ]);
  });

  test('actions in a list below a table are no key results', () => {
    const rows = [
      ['OKR Q1 2025'],
      ['Goal 1: Win the north'],
      ['Key results', 'Target', 'Owner'],
      ['New dealers', 12, 'Kim'],
      ['Dealer visits', 90, 'Lee'],
      [{ text: 'Initiatives', bold: true }],
      ['Print the new catalogue'],
      ['Rent a stand at the fair'],
      [],
      ['Goal 2: Keep buyers'],
      ['Key results', 'Target', 'Owner'],
      ['Repeat orders', 300, 'Kim'],
      [{ text: 'Initiatives', bold: true }],
      ['Call every old customer'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Win the north', 'New dealers', 'Dealer visits'],
      ['Keep buyers', 'Repeat orders'],
    ]);
  });

  test('what no field takes is kept in a column of its own', () => {
    const rows = [
      [...header, 'Kho áp dụng'],
      ['Tăng doanh số', 'Đơn hàng mới', 'đơn', 120, 90, 'Kho Bình Tân'],
      [null, 'Khách quay lại', 'khách', 40, 31, 'Kho Thủ Đức'],
    ];
    expect(keyResultsIn(rows).map(({ extra }) => Object.values(extra))).toEqual([['Kho Bình Tân'], ['Kho Thủ Đức']]);
  });

  test('words beside a row, under no header, stay with its key result', () => {
    const rows = [
      ['Objective', 'Key Result', 'Target', 'Owner'],
      ['Win the north', 'New dealers', 12, 'Kim', 'only the coast'],
      [null, 'Dealer visits', 90, 'Lee'],
      ['Keep buyers', 'Repeat orders', 300, 'Kim', 'without staff'],
    ];
    expect(keyResultsIn(rows).map(({ extra }) => Object.values(extra))).toEqual([
      ['only the coast'],
      [],
      ['without staff'],
    ]);
  });
});

describe('codes', () => {
  test.each([
    ['KR1: Đơn hàng mới', 'KR1'],
    ['[KD1] Đơn hàng mới', 'KD1'],
    ['KR 1.2 - Đơn hàng mới', 'KR1.2'],
  ])('the code of "%s" is parted from the title and kept', (title, code) => {
    const [first] = keyResultsIn([header, ['Tăng doanh số', title, 'đơn', 120, 90]]);
    expect(first?.title).toBe('Đơn hàng mới');
    expect(first?.code?.replaceAll(' ', '')).toBe(code);
  });

  test('outline numbers in their own column tell levels apart and are codes', () => {
    const rows = [
      ['No.', 'Goal / Measure', 'Target', 'Owner'],
      ['1', 'Keep the buyers we have', null, null],
      ['1.1', 'Repeat orders', 300, 'Fay'],
      ['1.2', 'Reviews held', 36, 'Gil'],
      ['2', 'Turn buyers into friends', null, null],
      ['2.1', 'Letters of praise', 8, 'Fay'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Keep the buyers we have', 'Repeat orders', 'Reviews held'],
      ['Turn buyers into friends', 'Letters of praise'],
    ]);
    expect(keyResultsIn(rows).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1']);
  });

  test('a bullet is no part of a title and no code', () => {
    const [first] = keyResultsIn([header, ['Tăng doanh số', '• Đơn hàng mới', 'đơn', 120, 90]]);
    expect(first).toMatchObject({ title: 'Đơn hàng mới', code: null });
  });

  test('columns of ids are the codes of both levels', () => {
    const rows = [
      ['Objective ID', 'Objective', 'KR ID', 'Key Result', 'Target'],
      ['O-1', 'Win the north', 'KR-11', 'New dealers', 12],
      ['O-1', 'Win the north', 'KR-12', 'Dealer visits', 90],
    ];
    expect(objectivesIn(rows).map(({ code }) => code)).toEqual(['O-1']);
    expect(keyResultsIn(rows).map(({ code }) => code)).toEqual(['KR-11', 'KR-12']);
  });
});

describe('codes in the columns of both', () => {
  test('`1. …` and `1.1 …` before the words are codes in both columns, and no figures', () => {
    const objectives = objectivesIn([
      ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu'],
      ['1. Tăng doanh số', '1.1 Đơn hàng mới', 120],
      [null, '1.2 Khách quay lại', 40],
      ['2. Giữ người', '2.1 Nhân viên ở lại', 12],
    ]);
    expect(objectives.map(({ title, keyResults }) => [title, keyResults.map((one) => one.title)])).toEqual([
      ['Tăng doanh số', ['Đơn hàng mới', 'Khách quay lại']],
      ['Giữ người', ['Nhân viên ở lại']],
    ]);
  });
});

describe('rows of words', () => {
  test('the last row of an export, words in every cell, is a row and no header of another table', () => {
    const objectives = objectivesIn([
      ['Level', 'Parent', 'Name', 'Owner', 'Target', 'Status'],
      ['Objective', null, 'Ship a product people trust', 'Tara', null, 'Behind'],
      ['Key Result', 'Ship a product people trust', 'Uptime of the service', 'Tara', 0.999, 'On Track'],
      ['Key Result', 'Ship a product people trust', 'Obtain the security report', 'Owen', null, 'Completed'],
    ]);
    expect(objectives.map(({ keyResults }) => keyResults.map(({ title }) => title))).toEqual([
      ['Uptime of the service', 'Obtain the security report'],
    ]);
  });
});
