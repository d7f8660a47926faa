/** Longer codes are shown as General (Excel allows 255 characters). */
const longestCode = 1_024;

/** A piece of a number format section. `char` is a placeholder or date letter run; `literal` is shown as it is. */
export type FormatPiece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'char'; readonly text: string }
  /** `[h]`, `[mm]`, `[ss]`: time that runs past a day. */
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly width: number };

export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  /** `[>=100]` and the like. */
  readonly condition: { readonly operator: string; readonly number: number } | null;
  readonly date: boolean;
  /** A year, month or day is shown, not only a time. */
  readonly calendar: boolean;
}

/** Splits a number format code into its sections (ECMA-376 part 1, 18.8.31). */
export function formatSections(code: string): FormatSection[] {
  if (code.length > longestCode) return [];
  const sections: FormatSection[] = [];
  let pieces: FormatPiece[] = [];
  let condition: FormatSection['condition'] = null;
  const close = () => {
    sections.push(sectionOf(pieces, condition));
    pieces = [];
    condition = null;
  };
  for (let at = 0; at < code.length; at += 1) {
    const c = code[at] ?? '';
    if (c === ';') close();
    else if (c === '"') {
      const end = code.indexOf('"', at + 1);
      pieces.push({ kind: 'literal', text: code.slice(at + 1, end < 0 ? undefined : end) });
      at = end < 0 ? code.length : end;
    } else if (c === '\\' || c === '!') {
      at += 1;
      pieces.push({ kind: 'literal', text: code[at] ?? '' });
    } else if (c === '_') {
      at += 1;
      pieces.push({ kind: 'literal', text: ' ' });
    } else if (c === '*') at += 1;
    else if (c === '[') {
      const end = code.indexOf(']', at);
      const inside = code.slice(at + 1, end < 0 ? undefined : end);
      const piece = bracketPiece(inside);
      if (piece !== null) pieces.push(piece);
      const found = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]+(?:E[+-]?[0-9]+)?)$/i.exec(inside);
      if (found !== null) condition = { operator: found[1] ?? '', number: Number(found[2]) };
      at = end < 0 ? code.length : end;
    } else {
      const run = charRun(code, at);
      pieces.push({ kind: 'char', text: run });
      at += run.length - 1;
    }
  }
  close();
  return sections;
}

/** Colours and calendars show nothing; `[$₫-42A]` shows its sign; `[h]` counts hours. */
function bracketPiece(inside: string): FormatPiece | null {
  if (inside.startsWith('$')) {
    const dash = inside.lastIndexOf('-');
    const sign = inside.slice(1, dash < 1 ? undefined : dash);
    return sign === '' ? null : { kind: 'literal', text: sign };
  }
  const elapsed = /^(h+|m+|s+)$/i.exec(inside)?.[1]?.toLowerCase();
  if (elapsed === undefined) return null;
  // safe: the expression lets only these letters through
  return { kind: 'elapsed', unit: elapsed[0] as 'h' | 'm' | 's', width: elapsed.length };
}

function charRun(code: string, at: number): string {
  const rest = code.slice(at, at + 16);
  const word = /^(General|AM\/PM|A\/P|E[+-]|Standard)/i.exec(rest)?.[0];
  if (word !== undefined) return word;
  return /^([ymdhsegbaYMDHSEGBA])\1*/.exec(rest)?.[0] ?? code[at] ?? '';
}

function sectionOf(pieces: readonly FormatPiece[], condition: FormatSection['condition']): FormatSection {
  const chars = pieces.flatMap((piece) => (piece.kind === 'char' ? [piece.text] : []));
  const elapsed = pieces.some((piece) => piece.kind === 'elapsed');
  const general = chars.some((text) => /^(general|standard)$/i.test(text));
  const time = chars.some((text) => /^[hs]+$/i.test(text));
  const calendar =
    !general && chars.some((text) => /^([yd]+|e+|b+)$/i.test(text) || (/^m+$/i.test(text) && !time && !elapsed));
  return { pieces, condition, date: !general && (calendar || time || elapsed), calendar };
}
