import type { Language } from './plan';

/** Negative = `a` first, as `Array.sort` wants it; 0 = equal for a reader, so that sorting leaves them as they stand. */
export type Compare = (a: string, b: string) => number;

/* The Icelandic letter people type for đ, which Unicode sorts as a letter of its own. */
const lookAlikes: Readonly<Record<string, string>> = { ð: 'đ', Ð: 'Đ' };
/* `òa`, `óe`, `ủy` at the end of a syllable: the older place of the tone, one letter too early. `quý` has no other. */
const olderTone =
  /(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?!\p{L})|(?<!q)(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?!\p{L})/giu;

/**
 * The order of texts in a language; a text without words comes last. Vietnamese as in a Vietnamese dictionary: a ă â …
 * d đ e ê … o ô ơ … u ư, then the tones (ngang, huyền, hỏi, ngã, sắc, nặng), syllable by syllable: `ba trợn` before
 * `bà con`. Numbers count by value (`KR 2` before `KR 10`), upper case does not count.
 */
export function compareTexts(language: Language): Compare {
  const collator = collatorOf(language);
  if (language === 'en') return (a, b) => emptyLast(a.trim(), b.trim()) ?? collator.compare(a.trim(), b.trim());
  return (a, b) => {
    const first = wordsOf(a, language);
    const second = wordsOf(b, language);
    return emptyLast(first.join(''), second.join('')) ?? compareWords(first, second, collator.compare);
  };
}

/**
 * The order of people's names; no name comes last. Vietnamese by the given name, which is the last word, then the
 * middle names, then the family name; English by the family name, which is the last word, then the rest.
 */
export function comparePeople(language: Language): Compare {
  const collator = collatorOf(language);
  return (a, b) => {
    const first = wordsOf(a, language);
    const second = wordsOf(b, language);
    return (
      emptyLast(first.join(''), second.join('')) ??
      compareWords(nameParts(first, language), nameParts(second, language), collator.compare)
    );
  };
}

/** The words of a name, what counts most first; the middle names as one, so that a name without any comes first. */
function nameParts(words: readonly string[], language: Language): string[] {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (language === 'en') return [last, ...before];
  return [last, before.slice(1).join(' '), before[0] ?? ''];
}

function wordsOf(text: string, language: Language): string[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return language === 'en' ? words : words.map(asRead);
}

/** A syllable with the tone where the newer spelling has it (`hoà`, not `hòa`): readers take the two for one word. */
function asRead(word: string): string {
  return word
    .replace(/[ðÐ]/gu, (letter) => lookAlikes[letter] ?? letter)
    .normalize('NFD')
    .replace(olderTone, (_, o = '', tone = '', a = '', u = '', otherTone = '', y = '') =>
      [o, a, u, y, tone, otherTone].map(String).join(''),
    )
    .normalize('NFC');
}

function compareWords(a: readonly string[], b: readonly string[], compare: Compare): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compare(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** The order where one of the two is empty, or null. */
function emptyLast(a: string, b: string): number | null {
  if (a !== '' && b !== '') return null;
  return Number(a === '') - Number(b === '');
}

const made = new Map<Language, Intl.Collator>();

/* Making one is slow; `accent` leaves the case out and keeps letters and tones. */
function collatorOf(language: Language): Intl.Collator {
  const collator = made.get(language) ?? new Intl.Collator(language, { sensitivity: 'accent', numeric: true });
  made.set(language, collator);
  return collator;
}
