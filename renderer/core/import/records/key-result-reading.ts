import type { FiscalYear } from '../../domain/cycles';
import type { DateSystem } from '../../domain/dates';
import type { DecimalSign } from '../../domain/decimal-text';
import { emptyKeyResult, type ExtraValue, type KeyResult } from '../../domain/plan';
import { normaliseText } from '../../domain/text-folding';
import { findUnit, isPercentUnit } from '../../domain/units';
import type { CellAccount } from '../cell-account';
import { plainUnit } from '../values/plain-unit';
import { readNumberCell, tidy } from '../values/cell-values';
import type { ResolvedColumn } from '../table/column-roles';
import type { CompanyReading } from '../words/company-reading';
import { bracketedUnit, unitInHeader } from '../words/header-dictionary';
import type { RawCell } from '../raw-sheet';
import { dueInSentence, isMilestone, kindInWords, numbersInSentence } from '../values/sentence-target';
import { textOf, type SheetGrid } from '../sheet-grid';
import { withCell } from './key-result-cells';

/** What the whole table says about reading its cells. */
export interface TableContext {
  readonly grid: SheetGrid;
  readonly columns: readonly ResolvedColumn[];
  readonly account: CellAccount;
  readonly dateSystem: DateSystem;
  readonly yearHint: number | null;
  /** The company's year of the plan's cycle, for days given as a quarter. */
  readonly fiscal: FiscalYear;
  readonly reading: CompanyReading;
  /** The unit named above the table for all of it. */
  readonly unit: string | null;
  /** The decimal sign of a column, by its number; null = its texts prove nothing. */
  readonly decimals: ReadonlyMap<number, DecimalSign | null>;
  readonly dateOrder: 'dayFirst' | 'monthFirst';
  /** Weights above 1 that do not add up to 100: points such as 3, 5, 2, read as they stand. */
  readonly weightsInPoints: boolean;
  /** Weights are written as 30 for 30 %. */
  readonly weightsInPercent: boolean;
  /** Some row counts percent in points (97 for 97 %): then 1.5 beside it is 1.5 %. */
  readonly percentInPoints: boolean;
  /** The due column mixes real dates with dd/mm texts whose day is above 12: a program read the others as mm/dd. */
  readonly datesMayBeSwapped: boolean;
  readonly extraIds: ReadonlyMap<number, string>;
}

const numberFields = ['start', 'floor', 'target', 'stretch', 'current'] as const;
type NumberField = (typeof numberFields)[number];

