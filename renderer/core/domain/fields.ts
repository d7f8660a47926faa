import { resources } from '../texts/resources';
import type { KeyResultKind, Language } from './plan';

/** The fields people see as columns. Each is a key of the record of the same name; `progress` is computed. */
export const fieldIds = [
  'code',
  'title',
  'category',
  'kind',
  'unit',
  'start',
  'floor',
  'target',
  'stretch',
  'low',
  'high',
  'current',
  'progress',
  'weight',
  'owner',
  'due',
  'commitment',
  'leading',
  'confidence',
  'status',
  'method',
  'source',
  'initiatives',
  'stages',
  'note',
] as const;
export type FieldId = (typeof fieldIds)[number];

/** The id of a column kept from an imported sheet: `extra:<column id>`. */
export type ExtraFieldId = `extra:${string}`;
export type AnyFieldId = FieldId | ExtraFieldId;

export type FieldLevel = 'objective' | 'keyResult';
export type FieldType = 'text' | 'longText' | 'number' | 'percent' | 'date' | 'choice' | 'person' | 'computed';

export interface Field {
  readonly id: FieldId;
  readonly levels: readonly FieldLevel[];
  readonly type: FieldType;
  /** Stored values in the order they are offered; only for `choice`. `true` and `false` stand for booleans. */
  readonly choices: readonly string[] | null;
  readonly align: 'left' | 'right' | 'center';
  /** Pixels of a column at first opening. */
  readonly width: number;
  readonly defaultVisible: boolean;
  readonly editable: boolean;
}

const both: readonly FieldLevel[] = ['objective', 'keyResult'];
const keyResult: readonly FieldLevel[] = ['keyResult'];
const objective: readonly FieldLevel[] = ['objective'];

interface More {
  readonly choices?: readonly string[];
  readonly align?: 'left' | 'right' | 'center';
  readonly hidden?: boolean;
}

function field(id: FieldId, levels: readonly FieldLevel[], type: FieldType, width: number, more: More = {}): Field {
  const numeric = type === 'number' || type === 'percent' || type === 'computed';
  return {
    id,
    levels,
    type,
    choices: more.choices ?? null,
    align: more.align ?? (numeric ? 'right' : 'left'),
    width,
    defaultVisible: more.hidden !== true,
    editable: type !== 'computed',
  };
}

const kinds: readonly KeyResultKind[] = ['increase', 'decrease', 'atLeast', 'atMost', 'range', 'stages', 'yesNo'];

/**
 * The field table: columns of the sheet, of exports and of the import screen are made from it. Labels are
 * `fields:<id>.label` and `.short`, choices `fields:<id>.choices.<value>`. Widths are those of the
 * look; the sheet opens a number column wider where its numbers need it.
 */
export const fields: readonly Field[] = [
  field('code', both, 'text', 60, { hidden: true }),
  field('title', both, 'longText', 228),
  field('category', objective, 'text', 120, { hidden: true }),
  field('kind', keyResult, 'choice', 104, { choices: kinds, hidden: true }),
  field('weight', both, 'percent', 66),
  field('unit', keyResult, 'text', 88),
  field('start', keyResult, 'number', 54),
  field('floor', keyResult, 'number', 52),
  field('target', keyResult, 'number', 64),
  field('stretch', keyResult, 'number', 82),
  field('low', keyResult, 'number', 84, { hidden: true }),
  field('high', keyResult, 'number', 84, { hidden: true }),
  field('current', keyResult, 'number', 72),
  field('progress', both, 'computed', 136),
  field('owner', both, 'person', 112),
  field('due', keyResult, 'date', 104),
  field('commitment', both, 'choice', 96, { choices: ['committed', 'aspirational'], hidden: true }),
  field('leading', keyResult, 'choice', 88, { choices: ['true', 'false'], hidden: true }),
  field('confidence', keyResult, 'percent', 92, { hidden: true }),
  field('status', keyResult, 'choice', 104, {
    choices: ['onTrack', 'atRisk', 'offTrack', 'done', 'dropped'],
    hidden: true,
  }),
  field('method', keyResult, 'longText', 160, { hidden: true }),
  field('source', keyResult, 'text', 120, { hidden: true }),
  field('initiatives', keyResult, 'longText', 220, { hidden: true }),
  field('stages', keyResult, 'longText', 180, { hidden: true }),
  field('note', both, 'longText', 180, { hidden: true }),
];

const byId = new Map<string, Field>(fields.map((entry) => [entry.id, entry]));

/** The field of an id, or null for an extra column or an unknown id. */
export function findField(id: string): Field | null {
  return byId.get(id) ?? null;
}

/** The id of the extra column a field id names, or null. */
export function extraColumnOf(id: string): string | null {
  return id.startsWith('extra:') ? id.slice('extra:'.length) : null;
}

/** The name of a stored choice in a language; a value we do not know stays as it is. */
export function choiceLabel(id: FieldId, value: string, language: Language): string {
  const texts: Readonly<Record<string, unknown>> = resources[language].fields;
  const entry = texts[id];
  if (!hasChoices(entry)) return value;
  return entry.choices[value] ?? value;
}

function hasChoices(entry: unknown): entry is { readonly choices: Readonly<Record<string, string>> } {
  return typeof entry === 'object' && entry !== null && 'choices' in entry;
}
