import {
  addDays,
  daysInMonth,
  englishMonth,
  formatDate,
  fullYear,
  isoDateOf,
  monthByName,
  partsOf,
  readDate,
} from './dates';
import type { Cycle, CycleKind, IsoDate, Language } from './plan';
import { foldText } from './text-folding';

const roman = ['I', 'II', 'III', 'IV'];

/**
 * The cycle of a kind that holds a date; `custom` starts there and runs for 90 days until someone changes it.
 * `firstMonth` is the month in which the year begins: with 4, 1 February 2027 is in Quý IV/2026. A year is named
 * after the calendar year it begins in.
 */
export function cycleOf(kind: CycleKind, date: IsoDate, language: Language, firstMonth = 1): Cycle {
  const { year, month } = partsOf(date);
  const { year: own, month: place, first } = placeInYear(year, month, firstMonth);
  switch (kind) {
    case 'month':
      return monthCycle(year, month, language);
    case 'quarter':
      return quarterCycle(own, Math.ceil(place / 3), language, first);
    case 'half':
      return halfCycle(own, place <= 6 ? 1 : 2, language, first);
    case 'year':
      return yearCycle(own, language, first);
    case 'custom':
      return customCycle(date, addDays(date, 89), language);
  }
}

/** Year and month (1–12) counted from the first month of the year. */
function placeInYear(
  year: number,
  month: number,
  firstMonth: number,
): { readonly year: number; readonly month: number; readonly first: number } {
  const own = month < firstMonth ? year - 1 : year;
  // A shifted year that would leave the calendar (1900–2999) stays the calendar's own.
  if (own < 1900 || own + (firstMonth > 1 ? 1 : 0) > 2999) return { year, month, first: 1 };
  return { year: own, month: ((month - firstMonth + 12) % 12) + 1, first: firstMonth };
}

export function monthCycle(year: number, month: number, language: Language): Cycle {
  const label = language === 'vi' ? `Tháng ${String(month)}/${String(year)}` : `${englishMonth(month)} ${String(year)}`;
  return { kind: 'month', label, ...span(year, month, year, month) };
}

/** A school year as Vietnam counts it: from September to August. */
export function schoolYearCycle(year: number, language: Language): Cycle {
  const years = `${String(year)}-${String(year + 1)}`;
  const label = language === 'vi' ? `Năm học ${years}` : `School year ${years}`;
  return { kind: 'custom', label, ...span(year, 9, year + 1, 8) };
}

/** `quarter` 1–4 of the year that begins in `firstMonth` of `year`. */
export function quarterCycle(year: number, quarter: number, language: Language, firstMonth = 1): Cycle {
  const label =
    language === 'vi' ? `Quý ${roman[quarter - 1] ?? ''}/${String(year)}` : `Q${String(quarter)} ${String(year)}`;
  return { kind: 'quarter', label, ...monthsOf(year, firstMonth, quarter * 3 - 2, quarter * 3) };
}

export function halfCycle(year: number, half: 1 | 2, language: Language, firstMonth = 1): Cycle {
  const vietnamese = half === 1 ? `6 tháng đầu năm ${String(year)}` : `6 tháng cuối năm ${String(year)}`;
  const label = language === 'vi' ? vietnamese : `H${String(half)} ${String(year)}`;
  return { kind: 'half', label, ...monthsOf(year, firstMonth, half * 6 - 5, half * 6) };
}

export function yearCycle(year: number, language: Language, firstMonth = 1): Cycle {
  const calendar = language === 'vi' ? `Năm ${String(year)}` : String(year);
  const fiscal = language === 'vi' ? `Năm tài chính ${String(year)}` : `FY${String(year)}`;
  return { kind: 'year', label: firstMonth === 1 ? calendar : fiscal, ...monthsOf(year, firstMonth, 1, 12) };
}

