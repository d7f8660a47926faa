import { readDecimal, scaleDigits, shiftDecimal, type DecimalSign, type DecimalText } from './decimal-text';
import { asForms, type Forms } from './forms';
import type { Language } from './plan';
import { takeOperators, type QuantityOperator } from './quantity-operators';
import { readScales } from './quantity-scales';
import { normaliseText } from './text-folding';
import { findUnit, isOwnBase, type Unit } from './units';

export interface Quantity {
  /** In the scale of `unit`; percent is a fraction of 1. The low end of a range. */
  readonly value: number;
  /** `VND`, `%`, or the unit as written (`khách hàng`, `vụ/tháng`); null when the text names none. */
  readonly unit: string | null;
  readonly operator: QuantityOperator | null;
  /** The high end of a range, else null. */
  readonly high: number | null;
  /** One separator and three digits (`1.200`): read as thousands, but the column or the user must decide. */
  readonly ambiguous: boolean;
  /** A money word (`triệu`, `k`, `bn`) was multiplied out. */
  readonly scaled: boolean;
  /** The unit was inferred from a money word alone (`800 triệu`), not written. */
  readonly unitImplied: boolean;
  /** What the text proves about its decimal sign. */
  readonly separators: DecimalSign | null;
}

export interface QuantityHint {
  /** The decimal sign where the text leaves it open. */
  readonly decimal?: DecimalSign | null;
  /** ISO 4217 code that bare money words stand for; `VND` when absent. */
  readonly currency?: string;
  /** The company's own units (`companyUnits`), beside those everybody has. */
  readonly units?: readonly Unit[];
}

/**
 * Reads a text that is one quantity and nothing else: `800 triệu`, `≥ 3 triệu`, `5-7 triệu`, `(1.500)`, `12 vụ/tháng`.
 * Null for everything else: dates, codes, sentences, a unit without a number. Rules and vectors: Vietnamese writes
 * dot for thousands and comma for decimals, English the reverse; both are read, whatever the language.
 */
export function readQuantity(text: string, hint: QuantityHint = {}): Quantity | null {
  const tidy = plainSigns(normaliseText(text))
    .replace(/\n/gu, ' ')
    // A sum written out, `(21/21)x100=100%`: its result counts.
    .replace(/^[\d\s().,x×*/:+%-]*\d[\d\s().,x×*/:+%-]*=\s*(?=\d)/iu, '');
  if (tidy.length > 120 || !/\d/u.test(tidy) || looksLikeDate(tidy)) return null;
  const { body, operator } = takeOperators(tidy);
  const range = readRange(body, hint);
  if (range !== undefined) return operator === 'atMost' ? null : range;
  const amount = readAmount(body, hint);
  return amount && finish(amount, operator, null);
}

