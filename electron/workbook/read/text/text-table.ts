import type { RawCell, RawStyle, RawTextForm, RawWorkbook } from '#core/import/raw-sheet';
import { cellName } from '#core/import/raw-sheet';
import type { Result } from '#core/result';
import { refusing, WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { isData } from '../../package/sniff';
import { Notes } from '../notes';
import { decodeAs, decodeText, type DecodedText } from './decode-text';
import { delimiters, findDelimiter } from './find-delimiter';
import { splitText, type TextRecord } from './split-text';

export interface TextTableOptions {
  /** The name of the one sheet; `CSV` when nothing better is known. */
  readonly name?: string;
}

const plain: RawStyle = { bold: false, indent: 0, fill: null, font: null };

/**
 * Reads a table kept as text (.csv, .tsv, .txt) into one sheet of text cells: what is a number is decided by column,
 * where the decimal sign shows. `form` is the user's own choice and wins over what the text looks like.
 * Refuses `fileEmpty`, `notWorkbook` (no text), `textFile` (no table in it), `fileTooBig` and `workbookTooBig`.
 */
export function readTextTable(
  bytes: Uint8Array,
  form: RawTextForm | null,
  options: TextTableOptions = {},
): Result<RawWorkbook> {
  return refusing(() => readTable(bytes, form, options.name ?? 'CSV'));
}

function readTable(bytes: Uint8Array, form: RawTextForm | null, name: string): RawWorkbook {
  if (bytes.byteLength > limits.fileBytes)
    throw new WorkbookFault('fileTooBig', { limit: limits.fileBytes / 1024 / 1024 });
  const found: DecodedText | null =
    form === null ? decodeText(bytes) : { text: decodeAs(bytes, form.encoding), encoding: form.encoding };
  if (found === null) throw new WorkbookFault('notWorkbook');
  if (found.text.trim() === '') throw new WorkbookFault('fileEmpty');
  if (form === null && isData(found.text)) throw new WorkbookFault('textFile');
  const { body, named } = withoutSepLine(found.text);
  const cut = cutUp(body, form?.delimiter ?? named);
  if (cut.delimiter === null && form === null && !isList(cut.records)) throw new WorkbookFault('textFile');
  const delimiter = cut.delimiter ?? delimiters.find((mark) => !body.includes(mark)) ?? '\t';
  const notes = new Notes();
  return {
    format: 'csv',
    text: { encoding: found.encoding, delimiter },
    dateSystem: 1900,
    sheets: [
      {
        name,
        state: 'visible',
        cells: cellsOf(cut.records, notes),
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        outlineRows: [],
        columnWidths: [],
        comments: [],
        links: [],
        notes: notes.all,
      },
    ],
    notes: [],
  };
}

/** Excel's own first line that names the delimiter (`sep=;`); it is no row of the table. */
function withoutSepLine(text: string): { body: string; named: string | null } {
  const line = /^"?sep=([^\r\n"])"?[^\p{L}\p{N}\r\n]*(\r\n|\r|\n|$)/iu.exec(text);
  return line === null ? { body: text, named: null } : { body: text.slice(line[0].length), named: line[1] ?? null };
}

interface CutText {
  readonly records: readonly TextRecord[];
  /** Null when each line is one cell. */
  readonly delimiter: string | null;
}

function cutUp(text: string, given: string | null): CutText {
  const delimiter = given ?? findDelimiter(text);
  if (delimiter !== null) {
    const records = splitText(text, delimiter, limits.rows + 1);
    return rewrapped(records, given) ?? { records, delimiter };
  }
  const records = splitText(text, '', limits.rows + 1);
  return rewrapped(records, null) ?? { records, delimiter: null };
}

/** A table whose every line was put in quotes as one cell: the lines inside are cut up again. */
function rewrapped(records: readonly TextRecord[], given: string | null): CutText | null {
  const filled = records.filter((record) => record.some((field) => field.text.trim() !== ''));
  const wrapped = filled.filter((record) => record.length === 1 && record[0]?.quoted === true);
  if (filled.length === 0 || wrapped.length < filled.length * 0.9) return null;
  const inside = wrapped.map((record) => record[0]?.text ?? '');
  const delimiter = given ?? findDelimiter(inside.join('\n'));
  if (delimiter === null || !inside.some((line) => line.includes(delimiter))) return null;
  const lines = records.map((record): TextRecord => {
    const only = record[0];
    if (record.length !== 1 || only?.quoted !== true) return record;
    const [first, ...others] = splitText(only.text, delimiter);
    return others.length === 0 && first !== undefined ? first : record;
  });
  return { records: lines, delimiter };
}

/** One column is a list (an outline of a plan) when it has several short lines; long sentences are a letter. */
function isList(records: readonly TextRecord[]): boolean {
  const lines = records.map((record) => record[0]?.text.trim() ?? '').filter((line) => line !== '');
  if (lines.length < 3) return false;
  const short = lines.filter((line) => line.length <= 120).length;
  const sentences = lines.filter((line) => line.length > 60 && /[.!?…]["”]?$/u.test(line)).length;
  return short >= lines.length * 0.8 && sentences <= lines.length * 0.3;
}

function cellsOf(records: readonly TextRecord[], notes: Notes): RawCell[] {
  if (records.length > limits.rows) throw new WorkbookFault('workbookTooBig', { what: 'rows', limit: limits.rows });
  const cells: RawCell[] = [];
  let letters = 0;
  records.forEach((record, row) => {
    record.forEach((field, column) => {
      const whole = cellText(field.text);
      if (whole.trim() === '') return;
      if (column >= limits.columns)
        throw new WorkbookFault('workbookTooBig', { what: 'columns', limit: limits.columns });
      if (whole.length > limits.textLength) notes.add('textCut', cellName(row, column));
      const text = whole.slice(0, limits.textLength);
      letters += text.length;
      if (cells.length >= limits.cells)
        throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cells });
      if (letters > limits.totalText)
        throw new WorkbookFault('workbookTooBig', { what: 'text', limit: limits.totalText });
      cells.push({
        row,
        column,
        value: { kind: 'text', text },
        shown: text,
        formula: null,
        format: null,
        style: plain,
      });
    });
  });
  return cells;
}

/** A field as a cell: without the apostrophe or the `="…"` that keeps spreadsheet programs from reckoning. */
function cellText(field: string): string {
  const text = field.includes('\r') ? field.replace(/\r\n?/g, '\n') : field;
  if (/^'[=+\-@\t\n\uff1d\uff0b\uff0d\uff20]/.test(text)) return text.slice(1);
  const kept = /^="([^"]*)"$/.exec(text);
  return kept?.[1] ?? text;
}
