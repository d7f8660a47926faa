import { columnName } from './column-defs';
import { keyResultColumn, objectiveColumn, type GridColumn } from './grid-columns';
import type { Say } from './grid-context';
import { columnIndex, rowIndex, type CellPlace, type Selection, type Sheet } from './selection';
import { recordAt, type PlanView, type ViewRow } from './view-builder';

/** Whose field the active cell shows. */
export interface ActiveField {
  readonly recordId: string;
  /** A field id, or `extra:<column id>`. */
  readonly field: string;
}

/** Where the user was in a sheet: given back when its tab is shown again. */
export interface SheetPlace {
  readonly selection: Selection;
  /** How far the sheet was scrolled. */
  readonly top: number;
  readonly left: number;
}

/**
 * The record and field behind a cell. Where an objective has no key result yet, its cells to the right belong to
 * the objective; the last row belongs to nobody.
 */
export function activeField(sheet: Sheet, place: CellPlace): ActiveField | null {
  const row = sheet.view.rows[rowIndex(sheet, place)];
  const column = sheet.columns[columnIndex(sheet, place)];
  if (!row || !column) return null;
  const record = recordAt(row, column) ?? row.objective;
  return record && { recordId: record.id, field: column.field };
}

/** True for the same field of the same record, and for nobody twice. */
export function sameField(a: ActiveField | null, b: ActiveField | null): boolean {
  return a?.recordId === b?.recordId && a?.field === b?.field;
}

/** The cell that names an objective or a key result; null when the sheet does not show it. */
export function placeOfRecord(sheet: Sheet, recordId: string): CellPlace | null {
  const row = sheet.view.rows.find(
    ({ objective, keyResult }) => keyResult?.id === recordId || objective?.id === recordId,
  );
  if (!row) return null;
  return { row: row.id, column: row.keyResult?.id === recordId ? keyResultColumn : objectiveColumn };
}

/** A cell as the bar above the sheet names it: column, and the result or objective by its place in the plan. */
export function placeName(view: PlanView, row: ViewRow, column: GridColumn, say: Say): string {
  const name = columnName(column, say);
  if (!row.objective) return say('grid:place', { column: name, row: row.number });
  let objective = 1;
  for (let at = 0; at < row.blockStart; at += view.rows[at]?.blockSize ?? 1) objective += 1;
  if (column.level === 'objective' || !row.keyResult)
    return say('grid:placeOfObjective', { column: name, place: objective });
  const within = (view.indexOf.get(row.id) ?? row.blockStart) - row.blockStart + 1;
  return say('grid:placeOfKeyResult', { column: name, place: `${String(objective)}.${String(within)}` });
}
