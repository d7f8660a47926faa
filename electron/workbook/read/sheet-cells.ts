import type { RawCell, RawValue } from '#core/import/raw-sheet';
import { cellName } from '#core/import/raw-sheet';
import { WorkbookFault } from '../fault';
import { limits } from '../limits';
import { packedCell } from '../xml/a1';
import { plainNumber, plainWhole } from '../xml/plain-number';
import type { XmlReader } from '../xml/xml-reader';
import { unicodeOfRuns, type LegacyKind } from './legacy/legacy-text';
import type { Notes } from './notes';
import { isoFromSerial, readIsoCell } from '#core/number-formats/serial-dates';
import { readRichText, sharedText, type RichText, type SharedText } from './shared-strings';
import { shiftFormula } from './shared-formula';
import { plainStyle, type CellLook } from './styles';
import { numberFormat } from '#core/number-formats/number-format';

/** What all sheets of one workbook share while they are read. */
export interface WorkbookContext {
  readonly strings: readonly SharedText[];
  readonly looks: readonly CellLook[];
  readonly dateSystem: 1900 | 1904;
  /** What may still be taken before the workbook is refused as too big. */
  readonly budget: { cells: number; text: number };
  /** Called now and then with the share of the sheet that is read. */
  readonly onProgress: (share: number) => void;
}

const emptyValue: RawValue = { kind: 'empty' };
const emptyText: RawValue = { kind: 'text', text: '' };
const booleans = [
  { kind: 'boolean', boolean: false },
  { kind: 'boolean', boolean: true },
] as const satisfies readonly RawValue[];

/** Reads the cells of one sheet's `sheetData`. */
export class CellReader {
  readonly cells: RawCell[] = [];
  /** The last column with a cell, -1 for none. */
  lastColumn = -1;
  readonly #reader: XmlReader;
  readonly #context: WorkbookContext;
  readonly #notes: Notes;
  readonly #defaultLook: CellLook;
  readonly #shared = new Map<string, { readonly formula: string; readonly packed: number }>();
  readonly #days = new Map<number, RawValue>();
  readonly #unicode = new Map<LegacyKind | null, Map<SharedText, SharedText['value'] | null>>();
  #ordered = true;
  #last = -1;

