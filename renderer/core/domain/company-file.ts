import { ok, refuse, type Result } from '../result';
import type { Company } from './company';
import { companySchema } from './company-schema';
import { decodeUtf8, isJsonObject, jsonDepth, parseJson } from './json-text';
import { fitsLogo, pictureSizeOfUrl } from './picture-size';
import { stableId } from './stable-id';
import { normaliseText } from './text-folding';

/** The name in every company file, and the version this build writes. */
export const companyFormat = 'dinh-okr/company';
export const companyVersion = 1;

export const maxCompanyFileBytes = 2 * 1024 * 1024;
export const maxCompanyFileDepth = 16;

export interface CompanyFile {
  readonly company: Company;
  /** Written by a newer version of the app: use it, never write it. */
  readonly newer: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** The company as the text of a file: NFC, known keys in a fixed order, unknown ones behind them. */
export function writeCompanyFile(company: Company): string {
  const { name, logo, terms, units, people, departments, firstMonth, signOff, numberForm, dateForm, ...rest } = company;
  const known = { name, logo, terms, units, people, departments, firstMonth, signOff, numberForm, dateForm };
  const file = { format: companyFormat, version: companyVersion, ...known, ...withoutEnvelope(rest) };
  return `${JSON.stringify(file, null, 2).normalize('NFC')}\n`;
}

/**
 * Reads a company file, a colleague's or a stranger's. Refuses more than 2 MB or 16 levels (`companyFileTooBig`),
 * what a newer version wrote (`companyFileNewer`) and everything else that is no company file
 * (`companyFileInvalid`, `detail` says where). Control characters and the like are gone from texts; people and
 * departments named twice are there once; ids that are missing or there twice are made anew, always the same way.
 */
export function readCompanyFile(bytes: Uint8Array): Result<Company> {
  const read = readAnyCompanyFile(bytes);
  if (!read.ok) return read;
  return read.value.newer ? refuse('companyFileNewer') : ok(read.value.company);
}

/** As `readCompanyFile`, but gives a newer version's company too where all that we know of it can be read. */
export function readAnyCompanyFile(bytes: Uint8Array): Result<CompanyFile> {
  if (bytes.byteLength > maxCompanyFileBytes) return tooBig();
  const text = decodeUtf8(bytes);
  if (text === null) return invalid('UTF-8');
  if (jsonDepth(text) > maxCompanyFileDepth) return tooBig();
  const json = parseJson(text);
  if (!isJsonObject(json)) return invalid('JSON');
  if (json['format'] !== companyFormat) return invalid('format');
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version');
  const newer = version > companyVersion;
  const company = companyIn(withoutEnvelope(json));
  // What a newer version changed cannot be called a fault of the file.
  if (!company.ok) return newer ? refuse('companyFileNewer') : company;
  return ok({ company: company.value, newer });
}

function companyIn(content: Json): Result<Company> {
  const tidy = tidied(content);
  const read = companySchema.safeParse(isJsonObject(tidy) ? withIds(tidy) : tidy);
  if (!read.success) return invalid(read.error.issues[0]?.path.map(String).join('.') ?? '-');
  const company: Company = read.data;
  const logo = company.logo === null ? null : pictureSizeOfUrl(company.logo);
  if (company.logo !== null && !(logo && fitsLogo(logo))) return invalid('logo');
  const departments = firstOfEachName(company.departments);
  const spelling = new Map(departments.map(({ name }) => [nameKey(name), name]));
  const people = firstOfEachName(company.people).map((person) => ({
    ...person,
    department: person.department === null ? null : (spelling.get(nameKey(person.department)) ?? person.department),
  }));
  return ok({ ...company, departments, people });
}

function invalid(detail: string) {
  return refuse('companyFileInvalid', { detail: detail === '' ? '-' : detail.slice(0, 100) });
}

function tooBig() {
  return refuse('companyFileTooBig', { limit: maxCompanyFileBytes / 1024 / 1024 });
}

function withoutEnvelope({ format: _format, version: _version, ...content }: Json): Json {
  return content;
}

/** Keys that mean something to the language and nothing to a company. */
const languageKeys = new Set(['__proto__', 'constructor', 'prototype']);
/* Control characters, marks that turn the direction of writing, halves of pairs: in no name. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;
const unwanted = /\p{Cc}|\p{Cs}|\p{Co}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return normaliseText(value.replace(breaks, ' ').replace(unwanted, ''));
  if (Array.isArray(value)) return value.map(tidied);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (languageKeys.has(key) ? [] : [[key, tidied(inner)]])),
  );
}

/** Gives an id to every entry of a list that has none, or one that was there before. */
function withIds(company: Json): Json {
  const lists = ['units', 'people', 'departments', 'signOff'].flatMap((kind) => {
    const list = company[kind];
    if (!Array.isArray(list)) return [];
    const entries: readonly unknown[] = list;
    // An id that was given keeps its place: one made for an entry before it must not take it.
    const taken = new Set(entries.map((entry) => (isJsonObject(entry) ? entry['id'] : null)));
    const seen = new Set<unknown>();
    const made = entries.map((entry, index) => {
      if (!isJsonObject(entry)) return entry;
      let id = entry['id'] ?? '';
      if (id === '' || seen.has(id)) {
        const place = `${kind}\n${String(index)}\n${JSON.stringify(entry['name'] ?? entry['role'] ?? '')}`;
        id = `${kind}-${stableId(place)}`;
        for (let round = 2; taken.has(id); round += 1) id = `${kind}-${stableId(`${place}\n${String(round)}`)}`;
        taken.add(id);
      }
      seen.add(id);
      return { ...entry, id };
    });
    return [[kind, made] as const];
  });
  return { ...company, ...Object.fromEntries(lists) };
}

/** Equal for names that differ in case and spaces only. Accents count: Hùng and Hưng are two people. */
function nameKey(name: string): string {
  return normaliseText(name).toLowerCase();
}

function firstOfEachName<T extends { readonly name: string }>(entries: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    const earlier = first.get(key);
    // What the first leaves open, a later one may say: a department, for one.
    if (earlier) first.set(key, { ...entry, ...withoutNulls(earlier) });
    else first.set(key, entry);
  }
  return [...first.values()];
}

function withoutNulls<T extends object>(entry: T): Partial<T> {
  // safe: keys are only left out
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null)) as Partial<T>;
}
