import * as sheetjs from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import type { RawFormat, RawWorkbook } from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { partText } from '../../package/part-text';
import { WorkbookPackage } from '../../package/workbook-package';
import { utf8FromBinary } from '../../xml/xml-text';
import { readBiff } from './biff-looks';
import { fromSheetJs } from './from-sheetjs';
import { readOpenDocument } from './ods-looks';
import { pageText, withoutNames } from './page-text';
import { readXml2003 } from './xml2003-looks';

/* This folder is a script of its own: SheetJS is loaded when a workbook is met that is no OOXML. */

export type OtherKind = Exclude<RawFormat, 'xlsx' | 'csv'>;

/** What SheetJS reads from, beside bytes: a compound file, or a package by the names of its parts. */
interface Container {
  readonly FullPaths?: readonly string[];
  readonly FileIndex?: readonly Stream[];
}
interface Stream {
  readonly name: string;
  readonly content: Buffer | readonly number[];
  readonly size: number;
}
interface Parts {
  readonly files: Readonly<Record<string, { name: string; type: number; content: Buffer }>>;
}

/** Exported by SheetJS for readers that open the container themselves, and left out of its types. */
const { parse_xlscfb: parseBiff, parse_zip: parsePackage } = sheetjs as unknown as {
  readonly parse_xlscfb: (container: Container | Buffer, options: sheetjs.ParsingOptions) => sheetjs.WorkBook;
  readonly parse_zip: (parts: Parts, options: sheetjs.ParsingOptions) => sheetjs.WorkBook;
};
const compound = sheetjs.CFB as {
  readonly read: (bytes: Buffer, options: { type: 'buffer' }) => Container;
  readonly find: (container: Container, path: string) => Stream | null;
};

sheetjs.set_cptable(codePages);

const options: sheetjs.ParsingOptions = {
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  cellDates: false,
  xlfn: true,
};

/**
 * Reads a workbook that is no OOXML by SheetJS. What it would take on trust is looked at first: packages are unpacked
 * by our own reader within its bounds, XML is walked, old streams are walked to their end. Throws `WorkbookFault`.
 */
export function readOther(bytes: Buffer, kind: OtherKind): RawWorkbook {
  switch (kind) {
    case 'xls':
      return readOld(bytes);
    case 'xlsb': {
      const files = WorkbookPackage.open(bytes);
      const macros = files.directory.entries.find(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))?.name;
      return withMacros(
        fromSheetJs(
          trying(() => parsePackage(partsOf(files), options)),
          kind,
          [],
        ),
        macros,
      );
    }
    case 'ods':
      return bytes.readUInt16LE(0) === 0x4b50 ? readPackedOpenDocument(bytes) : readFlatOpenDocument(bytes);
    case 'xml2003': {
      const { text } = partText(bytes);
      const looks = readXml2003(text);
      return fromSheetJs(parseText(utf8FromBinary(text)), kind, looks);
    }
    case 'html':
      return readPage(
        /^\s*(MIME-Version|Content-Type)/i.test(bytes.toString('latin1', 0, 64)) ? archived(bytes) : pageText(bytes),
      );
  }
}

function readOld(bytes: Buffer): RawWorkbook {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) {
    const looks = readBiff(bytes);
    return fromSheetJs(
      trying(() => parseBiff(bytes, { ...options, type: 'buffer' })),
      'xls',
      looks,
    );
  }
  const container = trying(() => compound.read(bytes, { type: 'buffer' }));
  const stream = trying(() => compound.find(container, '/Workbook') ?? compound.find(container, '/Book'));
  if (stream === null) throw new WorkbookFault('notWorkbook');
  const content = Buffer.from(stream.content);
  if (content.length < stream.size) throw new WorkbookFault('corruptWorkbook', { part: '' });
  const looks = readBiff(content);
  // MS-XLS 2.1.7.20: the project storage of a workbook with macros
  const macros = (container.FullPaths ?? []).find((name) => /\/_VBA_PROJECT_CUR\//i.test(name));
  return withMacros(
    fromSheetJs(
      trying(() => parseBiff(container, options)),
      'xls',
      looks,
    ),
    macros,
  );
}

/** Macros are not looked into; that they are there is said. */
function withMacros(workbook: RawWorkbook, where: string | undefined): RawWorkbook {
  return where === undefined
    ? workbook
    : { ...workbook, notes: [...workbook.notes, { code: 'macrosIgnored', where: where.replace(/\/$/u, '') }] };
}

