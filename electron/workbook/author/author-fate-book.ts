import type { Fill, Style } from 'exceljs';
import type { FateBook, FateBookCell } from '#core/export/fate-workbook';
import { cellText } from './cell-content';
import { repack } from './repack';

const font = 'Arial';
const size = 10;
const ink = 'FF12202F';
const rule = 'FFC4CCD4';

const fills: Readonly<Record<'head' | 'placed' | 'kept' | 'listed', string>> = {
  head: 'FFF1F4F7',
  placed: 'FFDCEFE0',
  kept: 'FFDDE9F8',
  listed: 'FFF7E3D4',
};

/** The account of an import as the bytes of an .xlsx. Every text is written as text, never as a formula. */
export async function authorFateBook(book: FateBook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Đỉnh OKR';
  workbook.title = book.title;
  const used = new Set<string>();
  for (const { name, widths, frozenRows, cells } of book.sheets) {
    const sheet = workbook.addWorksheet(freeName(name, used), {
      views: frozenRows > 0 ? [{ state: 'frozen', ySplit: frozenRows }] : [],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    // exceljs takes 9 for the default width and leaves such a column out, which makes it 8.43 in Excel.
    for (const { column, width } of widths) sheet.getColumn(column + 1).width = width === 9 ? 9.01 : width;
    for (const { row, column, value, look } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = typeof value === 'string' ? cellText(value) : value;
      cell.style = styles[look];
    }
  }
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never); // safe: exceljs hands `zip` to jszip
  return repack(Buffer.from(written), font, size);
}

/** The column of where cells went stays on one line: wrapped, it would pull the rows of the file apart. */
const wraps: ReadonlySet<FateBookCell['look']> = new Set(['head', 'placed', 'kept', 'listed']);

function styleOf(look: FateBookCell['look']): Partial<Style> {
  const bold = look === 'title' || look === 'head';
  const base: Partial<Style> = {
    font: { name: font, size: look === 'title' ? size + 4 : size, bold, color: { argb: ink } },
    alignment: { vertical: 'top', wrapText: wraps.has(look) },
  };
  if (look === 'title' || look === 'plain' || look === 'where') return base;
  const fill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[look] } };
  const edge = { style: 'thin', color: { argb: rule } } as const;
  return { ...base, fill, border: { top: edge, left: edge, bottom: edge, right: edge } };
}

/** One style object per look: exceljs is quickest when they are shared. */
const styles: Readonly<Record<FateBookCell['look'], Partial<Style>>> = {
  plain: styleOf('plain'),
  title: styleOf('title'),
  head: styleOf('head'),
  where: styleOf('where'),
  placed: styleOf('placed'),
  kept: styleOf('kept'),
  listed: styleOf('listed'),
};

/** A name Excel takes: 31 characters at most, none of `:\/?*[]`, no apostrophe at an end, each once whatever its case. */
function freeName(name: string, used: Set<string>): string {
  const plain = cellText(name)
    .replace(/[:\\/?*[\]\n\t]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim();
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${String(number)})`;
    const wanted = `${(plain === '' ? 'Sheet' : plain).slice(0, 31 - tail.length).trimEnd()}${tail}`;
    // Excel keeps this name for itself.
    if (wanted.toLowerCase() === 'history' || used.has(wanted.toLowerCase())) continue;
    used.add(wanted.toLowerCase());
    return wanted;
  }
}