/** Reads one row into a key result. Every cell it looks at gets its fate. */
export function readKeyResult(context: TableContext, row: number, id: string, titleColumn: number): KeyResult {
  const { grid, columns, account } = context;
  const { units, labels } = context.reading;
  const titleCell = grid.at(row, titleColumn);
  account.place(titleCell, { record: id, field: 'keyResult' });
  const title = normaliseText(textOf(titleCell));
  const asWritten: Record<string, string> = {};
  const extra: Record<string, ExtraValue> = {};
  const numbers: Record<NumberField, number | null> = {
    start: null,
    floor: null,
    target: null,
    stretch: null,
    current: null,
  };
  let result = emptyKeyResult(id, title);

  const cellOf = (target: ResolvedColumn['target'], reaching: boolean) => {
    const column = columns.find((candidate) => candidate.target === target);
    if (column === undefined) return null;
    return reaching ? grid.covering(row, column.column) : grid.at(row, column.column);
  };
  const unitCell = cellOf('unit', true);
  account.place(unitCell, { record: id, field: 'unit' });
  const unitText = normaliseText(textOf(unitCell));
  const targetColumn =
    columns.find((column) => column.target === 'target') ?? columns.find((column) => column.target === 'current');
  const headerUnit = targetColumn === undefined ? null : unitInHeader(targetColumn.text, units);
  let unit: string | null =
    unitText === '' ? headerUnit : findUnit(unitText, units)?.key === 'percent' ? '%' : unitText;
  if (unit === 'đ' || unit === '₫' || unit === 'VNĐ' || unit === 'đồng') unit = 'VND';
  let operator: 'atLeast' | 'atMost' | 'range' | null = null;
  let low: number | null = null;
  let high: number | null = null;
  const read: { field: NumberField; isFraction: boolean; unit: string | null }[] = [];

  for (const field of numberFields) {
    const column = columns.find((candidate) => candidate.target === field);
    const cell = column === undefined ? null : grid.at(row, column.column);
    if (column === undefined) continue;
    if (cell === null) {
      // One number over several key results is not each one's: it goes to the first, and the others are named.
      const shared = grid.covering(row, column.column);
      if (shared !== null && shared.row !== row && titleCell !== null)
        account.remark(titleCell, 'placed', 'sharedNumber', { text: textOf(shared), column: column.ownText });
      continue;
    }
    account.place(cell, { record: id, field });
    const decimal = context.decimals.get(column.column) ?? null;
    const reading = readNumberCell(cell, unit, decimal, units);
    const text = textOf(cell);
    if (reading.problem === 'ambiguousNumber') {
      // Nobody can tell thousands from decimals here: ask, and leave the number out until there is an answer.
      account.remark(cell, 'placed', 'ambiguousNumber', { text, column: column.ownText });
      asWritten[field] = text;
      continue;
    }
    const prose =
      reading.problem === 'unreadNumber' && field === 'target' ? numbersInSentence(text, decimal, units) : null;
    if (prose !== null && !prose.target.ambiguous) {
      // "Chốt 20 cont/tháng từ khách quen" in the target's column: the figure in the words.
      asWritten[field] = text;
      operator = prose.target.operator;
      if (operator === 'range') [low, high] = [prose.target.value, prose.target.high];
      else numbers.target = prose.target.value;
      numbers.start ??= prose.start?.value ?? null;
      read.push({ field, isFraction: isPercentUnit(prose.target.unit), unit: plainUnit(prose.target.unit, units) });
      continue;
    }
    if (reading.problem !== null) {
      if (!/^[-–—.…]+$/u.test(text)) {
        asWritten[field] = text;
        account.remark(cell, 'placed', reading.problem, { text, column: column.ownText });
      }
      continue;
    }
    numbers[field] = reading.value;
    if (cell.value.kind === 'text') asWritten[field] = text;
    if (field === 'target' && reading.quantity !== null) {
      operator = reading.quantity.operator;
      if (operator === 'range') {
        low = reading.quantity.value;
        high = reading.quantity.high;
        numbers.target = null;
      }
    }
    const readUnit = cell.value.kind === 'text' ? plainUnit(reading.unit, units) : reading.unit;
    read.push({ field, isFraction: reading.isFraction, unit: readUnit });
  }
  const foundUnit =
    read.find((one) => one.field === 'target')?.unit ?? read.find((one) => one.unit !== null)?.unit ?? null;
  // Money words in a cell are multiplied out; then the plan counts in the currency, unless the unit column said more.
  if (
    foundUnit !== null &&
    (unit === null ||
      isPercentUnit(foundUnit) ||
      (findUnit(foundUnit, units)?.dimension === 'money' && unitText === ''))
  )
    unit = foundUnit;
  if (isPercentUnit(unit)) {
    const plain = read.filter((one) => !one.isFraction);
    // 21 → 42 under % are points; 0.21 → 0.42 are fractions already. The row's largest number tells.
    const isPoints = context.percentInPoints || plain.some((one) => Math.abs(numbers[one.field] ?? 0) > 1.5);
    if (isPoints) for (const one of plain) numbers[one.field] = tidy((numbers[one.field] ?? 0) / 100);
  }

  if (numbers.target === null && operator === null && asWritten['target'] === undefined) {
    const sentence = numbersInSentence(labels.withoutKeyResultLabel(title), decimalOfWords(title), units);
    if (sentence?.target.ambiguous === true && titleCell !== null)
      account.remark(titleCell, 'placed', 'ambiguousNumber', { text: sentence.words });
    if (sentence !== null && !sentence.target.ambiguous) {
      const { target } = sentence;
      if (target.operator === 'range') {
        [low, high, operator] = [target.value, target.high, 'range'];
      } else {
        numbers.target = target.value;
        operator = target.operator;
        numbers.start ??= sentence.start?.value ?? null;
      }
      unit ??= plainUnit(target.unit, units);
      asWritten['target'] = sentence.words;
      if (titleCell !== null) account.remark(titleCell, 'placed', 'targetInSentence', { text: sentence.words });
    }
  }
  const titleUnit = unit === null && numbers.target !== null ? bracketedUnit(title, units) : null;
  if (titleUnit !== null) unit = titleUnit;
  if (unit === null && context.unit !== null && numbers.target !== null) unit = context.unit;

  const words = kindInWords(title);
  const falls = numbers.start !== null && numbers.target !== null && numbers.target < numbers.start;
  const bound = operator === 'range' ? 'range' : (operator ?? words);
  const measured = operator !== null || Object.values(numbers).some((number) => number !== null);
  // "Ra mắt website mới": something that is there at the end or is not.
  const other = falls ? 'decrease' : !measured && isMilestone(title) ? 'yesNo' : 'increase';
  const kind = words === 'decrease' && operator !== 'range' ? 'decrease' : (bound ?? other);
  result = { ...result, ...numbers, unit, kind, low, high };

  for (const column of columns) {
    const { target } = column;
    if (
      (numberFields as readonly string[]).includes(target) ||
      target === 'unit' ||
      column.column === titleColumn ||
      target === 'objective'
    )
      continue;
    const reaching = target === 'owner' || target === 'due' || target === 'status';
    const cell: RawCell | null = reaching ? grid.covering(row, column.column) : grid.at(row, column.column);
    if (cell === null) continue;
    result = withCell(context, result, column, cell, asWritten, extra);
  }
  if (result.due === null && asWritten['due'] === undefined) {
    const said = dueInSentence(title, context.yearHint, context.fiscal);
    if (said !== null) {
      asWritten['due'] = said.words;
      result = { ...result, due: said.due };
    }
  }
  return { ...result, asWritten, extra };
}

/** The decimal sign of a sentence by its language: Vietnamese letters, or the little words of English. */
function decimalOfWords(sentence: string): 'comma' | 'point' | null {
  if (/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu.test(sentence.normalize('NFC')))
    return 'comma';
  return /\b(?:the|to|from|of|per|by|and|with|at|in|for|reach|increase|grow|reduce|earn|spend|sign)\b/iu.test(sentence)
    ? 'point'
    : null;
}
