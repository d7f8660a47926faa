import { legacyScore } from './syllables';
import { fromTcvn3, fromTcvn3Capitals } from './tcvn3';
import { fromVni } from './vni';

/** The codes Vietnamese was written in before Unicode, as fonts of their own show them. */
export type LegacyKind = 'tcvn3' | 'tcvn3Capitals' | 'vni';

/** The code a font belongs to, by its name: `.VnTime`, `.VnTimeH` (capitals), `VNI-Times`; null for other fonts. */
export function legacyOf(font: string | null): LegacyKind | null {
  if (font === null) return null;
  const name = font.trim().replace(/^@/, '');
  if (/^\.vn/i.test(name)) return /h$/i.test(name) ? 'tcvn3Capitals' : 'tcvn3';
  return /^vni[-\s]/i.test(name) ? 'vni' : null;
}

/** Letters only Unicode has; a text with one of them is in no old code. */
const unicodeLetters =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/;
const oldLetters = /[\u0080-\u00ffƒŠŒŽšœžŸ]/;

/** The text in Unicode (NFC); as it is when it holds Unicode letters already. */
export function toUnicode(text: string, kind: LegacyKind): string {
  if (unicodeLetters.test(text)) return text;
  switch (kind) {
    case 'tcvn3':
      return fromTcvn3(text);
    case 'tcvn3Capitals':
      return fromTcvn3Capitals(text);
    case 'vni':
      return fromVni(text);
  }
}

/** A stretch of a text in one font; null = the font of the cell. */
export interface FontRun {
  readonly text: string;
  readonly font: string | null;
}

/**
 * A text whose stretches may be in fonts of old codes, in Unicode; null when nothing in it is. Capitals fonts count
 * only where the text has old letters at all: `kg` in `.VnTimeH` stays `kg`. A stretch that reads better as it stands
 * stays too: Unicode letters typed into a cell that kept its old font.
 */
export function unicodeOfRuns(runs: readonly FontRun[], cellFont: LegacyKind | null): string | null {
  let changed = false;
  const kinds = runs.map(({ text, font }): LegacyKind | null => {
    const kind = font === null ? cellFont : legacyOf(font);
    if (kind === null || unicodeLetters.test(text)) return null;
    if (!oldLetters.test(text)) return kind === 'tcvn3Capitals' ? kind : null;
    const read = toUnicode(text, kind);
    if (read === text || legacyScore(text) > legacyScore(read)) return null;
    changed = true;
    return kind;
  });
  if (!changed) return null;
  return runs
    .map(({ text }, i) => (kinds[i] == null ? text : toUnicode(text, kinds[i])))
    .join('')
    .normalize('NFC');
}

/** A text in one font, in Unicode; null when it is not in an old code. For readers of any format. */
export function unicodeOf(text: string, font: string | null): string | null {
  const kind = legacyOf(font);
  return kind === null ? null : unicodeOfRuns([{ text, font: null }], kind);
}
