import { readDecimal, scaleDigits } from './decimal-text';
import { findUnit } from './units';

/* Words such as `triệu` or `k` behind a number. The number itself and its unit: numbers.ts. */

const scaleWords: readonly [string, number][] = [
  ['(?:nghìn|ngàn|nghin|ngan) (?:tỷ|tỉ|ty)', 12],
  ['trăm (?:tỷ|tỉ)', 11],
  ['trăm triệu', 8],
  ['trăm (?:nghìn|ngàn)', 5],
  ['tỷ|tỉ|ty|billion|bil|bn', 9],
  ['triệu|trieu|tr\\.?|million|mil|mln|mn|mio', 6],
  ['nghìn|ngàn|ngìn|nghin|ngan|thousand|k', 3],
];
const scaleEnd = '(?![\\p{L}\\p{M}]|/\\d)|(?=(?:đ|đồng|dong|vnd|vnđ)(?![\\p{L}\\p{M}]))';
const scales = scaleWords.map(
  ([words, power]) => [new RegExp(`^\\s*(?:${words})(?:${scaleEnd})`, 'iu'), power] as const,
);
// "M" and "B" are scales as capitals only: "5 m" is a length. Behind a currency sign both cases are.
const capitalScales: readonly (readonly [RegExp, number])[] = [
  [/^\s?M(?![\p{L}\p{M}\d²³])/u, 6],
  [/^\s?B(?![\p{L}\p{M}\d])/u, 9],
];
const currencyScales: readonly (readonly [RegExp, number])[] = [
  [/^\s?m(?![\p{L}\p{M}\d])/iu, 6],
  [/^\s?b(?![\p{L}\p{M}\d])/iu, 9],
];

function scaleAt(text: string, afterCurrency: boolean): { length: number; power: number } | null {
  for (const [pattern, power] of [...scales, ...(afterCurrency ? currencyScales : capitalScales)]) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { length: found.length, power };
  }
  return null;
}

/** The scale words behind a number. */
export interface Scales {
  /** Power of ten, or null without a scale word. */
  readonly scale: number | null;
  /** Decimals spoken behind the scale: the 5 of `3tr5`. */
  readonly tail: string;
  /** Further parts: the 300 triệu of `2 tỷ 300 triệu`. */
  readonly added: number;
  readonly rest: string;
}

/**
 * Reads the scale words a text begins with: `triệu`, `tr5`, `tỷ 300 triệu`, `tỷ rưỡi`. Without one `scale` is null;
 * null when the numbers between them make no sense. Behind a currency sign small `m` and `b` are scales too.
 */
export function readScales(text: string, afterCurrency: boolean): Scales | null {
  const first = scaleAt(text, afterCurrency);
  if (!first) return { scale: null, tail: '', added: 0, rest: text };
  let rest = text.slice(first.length);
  let power = first.power;
  let added = 0;
  // "1 tỷ rưỡi": half of the scale more.
  const half = /^\s+(?:rưỡi|ruoi)(?![\p{L}\p{M}])/iu.exec(rest)?.[0];
  if (half !== undefined) return { scale: first.power, tail: '5', added, rest: rest.slice(half.length) };
  for (;;) {
    const digits = /^\s*(\d+(?:[.,]\d+)?)/u.exec(rest);
    if (!digits) return { scale: first.power, tail: '', added, rest };
    const after = rest.slice(digits[0].length);
    const next = scaleAt(after, afterCurrency);
    if (!next) {
      // "1 tỷ 2", "3tr5": only money may follow, else the second number counts something of its own.
      const follows = after.trim();
      const money =
        follows === '' || findUnit(follows.split('/')[0] ?? '')?.dimension === 'money' || follows.startsWith('/');
      const tail = digits[1] ?? '';
      if (!money || added !== 0 || !/^\d{1,3}$/u.test(tail)) return null;
      return { scale: first.power, tail, added, rest: after };
    }
    if (next.power >= power) return null;
    const part = readDecimal(digits[1] ?? '', null);
    if (part === null || part.ambiguous) return null;
    added += scaleDigits(part.digits, next.power);
    power = next.power;
    rest = after.slice(next.length);
  }
}
