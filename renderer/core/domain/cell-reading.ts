import type { RowRecord } from './cell-fields';
import { readChoice, readYesNo } from './choice-text';
import { readDueDate, type FiscalYear } from './cycles';
import { shiftDecimal, type DecimalSign } from './decimal-text';
import { extraColumnOf, findField, type Field } from './fields';
import { languageForms, type Forms } from './forms';
import { readQuantity, type Quantity, type QuantityHint } from './numbers';
import type { ExtraColumn, Initiative, IsoDate, KeyResult, KeyResultKind, Language, Stage } from './plan';
import { normaliseText } from './text-folding';
import { convertUnit, findUnit, isPercentUnit, type Unit } from './units';

/** What a typed or pasted text means in its cell. */
export interface CellReading {
  /** For the field; null when empty or not readable. */
  readonly value: unknown;
  /** The text to keep beside the value: it could not be read, or reading it changed more than its writing. */
  readonly asWritten: string | null;
  /** The unit the text brought along, when the row had none. */
  readonly unit?: string | null;
  /** Other fields the text decides: `≥` the kind, `5-7` both ends of a range. */
  readonly also?: Partial<Pick<KeyResult, 'kind' | 'low' | 'high'>>;
  /** Key in `fields:problems.*`, or null when the text was read. */
  readonly problem: string | null;
}

export interface ReadContext {
  /** The language people type numbers in: comma or point before decimals. */
  readonly language: Language;
  /** How numbers are shown; what is typed reads back in the same form. The language's when absent. */
  readonly forms?: Forms | undefined;
  /** The company's own units. */
  readonly units?: readonly Unit[] | undefined;
  /** The row as it is, for its unit and kind; null = nothing known. */
  readonly record: RowRecord | null;
  /** Kept columns, for `extra:` fields. */
  readonly columns: readonly ExtraColumn[];
  /** The year of dates that name none: that of the cycle. */
  readonly yearHint?: number | null;
  /** The company's year, for due dates named by a quarter or a half. */
  readonly fiscal?: FiscalYear | undefined;
  /** The day a stage ticked off in the text was done. */
  readonly today?: IsoDate;
}

const longest = 32_767;

/**
 * Reads what was typed or pasted into a cell. Nothing is guessed: a text that does not fit its field comes back whole
 * in `asWritten` with a null value and a problem.
 */
export function readCellText(fieldId: string, text: string, context: ReadContext): CellReading {
  const typed = normaliseText(text);
  if (typed.length > longest) return problem(typed.slice(0, longest), 'tooLong');
  const column = extraColumnOf(fieldId);
  if (column !== null) return plain(readExtra(typed, column, context));
  const field = findField(fieldId);
  if (!field?.editable) return problem(typed, 'notEditable');
  if (field.id === 'title') return plain(typed);
  if (field.id === 'initiatives') return plain(readInitiatives(typed, context.record));
  if (field.id === 'stages') return plain(readStages(typed, context));
  if (typed === '') return plain(field.id === 'kind' ? 'increase' : null);
  switch (field.type) {
    case 'number':
      return readNumber(field, typed, context);
    case 'percent':
      return readShare(typed, context);
    case 'date':
      return dateReading(typed, context);
    case 'choice':
      return choiceReading(field, typed);
    default:
      return plain(field.id === 'unit' ? unitText(typed, context.units) : typed);
  }
}

function plain(value: unknown): CellReading {
  return { value, asWritten: null, problem: null };
}

function problem(asWritten: string, key: string): CellReading {
  return { value: null, asWritten, problem: key };
}

/** `đ`, `VNĐ` and `₫` are written `VND`, `phần trăm` is `%`; every other unit stays as people write it. */
export function unitText(text: string, own?: readonly Unit[]): string {
  const unit = findUnit(text, own);
  if (unit?.key === 'percent') return '%';
  return unit?.dimension === 'money' && unit.factor === 1 ? unit.base : text;
}

function decimalIn({ language, forms }: ReadContext): DecimalSign {
  return (forms ?? languageForms(language)).decimal;
}

function hintIn(context: ReadContext): QuantityHint {
  const { units } = context;
  return { decimal: decimalIn(context), ...(units === undefined ? {} : { units }) };
}

function readNumber(field: Field, text: string, context: ReadContext): CellReading {
  const { record, units } = context;
  const row = record?.type === 'keyResult' ? record : null;
  if (row?.kind === 'yesNo' && field.id === 'current') {
    const answer = readYesNo(text);
    return answer === null ? problem(text, 'notYesNo') : plain(answer);
  }
  const quantity = readQuantity(text, hintIn(context));
  if (!quantity) return problem(text, 'notNumber');
  const rowUnit = row?.unit ?? null;
  const fitted = fitUnit(quantity, rowUnit, units);
  if (!fitted) return problem(text, 'unitDiffers');
  if (quantity.operator === 'range' && field.id !== 'target') return problem(text, 'notNumber');
  const wordy = quantity.scaled || quantity.operator !== null || quantity.unit !== null;
  // "25%" in a row of % says no more than its value does.
  const bare = quantity.operator === null && !quantity.scaled && quantity.unit === '%';
  const unit = rowUnit === null && quantity.unit !== null ? { unit: quantity.unit } : {};
  const kind = field.id === 'target' ? kindOf(quantity) : null;
  const ends = quantity.operator === 'range' ? { low: fitted.value, high: fitted.high } : {};
  return {
    value: quantity.operator === 'range' ? null : fitted.value,
    asWritten: wordy && !bare ? text : null,
    problem: null,
    ...unit,
    ...(kind === null ? {} : { also: { kind, ...ends } }),
  };
}

