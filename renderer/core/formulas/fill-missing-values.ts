import {
  cellName,
  type RawCell,
  type RawNote,
  type RawSheet,
  type RawValue,
  type RawWorkbook,
} from '../import/raw-sheet';
import { numberFormat, type NumberFormat } from '../number-formats/number-format';
import { isoFromSerial } from '../number-formats/serial-dates';
import { Calculator, isMissing } from './calculator';
import type { FormulaResult } from './formula-values';

/** Notes of one sheet: the first places tell the story. */
const mostNotes = 100;

/**
 * The workbook with the results that its file does not keep, where they follow from its own cells: each computed cell
 * has its value, the text it would show and a note `formulaComputed`. Formulas that are not computed (see
 * `UnknownReason`) stay empty. The same workbook when nothing is missing, which costs one look at each cell.
 */
export function fillMissingValues(workbook: RawWorkbook): RawWorkbook {
  if (!workbook.sheets.some(({ cells }) => cells.some(isMissing))) return workbook;
  const calculator = new Calculator(workbook);
  const formats = new Map<string | null, NumberFormat>();
  const formatOf = (code: string | null): NumberFormat => {
    let format = formats.get(code);
    if (format === undefined) formats.set(code, (format = numberFormat(code, workbook.dateSystem)));
    return format;
  };
  const fill = (sheet: RawSheet, at: number): RawSheet => {
    const notes: RawNote[] = [];
    const cells = sheet.cells.map((cell): RawCell => {
      if (!isMissing(cell)) return cell;
      const format = formatOf(cell.format);
      const value = valueOf(calculator.resultAt(at, cell.row, cell.column), format, workbook.dateSystem);
      if (value === null) return cell;
      if (notes.length < mostNotes) notes.push({ code: 'formulaComputed', where: cellName(cell.row, cell.column) });
      return { ...cell, value, shown: shownText(value, format) };
    });
    return notes.length === 0 ? sheet : { ...sheet, cells, notes: [...sheet.notes, ...notes] };
  };
  return { ...workbook, sheets: workbook.sheets.map(fill) };
}

/** A result as the value of a cell with that format; null when there is none. */
function valueOf(result: FormulaResult, format: NumberFormat, dateSystem: 1900 | 1904): RawValue | null {
  if (result.kind === 'unknown') return null;
  if (result.kind !== 'number' || !format.date || result.number < 0) return result;
  const { number } = result;
  return { kind: 'date', number, iso: format.calendar ? isoFromSerial(Math.floor(number), dateSystem) : null };
}

/** The text of a value as the sheet shows it, composed (NFC). Not for `empty`, which shows nothing. */
function shownText(value: RawValue, format: Pick<NumberFormat, 'show' | 'showText'>): string {
  switch (value.kind) {
    case 'text':
      return format.showText(value.text).normalize('NFC');
    case 'number':
    case 'date':
      return format.show(value.number);
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'empty':
      return '';
  }
}
