import type { TextEncoding } from '#core/import/raw-sheet';
import { markOf, textKind } from '../../package/text-bytes';
import { isSyllable, legacyScore } from '../legacy/syllables';
import { toUnicode } from '../legacy/legacy-text';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Decodes the bytes as the user said; letters that the encoding does not have become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return tidy(plainText(bytes, encoding));
}

/**
 * Finds out how the bytes were written and decodes them; null when they are no text. A byte order mark, the zeros of
 * UTF-16 and strict UTF-8 tell for sure; of the others the one counts that gives the most Vietnamese.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const kind = textKind(bytes);
  if (kind === null) return null;
  if (kind !== 'bytes') return { text: decodeAs(bytes, kind), encoding: kind };
  const encoding = isUtf8(bytes) ? 'utf-8' : bestOldEncoding(bytes);
  return { text: decodeAs(bytes, encoding), encoding };
}

function plainText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding !== 'tcvn3' && encoding !== 'vni') {
    const from = markOf(bytes) === encoding ? (encoding === 'utf-8' ? 3 : 2) : 0;
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from));
  }
  return toUnicode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), encoding);
}

/** Composed letters, without the zero bytes some programs leave between. */
function tidy(text: string): string {
  return text.replace(/\u0000/g, '').normalize('NFC');
}

/** Strict UTF-8, or UTF-8 with a little damage: a letter cut at the end, one bad byte among many good letters. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.split('\ufffd').length - 1;
    let letters = 0;
    for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) letters += 1;
    return letters - broken >= broken * 20;
  }
}

/** The order decides between equals: what Windows writes first. */
const oldEncodings = ['windows-1258', 'tcvn3', 'vni'] as const satisfies readonly TextEncoding[];

/** A text counts as Vietnamese when at least this share of its words with marks is well-formed. */
const enough = 0.5;

function bestOldEncoding(bytes: Uint8Array): TextEncoding {
  const part = bytes.subarray(0, 262_144);
  let best: { encoding: TextEncoding; score: number } = {
    encoding: 'windows-1252',
    score: score(part, 'windows-1252'),
  };
  for (const encoding of oldEncodings) {
    const found = score(part, encoding);
    if (found >= enough && found > best.score) best = { encoding, score: found };
  }
  return best.encoding;
}

function score(bytes: Uint8Array, encoding: TextEncoding): number {
  const text = decodeAs(bytes, encoding);
  return legacyScore(text) * wholeWords(text);
}

/**
 * The share of letters of a text's marked words that belong to Vietnamese at all: a wrong encoding breaks words at
 * signs and leaves letters of other languages, even where a remaining piece looks like a syllable.
 */
function wholeWords(text: string): number {
  const words = text.match(/[^\s\d\u0021-\u0040\u005b-\u0060\u007b-\u007e]+/g) ?? [];
  let all = 0;
  let good = 0;
  for (const word of words.slice(0, 5_000)) {
    if (word.length > 8) continue; // not one syllable: a name, a code, another language
    all += 1;
    if (isSyllable(word)) good += 1;
  }
  return all === 0 ? 1 : 0.5 + (0.5 * good) / all;
}