/** Full-width digits and signs (`１２０％`) and the long minus as plain ones. */
function plainSigns(text: string): string {
  return text
    .replace(/\u2212/gu, '-')
    .replace(/[\uFF05\uFF08\uFF09\uFF0B-\uFF1A\uFF1D]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A number as people write it, grouped: `1.234,5` in Vietnamese, `1,234.5` in English. Up to 12 significant digits. */
export function formatNumber(
  value: number,
  forms: Language | Forms,
  options: { readonly maxDecimals?: number } = {},
): string {
  const { maxDecimals = 6 } = options;
  return grouped(plainDecimal(value, maxDecimals), forms, true);
}

/** A number as the editor opens it: every digit, no grouping, so that it reads back as the same number. */
export function editNumber(value: number, forms: Language | Forms): string {
  return grouped(plainDecimal(value, null), forms, false);
}

/** A fraction as percent: 0.875 → `87,5%` in Vietnamese, `87.5%` in English. */
export function formatPercent(
  fraction: number,
  forms: Language | Forms,
  options: { readonly maxDecimals?: number } = {},
): string {
  return `${formatNumber(shiftDecimal(fraction, 2), forms, { maxDecimals: options.maxDecimals ?? 2 })}%`;
}

/** Money in full: `800.000.000 ₫`, `$1,200.50`; other currencies carry their code behind. */
export function formatMoney(value: number, currency: string, forms: Language | Forms): string {
  const number = formatNumber(value, forms, { maxDecimals: 2 });
  if (currency === 'VND') return `${number} ₫`;
  if (currency === 'USD') return value < 0 ? `-$${number.slice(1)}` : `$${number}`;
  return `${number} ${currency}`;
}

interface Amount {
  readonly sign: 1 | -1;
  readonly digits: DecimalText;
  /** The value before the sign. */
  readonly size: number;
  readonly unit: string | null;
  readonly scaled: boolean;
  readonly unitImplied: boolean;
}

/** Undefined when the text is no range at all; null when it has the form of one but cannot be. */
function readRange(body: string, hint: QuantityHint): Quantity | null | undefined {
  const match = /^(\D{0,4}\d[^-–—~]*?)\s*(?:[-–—~]|(?<=[\s\d%])(?:đến|tới|to|and|và)(?=\s))\s*(\D{0,4}\d.*)$/iu.exec(
    body,
  );
  if (!match) return undefined;
  const [, left = '', right = ''] = match;
  // "01-03" and "3-2026" are parts of dates.
  if (/^0\d/u.test(left) || (/^(?:0?[1-9]|1[0-2])$/u.test(left) && /^(?:19|20)\d\d$/u.test(right))) return null;
  const high = readAmount(right, hint);
  if (!high) return null;
  let low = readAmount(left, hint);
  if (low && low.unit === null && !low.scaled) {
    // "5-7 triệu", "10-15%": the words behind the second number belong to both.
    const words = right.replace(/^\D{0,4}\d[\d.,]*(?:[ '’]\d{3}(?!\d))*/u, '');
    low = readAmount(left + words, hint);
  }
  if (!low || low.unit !== high.unit) return null;
  const range = finish(low, 'range', high.sign * high.size);
  if (range.high === null || range.high <= range.value) return null;
  return { ...range, ambiguous: low.digits.ambiguous || high.digits.ambiguous };
}

function finish(amount: Amount, operator: QuantityOperator | null, high: number | null): Quantity {
  const { sign, size, unit, scaled, unitImplied, digits } = amount;
  return {
    value: size === 0 ? 0 : sign * size,
    unit,
    operator,
    high,
    ambiguous: digits.ambiguous,
    scaled,
    unitImplied,
    separators: digits.separators,
  };
}

const currencySigns = /^(?:US\$|S\$|\$|€|£|¥|₩|₫|VNĐ|VND|USD|EUR|GBP|JPY|SGD|CNY|KRW)\s*/iu;
const numberAtStart =
  /^(?:\d{1,3}(?:[ '’]\d{3})+(?![\d.,]*\d|\p{L})(?:[.,]\d+)?|\d{1,3}(?:[ '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)/u;

/** One number with its sign, scale words and unit; the whole text or null. */
function readAmount(text: string, hint: QuantityHint): Amount | null {
  let rest = text.trim();
  let sign: 1 | -1 = 1;
  const inBrackets = /^\((.*\d.*)\)(\D*)$/u.exec(rest);
  if (inBrackets) {
    // Accounting style: (1.500) is −1500.
    sign = -1;
    rest = `${inBrackets[1] ?? ''}${inBrackets[2] ?? ''}`;
  }
  const takeSign = () => {
    const found = /^[-+–]\s*/u.exec(rest)?.[0];
    if (found === undefined) return;
    if (!found.startsWith('+')) sign = sign === 1 ? -1 : 1;
    rest = rest.slice(found.length);
  };
  takeSign();
  const currency = currencySigns.exec(rest)?.[0];
  if (currency !== undefined) {
    rest = rest.slice(currency.length);
    takeSign();
  }
  const numeral = numberAtStart.exec(rest)?.[0];
  if (numeral === undefined) return null;
  // Telephone numbers, account numbers and codes begin with 0.
  if (/^0\d{3}/u.test(numeral)) return null;
  rest = rest.slice(numeral.length);
  const prefixUnit = currency === undefined ? null : findUnit(currency.trim());
  const counted = readScales(rest, prefixUnit !== null);
  if (counted === null) return null;
  const unit = readUnit(counted.rest, numeral, counted.scale !== null, prefixUnit, hint);
  if (unit === null) return null;
  let digits = readDecimal(numeral, hint.decimal ?? null);
  if (digits === null) return null;
  if (digits.ambiguous || hint.decimal != null) digits = settle(numeral, digits, counted.scale !== null, unit.known);
  const power = counted.scale ?? (unit.percent ? -2 : 0);
  if (unit.percent && counted.scale !== null) return null;
  if (counted.tail !== '' && digits.digits.includes('.')) return null;
  const main = scaleDigits(counted.tail === '' ? digits.digits : `${digits.digits}.${counted.tail}`, power);
  const size = main + counted.added;
  if (!Number.isFinite(size) || size > Number.MAX_SAFE_INTEGER) return null;
  return { sign, digits, size, unit: unit.text, scaled: counted.scale !== null, unitImplied: unit.implied };
}

/** No money and no customer is counted in thousandths: `100.000đ` and `$1,200` are thousands whatever the language. */
function settle(numeral: string, digits: DecimalText, scaled: boolean, unit: Unit | null): DecimalText {
  if (scaled || unit === null || !(unit.dimension === 'money' || (unit.dimension === 'count' && isCounted(unit)))) {
    return digits;
  }
  const open = readDecimal(numeral, null);
  if (open?.ambiguous !== true) return digits;
  return { ...open, ambiguous: false, separators: numeral.includes('.') ? 'comma' : 'point' };
}

const measured = new Set(['percentPoint', 'tonne', 'kilogram', 'metre', 'squareMetre']);

/** Of a company's unit that stands alone nobody knows whether it comes in thousandths. */
function isCounted({ base }: Unit): boolean {
  return !measured.has(base) && !isOwnBase(base);
}

interface ReadUnit {
  readonly text: string | null;
  readonly known: Unit | null;
  readonly percent: boolean;
  readonly implied: boolean;
}

const moneyNouns = /^(?:doanh thu|doanh số|lợi nhuận|lợi nhuận gộp|revenue|sales|profit)$/iu;

function readUnit(
  text: string,
  numeral: string,
  scaled: boolean,
  prefix: Unit | null,
  hint: QuantityHint,
): ReadUnit | null {
  const rest = text
    .trim()
    .replace(/^[([]\s*([^()[\]]*?)\s*[)\]]$/u, '$1')
    .replace(/[.,;]$/u, '');
  const plain = (known: Unit | null, unit: string | null, implied = false): ReadUnit => ({
    text: unit,
    known,
    percent: false,
    implied,
  });
  const currency = prefix?.base ?? hint.currency ?? 'VND';
  const own = hint.units && prefix === null && !scaled ? findUnit(rest, hint.units) : null;
  if (own?.names !== undefined && own.dimension !== 'money') return plain(own, rest);
  if (rest === '' || (scaled && moneyNouns.test(rest))) {
    if (prefix) return plain(prefix, prefix.base);
    return scaled ? plain(findUnit(currency), currency, true) : plain(null, null);
  }
  const outOf = /^\/\s*\d+(?:\s+(\p{L}.*))?$/u.exec(rest);
  if (outOf) {
    // "4,8/5 sao" is a score of 4.8; a bare "8/10" may be a date.
    const words = outOf[1];
    if (words !== undefined) {
      const known = findUnit(words, hint.units);
      // "4.5/5 satisfaction": words that are no unit say what is scored.
      return known === null && /^\/\s*(?:5|10|100)\s/u.test(rest)
        ? plain(null, (/^\/\s*\d+/u.exec(rest)?.[0] ?? '').replace(/\s/gu, ''))
        : plain(known, words);
    }
    return /[.,]/u.test(numeral) ? plain(null, rest.replace(/\s/gu, '')) : null;
  }
  const [head = '', ...tails] = rest.split('/').map((part) => part.trim());
  const tail = tails.length === 0 ? '' : `/${tails.join('/')}`;
  if (head === '') {
    const unit = prefix?.base ?? (scaled ? currency : '');
    return /^\/\p{L}[\p{L}\p{M} ]{0,20}$/u.test(tail) ? plain(findUnit(unit), `${unit}${tail}`, prefix === null) : null;
  }
  const known = findUnit(head, hint.units);
  if (known?.key === 'percent' || head.startsWith('%')) {
    const words = head.startsWith('%') ? head.slice(1).trim() : '';
    if (/\d/u.test(words) || words.split(' ').length > 4) return null;
    return { text: `%${words === '' ? '' : ` ${words}`}${tail}`, known, percent: true, implied: false };
  }
  if (prefix && known?.base !== prefix.base) return null;
  if (known?.dimension === 'money' && known.factor === 1) return plain(known, `${known.base}${tail}`);
  const isOwn = known?.names !== undefined;
  if (!(isOwn || /^[\p{L}$€£¥₫][\p{L}\p{M}\s.&'’()-]*[23²³]?$/u.test(head)) || !/^[^\d]*$/u.test(tail)) return null;
  if (!isOwn && head.split(' ').length > 5) return null;
  if (rest.length > 60) return null;
  return plain(known, `${head}${tail}`);
}

function looksLikeDate(text: string): boolean {
  return (
    /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})(?:\D|$)/u.test(text) ||
    (/^\d{4}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{1,2})?(?:\D|$)/u.test(text) &&
      !/^\d{4}\.\d{1,2}(?:$|[^./-])/u.test(text)) ||
    /^(?:0?[1-9]|1[0-2])\s*[/]\s*\d{4}$/u.test(text)
  );
}

/** Decimal notation with a point, without exponent. 12 significant digits hide binary noise when rounding. */
function plainDecimal(value: number, maxDecimals: number | null): string {
  const rounded = maxDecimals === null ? value : roundTo(Number(value.toPrecision(12)), maxDecimals);
  const text = String(rounded === 0 ? 0 : rounded);
  if (!text.includes('e')) return text;
  return maxDecimals === null
    ? value.toFixed(20).replace(/\.?0+$/u, '')
    : rounded.toFixed(maxDecimals).replace(/\.?0+$/u, '');
}

function roundTo(value: number, decimals: number): number {
  const rounded = shiftDecimal(Math.round(shiftDecimal(Math.abs(value), decimals)), -decimals);
  return value < 0 ? -rounded : rounded;
}

function grouped(plain: string, forms: Language | Forms, grouping: boolean): string {
  const [thousands, decimal] = asForms(forms).decimal === 'comma' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction] = plain.split('.');
  const shown = grouping ? whole.replace(/\B(?=(?:\d{3})+$)/gu, thousands) : whole;
  return fraction === undefined ? shown : `${shown}${decimal}${fraction}`;
}
