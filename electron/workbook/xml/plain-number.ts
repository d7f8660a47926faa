/**
 * Numbers of cells are read a million times: the plain ones are read from the characters where they stand. What is
 * not plain gives NaN and goes the long way (`Number` of the decoded text), which gives the same value.
 */

/** Powers of ten a double holds exactly. */
const powers = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** The whole number written in `text[start, end)` with 1 to 15 digits and nothing else, or -1. */
export function plainWhole(text: string, start: number, end: number): number {
  if (end <= start || end - start > 15) return -1;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The number written in `text[start, end)` as digits with at most one point between them and a minus before, at most
 * 15 digits; NaN for every other form. Both parts of the quotient are exact, so the result is the nearest double.
 */
export function plainNumber(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === 45;
  const first = negative ? start + 1 : start;
  if (end <= first || end - first > 16) return Number.NaN;
  let digits = 0;
  let number = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digits += 1;
    } else if (digit === -2 && point < 0 && at > first && at < end - 1) point = at;
    else return Number.NaN;
  }
  if (digits > 15) return Number.NaN;
  if (point >= 0) number /= powers[end - point - 1] ?? Number.NaN;
  return negative ? -number : number;
}
