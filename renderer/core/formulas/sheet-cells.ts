import type { RawCell, RawRange } from '../import/raw-sheet';

interface Column {
  readonly rows: number[];
  readonly cells: RawCell[];
}

/** The cells of one sheet by column, so that a range costs what it holds and not what it spans. */
export class SheetCells {
  readonly #columns = new Map<number, Column>();
  readonly #order: number[];
  lastRow = -1;
  lastColumn = -1;

  /** `cells` in the order of `RawSheet`: by row, then column. */
  constructor(cells: Iterable<RawCell>) {
    for (const cell of cells) {
      let column = this.#columns.get(cell.column);
      if (column === undefined) this.#columns.set(cell.column, (column = { rows: [], cells: [] }));
      column.rows.push(cell.row);
      column.cells.push(cell);
      if (cell.row > this.lastRow) this.lastRow = cell.row;
      if (cell.column > this.lastColumn) this.lastColumn = cell.column;
    }
    this.#order = [...this.#columns.keys()].sort((a, b) => a - b);
  }

  at(row: number, column: number): RawCell | null {
    const found = this.#columns.get(column);
    if (found === undefined) return null;
    const index = firstFrom(found.rows, row);
    return found.rows[index] === row ? (found.cells[index] ?? null) : null;
  }

  /** Every cell in a range, column by column. */
  *in(range: RawRange): Generator<RawCell> {
    for (let i = firstFrom(this.#order, range.left); i < this.#order.length; i += 1) {
      const at = this.#order[i] ?? Infinity;
      if (at > range.right) return;
      const column = this.#columns.get(at);
      if (column === undefined) continue;
      for (let n = firstFrom(column.rows, range.top); n < column.rows.length; n += 1) {
        const cell = column.cells[n];
        if (cell === undefined || cell.row > range.bottom) break;
        yield cell;
      }
    }
  }
}

/** The first index whose number is not below `least`; the numbers rise. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
