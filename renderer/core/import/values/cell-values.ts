import { dateFromSerial, readDate, type DateSystem } from '../../domain/dates';
import type { DecimalSign } from '../../domain/decimal-text';
import { readDueDate, type FiscalYear } from '../../domain/cycles';
import { readQuantity, type Quantity } from '../../domain/numbers';
import { isPercentUnit, findUnit, type Unit } from '../../domain/units';
import { hintOf } from '../words/company-reading';
import type { RawCell } from '../raw-sheet';
import { textOf } from '../sheet-grid';

/** A number read from a cell. `problem` names a report code; the value is null when the cell could not be read. */
export interface NumberReading {
  readonly value: number | null;
  readonly unit: string | null;
  readonly quantity: Quantity | null;
  readonly problem: 'unreadNumber' | 'ambiguousNumber' | 'cellError' | 'formulaWithoutValue' | null;
  /** The number was written as a fraction already (a percent format or a text with %). */
  readonly isFraction: boolean;
}

/**
 * Reads the number of a cell. A text's money words are multiplied out unless the unit column counts in the same
 * words (`800 triệu` under `triệu đồng` is 800). `units` = the company's own.
 */
export function readNumberCell(
  cell: RawCell,
  unit: string | null,
  decimal: DecimalSign | null,
  units: readonly Unit[] = [],
): NumberReading {
  const nothing = { value: null, unit: null, quantity: null, isFraction: false };
  const { value } = cell;
  switch (value.kind) {
    case 'number':
    case 'date': {
      const literal = formatLiteral(cell.format);
      if (literal === '%%') return { value: value.number, unit: '%', quantity: null, problem: null, isFraction: true };
      if (literal === '%')
        return { value: tidy(value.number / 100), unit: '%', quantity: null, problem: null, isFraction: true };
      const known = literal === null ? null : findUnit(literal, units);
      const isScale = known?.dimension === 'money' && known.factor > 1 && known.names === undefined;
      if (known !== null && isScale && unit === null) {
        return {
          value: tidy(value.number * known.factor),
          unit: known.base,
          quantity: null,
          problem: null,
          isFraction: false,
        };
      }
      return {
        value: value.number,
        unit: known === null ? null : known.symbol,
        quantity: null,
        problem: null,
        isFraction: false,
      };
    }
    case 'boolean':
      return { ...nothing, value: value.boolean ? 1 : 0, problem: null };
    case 'error':
      return { ...nothing, problem: 'cellError' };
    case 'empty':
      return { ...nothing, problem: 'formulaWithoutValue' };
    case 'text': {
      const quantity = readQuantity(textOf(cell), hintOf(units, decimal));
      if (quantity === null) return { ...nothing, problem: 'unreadNumber' };
      const known = unit === null ? null : findUnit(unit, units);
      const isFraction = isPercentUnit(quantity.unit);
      let read = quantity.value;
      let readUnit = quantity.unit;
      if (quantity.scaled && known !== null && known.dimension === 'money' && known.factor > 1) {
        read = tidy(read / known.factor);
        readUnit = unit;
      }
      return {
        value: read,
        unit: readUnit,
        quantity,
        problem: quantity.ambiguous ? 'ambiguousNumber' : null,
        isFraction,
      };
    }
  }
}

/** Without the noise of binary fractions: 45 / 100 is 0.45, 58 / 100 is 0.58. */
export function tidy(number: number): number {
  return Number(number.toPrecision(15));
}

