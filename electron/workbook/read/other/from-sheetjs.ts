import type { WorkBook, WorkSheet, CellObject } from '@e965/xlsx';
import {
  cellName,
  rangeName,
  type RawCell,
  type RawSheet,
  type RawValue,
  type RawWorkbook,
} from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { composed } from '../../xml/xml-text';
import { unicodeOf } from '../legacy/legacy-text';
import { separateMerges } from '../merges';
import { Notes } from '../notes';
import { numberFormat, type NumberFormat } from '#core/number-formats/number-format';
import { isoFromSerial } from '#core/number-formats/serial-dates';
import { shownText } from '../sheet-cells';
import { plainStyle } from '../styles';
import type { SheetLooks, WorkbookLooks } from './looks';
import type { OtherKind } from './read-other';

/** Error values by their number in BIFF (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** The formats that follow the reader's system: SheetJS has them in the American order, Vietnam's is day first. */
const systemFormats: Readonly<Record<string, string>> = {
  'm/d/yy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy h:mm',
};

interface Context {
  readonly dateSystem: 1900 | 1904;
  readonly formats: Map<string, NumberFormat>;
  readonly budget: { cells: number; text: number };
}

/** Turns a workbook as SheetJS read it (`dense`, no `cellDates`) into our raw form. */
export function fromSheetJs(book: WorkBook, format: OtherKind, looks: WorkbookLooks): RawWorkbook {
  const notes = new Notes();
  const context: Context = {
    dateSystem: book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900,
    formats: new Map(),
    budget: { cells: limits.cells, text: limits.totalText },
  };
  const states = new Map(book.Workbook?.Sheets?.map((sheet) => [sheet.name, sheet.Hidden]));
  const sheets = book.SheetNames.flatMap((name, i): RawSheet[] => {
    const sheet = book.Sheets[name];
    const kind: unknown = sheet?.['!type'];
    if (sheet === undefined || (kind !== undefined && kind !== 'sheet')) {
      notes.add('sheetKindSkipped', name);
      return [];
    }
    const hidden = states.get(name) ?? 0;
    const state = hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible';
    return [readSheet(sheet, name, state, looks[i] ?? {}, context)];
  });
  return { format, dateSystem: context.dateSystem, sheets, notes: notes.all };
}

function readSheet(
  sheet: WorkSheet,
  name: string,
  state: RawSheet['state'],
  looks: SheetLooks,
  context: Context,
): RawSheet {
  const notes = new Notes();
  const cells: RawCell[] = [];
  const comments: RawSheet['comments'][number][] = [];
  const links: RawSheet['links'][number][] = [];
  let lastColumn = -1;
  for (const [row, column, cell] of cellsOf(sheet)) {
    for (const { a, t } of cell.c ?? []) {
      const text = composed(String(t ?? '').replace(/\r\n?/g, '\n')).trim();
      if (text !== '') comments.push({ row, column, author: a === 'SheetJ5' ? '' : composed(a ?? ''), text });
    }
    const target = cell.l?.Target;
    if (typeof target === 'string' && target !== '') links.push({ row, column, target: composed(target) });
    const raw = readCell(cell, row, column, looks, context, notes);
    if (raw === null) continue;
    cells.push(raw);
    if (column > lastColumn) lastColumn = column;
  }
  const { apart, over } = separateMerges(mergesOf(sheet));
  for (const merge of over) notes.add('overlappingMerges', rangeName(merge));
  for (const merge of apart) if (merge.right < limits.columns - 1 && merge.right > lastColumn) lastColumn = merge.right;
  const rows = entriesOf(sheet['!rows'] ?? []).filter(([row]) => row < limits.rows);
  const columns = columnsOf(sheet, looks, lastColumn);
  const hiddenRows = new Set([
    ...(looks.hiddenRows ?? []),
    ...rows.flatMap(([row, info]) => (info.hidden === true ? [row] : [])),
  ]);
  return {
    name: name.normalize('NFC'),
    state: looks.state ?? state,
    cells,
    merges: apart,
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ column }) => column),
    outlineRows: rows.flatMap(([row, { level }]) => (level !== undefined && level > 0 ? [{ row, level }] : [])),
    columnWidths: columns.flatMap(({ column, width }) => (width === null ? [] : [{ column, width }])),
    comments,
    links,
    notes: notes.all,
  };
}

