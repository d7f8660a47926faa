import { numberFormat } from '../number-formats/number-format';
import { dateParts, serialOfDay } from '../number-formats/serial-dates';
import {
  finite,
  FormulaError,
  numberInText,
  toBoolean,
  toNumber,
  toText,
  unknown,
  wrongNumber,
  wrongValue,
  type Scalar,
} from './formula-values';
import { halfUp, roundedBy } from './rounding';

/** A function of single values. Errors among its arguments are its result, unless it asks to see them. */
export interface ScalarFunction {
  readonly least: number;
  readonly most: number;
  readonly seesErrors?: boolean;
  run(args: readonly Scalar[], dateSystem: 1900 | 1904): Scalar;
}

/** Excel's longest text of a cell. */
const longestText = 32_767;

function ofNumbers(least: number, most: number, work: (...numbers: number[]) => Scalar): ScalarFunction {
  return {
    least,
    most,
    run: (args) => {
      const numbers: number[] = [];
      for (const arg of args) {
        const number = toNumber(arg);
        if (typeof number !== 'number') return number;
        numbers.push(number);
      }
      const result = work(...numbers);
      return typeof result === 'number' ? finite(result) : result;
    },
  };
}

function ofText(most: number, work: (text: string, ...numbers: number[]) => Scalar): ScalarFunction {
  return {
    least: 1,
    most,
    run: ([first = null, ...others]) => {
      const text = toText(first);
      if (typeof text !== 'string') return text;
      const numbers: number[] = [];
      for (const other of others) {
        const number = toNumber(other);
        if (typeof number !== 'number') return number;
        numbers.push(Math.trunc(number));
      }
      return work(text, ...numbers);
    },
  };
}

function datePart(part: 'year' | 'month' | 'day'): ScalarFunction {
  return {
    least: 1,
    most: 1,
    run: ([value = null], dateSystem) => {
      const serial = toNumber(value);
      if (typeof serial !== 'number') return serial;
      return serial < 0 ? wrongNumber : (dateParts(serial, dateSystem)?.[part] ?? wrongNumber);
    },
  };
}

const isKind = (test: (value: Scalar) => boolean): ScalarFunction => ({
  least: 1,
  most: 1,
  seesErrors: true,
  run: ([value = null]) => test(value),
});

const table: Readonly<Record<string, ScalarFunction>> = {
  ABS: ofNumbers(1, 1, (number) => Math.abs(number)),
  INT: ofNumbers(1, 1, (number) => Math.floor(number)),
  ROUND: ofNumbers(2, 2, (number, places = 0) => roundedBy(number, places, halfUp)),
  ROUNDUP: ofNumbers(2, 2, (number, places = 0) => roundedBy(number, places, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, (number, places = 0) => roundedBy(number, places, Math.floor)),
  LEFT: ofText(2, (text, count = 1) => (count < 0 ? wrongValue : text.slice(0, count))),
  RIGHT: ofText(2, (text, count = 1) => (count < 0 ? wrongValue : text.slice(Math.max(0, text.length - count)))),
  MID: {
    ...ofText(3, (text, from = 1, count = 0) =>
      from < 1 || count < 0 ? wrongValue : text.slice(from - 1, from - 1 + count),
    ),
    least: 3,
  },
  LEN: ofText(1, (text) => text.length),
  TRIM: ofText(1, (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText(1, (text) => text.toUpperCase()),
  LOWER: ofText(1, (text) => text.toLowerCase()),
  CONCATENATE: {
    least: 1,
    most: 255,
    run: (args) => args.reduce<Scalar>((all, arg) => joined(all, arg), ''),
  },
  TEXT: {
    least: 2,
    most: 2,
    run: ([value = null, code = null], dateSystem) => textInFormat(value, code, dateSystem),
  },
  VALUE: {
    least: 1,
    most: 1,
    run: ([value = null]) => {
      if (typeof value === 'string') return numberInText(value) ?? wrongValue;
      return typeof value === 'boolean' ? wrongValue : toNumber(value);
    },
  },
  N: { least: 1, most: 1, run: ([value = null]) => (typeof value === 'string' ? 0 : toNumber(value)) },
  DATE: {
    least: 3,
    most: 3,
    run: (args, dateSystem) => {
      const [year, month, day] = args.map(toNumber);
      for (const part of [year, month, day]) if (part instanceof FormulaError) return part;
      const whole = Math.trunc(Number(year));
      if (whole < 0 || whole > 9_999) return wrongNumber;
      // Excel counts small years from 1900
      const full = whole < (dateSystem === 1904 ? 1_904 : 1_900) ? whole + 1_900 : whole;
      return serialOfDay(full, Math.trunc(Number(month)), Math.trunc(Number(day)), dateSystem) ?? wrongNumber;
    },
  },
  YEAR: datePart('year'),
  MONTH: datePart('month'),
  DAY: datePart('day'),
  NOT: {
    least: 1,
    most: 1,
    run: ([value = null]) => {
      const truth = toBoolean(value);
      return typeof truth === 'boolean' ? !truth : truth;
    },
  },
  ISNUMBER: isKind((value) => typeof value === 'number'),
  ISTEXT: isKind((value) => typeof value === 'string'),
  ISBLANK: isKind((value) => value === null),
  ISERROR: isKind((value) => value instanceof FormulaError),
};

/** The function of that name (upper case), if it is one of single values. */
export function scalarFunction(name: string): ScalarFunction | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}

/** Two values as one text; Excel refuses texts longer than a cell holds. */
export function joined(left: Scalar, right: Scalar): Scalar {
  const one = toText(left);
  if (typeof one !== 'string') return one;
  const two = toText(right);
  if (typeof two !== 'string') return two;
  return one.length + two.length > longestText ? wrongValue : one + two;
}

/** TEXT: through a number format, in the English form in which files keep formats. */
function textInFormat(value: Scalar, code: Scalar, dateSystem: 1900 | 1904): Scalar {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const written = toText(code);
  if (typeof written !== 'string') return written;
  if (written === '') return '';
  const format = numberFormat(written, dateSystem);
  const number = typeof value === 'string' ? numberInText(value) : toNumber(value);
  if (typeof value === 'string' && number === null) return format.showText(value);
  if (typeof number !== 'number') return number;
  if (format.date ? number < 0 : /[?/]/.test(written)) return format.date ? wrongValue : unknown('function');
  return format.code === null ? toText(number) : format.show(number);
}
