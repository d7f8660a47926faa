/* Reading the digits of one number. Words, units and operators around it: numbers.ts. */

/** Which sign stands before the decimals. */
export type DecimalSign = 'comma' | 'point';

export interface DecimalText {
  /** Plain decimal notation without a sign: `1234.56`. Kept as text so that scaling never adds binary noise. */
  readonly digits: string;
  /** One separator followed by exactly three digits: thousands or decimals, nobody can tell. */
  readonly ambiguous: boolean;
  /** What the text proves about the decimal sign, or null. */
  readonly separators: DecimalSign | null;
}

/**
 * Reads `1.200.000`, `1,234.56`, `1 200 000`, `0,5`. `1.200` is ambiguous: `decimal` decides, else the separator is
 * taken for thousands and `ambiguous` says so. Null when the groups do not fit (`1.20.300`).
 */
export function readDecimal(text: string, decimal: DecimalSign | null): DecimalText | null {
  const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,])/u.exec(text)?.[0];
  const body = spaced === undefined ? text : spaced.replace(/[ '’]/gu, '') + text.slice(spaced.length);
  if (!/^\d[\d.,]*$/u.test(body) || /[.,]$/u.test(body)) return null;
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points === 0 && commas === 0) return { digits: body, ambiguous: false, separators: null };
  if (points > 0 && commas > 0) return bothSigns(body, points, commas);
  const sign: DecimalSign = points > 0 ? 'point' : 'comma';
  const parts = body.split(/[.,]/u);
  if (points + commas > 1) {
    return spaced === undefined && grouped(parts)
      ? { digits: parts.join(''), ambiguous: false, separators: other(sign) }
      : null;
  }
  const [whole = '', fraction = ''] = parts;
  const certainlyDecimal = fraction.length !== 3 || whole.length > 3 || /^0/u.test(whole) || spaced !== undefined;
  if (certainlyDecimal) return { digits: `${whole}.${fraction}`, ambiguous: false, separators: sign };
  if (decimal === sign) return { digits: `${whole}.${fraction}`, ambiguous: false, separators: null };
  return { digits: whole + fraction, ambiguous: decimal === null, separators: null };
}

/** A number from plain decimal digits times a power of ten, rounded once: `1.1`, 6 → 1100000. */
export function scaleDigits(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}

/** The same for a number: 0.07 × 10² is 7, not 7.000000000000001. */
export function shiftDecimal(value: number, power: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

function bothSigns(body: string, points: number, commas: number): DecimalText | null {
  const sign: DecimalSign = body.lastIndexOf('.') > body.lastIndexOf(',') ? 'point' : 'comma';
  if ((sign === 'point' ? points : commas) !== 1) return null;
  const [whole = '', fraction = ''] = body.split(sign === 'point' ? '.' : ',');
  const groups = whole.split(sign === 'point' ? ',' : '.');
  return grouped(groups) ? { digits: `${groups.join('')}.${fraction}`, ambiguous: false, separators: sign } : null;
}

function grouped(groups: readonly string[]): boolean {
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(group));
}

function other(sign: DecimalSign): DecimalSign {
  return sign === 'point' ? 'comma' : 'point';
}
