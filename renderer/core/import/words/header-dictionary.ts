import { foldText } from '../../domain/text-folding';
import { findUnit, type Unit } from '../../domain/units';
import { noWords, type CompanyWords } from './company-words';
import { foldHeader, headerParts, tidyHeader, tokensOf, withoutPeriod } from './header-folding';
import { headerPhrases } from './header-phrases';
import { otherHeaders, otherWords } from './phrases/other-headers';
import { importFields, type ImportField } from '../import-outcome';
import { remembering } from './remembered';

/** One thing a header may mean. */
export interface HeaderMeaning {
  readonly field: ImportField;
  /** 0–1: how well the words fit. */
  readonly score: number;
}

interface Phrase {
  readonly field: ImportField;
  readonly words: string;
  /** The words with their accents: `Tổ` is not `To`. */
  readonly accented: string;
  readonly tokens: readonly string[];
  /** Vietnamese names the thing first (`Ngày bắt đầu …`), English last (`… start date`). */
  readonly headFirst: boolean;
  /** The less usual meaning of words that mean two things. */
  readonly second: boolean;
  /** Means something only when it is the whole header, or a half of it; so does `Tháng/Năm`. */
  readonly wholeOnly: boolean;
}

const phrases: readonly Phrase[] = importFields.flatMap((field) =>
  headerPhrases[field].map((marked) => {
    const text = marked.replace(/^[!=]+/u, '');
    const words = foldHeader(text);
    const accented = tidyHeader(text);
    return {
      ...{ field, words, accented, tokens: tokensOf(words), headFirst: accented !== words },
      ...{ second: /^=?!/u.test(marked), wholeOnly: /^!?=|\//u.test(marked) },
    };
  }),
);
const exact = listed(phrases, ({ words }) => words);
/** Words run together: `DueDate`, `Mụctiêu`. Short ones fit by chance. */
const joined = listed(
  phrases.filter(({ words }) => words.includes(' ') && words.length >= 8),
  ({ words }) => words.replace(/ /gu, ''),
);
/** Only phrases of two words and more may be found inside a longer header: single words fit by chance. */
const longPhrases = listed(
  phrases.filter(({ tokens, wholeOnly }) => tokens.length > 1 && !wholeOnly),
  ({ tokens }) => tokens[0] ?? '',
);
const others = new Set(otherHeaders.map(foldHeader));
const otherTokens = otherWords.map((text) => ` ${tokensOf(foldHeader(text)).join(' ')} `);

/** A single word at the head of a short header says what it is of for these only: `Nhóm máu` is no group of ours. */
const headWords: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['objective', 'keyResult', 'start', 'target', 'stretch', 'current', 'progress', 'weight', 'owner'] as const),
  ...(['due', 'status', 'initiatives', 'note', 'confidence', 'unit'] as const),
]);

/** English words that say at the end of a short header what it is of: `Branch target`, `Units sold actual`. */
const tailWords: ReadonlySet<string> = new Set([
  'target',
  'targets',
  'actual',
  'actuals',
  'owner',
  'deadline',
  'baseline',
]);

function listed(all: readonly Phrase[], keyOf: (phrase: Phrase) => string): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const key = keyOf(phrase);
    map.set(key, [...(map.get(key) ?? []), phrase]);
  }
  return map;
}

/** Longer texts are sentences, not headers. */
const longestHeader = 80;

/** The number of one of several. */
const lastNumber = /\s?\d{1,2}$/u;

/** The less usual meaning of words counts this much. */
const secondShare = 0.72;

/**
 * What a header may mean, best first; empty when the words are not in the dictionary. Case, accents, Unicode form,
 * line breaks and a unit in brackets make no difference; a cell with two languages counts by its better half. `own` =
 * the company's words for objective and key result: they mean what the company says first, also inside a header.
 */
export function headerMeanings(text: string, own: CompanyWords = noWords): readonly HeaderMeaning[] {
  if (text.length > longestHeader * 2) return [];
  let look = byCompany.get(own);
  if (look === undefined) {
    look = remembering((words) => {
      const { best } = own.fields.size === 0 ? lookUp(words) : { best: withOwnWords(words, own) };
      return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
    });
    byCompany.set(own, look);
  }
  return look(text);
}

