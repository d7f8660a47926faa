import { lineCount, type Face } from '#core/export/text-width';
import type { SheetColumn, SheetModel, SheetRow } from '#core/export/sheet-model';

/* Heights and page breaks of our workbook. Rows of merged cells do not grow by themselves in any program. */

/** The typeface at its size, and what Excel makes of it. */
export interface Type {
  readonly font: 'Times New Roman' | 'Arial';
  /** Points. */
  readonly size: number;
  /** Points from one line to the next, room for two marks above a capital included. */
  readonly line: number;
}

/** A digit of either typeface at its size is 7 px wide at 96 dpi, which is what column widths count in. */
const digitPoints = 7 * 0.75;
/** Excel keeps 2 px on each side of a cell and 1 px for the grid; programs measure letters a little differently. */
const cellPadding = 5;
const caution = 0.96;
/** One step of indent in Excel. */
const indentPoints = 6.75;

/** Words stand off the number to their left; the first column keeps to the edge of the paper. */
export function indentOf({ align }: Pick<SheetColumn, 'align'>, index: number): 0 | 1 {
  return align === 'left' && index > 0 ? 1 : 0;
}

/** A4 landscape in points, less the margins (inches, as the file says them). */
export const margins = { left: 0.5, right: 0.5, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 } as const;
const printable = {
  width: 841.9 - (margins.left + margins.right) * 72,
  height: 595.3 - (margins.top + margins.bottom) * 72,
} as const;

/** The type of a document: Arial is the wider one and is set smaller. */
export function typeOf(font: string): Type {
  return font === 'Arial' ? { font, size: 10, line: 13.5 } : { font: 'Times New Roman', size: 11, line: 14.5 };
}

/** The lines a text takes in some columns together. */
export function linesIn(
  text: string,
  columns: readonly SheetColumn[],
  type: Type,
  look: { readonly bold: boolean; readonly indented?: boolean; readonly size?: number },
): number {
  const { bold, indented = false, size = type.size } = look;
  const width =
    columns.reduce((sum, column) => sum + column.width * digitPoints, 0) - cellPadding - (indented ? indentPoints : 0);
  const face: Face = `${type.font} ${bold ? '700' : '400'}`;
  return lineCount(text, face, size, width * caution);
}

/** The height of each table row in points: the tallest cell, and the objective's own cells over all their rows. */
export function rowHeights(model: SheetModel, type: Type): readonly number[] {
  const heights = model.rows.map((row) =>
    Math.max(
      ...row.cells.map((cell, index) => (cell.rowSpan === 1 ? cellHeight(row, index, model, type) : 0)),
      type.line + rowPadding,
    ),
  );
  model.rows.forEach((row, top) => {
    row.cells.forEach((cell, index) => {
      if (cell.rowSpan < 2) return;
      const wanted = cellHeight(row, index, model, type);
      const have = heights.slice(top, top + cell.rowSpan).reduce((sum, height) => sum + height, 0);
      if (wanted <= have) return;
      for (let place = top; place < top + cell.rowSpan; place += 1) {
        heights[place] = (heights[place] ?? 0) + (wanted - have) / cell.rowSpan;
      }
    });
  });
  // Excel's rows end at 409 points; a longer text stays whole in the cell and shows its beginning on paper.
  return heights.map((height) => Math.min(409, Math.ceil(height * 4) / 4));
}

const rowPadding = 5;

function cellHeight(row: SheetRow, index: number, model: SheetModel, type: Type): number {
  const column = model.columns[index];
  const cell = row.cells[index];
  if (!column || !cell || typeof cell.value !== 'string' || cell.kind !== 'text') return type.line + rowPadding;
  return (
    linesIn(cell.shown, [column], type, {
      bold: column.id === 'objective',
      indented: indentOf(column, index) === 1,
    }) *
      type.line +
    rowPadding
  );
}

/**
 * Table rows (0-based) to begin a page with, so that no objective is cut that fits on one page. `before` is what
 * stands above the table on the first page, `repeated` the header on every page, `after` totals and sign-off.
 */
export function pageStarts(
  model: SheetModel,
  heights: readonly number[],
  around: { readonly before: number; readonly repeated: number; readonly after: number },
): readonly number[] {
  const width = model.columns.reduce((sum, column) => sum + column.width * digitPoints, 0);
  const page = (printable.height / Math.min(1, printable.width / width)) * 0.97;
  const starts: number[] = [];
  let used = around.before + around.repeated;
  const blocks = blocksOf(model);
  blocks.forEach(({ top, rows }, index) => {
    const own = heights.slice(top, top + rows).reduce((sum, height) => sum + height, 0);
    const withEnd = index === blocks.length - 1 ? own + around.after : own;
    const wanted = around.repeated + withEnd <= page ? withEnd : own;
    if (used + wanted > page && top > 0) {
      starts.push(top);
      used = around.repeated;
    }
    used += own;
    while (used > page) used -= page - around.repeated; // longer than a page: the program breaks it
  });
  if (used + around.after > page && model.rows.length > 0) starts.push(model.rows.length);
  return starts;
}

function blocksOf(model: SheetModel): readonly { readonly top: number; readonly rows: number }[] {
  const blocks: { top: number; rows: number; objective: number }[] = [];
  model.rows.forEach(({ objective }, index) => {
    const last = blocks.at(-1);
    if (last?.objective === objective) last.rows += 1;
    else blocks.push({ top: index, rows: 1, objective });
  });
  return blocks;
}
