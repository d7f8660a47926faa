import type { RawSheet, RawWorkbook } from '#core/import/raw-sheet';
import type { Result } from '#core/result';
import { refusing, WorkbookFault } from '../fault';
import { limits } from '../limits';
import { WorkbookPackage, type Relationship } from '../package/workbook-package';
import { readPeople } from './comments';
import { readThemeColours } from './colours';
import { isMain, readFlag, relationshipsNamespace } from './namespaces';
import { Notes } from './notes';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetPlace } from './sheet-part';
import { readStyles } from './styles';

export interface ReadOptions {
  /** Told from time to time how far the reading is, 0–1. */
  readonly onProgress?: (progress: number) => void;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xltx, .xltm in any of the forms programs write) into raw sheets. Macros are
 * never run, nothing outside the bytes is looked at. Refuses with the code of what is wrong with the bytes; `part` in
 * the params names the damaged part, `format` another format that `readAny` has a reader for.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Result<RawWorkbook> {
  return refusing(() => readPackage(WorkbookPackage.open(bytes), options.onProgress ?? (() => undefined)));
}

function readPackage(files: WorkbookPackage, onProgress: (progress: number) => void): RawWorkbook {
  const part = workbookPart(files);
  const book = readWorkbookPart(files, part);
  const relationships = files.relationships(part);
  const notes = new Notes();
  const macros = relationships.find((relationship) => relationship.kind === 'vbaProject')?.target;
  if (macros !== undefined) notes.add('macrosIgnored', macros);
  const sheets = worksheets(book.sheets, relationships, notes);
  if (sheets.length === 0) throw new WorkbookFault('noSheets');
  if (!sheets.some((sheet) => files.has(sheet.part))) {
    throw new WorkbookFault('corruptWorkbook', { part: sheets[0]?.part ?? '' });
  }
  const onePart = (kind: string) => {
    const target = relationships.find((relationship) => relationship.kind === kind && !relationship.external)?.target;
    if (target === undefined) return null;
    const reader = files.reader(target);
    if (reader === null) notes.add('missingPart', target);
    return reader;
  };
  const theme = readThemeColours(onePart('theme'));
  const looks = readStyles(onePart('styles'), book.dateSystem, theme);
  const strings = readSharedStrings(onePart('sharedStrings'));
  const people = readPeople(files, relationships);
  const budget = { cells: limits.cells, text: limits.totalText };
  const sizes = sheets.map((sheet) => files.entry(sheet.part)?.size ?? 0);
  const total = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let done = 0;
  const read = sheets.map((sheet, i) => {
    const size = sizes[i] ?? 0;
    const tell = (share: number) => onProgress((done + share * size) / total);
    const context = { strings, looks, dateSystem: book.dateSystem, budget, onProgress: tell };
    const raw = readSheet(files, sheet, context, people);
    done += size;
    onProgress(done / total);
    return raw;
  });
  return { format: 'xlsx', dateSystem: book.dateSystem, sheets: read, notes: notes.all };
}

/** The main part: by the package's relationship, else by content type, else where everyone puts it. */
function workbookPart(files: WorkbookPackage): string {
  const target = files
    .relationships('')
    .find((relationship) => relationship.kind === 'officeDocument' && !relationship.external)?.target;
  const typeOf = files.contentTypes();
  const part =
    target !== undefined && files.has(target)
      ? target
      : (files.directory.entries.find((entry) => typeOf(entry.key).includes('sheet.main+xml'))?.name ??
        ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => files.has(name)));
  if (part === undefined) throw notAWorkbook(files, target);
  if (part.toLowerCase().endsWith('.bin')) throw new WorkbookFault('notWorkbook', { format: 'xlsb' });
  if (/(^|\/)(word|ppt|visio)\//i.test(part)) throw new WorkbookFault('notWorkbook');
  return part;
}

function notAWorkbook(files: WorkbookPackage, target: string | undefined): WorkbookFault {
  if (files.has('content.xml') || /opendocument/.test(files.text('mimetype')?.text ?? '')) {
    return new WorkbookFault('notWorkbook', { format: 'ods' });
  }
  if (files.directory.entries.some((entry) => (entry.flags & 1) !== 0)) return new WorkbookFault('encrypted');
  if (target !== undefined && /(^|\/)xl\//i.test(target)) return new WorkbookFault('corruptWorkbook', { part: target });
  return new WorkbookFault('notWorkbook');
}

interface SheetEntry {
  readonly name: string;
  readonly state: RawSheet['state'];
  readonly id: string;
}

function readWorkbookPart(files: WorkbookPackage, part: string): { dateSystem: 1900 | 1904; sheets: SheetEntry[] } {
  const reader = files.reader(part);
  const sheets: SheetEntry[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let isWorkbook = false;
  while (reader !== null && reader.next() !== 'end') {
    if (reader.kind !== 'open' || !isMain(reader.namespace)) continue;
    if (reader.depth === 1) isWorkbook = reader.local === 'workbook';
    if (reader.local === 'workbookPr' && readFlag(reader.attribute('date1904'))) dateSystem = 1904;
    if (reader.local === 'sheet') {
      const state = reader.attribute('state');
      sheets.push({
        name: (reader.attribute('name') ?? '').normalize('NFC'),
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        id: reader.attributeIn(relationshipsNamespace, 'id') ?? '',
      });
    }
  }
  if (!isWorkbook) throw new WorkbookFault('notWorkbook');
  return { dateSystem, sheets };
}

/** Worksheets in the workbook's order; sheets of other kinds and sheets without a relationship are noted. */
function worksheets(
  entries: readonly SheetEntry[],
  relationships: readonly Relationship[],
  notes: Notes,
): SheetPlace[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return entries.flatMap(({ name, state, id }) => {
    const relationship = byId.get(id);
    if (relationship === undefined) notes.add('missingPart', name);
    else if (relationship.kind !== 'worksheet') notes.add('sheetKindSkipped', name);
    else return [{ name, state, part: relationship.target }];
    return [];
  });
}
