/**
 * Excel's day numbers. In the 1900 system day 1 is 1900-01-01 and day 60 is 29 February 1900, which never was;
 * day 61 is 1 March 1900. In the 1904 system day 0 is 1904-01-01.
 */
const dayMs = 86_400_000;
const lastDay = 2_958_465; // 9999-12-31 in the 1900 system
const days1904 = 1_462;

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday, as Excel shows it. */
  readonly weekday: number;
}

/** The calendar date of a serial, as Excel shows it: serial 0 is 1900-01-00 and serial 60 is 1900-02-29. Null outside. */
export function dateParts(serial: number, system: 1900 | 1904): DateParts | null {
  const day = Math.floor(serial) + (system === 1904 ? days1904 : 0);
  if (!(day >= 0) || day > lastDay || (system === 1904 && serial < 0)) return null;
  if (system === 1900 && day === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  if (system === 1900 && day === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  const shift = day < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + (day + shift) * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (day + 6) % 7,
  };
}

/** `2026-01-31` of a serial, or null when no such day exists (0, 60, negative, after 9999). */
export function isoFromSerial(serial: number, system: 1900 | 1904): string | null {
  const parts = dateParts(serial, system);
  if (parts === null || parts.day === 0 || (parts.year === 1900 && parts.month === 2 && parts.day === 29)) return null;
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/**
 * The serial of a day as DATE gives it: months and days past the ends count on. Null before the system's first day and
 * after 9999-12-31.
 */
export function serialOfDay(year: number, month: number, day: number, system: 1900 | 1904): number | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day); // takes years below 100 as they are
  const days = (at.getTime() - Date.UTC(1899, 11, 30)) / dayMs;
  const serial = system === 1904 ? days - days1904 : days < 61 ? days - 1 : days;
  return serial >= 0 && days <= lastDay ? serial : null;
}

/** The serial and date of a `t="d"` value: a date, a date with time, or a bare time; null for anything else. */
export function readIsoCell(text: string, system: 1900 | 1904): { serial: number; iso: string | null } | null {
  const found =
    /^\s*(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^\s*|\s)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
      text,
    );
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  if (year === undefined && hour === undefined) return null;
  const time = ((Number(hour ?? 0) * 60 + Number(minute ?? 0)) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return { serial: time, iso: null };
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(at);
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null;
  const days = (at - Date.UTC(1899, 11, 30)) / dayMs;
  const serial = system === 1904 ? days - days1904 : days < 61 ? days - 1 : days;
  return { serial: serial + time, iso: `${year}-${month ?? ''}-${day ?? ''}` };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
