/* The words and signs of a bound around a quantity. */

/** How a number is meant: a bound, or both ends of a range. */
export type QuantityOperator = 'atLeast' | 'atMost' | 'range';

const wordEnd = '(?![\\p{L}\\p{M}])';
const atLeastWords =
  'tối thiểu|ít nhất|lớn hơn hoặc bằng|lớn hơn|từ mức|không dưới|không ít hơn|không thấp hơn|trên|hơn|từ|at least|minimum(?: of)?|min\\.?|no less than|more than|over|above|from';
const atMostWords =
  'tối đa|nhiều nhất|nhỏ hơn hoặc bằng|nhỏ hơn|không quá|không vượt quá|không vượt|không cao hơn|dưới|ít hơn|at most|maximum(?: of)?|max\\.?|no more than|not more than|under|below|less than|fewer than|up to';
// "tăng 20%" in a cell is the change asked for; which way it goes is the key result's own word.
const neutralWords =
  'đạt|khoảng|tầm|bằng|tăng trưởng|tăng thêm|tăng|giảm|increase(?: by)?|decrease(?: by)?|reduce(?: by)?|between|about|around|approx\\.?|circa|xấp xỉ|approximately|ước tính';
const prefixes: readonly [RegExp, QuantityOperator | null][] = [
  [new RegExp(`^(?:≥|>=|=>|>|(?:${atLeastWords})${wordEnd})[\\s:]*`, 'iu'), 'atLeast'],
  [new RegExp(`^(?:≤|<=|=<|<|(?:${atMostWords})${wordEnd})[\\s:]*`, 'iu'), 'atMost'],
  [new RegExp(`^(?:=|~|≈|(?:${neutralWords})${wordEnd})[\\s:]*`, 'iu'), null],
];
const suffixes: readonly [RegExp, QuantityOperator][] = [
  [/[\s(]*(?:trở lên|tối thiểu|or more|or above|and above|minimum)\)?$|(?<=[\d%\p{L}])\s?\+$/iu, 'atLeast'],
  [/[\s(]*(?:trở xuống|tối đa|or less|or below|and below|maximum)\)?$/iu, 'atMost'],
];

/** Takes the words of a bound off a text: `≥ 3 triệu`, `tối thiểu 40`, `3 triệu trở lên`, `tăng 20%`. */
export function takeOperators(text: string): { body: string; operator: QuantityOperator | null } {
  let body = text;
  let operator: QuantityOperator | null = null;
  for (let round = 0; round < 3; round += 1) {
    const found = prefixes.find(([pattern]) => pattern.test(body));
    if (!found) break;
    body = body.replace(found[0], '');
    operator = found[1] ?? operator;
  }
  for (const [pattern, meaning] of suffixes) {
    const shorter = body.replace(pattern, '');
    if (shorter !== body) return { body: shorter.trim(), operator: meaning };
  }
  return { body, operator };
}
