import { resources } from '../texts/resources';
import { cellValue, hasField, unreadText, type CellContext, type RowRecord } from './cell-fields';
import { choiceLabel, extraColumnOf, findField } from './fields';
import { formatDate } from './dates';
import { languageForms, type Forms } from './forms';
import { editNumber, formatNumber, formatPercent } from './numbers';
import type { Initiative, KeyResult, Language, Stage } from './plan';
import { currentValue, keyResultProgress, objectiveProgress } from './progress';
import { isPercentUnit } from './units';
import { readChoice } from './choice-text';

export { readCellText, type CellReading, type ReadContext } from './cell-reading';

export interface ShownContext extends CellContext {
  /** The key results of an objective, for its progress; without them it is "—". */
  readonly keyResults?: readonly KeyResult[];
}

/** The sign of a value nobody knows. */
export const noFigure = '—';

/** The text of a cell as the grid and the paper show it; a cell that could not be read shows what was typed. */
export function shownText(record: RowRecord, fieldId: string, context: ShownContext): string {
  if (fieldId === 'progress') return progressText(record, context);
  const typed = typedChoice(record, fieldId) ?? typedCurrent(record, fieldId) ?? unreadText(record, fieldId);
  if (typed !== null) return typed;
  return valueText(record, fieldId, context, 'shown');
}

/** The text the editor opens with: every digit of a number, nothing grouped; reads back as the same value. */
export function editText(record: RowRecord, fieldId: string, context: CellContext): string {
  if (fieldId === 'progress') return '';
  const typed = typedChoice(record, fieldId) ?? typedCurrent(record, fieldId) ?? unreadText(record, fieldId);
  if (typed !== null) return typed;
  return valueText(record, fieldId, context, 'edit');
}

/**
 * The key in `fields:problems.*` of why a cell is an error cell, or null. An error cell has no value and keeps the
 * text as typed in `asWritten`.
 */
export function cellProblem(record: RowRecord, fieldId: string): string | null {
  if (typedChoice(record, fieldId) !== null) return 'notChoice';
  const text = typedCurrent(record, fieldId) ?? unreadText(record, fieldId);
  if (text === null) return null;
  switch (findField(fieldId)?.type) {
    case 'date':
      return 'notDate';
    case 'choice':
      return 'notChoice';
    case 'percent':
      return 'notPercent';
    default:
      return record.type === 'keyResult' && record.kind === 'yesNo' && fieldId === 'current' ? 'notYesNo' : 'notNumber';
  }
}

function progressText(record: RowRecord, context: ShownContext): string {
  const score =
    record.type === 'keyResult' ? keyResultProgress(record).score : objectiveProgress(context.keyResults ?? []).score;
  return score === null ? noFigure : formatPercent(score, formsIn(context), { maxDecimals: 0 });
}

/** `kind` is never empty, so a text that is none of the kinds shows by disagreeing with the stored one. */
function typedChoice(record: RowRecord, fieldId: string): string | null {
  if (fieldId !== 'kind' || record.type !== 'keyResult') return null;
  const text = record.asWritten['kind'];
  return text !== undefined && readChoice('kind', text) === null ? text : null;
}

/** In a running plan check-ins hold the figure; a text typed since that is no number still has to show. */
function typedCurrent(record: RowRecord, fieldId: string): string | null {
  return fieldId === 'current' ? unreadText(record, fieldId) : null;
}

function formsIn({ language, forms }: CellContext): Forms {
  return forms ?? languageForms(language);
}

function valueText(record: RowRecord, fieldId: string, context: CellContext, use: 'shown' | 'edit'): string {
  if (!hasField(record, fieldId)) return '';
  const { language } = context;
  const forms = formsIn(context);
  const value =
    fieldId === 'current' && record.type === 'keyResult' ? currentValue(record) : cellValue(record, fieldId);
  const number = (figure: number) => (use === 'shown' ? formatNumber(figure, forms) : editNumber(figure, forms));
  const unit = record.type === 'keyResult' ? record.unit : null;
  const figure = (amount: number) =>
    isPercentUnit(unit) ? formatPercent(amount, forms, { maxDecimals: 6 }) : number(amount);
  if (extraColumnOf(fieldId) !== null) return typeof value === 'number' ? number(value) : String(value ?? '');
  const field = findField(fieldId);
  if (!field) return '';
  if (fieldId === 'target' && value === null && record.type === 'keyResult') return rangeText(record, figure);
  if (value === null) return '';
  switch (field.type) {
    case 'number':
      if (typeof value !== 'number') return '';
      if (fieldId === 'current' && record.type === 'keyResult' && record.kind === 'yesNo')
        return yesNoText(value, language);
      return figure(value);
    case 'percent':
      return typeof value === 'number' ? formatPercent(value, forms, { maxDecimals: use === 'shown' ? 2 : 6 }) : '';
    case 'date':
      return typeof value === 'string' ? formatDate(value, forms) : '';
    case 'choice':
      return choiceLabel(field.id, String(value), language);
    case 'longText':
      if (record.type === 'keyResult' && fieldId === 'initiatives') return initiativesText(record.initiatives);
      if (record.type === 'keyResult' && fieldId === 'stages') return stagesText(record.stages, forms);
      return String(value);
    default:
      return typeof value === 'string' ? value : '';
  }
}

function rangeText(record: RowRecord, figure: (amount: number) => string): string {
  if (record.type !== 'keyResult' || record.kind !== 'range' || record.low === null || record.high === null) return '';
  return `${figure(record.low)} - ${figure(record.high)}`;
}

function yesNoText(value: number, language: Language): string {
  return value >= 1 ? resources[language].fields.yes : resources[language].fields.no;
}

function initiativesText(initiatives: readonly Initiative[]): string {
  return initiatives.map((initiative) => initiative.title).join('\n');
}

/** One stage a line: `[x] Ký hợp đồng (30%)`. The box is left out while nothing is done. */
function stagesText(stages: readonly Stage[], forms: Forms): string {
  return stages
    .map(({ title, share, doneOn }) => {
      const done = doneOn === null ? '' : '[x] ';
      return `${done}${title}${share === null ? '' : ` (${formatPercent(share, forms)})`}`;
    })
    .join('\n');
}
