import { describe, expect, test } from 'vitest';
import { dueInSentence, kindInWords, numbersInSentence } from '#core/import/values/sentence-target';

describe('the target inside the sentence of a key result', () => {
  test.each([
    ['Đạt doanh thu tối thiểu 800 triệu', 800_000_000, 'VND', 'atLeast'],
    ['Đạt 120 khách hàng có giá trị từ 3 triệu trở lên', 120, 'khách hàng', null],
    ['Có 5 nhân viên chính thức', 5, 'nhân viên chính thức', null],
    ['KR 1: Achieve an 85% positive response', 0.85, '%', null],
    ['Giảm tỷ lệ nợ quá hạn xuống không quá 5%', 0.05, '%', 'atMost'],
    ['Hoàn thành 12 hợp đồng trong quý 3', 12, 'hợp đồng', null],
    ['Đạt doanh thu 1,2 tỷ', 1_200_000_000, 'VND', null],
    ['Doanh thu ≥ 3 triệu', 3_000_000, 'VND', 'atLeast'],
    ['Giảm 20% chi phí', 0.2, '%', null],
    ['Reduce churn below 3%', 0.03, '%', 'atMost'],
    ['Keep response time under 2 hours', 2, 'hours', 'atMost'],
    ['Maintain uptime ≥ 99.9%', 0.999, '%', 'atLeast'],
    ['100% nhân viên được đào tạo', 1, '%', null],
    ['Ký mới 20 hợp đồng trong quý I/2026', 20, 'hợp đồng', null],
    ['Tổ chức 3 hội thảo tại 2 thành phố', 3, 'hội thảo', null],
    ['Chăm sóc tối thiểu 3–5 khách/tuần', 3, 'khách/tuần', 'range'],
    ['500 leads/month', 500, 'leads/month', null],
    ['ít nhất 2 buổi đào tạo mỗi tháng', 2, 'buổi đào tạo', 'atLeast'],
    ['Grow revenue to $1.2M', 1_200_000, 'USD', null],
    ['Đạt ≥ 4,5/5 sao', 4.5, 'sao', 'atLeast'],
    ['Tiết kiệm 200 triệu đồng chi phí', 200_000_000, 'VND', null],
    ['Ký được 02 hợp đồng trị giá 500 triệu', 2, 'hợp đồng', null],
  ])('%s', (sentence, value, unit, operator) => {
    const found = numbersInSentence(sentence, null);
    expect(found?.target.value).toBe(value);
    expect(found?.target.operator).toBe(operator);
    expect(found?.target.unit).toBe(unit);
  });

  test('a start and a target in one sentence are told apart', () => {
    const found = numbersInSentence('Giảm số ngày thu tiền từ 58 xuống 42 ngày', null);
    expect([found?.start?.value, found?.target.value, found?.target.unit]).toEqual([58, 42, 'ngày']);
  });

  test.each([
    'Ký hợp đồng trong tháng 3',
    'Hoàn thành trước 31/03/2026',
    'Mở rộng thị trường miền Trung',
    'Reach [X]% of users',
    'Top 3 thị trường',
    'Launch v2.0 by March 31',
    'Ra mắt website mới',
    'Đạt chứng nhận ISO 9001',
    'Complete SOC 2 audit',
    'COVID-19 response plan',
    'Phản hồi khách hàng trong vòng 24h',
    'Khách hàng có giá trị từ 3 triệu trở lên',
  ])('%s names no target', (sentence) => {
    expect(numbersInSentence(sentence, null)).toBeNull();
  });

  test.each([
    ['Rút ngắn thời gian phản hồi từ 8 phút xuống 4 phút', 8, 4, 'phút'],
    ['Tăng tỷ lệ chuyển đổi từ 12% lên 18%', 0.12, 0.18, '%'],
    ['Increase NPS from 30 to 45', 30, 45, null],
    ['Increase MRR from $10k to $15k', 10_000, 15_000, 'USD'],
    ['Nâng điểm hài lòng từ 4,2 lên 4,6/5', 4.2, 4.6, '/5'],
  ])('%s goes from one to the other', (sentence, start, target, unit) => {
    const found = numbersInSentence(sentence, null);
    expect([found?.start?.value, found?.target.value, found?.target.unit]).toEqual([start, target, unit]);
  });

  test('a number that could mean two things says so', () => {
    expect(numbersInSentence('Sales target of 5,000 MTs', null)?.target.ambiguous).toBe(true);
  });

  test.each([
    ['Launch v2.0 by March 31', '2026-03-31'],
    ['Mở 5 chi nhánh trước 30/6/2026', '2026-06-30'],
    ['Mở 5 chi nhánh trong tháng 3/2026', '2026-03-31'],
    ['Hire 5 engineers by Q3 2026', '2026-09-30'],
    ['Reduce cost by 10%', null],
    ['Ký 5 hợp đồng trước mùa cao điểm', null],
    ['Tăng 3 lần so với trước 2 năm', null],
    ['Doanh thu quý I/2026', null],
  ])('the deadline in %s', (sentence, due) => {
    expect(dueInSentence(sentence, 2026)?.due ?? null).toBe(due);
  });

  test('words tell the kind', () => {
    expect(kindInWords('Đạt doanh thu tối thiểu 800 triệu')).toBe('atLeast');
    expect(kindInWords('Giảm nợ quá hạn')).toBe('decrease');
    expect(kindInWords('Giảm tỷ lệ nghỉ việc xuống dưới 8%')).toBe('atMost');
    expect(kindInWords('Hạ giá thành')).toBe('decrease');
    expect(kindInWords('Hà Nội mở 5 cửa hàng')).toBeNull();
    expect(kindInWords('Tỷ lệ khiếu nại không quá 2%')).toBe('atMost');
    expect(kindInWords('Đạt 120 khách hàng có giá trị từ ít nhất 3 triệu')).toBeNull();
  });
});
