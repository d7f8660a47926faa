import { readZipDirectory, unpackEntry } from '../package/zip-directory';
import { limits } from '../limits';
import { writeZip, type ZipPart } from './zip-writer';

/**
 * Packs what exceljs made anew: without its clock, so that the same plan gives the same bytes, and with our typeface
 * as the workbook's own, since column widths count in its digits (exceljs writes Calibri there, whatever is asked:
 * issue 572). `font` stands in attributes: it must hold nothing that XML would need to escape.
 */
export function repack(bytes: Buffer, font: string, size: number): Buffer {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('The written workbook has no directory');
  const parts = directory.entries.map((entry): ZipPart => {
    const content = unpackEntry(directory, entry, limits.partBytes);
    switch (entry.name) {
      case 'xl/styles.xml':
        return { name: entry.name, bytes: withDefaultFont(content, font, size) };
      case 'docProps/core.xml':
        return { name: entry.name, bytes: withoutTimes(content) };
      case 'xl/worksheets/sheet1.xml':
        return { name: entry.name, bytes: withSteadyIds(content) };
      default:
        return { name: entry.name, bytes: content };
    }
  });
  return writeZip(parts);
}

function withDefaultFont(content: Buffer, font: string, size: number): Buffer {
  const first = /(<fonts[^>]*>)<font>.*?<\/font>/u;
  const text = content.toString('utf8');
  if (!first.test(text)) throw new Error('The written workbook has no default font');
  const family = font === 'Arial' ? 2 : 1;
  const face = `<font><sz val="${String(size)}"/><color theme="1"/><name val="${font}"/><family val="${String(family)}"/></font>`;
  return Buffer.from(text.replace(first, `$1${face}`), 'utf8');
}

function withoutTimes(content: Buffer): Buffer {
  const text = content.toString('utf8').replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, '');
  return Buffer.from(text, 'utf8');
}

/** exceljs draws the ids that tie the halves of a data bar together at random. */
function withSteadyIds(content: Buffer): Buffer {
  const names = new Map<string, string>();
  const text = content
    .toString('utf8')
    .replace(/(<x14:id>|<x14:cfRule type="dataBar" id=")(\{[0-9A-F-]{36}\})/gu, (_all, before: string, id: string) => {
      const steady = names.get(id) ?? `{0C0F0000-0000-4000-8000-${String(names.size + 1).padStart(12, '0')}}`;
      names.set(id, steady);
      return before + steady;
    });
  return Buffer.from(text, 'utf8');
}
