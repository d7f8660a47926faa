import { errorTexts } from './formula-values';

export type Token =
  | { readonly kind: 'number'; readonly number: number; readonly written: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  /** A function, a name, TRUE, or a reference without its sheet, as written and without `$` kept apart. */
  | { readonly kind: 'word'; readonly text: string }
  /** What stands before `!`: a sheet's name without quotes, as written otherwise. */
  | { readonly kind: 'sheet'; readonly name: string }
  /** Operators, brackets, separators; `space` only where two operands would meet. */
  | { readonly kind: 'sign'; readonly text: string };

const wordCharacters = /[\p{L}\p{M}\p{N}_.$\\?]/u;
const signs = ['<>', '<=', '>=', '+', '-', '*', '/', '^', '&', '%', '=', '<', '>', '(', ')', ',', ':', '@', '#'];
const numberStart = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

/**
 * The tokens of a formula without its leading "=" (grammar: MS-XLSX 2.2.2, in the invariant English form that files
 * keep). Null when a character belongs to no formula. Lists in
 * braces and references in brackets end the list with a sign of their own, for the parser to name the reason.
 */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const c = formula[at] ?? '';
    if (c === ' ' || c === '\n' || c === '\r' || c === '\t' || c === '\u00a0') {
      at += 1;
      continue;
    }
    if (c === '"' || c === "'") {
      const quoted = quotedAt(formula, at, c);
      if (quoted === null) return null;
      at = quoted.end;
      if (c === '"') tokens.push({ kind: 'text', text: quoted.text });
      else if (formula[at] === '!') {
        tokens.push({ kind: 'sheet', name: quoted.text });
        at += 1;
      } else return null;
      continue;
    }
    if (c === '[' || c === '{') {
      // a file by number or name, or a part of a table: nothing behind it will be looked at
      const file = /^\[(\d+\]|[^\]]*\.xl)/i.test(formula.slice(at, at + 300));
      tokens.push({ kind: 'sign', text: file ? '[file' : c });
      return tokens;
    }
    if (c === '#') {
      const error = errorTexts.find((text) => formula.startsWith(text, at));
      if (error !== undefined) {
        tokens.push({ kind: 'error', text: error });
        at += error.length;
        continue;
      }
    }
    numberStart.lastIndex = at;
    const number = numberStart.exec(formula)?.[0];
    if (number !== undefined && !wordCharacters.test(formula[at + number.length] ?? '')) {
      at += number.length;
      if (formula[at] === '!') {
        tokens.push({ kind: 'sheet', name: number });
        at += 1;
      } else tokens.push({ kind: 'number', number: Number(number), written: number });
      continue;
    }
    if (wordCharacters.test(c)) {
      let end = at + 1;
      while (end < formula.length && wordCharacters.test(formula[end] ?? '')) end += 1;
      const word = formula.slice(at, end);
      at = end;
      if (formula[at] === '!') {
        tokens.push({ kind: 'sheet', name: word });
        at += 1;
      } else tokens.push({ kind: 'word', text: word });
      continue;
    }
    const sign = signs.find((text) => formula.startsWith(text, at));
    if (sign === undefined) return null;
    tokens.push({ kind: 'sign', text: sign });
    at += sign.length;
  }
  return tokens;
}

/** A text or sheet name in quotes; a quote inside is written twice. */
function quotedAt(formula: string, start: number, quote: string): { text: string; end: number } | null {
  let text = '';
  let from = start + 1;
  for (;;) {
    const end = formula.indexOf(quote, from);
    if (end < 0) return null;
    text += formula.slice(from, end);
    if (formula[end + 1] !== quote) return { text, end: end + 1 };
    text += quote;
    from = end + 2;
  }
}
