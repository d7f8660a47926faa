import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import type { ColumnResizedEvent, GetRowIdParams, GridApi, RowHeightParams } from 'ag-grid-community';
import type { Forms } from '#core/domain/forms';
import type { Language } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import type { ChangeSet } from '#core/history/change-set';
import type { PlanSession } from '#core/history/plan-session';
import { namespaces } from '#core/texts/resources';
import { documentNonce } from '../../app/bridge';
import { CellBar } from './CellBar';
import { columnDefs } from './column-defs';
import { gridColumns, keyResultColumn, objectiveColumn, widthsNeeded, type GridColumn } from './grid-columns';
import type { GridContext, Say } from './grid-context';
import { gridModules } from './grid-modules';
import { gridText } from './grid-texts';
import { sheetTheme } from './grid-theme';
import type { SheetCommand } from './key-map';
import { activeField, placeName, sameField, type ActiveField, type SheetPlace } from './record-places';
import { usualFontSize, type Density } from './row-heights';
import { activeOf, extentOf, columnIndex, resolved, rowIndex, single, type Selection, type Sheet } from './selection';
import { SheetLayer } from './sheet-layer';
import { SheetMenu } from './SheetMenu';
import { sheetSizes } from './sheet-sizes';
import { headerMeasure, sheetFonts } from './text-measure';
import { selectionFacts, type SelectionFacts } from './selection-facts';
import { useRowHeights } from './use-row-heights';
import {
  addRowId,
  buildView,
  cellEdited,
  cellShown,
  problemAt,
  type PlanTotals,
  type PlanView,
  type ViewRow,
} from './view-builder';
import './plan-grid.css';

/** What toolbar and menus may ask of the sheet. */
export interface SheetHandle {
  readonly run: (command: SheetCommand) => void;
  readonly focus: () => void;
  /** Goes to the row of an objective or a key result. */
  readonly goTo: (recordId: string) => void;
  /** Where the user is, to come back to. */
  readonly place: () => SheetPlace;
}

export interface PlanGridProps {
  readonly session: PlanSession;
  readonly language: Language;
  /** How the company writes numbers and days; as the language does when absent. */
  readonly forms?: Forms | undefined;
  readonly density?: Density;
  /** The size of the letters in px; columns open wider with it. Give the sheet a new key when it changes. */
  readonly fontSize?: number;
  readonly readOnly?: boolean;
  readonly onSelectionChange?: (facts: SelectionFacts, totals: PlanTotals) => void;
  /** Widths as the user left them, by column id. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly onColumnWidths?: (widths: Readonly<Record<string, number>>) => void;
  readonly handleRef?: (handle: SheetHandle | null) => void;
  readonly onMessage?: (text: string) => void;
  /** Told whose field the active cell shows, whenever that changes; null = of nobody yet. */
  readonly onActive?: (active: ActiveField | null) => void;
  /** Selection and scrolling as they were when the sheet was last shown. */
  readonly initialPlace?: SheetPlace;
}

/** Where a sheet opens: at its first key result; an empty one where its first objective is typed. */
function startOf(view: PlanView): Selection {
  const [first] = view.rows;
  const empty = first === undefined || first.kind === 'add';
  return single({ row: first?.id ?? addRowId, column: empty ? objectiveColumn : keyResultColumn });
}

/** The sheet takes the keyboard when it opens, but not from what lies above it (the tour, a dialog, the palette). */
function mayTakeFocus(): boolean {
  return document.activeElement?.closest('aside, [role="dialog"], [role="alertdialog"]') == null;
}

const noWidths: Readonly<Record<string, number>> = {};