export function customCycle(start: IsoDate, end: IsoDate, language: Language): Cycle {
  return { kind: 'custom', label: `${formatDate(start, language)} - ${formatDate(end, language)}`, start, end };
}

const openers = String.raw`(?:chu ky|ky|giai doan|thoi gian|okrs?|ke hoach|muc tieu|cycle|period|fy)`;
const yearPart = String.raw`(?:\s*(?:,|/|-|\.|nam|of)?\s*(?:nam\s*)?'?(\d{4}|\d{2}))?`;
const quarterText = new RegExp(String.raw`^(?:quy|q|quarter)\s*\.?\s*(iv|i{1,3}|[1-4])${yearPart}$`, 'u');
const quarterAfter = /^(\d{4})\s*[-/ ]?\s*q([1-4])$/u;
const quarterOrdinal = /^(1st|2nd|3rd|4th|first|second|third|fourth) quarter(?:,? (?:of )?(\d{4}))?$/u;
const monthText = new RegExp(String.raw`^(?:thang|t|month)\s*\.?\s*(\d{1,2})${yearPart}$`, 'u');
const monthNumbers = /^(\d{1,2})\s*[/-]\s*(\d{4})$/u;
const monthAfter = /^(\d{4})\s*[/-]\s*(0?[1-9]|1[0-2])$/u;
const monthNamed = /^([a-z]{3,9})\.?,?(?:\s*[-/]?\s*'?(\d{4}|(?<=[-/'\s])\d{2}))?$/u;
const halfText = new RegExp(
  String.raw`^(?:(?:6 thang|nua|nua nam) (dau|cuoi)(?: nam)?|(?:h|half)\s*([12])|(first|second) half(?: of)?)${yearPart}$`,
  'u',
);
const yearText =
  /^(?:nam tai chinh|nien do|ca nam|nam|fiscal year|financial year|full year|year|fy)?\s*((?:19|20)\d{2})$/u;
const shortFiscalYear = /^fy\s*'?(\d{2})$/u;
const schoolYear = /^(?:nam hoc|nien khoa|school year|academic year)\s*:?\s*(\d{4})\s*[-/]\s*(\d{4}|\d{2})$/u;

/**
 * A cycle as people write it, alone in a text: `Quý I/2026`, `Q1/26`, `Tháng 3/2026`, `T3`, `H1 2026`, `Năm 2026`,
 * `01/07/2025 - 30/09/2025`. A cycle without a year takes `yearHint`; without one it is null. The label comes back
 * in the given language. Quarters, halves and years are those of a year that begins in `firstMonth`.
 */
