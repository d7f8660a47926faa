/**
 * The plan: one unit's objectives for one cycle. Two shapes of the same content:
 *
 * - `Plan` is the document, nested, as the plan file (`.okr`) and every export see it;
 * - `PlanRecord`s are the flat form that commands, undo, the journal and the grid work on
 *   (`plan-records.ts` converts both ways).
 *
 * Units: numbers are in the scale of the key result's own `unit`; percentages, weights and confidence are
 * fractions of 1; dates are `YYYY-MM-DD` without a time zone. A missing number is `null`, never 0.
 */

export type Language = 'vi' | 'en';

/** `YYYY-MM-DD`, no time zone. */
export type IsoDate = string;

export type PlanLevel = 'company' | 'department' | 'team' | 'person';
export type PlanState = 'draft' | 'approved' | 'running' | 'closed';
export type CycleKind = 'month' | 'quarter' | 'half' | 'year' | 'custom';
export type Commitment = 'committed' | 'aspirational';
export type RollUp = 'weighted' | 'sum' | 'support';
export type KeyResultKind = 'increase' | 'decrease' | 'atLeast' | 'atMost' | 'range' | 'stages' | 'yesNo';
export type KeyResultStatus = 'onTrack' | 'atRisk' | 'offTrack' | 'done' | 'dropped';
export type ColumnType = 'text' | 'number' | 'date' | 'choice';

export interface Cycle {
  readonly kind: CycleKind;
  /** As people write it: `Quý I/2026`, `Q1 2026`. */
  readonly label: string;
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
}

/** A column of an imported sheet that no field of ours covers; its cells are in `extra` by `id`. */
export interface ExtraColumn {
  readonly id: string;
  readonly header: string;
  readonly type: ColumnType;
  /** Id of the field or extra column it stood behind; null = at the end. */
  readonly after: string | null;
  readonly choices: readonly string[];
}

/** Where an imported plan came from. */
export interface PlanOrigin {
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  /** Column letter → field id. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly importedOn: IsoDate | null;
}

export interface PlanChange {
  readonly on: IsoDate;
  readonly who: string;
  readonly record: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

export interface PlanExport {
  readonly id: string;
  readonly on: IsoDate;
  readonly template: string | null;
  readonly values: unknown;
}

export interface ParentLink {
  /** null = this plan. */
  readonly plan: string | null;
  readonly objective: string | null;
  readonly keyResult: string | null;
  /** The last known title. */
  readonly title: string;
}

export interface Comment {
  readonly on: IsoDate;
  readonly who: string;
  readonly text: string;
}

export interface Stage {
  readonly title: string;
  /** Fraction of 1; null = an equal share. */
  readonly share: number | null;
  readonly doneOn: IsoDate | null;
}

export interface Initiative {
  readonly title: string;
  readonly owner: string | null;
  readonly due: IsoDate | null;
  readonly done: boolean;
}

export interface CheckIn {
  readonly id: string;
  readonly on: IsoDate;
  readonly value: number | null;
  readonly confidence: number | null;
  readonly note: string | null;
  /** Id of the check-in this one corrects. */
  readonly replaces: string | null;
}

export interface PayNotes {
  readonly floor: string | null;
  readonly target: string | null;
  readonly stretch: string | null;
}

export type ExtraValue = string | number | null;

/** What both levels share. */
interface Named {
  readonly id: string;
  /** The code people gave it: `O1`, `1.2`; text, so 1.10 stays 1.10. */
  readonly code: string | null;
  readonly title: string;
  /** The field in the plan's other language, by field name. */
  readonly alt: Readonly<Record<string, string>>;
  readonly owner: string | null;
  /** Fraction of 1. */
  readonly weight: number | null;
  readonly parent: ParentLink | null;
  readonly rollUp: RollUp | null;
  readonly note: string | null;
  readonly comments: Readonly<Record<string, readonly Comment[]>>;
  /**
   * The original text of any cell that was interpreted, by field. A field that is `null` here and has a text in
   * `asWritten` is a text we could not read: shown as typed, marked as an error, never dropped.
   */
  readonly asWritten: Readonly<Record<string, string>>;
  /** Cells of `Plan.columns`, by column id. */
  readonly extra: Readonly<Record<string, ExtraValue>>;
  readonly commitment: Commitment | null;
}

