import type { FormatSection } from './format-sections';

/** A number as General shows it in a wide column: at most ten significant decimals, whole numbers in full. */
export function showPlain(number: number): string {
  if (Number.isInteger(number)) return String(number);
  const size = Math.abs(number);
  if (size < 1e-4) return String(Number(number.toPrecision(6))).replace('e', 'E');
  return size < 1 ? String(Number(number.toFixed(9))) : String(Number(number.toPrecision(10)));
}

/** Most formats are one run like `#,##0.00` with fixed texts around it: these are shown without walking the pieces. */
interface Run {
  readonly prefix: string;
  readonly suffix: string;
  readonly leastWhole: number;
}

type Plan =
  | { readonly kind: 'general' | 'fraction' | 'fixedText' }
  | {
      readonly kind: 'number';
      readonly chars: readonly string[];
      readonly exponent: number;
      readonly point: number;
      readonly whole: readonly number[];
      readonly decimals: readonly number[];
      readonly grouped: boolean;
      readonly factor: number;
      readonly divisor: number;
      readonly places: ReadonlySet<number>;
      readonly run: Run | null;
    };

/** A sheet shows one format a hundred thousand times: what depends on the section alone is worked out once. */
const plans = new WeakMap<FormatSection, Plan>();

function planOf(section: FormatSection): Plan {
  let plan = plans.get(section);
  if (plan === undefined) plans.set(section, (plan = makePlan(section)));
  return plan;
}

