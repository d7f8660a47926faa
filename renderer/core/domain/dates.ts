import { asForms, type Forms } from './forms';
import type { IsoDate, Language } from './plan';
import { foldText } from './text-folding';

/** Which of 1900 and 1904 a workbook counts its days from. */
export type DateSystem = 1900 | 1904;

export interface DateHint {
  /** The year of dates that name none (`15/3`). */
  readonly yearHint?: number | null;
  /** The order of `1/2/2026`; day first unless the column proves otherwise. */
  readonly order?: 'dayFirst' | 'monthFirst';
}

const dayMs = 86_400_000;

/** A date that exists on the calendar (years 1900–2999), else null. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The parts of an ISO date. Throws for anything else: dates inside a plan were checked when they came in. */
export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (!match) throw new Error(`Not an ISO date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The date so many days later (or earlier, for a negative number). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** The number of an English month name or its short form, or null. */
export function monthByName(name: string): number | null {
  return months[name.toLowerCase()] ?? null;
}

/**
 * One day as people write it: `31/03/2026`, `31-3-26`, `31.03` (with a year hint), `2026-03-31`,
 * `ngày 31 tháng 3 năm 2026`, `31 Mar 2026`, `March 31, 2026`; a time of day behind it is left out. Null for months,
 * quarters and days that do not exist. Day first; when only month first can be (`03/31/2026`), month first.
 */
export function readDate(text: string, hint: DateHint = {}): IsoDate | null {
  const folded = foldText(text)
    .replace(/[\sT](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s?[ap]m|z|[+-]\d\d:?\d\d)?$/iu, '')
    .replace(/\s*\((?:thu [a-z2-7]+|chu nhat|cn|t[2-7]|mon|tue|wed|thu|fri|sat|sun)[a-z]*\)$/u, '')
    .replace(/^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?=\d|ngay)/u, '')
    .replace(
      /^(?:ngay|truoc(?: ngay)?|den(?: ngay)?|het(?: ngay)?|cham nhat(?: ngay)?|muon nhat|by|before|on|until|no later than|due)\s+/u,
      '',
    )
    .replace(/^ngay\s+/u, '')
    .trim();
  const year = hint.yearHint ?? null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(folded) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(folded);
  if (iso) return isoDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?\.?$/u.exec(folded);
  if (numeric) return fromNumbers(Number(numeric[1]), Number(numeric[2]), yearOf(numeric[3], year), hint.order);
  const spoken = /^(\d{1,2}) thang (\d{1,2})(?:(?:,? nam |[/.-]|,? )(\d{4}|\d{2}))?$/u.exec(folded);
  if (spoken) return fromNumbers(Number(spoken[1]), Number(spoken[2]), yearOf(spoken[3], year), 'dayFirst');
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?(?:[\s,-]+(\d{4}|\d{2}))?$/u.exec(folded);
  if (dayMonth) return fromName(dayMonth[2], dayMonth[1], yearOf(dayMonth[3], year));
  const monthDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(folded);
  if (monthDay) return fromName(monthDay[1], monthDay[2], yearOf(monthDay[3], year));
  return null;
}

/**
 * The day of a workbook's serial number; the time of day is cut off. Null outside the calendar.
 * Excel counts 1900 as a leap year: serial 60 is 29 February 1900, which never was, and smaller ones are a day off.
 */
export function dateFromSerial(serial: number, dateSystem: DateSystem = 1900): IsoDate | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const whole = Math.floor(serial + 1e-9);
  if (dateSystem === 1900 && (whole === 0 || whole === 60)) return null;
  const origin = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(origin + whole * dayMs);
  return isoDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The serial number of a date in the 1900 system, as our own workbooks write it. */
export function serialFromDate(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const serial = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / dayMs);
  return serial > 60 ? serial : serial - 1;
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The English name of a month, 1–12. */
export function englishMonth(month: number): string {
  const name = longMonths[month - 1];
  if (name === undefined) throw new Error(`No month ${String(month)}`);
  return name;
}

/**
 * `31/03/2026` in Vietnamese; `31 Mar 2026` in English, where a number alone would leave day and month open; or as the
 * company decided.
 */
export function formatDate(date: IsoDate, forms: Language | Forms): string {
  const { year, month, day } = partsOf(date);
  const form = asForms(forms).date;
  if (form === 'iso') return date;
  if (form === 'dayMonthNameYear') return `${String(day)} ${shortMonths[month - 1] ?? ''} ${String(year)}`;
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}

function fromNumbers(
  first: number,
  second: number,
  year: number | null,
  order: 'dayFirst' | 'monthFirst' | undefined,
): IsoDate | null {
  if (year === null) return null;
  const dayFirst = isoDateOf(year, second, first);
  const monthFirst = isoDateOf(year, first, second);
  return order === 'monthFirst' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

function fromName(name: string | undefined, day: string | undefined, year: number | null): IsoDate | null {
  const month = monthByName(name ?? '');
  return month === null || year === null ? null : isoDateOf(year, month, Number(day));
}

/** Two-digit years: 00–79 are 2000–2079, as Excel in our century; 80–99 are 1980–1999. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year < 80 ? 2000 + year : 1900 + year;
}

function yearOf(text: string | undefined, hint: number | null): number | null {
  return text === undefined ? hint : fullYear(Number(text));
}
