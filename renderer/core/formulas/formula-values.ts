import { showPlain } from '../number-formats/number-text';

/** Excel's error values that a formula can give here. */
export const errorTexts = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** An error as a value: it travels through a calculation as Excel's do. */
export class FormulaError {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const divisionByZero = new FormulaError('#DIV/0!');
export const wrongValue = new FormulaError('#VALUE!');
export const wrongNumber = new FormulaError('#NUM!');
export const wrongReference = new FormulaError('#REF!');
export const notAvailable = new FormulaError('#N/A');

/** What one cell holds for a formula; null is an empty cell. */
export type Scalar = number | string | boolean | FormulaError | null;

/** Why a formula is left alone rather than guessed at. */
export type UnknownReason =
  /** Not a formula as Excel writes them. */
  | 'syntax'
  /** A function outside the kept set. */
  | 'function'
  /** TODAY, NOW, RAND: another result every day. */
  | 'volatile'
  /** INDIRECT, OFFSET: a reference made while calculating. */
  | 'madeReference'
  | 'externalFile'
  | 'sheet'
  | 'definedName'
  | 'tableReference'
  /** A range or list where one value is needed. */
  | 'array'
  /** The result depends on the language of the computer it is worked out on. */
  | 'localeText'
  /** Rows are hidden and the workbook does not say whether by a filter. */
  | 'hiddenRows'
  | 'cycle'
  | 'tooDeep'
  | 'budget';

/** Thrown inside the evaluator, caught at its edge: a formula that is not to be answered. */
export class UnknownValue extends Error {
  readonly reason: UnknownReason;
  constructor(reason: UnknownReason) {
    super(reason);
    this.reason = reason;
  }
}

export function unknown(reason: UnknownReason): never {
  throw new UnknownValue(reason);
}

export type FormulaResult =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** The result a cell shows: an empty one is 0, as Excel has it. */
export function resultOf(value: Scalar): FormulaResult {
  if (value instanceof FormulaError) return { kind: 'error', error: value.text };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  return { kind: 'number', number: value ?? 0 };
}

/** A number within a double, else #NUM!. */
export function finite(number: number): number | FormulaError {
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : wrongNumber;
}

/**
 * The number a text stands for where it is the same in every language Excel runs in; null when it is no number.
 * `1.200`, `1,5`, `1/2` and `8:30` mean different things on different computers: unknown.
 */
export function numberInText(text: string): number | null {
  const found = /^\s*([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?\s*(%?)\s*$/.exec(text);
  if (found === null) {
    if (/^\s*[-+(]?[\s$€₫]*\d[\d.,/:\s-]*(%|[ap]m|đ|₫|\))?\s*$/i.test(text)) unknown('localeText');
    return null;
  }
  const [, sign = '', digits = '', exponent = '', percent = ''] = found;
  if (/^\d{1,3}\.\d{3}$/.test(digits)) unknown('localeText');
  const number = Number(`${sign}${digits}${exponent === '' ? '' : `e${exponent}`}`);
  return percent === '' ? number : number / 100;
}

/** A value where a number is needed: empty is 0, TRUE is 1, a text is read or #VALUE!. */
export function toNumber(value: Scalar): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (numberInText(value) ?? wrongValue) : value;
}

/** A value where TRUE or FALSE is needed. */
export function toBoolean(value: Scalar): boolean | FormulaError {
  if (typeof value === 'boolean' || value instanceof FormulaError) return value;
  if (typeof value !== 'string') return value !== null && value !== 0;
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : wrongValue;
}

/** A value as `&` joins it: numbers as General shows them, with Excel's 15 digits. */
export function toText(value: Scalar): string | FormulaError {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const exact = Number(value.toPrecision(15));
  return Math.abs(exact) >= 1e15 || Math.abs(exact) < 1e-9 ? showPlain(exact).toUpperCase() : String(exact);
}

/** Excel compares and rounds what it shows: 15 digits. */
export function shownDigits(number: number): number {
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

/** Letters without their case, so that `Đạt` is `ĐẠT`. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function rank(value: Scalar): number {
  return typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
}

/** An empty cell beside another value is that kind's nothing: 0, "" or FALSE. */
function besideEmpty(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Which of two values comes first: numbers before texts before TRUE and FALSE. Letters outside ASCII have another
 * order in each language, so only their equality is told.
 */
export function order(left: Scalar, right: Scalar, equalityOnly: boolean): number {
  const a = besideEmpty(left, right);
  const b = besideEmpty(right, left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const one = folded(a);
    const two = folded(b);
    if (one === two) return 0;
    if (!equalityOnly && !/^[a-z0-9 ]*$/.test(one + two)) unknown('localeText');
    return one < two ? -1 : 1;
  }
  return shownDigits(Number(a)) - shownDigits(Number(b));
}
