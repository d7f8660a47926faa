import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ColumnTarget, ImportPreview, ReportSheet } from '#core/import/import-outcome';
import { cellName, type RawSheet } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { ColumnHeads } from './ColumnHeads';
import { cellOf, rangeOf, type CellAt } from './model/cell-range';
import type { CellStories } from './model/cell-story';
import { moveBy } from './model/grid-moves';
import { columnsInView, pictureOf, rowsInView, shownAt } from './model/sheet-picture';
import { columnsInSheet, cellLooks } from './model/sheet-looks';
import { rowHeadWidth, SheetRow } from './SheetRow';
import { TableOutlines } from './TableOutlines';

export interface SheetGridHandle {
  readonly focus: () => void;
}

export interface SheetAsFoundProps {
  readonly sheet: RawSheet;
  readonly found: ReportSheet;
  readonly preview: ImportPreview;
  readonly stories: CellStories;
  /** The user's own words about cells and rows, to mark them. */
  readonly changed: { readonly cells: ReadonlySet<string>; readonly rows: ReadonlySet<string> };
  readonly active: CellAt;
  readonly onActive: (at: CellAt) => void;
  readonly onHover: (at: CellAt | null) => void;
  /** Asks how the active cell, or its row when the column is −1, is to be read. */
  readonly onAsk: (at: CellAt) => void;
  readonly onColumn: (columns: ReportSheet['columns'], column: string, target: ColumnTarget) => void;
  readonly handleRef: React.Ref<SheetGridHandle>;
}

const headHeight = 58;

/**
 * The sheet as it stands in the file. One cell is active, moved by the keys of a grid; only the rows in sight are
 * drawn, so that a large sheet scrolls as a small one.
 */
