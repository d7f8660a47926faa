import { numberColumn, type GridColumn } from './grid-columns';
import type { PlanView, ViewRow } from './view-builder';

/** A cell, by what it is and not by where it happens to stand. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** One range: it runs from the anchor to the focus. Display places are derived from it. */
export interface Selection {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
  readonly kind: 'cells' | 'rows' | 'columns' | 'all';
  /** Where Enter and Tab came to inside the range; without it the anchor is the active cell. */
  readonly active?: CellPlace;
}

/** The range in places of the sheet, both ends included. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Sheet {
  readonly view: PlanView;
  readonly columns: readonly GridColumn[];
}

export function single(place: CellPlace): Selection {
  return { anchor: place, focus: place, kind: 'cells' };
}

/** The cell that is typed into. */
export function activeOf(selection: Selection): CellPlace {
  return selection.active ?? selection.anchor;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return a.kind === b.kind && samePlace(a.anchor, b.anchor) && samePlace(a.focus, b.focus);
}

function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

const first = 1; // column 0 is the row number, which is never active

export function placeAt({ view, columns }: Sheet, row: number, column: number): CellPlace | null {
  const at = view.rows[clamp(row, 0, view.rows.length - 1)];
  const col = columns[clamp(column, first, columns.length - 1)];
  return at && col ? { row: at.id, column: col.id } : null;
}

export function rowIndex(sheet: Sheet, place: CellPlace): number {
  return sheet.view.indexOf.get(place.row) ?? 0;
}

export function columnIndex(sheet: Sheet, place: CellPlace): number {
  return Math.max(
    first,
    sheet.columns.findIndex(({ id }) => id === place.column),
  );
}

/** First and last row of the merged block a cell belongs to; a cell of an ordinary column is its own block. */
export function blockRows(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly top: number; readonly bottom: number } {
  const at = sheet.view.rows[row];
  if (sheet.columns[column]?.level !== 'objective' || !at) return { top: row, bottom: row };
  return { top: at.blockStart, bottom: at.blockStart + at.blockSize - 1 };
}

/**
 * The places a selection covers. A range of cells that touches a merged column grows to whole blocks, as in Excel:
 * the smallest such range around the given one, so growing it again changes nothing.
 */
export function extentOf(sheet: Sheet, selection: Selection): Extent {
  const lastRow = Math.max(0, sheet.view.rows.length - 1);
  const lastColumn = Math.max(first, sheet.columns.length - 1);
  const rows = [rowIndex(sheet, selection.anchor), rowIndex(sheet, selection.focus)];
  const cols = [columnIndex(sheet, selection.anchor), columnIndex(sheet, selection.focus)];
  const range: Extent = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...cols),
    right: Math.max(...cols),
  };
  switch (selection.kind) {
    case 'all':
      return { top: 0, bottom: lastRow, left: first, right: lastColumn };
    case 'rows':
      return { ...range, left: first, right: lastColumn };
    case 'columns':
      return { ...range, top: 0, bottom: lastRow };
    case 'cells':
      return grown(sheet, range);
  }
}

function grown(sheet: Sheet, range: Extent): Extent {
  const merged = sheet.columns.findIndex(
    ({ level }, index) => index >= range.left && index <= range.right && level === 'objective',
  );
  if (merged < 0) return range;
  return {
    ...range,
    top: blockRows(sheet, range.top, merged).top,
    bottom: blockRows(sheet, range.bottom, merged).bottom,
  };
}