export interface KeyResult extends Named {
  readonly kind: KeyResultKind;
  readonly unit: string | null;
  readonly start: number | null;
  readonly startToBeMeasured: boolean;
  readonly floor: number | null;
  readonly target: number | null;
  readonly stretch: number | null;
  /** Range kind: the bounds. */
  readonly low: number | null;
  readonly high: number | null;
  readonly stages: readonly Stage[];
  readonly current: number | null;
  readonly due: IsoDate | null;
  readonly leading: boolean | null;
  /** 0–1. */
  readonly confidence: number | null;
  readonly status: KeyResultStatus | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly payNotes: PayNotes | null;
  readonly initiatives: readonly Initiative[];
  readonly checkIns: readonly CheckIn[];
}

export interface Objective extends Named {
  readonly category: string | null;
  readonly keyResults: readonly KeyResult[];
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly level: PlanLevel | null;
  readonly department: string | null;
  readonly owner: string | null;
  readonly cycle: Cycle;
  readonly state: PlanState;
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly note: string | null;
  readonly objectives: readonly Objective[];
  readonly columns: readonly ExtraColumn[];
  readonly origin: PlanOrigin | null;
  readonly changes: readonly PlanChange[];
  readonly exports: readonly PlanExport[];
}

/* The flat form. Order is a sort key inside the record (ordering.ts): no array index is ever an address. */

export type RecordId = string;

/** The id of the one header record of every plan in its flat form. */
export const headerId: RecordId = 'plan';

export interface PlanHeaderRecord extends Omit<Plan, 'objectives' | 'id'> {
  readonly type: 'plan';
  readonly id: typeof headerId;
  readonly planId: string;
}

export interface ObjectiveRecord extends Omit<Objective, 'keyResults'> {
  readonly type: 'objective';
  readonly sortKey: string;
}

export interface KeyResultRecord extends KeyResult {
  readonly type: 'keyResult';
  readonly objectiveId: RecordId;
  readonly sortKey: string;
}

export type PlanRecord = PlanHeaderRecord | ObjectiveRecord | KeyResultRecord;

/** Every record of one plan by id. Never mutated: a change makes a new map. */
export type PlanRecords = ReadonlyMap<RecordId, PlanRecord>;

const noNames = {
  code: null,
  alt: {},
  owner: null,
  weight: null,
  parent: null,
  rollUp: null,
  note: null,
  comments: {},
  asWritten: {},
  extra: {},
  commitment: null,
} as const satisfies Omit<Named, 'id' | 'title'>;

/** A key result with every field empty. */
export function emptyKeyResult(id: string, title = ''): KeyResult {
  return {
    ...noNames,
    id,
    title,
    kind: 'increase',
    unit: null,
    start: null,
    startToBeMeasured: false,
    floor: null,
    target: null,
    stretch: null,
    low: null,
    high: null,
    stages: [],
    current: null,
    due: null,
    leading: null,
    confidence: null,
    status: null,
    method: null,
    source: null,
    payNotes: null,
    initiatives: [],
    checkIns: [],
  };
}

/** An objective with every field empty and no key result. */
export function emptyObjective(id: string, title = ''): Objective {
  return { ...noNames, id, title, category: null, keyResults: [] };
}

/** A plan with no objective, in draft. */
export function emptyPlan(id: string, title: string, cycle: Cycle, language: Language): Plan {
  return {
    id,
    title,
    level: null,
    department: null,
    owner: null,
    cycle,
    state: 'draft',
    language,
    currency: 'VND',
    note: null,
    objectives: [],
    columns: [],
    origin: null,
    changes: [],
    exports: [],
  };
}
