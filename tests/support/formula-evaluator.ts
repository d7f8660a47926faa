/*
 * A spreadsheet formula as Excel computes it, for the few functions our progress formulas use. Cells and ranges come
 * from a map; empty cells are null. Errors are the text "#DIV/0!" or "#VALUE!" thrown as FormulaError.
 */

export type CellContent = number | string | boolean | null;
export type Sheet = Readonly<Record<string, CellContent>>;
type Value = CellContent | readonly CellContent[];

class FormulaError extends Error {}

/** The value of a formula without its leading "=". Throws a plain Error for anything outside the allowed words. */
export function evaluateFormula(formula: string, sheet: Sheet): CellContent {
  const tokens =
    formula.match(
      /"[^"]*"|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|TRUE|FALSE|\d+(?:\.\d+)?(?:e[+-]?\d+)?|<>|<=|>=|[-+*/=<>(),]/gu,
    ) ?? [];
  if (tokens.join('') !== formula.replace(/\s/gu, '')) throw new Error(`Unknown words in ${formula}`);
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (next() !== token) throw new Error(`Expected ${token} in ${formula}`);
  };

  type Lazy = () => Value;
  const comparison = (): Lazy => {
    let left = sum();
    while (['=', '<>', '<', '>', '<=', '>='].includes(tokens[at] ?? '')) {
      const operator = next();
      const a = left;
      const b = sum();
      left = () => compare(single(a()), single(b()), operator);
    }
    return left;
  };
  const sum = (): Lazy => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = next() === '+' ? 1 : -1;
      const a = left;
      const b = product();
      left = () => numeric(single(a())) + sign * numeric(single(b()));
    }
    return left;
  };
  const product = (): Lazy => {
    let left = unary();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const operator = next();
      const a = left;
      const b = unary();
      left = () => {
        const value = a();
        const by = numeric(single(b()));
        if (operator === '*' && Array.isArray(value)) return value.map((item: CellContent) => numeric(item) * by);
        if (operator === '/' && by === 0) throw new FormulaError('#DIV/0!');
        return operator === '*' ? numeric(single(value)) * by : numeric(single(value)) / by;
      };
    }
    return left;
  };
  const unary = (): Lazy => {
    if (tokens[at] !== '-') return primary();
    next();
    const inner = unary();
    return () => -numeric(single(inner()));
  };
  const primary = (): Lazy => {
    const token = next();
    if (token === '(') {
      const inner = comparison();
      expect(')');
      return inner;
    }
    if (token.startsWith('"')) return () => token.slice(1, -1);
    if (token === 'TRUE' || token === 'FALSE') return () => token === 'TRUE';
    if (/^\d/u.test(token)) return () => Number(token);
    if (tokens[at] === '(') return call(token);
    return () => cells(token, sheet);
  };
  const call = (name: string): Lazy => {
    expect('(');
    const args: Lazy[] = [];
    while (tokens[at] !== ')') {
      args.push(comparison());
      if (tokens[at] === ',') next();
    }
    expect(')');
    return () => apply(name, args);
  };

  const root = comparison();
  if (at !== tokens.length) throw new Error(`Too much in ${formula}`);
  try {
    return single(root());
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

function apply(name: string, args: readonly (() => Value)[]): Value {
  const value = (index: number): Value => args[index]?.() ?? null;
  const all = () => args.flatMap((arg) => arg());
  const numbers = () => all().filter((item) => typeof item === 'number');
  switch (name) {
    case 'IF':
      return truth(single(value(0))) ? value(1) : args.length > 2 ? value(2) : false;
    case 'IFERROR':
      try {
        return value(0);
      } catch (error) {
        if (error instanceof FormulaError) return value(1);
        throw error;
      }
    case 'MAX':
      return Math.max(...numbers());
    case 'MIN':
      return Math.min(...numbers());
    case 'SUM':
      return numbers().reduce((total, item) => total + item, 0);
    case 'COUNT':
      return numbers().length;
    case 'N': {
      const item = single(value(0));
      return typeof item === 'number' ? item : item === true ? 1 : 0;
    }
    case 'ISNUMBER': {
      const item = value(0);
      return Array.isArray(item)
        ? item.map((inner: CellContent) => typeof inner === 'number')
        : typeof item === 'number';
    }
    case 'AND':
      return all().every(truth);
    case 'OR':
      return all().some(truth);
    case 'SUMPRODUCT': {
      const lists = args.map((arg) => {
        const list = arg();
        return Array.isArray(list) ? (list as readonly CellContent[]) : [list as CellContent];
      });
      const length = lists[0]?.length ?? 0;
      if (lists.some((list) => list.length !== length)) throw new FormulaError('#VALUE!');
      let total = 0;
      for (let index = 0; index < length; index += 1) {
        total += lists.reduce((part, list) => part * (typeof list[index] === 'number' ? Number(list[index]) : 0), 1);
      }
      return total;
    }
    default:
      throw new Error(`${name} is not one of the allowed functions`);
  }
}

function cells(reference: string, sheet: Sheet): Value {
  const [from = '', to] = reference.replace(/\$/gu, '').split(':');
  if (to === undefined) return sheet[from] ?? null;
  const column = /^[A-Z]+/u.exec(from)?.[0] ?? '';
  const list: CellContent[] = [];
  for (let row = Number(from.slice(column.length)); row <= Number(to.slice(column.length)); row += 1) {
    list.push(sheet[`${column}${String(row)}`] ?? null);
  }
  return list;
}

function single(value: Value): CellContent {
  if (Array.isArray(value)) throw new FormulaError('#VALUE!');
  return value as CellContent;
}

function numeric(value: CellContent): number {
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Number(value ?? 0);
}

function truth(value: CellContent): boolean {
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Boolean(value);
}

/** In Excel every number is less than every text, and every text less than every boolean. */
function compare(a: CellContent, b: CellContent, operator: string): boolean {
  const rank = (value: CellContent) => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);
  const order =
    rank(a) !== rank(b)
      ? rank(a) - rank(b)
      : typeof a === 'string' && typeof b === 'string'
        ? Number(a > b) - Number(a < b)
        : Number(a ?? 0) - Number(b ?? 0);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}