/** The parts a table is in; pictures and the like stay packed. */
function partsOf(files: WorkbookPackage): Parts {
  const parts: Record<string, { name: string; type: number; content: Buffer }> = Object.create(null);
  let sheetBytes = 0;
  for (const { name } of files.directory.entries) {
    if (!/\.(bin|xml|rels)$/i.test(name) || /(^|\/)(media|printerSettings|vbaProject)/i.test(name)) continue;
    const content = files.bytes(name);
    if (content === null) continue;
    if (/(^|\/)worksheets\//i.test(name)) sheetBytes += content.length;
    // type 2 is a stream to SheetJS
    parts[name.replaceAll('\\', '/')] = { name: name.slice(name.lastIndexOf('/') + 1), type: 2, content };
  }
  // the shortest cell of this format takes eight bytes, most about fifteen
  if (sheetBytes > limits.cellsOfOthers * 32) {
    throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cellsOfOthers });
  }
  return { files: parts };
}

function readPackedOpenDocument(bytes: Buffer): RawWorkbook {
  const files = WorkbookPackage.open(bytes);
  if (/encryption-data/.test(files.text('META-INF/manifest.xml')?.text ?? '')) throw new WorkbookFault('encrypted');
  const parts: Record<string, { name: string; type: number; content: Buffer }> = {};
  const texts: { name: string; text: string }[] = [];
  for (const name of ['styles.xml', 'content.xml']) {
    const text = files.text(name)?.text;
    if (text !== undefined) texts.push({ name, text });
    else if (name === 'content.xml') continue;
    parts[name] = { name, type: 2, content: Buffer.from(text ?? '<styles/>', 'latin1') };
  }
  if (!('content.xml' in parts)) throw new WorkbookFault('corruptWorkbook', { part: 'content.xml' });
  if (!texts.some(({ text }) => /<office:spreadsheet\b/.test(text))) throw new WorkbookFault('notWorkbook');
  const looks = readOpenDocument(texts);
  // SheetJS knows the format by its list of parts; what the list says does not matter
  parts['META-INF/manifest.xml'] = { name: 'manifest.xml', type: 2, content: Buffer.from('<manifest/>') };
  // LibreOffice keeps its Basic and scripts in these folders
  const macros = files.directory.entries.find(({ name }) => /^(Basic|Scripts)\/.+\/[^/]+$/iu.test(name))?.name;
  return withMacros(
    fromSheetJs(
      trying(() => parsePackage({ files: parts }, options)),
      'ods',
      looks,
    ),
    macros,
  );
}

function readFlatOpenDocument(bytes: Buffer): RawWorkbook {
  const { text } = partText(bytes);
  if (!/<office:spreadsheet\b/.test(text)) throw new WorkbookFault('notWorkbook');
  const looks = readOpenDocument([{ name: '', text }]);
  return fromSheetJs(parseText(utf8FromBinary(text)), 'ods', looks);
}

/** Texts stay texts: SheetJS would take "01/02/2026" for the second of January. */
function readPage(text: string): RawWorkbook {
  if (/<!ENTITY/i.test(text)) throw new WorkbookFault('workbookHasDtd', { part: '' });
  if (!/<table[\s>]/i.test(text)) throw new WorkbookFault('htmlFile');
  // whatever stands before the page's own first tag would be taken for a line of a CSV
  return fromSheetJs(
    parseText(`<html>${withoutNames(text.slice(text.search(/<table[\s>]/i)))}`, { raw: true }),
    'html',
    [],
  );
}

/** The pages of a web archive (.mht), one behind the other. */
function archived(bytes: Buffer): string {
  const container = trying(() => compound.read(bytes, { type: 'buffer' }));
  const pages = (container.FileIndex ?? []).map(({ content }) => pageText(Buffer.from(content ?? [])));
  return pages.filter((page) => /<table[\s>]/i.test(page)).join('\n');
}

function parseText(text: string, more: sheetjs.ParsingOptions = {}): sheetjs.WorkBook {
  return trying(() => sheetjs.read(text, { ...options, ...more, type: 'string' }));
}

/** SheetJS throws errors of every kind at what it cannot read, and talks to the console about what it only doubts. */
function trying<T>(work: () => T): T {
  const say = console.error;
  // standard error is for our one sentence
  console.error = () => undefined;
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    const password = error instanceof Error && error.message.startsWith('File is password-protected');
    throw password ? new WorkbookFault('encrypted') : new WorkbookFault('corruptWorkbook', { part: '' });
  } finally {
    console.error = say;
  }
}
