import {
  divisionByZero,
  finite,
  FormulaError,
  order,
  toBoolean,
  toNumber,
  unknown,
  wrongNumber,
  type Scalar,
} from './formula-values';
import type { ChainLink, FormulaNode, ReferenceNode } from './parse-formula';
import { isList, rangeFunction, type List, type Met, type RangeAccess } from './range-functions';
import { sheetColumns, sheetRows } from './references';
import { joined, scalarFunction } from './scalar-functions';

/** The sheets a formula sees. Everything that reads a formula not yet answered throws `UnknownValue`. */
export interface CellSource {
  readonly dateSystem: 1900 | 1904;
  sheetNamed(name: string): number | null;
  value(sheet: number, row: number, column: number): Scalar;
  cells(sheet: number, range: ReferenceNode['range']): Iterable<Met>;
  hidden(sheet: number, row: number): boolean;
  /** The last row and column with content on any sheet: where whole columns and rows end. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Counts work done; throws when there was too much. */
  spend(steps: number): void;
}

/** Longest list that a formula may lay out. */
const longestList = 200_000;

/** Works out one parsed formula of a sheet. Throws `UnknownValue` for what is not to be answered. */
export function evaluateNode(root: FormulaNode, sheet: number, source: CellSource): Scalar {
  return new Evaluation(sheet, source).scalar(root);
}

class Evaluation implements RangeAccess {
  readonly #sheet: number;
  readonly #source: CellSource;

  constructor(sheet: number, source: CellSource) {
    this.#sheet = sheet;
    this.#source = source;
  }

  scalar(node: FormulaNode): Scalar {
    const value = this.#value(node, false);
    return isList(value) ? unknown('array') : value;
  }

  list(node: FormulaNode): Scalar | List {
    return this.#value(node, true);
  }

  *cells(reference: ReferenceNode): Generator<Met> {
    for (const met of this.#source.cells(this.#sheetOf(reference), reference.range)) {
      this.#source.spend(1);
      yield met;
    }
  }

  beside(reference: ReferenceNode, rows: number, columns: number): Scalar {
    const { top, left } = reference.range;
    this.#source.spend(1);
    return this.#source.value(this.#sheetOf(reference), top + rows, left + columns);
  }

  hidden(reference: ReferenceNode, row: number): boolean {
    return this.#source.hidden(this.#sheetOf(reference), row);
  }