export const SheetAsFound = memo(function SheetAsFound(props: SheetAsFoundProps) {
  const { sheet, found, preview, stories, changed, active, onActive, onHover, onAsk, onColumn, handleRef } = props;
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 600, width: 900 });
  const columns = useMemo(() => columnsInSheet(found), [found]);
  const picture = useMemo(
    () =>
      pictureOf(sheet, {
        headings: new Map([...columns].map(([name, { field }]) => [name, roomFor(field, t(`import:field.${field}`))])),
        tables: found.tables.flatMap(({ range }) => rangeOf(range) ?? []),
      }),
    [sheet, columns, found, t],
  );
  const looks = useMemo(() => cellLooks(found, preview, stories, picture), [found, preview, stories, picture]);
  const width = rowHeadWidth + (picture.columnLefts.at(-1) ?? 0);
  const height = headHeight + (picture.rowTops.at(-1) ?? 0);
  const here = shownAt(picture, active);

  useImperativeHandle(handleRef, () => ({ focus: () => frame.current?.focus({ preventScroll: true }) }), []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      setView((before) => ({ ...before, height: element.clientHeight, width: element.clientWidth }));
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // Only as far as is needed, and never under the headings that stay.
    const top = picture.rowTops[Math.max(0, here.row)] ?? 0;
    const bottom = picture.rowTops[Math.max(0, here.row) + 1] ?? top;
    const left = picture.columnLefts[Math.max(0, here.column)] ?? 0;
    const right = picture.columnLefts[Math.max(0, here.column) + 1] ?? left;
    const roomY = element.clientHeight - headHeight;
    const roomX = element.clientWidth - rowHeadWidth;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + roomY) element.scrollTop = Math.min(top, bottom - roomY);
    if (left < element.scrollLeft) element.scrollLeft = left;
    else if (right > element.scrollLeft + roomX) element.scrollLeft = Math.min(left, right - roomX);
  }, [here.row, here.column, picture]);

  const openChooser = useCallback((column: number) => {
    const select = frame.current?.querySelector<HTMLSelectElement>(`select[data-column="${String(column)}"]`);
    select?.focus();
    return select != null;
  }, []);
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    // Keys of a chooser are its own; Escape goes back to the sheet.
    if (event.target !== frame.current) {
      if (event.key === 'Escape') frame.current?.focus({ preventScroll: true });
      return;
    }
    const ctrl = event.ctrlKey || event.metaKey;
    const asks =
      event.key === 'Enter' ||
      event.key === 'F2' ||
      event.key === 'ContextMenu' ||
      (event.key === 'F10' && event.shiftKey);
    if (event.altKey) {
      if (event.key !== 'ArrowDown' || !openChooser(here.column)) return;
    } else if (asks) {
      if (here.row >= 0) onAsk(here);
      else openChooser(here.column);
    } else {
      const page = Math.floor((frame.current.clientHeight - headHeight) / 30);
      const next = moveBy(picture, here, { key: event.key, ctrl, page });
      if (!next) return;
      onActive(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const at = (event: React.MouseEvent): CellAt | null => {
    const name = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    return name === undefined ? null : placeNamed(name);
  };
  const [firstColumn, lastColumn] = columnsInView(picture, view.left, view.width);
  const [firstRow, lastRow] = rowsInView(picture, view.top, view.height);
  const rows = rowsDrawn(firstRow, lastRow, here.row, picture);
  return (
    <div
      ref={frame}
      className="as-found"
      role="grid"
      tabIndex={0}
      aria-label={t('import:asFound')}
      aria-rowcount={picture.rowCount + 1}
      aria-colcount={picture.columns.length + 1}
      aria-activedescendant={`found-${here.row < 0 || here.column < 0 ? `${String(here.row)}-${String(here.column)}` : cellName(here.row, here.column)}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop: top, scrollLeft: left } = event.currentTarget;
        // What lies a little beyond the window is drawn already: only a longer way needs more.
        setView((before) =>
          Math.abs(before.top - top) < 60 && Math.abs(before.left - left) < 60 ? before : { ...before, top, left },
        );
      }}
      onMouseDown={(event) => {
        const place = at(event);
        if (place && !(event.target instanceof HTMLSelectElement)) onActive(place);
      }}
      onMouseOver={(event) => {
        onHover(at(event));
      }}
      onMouseLeave={() => {
        onHover(null);
      }}
      onDoubleClick={(event) => {
        const place = at(event);
        if (place && place.row >= 0) onAsk(place);
      }}
      onContextMenu={(event) => {
        const place = at(event);
        event.preventDefault();
        if (!place || place.row < 0) return;
        onActive(place);
        onAsk(place);
      }}
    >
      <div className="found-canvas" role="presentation" style={{ width, height }}>
        <ColumnHeads
          picture={picture}
          columns={columns}
          active={here}
          firstColumn={firstColumn}
          lastColumn={lastColumn}
          onColumn={onColumn}
        />
        {picture.columns.map(({ name, width: wide }, column) => (
          <div
            key={name}
            className="found-column-line"
            aria-hidden
            style={{ left: rowHeadWidth + (picture.columnLefts[column] ?? 0), width: wide }}
          />
        ))}
        {rows.map((row) => (
          <SheetRow
            key={row}
            row={row}
            top={headHeight}
            picture={picture}
            looks={looks}
            isHeader={looks.headerRows.has(row)}
            changedRow={changed.rows.has(String(row + 1))}
            changedCells={changed.cells}
            activeColumn={row === here.row ? here.column : null}
            firstColumn={firstColumn}
            lastColumn={lastColumn}
          />
        ))}
        <TableOutlines found={found} picture={picture} top={headHeight} left={rowHeadWidth} />
      </div>
    </div>
  );
});

/** The px that a choice with this word needs; what is not read at all need not be read in full either. */
function roomFor(field: ColumnTarget, word: string): number {
  if (field === 'rowNumber' || field === 'skip') return 56;
  return Math.min(100, Math.max(58, Math.round(word.length * 6.5 + 36)));
}

function placeNamed(name: string): CellAt | null {
  if (name.startsWith('row')) return { row: Number(name.slice(3)), column: -1 };
  if (name.startsWith('column')) return { row: -1, column: Number(name.slice(6)) };
  return cellOf(name);
}

/** The rows in sight, the active one, and those whose merged cells reach into sight. */
function rowsDrawn(
  first: number,
  last: number,
  active: number,
  picture: ReturnType<typeof pictureOf>,
): readonly number[] {
  const rows = new Set<number>();
  for (let row = first; row <= last; row += 1) rows.add(row);
  if (active >= 0 && active < picture.rowCount) rows.add(active);
  for (const corner of picture.cornersAbove(first)) rows.add(corner);
  return [...rows].sort((a, b) => a - b);
}
