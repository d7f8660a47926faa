import { describe, expect, test } from 'vitest';
import { rawSheet } from '../../../support/raw-workbook';
import { keyResultsIn, objectivesIn, plansIn, readSheets, titlesIn } from '../../../support/raw-reading';

describe('sheets that are no table', () => {
  test('lines with codes are an outline', () => {
    const rows = [
      ['Team OKRs Q1 2025'],
      ['O1: Win the north'],
      ['KR1.1: Sign 12 new dealers'],
      ['KR1.2: Hold 90 dealer visits'],
      ['O2: Keep buyers'],
      ['KR2.1: Reach 300 repeat orders'],
      ['KR2.2: Answer 40 letters'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Win the north', 'Sign 12 new dealers', 'Hold 90 dealer visits'],
      ['Keep buyers', 'Reach 300 repeat orders', 'Answer 40 letters'],
    ]);
    expect(keyResultsIn(rows).map(({ target }) => target)).toEqual([12, 90, 300, 40]);
  });

  test('bullets under lines are their key results', () => {
    const rows = [
      ['Mục tiêu 1: Phục vụ nhanh hơn'],
      ['- Giảm thời gian chờ từ 20 xuống 10 phút'],
      ['- Đạt 400 lượt khen'],
      ['Mục tiêu 2: Bếp sạch'],
      ['- Kiểm tra 12 lần'],
    ];
    expect(titlesIn(rows).map(([title, ...keyResults]) => [title, keyResults.length])).toEqual([
      ['Phục vụ nhanh hơn', 2],
      ['Bếp sạch', 1],
    ]);
  });

  test('numbers of an outline tell levels apart', () => {
    const rows = [
      ['OKR BẾP QUÝ I/2025'],
      ['1. Phục vụ nhanh hơn'],
      ['1.1 Phục vụ 90 khách mỗi giờ'],
      ['1.2 Đào tạo 6 nhân viên'],
      ['2. Bếp sạch'],
      ['2.1 Kiểm tra 12 lần'],
      ['2.2 Thay 3 lò'],
    ];
    expect(objectivesIn(rows).map(({ code, title }) => [code, title])).toEqual([
      ['1', 'Phục vụ nhanh hơn'],
      ['2', 'Bếp sạch'],
    ]);
    expect(keyResultsIn(rows).map(({ code, target }) => [code, target])).toEqual([
      ['1.1', 90],
      ['1.2', 6],
      ['2.1', 12],
      ['2.2', 3],
    ]);
  });

  test("the figures inside a title cell are the key result's", () => {
    const rows = [
      ['Objective: Win the north'],
      ['KR1: New dealers (Baseline: 4; Target: 12)'],
      ['KR2: Dealer visits (Baseline: 30; Target: 90)'],
    ];
    expect(keyResultsIn(rows).map(({ start, target }) => [start, target])).toEqual([
      [4, 12],
      [30, 90],
    ]);
  });

  test('labels and values beside each other are a form', () => {
    const rows = [
      ['Mục tiêu', 'Tăng doanh số kênh đại lý'],
      ['Kết quả then chốt 1', 'Ký 12 đại lý mới'],
      ['Kết quả then chốt 2', 'Đạt 300 đơn mỗi tháng'],
      ['Người phụ trách', 'Trần Thị Lan'],
    ];
    expect(titlesIn(rows).map(([title, ...keyResults]) => [title, keyResults.length])).toEqual([
      ['Tăng doanh số kênh đại lý', 2],
    ]);
    expect(keyResultsIn(rows).map(({ target }) => target)).toEqual([12, 300]);
  });

  test('a label over every small table names its objective', () => {
    const rows = [
      ['Objective 1: Win the north'],
      ['Key Result', 'Target', 'Owner'],
      ['New dealers', 12, 'Kim'],
      ['Dealer visits', 90, 'Lee'],
      [],
      ['Objective 2: Keep buyers'],
      ['Key Result', 'Target', 'Owner'],
      ['Repeat orders', 300, 'Kim'],
    ];
    expect(titlesIn(rows)).toEqual([
      ['Win the north', 'New dealers', 'Dealer visits'],
      ['Keep buyers', 'Repeat orders'],
    ]);
  });

  test('the weight in the label of an objective is its weight', () => {
    const rows = [
      ['OKR QUÝ I/2025'],
      ['Objective 1: Phục vụ nhanh hơn (Weight 60%)'],
      ['Kết quả then chốt', 'Chỉ tiêu', 'Phụ trách'],
      ['Đơn hàng mới', 120, 'Lan'],
      ['Khách quay lại', 40, 'Mai'],
      [],
      ['Objective 2: Giữ người giỏi (Weight 40%)'],
      ['Kết quả then chốt', 'Chỉ tiêu', 'Phụ trách'],
      ['Nhân sự nghỉ việc', 3, 'Hùng'],
    ];
    expect(objectivesIn(rows).map(({ title, weight }) => [title, weight])).toEqual([
      ['Phục vụ nhanh hơn', 0.6],
      ['Giữ người giỏi', 0.4],
    ]);
  });

  test('the words at the top of a sheet are its title, and their time its cycle', () => {
    const outcome = readSheets(
      rawSheet('S', [
        ['OKR PHÒNG KINH DOANH QUÝ II/2025'],
        [],
        ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu'],
        ['Tăng doanh số', 'Đơn hàng mới', 120],
        [null, 'Khách quay lại', 40],
      ]),
    );
    if (typeof outcome === 'string') throw new Error(outcome);
    expect(outcome.plans.map(({ cycle }) => [cycle.start, cycle.end])).toEqual([['2025-04-01', '2025-06-30']]);
    expect(outcome.plans[0]?.objectives.map(({ title }) => title)).toEqual(['Tăng doanh số']);
  });

  test('a sheet for every quarter is a plan for every quarter', () => {
    const rows = (target: number) => [
      ['Objective', 'Key Result', 'Target'],
      ['Win the north', 'New dealers', target],
      [null, 'Dealer visits', target * 5],
    ];
    const outcome = readSheets(rawSheet('Q1 2025', rows(10)), rawSheet('Q2 2025', rows(12)));
    if (typeof outcome === 'string') throw new Error(outcome);
    expect(outcome.plans.map(({ cycle }) => cycle.start)).toEqual(['2025-01-01', '2025-04-01']);
  });
});

