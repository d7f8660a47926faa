import type { Language } from './plan';

/**
 * What a company decides once for all its plans. Kept in `company.json` of the data folder, and carried between
 * computers as a file of its own (`company-file.ts`).
 */
export interface Company {
  /** Empty = not given. */
  readonly name: string;
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`, or null. */
  readonly logo: string | null;
  /** What the company calls an objective and a key result, by language. */
  readonly terms: Readonly<Record<Language, CompanyTerms>>;
  readonly units: readonly CompanyUnit[];
  readonly people: readonly CompanyPerson[];
  readonly departments: readonly CompanyDepartment[];
  /** The month in which the company's year begins, 1–12. */
  readonly firstMonth: number;
  /** Who signs a plan, from left to right; empty = our own three. */
  readonly signOff: readonly SignOffRole[];
  readonly numberForm: NumberForm;
  readonly dateForm: DateForm;
}

/** null = our own word. */
export interface CompanyTerms {
  readonly objective: string | null;
  readonly objectives: string | null;
  readonly keyResult: string | null;
  readonly keyResults: string | null;
}

/** A unit of the company's own: one of it is `factor` of `of`. */
export interface CompanyUnit {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Other ways people write it. */
  readonly spellings: readonly string[];
  /** The unit it is counted in, as people write it (`VND`, `chai`), or null for a unit that converts into no other. */
  readonly of: string | null;
  readonly factor: number;
}

export interface CompanyPerson {
  readonly id: string;
  readonly name: string;
  /** The name of a department, or null. */
  readonly department: string | null;
}

export interface CompanyDepartment {
  readonly id: string;
  readonly name: string;
}

/** `name` is printed under the line to sign on, where the company wants it there. */
export interface SignOffRole {
  readonly id: string;
  readonly role: Readonly<Record<Language, string>>;
  readonly name: string | null;
}

/** `document` = as the language of the screen or document writes it; else the decimal mark, everywhere. */
export type NumberForm = 'document' | 'comma' | 'point';
/** `document` = as the language writes it; `dayMonthYear` = 31/03/2026; `iso` = 2026-03-31. */
export type DateForm = 'document' | 'dayMonthYear' | 'iso';

const ownWords: CompanyTerms = { objective: null, objectives: null, keyResult: null, keyResults: null };

/** A company that has decided nothing yet. */
export const noCompany: Company = {
  name: '',
  logo: null,
  terms: { vi: ownWords, en: ownWords },
  units: [],
  people: [],
  departments: [],
  firstMonth: 1,
  signOff: [],
  numberForm: 'document',
  dateForm: 'document',
};
