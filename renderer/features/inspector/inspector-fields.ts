import { fields, type AnyFieldId, type FieldLevel, type FieldType } from '#core/domain/fields';
import type { ExtraColumn } from '#core/domain/plan';

export type FieldGroupId = 'figures' | 'people' | 'wording' | 'notes' | 'more';

/** One field as the inspector shows it. */
export interface InspectorField {
  readonly id: AnyFieldId;
  readonly type: FieldType;
  /** Stored choices, or the plain texts of a kept column; null = free text. */
  readonly choices: readonly string[] | null;
  /** The header of a kept column; null = the name of the field. */
  readonly header: string | null;
}

export interface FieldGroup {
  readonly id: FieldGroupId;
  readonly fields: readonly InspectorField[];
}

// What belongs together, in the order it is read; a field that is named nowhere stands at the end of `more`.
const order: readonly { readonly id: FieldGroupId; readonly fields: readonly string[] }[] = [
  {
    id: 'figures',
    fields: [
      'progress',
      'current',
      'target',
      'unit',
      'start',
      'floor',
      'stretch',
      'low',
      'high',
      'weight',
      'confidence',
      'kind',
    ],
  },
  { id: 'people', fields: ['owner', 'due', 'status', 'commitment'] },
  { id: 'wording', fields: ['title', 'method', 'source', 'initiatives', 'stages'] },
  { id: 'notes', fields: ['note'] },
  { id: 'more', fields: ['code', 'category', 'leading'] },
];

/** Every field of a level and every kept column of the plan, each in one group. */
export function fieldGroups(level: FieldLevel, columns: readonly ExtraColumn[]): readonly FieldGroup[] {
  const own = fields.filter(({ levels }) => levels.includes(level));
  const placed = new Set(order.flatMap((group) => group.fields));
  return order.map((group) => {
    const named = group.fields.flatMap((id) => own.filter((field) => field.id === id));
    const others = group.id === 'more' ? own.filter(({ id }) => !placed.has(id)) : [];
    const found: InspectorField[] = [...named, ...others].map(({ id, type, choices }) => ({
      id,
      type,
      choices,
      header: null,
    }));
    return { id: group.id, fields: group.id === 'more' ? [...found, ...columns.map(keptField)] : found };
  });
}

function keptField({ id, type, header, choices }: ExtraColumn): InspectorField {
  return {
    id: `extra:${id}`,
    type: type === 'text' ? 'longText' : type,
    choices: type === 'choice' ? choices : null,
    header,
  };
}
