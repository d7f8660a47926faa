import { describe, expect, test } from 'vitest';
import { kindInWords, numbersInSentence } from '#core/import/values/sentence-target';

describe('the target inside the sentence of a key result', () => {
  test.each([
    ['Đạt doanh thu tối thiểu 800 triệu', 800_000_000, 'VND', 'atLeast'],
    ['Đạt 120 khách hàng có giá trị từ 3 triệu trở lên', 120, 'khách hàng', null],
    ['Có 5 nhân viên chính thức', 5, 'nhân viên chính thức', null],
    ['KR 1: Achieve an 85% positive response', 0.85, '%', null],
    ['Giảm tỷ lệ nợ quá hạn xuống không quá 5%', 0.05, '%', 'atMost'],
    ['Hoàn thành 12 hợp đồng trong quý 3', 12, 'hợp đồng', null],
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
  ])('%s names no target', (sentence) => {
    expect(numbersInSentence(sentence, null)).toBeNull();
  });

  test('words tell the kind', () => {
    expect(kindInWords('Đạt doanh thu tối thiểu 800 triệu')).toBe('atLeast');
    expect(kindInWords('Giảm nợ quá hạn')).toBe('decrease');
    expect(kindInWords('Tỷ lệ khiếu nại không quá 2%')).toBe('atMost');
    expect(kindInWords('Đạt 120 khách hàng có giá trị từ ít nhất 3 triệu')).toBeNull();
  });
});