/** The sheet of one plan: AG Grid draws, the sheet layer owns focus, selection, keys and text. */
export function PlanGrid(props: PlanGridProps) {
  const { session, language, forms, density = 'regular', readOnly = false, widths = noWidths } = props;
  const { fontSize = usualFontSize } = props;
  const { t } = useTranslation(namespaces);
  // safe: keys known at run time are held to locales/ by tests of the tables they come from
  const say = t as unknown as Say;
  const root = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<ViewRow> | null>(null);
  const layer = useRef<SheetLayer | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [view, setView] = useState<PlanView>(() => buildView(session.plan, null, !readOnly));
  const [columns, setColumns] = useState(() => gridColumns(session.plan));
  const sheet = useRef<Sheet>({ view, columns });
  const kept = useRef(headerOf(session.plan).columns);
  const selection = useRef<Selection>(
    props.initialPlace ? resolved(sheet.current, sheet.current, props.initialPlace.selection) : startOf(view),
  );
  const told = useRef<ActiveField | null | undefined>(undefined);
  const [, drawn] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const context = useRef<GridContext>({ language, forms, readOnly, say });
  Object.assign(context.current, { language, forms, readOnly, say });

  const heights = useRowHeights(api, sheet, language, density, fontSize, forms);

  const tell = useCallback(() => {
    drawn((count) => count + 1);
    const facts = selectionFacts(sheet.current, selection.current);
    latest.current.onSelectionChange?.(facts, sheet.current.view.totals);
    const now = activeField(sheet.current, activeOf(selection.current));
    if (told.current !== undefined && sameField(now, told.current)) return;
    told.current = now;
    latest.current.onActive?.(now);
  }, []);

  useEffect(
    () =>
      session.subscribe((event) => {
        const before = sheet.current;
        const next = buildView(event.plan, before.view, !readOnly);
        const same = headerOf(event.plan).columns === kept.current;
        const following = same ? before.columns : gridColumns(event.plan);
        kept.current = headerOf(event.plan).columns;
        sheet.current = { columns: following, view: next };
        setColumns(following);
        // safe: the marks of this session are selections of this sheet, or undefined
        selection.current = resolved(
          before,
          sheet.current,
          (event.selection as Selection | undefined) ?? selection.current,
        );
        widen(api.current, following, event.change, latest.current.widths ?? noWidths);
        heights.measure();
        setView(next);
        tell();
      }),
    [session, readOnly, heights, tell],
  );

  useEffect(() => {
    heights.measure();
    api.current?.resetRowHeights();
    layer.current?.draw();
  }, [view, heights]);

  useEffect(() => {
    api.current?.refreshCells({ force: true });
    api.current?.refreshHeader();
    layer.current?.draw();
  }, [language, forms, readOnly, say]);

  useEffect(
    () => () => {
      latest.current.handleRef?.(null);
      layer.current?.destroy();
      layer.current = null;
    },
    [],
  );

  const ready = useCallback(
    (grid: GridApi<ViewRow>) => {
      api.current = grid;
      if (!root.current || layer.current) return;
      const made = new SheetLayer(root.current, grid, {
        session,
        context: context.current,
        sheet: () => sheet.current,
        selection: () => selection.current,
        select: (next) => {
          selection.current = next;
          tell();
        },
        sayError: (error) =>
          latest.current.onMessage?.(context.current.say(`errors:${error.code}`, error.params as never)),
        onSelection: tell,
        onEditing: setEditing,
        onMenu: setMenu,
      });
      layer.current = made;
      latest.current.handleRef?.({
        run: (command) => {
          made.run(command);
        },
        focus: () => {
          made.focus();
        },
        goTo: (recordId) => {
          made.goTo(recordId);
        },
        place: () => made.place,
      });
      if (mayTakeFocus()) made.focus();
      tell();
    },
    [session, tell],
  );

  const resized = useCallback(
    (event: ColumnResizedEvent<ViewRow>) => {
      if (!event.finished || event.source !== 'uiColumnResized') return;
      heights.measure();
      event.api.resetRowHeights();
      latest.current.onColumnWidths?.(
        Object.fromEntries(sheet.current.columns.map(({ id }) => [id, event.api.getColumn(id)?.getActualWidth() ?? 0])),
      );
    },
    [heights],
  );

  const defs = useMemo(
    () => columnDefs(columns, say, widths, fontSize / usualFontSize, headerMeasure(document, sheetFonts)),
    [columns, say, widths, fontSize],
  );
  const active = activeOf(selection.current);
  const row = view.rows[rowIndex(sheet.current, active)];
  const column = columns[columnIndex(sheet.current, active)];
  const problem = row && column ? problemAt(row, column) : null;
  const shown = row && column ? cellShown(row, column, { language, forms }) : '';
  const extent = extentOf(sheet.current, selection.current);
  const count = (extent.bottom - extent.top + 1) * (extent.right - extent.left + 1);

  return (
    <div className={`plan-grid density-${density}`} style={sheetSizes(density, fontSize)}>
      <CellBar
        place={row && column ? placeName(view, row, column, say) : ''}
        typed={editing ?? (row && column ? cellEdited(row, column, { language, forms }) || shown : '')}
        read={problem === null ? shown : say(`fields:problems.${problem}`, { text: shown })}
        problem={problem !== null}
      />
      <div className="plan-grid-sheet" ref={root}>
        <AgGridProvider modules={gridModules}>
          <AgGridReact<ViewRow>
            theme={sheetTheme}
            styleNonce={documentNonce()}
            rowData={[...view.rows]}
            columnDefs={defs}
            context={context.current}
            getLocaleText={gridText}
            getRowId={rowId}
            getRowHeight={(params: RowHeightParams<ViewRow>) => heights.heightOf(params.data?.id ?? '')}
            rowClassRules={rowClasses}
            enableCellSpan
            suppressRowTransform
            suppressCellFocus
            suppressHeaderFocus
            suppressClickEdit
            suppressScrollOnNewData
            suppressContextMenu
            animateRows={false}
            suppressRowHoverHighlight
            onGridReady={(event) => {
              // The widths to measure with are the grid's: they grow with the letters.
              api.current = event.api;
              heights.measure();
              event.api.resetRowHeights();
              ready(event.api);
            }}
            onFirstDataRendered={() => {
              // Only now is there a cell to lie over; before, the focus fell back to the page.
              layer.current?.draw();
              if (mayTakeFocus()) layer.current?.focus();
              if (props.initialPlace) layer.current?.scrollTo(props.initialPlace);
            }}
            onColumnResized={resized}
          />
        </AgGridProvider>
      </div>
      <p id="sheet-problem" hidden>
        {problem === null ? '' : say(`fields:problems.${problem}`, { text: shown })}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {count > 1
          ? say('grid:rangeSize', { rows: extent.bottom - extent.top + 1, columns: extent.right - extent.left + 1 })
          : ''}
      </p>
      {menu && (
        <SheetMenu
          at={menu}
          readOnly={readOnly}
          say={say}
          onRun={(command) => {
            setMenu(null);
            layer.current?.run(command);
          }}
          onClose={() => {
            setMenu(null);
            layer.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Numbers never break into two lines: a column nobody has sized grows with what was typed. */
function widen(
  grid: GridApi<ViewRow> | null,
  columns: readonly GridColumn[],
  change: ChangeSet,
  widths: Readonly<Record<string, number>>,
): void {
  const changed = [...change.values()].flatMap(({ after }) => (after ? [after] : []));
  const wider = widthsNeeded(columns, changed).filter(
    ({ id, width }) => widths[id] === undefined && width > (grid?.getColumn(id)?.getActualWidth() ?? width),
  );
  if (wider.length > 0) grid?.setColumnWidths(wider.map(({ id, width }) => ({ key: id, newWidth: width })));
}

// Rules and not `getRowClass`: only rules are asked again when a row gets new data.
const rowClasses = {
  'block-first': ({ data }: { data?: ViewRow | undefined }) =>
    data !== undefined && data.number === data.blockStart + 1,
};

function rowId(params: GetRowIdParams<ViewRow>): string {
  return params.data.id;
}
