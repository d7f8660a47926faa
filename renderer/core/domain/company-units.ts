import type { CompanyUnit } from './company';
import { foldText } from './text-folding';
import { findUnit, isOwnBase, ownKey, spelling, type Unit } from './units';

/** A spelling a company gave that already names a unit everybody has: the built-in one wins. */
export interface TakenSpelling {
  readonly unitId: string;
  readonly spelling: string;
  /** Key of the unit it names. */
  readonly by: string;
}

/**
 * A company's units as rows of the unit table, to be given as `own` to `findUnit`, `convertUnit` and `unitName`.
 * They convert by their factor through any chain of `of`; a chain that bites its tail converts into nothing. A unit
 * that is only named as the `of` of another (`chai` in "one thùng is 24 chai") comes along, so that the two convert.
 */
export function companyUnits(units: readonly CompanyUnit[]): readonly Unit[] {
  const plain = units.map(standingAlone);
  const sources = new Map(units.map((unit) => [ownKey(unit.id), unit]));
  const implied = impliedUnits(units, plain);
  const known = [...plain, ...implied];
  return [...plain.map((unit) => ({ ...unit, ...rootOf(unit.key, sources, known) })), ...implied];
}

/** Which spellings of a company's units are not theirs, in order. */
export function takenSpellings(units: readonly CompanyUnit[]): readonly TakenSpelling[] {
  return units.flatMap((unit) =>
    writings(unit).flatMap((text) => {
      const by = ownerOf(text);
      return by === null ? [] : [{ unitId: unit.id, spelling: text, by }];
    }),
  );
}

/** Names and other spellings, each once. */
function writings({ name, spellings }: CompanyUnit): readonly string[] {
  const byText = new Map<string, string>();
  for (const text of [name.vi, name.en, ...spellings]) {
    const key = spelling(text);
    if (key !== '' && !byText.has(key)) byText.set(key, text.trim());
  }
  return [...byText.values()];
}

/** Key of the built-in unit a text names as it stands, or without accents where it has none; null = free. */
function ownerOf(text: string): string | null {
  const key = spelling(text);
  if (key.startsWith('%')) return 'percent';
  const found = findUnit(key);
  if (found === null) return null;
  const same = found.spellings.some((other) => spelling(other) === key);
  return same || key === foldText(key) ? found.key : null;
}

function standingAlone(unit: CompanyUnit): Unit {
  const spellings = writings(unit).filter((text) => ownerOf(text) === null);
  const { vi, en } = unit.name;
  const any = vi || en || (unit.spellings[0] ?? unit.id);
  return { ...bare(ownKey(unit.id), spellings, any), names: { vi: vi || any, en: en || any } };
}

function bare(key: string, spellings: readonly string[], symbol: string): Unit {
  return { key, base: key, dimension: 'count', factor: 1, symbol, spellings };
}

function impliedUnits(units: readonly CompanyUnit[], known: readonly Unit[]): readonly Unit[] {
  const implied = new Map<string, Unit>();
  for (const { of } of units) {
    const text = of?.trim() ?? '';
    if (text === '' || text.startsWith('%') || findUnit(text, known) !== null) continue;
    const key = ownKey(`of:${spelling(text)}`);
    if (!implied.has(key)) implied.set(key, { ...bare(key, [text], text), names: { vi: text, en: text } });
  }
  return [...implied.values()];
}

type Root = Pick<Unit, 'base' | 'dimension' | 'factor'>;

/** What a unit goes back to; null when its chain comes back to itself. */
function chase(
  key: string,
  sources: ReadonlyMap<string, CompanyUnit>,
  known: readonly Unit[],
  seen: Set<string>,
): Root | null {
  const source = sources.get(key);
  const goal = source?.of == null ? null : findUnit(source.of, known);
  // Percentages are kept as fractions of 1 (plan.ts): a factor from one to the other would be a hundredfold off.
  if (!source || !goal || goal.dimension === 'ratio') return { base: key, dimension: 'count', factor: 1 };
  if (seen.has(key)) return null;
  seen.add(key);
  const root = isOwnBase(goal.key) ? chase(goal.key, sources, known, seen) : goal;
  return root && { base: root.base, dimension: root.dimension, factor: source.factor * root.factor };
}

function rootOf(key: string, sources: ReadonlyMap<string, CompanyUnit>, known: readonly Unit[]): Root {
  return chase(key, sources, known, new Set()) ?? { base: key, dimension: 'count', factor: 1 };
}
