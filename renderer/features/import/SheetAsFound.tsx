import { importFields, type ColumnTarget, type ImportPreview, type ReportSheet } from '#core/import/import-outcome';
import { cellName, columnName, type RawCell, type RawSheet } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { Select } from '../../ui/Select';
import { groupOf } from './field-groups';

const mostRows = 200;
const mostColumns = 40;

/** The sheet as it stands in the file, with a choice over every column of what it is read into. */
export function SheetAsFound({
  sheet,
  found,
  fates,
  onColumn,
}: {
  readonly sheet: RawSheet;
  readonly found: ReportSheet;
  readonly fates: ImportPreview['fates'][string];
  readonly onColumn: (column: string, target: ColumnTarget) => void;
}) {
  const { t } = useTexts();
  const cells = new Map<string, RawCell>();
  let [lastRow, lastColumn] = [0, 0];
  for (const cell of sheet.cells) {
    cells.set(cellName(cell.row, cell.column), cell);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const covered = new Set<string>();
  const spans = new Map<string, { readonly rows: number; readonly columns: number }>();
  const rowCount = Math.min(lastRow + 1, mostRows);
  const columnCount = Math.min(lastColumn + 1, mostColumns);
  for (const { top, left, bottom, right } of sheet.merges) {
    const rows = Math.min(bottom, rowCount - 1) - top + 1;
    const columns = Math.min(right, columnCount - 1) - left + 1;
    if (rows < 1 || columns < 1) continue;
    spans.set(cellName(top, left), { rows, columns });
    for (let row = top; row < top + rows; row += 1) {
      for (let column = left; column < left + columns; column += 1) {
        if (row !== top || column !== left) covered.add(cellName(row, column));
      }
    }
  }
  const targets = new Map(found.columns.map(({ ref, field }) => [ref, field]));
  const columns = Array.from({ length: columnCount }, (_, column) => columnName(column));
  const headerRow = found.headerRow === null ? null : found.headerRow - 1;
  const options = [...importFields.filter((field) => field !== 'recordId'), 'keep' as const, 'skip' as const].map(
    (field) => ({
      value: field,
      label: t(`import:field.${field}`),
    }),
  );
  const choices = (
    <tr className="as-found-choices">
      <th aria-hidden />
      {columns.map((column) => (
        <td key={column}>
          {targets.has(column) && (
            <Select
              aria-label={t('import:columnAs', { column })}
              options={options}
              value={targets.get(column) ?? 'skip'}
              onChoose={(value) => {
                const target = options.find((option) => option.value === value)?.value;
                if (target) onColumn(column, target);
              }}
            />
          )}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="as-found" role="region" aria-label={t('import:asFound')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th aria-hidden />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headerRow === null && choices}
          {Array.from({ length: rowCount }, (_, row) => (
            <RowAsFound key={row} row={row} before={row === headerRow ? choices : null}>
              {columns.map((column, index) => {
                const name = cellName(row, index);
                if (covered.has(name)) return null;
                const cell = cells.get(name);
                const span = spans.get(name);
                const target = targets.get(column);
                const inTable = headerRow !== null && row >= headerRow;
                const fate = fates?.[name];
                const group = inTable && target !== undefined && fate !== 'listed' ? groupOf(target) : 'none';
                return (
                  <td
                    key={column}
                    rowSpan={span?.rows}
                    colSpan={span?.columns}
                    className={[
                      `group-${group}`,
                      row === headerRow || cell?.style.bold ? 'bold' : '',
                      cell?.value.kind === 'number' || cell?.value.kind === 'date' ? 'figure' : '',
                      fate === 'listed' ? 'listed' : '',
                    ].join(' ')}
                  >
                    {cell?.shown ?? ''}
                  </td>
                );
              })}
            </RowAsFound>
          ))}
        </tbody>
      </table>
      {lastRow + 1 > rowCount && (
        <p className="quiet text-note">{t('import:moreRows', { count: lastRow + 1 - rowCount })}</p>
      )}
    </div>
  );
}

function RowAsFound({
  row,
  before,
  children,
}: {
  readonly row: number;
  readonly before: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <>
      {before}
      <tr>
        <th scope="row">{row + 1}</th>
        {children}
      </tr>
    </>
  );
}