/** What was looked up, by whose words. */
const byCompany = new WeakMap<CompanyWords, (text: string) => readonly HeaderMeaning[]>();

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
  const tokens = tokensOf(whole);
  const spaced = ` ${tokens.join(' ')} `;
  const isOther = others.has(whole) || otherTokens.some((words) => spaced.includes(words));
  // "Owner email" is listed as it stands, though "email" voids other headers.
  if (whole === '' || (isOther && !exact.has(whole))) {
    return { best, exact: false };
  }
  const accented = tidyHeader(text);
  for (const phrase of asWritten(exact.get(whole), accented)) note(phrase, 1);
  const halves = new Map<ImportField, Set<string>>();
  for (const part of headerParts(text)) {
    const folded = foldHeader(part);
    // A percent sign in brackets is the unit of any column.
    if (folded === whole || !/\p{L}/u.test(folded)) continue;
    for (const phrase of asWritten(exact.get(folded), tidyHeader(part))) {
      note(phrase, 0.92);
      halves.set(phrase.field, (halves.get(phrase.field) ?? new Set()).add(folded));
    }
  }
  // Of words with two meanings, "Mục tiêu / Target" means what both languages say.
  for (const [field, said] of halves) if (said.size > 1) best.set(field, Math.max(best.get(field) ?? 0, 0.95));
  if (best.size === 0) noteTwice(tokens, note);
  // "KR1", "Kết quả 2": one of several.
  const bare = whole.replace(lastNumber, '');
  if (best.size === 0 && bare !== whole) {
    for (const phrase of asWritten(exact.get(bare), accented.replace(lastNumber, ''))) note(phrase, 0.85);
  }
  if (best.size === 0 && !whole.includes(' ')) for (const phrase of joined.get(whole) ?? []) note(phrase, 0.85);
  for (const timeless of withoutPeriod(whole)) {
    if (best.size === 0) for (const phrase of exact.get(timeless) ?? []) note(phrase, 0.8);
  }
  const exactly = best.size > 0;
  if (!exactly && whole.length <= longestHeader) {
    noteInside(tokens, note);
    const [first = ''] = tokens;
    const last = tokens.at(-1) ?? '';
    if (best.size === 0 && tokens.length <= 3 && tailWords.has(last)) {
      for (const phrase of exact.get(last) ?? []) note(phrase, 0.5);
    }
    if (best.size === 0 && tokens.length <= 3 && first.length > 2) {
      for (const phrase of asWritten(exact.get(first), tokensOf(accented)[0] ?? '')) {
        if (!phrase.wholeOnly && headWords.has(phrase.field)) note(phrase, 0.5);
      }
    }
  }
  return { best, exact: exactly };
}

/**
 * Of phrases that differ in their accents only, those the header has the accents of, where there are any. One syllable
 * with other accents is another word: `Mức` is not `Mục`.
 */
function asWritten(found: readonly Phrase[] | undefined, accented: string): readonly Phrase[] {
  const same = found?.filter((phrase) => phrase.accented === accented) ?? [];
  if (same.length > 0) return same;
  const bare = foldText(accented) === accented;
  return found?.filter((phrase) => bare || phrase.tokens.length > 1) ?? [];
}

/** A header that says one thing twice, in two languages beside each other: `Mục tiêu Objective`. */
function noteTwice(tokens: readonly string[], note: (phrase: Phrase, score: number) => void): void {
  if (tokens.length > 8) return;
  for (let at = 1; at < tokens.length; at += 1) {
    const right = exact.get(tokens.slice(at).join(' '));
    const left = right === undefined ? undefined : exact.get(tokens.slice(0, at).join(' '));
    for (const phrase of left ?? []) {
      const twin = right?.find(({ field, headFirst }) => field === phrase.field && headFirst !== phrase.headFirst);
      if (twin !== undefined) note(phrase.second ? twin : phrase, 0.92);
    }
  }
}

/** Phrases inside a longer header: the more of it they cover, the surer; a part of a longer phrase says less. */
function noteInside(tokens: readonly string[], note: (phrase: Phrase, score: number) => void): void {
  const found = tokens.flatMap((token, at) =>
    (longPhrases.get(token) ?? [])
      .filter((phrase) => phrase.tokens.every((word, place) => tokens[at + place] === word))
      .map((phrase) => ({ phrase, at, end: at + phrase.tokens.length })),
  );
  const length = tokens.join(' ').length;
  const turned = tokens.some((token) => ['of', 'for', 'by', 'to'].includes(token));
  for (const { phrase, at, end } of found) {
    const share = phrase.words.length / length;
    // Deep inside many words it is a word of a sentence.
    if (tokens.length > 7 && at > 0 && share < 0.4) continue;
    const isHead = phrase.headFirst || turned ? at === 0 : end === tokens.length;
    const inLonger = found.some(
      (other) => other.at <= at && other.end >= end && other.end - other.at > end - at && other.phrase !== phrase,
    );
    const score = 0.45 + 0.35 * Math.min(1, share) - (isHead ? 0 : 0.05) - (inLonger ? 0.1 : 0);
    note(phrase, Math.min(0.8, score));
  }
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