describe('sheets that hold no plan', () => {
  test('a list of prices gives none', () => {
    const rows = [
      ['STT', 'Mã hàng', 'Tên hàng', 'ĐVT', 'Đơn giá', 'Thành tiền'],
      [1, 'G01', 'Gạch lát nền', 'm2', 185000, 1850000],
      [2, 'G02', 'Gạch ốp tường', 'm2', 165000, 3300000],
    ];
    expect(plansIn(rows)).toBe('noObjectivesOrResults');
  });

  test('a payroll gives none', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Chức vụ', 'Ngày công', 'Lương cơ bản', 'Phụ cấp', 'Thực lĩnh'],
      [1, 'Trần Thị Lan', 'Kế toán', 26, 9000000, 700000, 9700000],
      [2, 'Lê Văn Hùng', 'Lái xe', 25, 8000000, 500000, 8500000],
    ];
    expect(plansIn(rows)).toBe('noObjectivesOrResults');
  });

  test('minutes of a meeting give none', () => {
    const rows = [
      ['BIÊN BẢN HỌP GIAO BAN'],
      ['Thời gian: 8h00 ngày 12/05/2025'],
      ['Thành phần: Ban giám đốc, trưởng các phòng'],
      ['STT', 'Nội dung', 'Ý kiến', 'Người phát biểu'],
      [1, 'Tình hình kho', 'Đề nghị kiểm kê lại', 'Chị Lan'],
      [2, 'Xe giao hàng', 'Đồng ý thuê thêm xe', 'Anh Hùng'],
    ];
    expect(plansIn(rows)).toBe('noObjectivesOrResults');
  });

  test('an expense report gives none', () => {
    const rows = [
      ['Date', 'Description', 'Category', 'Amount', 'Receipt'],
      [{ iso: '2025-03-02' }, 'Taxi to airport', 'Travel', 32.5, 'yes'],
      [{ iso: '2025-03-03' }, 'Hotel, two nights', 'Lodging', 240, 'yes'],
    ];
    expect(plansIn(rows)).toBe('noObjectivesOrResults');
  });

  test('a directory of people gives none', () => {
    const rows = [
      ['STT', 'Họ tên', 'Phòng ban', 'Điện thoại', 'Email'],
      [1, 'Trần Thị Lan', 'Kế toán', '0900000001', 'lan@vidu.vn'],
      [2, 'Lê Văn Hùng', 'Kho', '0900000002', 'hung@vidu.vn'],
    ];
    expect(plansIn(rows)).toBe('noObjectivesOrResults');
  });

  test('a blank template is refused as blank', () => {
    const english = [
      ['Objective', 'Key Result', 'Start', 'Target', 'Owner'],
      ['Objective 1', 'KR1'],
      [null, 'KR2'],
      ['Objective 2', 'KR1'],
    ];
    const vietnamese = [
      ['Mục tiêu', 'Kết quả then chốt', 'Chỉ tiêu'],
      ['Mục tiêu 1', 'KR1'],
      [null, 'KR2'],
      ['Mục tiêu 2', 'KR1'],
    ];
    expect(plansIn(english)).toBe('blankForm');
    expect(plansIn(vietnamese)).toBe('blankForm');
  });

  test('numbered rows with nothing written in them are blank', () => {
    expect(plansIn([['Objective', 'Key Result', 'Start', 'Target', 'Owner'], [1], [2], [3]])).toBe('blankForm');
  });
});

describe('lines that say themselves what they are', () => {
  test('`O1:` and `KR1:` are enough, without a title that speaks of goals', () => {
    const objectives = objectivesIn([
      ['O1: Giữ khách cũ'],
      ['KR1: Đạt 40 đơn mua lại'],
      ['KR2: Không quá 5 khiếu nại'],
      ['O2: Mở miền Nam'],
      ['KR1: Ký 12 đại lý'],
    ]);
    expect(objectives.map(({ title, keyResults }) => [title, keyResults.map(({ target }) => target)])).toEqual([
      ['Giữ khách cũ', [40, 5]],
      ['Mở miền Nam', [12]],
    ]);
  });
});
