import type { RawRange } from '../import/raw-sheet';
import { unknown, type UnknownReason } from './formula-values';
import { cellAt, rangeBetween } from './references';
import { tokensOf, type Token } from './tokens';

/** A reference; `sheet` is null for the formula's own sheet. */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly sheet: string | null;
  readonly range: RawRange;
}

export type FormulaNode =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** An argument left out: `IF(A1,,1)`. */
  | { readonly kind: 'missing' }
  | ReferenceNode
  /** Operators of one rank, from left to right: a flat list, so that a long sum does not nest. */
  | { readonly kind: 'chain'; readonly first: FormulaNode; readonly rest: readonly ChainLink[] }
  | { readonly kind: 'sign'; readonly negative: boolean; readonly operand: FormulaNode }
  | { readonly kind: 'percent'; readonly operand: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };

export interface ChainLink {
  readonly operator: string;
  readonly operand: FormulaNode;
}

export interface ParsedFormula {
  readonly root: FormulaNode;
  readonly references: readonly ReferenceNode[];
}

/** Excel allows 8,192 characters and 64 levels of functions; more is somebody's experiment. */
const longestFormula = 8_192;
const deepest = 100;

/** Loosest first. The minus sign of one operand binds tighter than `^`: -2^2 is 4 (Excel's own rule). */
const ranks: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Why a function that is not computed is not. */
const refusedFunctions: Readonly<Partial<Record<string, UnknownReason>>> = {
  TODAY: 'volatile',
  NOW: 'volatile',
  RAND: 'volatile',
  RANDBETWEEN: 'volatile',
  RANDARRAY: 'volatile',
  INDIRECT: 'madeReference',
  OFFSET: 'madeReference',
};

/** Reads a formula (without its "="). Throws `UnknownValue` for what is not read. */
export function parseFormula(formula: string): ParsedFormula {
  if (formula.length > longestFormula) unknown('tooDeep');
  return new Parser(tokensOf(formula.replace(/^\s*=/, '')) ?? unknown('syntax')).read();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #references: ReferenceNode[] = [];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): ParsedFormula {
    const root = this.#expression(0);
    if (this.#at < this.#tokens.length) this.#stuck();
    return { root, references: this.#references };
  }

  #sign(): string {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' ? token.text : '';
  }

  #expression(rank: number): FormulaNode {
    const operators = ranks[rank];
    if (operators === undefined) return this.#postfix();
    const first = this.#expression(rank + 1);
    if (!operators.includes(this.#sign())) return first;
    const rest: ChainLink[] = [];
    for (let operator = this.#sign(); operators.includes(operator); operator = this.#sign()) {
      this.#at += 1;
      rest.push({ operator, operand: this.#expression(rank + 1) });
    }
    return { kind: 'chain', first, rest };
  }

  #postfix(): FormulaNode {
    let node = this.#prefix();
    for (let count = 0; this.#sign() === '%'; count += 1) {
      if (count >= deepest) unknown('tooDeep');
      this.#at += 1;
      node = { kind: 'percent', operand: node };
    }
    return node;
  }

  #prefix(): FormulaNode {
    const sign = this.#sign();
    if (sign !== '-' && sign !== '+') return this.#operand();
    this.#at += 1;
    this.#deeper();
    const operand = this.#prefix();
    this.#depth -= 1;
    return { kind: 'sign', negative: sign === '-', operand };
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > deepest) unknown('tooDeep');
  }

  #operand(): FormulaNode {
    const token = this.#tokens[this.#at];
    if (token === undefined) return unknown('syntax');
    this.#at += 1;
    switch (token.kind) {
      case 'text':
        return { kind: 'text', text: token.text };
      case 'error':
        return { kind: 'error', text: token.text };
      case 'number':
        return this.#sign() === ':' ? this.#reference(token.written, null) : { kind: 'number', number: token.number };
      case 'sheet':
        return this.#sheetReference(token.name);
      case 'word':
        return this.#word(token.text);
      case 'sign': {
        if (token.text !== '(') return this.#stuckAt(token.text);
        this.#deeper();
        const inner = this.#expression(0);
        this.#depth -= 1;
        if (this.#sign() === ',') unknown('array'); // a union of ranges
        if (this.#sign() !== ')') this.#stuck();
        this.#at += 1;
        return inner;
      }
    }
  }

  #sheetReference(name: string): FormulaNode {
    if (name.includes('[') || name === '') return unknown('externalFile');
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'error') return { kind: 'error', text: token.text };
    if (token?.kind === 'number') return this.#reference(token.written, name);
    if (token?.kind !== 'word') return unknown('syntax');
    if (this.#sign() === '(') return unknown('function');
    return this.#reference(token.text, name);
  }

  /** From the first word of a reference on. */
  #reference(word: string, sheet: string | null): FormulaNode {
    let range = cellAt(word);
    if (this.#sign() === ':') {
      this.#at += 1;
      const next = this.#tokens[this.#at];
      const to = next?.kind === 'word' ? next.text : next?.kind === 'number' ? next.written : null;
      range = to === null ? null : rangeBetween(word, to);
      if (range === null) return unknown(next?.kind === 'sheet' ? 'sheet' : 'madeReference');
      this.#at += 1;
      if (this.#sign() === ':' || this.#sign() === '(') return unknown('madeReference');
    }
    if (range === null) return unknown('definedName');
    if (this.#sign() === '#') return unknown('array'); // what a spilled formula fills
    const node: ReferenceNode = { kind: 'reference', sheet, range };
    this.#references.push(node);
    return node;
  }

  #word(word: string): FormulaNode {
    if (this.#sign() === '(') return this.#call(word.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''));
    if (/^true$/i.test(word)) return { kind: 'boolean', boolean: true };
    if (/^false$/i.test(word)) return { kind: 'boolean', boolean: false };
    if (this.#sign() === '[') return unknown('tableReference');
    return this.#reference(word, null);
  }

  #call(name: string): FormulaNode {
    const refused = refusedFunctions[name];
    if (refused !== undefined) unknown(refused);
    this.#at += 1;
    this.#deeper();
    const args: FormulaNode[] = [];
    if (this.#sign() === ')') this.#at += 1;
    else {
      for (;;) {
        const empty = this.#sign() === ',' || this.#sign() === ')';
        args.push(empty ? { kind: 'missing' } : this.#expression(0));
        const sign = this.#sign();
        if (sign !== ',' && sign !== ')') this.#stuck();
        this.#at += 1;
        if (sign === ')') break;
      }
    }
    this.#depth -= 1;
    return { kind: 'call', name, args };
  }

  #stuck(): never {
    const token = this.#tokens[this.#at];
    if (token === undefined) return unknown('syntax');
    // two references side by side are the cells they share
    return token.kind === 'sign' ? this.#stuckAt(token.text) : unknown(token.kind === 'word' ? 'array' : 'syntax');
  }

  #stuckAt(sign: string): never {
    if (sign === '[file') return unknown('externalFile');
    if (sign === '[') return unknown('tableReference');
    return unknown(sign === '{' || sign === '@' || sign === '#' ? 'array' : 'syntax');
  }
}