export function readCycle(
  text: string,
  language: Language,
  yearHint: number | null = null,
  firstMonth = 1,
): Cycle | null {
  const folded = foldText(text)
    .replace(/[–—]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/^[([]+|[)\].:;]+$/gu, '')
    .replace(new RegExp(`^(?:${openers}\\s*:?\\s+)+`, 'u'), '')
    .replace(/^:\s*/u, '')
    .trim();
  const firstOf = (y: number) => (y >= 2999 ? 1 : firstMonth);
  const year = (found: string | undefined) => (found === undefined ? yearHint : fullYear(Number(found)));

  const named = quarterText.exec(folded);
  if (named)
    return withYear(year(named[2]), (y) => quarterCycle(y, quarterNumber(named[1] ?? ''), language, firstOf(y)));
  const after = quarterAfter.exec(folded);
  if (after) return withYear(Number(after[1]), (y) => quarterCycle(y, Number(after[2]), language, firstOf(y)));
  const ordinal = quarterOrdinal.exec(folded);
  if (ordinal)
    return withYear(year(ordinal[2]), (y) => quarterCycle(y, ordinalNumber(ordinal[1] ?? ''), language, firstOf(y)));
  const half = halfText.exec(folded);
  if (half) {
    const first = half[1] === 'dau' || half[2] === '1' || half[3] === 'first';
    return withYear(year(half[4]), (y) => halfCycle(y, first ? 1 : 2, language, firstOf(y)));
  }
  const school = schoolYear.exec(folded);
  if (school) {
    const from = Number(school[1]);
    const isNext = fullYear(Number(school[2])) === from + 1;
    return isNext ? withYear(from, (y) => schoolYearCycle(y, language)) : null;
  }
  const short = shortFiscalYear.exec(folded);
  if (short) return withYear(year(short[1]), (y) => yearCycle(y, language, firstOf(y)));
  const yearFirst = monthAfter.exec(folded);
  if (yearFirst) return withYear(Number(yearFirst[1]), (y) => monthCycle(y, Number(yearFirst[2]), language));
  const month = monthText.exec(folded) ?? monthNumbers.exec(folded);
  if (month) {
    const number = Number(month[1]);
    return number < 1 || number > 12 ? null : withYear(year(month[2]), (y) => monthCycle(y, number, language));
  }
  const byName = monthNamed.exec(folded);
  const number = byName ? monthByName(byName[1] ?? '') : null;
  if (byName && number !== null) return withYear(year(byName[2]), (y) => monthCycle(y, number, language));
  const whole = yearText.exec(folded);
  if (whole) return yearCycle(Number(whole[1]), language, firstOf(Number(whole[1])));
  return readSpan(folded, language, yearHint, firstMonth);
}

/** A year that begins in another month than January, and its number for cycles that name none. */
export interface FiscalYear {
  readonly firstMonth: number;
  readonly year: number;
}

/** The fiscal year that holds a day. */
export function fiscalYearOf(date: IsoDate, firstMonth: number): FiscalYear {
  return { firstMonth, year: partsOf(cycleOf('year', date, 'vi', firstMonth).start).year };
}

/** A day as a due date: a day, or the last day of the month, quarter or year named instead. */
export function readDueDate(
  text: string,
  hint: { readonly yearHint?: number | null; readonly fiscal?: FiscalYear | undefined } = {},
): IsoDate | null {
  const day = readDate(text, hint);
  if (day !== null) return day;
  const folded = foldText(text).replace(
    /^(?:(?:den )?het|(?:den |truoc )?cuoi|truoc|trong|cham nhat|by the end of|by end of|end of|by|before|until|during)\s+/u,
    '',
  );
  // A list of months (`Tháng 4,10`) names no day.
  if (/^(?:thang|t)\s*\d{1,2}\s*,\s*\d/u.test(folded)) return null;
  if (/^(?:nam|nam nay|year|eoy)$/u.test(folded) && (folded === 'eoy' || foldText(text) !== folded)) {
    const own = hint.fiscal?.year ?? hint.yearHint ?? null;
    return own === null ? null : yearCycle(own, 'vi', hint.fiscal?.firstMonth ?? 1).end;
  }
  // A month alone is one of the calendar year; quarters and halves count in the company's.
  const { yearHint = null, fiscal } = hint;
  if (!fiscal || fiscal.firstMonth === 1) return readCycle(folded, 'vi', yearHint)?.end ?? null;
  const cycle = readCycle(folded, 'vi', fiscal.year, fiscal.firstMonth);
  return (cycle?.kind === 'month' ? readCycle(folded, 'vi', yearHint) : cycle)?.end ?? null;
}