/** The cells in order. Rows and columns may lie far apart: only those that are there are visited. */
function* cellsOf(sheet: WorkSheet): Generator<readonly [row: number, column: number, cell: CellObject]> {
  for (const [row, line] of entriesOf(sheet['!data'] ?? [])) {
    if (row >= limits.rows) continue;
    for (const [column, cell] of entriesOf(line)) if (column < limits.columns) yield [row, column, cell];
  }
}

function entriesOf<T>(list: readonly (T | undefined)[]): (readonly [number, T])[] {
  // the keys of an array with gaps are those of what is there, in order
  return Object.keys(list).flatMap((key): (readonly [number, T])[] => {
    const at = Number(key);
    const item = list[at];
    return Number.isInteger(at) && item !== undefined && item !== null ? [[at, item]] : [];
  });
}

function readCell(
  cell: CellObject,
  row: number,
  column: number,
  looks: SheetLooks,
  context: Context,
  notes: Notes,
): RawCell | null {
  const formula = typeof cell.f === 'string' && cell.f !== '' ? cell.f.replace(/^=/, '') : null;
  const told = looks.formatOf?.(row, column);
  const format = formatOf(told === undefined ? cell.z : told, context);
  const style = looks.styleOf?.(row, column) ?? plainStyle;
  let value = valueOf(cell, format, context.dateSystem, () => notes.add('textCut', cellName(row, column)));
  const unicode = value.kind === 'text' ? unicodeOf(value.text, style.font) : null;
  if (unicode !== null) {
    value = { kind: 'text', text: unicode };
    notes.add('legacyText', cellName(row, column));
  }
  if (formula === null && (value.kind === 'empty' || (value.kind === 'text' && value.text === ''))) return null;
  const shown = shownText(value, { format });
  const { budget } = context;
  budget.cells -= 1;
  budget.text -= shown.length + (formula?.length ?? 0);
  if (budget.cells < 0) throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cells });
  if (budget.text < 0) throw new WorkbookFault('workbookTooBig', { what: 'text', limit: limits.totalText });
  return { row, column, value, shown, formula, format: format.code, style };
}

function formatOf(code: unknown, { formats, dateSystem }: Context): NumberFormat {
  const written = typeof code === 'string' ? code : '';
  let format = formats.get(written);
  if (format === undefined) {
    format = numberFormat(written === '' ? null : (systemFormats[written] ?? written), dateSystem);
    formats.set(written, format);
  }
  return format;
}

function valueOf(cell: CellObject, format: NumberFormat, system: 1900 | 1904, onCut: () => void): RawValue {
  const { v } = cell;
  switch (cell.t) {
    case 's': {
      const text = composed(String(v ?? '').replace(/\r\n?/g, '\n'));
      if (text.length > limits.textLength) onCut();
      return { kind: 'text', text: text.slice(0, limits.textLength) };
    }
    case 'n':
      if (typeof v !== 'number' || !Number.isFinite(v)) return { kind: 'empty' };
      if (!format.date || v < 0) return { kind: 'number', number: v };
      return { kind: 'date', number: v, iso: format.calendar ? isoFromSerial(Math.floor(v), system) : null };
    case 'b':
      return { kind: 'boolean', boolean: v === true };
    case 'e':
      return { kind: 'error', error: errors[Number(v)] ?? cell.w ?? '#N/A' };
    default:
      return { kind: 'empty' };
  }
}

function mergesOf(sheet: WorkSheet) {
  const merges = sheet['!merges'] ?? [];
  if (merges.length > limits.merges) {
    throw new WorkbookFault('workbookTooBig', { what: 'merges', limit: limits.merges });
  }
  return merges.flatMap(({ s, e }) => {
    const range = {
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, limits.rows - 1),
      right: Math.min(e.c, limits.columns - 1),
    };
    const whole = range.top >= 0 && range.left >= 0 && range.bottom >= range.top && range.right >= range.left;
    return whole && (range.top !== range.bottom || range.left !== range.right) ? [range] : [];
  });
}

/** Hidden columns and columns with a width, up to the last one with content: formatting goes on to XFD. */
function columnsOf(sheet: WorkSheet, looks: SheetLooks, last: number) {
  const columns = new Map<number, { hidden: boolean; width: number | null }>();
  for (const [column, info] of entriesOf(sheet['!cols'] ?? [])) {
    if (column <= last) columns.set(column, { hidden: info.hidden === true, width: info.width ?? null });
  }
  for (const { from, to, hidden, width } of looks.columns ?? []) {
    for (let column = from; column <= Math.min(to, last); column += 1) columns.set(column, { hidden, width });
  }
  return [...columns].map(([column, look]) => ({ column, ...look })).sort((a, b) => a.column - b.column);
}
