import type { ColDef } from 'ag-grid-community';
import { NumberCell, ObjectiveCell, ProgressCell, TextCell } from './cell-renderers';
import { numberColumn, objectiveColumn, type GridColumn } from './grid-columns';
import type { GridContext, Say } from './grid-context';
import { cellShown, problemAt, rowProgress, type ViewRow } from './view-builder';

/** The name of a column as its header says it. */
export function columnName(column: GridColumn, say: Say): string {
  if (column.id === numberColumn) return say('grid:rowNumber');
  if (column.header !== null) return column.header;
  if (column.field === 'title') return say(`fields:title.${column.level}`);
  const name = say(`fields:${column.field}.short`);
  return column.level === 'objective' ? say('grid:ofObjective', { name }) : name;
}

/**
 * AG Grid's view of our columns. No column is editable on its side: our own layer edits. `scale` is the size of the
 * letters against the usual one: columns nobody has set open wider with it, and never narrower than their header.
 */
export function columnDefs(
  columns: readonly GridColumn[],
  say: Say,
  widths: Readonly<Record<string, number>>,
  scale: number,
  headerWidth: (name: string) => number,
): ColDef<ViewRow>[] {
  return columns.map((column) => ({
    colId: column.id,
    headerName: columnName(column, say),
    initialWidth: widths[column.id] ?? openingWidth(column, columnName(column, say)),
    minWidth: column.id === numberColumn ? column.width : 44,
    resizable: column.id !== numberColumn,
    sortable: false,
    suppressMovable: true,
    pinned: column.pinned ? 'left' : null,
    headerClass: column.id === numberColumn ? 'head-unseen' : column.align === 'right' ? 'head-right' : '',
    cellRenderer: rendererOf(column),
    cellRendererParams: { gridColumn: column },
    cellClass: ({ data }) => (data ? cellClasses(data, column) : []),
    valueGetter: ({ data, context }) => (data ? signature(data, column, context as GridContext) : ''),
    // Values of two objectives may be equal: only the id of the objective says what belongs together.
    ...(column.level === 'objective'
      ? { spanRows: ({ nodeA, nodeB }) => sameObjective(nodeA?.data, nodeB?.data) }
      : {}),
  }));

  function openingWidth(column: GridColumn, name: string): number {
    const own = Math.round(column.width * scale);
    return column.id === numberColumn ? own : Math.max(own, headerWidth(name));
  }
}

function sameObjective(a: ViewRow | undefined, b: ViewRow | undefined): boolean {
  return a?.objective != null && a.objective.id === b?.objective?.id;
}

function rendererOf(column: GridColumn) {
  if (column.id === numberColumn) return NumberCell;
  if (column.id === objectiveColumn) return ObjectiveCell;
  return column.field === 'progress' ? ProgressCell : TextCell;
}

/** Everything a cell shows as one text: AG Grid draws a cell again when it changes. */
function signature(row: ViewRow, column: GridColumn, context: GridContext): string {
  if (column.id === numberColumn) return row.kind === 'add' ? '+' : String(row.number);
  if (column.field === 'progress') {
    const { score, band } = rowProgress(row);
    return `${String(score)} ${band}`;
  }
  if (column.id === objectiveColumn && row.objective) {
    const { title, code, commitment, weight } = row.objective;
    const { score, band, weightSum } = row.summary ?? {};
    return JSON.stringify([title, code, commitment, weight, score, band, weightSum]);
  }
  return `${cellShown(row, column, context)}${problemAt(row, column) ?? ''}`;
}

function cellClasses(row: ViewRow, column: GridColumn): string[] {
  const classes = [`at-${column.align}`];
  if (column.id === numberColumn) classes.push('is-number');
  if (column.level === 'objective') classes.push('is-objective');
  if (column.type === 'number' || column.type === 'percent' || column.type === 'date') classes.push('is-figure');
  if (column.field === 'target') classes.push('is-target');
  if (['unit', 'start', 'owner', 'due', 'kind'].includes(column.field)) classes.push('is-quiet');
  if (problemAt(row, column) !== null) classes.push('is-error');
  return classes;
}