function makePlan(section: FormatSection): Plan {
  const chars = section.pieces.map((piece) => (piece.kind === 'char' ? piece.text : ''));
  if (chars.some((text) => /^(general|standard)$/i.test(text))) return { kind: 'general' };
  const digits = chars.flatMap((text, i) => (/^[0#?]$/.test(text) ? [i] : []));
  const last = digits.at(-1);
  const first = digits[0];
  if (first === undefined || last === undefined) return { kind: 'fixedText' };
  const slash = chars.indexOf('/', first);
  if (slash > first && slash < last) return { kind: 'fraction' };
  const exponent = chars.findIndex((text) => /^E[+-]$/i.test(text));
  const point = chars.findIndex((text, i) => text === '.' && (exponent < 0 || i < exponent));
  const wholeEnd = point >= 0 ? point : exponent >= 0 ? exponent : last + 1;
  const whole = digits.filter((i) => i < wholeEnd);
  const decimals = digits.filter((i) => i > wholeEnd && (exponent < 0 || i < exponent));
  const lastWhole = whole.at(-1) ?? -1;
  const grouped = chars.some((text, i) => text === ',' && i > (whole[0] ?? Infinity) && i < lastWhole);
  const lastPlace = point >= 0 && decimals.length > 0 ? (decimals.at(-1) ?? last) : lastWhole;
  let scale = 0;
  for (let i = lastPlace + 1; chars[i] === ','; i += 1) scale += 1;
  if (point >= 0) for (let i = lastWhole + 1; chars[i] === ',' && i < point; i += 1) scale += 1;
  const percents = chars.filter((text) => text === '%').length;
  return {
    kind: 'number',
    chars,
    exponent,
    point,
    whole,
    decimals,
    grouped,
    factor: 100 ** percents,
    divisor: 1000 ** scale,
    places: new Set(digits),
    run: exponent >= 0 ? null : runOf(section, chars, digits, whole),
  };
}

function runOf(
  { pieces }: FormatSection,
  chars: readonly string[],
  digits: readonly number[],
  whole: readonly number[],
): Run | null {
  const first = digits[0] ?? 0;
  const last = digits.at(-1) ?? 0;
  const inside = chars.slice(first, last + 1);
  const written = inside.join('').replaceAll(',', '');
  if (inside.includes('') || whole.length === 0 || !/^#*0*(\.0{1,12})?$/.test(written)) return null;
  const around = (from: number, to: number) =>
    pieces
      .slice(from, to)
      .map((piece) =>
        piece.kind === 'elapsed' || (piece.kind === 'char' && /^[,@]$/.test(piece.text)) ? '' : piece.text,
      )
      .join('');
  return {
    prefix: around(0, first),
    suffix: around(last + 1, pieces.length),
    leastWhole: whole.filter((at) => chars[at] === '0').length,
  };
}

/** `value` is not negative; the same text as the walk over the pieces gives. */
function showRun(run: Run, value: number, negative: boolean, decimals: number, grouped: boolean): string {
  const { prefix, suffix, leastWhole } = run;
  const unit = tens[decimals] ?? Infinity;
  const scaled = value * unit;
  let whole: string;
  let fraction: string;
  let zero: boolean;
  const last = scaled < 1e9 ? nearest(scaled) : -1;
  if (last >= 0) {
    // put together from whole numbers: a sheet shows a hundred thousand of these
    const above = decimals === 0 ? last : Math.floor(last / unit);
    whole = above === 0 ? '' : String(above);
    fraction = decimals === 0 ? '' : fractionText(last - above * unit, decimals);
    zero = last === 0;
  } else {
    const text = fixed(value, decimals);
    const point = decimals === 0 ? text.length : text.length - decimals - 1;
    whole = text.slice(0, point);
    if (whole === '0') whole = '';
    fraction = text.slice(point);
    zero = Number(text) === 0;
  }
  if (whole.length < leastWhole) whole = whole.padStart(leastWhole, '0');
  if (grouped && whole.length > 3) {
    let parts = '';
    let end = whole.length;
    for (; end > 3; end -= 3) parts = `,${whole.slice(end - 3, end)}${parts}`;
    whole = whole.slice(0, end) + parts;
  }
  const shown = fraction === '' ? whole : whole + fraction;
  if (prefix === '' && suffix === '' && (!negative || zero)) return shown;
  return (negative && !zero ? '-' : '') + prefix + shown + suffix;
}

const tens = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** The whole number next to one that is not near a half, where digits and binary fraction agree on it; else -1. */
function nearest(number: number): number {
  const below = Math.floor(number);
  const over = number - below;
  return over < 0.499999 ? below : over > 0.500001 ? below + 1 : -1;
}

/** `.00` to `.99`, as most sheets show them. */
const hundredths = Array.from({ length: 100 }, (_, i) => `.${String(i).padStart(2, '0')}`);

function fractionText(last: number, decimals: number): string {
  return decimals === 2 ? (hundredths[last] ?? '') : `.${String(last).padStart(decimals, '0')}`;
}

/** A number through a section that is not a date: percent, thousands, decimals, literals between digits. */
export function showSection(section: FormatSection, number: number): string {
  const { pieces } = section;
  const plan = planOf(section);
  if (plan.kind === 'fraction') return showPlain(number); // the decimal says the same
  if (plan.kind === 'fixedText') return pieces.map((piece) => (piece.kind === 'elapsed' ? '' : piece.text)).join('');
  if (plan.kind !== 'number') {
    return pieces
      .map((piece) =>
        piece.kind === 'literal' ? piece.text : piece.kind === 'char' && piece.text.length > 1 ? showPlain(number) : '',
      )
      .join('');
  }
  const { chars, exponent, point, whole, decimals, grouped, factor, divisor, places, run } = plan;
  let value = (Math.abs(number) * factor) / divisor;
  if (run !== null && value < 1e15) return showRun(run, value, number < 0, decimals.length, grouped);
  let power = 0;
  if (exponent >= 0 && value !== 0) {
    power = Math.floor(Math.log10(value));
    value /= 10 ** power;
  }
  const [wholeDigits = '0', decimalDigits = ''] = fixed(value, decimals.length).split('.');
  const shownZero = !/[1-9]/.test(wholeDigits + decimalDigits);
  const wholeText = placeWhole(wholeDigits === '0' ? '' : wholeDigits, whole, chars, grouped);
  const decimalText = placeDecimals(decimalDigits, decimals, chars);
  let out = number < 0 && !shownZero ? '-' : '';
  pieces.forEach((piece, i) => {
    if (piece.kind === 'elapsed') return;
    if (piece.kind === 'literal') out += piece.text;
    else if (i === point) out += '.';
    else if (wholeText.has(i)) out += wholeText.get(i) ?? '';
    else if (decimalText.has(i)) out += decimalText.get(i) ?? '';
    else if (i === exponent) {
      const least = chars.slice(i + 1).filter((text) => text === '0').length;
      out += `E${power < 0 ? '-' : piece.text[1] === '+' ? '+' : ''}${String(Math.abs(power)).padStart(least, '0')}`;
    } else if (piece.text !== ',' && !places.has(i) && piece.text !== '@') out += piece.text;
  });
  return out;
}

/** Rounds half away from zero on the decimal digits, as Excel shows 1.005 with two decimals as 1.01. */
function fixed(value: number, decimals: number): string {
  if (value >= 1e21) return BigInt(Math.round(value)).toString();
  let exact = value;
  let text = String(value);
  // a text this short has at most 15 digits already
  if (text.length > 15) {
    exact = Number(value.toPrecision(15));
    text = String(exact);
  }
  const point = text.indexOf('.');
  if (point < 0 && decimals <= 12 && text.length <= 15 && !text.includes('e')) {
    return decimals === 0 ? text : `${text}.${'0'.repeat(decimals)}`;
  }
  if (text.includes('e') || point < 0 || text.length - point - 1 <= decimals)
    return exact.toFixed(Math.min(decimals, 30));
  // the digit after the last one shown decides, not the binary fraction behind it
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(Math.min(decimals, 30));
}

/** Digits of the whole part, from the right; what has no place goes before the first one. */
function placeWhole(
  digits: string,
  places: readonly number[],
  chars: readonly string[],
  grouped: boolean,
): Map<number, string> {
  const out = new Map<number, string>();
  let left = digits;
  let placed = 0;
  for (let i = places.length - 1; i >= 0; i -= 1) {
    const at = places[i] ?? 0;
    let text = '';
    const take = i === 0 ? Math.max(left.length, 1) : 1;
    for (let n = 0; n < take; n += 1) {
      const digit = left.at(-1) ?? (chars[at] === '0' ? '0' : chars[at] === '?' ? ' ' : '');
      left = left.slice(0, -1);
      if (digit === '') break;
      text = digit + (grouped && placed > 0 && placed % 3 === 0 ? ',' : '') + text;
      placed += 1;
    }
    out.set(at, text);
  }
  return out;
}

/** Decimals from the left; `#` hides the zeros at the end. */
function placeDecimals(digits: string, places: readonly number[], chars: readonly string[]): Map<number, string> {
  const out = new Map<number, string>();
  const significant = digits.replace(/0+$/, '').length;
  places.forEach((at, i) => {
    const digit = digits[i] ?? '0';
    out.set(at, i < significant || chars[at] === '0' ? digit : chars[at] === '?' ? ' ' : '');
  });
  return out;
}
