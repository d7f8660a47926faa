import { cellProblem, noFigure, shownText } from '../domain/cell-text';
import { choiceLabel, findField, type FieldId } from '../domain/fields';
import type { Forms } from '../domain/forms';
import { formatDate } from '../domain/dates';
import { formatNumber, formatPercent } from '../domain/numbers';
import type { ExtraValue, KeyResultRecord, Language, ObjectiveRecord } from '../domain/plan';
import { currentValue } from '../domain/progress';
import { isPercentUnit, unitName, type Unit } from '../domain/units';
import type { SheetCell } from './sheet-model';

/** How the cells of one document are written. */
export interface Writing {
  readonly language: Language;
  readonly forms: Forms;
  /** The company's own units. */
  readonly units: readonly Unit[];
}

/** A cell with nothing in it. */
export const emptyCell: SheetCell = {
  ...{ value: null, kind: 'empty', format: null, formula: null, shown: '', rowSpan: 1, asTyped: false },
};

/** A cell below another that covers it. */
export const coveredCell: SheetCell = { ...emptyCell, rowSpan: 0 };

/** A cell of words; an empty text is an empty cell. */
export function textCell(text: string, asTyped = false): SheetCell {
  return text === '' ? emptyCell : { ...emptyCell, value: text, kind: 'text', shown: text, asTyped };
}

/** A number with as many decimals as it has, at most six. */
export function numberCell(value: number, { forms }: Writing): SheetCell {
  const places = decimals(value, 6);
  const format = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  return { ...emptyCell, value, kind: 'number', format, shown: formatNumber(value, forms) };
}

/** A fraction as percent. */
export function percentCell(value: number, { forms }: Writing, maxDecimals = 4): SheetCell {
  return {
    ...emptyCell,
    value,
    kind: 'percent',
    format: percentFormat(value, maxDecimals),
    shown: formatPercent(value, forms, { maxDecimals }),
  };
}

/** A score: a whole percentage, or "—" where there is none; `formula` computes it anew in the workbook. */
export function scoreCell(score: number | null, formula: string | null, writing: Writing): SheetCell {
  if (score === null) return { ...emptyCell, value: noFigure, kind: 'text', format: '0%', formula, shown: noFigure };
  return { ...percentCell(score, writing, 0), format: '0%', formula };
}

function percentFormat(value: number, maxDecimals: number): string {
  const places = decimals(Number((value * 100).toPrecision(12)), maxDecimals);
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}

function decimals(value: number, most: number): number {
  for (let places = 0; places < most; places += 1) {
    if (Math.abs(Number(value.toFixed(places)) - value) <= Math.abs(value) * 1e-12) return places;
  }
  return most;
}

/** The cell of one field of one record. What could not be read goes out as it was typed. */
export function fieldCell(
  record: ObjectiveRecord | KeyResultRecord,
  field: FieldId,
  writing: Writing,
  toBeMeasured: string,
): SheetCell {
  const { language } = writing;
  const shown = shownText(record, field, writing);
  if (cellProblem(record, field) !== null) return textCell(shown, true);
  if (record.type === 'keyResult') {
    if (field === 'unit') return textCell(unitName(record.unit, language, writing.units));
    if (field === 'start' && record.start === null && record.startToBeMeasured) return textCell(toBeMeasured);
  }
  // safe: a field's id is the key of the record of the same name (fields.ts)
  const stored = (record as unknown as Readonly<Record<string, unknown>>)[field];
  const value = field === 'current' && record.type === 'keyResult' ? currentValue(record) : (stored ?? null);
  const type = findField(field)?.type;
  if (typeof value === 'number') {
    if (type === 'percent') return percentCell(value, writing);
    if (field === 'current' && record.type === 'keyResult' && record.kind === 'yesNo') {
      const names = [1, 0].map((bit) => shownText({ ...record, checkIns: [], current: bit }, 'current', writing));
      return { ...emptyCell, value, kind: 'number', format: `[>=1]"${names[0] ?? ''}";"${names[1] ?? ''}"`, shown };
    }
    const percent = record.type === 'keyResult' && isPercentUnit(record.unit);
    return percent ? percentCell(value, writing) : numberCell(value, writing);
  }
  if (type === 'date' && typeof value === 'string') return dateCell(value, writing);
  if (type === 'choice' && value !== null) return textCell(choiceLabel(field, String(value), language));
  return textCell(shown);
}

const dateFormats: Readonly<Record<Forms['date'], string>> = {
  dayMonthYear: 'dd/mm/yyyy',
  dayMonthNameYear: 'd mmm yyyy',
  iso: 'yyyy-mm-dd',
};

/** A day; `value` is `YYYY-MM-DD`. */
export function dateCell(value: string, { forms }: Writing): SheetCell {
  return { ...emptyCell, value, kind: 'date', format: dateFormats[forms.date], shown: formatDate(value, forms) };
}

/** A cell of a kept column. */
export function extraCell(value: ExtraValue | undefined, writing: Writing): SheetCell {
  return typeof value === 'number' ? numberCell(value, writing) : textCell(value ?? '');
}
