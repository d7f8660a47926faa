import type { RawFormat, RawWorkbook } from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';

export type OtherKind = Exclude<RawFormat, 'xlsx' | 'csv'>;

/** Reads a workbook that is not OOXML. */
export function readOther(bytes: Buffer, kind: OtherKind): RawWorkbook {
  throw new WorkbookFault(kind === 'xls' ? 'oldExcel' : 'notWorkbook', { size: bytes.length });
}
