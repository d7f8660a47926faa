import { foldText } from '../domain/text-folding';
import { findUnit } from '../domain/units';
import { headerPhrases } from './header-phrases';
import { importFields, type ImportField } from './import-outcome';

/** One thing a header may mean. */
export interface HeaderMeaning {
  readonly field: ImportField;
  /** 0–1: how well the words fit. */
  readonly score: number;
}

interface Phrase {
  readonly field: ImportField;
  readonly words: string;
  /** The less usual meaning of words that mean two things. */
  readonly second: boolean;
}

const phrases: readonly Phrase[] = importFields.flatMap((field) =>
  headerPhrases[field].map((text) => {
    const second = text.startsWith('!');
    return { field, words: foldHeader(second ? text.slice(1) : text), second };
  }),
);
const exact = new Map<string, Phrase[]>();
for (const phrase of phrases) exact.set(phrase.words, [...(exact.get(phrase.words) ?? []), phrase]);
/** Only phrases of two words and more may be found inside a longer header: single words fit by chance. */
const longPhrases = phrases
  .filter((phrase) => phrase.words.includes(' '))
  .sort((a, b) => b.words.length - a.words.length);

/** Longer texts are sentences, not headers. */
const longestHeader = 80;

/**
 * What a header may mean, best first; empty when the words are not in the dictionary. Case, accents, Unicode form,
 * line breaks and a unit in brackets make no difference; a cell with two languages counts by its better half.
 */
export function headerMeanings(text: string): readonly HeaderMeaning[] {
  if (text.length > longestHeader * 2) return [];
  const best = new Map<ImportField, number>();
  const note = (phrase: Phrase, score: number) => {
    const value = phrase.second ? score * 0.72 : score;
    if (value > (best.get(phrase.field) ?? 0)) best.set(phrase.field, value);
  };
  const whole = foldHeader(text);
  if (whole === '') return [];
  for (const phrase of exact.get(whole) ?? []) note(phrase, 1);
  for (const part of headerParts(text)) {
    if (part === whole || part === '') continue;
    for (const phrase of exact.get(part) ?? []) note(phrase, 0.92);
  }
  if (best.size === 0 && whole.length <= longestHeader) {
    for (const phrase of longPhrases) {
      if (!` ${whole} `.includes(` ${phrase.words} `)) continue;
      // The more of the header the phrase covers, the surer.
      note(phrase, 0.45 + 0.35 * (phrase.words.length / whole.length));
    }
    const first = whole.split(' ').slice(0, 1)[0] ?? '';
    if (best.size === 0 && whole.split(' ').length <= 3) {
      for (const phrase of exact.get(first) ?? []) if (first.length > 2) note(phrase, 0.5);
    }
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

/** The unit a header names: `Chỉ tiêu (triệu đồng)`, `Doanh thu, triệu đồng`, `Trọng số (%)`, `% hoàn thành`. */
export function unitInHeader(text: string): string | null {
  const bracketed = [...text.matchAll(/[([]([^()[\]]{1,30})[)\]]/gu)].map((match) => match[1] ?? '');
  const tail = /[,;:\n–-]\s*([^,;:\n]{1,20})$/u.exec(text)?.[1];
  for (const candidate of [...bracketed, ...(tail === undefined ? [] : [tail])]) {
    const words = candidate.replace(/^(đơn vị( tính)?|đvt|unit)\s*[:：]?\s*/iu, '').trim();
    const unit = findUnit(words);
    // A single letter in brackets is a column mark such as (a), (b), not a unit.
    if (unit !== null && words.length > 1) return unit.key === 'percent' ? '%' : words;
    if (words === '%') return '%';
  }
  return /^\s*%|%\s*$/u.test(text) ? '%' : null;
}

/** The unit in the last brackets of a title, `Doanh thu (triệu đồng)`; a percent says nothing about the number's form. */
export function bracketedUnit(title: string): string | null {
  const words = /[([]([^()[\]]{2,30})[)\]]\s*$/u.exec(title)?.[1]?.trim() ?? '';
  const unit = words === '' ? null : findUnit(words);
  return unit === null || unit.key === 'percent' ? null : words;
}

/** Folded, without numbering marks, brackets around nothing and trailing signs. */
function foldHeader(text: string): string {
  return foldText(text)
    .replace(/[*:：;,.?!"“”'‘’]+/gu, ' ')
    .replace(/[_\-–—]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The halves of a two-language header, and the header without what is in brackets. */
function headerParts(text: string): readonly string[] {
  const noBrackets = text.replace(/[([（][^()[\]（）]*[)\]）]/gu, ' ');
  const inBrackets = [...text.matchAll(/[([（]([^()[\]（）]+)[)\]）]/gu)].map((match) => match[1] ?? '');
  const pieces = [noBrackets, ...text.split(/[\n/|]/u), ...noBrackets.split(/[\n/|]/u), ...inBrackets];
  const noUnitTail = noBrackets.split(/[,;]/u)[0] ?? '';
  const noPercent = noBrackets.replace(/%/gu, ' ');
  return [...new Set([...pieces, noUnitTail, noPercent].map(foldHeader))];
}
