import { criterionOf } from './criteria';
import {
  divisionByZero,
  finite,
  FormulaError,
  toBoolean,
  toNumber,
  unknown,
  wrongValue,
  type Scalar,
} from './formula-values';
import type { FormulaNode, ReferenceNode } from './parse-formula';

/** A block of values, row by row. */
export interface List {
  readonly rows: number;
  readonly columns: number;
  readonly items: readonly Scalar[];
}

/** A cell met while walking over a range. */
export interface Met {
  readonly row: number;
  readonly column: number;
  /** Throws `UnknownValue` when the cell is a formula that is not answered. */
  value(): Scalar;
  /** Whether the cell is itself a SUBTOTAL (or AGGREGATE), which another one leaves out. */
  readonly subtotal: boolean;
}

/** What functions over ranges ask of the evaluator. */
export interface RangeAccess {
  scalar(node: FormulaNode): Scalar;
  list(node: FormulaNode): Scalar | List;
  /** The cells with content of a reference. */
  cells(reference: ReferenceNode): Iterable<Met>;
  /** The value of the cell `rows` and `columns` away from a reference's first. */
  beside(reference: ReferenceNode, rows: number, columns: number): Scalar;
  /** Whether a row of the reference's sheet is hidden. */
  hidden(reference: ReferenceNode, row: number): boolean;
}

export type RangeFunction = (access: RangeAccess, args: readonly FormulaNode[]) => Scalar;

/**
 * The numbers that SUM and its like take: of ranges only the numbers, of single arguments also texts and truths that
 * stand for one. The first error ends it.
 */
function eachNumber(
  access: RangeAccess,
  args: readonly FormulaNode[],
  take: (number: number) => void,
): FormulaError | null {
  for (const arg of args) {
    if (arg.kind === 'reference') {
      for (const cell of access.cells(arg)) {
        const value = cell.value();
        if (value instanceof FormulaError) return value;
        if (typeof value === 'number') take(value);
      }
    } else {
      const value = access.list(arg);
      if (isList(value)) {
        for (const item of value.items) {
          if (item instanceof FormulaError) return item;
          if (typeof item === 'number') take(item);
        }
      } else {
        const number = toNumber(value);
        if (typeof number !== 'number') return number;
        take(number);
      }
    }
  }
  return null;
}

export function isList(value: Scalar | List): value is List {
  return typeof value === 'object' && value !== null && 'items' in value;
}

interface Tally {
  sum: number;
  product: number;
  count: number;
  least: number;
  most: number;
}

const emptyTally = (): Tally => ({ sum: 0, product: 1, count: 0, least: Infinity, most: -Infinity });

function add(tally: Tally, number: number): void {
  tally.sum += number;
  tally.product *= number;
  tally.count += 1;
  if (number < tally.least) tally.least = number;
  if (number > tally.most) tally.most = number;
}

/** What is made of the numbers, by the function's name. */
const summaries: Readonly<Record<string, (tally: Tally) => Scalar>> = {
  SUM: ({ sum }) => finite(sum),
  AVERAGE: ({ sum, count }) => (count === 0 ? divisionByZero : finite(sum / count)),
  MIN: ({ least, count }) => (count === 0 ? 0 : least),
  MAX: ({ most, count }) => (count === 0 ? 0 : most),
  PRODUCT: ({ product, count }) => (count === 0 ? 0 : finite(product)),
};

function summary(name: string): RangeFunction {
  return (access, args) => {
    const tally = emptyTally();
    const error = eachNumber(access, args, (number) => add(tally, number));
    return error ?? summaries[name]?.(tally) ?? null;
  };
}

const count: RangeFunction = (access, args) => {
  let found = 0;
  for (const arg of args) {
    if (arg.kind === 'reference') {
      for (const cell of access.cells(arg)) if (typeof cell.value() === 'number') found += 1;
    } else {
      const value = access.scalar(arg);
      if (!(value instanceof FormulaError) && typeof toNumber(value) === 'number') found += 1;
    }
  }
  return found;
};

const countAll: RangeFunction = (access, args) => {
  let found = 0;
  for (const arg of args) {
    if (arg.kind !== 'reference') found += 1;
    else for (const cell of access.cells(arg)) if (cell.value() !== null) found += 1;
  }
  return found;
};

/** All or any of the truths; texts in ranges do not count. */
function truths(start: boolean): RangeFunction {
  return (access, args) => {
    let result = start;
    let seen = 0;
    const take = (value: Scalar): FormulaError | null => {
      const truth = toBoolean(value);
      if (typeof truth !== 'boolean') return truth;
      seen += 1;
      if (truth !== start) result = !start;
      return null;
    };
    for (const arg of args) {
      if (arg.kind === 'reference') {
        for (const cell of access.cells(arg)) {
          const value = cell.value();
          if (typeof value === 'string' || value === null) continue;
          const error = take(value);
          if (error !== null) return error;
        }
      } else {
        const value = access.list(arg);
        for (const item of isList(value) ? value.items : [value]) {
          const error = take(item);
          if (error !== null) return error;
        }
      }
    }
    return seen === 0 ? wrongValue : result;
  };
}