/** Steps of a move; pages are rows that fit the window. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'
  | 'blockUp'
  | 'blockDown'
  | 'blockLeft'
  | 'blockRight';

/** Where a move from a cell leads. In a merged column up and down go block by block; the row is kept sideways. */
export function moved(sheet: Sheet, from: CellPlace, move: Move, pageRows = 10): CellPlace {
  const row = rowIndex(sheet, from);
  const column = columnIndex(sheet, from);
  const lastRow = sheet.view.rows.length - 1;
  const block = blockRows(sheet, row, column);
  const to = (r: number, c: number): CellPlace => placeAt(sheet, r, c) ?? from;
  switch (move) {
    case 'up':
      return to(block.top - 1 < 0 ? row : blockRows(sheet, block.top - 1, column).top, column);
    case 'down':
      return to(block.bottom + 1 > lastRow ? row : block.bottom + 1, column);
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'rowStart':
    case 'blockLeft':
      return to(row, first);
    case 'rowEnd':
    case 'blockRight':
      return to(row, sheet.columns.length - 1);
    case 'first':
      return to(0, first);
    case 'last':
      return to(lastRow, sheet.columns.length - 1);
    case 'pageUp':
      return to(row - pageRows, column);
    case 'pageDown':
      return to(row + pageRows, column);
    case 'blockUp':
      return to(edgeOfBlock(sheet, row, column, -1), column);
    case 'blockDown':
      return to(edgeOfBlock(sheet, row, column, 1), column);
  }
}

/** Ctrl+arrow goes to the edge of the objective, then to the edge of the next one. */
function edgeOfBlock(sheet: Sheet, row: number, _column: number, step: 1 | -1): number {
  const at = sheet.view.rows[row];
  if (!at) return row;
  const edge = step === 1 ? at.blockStart + at.blockSize - 1 : at.blockStart;
  if (edge !== row) return edge;
  const next = sheet.view.rows[row + step];
  if (!next) return row;
  return step === 1 ? next.blockStart + next.blockSize - 1 : next.blockStart;
}

/** The cell after `from` inside a range, wrapping row by row (`across`) or column by column; a merged cell comes once. */
export function nextInRange(
  sheet: Sheet,
  from: CellPlace,
  extent: Extent,
  direction: 1 | -1,
  across: boolean,
): CellPlace {
  const width = extent.right - extent.left + 1;
  const height = extent.bottom - extent.top + 1;
  const row = clamp(rowIndex(sheet, from), extent.top, extent.bottom) - extent.top;
  const column = clamp(columnIndex(sheet, from), extent.left, extent.right) - extent.left;
  const count = width * height;
  let next = across ? row * width + column : column * height + row;
  for (let steps = 0; steps < count; steps += 1) {
    next = (next + direction + count) % count;
    const [r, c] = across ? [Math.floor(next / width), next % width] : [next % height, Math.floor(next / height)];
    const [toRow, toColumn] = [extent.top + r, extent.left + c];
    const begins = Math.max(extent.top, blockRows(sheet, toRow, toColumn).top);
    if (begins === toRow) return placeAt(sheet, toRow, toColumn) ?? from;
  }
  return from;
}

/** The selection after the plan changed: a row that is gone gives way to the one now in its place. */
export function resolved(before: Sheet, after: Sheet, selection: Selection): Selection {
  const fix = (place: CellPlace): CellPlace => {
    const column = after.columns.some(({ id }) => id === place.column && id !== numberColumn)
      ? place.column
      : (after.columns[first]?.id ?? place.column);
    if (after.view.indexOf.has(place.row)) return { row: place.row, column };
    const was = before.view.rows[rowIndex(before, place)];
    const heir = successor(after, was, rowIndex(before, place));
    return { row: heir?.id ?? place.row, column };
  };
  const range = { ...selection, anchor: fix(selection.anchor), focus: fix(selection.focus) };
  return selection.active ? { ...range, active: fix(selection.active) } : range;
}

function successor({ view }: Sheet, was: ViewRow | undefined, index: number): ViewRow | undefined {
  // An empty objective that got its first key result, or lost its last one: same place under another id.
  const objectiveId = was?.objective?.id;
  const at = view.rows[clamp(index, 0, view.rows.length - 1)];
  return at?.objective?.id === objectiveId
    ? at
    : (view.rows.findLast(({ objective }) => objective !== null && objective.id === objectiveId) ?? at);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
