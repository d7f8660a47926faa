import type { GridApi } from 'ag-grid-community';
import type { ViewRow } from './view-builder';
import { blockRows, type Extent, type Sheet } from './selection';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Places of columns and rows, from the same numbers the grid draws with (zoom would blur measured boxes). */
export class Geometry {
  readonly #api: GridApi<ViewRow>;
  readonly #sheet: () => Sheet;

  constructor(api: GridApi<ViewRow>, sheet: () => Sheet) {
    this.#api = api;
    this.#sheet = sheet;
  }

  /** Width of the pinned columns. */
  pinnedWidth(): number {
    return this.#api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0);
  }

  isPinned(column: number): boolean {
    return this.#columnOf(column)?.getPinned() === 'left';
  }

  columnBox(column: number): { readonly left: number; readonly width: number } | null {
    const found = this.#columnOf(column);
    return found ? { left: found.getLeft() ?? 0, width: found.getActualWidth() } : null;
  }

  rowBox(row: number): { readonly top: number; readonly height: number } | null {
    const node = this.#api.getDisplayedRowAtIndex(row);
    return node?.rowTop === null || node === undefined ? null : { top: node.rowTop ?? 0, height: node.rowHeight ?? 0 };
  }

  /** The box of a cell, merged cells whole. Pinned columns count from the pinned edge, others from the first centre column. */
  cellBox(row: number, column: number): Box | null {
    const { top, bottom } = blockRows(this.#sheet(), row, column);
    return this.#box(top, bottom, column, column);
  }

  /** A range as up to two boxes, one in the pinned part and one in the scrolling part. */
  rangeBoxes(extent: Extent): { readonly pinned: Box | null; readonly centre: Box | null } {
    const indexes: number[] = [];
    for (let column = extent.left; column <= extent.right; column += 1) indexes.push(column);
    const part = (pinned: boolean): Box | null => {
      const own = indexes.filter((column) => this.isPinned(column) === pinned);
      const [from, to] = [own[0], own.at(-1)];
      return from === undefined || to === undefined ? null : this.#box(extent.top, extent.bottom, from, to);
    };
    return { pinned: part(true), centre: part(false) };
  }

  /** Which cell lies under a point of the viewport (already free of scrolling in `y`). */
  cellAt(x: number, y: number, scrollLeft: number): { readonly row: number; readonly column: number } | null {
    const columns = this.#sheet().columns;
    const pinnedWidth = this.pinnedWidth();
    const column = columns.findIndex((_, index) => {
      const box = this.columnBox(index);
      if (!box) return false;
      const pinned = this.isPinned(index);
      if (pinned !== x < pinnedWidth) return false;
      const at = pinned ? x : x - pinnedWidth + scrollLeft;
      return at >= box.left && at < box.left + box.width;
    });
    const row = this.#rowAt(y);
    return column < 0 || row === null ? null : { row, column };
  }

  #rowAt(y: number): number | null {
    let low = 0;
    let high = this.#api.getDisplayedRowCount() - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const box = this.rowBox(middle);
      if (!box) return null;
      if (y < box.top) high = middle - 1;
      else if (y >= box.top + box.height) low = middle + 1;
      else return middle;
    }
    return null;
  }

  #box(top: number, bottom: number, left: number, right: number): Box | null {
    const [first, last] = [this.rowBox(top), this.rowBox(bottom)];
    const [from, to] = [this.columnBox(left), this.columnBox(right)];
    if (!first || !last || !from || !to) return null;
    return {
      left: from.left,
      top: first.top,
      width: to.left + to.width - from.left,
      height: last.top + last.height - first.top,
    };
  }

  #columnOf(index: number) {
    const id = this.#sheet().columns[index]?.id;
    return id === undefined ? null : this.#api.getColumn(id);
  }
}
