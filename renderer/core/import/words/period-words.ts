import { foldText } from '../../domain/text-folding';

/** A month, quarter or half named by a header, without its year: `T3`, `Tháng 3`, `Mar`, `Q1`, `Quý II`, `HK I`. */
export interface PeriodWord {
  readonly kind: 'month' | 'quarter' | 'half';
  /** 1-based within the year. */
  readonly number: number;
  /** The year, where the header names one. */
  readonly year: number | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The period a header names, or null. */
export function periodIn(text: string): PeriodWord | null {
  const folded = foldText(text)
    .replace(/[.,:;'’()]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const year = (words: string | undefined) => {
    if (words === undefined) return null;
    const number = Number(words);
    return number < 100 ? 2000 + number : number;
  };
  const tail = String.raw`(?:\s*[/-]?\s*(?:nam )?(\d{4}|\d{2}))?`;
  const month = new RegExp(String.raw`^(?:thang|t|month|m)\s?(1[0-2]|0?[1-9])${tail}$`, 'u').exec(folded);
  if (month !== null) return { kind: 'month', number: Number(month[1]), year: year(month[2]) };
  const plain = /^(1[0-2]|0?[1-9])\/(\d{4})$/u.exec(folded);
  if (plain !== null) return { kind: 'month', number: Number(plain[1]), year: year(plain[2]) };
  const named = new RegExp(String.raw`^(${months.join('|')})[a-z]*${tail}$`, 'u').exec(folded);
  if (named !== null) return { kind: 'month', number: months.indexOf(named[1] ?? '') + 1, year: year(named[2]) };
  const quarter = new RegExp(String.raw`^(?:quy|q|quarter)\s?([1-4]|i{1,3}|iv)${tail}$`, 'u').exec(folded);
  if (quarter !== null) return { kind: 'quarter', number: ordinal(quarter[1] ?? ''), year: year(quarter[2]) };
  const half = new RegExp(String.raw`^(?:hk|h|hoc ky|half)\s?([12]|i{1,2})${tail}$`, 'u').exec(folded);
  if (half !== null) return { kind: 'half', number: ordinal(half[1] ?? ''), year: year(half[2]) };
  return null;
}

function ordinal(word: string): number {
  return roman[word] ?? Number(word);
}
