import { columnName } from '../raw-sheet';
import { labelOf } from '../labels/label-words';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { ColumnTarget, ImportField, SheetMapping } from '../import-outcome';
import type { CompanyReading } from '../words/company-reading';
import { fit } from './column-fit';
import { emptyProfile, profileOf, type ColumnProfile } from './column-profile';
import { rowKind } from './row-kinds';
import { settleTexts } from './settle-texts';
import { columnMeanings, type FoundHeader, type HeaderColumn } from './table-finder';

/** One column with what it is read into. */
export interface ResolvedColumn extends HeaderColumn {
  readonly target: ColumnTarget;
  /** 0–1; 1 when the user said so. */
  readonly confidence: number;
  readonly profile: ColumnProfile;
}

const sampleRows = 300;
const levelCode = /^(?:[IVX]{1,5}|[A-H]|(?:O|KR|MT|KQ)\s?\d[\d.]*|\d+(?:[.,]\d+)+)[.)]?$/u;

/** A label with its value between two blocks of one table (`Owner` | Lan) says nothing about the columns. */
function isLabelRow(grid: SheetGrid, row: number, reading: CompanyReading): boolean {
  const cells = grid.row(row);
  const [label] = cells;
  return cells.length === 2 && label?.value.kind === 'text' && labelOf(textOf(label), reading) !== null;
}

/** Fields that at most one column fills; others of the same meaning are kept as they are. */
export function resolveColumns(
  grid: SheetGrid,
  header: FoundHeader,
  lastRow: number,
  mapping: SheetMapping | null,
  reading: CompanyReading,
): readonly ResolvedColumn[] {
  const rows = grid.rowNumbers
    .filter(
      (row) =>
        row > header.bottom &&
        row <= lastRow &&
        rowKind(grid, row, header) === 'data' &&
        !isLabelRow(grid, row, reading),
    )
    .slice(0, sampleRows);
  const known = new Set(header.columns.map((column) => column.column));
  const more = new Set<number>();
  for (const row of rows) for (const cell of grid.row(row)) if (!known.has(cell.column)) more.add(cell.column);
  for (const letter of Object.keys(mapping?.columns ?? {})) {
    const column = columnNumber(letter);
    if (!known.has(column)) more.add(column);
  }
  const nameless = [...more].map((column) => ({ column, text: '', ownText: '', groupText: '' }));
  const columns = [...header.columns, ...nameless].sort((a, b) => a.column - b.column);
  const profiles = new Map(
    columns.map(({ column }) => [
      column,
      profileOf(grid, rows, column, reading, grid.mergeAt(header.bottom, column)?.right ?? column),
    ]),
  );

  const chosen = new Map<number, { target: ColumnTarget; confidence: number }>();
  const taken = new Set<ImportField>();
  for (const { column } of columns) {
    const target = mapping?.columns[columnName(column)];
    if (target === undefined) continue;
    chosen.set(column, { target, confidence: 1 });
    if (target !== 'keep' && target !== 'skip') taken.add(target);
  }

  const offers = columns.flatMap((column, place) => {
    if (chosen.has(column.column)) return [];
    const profile = profiles.get(column.column) ?? emptyProfile;
    return columnMeanings(column, reading.words).map(({ field, score }) => ({
      column: column.column,
      place,
      field,
      score: score * fit(field, profile, column),
    }));
  });
  offers.sort((a, b) => b.score - a.score || a.place - b.place);
  for (const offer of offers) {
    if (offer.score < 0.25 || taken.has(offer.field) || chosen.has(offer.column)) continue;
    chosen.set(offer.column, { target: offer.field, confidence: Math.min(0.99, offer.score) });
    taken.add(offer.field);
  }

  const resolved = columns.map((column) => ({
    ...column,
    ...(chosen.get(column.column) ?? { target: 'keep' as const, confidence: 0 }),
    profile: profiles.get(column.column) ?? emptyProfile,
  }));
  // A row-number column with I, A, 1.1 or KR1 in it names objectives and key results: those are codes.
  const coded = resolved.map((column) =>
    column.target === 'rowNumber' &&
    mapping?.columns[columnName(column.column)] === undefined &&
    !taken.has('code') &&
    rows.some((row) => levelCode.test(textOf(grid.at(row, column.column))))
      ? { ...column, target: 'code' as const }
      : column,
  );
  return settleTexts(coded, mapping, reading);
}

/** Zero-based number of a column letter. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