function readSpan(folded: string, language: Language, yearHint: number | null, firstMonth: number): Cycle | null {
  const parts =
    /^(?:tu\s+(?:ngay\s+)?|from\s+)?(\d{4}-\d{2}-\d{2}|\d[^-]*?\d|\d{1,2}-\d{1,2}-\d{4}|[\da-z, ]*?\d{4})\s*(?:-|den(?: ngay)?|toi|to|until|~)\s*(.+)$/u.exec(
      folded,
    );
  if (!parts) return namedSpan(folded, language, yearHint, firstMonth);
  const end = readDate(parts[2] ?? '', { yearHint });
  const start = readDate(parts[1] ?? '', { yearHint: end === null ? yearHint : partsOf(end).year });
  if (start !== null && end !== null) return start > end ? null : spanCycle(start, end, language, firstMonth);
  const named = namedSpan(folded, language, yearHint, firstMonth);
  if (named !== null) return named;
  // Tháng 7/2025 - 9/2025
  const last = monthNumbers.exec(parts[2] ?? '');
  const first = /^(?:thang\s*)?(\d{1,2})(?:\s*\/\s*(\d{4}))?$/u.exec(parts[1] ?? '');
  if (!last || !first) return null;
  const from = isoDateOf(Number(first[2] ?? last[2]), Number(first[1]), 1);
  const to = isoDateOf(Number(last[2]), Number(last[1]), 1);
  if (from === null || to === null || from > to) return null;
  const { year, month } = partsOf(to);
  return spanCycle(from, span(year, month, year, month).end, language, firstMonth);
}

/** From one month or quarter to another: `Q1 - Q2 2026`, `Tháng 7 - Tháng 9/2025`, `Jan - Mar 2026`. */
function namedSpan(folded: string, language: Language, yearHint: number | null, firstMonth: number): Cycle | null {
  const parts =
    /^(?:tu |from )?((?:q|quy|thang|t|[a-z]{3,9}\b).*?)\s*(?:-|\bden\b|\btoi\b|\bto\b|~)\s*([a-z].*)$/u.exec(folded);
  if (!parts) return null;
  const isPart = (cycle: Cycle | null) => cycle !== null && (cycle.kind === 'month' || cycle.kind === 'quarter');
  const last = readCycle(parts[2] ?? '', language, yearHint, firstMonth);
  if (last === null || !isPart(last)) return null;
  const first = readCycle(parts[1] ?? '', language, partsOf(last.start).year, firstMonth);
  if (first === null || first.kind !== last.kind || first.start > last.start) return null;
  return spanCycle(first.start, last.end, language, firstMonth);
}

/** A span that is exactly a quarter, a year or a month gets that name: people know it better. */
function spanCycle(start: IsoDate, end: IsoDate, language: Language, firstMonth: number): Cycle {
  for (const kind of ['month', 'quarter', 'half', 'year'] as const) {
    const cycle = cycleOf(kind, start, language, firstMonth);
    if (cycle.start === start && cycle.end === end) return cycle;
  }
  return customCycle(start, end, language);
}

function withYear(year: number | null, make: (year: number) => Cycle): Cycle | null {
  return year === null || year < 1900 || year > 2999 ? null : make(year);
}

function quarterNumber(text: string): number {
  const digit = Number(text);
  return Number.isNaN(digit) ? roman.indexOf(text.toUpperCase()) + 1 : digit;
}

function ordinalNumber(text: string): number {
  return (['1st', '2nd', '3rd', '4th', 'first', 'second', 'third', 'fourth'].indexOf(text) % 4) + 1;
}

/** Months `from` to `to`, counted from the first month of the year; they may reach into the next one. */
function monthsOf(year: number, firstMonth: number, from: number, to: number): { start: IsoDate; end: IsoDate } {
  const at = (month: number) => {
    const place = firstMonth - 1 + month - 1;
    return { year: year + Math.floor(place / 12), month: (place % 12) + 1 };
  };
  return span(at(from).year, at(from).month, at(to).year, at(to).month);
}

function span(fromYear: number, fromMonth: number, toYear: number, toMonth: number): { start: IsoDate; end: IsoDate } {
  const start = isoDateOf(fromYear, fromMonth, 1);
  const end = isoDateOf(toYear, toMonth, daysInMonth(toYear, toMonth));
  if (start === null || end === null) throw new Error(`No such cycle: ${String(fromYear)}/${String(fromMonth)}`);
  return { start, end };
}
