import type {
  KeyResult,
  KeyResultRecord,
  Objective,
  ObjectiveRecord,
  Plan,
  PlanRecords,
  RecordId,
} from '../../domain/plan';
import { keyResultsByObjective, objectivesOf } from '../../domain/plan-records';
import { foldText } from '../../domain/text-folding';

/** Why two are taken for the same. */
export type MatchReason = 'code' | 'title' | 'closeText';

export interface Match<P> {
  readonly record: P;
  readonly by: MatchReason;
}

/** For each objective and key result of an imported plan, by its id there, the one of the plan it is. */
export interface Matches {
  readonly objectives: ReadonlyMap<RecordId, Match<ObjectiveRecord>>;
  readonly keyResults: ReadonlyMap<RecordId, Match<KeyResultRecord>>;
}

/** How many words two titles must share, of the longer one's. */
const closeEnough = 0.8;
/** Pairs of titles that are compared by words at most; beyond it only codes and whole titles match. */
const pairLimit = 1_000_000;

interface Titled {
  readonly id: RecordId;
  readonly code: string | null;
  readonly title: string;
}

/**
 * Finds which imported records are already in the plan: by code, then by title (accents and case aside), then by close
 * text, each only where it is clear. Key results are looked for in the objective that matched theirs; one that is not
 * there is found elsewhere by its whole title, when that title is there once.
 */
export function matchRecords(records: PlanRecords, imported: Plan): Matches {
  const objectives = matchLists(objectivesOf(records), imported.objectives);
  const groups = keyResultsByObjective(records);
  const keyResults = new Map<RecordId, Match<KeyResultRecord>>();
  const taken = new Set<RecordId>();
  for (const objective of imported.objectives) {
    const partner = objectives.get(objective.id);
    if (partner === undefined) continue;
    for (const [id, match] of matchLists(groups.get(partner.record.id) ?? [], objective.keyResults)) {
      keyResults.set(id, match);
      taken.add(match.record.id);
    }
  }
  const free = [...groups.values()].flat().filter(({ id }) => !taken.has(id));
  const open = imported.objectives.flatMap((objective) => objective.keyResults).filter(({ id }) => !keyResults.has(id));
  const homes = byKey(free, ({ title }) => foldText(title));
  for (const [title, strays] of byKey(open, (one) => foldText(one.title))) {
    const [record, ...more] = homes.get(title) ?? [];
    const [stray, ...others] = strays;
    if (title === '' || record === undefined || stray === undefined || more.length + others.length > 0) continue;
    keyResults.set(stray.id, { record, by: 'title' });
  }
  return { objectives, keyResults };
}

/** Pairs two lists; each side is used once. */
function matchLists<P extends Titled>(
  plan: readonly P[],
  imported: readonly (Objective | KeyResult)[],
): ReadonlyMap<RecordId, Match<P>> {
  const found = new Map<RecordId, Match<P>>();
  const used = new Set<RecordId>();
  const pair = (record: P, one: Titled, by: MatchReason): void => {
    if (used.has(record.id) || found.has(one.id)) return;
    used.add(record.id);
    found.set(one.id, { record, by });
  };
  const freePlan = () => plan.filter(({ id }) => !used.has(id));
  const freeImported = () => imported.filter(({ id }) => !found.has(id));
  /** The first of a key to the first, the second to the second: doubles in both lists are the same doubles. */
  const pairEqual = (key: (one: Titled) => string, by: MatchReason): void => {
    const groups = byKey(freePlan(), key);
    for (const [value, list] of byKey(freeImported(), key)) {
      if (value === '') continue;
      const partners = groups.get(value) ?? [];
      list.forEach((one, index) => {
        const partner = partners[index];
        if (partner !== undefined) pair(partner, one, by);
      });
    }
  };
  pairEqual(({ code, title }) => (codeKey(code) === '' ? '' : `${codeKey(code)}\n${foldText(title)}`), 'code');
  // A code that moved to another title (a list numbered anew) says less than the title that is there word for word.
  const planTitles = new Set(freePlan().map(({ title }) => foldText(title)));
  const importedTitles = new Set(freeImported().map(({ title }) => foldText(title)));
  const codes = byKey(freePlan(), ({ code }) => codeKey(code));
  for (const [code, [one, ...doubles]] of byKey(freeImported(), (each) => codeKey(each.code))) {
    const [record, ...more] = codes.get(code) ?? [];
    if (code === '' || one === undefined || record === undefined || doubles.length + more.length > 0) continue;
    if (planTitles.has(foldText(one.title)) || importedTitles.has(foldText(record.title))) continue;
    pair(record, one, 'code');
  }
  pairEqual(({ title }) => `=${foldText(title)}`, 'title');
  for (const [record, one] of closePairs(freePlan(), freeImported())) pair(record, one, 'closeText');
  return found;
}

/** Pairs whose titles share most words, where each is the only such one for the other. */
function closePairs<P extends Titled>(
  plan: readonly P[],
  imported: readonly Titled[],
): readonly (readonly [P, Titled])[] {
  if (plan.length * imported.length > pairLimit) return [];
  const words = new Map([...plan, ...imported].map((one) => [one, new Set(wordsOf(one.title))]));
  const near = (record: P, one: Titled) => overlap(words.get(record), words.get(one)) >= closeEnough;
  return imported.flatMap((one) => {
    const [record, ...more] = plan.filter((each) => near(each, one));
    if (record === undefined || more.length > 0) return [];
    return imported.some((other) => other !== one && near(record, other)) ? [] : [[record, one] as const];
  });
}

function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(a.size, b.size);
}

function wordsOf(title: string): readonly string[] {
  return foldText(title).match(/[\p{L}\p{N}%]+/gu) ?? [];
}

/** `KR 1.2`, `kr1.2` and `1.2.` are one code. */
function codeKey(code: string | null): string {
  return code === null
    ? ''
    : foldText(code)
        .replace(/[^\p{L}\p{N}.]/gu, '')
        .replace(/\.+$/u, '');
}

function byKey<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const value = key(one);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [one]);
    else group.push(one);
  }
  return groups;
}
