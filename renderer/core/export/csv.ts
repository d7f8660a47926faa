import type { SheetCell, SheetModel, SheetRow } from './sheet-model';

export interface CsvFile {
  /** UTF-8 with a byte order mark, so that Excel takes the letters for what they are. */
  readonly text: string;
  /** Cells that got an apostrophe in front because a spreadsheet program would take them for formulas. */
  readonly guarded: number;
}

/**
 * The model as CSV: `;` between cells with a decimal comma (Vietnamese), `,` with a point (English), as Excel reads
 * them there. No title block and no sign-off: the first line is the header. An objective is repeated in each of its
 * rows, since CSV has no merged cells. A text that begins with = + - @ tab or return gets `'` in front (OWASP, "CSV
 * injection"); numbers are numbers and keep their sign.
 */
export function csvFromSheet(model: SheetModel): CsvFile {
  let guarded = 0;
  const cellText = (cell: SheetCell): string => {
    const plain = plainText(cell, model);
    if (typeof cell.value !== 'string' || !isFormulaLike(plain)) return plain;
    guarded += 1;
    return `'${plain}`;
  };
  const header = model.columns.map((column) => {
    if (!isFormulaLike(column.header)) return column.header;
    guarded += 1;
    return `'${column.header}`;
  });
  const lines = [header, ...filledDown(model).map((row) => row.map(cellText))];
  if (model.totals) lines.push(model.totals.cells.map(cellText));
  const separator = model.forms.decimal === 'comma' ? ';' : ',';
  const text = lines.map((line) => line.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');
  return { text: `\uFEFF${text}\r\n`, guarded };
}

/** How many cells of the model would get an apostrophe. */
export function countGuarded(model: SheetModel): number {
  return csvFromSheet(model).guarded;
}

function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text);
}

function filledDown({ rows, columns }: SheetModel): readonly (readonly SheetCell[])[] {
  const above: SheetCell[] = [];
  return rows.map(({ cells }: SheetRow) =>
    columns.flatMap((_column, index) => {
      const cell = cells[index];
      if (!cell) return [];
      if (cell.rowSpan > 0) above[index] = cell;
      return [above[index] ?? cell];
    }),
  );
}

/** Numbers without grouping, every digit kept; percentages and dates as people read them. */
function plainText(cell: SheetCell, { forms }: SheetModel): string {
  if (typeof cell.value !== 'number') return cell.shown;
  if (cell.kind === 'percent' || cell.format?.startsWith('[') === true) return cell.shown;
  const point = String(Number(cell.value.toPrecision(15)));
  return forms.decimal === 'comma' ? point.replace('.', ',') : point;
}

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/u.test(text) || text.trim() !== text;
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
