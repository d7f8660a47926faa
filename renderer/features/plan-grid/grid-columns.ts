import { choiceLabel, extraColumnOf, fields, type Field, type FieldType } from '#core/domain/fields';
import { cellProblem, shownText } from '#core/domain/cell-text';
import { headerOf } from '#core/domain/plan-records';
import type { ExtraColumn, Language, PlanRecord, PlanRecords } from '#core/domain/plan';

/** Whose record a column shows; `number` is the row number, which belongs to nobody. */
export type ColumnLevel = 'number' | 'objective' | 'keyResult';

/** One column of the sheet. Columns of objectives are merged over the key results of the objective. */
export interface GridColumn {
  /** `number`, a field id for key results, `o:` + field id for objectives. */
  readonly id: string;
  readonly level: ColumnLevel;
  readonly field: string;
  readonly type: FieldType;
  readonly align: 'left' | 'right' | 'center';
  readonly width: number;
  readonly editable: boolean;
  readonly pinned: boolean;
  /** The header of a kept column; null = the name of the field. */
  readonly header: string | null;
  /** Stored choices, or the plain texts of a kept column; null = free text. */
  readonly choices: readonly string[] | null;
}

export const numberColumn = 'number';
export const objectiveColumn = 'o:title';
export const keyResultColumn = 'title';

const numberWidth = 36;
const objectiveWidth = 172;

// Where a manager looks first; everything else stands behind it, in the order of the field table.
const leading: readonly string[] = [
  'weight',
  'unit',
  'start',
  'floor',
  'target',
  'stretch',
  'current',
  'progress',
  'owner',
  'due',
  'kind',
];
const trailing: readonly string[] = [
  'status',
  'confidence',
  'method',
  'source',
  'note',
  'initiatives',
  'commitment',
  'leading',
  'low',
  'high',
  'stages',
  'code',
];
const ofObjective: readonly string[] = ['code', 'commitment', 'weight', 'owner', 'category', 'note'];

const byId = new Map<string, Field>(fields.map((field) => [field.id, field]));

/** The columns of a plan, in the order they are shown. Kept columns of an imported sheet stand where they stood. */
export function gridColumns(plan: PlanRecords): readonly GridColumn[] {
  const columns: GridColumn[] = [
    {
      id: numberColumn,
      level: 'number',
      field: numberColumn,
      type: 'computed',
      align: 'center',
      width: numberWidth,
      editable: false,
      pinned: true,
      header: '',
      choices: null,
    },
    { ...fromField('title', 'objective'), width: objectiveWidth, pinned: true },
    { ...fromField('title', 'keyResult'), pinned: true },
    ...[...leading, ...trailing].map((id) => wideEnough(fromField(id, 'keyResult'), plan)),
    ...ofObjective.map((id) => fromField(id, 'objective')),
  ];
  for (const extra of headerOf(plan).columns) placeExtra(columns, extra, plan);
  return columns;
}

// A figure of 13 px takes about 8 px, its cell 22 px beside it; beyond this a column would push the others away.
const figureWidth = 8;
const figurePadding = 22;
const widestFigures = 240;

/** A number must not break into two lines: its column opens as wide as the longest one of the plan. */
function wideEnough(column: GridColumn, plan: PlanRecords): GridColumn {
  if (column.type !== 'number') return column;
  let width = column.width;
  for (const record of plan.values()) width = Math.max(width, figuresWidth(record, column.field));
  return { ...column, width };
}

/** The width in px that the number of one cell needs at the usual size of letters; 0 where there is none. */
function figuresWidth(record: PlanRecord, field: string): number {
  if (record.type !== 'keyResult' || cellProblem(record, field) !== null) return 0;
  const { length } = shownText(record, field, { language: 'vi' });
  return length === 0 ? 0 : Math.min(widestFigures, length * figureWidth + figurePadding);
}

/** The number columns, and the widths in px that the cells just changed need in them. */
export function widthsNeeded(
  columns: readonly GridColumn[],
  changed: readonly PlanRecord[],
): readonly { readonly id: string; readonly width: number }[] {
  return columns
    .filter(({ type, editable }) => type === 'number' && editable)
    .map(({ id, field }) => ({ id, width: Math.max(0, ...changed.map((record) => figuresWidth(record, field))) }))
    .filter(({ width }) => width > 0);
}

function fromField(id: string, level: 'objective' | 'keyResult'): GridColumn {
  const field = byId.get(id);
  if (!field) throw new Error(`No field ${id}`);
  return {
    id: level === 'objective' ? `o:${id}` : id,
    level,
    field: id,
    type: field.type,
    align: field.align,
    width: field.width,
    editable: field.editable,
    pinned: false,
    header: null,
    choices: field.choices,
  };
}

function placeExtra(columns: GridColumn[], extra: ExtraColumn, plan: PlanRecords): void {
  const field = `extra:${extra.id}`;
  const level = holdsOnlyObjectives(extra.id, plan) ? 'objective' : 'keyResult';
  const column: GridColumn = {
    id: level === 'objective' ? `o:${field}` : field,
    level,
    field,
    type: extra.type === 'text' ? 'longText' : extra.type,
    align: extra.type === 'number' ? 'right' : 'left',
    width: 120,
    editable: true,
    pinned: false,
    header: extra.header,
    choices: extra.type === 'choice' ? extra.choices : null,
  };
  const before = columns.findIndex(({ field: id, pinned }) => id === extra.after && !pinned);
  const behindExtra = columns.findIndex(({ field: id }) => id === `extra:${String(extra.after)}`);
  const place = Math.max(before, behindExtra);
  if (place < 0) columns.push(column);
  else columns.splice(place + 1, 0, column);
}

function holdsOnlyObjectives(columnId: string, plan: PlanRecords): boolean {
  let found = false;
  for (const record of plan.values()) {
    if (record.type === 'plan' || (record.extra[columnId] ?? null) === null) continue;
    if (record.type === 'keyResult') return false;
    found = true;
  }
  return found;
}

/** What the list under a choice cell offers, in the language of the sheet. */
export function choiceTexts(column: GridColumn, language: Language): readonly string[] {
  if (column.choices === null) return [];
  if (extraColumnOf(column.field) !== null) return column.choices;
  const field = byId.get(column.field);
  return field ? column.choices.map((value) => choiceLabel(field.id, value, language)) : column.choices;
}
