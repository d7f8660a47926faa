import {
  emptySheetMapping,
  type ColumnTarget,
  type ImportMapping,
  type ReportSheet,
  type RowRole,
  type SheetMapping,
} from '#core/import/import-outcome';
import type { RawTextForm } from '#core/import/raw-sheet';

/* Each choice of the user's makes a new mapping; what was recognised and is not named stays as it was. */

/** Changes how one sheet is read. */
export function withSheet(
  mapping: ImportMapping | null,
  sheet: string,
  change: Partial<SheetMapping>,
): ImportMapping | null {
  const known = mapping?.sheets[sheet] ?? emptySheetMapping;
  return tidy({
    text: mapping?.text ?? null,
    sheets: { ...mapping?.sheets, [sheet]: { ...known, ...change } },
  });
}

/** Reads a column into a field. */
export function withColumn(
  mapping: ImportMapping | null,
  sheet: ReportSheet,
  columns: ReportSheet['columns'],
  column: string,
  target: ColumnTarget,
): ImportMapping | null {
  // The other columns are named too, so that choosing one does not make another change its meaning.
  const recognised = Object.fromEntries(columns.map(({ ref, field }) => [ref, field]));
  const taken =
    target === 'keep' || target === 'skip'
      ? []
      : columns.filter(({ field, ref }) => field === target && ref !== column);
  const freed = Object.fromEntries(taken.map(({ ref }) => [ref, 'keep' as const]));
  const known = mapping?.sheets[sheet.name]?.columns ?? {};
  return withSheet(mapping, sheet.name, { columns: { ...known, ...recognised, ...freed, [column]: target } });
}

/** Makes a row the header. It has other columns: what was chosen for the old ones says nothing about them. */
export function withHeaderRow(mapping: ImportMapping | null, sheet: string, headerRow: number | null) {
  return withSheet(mapping, sheet, { headerRow, columns: {} });
}

/** What the user says of one cell and its row; absent = nothing is changed about it. */
export interface CellWords {
  /** `{ text }` = read this instead, `{ text: null }` = leave the cell out, `asFound` = as it stands. */
  readonly cell?: 'asFound' | { readonly text: string | null };
  /** null = as recognised. */
  readonly row?: RowRole | null;
}

/** Puts words about a cell (`F11`) and its 1-based row into the mapping. */
export function withCellWords(
  mapping: ImportMapping | null,
  sheet: string,
  cell: string | null,
  row: number,
  words: CellWords,
): ImportMapping | null {
  const known = mapping?.sheets[sheet] ?? emptySheetMapping;
  const cells =
    cell === null || words.cell === undefined
      ? known.cells
      : put(known.cells, cell, words.cell === 'asFound' ? undefined : words.cell.text);
  const rows = words.row === undefined ? known.rows : put(known.rows, String(row), words.row ?? undefined);
  return withSheet(mapping, sheet, { cells, rows });
}

/** The record with one entry set, or without it. */
function put<V>(record: Readonly<Record<string, V>>, key: string, value: V | undefined): Readonly<Record<string, V>> {
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** How a text file is cut into cells; null = as recognised. */
export function withText(mapping: ImportMapping | null, text: RawTextForm | null): ImportMapping | null {
  return tidy({ sheets: mapping?.sheets ?? {}, text });
}

/** True when two mappings say the same. */
export function sameMapping(one: ImportMapping | null, other: ImportMapping | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Sheets of which nothing is said any more are left out; a mapping that says nothing is none. */
function tidy(mapping: ImportMapping): ImportMapping | null {
  const sheets = Object.fromEntries(Object.entries(mapping.sheets).filter(([, sheet]) => !saysNothing(sheet)));
  return Object.keys(sheets).length === 0 && mapping.text === null ? null : { ...mapping, sheets };
}

function saysNothing(sheet: SheetMapping): boolean {
  return (
    sheet.headerRow === null &&
    sheet.decimal === null &&
    sheet.use === null &&
    sheet.layout === null &&
    sheet.periods === null &&
    [sheet.columns, sheet.rows, sheet.cells].every((chosen) => Object.keys(chosen).length === 0)
  );
}