function kindOf(quantity: Quantity): KeyResultKind | null {
  return quantity.operator;
}

/** The number in the unit of its row; null when text and row measure different things. */
function fitUnit(
  quantity: Quantity,
  rowUnit: string | null,
  own: readonly Unit[] | undefined,
): { value: number; high: number | null } | null {
  const all = (change: (value: number) => number | null) => {
    const value = change(quantity.value);
    const high = quantity.high === null ? null : change(quantity.high);
    return value === null ? null : { value, high };
  };
  if (rowUnit === null) return all((value) => value);
  if (isPercentUnit(rowUnit)) {
    if (quantity.unit === null) return all(asFraction);
    return isPercentUnit(quantity.unit) ? all((value) => value) : null;
  }
  if (quantity.unit === null) return all((value) => value);
  if (isPercentUnit(quantity.unit)) return null;
  const written = quantity.unit;
  // A company may name a unit `lít/100km`: only then is it more than its head.
  if (own && convertUnit(1, written, rowUnit, own) !== null)
    return all((value) => convertUnit(value, written, rowUnit, own));
  const [head = ''] = quantity.unit.split('/');
  const [rowHead = ''] = rowUnit.split('/');
  if (convertUnit(1, head, rowHead, own) !== null) return all((value) => convertUnit(value, head, rowHead, own));
  const money = (unit: string) => findUnit(unit, own)?.dimension === 'money';
  // "2 triệu" in a row of views is two million views; "2 triệu đồng" there is a mistake.
  if (money(head) || money(rowHead)) return quantity.unitImplied && !money(rowHead) ? all((value) => value) : null;
  return all((value) => value);
}

/** As in a cell of Excel with a percent format: 30 and 0.3 both mean 30 %. */
function asFraction(value: number): number {
  return Math.abs(value) >= 1 ? shiftDecimal(value, -2) : value;
}

function readShare(text: string, context: ReadContext): CellReading {
  const outOf = /^(\d+(?:[.,]\d+)?)\s*\/\s*(5|10|100)$/u.exec(text);
  const quantity = readQuantity(outOf?.[1] ?? text, { decimal: decimalIn(context) });
  if (!quantity || quantity.operator !== null || quantity.scaled) return problem(text, 'notPercent');
  if (quantity.unit !== null && quantity.unit !== '%') return problem(text, 'notPercent');
  const value = outOf
    ? quantity.value / Number(outOf[2])
    : quantity.unit === '%'
      ? quantity.value
      : asFraction(quantity.value);
  return value < 0 || value > 1 ? problem(text, 'percentOutOfRange') : plain(value);
}

function dateReading(text: string, { yearHint, fiscal }: ReadContext): CellReading {
  const date = readDueDate(text, { yearHint: yearHint ?? null, fiscal });
  return date === null ? problem(text, 'notDate') : plain(date);
}

function choiceReading(field: Field, text: string): CellReading {
  const value = readChoice(field.id, text);
  return value === null ? problem(text, 'notChoice') : plain(value);
}

/** A kept column takes any text; in a number column a plain number becomes one. */
function readExtra(text: string, id: string, context: ReadContext): string | number | null {
  if (text === '') return null;
  if (context.columns.find((column) => column.id === id)?.type !== 'number') return text;
  const quantity = readQuantity(text, { decimal: decimalIn(context) });
  return quantity?.unit === null && quantity.operator === null ? quantity.value : text;
}

/** One initiative a line; owner, due date and done stay with a line that stays. */
function readInitiatives(text: string, record: RowRecord | null): readonly Initiative[] {
  const known = record?.type === 'keyResult' ? record.initiatives : [];
  return lines(text).map(
    (title) => known.find((initiative) => initiative.title === title) ?? { title, owner: null, due: null, done: false },
  );
}

/** One stage a line, `[x] Ký hợp đồng (30%)`; a stage that was done already keeps its day. */
function readStages(text: string, context: ReadContext): readonly Stage[] {
  const { record, today } = context;
  const known = record?.type === 'keyResult' ? record.stages : [];
  return lines(text).map((line) => {
    const box = /^\[\s*([xX✓✔]?)\s*\]\s*/u.exec(line);
    const rest = box ? line.slice(box[0].length) : line;
    const tail = /\s*\((\d[\d.,]*\s?%)\)$/u.exec(rest);
    const share = tail ? readQuantity(tail[1] ?? '', { decimal: decimalIn(context) }) : null;
    const title = tail && share ? rest.slice(0, tail.index) : rest;
    const before = known.find((stage) => stage.title === title);
    const done = box !== null && box[1] !== '';
    const doneOn = done ? (before?.doneOn ?? today ?? null) : null;
    return { ...before, title, share: share?.value ?? null, doneOn };
  });
}

function lines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const clean = line.replace(/^[-•+*]\s+/u, '').trim();
    return clean === '' ? [] : [clean];
  });
}
