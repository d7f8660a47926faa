import { createHash } from 'node:crypto';
import type { KeyResult, Objective, Plan } from '#core/domain/plan';
import type { ImportOutcome } from '#core/import/import-outcome';

/** A text by its hash (`sha256:…`), or a number, a date, a kind, a state, or nothing. */
export type Accepted = string | number | null;

/** One cell of a workbook and what has to be read from it; `tests/workbooks/corpus-answers/README.md`. */
export interface CorpusAnswer {
  /** 1-based sheet and address: `2!B7`. */
  readonly cell: string;
  /** Answers of the same row belong to one record. */
  readonly row: string;
  /** `keyResult.target`; several of which one must hold are joined by `|`. */
  readonly field: string;
  readonly sha256?: string;
  readonly value?: number | string | null;
  readonly anyOf?: readonly Accepted[];
}

export interface CorpusAnswers {
  readonly file: string;
  /** The file is rightly refused, with one of these codes. */
  readonly refused?: readonly string[];
  /** Refusing with one of these codes is as right as the import described. */
  readonly orRefused?: readonly string[];
  readonly plans?: number;
  readonly plansOneOf?: readonly number[];
  /** Of each plan. */
  readonly objectives?: readonly number[];
  /** Of all plans together. */
  readonly objectivesOneOf?: readonly number[];
  readonly keyResults?: readonly number[];
  readonly keyResultsOneOf?: readonly number[];
  /** Of each objective, over all plans. */
  readonly keyResultsPerObjective?: readonly number[];
  readonly answers?: readonly CorpusAnswer[];
}

/** Hex of the SHA-256 of a text in NFC, trimmed, every run of white space one space. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC').replace(/\s+/gu, ' ').trim()).digest('hex');
}

/** A record an answer can be about, with the records it stands in. */
interface Candidate {
  readonly plan: Plan;
  readonly objective: Objective | null;
  readonly keyResult: KeyResult | null;
  readonly kept: Map<object, { hashes: Set<string>; numbers: number[] }>;
}

/** What of the answers an import does not give, as lines to read; texts of both sides only as hashes. */
export function differencesFrom(answers: CorpusAnswers, outcome: ImportOutcome): string[] {
  return [...countDifferences(answers, outcome.plans), ...cellDifferences(answers.answers ?? [], outcome)];
}

function countDifferences(answers: CorpusAnswers, plans: readonly Plan[]): string[] {
  const objectives = plans.map((plan) => plan.objectives.length);
  const perObjective = plans.flatMap((plan) => plan.objectives.map((objective) => objective.keyResults.length));
  const keyResults = plans.map((plan) => sum(plan.objectives.map((objective) => objective.keyResults.length)));
  const lines: string[] = [];
  const exactly = (what: string, expected: readonly number[] | undefined, got: readonly number[]) => {
    if (expected !== undefined && expected.join() !== got.join())
      lines.push(`${what}: expected ${expected.join(', ')}, got ${short(got)}`);
  };
  const oneOf = (what: string, expected: readonly number[] | undefined, got: number) => {
    if (expected !== undefined && !expected.includes(got))
      lines.push(`${what}: expected ${expected.join(' or ')}, got ${got}`);
  };
  oneOf('plans', answers.plans === undefined ? answers.plansOneOf : [answers.plans], plans.length);
  exactly('objectives of each plan', answers.objectives, objectives);
  oneOf('objectives in all', answers.objectivesOneOf, sum(objectives));
  exactly('key results of each plan', answers.keyResults, keyResults);
  oneOf('key results in all', answers.keyResultsOneOf, sum(keyResults));
  exactly('key results of each objective', answers.keyResultsPerObjective, perObjective);
  return lines;
}

function cellDifferences(answers: readonly CorpusAnswer[], outcome: ImportOutcome): string[] {
  const names = outcome.report.sheets.map((sheet) => sheet.name);
  const groups = Map.groupBy(answers, (answer) => answer.row);
  const used = new Set<KeyResult | Objective>();
  const lines: string[] = [];
  const candidates = candidatesOf(outcome.plans);
  for (const [row, group] of groups) {
    const sheet = names[Number(group[0]?.cell.split('!')[0]) - 1];
    const level = levelOf(group);
    const open = candidates[level].filter(
      ({ plan, objective, keyResult }) =>
        (outcome.plans.length === 1 || plan.origin?.sheet === sheet) &&
        !used.has(keyResult ?? objective ?? ({} as Objective)), // safe: a plan is never put among the used ones
    );
    const best = bestOf(open, group);
    if (best === null) {
      lines.push(`row ${row}: no ${level} left that could be it`);
      continue;
    }
    const record = best.keyResult ?? best.objective;
    if (record !== null) used.add(record);
    for (const answer of group) {
      if (!holds(answer, best))
        lines.push(`${answer.cell} ${answer.field}: expected ${told(answer)}, got ${got(answer, best)}`);
    }
  }
  return lines;
}

type Level = 'keyResult' | 'objective' | 'plan';

