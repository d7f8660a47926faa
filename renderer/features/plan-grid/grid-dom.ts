/*
 * Everything we know of AG Grid's own elements, in one place; grid-dom e2e fails when an upgrade changes it.
 * Since 36 one element scrolls both ways and one container holds the rows. Stacking inside that container: ordinary
 * cells 0, spanned cells 1, pinned cells 2, spanned pinned cells 3.
 */

/** The element that scrolls, both ways. */
export const viewportSelector = '.ag-grid-viewport';
/** Holds the rows and the spanned cells; our layers live in it, so that no scroll listener is needed. */
export const containerSelector = '.ag-grid-scrolling-container';
/** The header cells, with `col-id`. */
export const headerCellSelector = '.ag-header-cell';
export const cellSelector = '.ag-cell';
/** Above spanned cells of the scrolling part, below pinned cells. */
export const centreLayerZ = 1;
/** Above spanned pinned cells. */
export const pinnedLayerZ = 4;

export interface GridParts {
  readonly viewport: HTMLElement;
  readonly container: HTMLElement;
}

/** The two elements our layer needs, or null while the grid is not there yet. */
export function gridParts(root: HTMLElement): GridParts | null {
  const viewport = root.querySelector<HTMLElement>(viewportSelector);
  const container = root.querySelector<HTMLElement>(containerSelector);
  return viewport && container ? { viewport, container } : null;
}

/** The header cell of a column, if it is drawn. */
export function headerCells(root: HTMLElement): readonly { readonly id: string; readonly element: HTMLElement }[] {
  return [...root.querySelectorAll<HTMLElement>(headerCellSelector)].flatMap((element) => {
    const id = element.getAttribute('col-id');
    return id === null ? [] : [{ id, element }];
  });
}
