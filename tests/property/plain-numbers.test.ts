import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber, plainWhole } from '../../electron/workbook/xml/plain-number';
import { composed } from '../../electron/workbook/xml/xml-text';

const written = fc.string({ unit: fc.constantFrom(...'0123456789', '.', '-', 'e', ' '), minLength: 1, maxLength: 18 });

test('a number read where it stands is the number the engine reads, or is left to it', () => {
  fc.assert(
    fc.property(fc.oneof(written, fc.double().map(String), fc.integer().map(String)), (text) => {
      const number = plainNumber(`<v>${text}</v>`, 3, 3 + text.length);
      if (!Number.isNaN(number)) expect(number).toBe(Number(text));
      const whole = plainWhole(`<v>${text}</v>`, 3, 3 + text.length);
      if (whole >= 0) expect(whole).toBe(Number(text));
    }),
  );
});

test('ordinary numbers are read where they stand', () => {
  for (const text of ['0', '7', '-12', '0.0015', '45123.25', '123456789012345', '-0.1']) {
    expect(plainNumber(text, 0, text.length)).toBe(Number(text));
  }
  expect(plainWhole('49999', 0, 5)).toBe(49_999);
  for (const text of ['', '-', '.5', '5.', '1.2.3', '1e5', '1234567890123456', ' 1']) {
    expect(plainNumber(text, 0, text.length)).toBeNaN();
  }
});

test('composed text is what the engine composes', () => {
  const letters = fc.constantFrom(...'aeđĐ ơưếệẠỹ', '\u0301', '\u0323', '\u0302', 'Å', 'ẟ', '가', 'ᄀ', 'ᅡ', '👩');
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      expect(composed(text)).toBe(text.normalize('NFC'));
    }),
  );
});
