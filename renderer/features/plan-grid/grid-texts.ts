import type { GetLocaleTextParams } from 'ag-grid-community';
import type { GridContext } from './grid-context';
import type { ViewRow } from './view-builder';

/**
 * The texts AG Grid may show or announce with the modules of `grid-modules.ts` (overlays, cells that wait, headers),
 * and those of the modules nearest to them. Each is `grid:ag.<key>` in `locales/`.
 */
export const gridTextKeys = [
  'loadingOoo',
  'loadingError',
  'noRowsToShow',
  'noMatchingRows',
  'exportingOoo',
  'ariaSkeletonCellLoading',
  'ariaSkeletonCellLoadingFailed',
  'ariaDeferSkeletonCellLoading',
  'ariaSortableColumn',
  'ariaMenuColumn',
  'ariaFilterColumn',
  'ariaColumnFiltered',
  'ariaColumnGroupExpansion',
  'ariaRowSelect',
  'ariaRowDeselect',
  'ariaRowSelectAll',
  'ariaHeaderSelection',
  'ariaToggleCellValue',
  'ariaChecked',
  'ariaUnchecked',
  'ariaIndeterminate',
] as const;

const known: ReadonlySet<string> = new Set(gridTextKeys);

/** Given to AG Grid once; reads the grid's context each time it is asked, so it follows the language on screen. */
export function gridText({
  key,
  defaultValue,
  context,
}: Pick<GetLocaleTextParams<ViewRow, GridContext>, 'key' | 'defaultValue' | 'context'>): string {
  return known.has(key) ? context.say(`grid:ag.${key}`) : defaultValue;
}