function levelOf(group: readonly CorpusAnswer[]): Level {
  if (group.some((answer) => answer.field.includes('keyResult.'))) return 'keyResult';
  return group.some((answer) => answer.field.includes('objective.')) ? 'objective' : 'plan';
}

function candidatesOf(plans: readonly Plan[]): Record<Level, Candidate[]> {
  const kept: Candidate['kept'] = new Map();
  const objectives = plans.flatMap((plan) =>
    plan.objectives.map((objective) => ({ plan, objective, keyResult: null, kept })),
  );
  return {
    plan: plans.map((plan) => ({ plan, objective: null, keyResult: null, kept })),
    objective: objectives,
    keyResult: objectives.flatMap((parent) =>
      parent.objective.keyResults.map((keyResult) => ({ ...parent, keyResult })),
    ),
  };
}

/** The record that fits most answers of a row, its title and its numbers counting most; null when nothing fits. */
function bestOf(open: readonly Candidate[], group: readonly CorpusAnswer[]): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of open) {
    let score = 0;
    for (const answer of group) {
      if (!acceptedOf(answer).some((accepted) => accepted !== null) || !holds(answer, candidate)) continue;
      score += /^(?:keyResult|objective)\.title/u.test(answer.field) || answer.field === 'keyResult.target' ? 4 : 1;
    }
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

function acceptedOf(answer: CorpusAnswer): readonly Accepted[] {
  if (answer.sha256 !== undefined) return [`sha256:${answer.sha256}`];
  return answer.anyOf ?? [answer.value ?? null];
}

function holds(answer: CorpusAnswer, candidate: Candidate): boolean {
  const accepted = acceptedOf(answer);
  return answer.field.split('|').some((field) => {
    const [level, ...path] = field.split('.');
    const record =
      level === 'plan' ? candidate.plan : level === 'objective' ? candidate.objective : candidate.keyResult;
    if (record === null) return accepted.includes(null);
    if (path[0] === 'any') return accepted.some((one) => isKept(one, record, candidate.kept));
    const value = valueAt(record, path);
    return accepted.some((one) => isValue(one, value));
  });
}

/** The value at `initiatives.0.title`. */
function valueAt(record: object, path: readonly string[]): unknown {
  // safe: walking plain data by name; what is not there is undefined
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], record);
}

function isValue(accepted: Accepted, value: unknown): boolean {
  if (accepted === null) return value === null || value === undefined || value === '';
  if (typeof accepted === 'number') return typeof value === 'number' && isNear(accepted, value);
  if (typeof value !== 'string') return false;
  return accepted.startsWith('sha256:') ? accepted === `sha256:${textHash(value)}` : accepted === value;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** Whether the record holds it in any field of its own, as a whole, as a line of a text or behind a label. */
function isKept(accepted: Accepted, record: object, cache: Candidate['kept']): boolean {
  let held = cache.get(record);
  if (held === undefined) {
    held = { hashes: new Set(), numbers: [] };
    collect(record, held);
    cache.set(record, held);
  }
  if (typeof accepted === 'number') return held.numbers.some((number) => isNear(accepted, number));
  return accepted !== null && held.hashes.has(accepted.replace('sha256:', ''));
}

function collect(value: unknown, into: { hashes: Set<string>; numbers: number[] }): void {
  if (typeof value === 'number') into.numbers.push(value);
  else if (typeof value === 'string') {
    const number = value.trim() === '' ? NaN : Number(value);
    if (!Number.isNaN(number)) into.numbers.push(number);
    for (const part of [value, ...value.split('\n')]) {
      into.hashes.add(textHash(part));
      const label = part.indexOf(': ');
      if (label > 0) into.hashes.add(textHash(part.slice(label + 2)));
    }
  } else if (typeof value === 'object' && value !== null) {
    // the key results of an objective are records of their own
    for (const [name, inner] of Object.entries(value)) if (name !== 'keyResults' && name !== 'id') collect(inner, into);
  }
}

function told(answer: CorpusAnswer): string {
  return acceptedOf(answer)
    .map((one) => (typeof one === 'string' && one.startsWith('sha256:') ? `text ${one.slice(7, 19)}…` : String(one)))
    .join(' or ');
}

/** What stands at the first field named; texts, unless a closed list of ours names them, as the start of their hash. */
function got(answer: CorpusAnswer, candidate: Candidate): string {
  const [level, ...path] = (answer.field.split('|')[0] ?? '').split('.');
  if (path[0] === 'any') return `nothing like it in the ${level ?? ''}`;
  const record = level === 'plan' ? candidate.plan : level === 'objective' ? candidate.objective : candidate.keyResult;
  const value = record === null ? undefined : valueAt(record, path);
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'nothing';
  const ours = path.at(-1) === 'kind' || path.at(-1) === 'status' || /^\d{4}-\d\d-\d\d$/u.test(value) || value === '%';
  return ours ? value : `text ${textHash(value).slice(0, 12)}…`;
}

function short(numbers: readonly number[]): string {
  return numbers.length <= 20 ? numbers.join(', ') : `${numbers.slice(0, 20).join(', ')}, … (${numbers.length})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
