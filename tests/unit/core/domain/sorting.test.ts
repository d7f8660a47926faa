import { describe, expect, it } from 'vitest';
import { comparePeople, compareTexts } from '#core/domain/sorting';

const sorted = (text: string, language: 'vi' | 'en' = 'vi') =>
  text.split(' | ').sort(compareTexts(language)).join(' | ');
const people = (text: string, language: 'vi' | 'en' = 'vi') =>
  text.split(' | ').sort(comparePeople(language)).join(' | ');

describe('the order of Vietnamese texts', () => {
  it('is the order of the Vietnamese alphabet', () => {
    const alphabet = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ');
    expect([...alphabet].reverse().sort(compareTexts('vi'))).toEqual(alphabet);
    expect(
      alphabet
        .map((letter) => letter.toUpperCase())
        .reverse()
        .sort(compareTexts('vi'))
        .join(' ')
        .toLowerCase(),
    ).toBe(alphabet.join(' '));
  });

  it('puts the tones after the letters: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    expect(sorted('mạ | má | mã | mả | mà | ma')).toBe('ma | mà | mả | mã | má | mạ');
    expect(sorted('mạn | mang | màn | man')).toBe('man | màn | mạn | mang');
    expect(sorted('ấm | âm | ặt | ăn | ạ | ác')).toBe('ạ | ác | ăn | ặt | âm | ấm');
  });

  it('goes syllable by syllable, as a dictionary does', () => {
    expect(sorted('bạ | bà con | ba trợn | bà | ba ba | ba')).toBe('ba | ba ba | ba trợn | bà | bà con | bạ');
  });

  it('takes both places of a tone for one spelling, and the look-alikes of đ for đ', () => {
    expect(sorted('Hòa Bình | Hoà An | Hòa An Giang | Hoà Cường')).toBe('Hoà An | Hòa An Giang | Hòa Bình | Hoà Cường');
    expect(compareTexts('vi')('thủy', 'thuỷ')).toBe(0);
    expect(compareTexts('vi')('khỏe', 'khoẻ')).toBe(0);
    expect(compareTexts('vi')('của', 'cuả')).not.toBe(0);
    expect(sorted('eo | Ðông | Đà | da')).toBe('da | Đà | Ðông | eo');
  });

  it('counts numbers by value, upper case not at all, and leaves equal texts as they stand', () => {
    expect(sorted('KR 10 | KR 2 | kr 1 | KR 2a')).toBe('kr 1 | KR 2 | KR 2a | KR 10');
    expect(sorted('1.10 | 1.9 | 1.2', 'vi')).toBe('1.2 | 1.9 | 1.10');
    expect(sorted('DOANH THU | Doanh thu | doanh thu')).toBe('DOANH THU | Doanh thu | doanh thu');
    expect(['', 'b', '  ', 'a'].sort(compareTexts('vi'))).toEqual(['a', 'b', '', '  ']);
  });

  it('reads text in pieces and text in one piece alike', () => {
    expect(compareTexts('vi')('Ánh'.normalize('NFD'), 'Ánh')).toBe(0);
  });

  it('in English is the whole text, numbers by value', () => {
    expect(sorted('key 10 | Key 9 | apple', 'en')).toBe('apple | Key 9 | key 10');
  });
});

describe('the order of people', () => {
  it('in Vietnamese goes by given name, then middle names, then family name', () => {
    expect(people('Vũ Đức | Phạm Dũng | Đỗ Bình | Lê Ân | Trần Thị Ánh | Nguyễn Văn An')).toBe(
      'Nguyễn Văn An | Trần Thị Ánh | Lê Ân | Đỗ Bình | Phạm Dũng | Vũ Đức',
    );
    expect(people('Vũ Văn An | Lê Thị An | Nguyễn Thị An | Nguyễn An | An')).toBe(
      'An | Nguyễn An | Lê Thị An | Nguyễn Thị An | Vũ Văn An',
    );
    expect(people('Trần Minh Hòa | Lê Anh Hoà | Đặng Bảo Hòa')).toBe('Lê Anh Hoà | Đặng Bảo Hòa | Trần Minh Hòa');
    expect(people('Nguyễn Thị Thu Hà | Nguyễn Thị Hà | Lê Thị Bích Hà')).toBe(
      'Nguyễn Thị Hà | Lê Thị Bích Hà | Nguyễn Thị Thu Hà',
    );
  });

  it('in English goes by family name, then the rest', () => {
    expect(people('Linh Tran | David Pham | Anna Pham | Bob Ho', 'en')).toBe(
      'Bob Ho | Anna Pham | David Pham | Linh Tran',
    );
  });

  it('puts those without a name last', () => {
    expect(['', 'Lê Ân', ' ', 'Nguyễn Văn An'].sort(comparePeople('vi'))).toEqual(['Nguyễn Văn An', 'Lê Ân', '', ' ']);
    expect(['', 'Linh Tran'].sort(comparePeople('en'))).toEqual(['Linh Tran', '']);
  });
});
