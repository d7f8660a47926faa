import type { Company } from './company';
import type { DecimalSign } from './decimal-text';
import type { Language } from './plan';

/** How numbers and days are written. */
export interface Forms {
  /** The sign before the decimals; the other one groups the thousands. */
  readonly decimal: DecimalSign;
  /** `31/03/2026`, `31 Mar 2026` or `2026-03-31`. */
  readonly date: 'dayMonthYear' | 'dayMonthNameYear' | 'iso';
}

// One object for each, so that the same forms are the same value to whoever draws by them.
const comma = {
  dayMonthYear: { decimal: 'comma', date: 'dayMonthYear' },
  dayMonthNameYear: { decimal: 'comma', date: 'dayMonthNameYear' },
  iso: { decimal: 'comma', date: 'iso' },
} as const satisfies Readonly<Record<Forms['date'], Forms>>;
const point = {
  dayMonthYear: { decimal: 'point', date: 'dayMonthYear' },
  dayMonthNameYear: { decimal: 'point', date: 'dayMonthNameYear' },
  iso: { decimal: 'point', date: 'iso' },
} as const satisfies Readonly<Record<Forms['date'], Forms>>;
const table: Readonly<Record<DecimalSign, Readonly<Record<Forms['date'], Forms>>>> = { comma, point };

const ofLanguage: Readonly<Record<Language, Forms>> = { vi: comma.dayMonthYear, en: point.dayMonthNameYear };

/** The forms of a language, as long as no company decided otherwise. */
export function languageForms(language: Language): Forms {
  return ofLanguage[language];
}

/** The forms of a screen or document: what the company decided, else as its language writes them. */
export function formsOf(language: Language, company: Pick<Company, 'numberForm' | 'dateForm'>): Forms {
  const { numberForm, dateForm } = company;
  const own = ofLanguage[language];
  const decimal = numberForm === 'document' ? own.decimal : numberForm;
  return table[decimal][dateForm === 'document' ? own.date : dateForm];
}

/** Forms where a language alone may be given. */
export function asForms(forms: Language | Forms): Forms {
  return typeof forms === 'string' ? ofLanguage[forms] : forms;
}
