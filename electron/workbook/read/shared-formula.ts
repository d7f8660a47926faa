import { columnName } from '#core/import/raw-sheet';
import { limits } from '../limits';
import { readColumn } from '../xml/a1';

/**
 * The formula of a cell that shares one with another: relative references move by the distance, absolute ones,
 * texts, quoted sheet names, table references and names stay. A reference pushed off the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let out = '';
  let at = 0;
  while (at < formula.length) {
    const c = formula[at] ?? '';
    if (c === '"' || c === "'") {
      const end = quoteEnd(formula, at, c);
      out += formula.slice(at, end);
      at = end;
    } else if (c === '[') {
      const end = bracketEnd(formula, at);
      out += formula.slice(at, end);
      at = end;
    } else if (/[A-Za-z0-9_$\\\u0080-\uffff]/.test(c)) {
      let end = at + 1;
      while (end < formula.length && /[A-Za-z0-9_.$\\?\u0080-\uffff]/.test(formula[end] ?? '')) end += 1;
      const word = formula.slice(at, end);
      const next = formula[end];
      const pair = next === ':' ? /^:([$A-Za-z0-9]+)(?![A-Za-z0-9_.($!])/.exec(formula.slice(end, end + 20)) : null;
      const whole = pair === null ? null : wholeRange(word, pair[1] ?? '', rows, columns);
      if (whole !== null && pair !== null) {
        out += whole;
        end += pair[0].length;
      } else {
        out += next === '(' || next === '!' ? word : (shiftedCell(word, rows, columns) ?? word);
      }
      at = end;
    } else {
      out += c;
      at += 1;
    }
  }
  return out;
}

function quoteEnd(formula: string, start: number, quote: string): number {
  let at = start + 1;
  for (;;) {
    const found = formula.indexOf(quote, at);
    if (found < 0) return formula.length;
    if (formula[found + 1] !== quote) return found + 1;
    at = found + 2;
  }
}

function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const c = formula[at];
    if (c === "'")
      at += 1; // escapes the next character inside a table reference
    else if (c === '[') depth += 1;
    else if (c === ']' && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}

function shiftedCell(word: string, rows: number, columns: number): string | null {
  const found = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/.exec(word);
  if (found === null) return null;
  const column = readColumn(found[2] ?? '');
  const row = Number(found[4]) - 1;
  if (column === null || row >= limits.rows) return null;
  const toColumn = found[1] === '$' ? column : column + columns;
  const toRow = found[3] === '$' ? row : row + rows;
  if (toColumn < 0 || toColumn >= limits.columns || toRow < 0 || toRow >= limits.rows) return '#REF!';
  return `${found[1] ?? ''}${columnName(toColumn)}${found[3] ?? ''}${toRow + 1}`;
}

/** `A:$C` or `$5:6`; null when the two words are not both columns or both rows. */
function wholeRange(from: string, to: string, rows: number, columns: number): string | null {
  const shifted = [from, to].map((word) => {
    const fixed = word.startsWith('$') ? '$' : '';
    const bare = word.slice(fixed.length);
    if (/^[1-9][0-9]{0,6}$/.test(bare)) {
      const row = Number(bare) - 1 + (fixed === '' ? rows : 0);
      return { kind: 'row', text: row >= 0 && row < limits.rows ? `${fixed}${row + 1}` : null };
    }
    const column = /^[A-Za-z]{1,3}$/.test(bare) ? readColumn(bare) : null;
    if (column === null) return null;
    const moved = column + (fixed === '' ? columns : 0);
    return { kind: 'column', text: moved >= 0 && moved < limits.columns ? `${fixed}${columnName(moved)}` : null };
  });
  const [first, last] = shifted;
  if (first == null || last == null || first.kind !== last.kind) return null;
  return first.text === null || last.text === null ? '#REF!' : `${first.text}:${last.text}`;
}
