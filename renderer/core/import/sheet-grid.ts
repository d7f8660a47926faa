import type { RawCell, RawRange, RawSheet } from './raw-sheet';

/** How many row entries of merges are indexed; a hostile sheet may claim billions. */
const mergeEntryLimit = 2_000_000;

/**
 * A raw sheet made ready for questions: what stands at a place, what covers it, which rows have something.
 * Only cells that count for the report are in it (design 5.3): text, number, date, boolean, error or formula after
 * trimming; of a merge only its first cell.
 */
export interface SheetGrid {
  readonly sheet: RawSheet;
  /** Every counted cell, by row then column. */
  readonly cells: readonly RawCell[];
  /** Zero-based rows that have a counted cell, ascending. */
  readonly rowNumbers: readonly number[];
  /** Counted cells of one row by column, ascending; empty for a row without. */
  row(row: number): readonly RawCell[];
  /** The counted cell exactly there. */
  at(row: number, column: number): RawCell | null;
  /** The counted cell that fills this place: itself, or the first cell of the merge over it. */
  covering(row: number, column: number): RawCell | null;
  /** The merge over this place, or null. */
  mergeAt(row: number, column: number): RawRange | null;
}

/**
 * Makes the grid of a sheet; time grows with cells plus merged rows. `within` leaves only what stands in that part of
 * the sheet, at its own place: a table beside another one is read as if it stood alone.
 */
export function gridOf(sheet: RawSheet, within: RawRange | null = null): SheetGrid {
  const lastRow = sheet.cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  const mergesByRow = indexMerges(sheet.merges, lastRow);

  const mergeAt = (row: number, column: number): RawRange | null => {
    const merges = mergesByRow.get(row);
    if (merges === undefined) return null;
    let low = 0;
    let high = merges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const merge = merges[middle];
      if (merge === undefined) return null;
      if (column < merge.left) high = middle - 1;
      else if (column > merge.right) low = middle + 1;
      else return merge;
    }
    return null;
  };

  const rows = new Map<number, RawCell[]>();
  const cells: RawCell[] = [];
  for (const cell of sheet.cells) {
    if (!isCounted(cell) || (within !== null && !isWithin(cell, within))) continue;
    const merge = mergeAt(cell.row, cell.column);
    if (merge !== null && (merge.top !== cell.row || merge.left !== cell.column)) continue;
    cells.push(cell);
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }

  const at = (row: number, column: number): RawCell | null => {
    const cellsOfRow = rows.get(row);
    if (cellsOfRow === undefined) return null;
    let low = 0;
    let high = cellsOfRow.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = cellsOfRow[middle];
      if (cell === undefined) return null;
      if (cell.column === column) return cell;
      if (cell.column < column) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  };

  return {
    sheet,
    cells,
    rowNumbers: [...rows.keys()],
    row: (row) => rows.get(row) ?? [],
    at,
    covering: (row, column) => {
      const own = at(row, column);
      if (own !== null) return own;
      const merge = mergeAt(row, column);
      return merge === null ? null : at(merge.top, merge.left);
    },
    mergeAt,
  };
}

function isWithin({ row, column }: RawCell, range: RawRange): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function indexMerges(merges: readonly RawRange[], lastRow: number): Map<number, RawRange[]> {
  const byRow = new Map<number, RawRange[]>();
  let entries = 0;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, lastRow);
    for (let row = merge.top; row <= bottom && entries < mergeEntryLimit; row += 1) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [merge]);
      else list.push(merge);
      entries += 1;
    }
  }
  for (const list of byRow.values()) list.sort((a, b) => a.left - b.left);
  return byRow;
}

/** Whether the report counts the cell. */
function isCounted(cell: RawCell): boolean {
  if (cell.formula !== null) return true;
  if (cell.value.kind === 'text') return cell.value.text.trim() !== '';
  return cell.value.kind !== 'empty';
}

/** The text people see in the cell, trimmed; NFC. */
export function textOf(cell: RawCell | null): string {
  if (cell === null) return '';
  const text = cell.shown === '' && cell.value.kind === 'text' ? cell.value.text : cell.shown;
  return text.normalize('NFC').trim();
}

/** Whether the cell holds words rather than a number, a date or a boolean. */
export function hasWords(cell: RawCell | null): boolean {
  return cell !== null && cell.value.kind === 'text' && /\p{L}/u.test(cell.value.text);
}

/** Whether the cell holds words of its own, not a place to be filled in. */
export function hasOwnWords(cell: RawCell): boolean {
  return hasWords(cell) && !isPlaceholder(textOf(cell));
}

/** A place of a form that a program fills in, such as `${name}` or `{{name}}`. */
export function isPlaceholder(text: string): boolean {
  return /^(\$\{[^}]*\}|\{\{[^}]*\}\}|<[^<>]{1,60}>|\[[^[\]]*\s[^[\]]*\]|[.…_\s]+)$/u.test(text);
}