  #sheetOf({ sheet }: ReferenceNode): number {
    return sheet === null ? this.#sheet : (this.#source.sheetNamed(sheet) ?? unknown('sheet'));
  }

  /** `lists`: whether ranges may be laid out as lists of values (inside SUMPRODUCT), else they are refused. */
  #value(node: FormulaNode, lists: boolean): Scalar | List {
    this.#source.spend(1);
    switch (node.kind) {
      case 'number':
        return node.number;
      case 'text':
        return node.text;
      case 'boolean':
        return node.boolean;
      case 'error':
        return new FormulaError(node.text);
      case 'missing':
        return null;
      case 'reference':
        return this.#reference(node, lists);
      case 'sign':
        return each([this.#value(node.operand, lists)], ([value = null]) => {
          if (!node.negative) return value;
          const number = toNumber(value);
          return typeof number === 'number' ? finite(-number) : number;
        });
      case 'percent':
        return each([this.#value(node.operand, lists)], ([value = null]) => {
          const number = toNumber(value);
          return typeof number === 'number' ? number / 100 : number;
        });
      case 'chain': {
        let left = this.#value(node.first, lists);
        for (const link of node.rest) left = this.#operate(left, link, lists);
        return left;
      }
      case 'call':
        return this.#call(node.name, node.args, lists);
    }
  }

  #operate(left: Scalar | List, { operator, operand }: ChainLink, lists: boolean): Scalar | List {
    const right = this.#value(operand, lists);
    if (operator === '&') {
      return each([left, right], ([a = null, b = null]) => {
        const text = joined(a, b);
        if (typeof text === 'string') this.#source.spend(text.length >> 3);
        return text;
      });
    }
    return each([left, right], ([a = null, b = null]) => calculated(a, operator, b));
  }

  #reference(node: ReferenceNode, lists: boolean): Scalar | List {
    const sheet = this.#sheetOf(node);
    const { top, left, bottom, right } = node.range;
    if (top === bottom && left === right) return this.#source.value(sheet, top, left);
    if (!lists) return unknown('array');
    const lastRow = bottom === sheetRows - 1 ? Math.max(top, this.#source.lastRow) : bottom;
    const lastColumn = right === sheetColumns - 1 ? Math.max(left, this.#source.lastColumn) : right;
    const rows = lastRow - top + 1;
    const columns = lastColumn - left + 1;
    if (rows * columns > longestList) unknown('budget');
    this.#source.spend(rows * columns);
    const items = new Array<Scalar>(rows * columns).fill(null);
    for (const met of this.#source.cells(sheet, { top, left, bottom: lastRow, right: lastColumn })) {
      items[(met.row - top) * columns + met.column - left] = met.value();
    }
    return { rows, columns, items };
  }

  #call(name: string, args: readonly FormulaNode[], lists: boolean): Scalar | List {
    if (name === 'IF') return this.#if(args);
    if (name === 'IFERROR') {
      const [first, second] = args;
      if (first === undefined || second === undefined || args.length > 2) return unknown('syntax');
      const value = this.scalar(first);
      return value instanceof FormulaError ? this.scalar(second) : value;
    }
    const single = scalarFunction(name);
    if (single !== null) {
      if (args.length < single.least || args.length > single.most) return unknown('syntax');
      const values = args.map((arg) => this.#value(arg, lists));
      return each(values, (items) => {
        const error = single.seesErrors === true ? undefined : items.find((item) => item instanceof FormulaError);
        if (error !== undefined) return error;
        const value = single.run(items, this.#source.dateSystem);
        if (typeof value === 'string') this.#source.spend(value.length >> 3);
        return value;
      });
    }
    const over = rangeFunction(name, args.length) ?? unknown('function');
    // A list worked out outside SUMPRODUCT needs an array formula in older Excels: its cell does not say.
    return over(lists || name === 'SUMPRODUCT' ? this : this.#withoutLists(), args);
  }

  #withoutLists(): RangeAccess {
    return {
      scalar: (node) => this.scalar(node),
      list: (node) => this.scalar(node),
      cells: (reference) => this.cells(reference),
      beside: (reference, rows, columns) => this.beside(reference, rows, columns),
      hidden: (reference, row) => this.hidden(reference, row),
    };
  }

  /** Only the branch taken is worked out, as Excel does. */
  #if([condition, yes, no]: readonly FormulaNode[]): Scalar {
    if (condition === undefined || yes === undefined) return unknown('syntax');
    const truth = toBoolean(this.scalar(condition));
    if (typeof truth !== 'boolean') return truth;
    const taken = truth ? yes : no;
    if (taken === undefined) return false;
    return taken.kind === 'missing' ? 0 : this.scalar(taken);
  }
}

/** Works on single values, and on lists item by item; one row or column goes along with every other. */
function each(values: readonly (Scalar | List)[], work: (items: readonly Scalar[]) => Scalar): Scalar | List {
  const lists = values.filter(isList);
  if (lists.length === 0) return work(values as readonly Scalar[]); // safe: no list is among them
  const rows = Math.max(...lists.map((list) => list.rows));
  const columns = Math.max(...lists.map((list) => list.columns));
  if (
    lists.some((list) => (list.rows !== 1 && list.rows !== rows) || (list.columns !== 1 && list.columns !== columns))
  ) {
    unknown('array');
  }
  if (rows * columns > longestList) unknown('budget');
  const items = Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    return work(
      values.map((value) =>
        isList(value)
          ? (value.items[(value.rows === 1 ? 0 : row) * value.columns + (value.columns === 1 ? 0 : column)] ?? null)
          : value,
      ),
    );
  });
  return { rows, columns, items };
}

function calculated(left: Scalar, operator: string, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (operator) {
    case '=':
      return order(left, right, true) === 0;
    case '<>':
      return order(left, right, true) !== 0;
    case '<':
      return order(left, right, false) < 0;
    case '>':
      return order(left, right, false) > 0;
    case '<=':
      return order(left, right, false) <= 0;
    case '>=':
      return order(left, right, false) >= 0;
  }
  const a = toNumber(left);
  if (typeof a !== 'number') return a;
  const b = toNumber(right);
  if (typeof b !== 'number') return b;
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return sum(a, -b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? divisionByZero : finite(a / b);
    default:
      return a === 0 && b === 0 ? wrongNumber : a === 0 && b < 0 ? divisionByZero : finite(a ** b);
  }
}

/** What is left of two numbers that cancel to within Excel's 15 digits is 0: 1.1-1-0.1 is. */
function sum(a: number, b: number): Scalar {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 1e-15 ? 0 : finite(result);
}
