import type { Company, CompanyUnit } from '#core/domain/company';
import { editNumber, readQuantity } from '#core/domain/numbers';
import type { Language } from '#core/domain/plan';
import { normaliseText } from '#core/domain/text-folding';
import { findUnit } from '#core/domain/units';

/** Keys of `settings:units.problems`. */
export type UnitProblem = 'notNumber' | 'notPositive' | 'tooLarge' | 'hasUnit' | 'unknownUnit' | 'circle';

const largestFactor = 1e15;

/** How this company types numbers: its own form, else that of the language on screen. */
export function numberLanguage(form: Company['numberForm'], language: Language): Language {
  if (form === 'document') return language;
  return form === 'comma' ? 'vi' : 'en';
}

/** A factor as typed (`24`, `1,5`, `1 triệu`), or why it is none. */
export function readFactor(
  text: string,
  language: Language,
): { readonly value: number } | { readonly problem: UnitProblem } {
  const quantity = readQuantity(text, { decimal: language === 'vi' ? 'comma' : 'point' });
  if (!quantity || quantity.operator !== null) return { problem: 'notNumber' };
  // "1 triệu" is a number here; the đồng it stands for elsewhere is not written.
  if (quantity.unit !== null && !quantity.unitImplied) return { problem: 'hasUnit' };
  if (quantity.value <= 0) return { problem: 'notPositive' };
  return quantity.value > largestFactor ? { problem: 'tooLarge' } : { value: quantity.value };
}

/** A factor as the field shows it, so that it reads back as the same number. */
export function factorText(factor: number, language: Language): string {
  return editNumber(factor, language);
}

/** The unit that a company's unit is counted in, as typed; null = in none; or why it cannot be. */
export function readBaseUnit(
  text: string,
  unit: CompanyUnit,
  units: readonly CompanyUnit[],
): { readonly value: string | null } | { readonly problem: UnitProblem } {
  const name = normaliseText(text);
  if (name === '') return { value: null };
  if (isSpelling(unit, name)) return { problem: 'circle' };
  const base = units.find((other) => isSpelling(other, name));
  if (!base) return findUnit(name) ? { value: name } : { problem: 'unknownUnit' };
  // A chain (box → case → bottle) must end: walk it and see whether it comes back here.
  const seen = new Set([base.id]);
  for (let of = base.of; of !== null;) {
    const step: string = of;
    if (isSpelling(unit, step)) return { problem: 'circle' };
    const next = units.find((other) => isSpelling(other, step));
    if (!next || seen.has(next.id)) break;
    seen.add(next.id);
    of = next.of;
  }
  return { value: name };
}

/** Other spellings as typed into one field, between commas; repeated ones once. */
export function readSpellings(text: string): readonly string[] {
  const spellings = text
    .split(/[,;\n]/u)
    .map(normaliseText)
    .filter((spelling) => spelling !== '');
  return [...new Set(spellings)];
}

function isSpelling(unit: CompanyUnit, text: string): boolean {
  const wanted = normaliseText(text).toLowerCase();
  return [unit.name.vi, unit.name.en, ...unit.spellings].some(
    (spelling) => spelling !== '' && normaliseText(spelling).toLowerCase() === wanted,
  );
}
