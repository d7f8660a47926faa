import type { ImportPreview, ReportColumn, ReportSheet } from '#core/import/import-outcome';
import { columnName } from '#core/import/raw-sheet';
import { cellOf, columnOf, rangeOf } from './cell-range';
import { storyField, tableAt, type CellStories } from './cell-story';
import { cellGroup, groupOf, type FieldGroup } from './field-groups';
import type { SheetPicture } from './sheet-picture';

export interface CellLook {
  readonly group: FieldGroup;
  readonly listed: boolean;
  /** A question or remark about it. */
  readonly marked: boolean;
}

export interface SheetLooks {
  /** By cell name; a cell without anything to say is absent. */
  readonly cells: ReadonlyMap<string, CellLook>;
  /** Zero-based rows that are the last line of a header. */
  readonly headerRows: ReadonlySet<number>;
  /** By zero-based row that something was read from: the columns of its table, so that their empty cells have colour. */
  readonly bands: ReadonlyMap<number, ReadonlyMap<number, FieldGroup>>;
}

/** The columns of a sheet's tables by letter; where tables stand below each other the first one names the column. */
export function columnsInSheet(found: ReportSheet): ReadonlyMap<string, ReportColumn> {
  const columns = new Map<string, ReportColumn>();
  for (const list of [...found.tables.map((table) => table.columns), found.columns]) {
    for (const column of list) if (!columns.has(column.ref)) columns.set(column.ref, column);
  }
  return columns;
}

/** How every cell of a sheet looks: the colour of what it became. O(cells). */
export function cellLooks(
  found: ReportSheet,
  preview: ImportPreview,
  stories: CellStories,
  picture: SheetPicture,
): SheetLooks {
  const fates = preview.fates[found.name] ?? {};
  const places = preview.places[found.name] ?? {};
  const marked = stories.markedCells(found.name);
  const cells = new Map<string, CellLook>();
  for (const [name, fate] of Object.entries(fates)) {
    const at = cellOf(name);
    if (!at || !picture.cells.has(name)) continue;
    const place = places[name] ?? null;
    const field = storyField(found, at, place);
    const isObjective = place?.record != null && stories.isObjective(place.record);
    const group = field === 'header' ? headerGroup(found, at.row, at.column) : cellGroup(fate, field, isObjective);
    cells.set(name, { group: fate === 'listed' ? 'none' : group, listed: fate === 'listed', marked: marked.has(name) });
  }
  const headerRows = new Set<number>();
  for (const row of [found.headerRow, ...found.tables.map(({ headerRow }) => headerRow)]) {
    if (row !== null) headerRows.add(row - 1);
  }
  return { cells, headerRows, bands: bandsOf(found, cells) };
}

function bandsOf(found: ReportSheet, cells: ReadonlyMap<string, CellLook>): SheetLooks['bands'] {
  const taken = new Set<number>();
  for (const [name, { group }] of cells) {
    const at = group === 'none' ? null : cellOf(name);
    if (at) taken.add(at.row);
  }
  const bands = new Map<number, Map<number, FieldGroup>>();
  for (const { range, columns } of found.tables) {
    const parsed = rangeOf(range);
    if (!parsed) continue;
    for (let row = parsed.top; row <= parsed.bottom; row += 1) {
      if (!taken.has(row)) continue;
      const band = bands.get(row) ?? new Map<number, FieldGroup>();
      for (const { ref, field } of columns) band.set(columnOf(ref), groupOf(field));
      bands.set(row, band);
    }
  }
  return bands;
}

function headerGroup(found: ReportSheet, row: number, column: number): FieldGroup {
  const letters = columnName(column);
  const target = tableAt(found, { row, column })?.columns.find(({ ref }) => ref === letters)?.field;
  return target === undefined ? 'none' : groupOf(target);
}