/** `%%` for a percent format, `%` for a quoted percent sign, or the quoted words of the format. */
function formatLiteral(format: string | null): string | null {
  if (format === null) return null;
  const first = format.split(';')[0] ?? '';
  const quoted = [...first.matchAll(/"([^"]*)"|\\(.)/gu)]
    .map((match) => match[1] ?? match[2] ?? '')
    .join('')
    .trim();
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  if (bare.includes('%')) return '%%';
  const currency = /\[\$([^\]-]+)/u.exec(first)?.[1]?.trim();
  // A comma behind the digits already divides what is shown: the number itself is in full.
  if (/[0#],+(?:[^0#,]|$)/u.test(bare)) return currency ?? null;
  if (quoted !== '') return quoted;
  return currency ?? (bare.includes('$') ? '$' : null);
}

/** Reads a day from a date cell, a serial number or a text; periods give their last day, in the company's year. */
export function readDateCell(
  cell: RawCell,
  dateSystem: DateSystem,
  yearHint: number | null,
  order: 'dayFirst' | 'monthFirst',
  fiscal?: FiscalYear,
): string | null {
  const { value } = cell;
  if (value.kind === 'date') return value.iso?.slice(0, 10) ?? dateFromSerial(value.number, dateSystem);
  if (value.kind === 'number') {
    // Serial numbers without a date format: 1990 to 2079.
    return value.number >= 32_874 && value.number < 65_746 ? dateFromSerial(value.number, dateSystem) : null;
  }
  if (value.kind !== 'text') return null;
  const text = textOf(cell);
  return readDate(text, { yearHint, order }) ?? readDueDate(text, { yearHint, fiscal });
}

/**
 * What the numbers beside an ambiguous text say about it: `1.200` among 1100 and 950 is 1200, among 1.1 and 0.9 it is
 * 1.2. The numbers of its own row count first, for a row has one unit, then those of its column; at least two of its
 * size are needed. Null when nothing tells or they disagree.
 */
export function decimalBySize(
  column: readonly RawCell[],
  rowMates: (cell: RawCell) => readonly RawCell[],
  units: readonly Unit[] = [],
): DecimalSign | null {
  const hint = hintOf(units);
  const figures = (cells: readonly RawCell[]) =>
    cells.flatMap((cell) => {
      const { value, format } = cell;
      if (value.kind === 'number') return value.number > 0 && !(format ?? '').includes('%') ? [value.number] : [];
      if (value.kind !== 'text') return [];
      const said = readQuantity(textOf(cell), hint);
      // `8200` and `15000` in a text file are as good as numbers.
      return said === null || said.ambiguous || said.unit !== null || said.value <= 0 ? [] : [said.value];
    });
  const own = figures(column);
  let found: DecimalSign | null = null;
  for (const cell of column) {
    if (cell.value.kind !== 'text') continue;
    const text = textOf(cell);
    const quantity = readQuantity(text, hint);
    if (quantity?.ambiguous !== true) continue;
    const sign: DecimalSign = text.includes('.') ? 'point' : 'comma';
    const grouping: DecimalSign = sign === 'point' ? 'comma' : 'point';
    const alike = rowMates(cell).filter((mate) => {
      const said = mate.value.kind === 'text' ? readQuantity(textOf(mate), hint) : null;
      return mate !== cell && said?.ambiguous === true && textOf(mate).includes(sign === 'point' ? '.' : ',');
    });
    // "42,000 | 75,000 | 51,300" in one row: nobody writes three decimals three times over.
    if (alike.length > 1) {
      if (found !== null && found !== grouping) return null;
      found = grouping;
      continue;
    }
    const mates = figures(rowMates(cell));
    const near = mates.length > 1 ? mates : [...own, ...mates];
    const whole = Math.abs(quantity.value);
    const fits = (size: number) => near.length > 1 && near.every((number) => number < size * 10 && number > size / 10);
    const says = fits(whole) ? grouping : fits(whole / 1000) ? sign : null;
    if (says === null) continue;
    if (found !== null && found !== says) return null;
    found = says;
  }
  return found;
}

/** What the texts of one column prove about the decimal sign; null when they prove nothing or contradict. */
export function decimalOf(cells: readonly RawCell[], units: readonly Unit[] = []): DecimalSign | null {
  const hint = hintOf(units);
  let found: DecimalSign | null = null;
  for (const cell of cells) {
    if (cell.value.kind !== 'text') continue;
    // A mark out of five (`4.8/5`) is written with a point by people who write commas elsewhere.
    if (/\/\s*(?:5|10)\b/u.test(textOf(cell))) continue;
    const proof = readQuantity(textOf(cell), hint)?.separators ?? null;
    if (proof === null) continue;
    if (found !== null && found !== proof) return null;
    found = proof;
  }
  return found;
}
