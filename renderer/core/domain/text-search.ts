import { foldText, normaliseText } from './text-folding';

/*
 * Finding words in texts as Vietnamese readers expect: with or without accents, whichever way the tone mark is
 * placed, in any order. `foldText` says which letters are equal; here its result is led back to the original text.
 */

/** Start and end in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

export interface TextFind {
  /** Where the words are in the original text: in order, none touching another. */
  readonly marks: readonly Mark[];
  /** Higher is better; only to be compared with finds of the same words. */
  readonly score: number;
}

/** The words of a query, in its own spelling and order; empty = nothing to search for. */
export function searchWords(query: string): readonly string[] {
  return normaliseText(query)
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => foldText(word) !== '');
}

/**
 * Finds every word of a query in a text, or null when one is missing. Words are found inside longer ones too; where
 * one begins a word, is a whole word or has the accents that were typed, the text scores higher.
 */
export function findIn(text: string, words: readonly string[]): TextFind | null {
  if (words.length === 0) return null;
  const folded = foldWithPlaces(text);
  const marks: Mark[] = [];
  let score = 0;
  for (const word of words) {
    const found = findWord(text, folded, word);
    if (!found) return null;
    marks.push(...found.marks);
    score += found.score / words.length;
  }
  const phrase = words.map(foldWord).join(' ');
  if (words.length > 1 && folded.text.includes(phrase)) score += 1;
  return { marks: joined(marks), score };
}

/** Shortens a text around its first mark, with … where something was left out; `limit` counts the … too. */
export function excerpt(
  text: string,
  marks: readonly Mark[],
  limit = 160,
): { readonly text: string; readonly marks: readonly Mark[] } {
  if (text.length <= limit) return { text, marks };
  const [first] = marks;
  // A quarter of the room for what stands before, unless the text ends soon after anyway.
  const wanted = Math.min((first?.[0] ?? 0) - Math.floor(limit / 4), text.length - limit + 1);
  const start = wanted <= 1 ? 0 : wordStart(text, wanted, first?.[0] ?? wanted);
  const head = start > 0 ? '…' : '';
  const isToEnd = text.length - start + head.length <= limit;
  const end = isToEnd ? text.length : letterEnd(text, start + limit - head.length - 1);
  const shift = head.length - start;
  return {
    text: `${head}${text.slice(start, end)}${isToEnd ? '' : '…'}`,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift] as const),
  };
}

/** A folded text, and for each of its UTF-16 units where the original letter, with all its marks, starts and ends. */
interface Folded {
  readonly text: string;
  startOf(unit: number): number;
  endOf(unit: number): number;
}

/* Composed Latin letters with single blanks between words: each folds to exactly one unit, so places stay. */
const staysInPlace = /^(?:[!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF]+(?: |$))*$/u;

function foldWithPlaces(text: string): Folded {
  if (staysInPlace.test(text)) return { text: foldText(text), startOf: (unit) => unit, endOf: (unit) => unit + 1 };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const form = foldLetter(letter);
    if (form === ' ' && folded.endsWith(' ')) {
      ends[ends.length - 1] = end;
    } else if (form === '') {
      // A mark of its own belongs to the letter before it.
      const last = folded.length - 1;
      for (let unit = last; unit >= 0 && starts[unit] === starts[last]; unit -= 1) ends[unit] = end;
    } else {
      folded += form;
      for (let unit = 0; unit < form.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: folded, startOf: (unit) => starts[unit] ?? text.length, endOf: (unit) => ends[unit] ?? text.length };
}

/** One letter as `foldText` has it. The byte order mark counts as a blank for JavaScript, and as nothing here. */
const foldLetter = remembering((letter) => (letter !== '\uFEFF' && /\s/u.test(letter) ? ' ' : foldText(letter)));

/** The letters and words of a search are few and come again in thousands of texts. */
function remembering(form: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = form(text);
    if (known.size >= 4096) known.clear();
    known.set(text, result);
    return result;
  };
}

const foldWord = remembering(foldText);

function findWord(text: string, folded: Folded, word: string): TextFind | null {
  const wanted = foldWord(word);
  const finds: { readonly mark: Mark; readonly beginsWord: boolean; readonly score: number }[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const mark = [folded.startOf(at), folded.endOf(at + wanted.length - 1)] as const;
    const beginsWord = !isWordPart(folded.text[at - 1]);
    const isWhole = beginsWord && !isWordPart(folded.text[at + wanted.length]);
    const hasAccents = accentForm(text.slice(...mark)) === accentForm(word);
    finds.push({ mark, beginsWord, score: 1 + (beginsWord ? 1 : 0) + (isWhole ? 1 : 0) + (hasAccents ? 2 : 0) });
  }
  if (finds.length === 0) return null;
  // "an" marked in every "ban" and "toàn" of a text that has the word itself would only be noise.
  const atStarts = finds.filter(({ beginsWord }) => beginsWord);
  return {
    marks: (atStarts.length > 0 ? atStarts : finds).map(({ mark }) => mark),
    score: Math.max(...finds.map(({ score }) => score)),
  };
}

function isWordPart(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A spelling with its accents, the tone marks behind the letters so that `hoà` is `hòa`. */
const accentForm = remembering((text) => {
  const apart = text.toLowerCase().normalize('NFD');
  return apart.replace(toneMarks, '') + (apart.match(toneMarks)?.sort().join('') ?? '');
});

function joined(marks: readonly Mark[]): readonly Mark[] {
  const result: Mark[] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** The start of a word at or soon after a place, not after `last`; else the start of a letter. */
function wordStart(text: string, from: number, last: number): number {
  for (let at = from; at <= Math.min(last, from + 20); at += 1) if (/\s/u.test(text[at - 1] ?? '')) return at;
  let at = from;
  while (at < last && isInsideLetter(text, at)) at += 1;
  return at;
}

/** The end of a letter at or before a place. */
function letterEnd(text: string, from: number): number {
  let at = from;
  while (at > 0 && isInsideLetter(text, at)) at -= 1;
  return at;
}

/** Between the halves of a pair, before a combining mark, or inside a joined emoji. */
function isInsideLetter(text: string, at: number): boolean {
  const next = text.slice(at, at + 1);
  return /[\uDC00-\uDFFF\u200D]|\p{M}/u.test(next) || text[at - 1] === '\u200D';
}