function reference(node: FormulaNode | undefined): ReferenceNode {
  return node?.kind === 'reference' ? node : unknown('array');
}

const countIf: RangeFunction = (access, [first, second]) => {
  const range = reference(first);
  const meets = criterionOf(second === undefined ? unknown('syntax') : access.scalar(second));
  const { top, left, bottom, right } = range.range;
  let found = 0;
  let filled = 0;
  for (const cell of access.cells(range)) {
    filled += 1;
    if (meets(cell.value())) found += 1;
  }
  return meets(null) ? found + (bottom - top + 1) * (right - left + 1) - filled : found;
};

/** SUMIF and AVERAGEIF: the third argument gives only its first cell, its size is that of the first. */
function summaryIf(name: 'SUM' | 'AVERAGE'): RangeFunction {
  return (access, [first, second, third]) => {
    const range = reference(first);
    const from = third === undefined || third.kind === 'missing' ? null : reference(third);
    const meets = criterionOf(second === undefined ? unknown('syntax') : access.scalar(second));
    // an empty cell that meets the criterion would have to be walked to
    if (meets(null) && from !== null) unknown('array');
    const tally = emptyTally();
    for (const cell of access.cells(range)) {
      const value = cell.value();
      if (!meets(value)) continue;
      const wanted =
        from === null ? value : access.beside(from, cell.row - range.range.top, cell.column - range.range.left);
      if (wanted instanceof FormulaError) return wanted;
      if (typeof wanted === 'number') add(tally, wanted);
    }
    return summaries[name]?.(tally) ?? null;
  };
}

const sumProduct: RangeFunction = (access, args) => {
  const lists = args.map((arg) => {
    const value = access.list(arg);
    return isList(value) ? value : { rows: 1, columns: 1, items: [value] };
  });
  const [first] = lists;
  if (first === undefined) return unknown('syntax');
  if (lists.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return wrongValue;
  let sum = 0;
  for (let i = 0; i < first.items.length; i += 1) {
    let product = 1;
    for (const { items } of lists) {
      const item = items[i] ?? null;
      if (item instanceof FormulaError) return item;
      product *= typeof item === 'number' ? item : 0;
    }
    sum += product;
  }
  return finite(sum);
};

/** The functions of SUBTOTAL by number; 101 and on leave out rows hidden by hand, too. */
const subtotals: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  9: 'SUM',
};

const subtotal: RangeFunction = (access, [first, ...ranges]) => {
  const number = first === undefined ? unknown('syntax') : toNumber(access.scalar(first));
  if (typeof number !== 'number') return number;
  const name = subtotals[Math.trunc(number) % 100] ?? unknown('function');
  const byHand = number >= 101;
  if (number < 1 || number >= 112 || (number >= 12 && !byHand)) return wrongValue;
  const tally = emptyTally();
  let filled = 0;
  for (const node of ranges) {
    const range = reference(node);
    for (const cell of access.cells(range)) {
      if (cell.subtotal) continue;
      // filtered rows never count, rows hidden by hand do up to 11: a workbook does not say which they are
      if (access.hidden(range, cell.row)) {
        if (byHand) continue;
        unknown('hiddenRows');
      }
      const value = cell.value();
      if (value !== null) filled += 1;
      if (value instanceof FormulaError) {
        if (name !== 'COUNT' && name !== 'COUNTA') return value;
      } else if (typeof value === 'number') add(tally, value);
    }
  }
  if (name === 'COUNT') return tally.count;
  return name === 'COUNTA' ? filled : (summaries[name]?.(tally) ?? null);
};

/** Each with the fewest and most arguments it takes. */
const table: Readonly<Record<string, readonly [run: RangeFunction, least: number, most: number]>> = {
  SUM: [summary('SUM'), 1, 255],
  AVERAGE: [summary('AVERAGE'), 1, 255],
  MIN: [summary('MIN'), 1, 255],
  MAX: [summary('MAX'), 1, 255],
  PRODUCT: [summary('PRODUCT'), 1, 255],
  COUNT: [count, 1, 255],
  COUNTA: [countAll, 1, 255],
  COUNTIF: [countIf, 2, 2],
  SUMIF: [summaryIf('SUM'), 2, 3],
  AVERAGEIF: [summaryIf('AVERAGE'), 2, 3],
  SUMPRODUCT: [sumProduct, 1, 255],
  SUBTOTAL: [subtotal, 2, 255],
  AND: [truths(true), 1, 255],
  OR: [truths(false), 1, 255],
};

/** The function of that name (upper case), if it is one over ranges and takes that many arguments. */
export function rangeFunction(name: string, args: number): RangeFunction | null {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) return null;
  const [run, least, most] = found;
  return args >= least && args <= most ? run : unknown('syntax');
}
