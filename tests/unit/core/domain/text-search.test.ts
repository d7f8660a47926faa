import { describe, expect, test } from 'vitest';
import { foldText } from '#core/domain/text-folding';
import { excerpt, findIn, searchWords } from '#core/domain/text-search';

/** The marked parts of a text, as they stand in it. */
function marked(text: string, query: string): readonly string[] | null {
  return findIn(text, searchWords(query))?.marks.map(([start, end]) => text.slice(start, end)) ?? null;
}
function score(text: string, query: string): number {
  const found = findIn(text, searchWords(query));
  if (!found) throw new Error(`${query} is not in ${text}`);
  return found.score;
}

describe('finding', () => {
  test.each([
    ['Doanh số', 'doanh so', ['Doanh', 'số']],
    ['Doanh số', 'SỐ DOANH', ['Doanh', 'số']],
    ['Doanh số', '  so\u00A0 ', ['số']],
    ['Đà Nẵng', 'da', ['Đà']],
    ['Đà Nẵng', 'đà nẵng', ['Đà', 'Nẵng']],
    ['hoà bình', 'hòa', ['hoà']],
    ['hòa bình', 'hoà', ['hòa']],
    ['Khách hàng mới', 'ang', ['àng']],
    ['50% khách', '50%', ['50%']],
    ['KR1.2', '1.2', ['1.2']],
  ])('%s has “%s”', (text, query, parts) => {
    expect(marked(text, query)).toEqual(parts);
  });

  test('every word must be there', () => {
    expect(marked('Doanh số quý I', 'doanh thu')).toBeNull();
    expect(findIn('Doanh số', [])).toBeNull();
    expect(searchWords(' \u0301 \u200B ')).toEqual([]);
  });

  test('a decomposed text is marked with all the combining marks of its letters', () => {
    const text = 'Tăng doanh số bán'.normalize('NFD');
    expect(marked(text, 'so ban')).toEqual(['số'.normalize('NFD'), 'bán'.normalize('NFD')]);
    expect(marked(text, 'doanh số')).toEqual(['doanh', 'số'.normalize('NFD')]);
  });

  test('a decomposed query finds composed text', () => {
    expect(marked('Doanh số', 'số'.normalize('NFD'))).toEqual(['số']);
  });

  test('emoji, odd blanks and invisible marks before a find do not shift it', () => {
    expect(marked('🎯🎯 \u200B\uFEFF  mục\u00A0\u00A0tiêu', 'tieu')).toEqual(['tiêu']);
    expect(marked('Đạt 🎯 rồi', '🎯')).toEqual(['🎯']);
    expect(marked('👩‍💻 İstanbul số', 'so')).toEqual(['số']);
  });

  test('folding letter by letter with places is the folding of the whole text', () => {
    const texts = ['Nghiêng  ngả\t\u00A0Đắk Lắk', 'ÅÐð İı ŒǄ 한국 ｈ', ' \uFEFFa\u0302\u0301\u00ADb\r\n c🎯\uFE0F '];
    for (const text of texts.flatMap((each) => [each, each.normalize('NFD'), each.normalize('NFC')])) {
      for (const word of foldText(text).split(' ')) expect(marked(text, word), `${word} in ${text}`).not.toBeNull();
    }
  });

  test('every Latin letter is marked in its own place, composed or not', () => {
    for (let code = 0xa1; code < 0x1f00; code = code === 0x24f ? 0x1e00 : code + 1) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter)) continue;
      for (const text of [`x${letter} so z`, `x${letter} so z`.normalize('NFD')]) {
        expect(marked(text, 'so'), code.toString(16)).toEqual(['so']);
        expect(marked(text, `x${letter}`), code.toString(16)).toEqual([text.slice(0, text.indexOf(' '))]);
      }
    }
  });

  test('marks are in order and none overlaps another', () => {
    const found = findIn('abcabc bcd', searchWords('bc abc c'));
    expect(found?.marks.every(([start], at) => at === 0 || start > (found.marks[at - 1]?.[1] ?? 0))).toBe(true);
  });

  test('where the word itself is there, the same letters inside other words are not marked', () => {
    expect(marked('ban an toàn', 'an')).toEqual(['an']);
  });
});

describe('the better find scores higher', () => {
  test('the accents that were typed', () => {
    expect(score('Bán hàng', 'bán')).toBeGreaterThan(score('Bạn hàng', 'bán'));
    expect(score('ban lãnh đạo', 'ban')).toBeGreaterThan(score('Bán hàng', 'ban'));
    expect(score('hoà', 'hòa')).toBe(score('hòa', 'hòa'));
    expect(score('đa', 'đa')).toBeGreaterThan(score('da', 'đa'));
  });
  test('the start of a word, then the whole word', () => {
    expect(score('thang', 'tha')).toBeGreaterThan(score('ctha', 'tha'));
    expect(score('tha', 'tha')).toBeGreaterThan(score('thang', 'tha'));
  });
  test('words side by side as they were typed', () => {
    expect(score('Doanh số mới', 'doanh so')).toBeGreaterThan(score('Số mới của doanh nghiệp', 'doanh so'));
  });
});

describe('an excerpt', () => {
  const shortened = (text: string, query: string, limit?: number) => {
    const short = excerpt(text, findIn(text, searchWords(query))?.marks ?? [], limit);
    return { ...short, parts: short.marks.map(([start, end]) => short.text.slice(start, end)) };
  };
  test('is the text itself when it is short enough', () => {
    expect(shortened('Doanh số', 'so')).toMatchObject({ text: 'Doanh số', parts: ['số'] });
  });
  test('moves the marks with the text and says with … where it was cut', () => {
    const text = `${'chữ đứng trước '.repeat(40)}doanh số${' chữ đứng sau'.repeat(40)}`;
    const { text: short, parts } = shortened(text, 'doanh so');
    expect(parts).toEqual(['doanh', 'số']);
    expect(short).toMatch(/^…(chữ|đứng|trước) .* sau…$|^…\S.*…$/u);
    expect(short.length).toBeLessThanOrEqual(160);
  });
  test('a find near the start keeps the start, one near the end keeps the end', () => {
    const long = 'từ '.repeat(200);
    expect(shortened(`Doanh số ${long}`, 'so').text).toMatch(/^Doanh số từ .*…$/u);
    expect(shortened(`${long}doanh số`, 'so').text).toMatch(/^…từ .*doanh số$/u);
  });
  test.each([20, 21, 22, 23, 24, 25])('of %i units never cuts a letter in two', (limit) => {
    const text = `${'👩‍💻🎯'.repeat(20)}${'ố'.normalize('NFD').repeat(40)}xong${'👩‍💻🎯'.repeat(20)}`;
    const { text: short, parts } = shortened(text, 'xong', limit);
    expect(short.length).toBeLessThanOrEqual(limit);
    expect(parts).toEqual(['xong']);
    expect(short).not.toMatch(/^…[\p{M}\u200D]|[\u200D]…$/u);
    expect(short.isWellFormed()).toBe(true);
  });
  test('a find longer than the excerpt is marked as far as it is shown', () => {
    const { marks, text } = excerpt('x'.repeat(300), [[0, 300]], 50);
    expect(marks).toEqual([[0, 49]]);
    expect(text).toBe(`${'x'.repeat(49)}…`);
  });
});
