import { readQuantity } from '../../domain/numbers';
import { foldText } from '../../domain/text-folding';
import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { pieceOf } from '../records/virtual-grid';
import { readRecords, type RecordCells, type RecordGroup } from '../records/read-records';
import type { Hypothesis, SheetJob } from '../sheet/hypothesis';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import { periodIn } from '../words/period-words';
import { rowKind } from './row-kinds';
import { columnMeanings, headersOfWords, type FoundHeader, type HeaderColumn } from './table-finder';

/** Headers are looked for in the first rows only: these tables are reports with a title above. */
const mostHeaders = 3;
const figureFields: readonly ImportField[] = ['target', 'current', 'start', 'floor', 'stretch'];

interface Indicator {
  /** The column whose header names it. */
  readonly name: HeaderColumn;
  readonly headerCell: RawCell;
  readonly columns: readonly { readonly column: number; readonly field: ImportField }[];
}

/**
 * Indicators across, people or units down: each row is an objective made from its label, each indicator a key result
 * with the row's figure as its target (or its actual, where the header says so).
 */
export function indicatorHypotheses(job: SheetJob): readonly Hypothesis[] {
  const { grid, reading } = job;
  return headersOfWords(grid)
    .filter(({ bottom }) => grid.row(bottom).every(({ value }) => value.kind === 'text'))
    .slice(0, mostHeaders)
    .flatMap((header): readonly Hypothesis[] => {
      const rows = bodyRows(grid, header);
      if (rows.length === 0) return [];
      const label = labelColumn(grid, header, rows);
      const indicators = label === null ? [] : indicatorsOf(grid, header, rows, label, reading);
      if (label === null || indicators.length < 2) return [];
      // A form whose figures are all formulas has nothing filled in.
      const isTyped = ({ columns }: Indicator) =>
        columns.some(({ column }) => rows.some((row) => isTypedFigure(grid.at(row, column))));
      if (!indicators.some(isTyped)) return [];
      const groups = rows.map((row): RecordGroup => {
        const title = grid.covering(row, label.column);
        const keyResults = indicators.flatMap(({ headerCell, columns }): RecordCells[] => {
          const cells = new Map<ImportField, RawCell>(nameOf(headerCell));
          for (const { column, field } of columns) {
            const cell = grid.at(row, column);
            if (cell !== null && !isPlaceholder(textOf(cell))) cells.set(field, cell);
          }
          return columns.some(({ field }) => cells.has(field)) ? [cells] : [];
        });
        return { title, madeFrom: null, category: null, own: new Map(), keyResults };
      });
      const last = rows.at(-1) ?? header.bottom;
      const reasons = [{ code: 'indicatorsAcross', params: { indicators: indicators.length, rows: rows.length } }];
      return [
        {
          parts: [
            {
              layout: 'indicatorsAcross',
              region: { top: header.top, left: 0, bottom: last, right: 16_383 },
              header: { top: header.top, bottom: header.bottom },
              confidence: 0.5,
              reasons,
              read: (partReading) => {
                const { account } = partReading;
                for (const row of grid.rowNumbers.filter((other) => other > header.bottom && other <= last))
                  if (rowKind(grid, row, header) === 'total')
                    for (const cell of grid.row(row)) account.list(cell, 'total');
                for (let row = header.top; row <= header.bottom; row += 1)
                  for (const cell of grid.row(row)) account.place(cell, { record: null, field: 'header' });
                return readRecords(partReading, {
                  ...{ layout: 'indicatorsAcross', groups, headers: new Map(), lastRow: last, reasons: [] },
                });
              },
            },
          ],
        },
      ];
    });
}

/** `Huy động (tỷ đồng)`: the indicator's name, and the unit in its brackets. */
function nameOf(cell: RawCell): [ImportField, RawCell][] {
  const parts = /^([^()]+?)\s*[([]([^()[\]\d]{1,20})[)\]]\s*$/u.exec(textOf(cell));
  if (parts === null) return [['keyResult', cell]];
  return [
    ['keyResult', pieceOf(cell, parts[1] ?? '')],
    ['unit', pieceOf(cell, parts[2] ?? '')],
  ];
}

