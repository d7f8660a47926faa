import { fillMissingValues } from '#core/formulas/fill-missing-values';
import type { RawTextForm, RawWorkbook } from '#core/import/raw-sheet';
import { ok, refuse, type Result } from '#core/result';
import { refusingLater, WorkbookFault } from '../fault';
import { limits } from '../limits';
import type { OtherFormat } from '../package/sniff';
import { readWorkbook, type ReadOptions } from './read-workbook';

export interface ReadAnyOptions extends ReadOptions {
  /** How to cut a text file into cells, where the user has said so. */
  readonly text?: RawTextForm | null;
  /** A name for the one sheet of a text file. */
  readonly name?: string;
}

/**
 * Reads any file that holds tables, by what its bytes are: OOXML by the reader made for it, text by its own, what else
 * is a workbook by SheetJS, which is loaded only then. Formulas without a stored result get theirs where it follows from the
 * workbook's own cells. Refuses with the code of what the bytes are or of what is wrong with them.
 */
export async function readAny(bytes: Uint8Array, options: ReadAnyOptions = {}): Promise<Result<RawWorkbook>> {
  const read = await readAsStored(bytes, options);
  return read.ok ? ok(fillMissingValues(read.value)) : read;
}

async function readAsStored(bytes: Uint8Array, options: ReadAnyOptions): Promise<Result<RawWorkbook>> {
  const read = readWorkbook(bytes, options);
  if (read.ok) return read;
  // safe: the reader of OOXML puts nothing else there
  const format = read.error.params['format'] as OtherFormat | undefined;
  if (format === undefined) return read;
  if (format === 'csv') {
    const { readTextTable } = await import('./text/text-table');
    const table = readTextTable(bytes, options.text ?? null, options.name === undefined ? {} : { name: options.name });
    if (table.ok) options.onProgress?.(1);
    return table;
  }
  if (bytes.byteLength > limits.fileBytes) return refuse('fileTooBig', { limit: limits.fileBytes / 1024 / 1024 });
  return refusingLater(async () => {
    const { readOther } = await import('./other/read-other');
    const workbook = readOther(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), format);
    if (workbook.sheets.length === 0) throw new WorkbookFault('noSheets');
    options.onProgress?.(1);
    return workbook;
  });
}
