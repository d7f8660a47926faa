import { EyeOff } from 'lucide-react';
import { memo } from 'react';
import { cellName } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { classNames } from '../../ui/class-names';
import type { SheetLooks } from './model/sheet-looks';
import { lineHeight, type SheetPicture } from './model/sheet-picture';

export const rowHeadWidth = 38;

/** One row of the sheet: its number, which stays in sight, and the cells that hold or span something. */
export const SheetRow = memo(function SheetRow({
  row,
  top,
  picture,
  looks,
  isHeader,
  changedRow,
  changedCells,
  activeColumn,
  firstColumn,
  lastColumn,
}: {
  readonly row: number;
  /** What lies above the first row. */
  readonly top: number;
  readonly picture: SheetPicture;
  readonly looks: SheetLooks;
  readonly isHeader: boolean;
  readonly changedRow: boolean;
  readonly changedCells: ReadonlySet<string>;
  /** The active cell's column when it is in this row, else null. */
  readonly activeColumn: number | null;
  /** The columns in sight. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}) {
  const { t } = useTexts();
  const upper = picture.rowTops[row] ?? 0;
  const height = (picture.rowTops[row + 1] ?? upper) - upper;
  const hidden = picture.hiddenRows.has(row);
  const drawn = columnsDrawn(picture, looks, row, activeColumn).filter((column) => {
    const name = cellName(row, column);
    const wide = picture.spills.get(name) ?? picture.spans.get(name)?.columns ?? 1;
    return column === activeColumn || (column <= lastColumn && column + wide > firstColumn);
  });
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classNames('found-row', isHeader && 'found-header', hidden && 'found-hidden')}
      style={{ top: top + upper, height }}
    >
      <div
        role="rowheader"
        id={`found-${String(row)}--1`}
        aria-colindex={1}
        data-cell={`row${String(row)}`}
        className={classNames('found-row-head', activeColumn === -1 && 'found-active', changedRow && 'found-changed')}
        title={hidden ? t('import:hiddenRow') : isHeader ? t('import:isHeader') : undefined}
      >
        {row + 1}
        {hidden && <EyeOff size={11} strokeWidth={1.75} aria-hidden />}
        {isHeader && <span className="visually-hidden">{t('import:isHeader')}</span>}
      </div>
      {drawn.map((column) => {
        const name = cellName(row, column);
        const cell = picture.cells.get(name);
        const span = picture.spans.get(name) ?? { rows: 1, columns: 1 };
        const look = looks.cells.get(name);
        const group = look?.group ?? (cell ? 'none' : (looks.bands.get(row)?.get(column) ?? 'none'));
        const left = picture.columnLefts[column] ?? 0;
        const isFigure = cell?.value.kind === 'number' || cell?.value.kind === 'date';
        return (
          <div
            key={column}
            role="gridcell"
            id={`found-${name}`}
            aria-colindex={column + 2}
            aria-colspan={span.columns > 1 ? span.columns : undefined}
            aria-rowspan={span.rows > 1 ? span.rows : undefined}
            aria-selected={column === activeColumn}
            data-cell={name}
            className={classNames(
              'found-cell',
              `group-${group}`,
              look?.listed && 'found-listed',
              look?.marked && 'found-marked',
              cell?.style.bold && 'bold',
              cell?.style.fill != null && group === 'none' && 'found-filled',
              isFigure && 'found-figure',
              picture.columns[column]?.hidden && 'found-hidden',
              changedCells.has(name) && 'found-changed',
              column === activeColumn && 'found-active',
            )}
            style={{
              left: rowHeadWidth + left,
              width: (picture.columnLefts[column + (picture.spills.get(name) ?? span.columns)] ?? left) - left,
              height: (picture.rowTops[row + span.rows] ?? upper) - upper,
            }}
          >
            <span className="found-text" style={{ WebkitLineClamp: linesIn(picture, row, span.rows) }}>
              {cell?.shown ?? ''}
            </span>
          </div>
        );
      })}
    </div>
  );
});

function linesIn(picture: SheetPicture, row: number, rows: number): number {
  const height = (picture.rowTops[row + rows] ?? 0) - (picture.rowTops[row] ?? 0);
  return Math.max(1, Math.floor((height - 10) / lineHeight));
}

/** An empty cell is drawn only while it is active or has a colour: the lines of the sheet lie behind all of them. */
function columnsDrawn(
  picture: SheetPicture,
  looks: SheetLooks,
  row: number,
  activeColumn: number | null,
): readonly number[] {
  const columns = new Set(picture.drawn[row] ?? []);
  for (const [column, group] of looks.bands.get(row) ?? []) {
    const isHere = column < picture.columns.length && !picture.covered.has(cellName(row, column));
    if (group !== 'none' && isHere) columns.add(column);
  }
  if (activeColumn !== null && activeColumn >= 0) columns.add(activeColumn);
  return [...columns].sort((a, b) => a - b);
}