function isTypedFigure(cell: RawCell | null): boolean {
  return cell !== null && cell.formula === null && cell.value.kind === 'number';
}

function bodyRows(grid: SheetGrid, header: FoundHeader): readonly number[] {
  const rows: number[] = [];
  for (const row of grid.rowNumbers) {
    if (row <= header.bottom) continue;
    const kind = rowKind(grid, row, header);
    if (kind === 'signature' || kind === 'legend') break;
    if (kind === 'data' && grid.row(row).length > 1) rows.push(row);
  }
  // Where the rows are counted, one without a number adds the others up.
  const first = Math.min(...rows.flatMap((row) => grid.row(row).map(({ column }) => column)));
  const counted = rows.filter((row) => /^\d{1,4}[.)]?$/u.test(textOf(grid.at(row, first))));
  return counted.length * 10 >= rows.length * 6 ? counted : rows;
}

/** The leftmost column of words that differ from row to row. */
function labelColumn(grid: SheetGrid, header: FoundHeader, rows: readonly number[]): HeaderColumn | null {
  return (
    header.columns.find((column) => {
      const cells = rows.map((row) => grid.covering(row, column.column)).filter(hasWords);
      const distinct = new Set(cells.map((cell) => foldText(textOf(cell))));
      return cells.length * 10 >= rows.length * 8 && distinct.size * 10 >= rows.length * 8;
    }) ?? null
  );
}

function indicatorsOf(
  grid: SheetGrid,
  header: FoundHeader,
  rows: readonly number[],
  label: HeaderColumn,
  reading: CompanyReading,
): readonly Indicator[] {
  const indicators: { name: HeaderColumn; headerCell: RawCell; columns: { column: number; field: ImportField }[] }[] =
    [];
  for (const column of header.columns) {
    if (column.column <= label.column || column.ownText === '') continue;
    const cells = rows.map((row) => grid.at(row, column.column)).filter((cell) => cell !== null);
    const figures = cells.filter(
      (cell) =>
        cell.value.kind === 'number' ||
        cell.value.kind === 'empty' ||
        readQuantity(textOf(cell), { decimal: null }) !== null,
    );
    if (cells.length === 0 || figures.length * 10 < cells.length * 7) continue;
    if (periodIn(column.ownText) !== null || periodIn(column.groupText) !== null) return [];
    const meaning = columnMeanings({ ...column, groupText: '' }, reading.words)[0];
    const isFigureField = meaning !== undefined && meaning.score > 0.8 && figureFields.includes(meaning.field);
    // Row numbers, totals and shares are no indicators of their own.
    if (meaning !== undefined && meaning.score > 0.8 && !isFigureField && meaning.field !== 'keyResult') continue;
    if (/^(?:tong( cong)?|total|sum|cong)$/u.test(foldText(column.ownText))) continue;
    const headerCell = grid.covering(header.bottom, column.column);
    if (headerCell === null) continue;
    if (!isFigureField) {
      const said = foldText(column.groupText);
      const field = /thuc hien|thuc dat|ket qua|actual|achieved/u.test(said) ? 'current' : 'target';
      const same = indicators.find(({ name }) => foldText(name.ownText) === foldText(column.ownText));
      if (same !== undefined && !same.columns.some((one) => one.field === field))
        same.columns.push({ column: column.column, field });
      else indicators.push({ name: column, headerCell, columns: [{ column: column.column, field }] });
      continue;
    }
    // "Doanh thu: KH | TH": the group is the indicator, the columns are its figures.
    if (column.groupText === '') return [];
    const groupCell = grid.covering(header.top, column.column) ?? headerCell;
    const known = indicators.find(({ name }) => name.groupText === column.groupText);
    const figure = { column: column.column, field: meaning.field };
    if (known !== undefined) known.columns.push(figure);
    else indicators.push({ name: column, headerCell: groupCell, columns: [figure] });
  }
  return indicators;
}
