import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, normaliseText } from '#core/domain/text-folding';

/* The rules as they are written down, step by step; what is in use takes shorter ways for most texts. */

const normalised = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu, ' ')
    .replace(/\u200B|\u2060|\uFEFF|(?<!\p{Script=Arabic})[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/gu, '')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
const folded = (text: string) =>
  normalised(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/\s+/gu, ' ');

test('every single character keeps its normal and its folded form, alone and inside a word', () => {
  const wrong: string[] = [];
  for (let c = 0; c <= 0xffff; c += 1) {
    for (const text of [String.fromCharCode(c), `a${String.fromCharCode(c)} b`]) {
      if (normaliseText(text) !== normalised(text) || foldText(text) !== folded(text)) wrong.push(c.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test('texts of any letters, marks and blanks keep their normal and their folded form', () => {
  const piece = fc.constantFrom(
    ...['Đ', 'ạ', 'ệ', 'a', 'Z', '1', ' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u0301', '\u0323', '\u200b', '\u00ad'],
    ...['İ', 'Σ', 'ς', 'ð', 'Ð', '%', 'ư', 'Ơ', 'ß', '\u200d', 'ی', '你'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      expect(normaliseText(text)).toBe(normalised(text));
      expect(foldText(text)).toBe(folded(text));
    }),
    { numRuns: 3_000 },
  );
});