  constructor(reader: XmlReader, context: WorkbookContext, notes: Notes) {
    this.#reader = reader;
    this.#context = context;
    this.#notes = notes;
    this.#defaultLook = context.looks[0] ?? {
      style: plainStyle,
      format: numberFormat(null, context.dateSystem),
      legacy: null,
    };
  }

  /** After the `open` of a row: its cells, moving to its `close`. Returns the row number. */
  readRow(row: number): void {
    const reader = this.#reader;
    const { depth } = reader;
    let next = 0;
    if (reader.selfClosing) {
      reader.next();
      return;
    }
    while (reader.next() !== 'end') {
      if (reader.kind === 'close' && reader.depth === depth) return;
      if (reader.kind !== 'open') continue;
      if (reader.local === 'c' && reader.depth === depth + 1) next = this.#readCell(row, next) + 1;
      else reader.skip();
    }
  }

  /** The cells in order, each place once: of a cell written twice the last one counts, as in other readers. */
  finish(): RawCell[] {
    if (this.#ordered) return this.cells;
    const byPlace = new Map<number, RawCell>();
    for (const cell of this.cells) byPlace.set(cell.row * limits.columns + cell.column, cell);
    return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Returns the column of the cell. */
  #readCell(rowNow: number, columnNow: number): number {
    const reader = this.#reader;
    let row = rowNow;
    let column = columnNow;
    let placed = column < limits.columns;
    const at = reader.valueStart('r');
    if (at >= 0) {
      const packed = packedCell(reader.text, at, reader.valueEnd);
      placed = packed >= 0;
      if (placed) {
        row = Math.floor(packed / limits.columns);
        column = packed % limits.columns;
      } else {
        this.#notes.add('badReference', reader.attribute('r') ?? '');
      }
    }
    if (reader.selfClosing) {
      reader.next();
      return column;
    }
    const type = this.#type();
    const named = this.#look();
    const { depth } = reader;
    if ((type === 'n' || type === 's') && reader.takeOnlyChild('v')) {
      if (!placed) return column;
      const look = named ?? this.#noLook(row, column);
      const value = this.#plainValue(type, look, row, column);
      if (value.kind !== 'empty' && (value.kind !== 'text' || value.text !== '')) {
        this.#add(row, column, value, null, look);
      }
      return column;
    }
    let written: string | null = null;
    let rich: RichText | null = null;
    let formula: string | null = null;
    let inside = '';
    let shared: { index: string; text: string } | null = null;
    while (reader.next() !== 'end') {
      if (reader.kind === 'text') {
        if (inside === 'v') written = written === null ? reader.content() : written + reader.content();
        else if (inside === 'f') formula = (formula ?? '') + reader.content();
      } else if (reader.kind === 'open') {
        inside = reader.local;
        if (inside === 'v') written ??= '';
        else if (inside === 'is') {
          rich = readRichText(reader);
          inside = '';
        } else if (inside === 'f') {
          const kind = reader.attribute('t');
          if (kind === 'dataTable') reader.skip();
          else formula ??= '';
          if (kind === 'shared') shared = { index: reader.attribute('si') ?? '', text: '' };
        } else reader.skip();
      } else {
        if (reader.depth === depth) break;
        inside = '';
      }
    }
    if (!placed) return column;
    if (shared !== null) formula = this.#sharedFormula(shared.index, formula ?? '', row, column);
    if (formula === '') formula = null;
    if (written === null && rich === null && formula === null) return column;
    const look = named ?? this.#noLook(row, column);
    const value = this.#value(type, written, rich, look, row, column);
    if (formula === null && (value.kind === 'empty' || (value.kind === 'text' && value.text === ''))) return column;
    this.#add(row, column, value, formula, look);
    return column;
  }

  #add(row: number, column: number, value: RawValue, formula: string | null, look: CellLook): void {
    const { format } = look;
    const shown = shownText(value, look);
    const { budget } = this.#context;
    budget.cells -= 1;
    budget.text -= shown.length + (formula?.length ?? 0);
    if (budget.cells < 0) throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cells });
    if (budget.text < 0) throw new WorkbookFault('workbookTooBig', { what: 'text', limit: limits.totalText });
    const packed = row * limits.columns + column;
    if (packed <= this.#last) this.#ordered = false;
    this.#last = packed;
    if (column > this.lastColumn) this.lastColumn = column;
    this.cells.push({ row, column, value, shown, formula, format: format.code, style: look.style });
    if (this.cells.length % 4096 === 0) this.#context.onProgress(this.#reader.end / this.#reader.text.length);
  }

  /** The type of the cell whose `open` was read; the two that fill most sheets without making a string. */
  #type(): string {
    const reader = this.#reader;
    const at = reader.valueStart('t');
    if (at < 0) return 'n';
    if (reader.valueEnd === at + 1 && reader.text.charCodeAt(at) === 115) return 's';
    return reader.attribute('t') ?? 'n';
  }

  /** The look of the cell whose `open` was read; null when it names one that the workbook does not have. */
  #look(): CellLook | null {
    const reader = this.#reader;
    const at = reader.valueStart('s');
    if (at < 0) return this.#defaultLook;
    const index = plainWhole(reader.text, at, reader.valueEnd);
    return this.#context.looks[index >= 0 ? index : Number(reader.attribute('s'))] ?? null;
  }

  /** In place of a look that is not there: the default one, with a note. */
  #noLook(row: number, column: number): CellLook {
    this.#notes.add('unknownStyle', cellName(row, column));
    return this.#defaultLook;
  }

  /** The value of a number or shared text whose only child `v` was taken. */
  #plainValue(type: string, look: CellLook, row: number, column: number): RawValue {
    const { text, contentStart, contentEnd } = this.#reader;
    if (type === 's') {
      const shared = this.#context.strings[plainWhole(text, contentStart, contentEnd)];
      if (shared !== undefined) return this.#text(shared, look, row, column);
    } else {
      const number = plainNumber(text, contentStart, contentEnd);
      if (!Number.isNaN(number)) return this.#numberValue(number, look);
    }
    return this.#value(type, this.#reader.content(), null, look, row, column);
  }

  #sharedFormula(index: string, text: string, row: number, column: number): string | null {
    const packed = row * limits.columns + column;
    if (text !== '') {
      this.#shared.set(index, { formula: text, packed });
      return text;
    }
    const first = this.#shared.get(index);
    if (first === undefined) return null;
    const rows = row - Math.floor(first.packed / limits.columns);
    return shiftFormula(first.formula, rows, column - (first.packed % limits.columns));
  }

  #value(
    type: string,
    written: string | null,
    rich: RichText | null,
    look: CellLook,
    row: number,
    column: number,
  ): RawValue {
    if (rich !== null) return this.#text(sharedText(rich.text, rich.runs), look, row, column);
    if (written === null) return emptyValue;
    switch (type) {
      case 's': {
        const shared = this.#context.strings[wholeIndex(written)];
        if (shared !== undefined) return this.#text(shared, look, row, column);
        this.#notes.add('unknownString', cellName(row, column));
        return emptyValue;
      }
      case 'str':
      case 'inlineStr':
        return written === '' ? emptyText : this.#text(sharedText(written), look, row, column);
      case 'b':
        return booleans[/^\s*(1|true)\s*$/i.test(written) ? 1 : 0];
      case 'e':
        return { kind: 'error', error: written.trim() };
      case 'd': {
        const date = readIsoCell(written, this.#context.dateSystem);
        return date === null
          ? this.#text(sharedText(written), look, row, column)
          : { kind: 'date', number: date.serial, iso: date.iso };
      }
      default:
        return this.#number(written, look, row, column);
    }
  }

  #number(written: string, look: CellLook, row: number, column: number): RawValue {
    if (written.trim() === '') return emptyValue;
    const number = Number(written);
    if (!Number.isFinite(number)) return this.#text(sharedText(written), look, row, column);
    return this.#numberValue(number, look);
  }

  #numberValue(number: number, { format }: CellLook): RawValue {
    if (!format.date || number < 0) return { kind: 'number', number };
    return format.calendar ? this.#date(number) : { kind: 'date', number, iso: null };
  }

  /** One value for every cell of the same day: the days of a plan are few. */
  #date(number: number): RawValue {
    let value = this.#days.get(number);
    if (value === undefined) {
      if (this.#days.size >= limits.rememberedTexts) this.#days.clear();
      value = { kind: 'date', number, iso: isoFromSerial(Math.floor(number), this.#context.dateSystem) };
      this.#days.set(number, value);
    }
    return value;
  }

  #text(shared: SharedText, look: CellLook, row: number, column: number): RawValue {
    if (shared.cut) this.#notes.add('textCut', cellName(row, column));
    if (look.legacy === null && shared.runs === null) return shared.value;
    const unicode = this.#inUnicode(shared, look.legacy);
    if (unicode === null) return shared.value;
    this.#notes.add('legacyText', cellName(row, column));
    return unicode;
  }

  /** A text in the letters of an old font, in Unicode; null for others. Each shared text is read once a font. */
  #inUnicode(shared: SharedText, kind: LegacyKind | null): SharedText['value'] | null {
    let known = this.#unicode.get(kind);
    if (known === undefined) this.#unicode.set(kind, (known = new Map()));
    let value = known.get(shared);
    if (value === undefined) {
      const text = unicodeOfRuns(shared.runs ?? [{ text: shared.value.text, font: null }], kind);
      value = text === null ? null : { kind: 'text', text: text.slice(0, limits.textLength) };
      if (known.size >= limits.rememberedTexts) known.clear();
      known.set(shared, value);
    }
    return value;
  }
}

function wholeIndex(written: string): number {
  return /^\s*\d+\s*$/.test(written) ? Number(written) : -1;
}

/** The text of a value as the sheet shows it. */
export function shownText(value: RawValue, look: Pick<CellLook, 'format'>): string {
  switch (value.kind) {
    case 'text':
      return look.format.showText(value.text);
    case 'number':
      return look.format.show(value.number);
    case 'date': {
      if (look.format.date) return look.format.show(value.number);
      return value.iso === null ? look.format.show(value.number) : value.iso.split('-').reverse().join('/');
    }
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'empty':
      return '';
  }
}
