import { cellName, rangeName, type RawRange, type RawSheet } from '#core/import/raw-sheet';
import { WorkbookFault } from '../fault';
import { limits } from '../limits';
import type { WorkbookPackage } from '../package/workbook-package';
import { readRange } from '../xml/a1';
import type { XmlReader } from '../xml/xml-reader';
import { readSheetComments } from './comments';
import { separateMerges } from './merges';
import { isMain, readFlag, readWhole, relationshipsNamespace } from './namespaces';
import { Notes } from './notes';
import { CellReader, type WorkbookContext } from './sheet-cells';
import { readTables } from './tables';

/** Where a sheet is and what the workbook says of it. */
export interface SheetPlace {
  readonly name: string;
  readonly state: RawSheet['state'];
  readonly part: string;
}

interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
  readonly width: number | null;
}

/** Reads one worksheet. A part that is not there gives an empty sheet with a note. */
export function readSheet(
  files: WorkbookPackage,
  place: SheetPlace,
  context: WorkbookContext,
  people: ReadonlyMap<string, string>,
): RawSheet {
  const notes = new Notes();
  const reader = files.reader(place.part);
  if (reader === null) notes.add('missingPart', place.part);
  const found = reader === null ? null : readSheetPart(reader, context, notes);
  const cells = found?.cells.finish() ?? [];
  const { apart, over } = separateMerges(found?.merges ?? []);
  for (const merge of over) notes.add('overlappingMerges', rangeName(merge));
  let lastColumn = found?.cells.lastColumn ?? -1;
  for (const merge of apart) if (merge.right < limits.columns - 1 && merge.right > lastColumn) lastColumn = merge.right;
  const relationships = reader === null ? [] : files.relationships(place.part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const links = (found?.links ?? []).flatMap(({ range, id, location }) => {
    const relationship = id === null ? undefined : targets.get(id);
    if (id !== null && relationship === undefined) notes.add('missingPart', rangeName(range));
    const target = (relationship?.target ?? '') + (location === null || location === '' ? '' : `#${location}`);
    return target === '' ? [] : [{ row: range.top, column: range.left, target: target.normalize('NFC') }];
  });
  return {
    name: place.name,
    state: place.state,
    cells,
    merges: apart,
    hiddenRows: found?.hiddenRows ?? [],
    hiddenColumns: columnsOf(found?.columns ?? [], lastColumn, (run) => run.hidden).map(({ column }) => column),
    outlineRows: found?.outlineRows ?? [],
    columnWidths: columnsOf(found?.columns ?? [], lastColumn, (run) => run.width !== null).map(({ column, run }) => ({
      column,
      width: run.width ?? 0,
    })),
    comments: readSheetComments(files, relationships, people, notes),
    links,
    tables: readTables(files, relationships, notes),
    notes: notes.all,
  };
}

/** Columns of the runs that `wanted` picks, up to the last column with content: formatting goes on to XFD. */
function columnsOf(runs: readonly ColumnRun[], last: number, wanted: (run: ColumnRun) => boolean) {
  const byColumn = new Map<number, ColumnRun>();
  for (const run of runs) {
    if (!wanted(run)) continue;
    for (let column = run.from; column <= Math.min(run.to, last); column += 1) byColumn.set(column, run);
  }
  return [...byColumn].map(([column, run]) => ({ column, run })).sort((a, b) => a.column - b.column);
}

interface SheetFound {
  readonly cells: CellReader;
  readonly merges: RawRange[];
  readonly hiddenRows: number[];
  readonly outlineRows: { row: number; level: number }[];
  readonly columns: ColumnRun[];
  readonly links: { range: RawRange; id: string | null; location: string | null }[];
}

function readSheetPart(reader: XmlReader, context: WorkbookContext, notes: Notes): SheetFound {
  const found: SheetFound = {
    cells: new CellReader(reader, context, notes),
    merges: [],
    hiddenRows: [],
    outlineRows: [],
    columns: [],
    links: [],
  };
  let nextRow = 0;
  let root = false;
  while (reader.next() !== 'end') {
    if (reader.kind !== 'open') continue;
    root = true;
    if (!isMain(reader.namespace)) {
      reader.skip();
      continue;
    }
    switch (reader.local) {
      case 'row':
        nextRow = readRow(reader, found, nextRow, notes) + 1;
        break;
      case 'col':
        readColumns(reader, found.columns);
        break;
      case 'mergeCell':
        readMerge(reader, found.merges, notes);
        break;
      case 'hyperlink': {
        const range = readRange(reader.attribute('ref') ?? '');
        if (range === null) notes.add('badReference', reader.attribute('ref') ?? '');
        else {
          const id = reader.attributeIn(relationshipsNamespace, 'id');
          found.links.push({ range, id, location: reader.attribute('location') });
        }
        break;
      }
      case 'conditionalFormatting':
      case 'dataValidations':
      case 'extLst':
        reader.skip();
        break;
    }
  }
  if (!root) throw new WorkbookFault('corruptWorkbook', { part: reader.part });
  found.hiddenRows.sort((a, b) => a - b);
  found.outlineRows.sort((a, b) => a.row - b.row);
  return found;
}

/** Returns the zero-based number of the row read. */
function readRow(reader: XmlReader, found: SheetFound, next: number, notes: Notes): number {
  const written = reader.attribute('r');
  const number = readWhole(written, 1, limits.rows);
  if (written !== null && number === null) notes.add('badReference', written);
  const row = number === null ? next : number - 1;
  if (row >= limits.rows) {
    notes.add('badReference', cellName(row, 0));
    reader.skip();
    return row;
  }
  if (readFlag(reader.attribute('hidden'))) found.hiddenRows.push(row);
  const level = readWhole(reader.attribute('outlineLevel'), 1, 7);
  if (level !== null) found.outlineRows.push({ row, level });
  found.cells.readRow(row);
  return row;
}

function readColumns(reader: XmlReader, columns: ColumnRun[]): void {
  const from = readWhole(reader.attribute('min'), 1, limits.columns);
  const to = readWhole(reader.attribute('max'), 1, Number.MAX_SAFE_INTEGER);
  if (from === null || to === null || to < from || columns.length >= limits.columns) return;
  const width = Number(reader.attribute('width') ?? Number.NaN);
  columns.push({
    from: from - 1,
    to: Math.min(to, limits.columns) - 1,
    hidden: readFlag(reader.attribute('hidden')),
    width: Number.isFinite(width) && width >= 0 ? width : null,
  });
}

function readMerge(reader: XmlReader, merges: RawRange[], notes: Notes): void {
  const written = reader.attribute('ref') ?? '';
  const range = readRange(written);
  if (range === null) notes.add('badReference', written);
  else if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  if (merges.length > limits.merges) {
    throw new WorkbookFault('workbookTooBig', { what: 'merges', limit: limits.merges });
  }
}
