import { foldText } from '../../domain/text-folding';
import { findUnit, type Unit } from '../../domain/units';
import { noWords, type CompanyWords } from './company-words';
import { headerPhrases } from './header-phrases';
import { importFields, type ImportField } from '../import-outcome';

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

/** The less usual meaning of words counts this much. */
const secondShare = 0.72;

/**
 * What a header may mean, best first; empty when the words are not in the dictionary. Case, accents, Unicode form,
 * line breaks and a unit in brackets make no difference; a cell with two languages counts by its better half. `own` =
 * the company's words for objective and key result: they mean what the company says first, also inside a header.
 */
export function headerMeanings(text: string, own: CompanyWords = noWords): readonly HeaderMeaning[] {
  if (text.length > longestHeader * 2) return [];
  const { best } = own.fields.size === 0 ? lookUp(text) : { best: withOwnWords(text, own) };
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

function withOwnWords(text: string, own: CompanyWords): ReadonlyMap<ImportField, number> {
  const usual = lookUp(text);
  const named = own.fields.get(foldHeader(text));
  if (named !== undefined) {
    const best = new Map([...usual.best].map(([field, score]) => [field, score * secondShare]));
    return best.set(named, 1);
  }
  const translated = own.translate(text).map(lookUp);
  const sure = translated.filter(({ exact }) => exact);
  const best = new Map<ImportField, number>();
  const note = (looked: LookedUp, share: number) => {
    for (const [field, score] of looked.best) best.set(field, Math.max(best.get(field) ?? 0, score * share));
  };
  for (const looked of sure) note(looked, 1);
  // A phrase the company's word makes whole comes before what the same words mean to others, and instead of guesses.
  if (usual.exact) note(usual, sure.length > 0 ? secondShare : 1);
  else if (sure.length === 0) for (const looked of usual.best.size > 0 ? [usual] : translated) note(looked, 1);
  return best;
}

interface LookedUp {
  readonly best: Map<ImportField, number>;
  /** The header, or a half of it, is a phrase of the dictionary. */
  readonly exact: boolean;
}

/** What the dictionary says about a header. */
function lookUp(text: string): LookedUp {
  const best = new Map<ImportField, number>();
  const note = (phrase: Phrase, score: number) => {
    const value = phrase.second ? score * secondShare : score;
    if (value > (best.get(phrase.field) ?? 0)) best.set(phrase.field, value);
  };
  const whole = foldHeader(text);
  if (whole === '') return { best, exact: false };
  for (const phrase of exact.get(whole) ?? []) note(phrase, 1);
  for (const part of headerParts(text)) {
    if (part === whole || part === '') continue;
    for (const phrase of exact.get(part) ?? []) note(phrase, 0.92);
  }
  // "KR1", "Kết quả 2": one of several.
  const bare = whole.replace(/\s?\d{1,2}$/u, '');
  if (best.size === 0 && bare !== whole) for (const phrase of exact.get(bare) ?? []) note(phrase, 0.85);
  // "Kế hoạch 2025", "Thực hiện năm 2024": the year says when, not what.
  const timeless = whole.replace(/\s?(?:nam )?(?:19|20)\d{2}$/u, '');
  if (best.size === 0 && timeless !== whole) for (const phrase of exact.get(timeless) ?? []) note(phrase, 0.95);
  const exactly = best.size > 0;
  if (!exactly && whole.length <= longestHeader) {
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
  return { best, exact: exactly };
}

/** The unit a header names: `Chỉ tiêu (triệu đồng)`, `Doanh thu, triệu đồng`, `Trọng số (%)`, `% hoàn thành`. */
export function unitInHeader(text: string, units: readonly Unit[] = []): string | null {
  const bracketed = [...text.matchAll(/[([]([^()[\]]{1,30})[)\]]/gu)].map((match) => match[1] ?? '');
  const tail = /[,;:\n–-]\s*([^,;:\n]{1,20})$/u.exec(text)?.[1];
  for (const candidate of [...bracketed, ...(tail === undefined ? [] : [tail])]) {
    const words = candidate.replace(/^(đơn vị( tính)?|đvt|unit)\s*[:：]?\s*/iu, '').trim();
    const unit = findUnit(words, units);
    // A single letter in brackets is a column mark such as (a), (b), not a unit.
    if (unit !== null && words.length > 1) return unit.key === 'percent' ? '%' : words;
    if (words === '%') return '%';
  }
  return /^\s*%|%\s*$/u.test(text) ? '%' : null;
}

/** The unit in the last brackets of a title, `Doanh thu (triệu đồng)`; a percent says nothing about the number's form. */
export function bracketedUnit(title: string, units: readonly Unit[] = []): string | null {
  const words = /[([]([^()[\]]{2,30})[)\]]\s*$/u.exec(title)?.[1]?.trim() ?? '';
  const unit = words === '' ? null : findUnit(words, units);
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
