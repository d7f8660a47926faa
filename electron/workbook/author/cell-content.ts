import type { Workbook } from 'exceljs';
import type { SheetColumn } from '#core/export/sheet-model';
import { columnName } from '#core/import/raw-sheet';

/** The most characters an Excel cell holds. */
export const cellLimit = 32_767;

/**
 * A text as a cell can hold it: control characters that XML forbids are left out, a literal `_x0041_` is written so
 * that Excel does not decode it, and what is over Excel's limit is cut with "…".
 */
export function cellText(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return clean.length <= cellLimit ? clean : `${clean.slice(0, cellLimit - 1)}…`;
}

/** Where a dropdown finds its entries: in the rule itself, or in a range of the list sheet. */
export type ListPlace =
  { readonly kind: 'inline'; readonly choices: readonly string[] } | { readonly kind: 'range'; readonly range: string };

/** Excel's bound for entries written into the rule. */
const inlineLimit = 255;

/** The dropdowns of a sheet by column id; entries too long to be written inline go to a hidden sheet. */
export function listsFor(book: Workbook, columns: readonly SheetColumn[]): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  const long: SheetColumn[] = [];
  for (const column of columns) {
    if (column.choices === null || column.choices.length === 0) continue;
    const inline = column.choices.every((choice) => !/[",\n]/u.test(choice) && choice.trim() === choice);
    if (inline && column.choices.join(',').length <= inlineLimit) {
      places.set(column.id, { kind: 'inline', choices: column.choices });
    } else long.push(column);
  }
  if (long.length === 0) return places;
  const sheet = book.addWorksheet('okr.lists', { state: 'hidden' });
  long.forEach((column, index) => {
    column.choices?.forEach((choice, row) => {
      sheet.getCell(row + 1, index + 1).value = cellText(choice);
    });
    const name = columnName(index);
    const range = `'okr.lists'!$${name}$1:$${name}$${String(column.choices?.length ?? 1)}`;
    places.set(column.id, { kind: 'range', range });
  });
  return places;
}

/** The formula of a dropdown. */
export function listFormula(place: ListPlace): string {
  return place.kind === 'inline' ? `"${place.choices.join(',')}"` : place.range;
}
