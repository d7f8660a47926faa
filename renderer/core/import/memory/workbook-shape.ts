import { stableId } from '../../domain/stable-id';
import type { ReportSheet } from '../import-outcome';
import type { RawWorkbook } from '../raw-sheet';
import { foldedLabel } from './fit-mapping';

/**
 * What workbooks made from one template have in common, as a short id: the names of their sheets without digits, and
 * for each sheet that was read the headers of its tables with the columns they stand in. More rows, another period in
 * a name and more sheets of the same make (one per month) change nothing; another header or another column does.
 * `sheets` are those of the report of a reading without choices of the user's.
 */
export function shapeOf(raw: Pick<RawWorkbook, 'sheets'>, sheets: readonly ReportSheet[]): string {
  const reports = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const lines = raw.sheets.map(({ name }) => {
    const report = reports.get(name);
    const headers = report?.used === true ? headersOf(report) : [];
    return [foldedLabel(name), ...headers].join('\t');
  });
  return stableId([...new Set(lines)].join('\n'));
}

/** Tables below each other with the same header count once: a block per objective has as many as objectives. */
function headersOf({ tables, columns }: ReportSheet): readonly string[] {
  const all = tables.length > 0 ? tables.map((table) => table.columns) : [columns];
  const lines = all.map((row) => row.map(({ ref, header }) => `${ref}:${foldedLabel(header)}`).join('|'));
  return [...new Set(lines)];
}
