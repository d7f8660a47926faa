import type { Borders, Cell, Style, Worksheet } from 'exceljs';
import { serialFromDate } from '#core/domain/dates';
import { placementOf, type Placement } from '#core/export/placement';
import type { SheetCell, SheetColumn, SheetModel, SheetRow } from '#core/export/sheet-model';
import { columnName } from '#core/import/raw-sheet';
import { indentOf, linesIn, margins, pageStarts, rowHeights, typeOf, type Type } from './page-plan';
import { cellText, listFormula, listsFor, type ListPlace } from './cell-content';
import { addLogo, logoRowHeight, placedLogo, type PlacedLogo } from './logo';
import { repack } from './repack';

/** The header of the hidden column of record ids. */
export const idHeader = 'okr.id';

const ink = 'FF12202F';
const softInk = 'FF43525F';
const line = 'FFC4CCD4';
const bar = 'FFB9D0EC';
const headerFill = 'FFF1F4F7';

interface Sheet {
  readonly sheet: Worksheet;
  readonly model: SheetModel;
  readonly type: Type;
  readonly place: Placement;
  readonly logo: PlacedLogo | null;
  readonly headerRow: number;
  readonly firstRow: number;
}

/**
 * Our own workbook of one plan, as the bytes of an .xlsx: built once from top to bottom, no row ever inserted
 * (exceljs moves neither merges nor formulas). The same model gives the same bytes. Text is only ever text.
 */
export async function authorWorkbook(model: SheetModel): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  book.creator = 'Đỉnh OKR';
  book.title = model.title;
  const type = typeOf(model.font);
  const placement = placementOf(model.subtitles.length, model.company);
  const { headerRow, firstRow } = placement;
  const last = columnName(model.columns.length - 1);
  const sheet = book.addWorksheet(sheetNameOf(model.sheetName), {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { ...margins },
      printTitlesRow: `${String(headerRow)}:${String(headerRow)}`,
      horizontalCentered: true,
    },
    headerFooter: {
      oddFooter: `&L${footerText(model.footer.left)}&R${model.footer.pageOf}`,
    },
    views: [
      {
        ...{ state: 'frozen', xSplit: frozenColumns(model), ySplit: headerRow, showGridLines: false },
        ...{ topLeftCell: `${columnName(frozenColumns(model))}${String(firstRow)}`, activeCell: 'A1' },
      },
    ],
  });
  const logo = model.company?.logo == null ? null : placedLogo(model.company.logo);
  const place: Sheet = { sheet, model, type, place: placement, logo, headerRow, firstRow };
  sheet.columns = [
    ...model.columns.map(({ width }) => ({ width: writtenWidth(width) })),
    { width: 14, hidden: true, style: { numFmt: '@' } },
  ];
  const before = writeCompany(place) + writeTitle(place);
  if (logo && placement.logoRow !== null) addLogo(book, sheet, placement.logoRow, logo);
  const headerHeight = writeHeader(place);
  const heights = rowHeights(model, type);
  const lists = listsFor(book, model.columns);
  model.rows.forEach((row, index) => {
    writeRow(place, row, index, heights[index] ?? type.line, lists);
  });
  mergeObjectives(place);
  const lastRow = writeEnd(place);
  addBars(place);
  const after = endHeights(type).reduce((sum, height) => sum + height, 0);
  for (const start of pageStarts(model, heights, { before, repeated: headerHeight, after })) {
    sheet.getRow(firstRow + start - 1).addPageBreak();
  }
  // Written `A$1:J$44`: exceljs would give relative rows for `A1:J44`.
  sheet.pageSetup.printArea = `A$1:${last}$${String(lastRow)}`;
  const written = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as never); // safe: exceljs hands `zip` to jszip
  return repack(Buffer.from(written), type.font, type.size);
}

/** exceljs takes 9 for the default width and leaves such a column out, which makes it 8.43 in Excel. */
function writtenWidth(width: number): number {
  return width === 9 ? 9.01 : width;
}

/** Freezes what names a row: everything up to the objective's title, so that a wide sheet stays readable. */
function frozenColumns({ columns }: SheetModel): number {
  const title = columns.findIndex(({ id }) => id === 'objective');
  return title >= 0 && title < 3 ? title + 1 : 0;
}

/** The rows of the company's logo and name, above the title; answers their height. */
function writeCompany({ sheet, model, type, place, logo }: Sheet): number {
  let height = 0;
  if (place.logoRow !== null) {
    const own = logo === null ? type.line : logoRowHeight(logo);
    sheet.getRow(place.logoRow).height = own;
    height += own;
  }
  if (place.nameRow !== null) {
    put(sheet.getCell(place.nameRow, 1), cellText(model.company?.name ?? ''), {
      font: { name: type.font, size: type.size, color: { argb: ink } },
      alignment: { vertical: 'middle' },
    });
    sheet.getRow(place.nameRow).height = type.line + 2;
    height += type.line + 2;
  }
  return height;
}

/** Title and the lines under it; answers their height. */
function writeTitle({ sheet, model, type, place: { titleRow } }: Sheet): number {
  const size = type.size + 5;
  sheet.mergeCells(titleRow, 1, titleRow, model.columns.length);
  put(sheet.getCell(titleRow, 1), cellText(model.title), {
    font: { name: type.font, size, bold: true, color: { argb: ink } },
    alignment: { vertical: 'middle', wrapText: true },
  });
  const titleHeight = linesIn(model.title, model.columns, type, { bold: true, size }) * size * 1.35 + 4;
  sheet.getRow(titleRow).height = titleHeight;
  const style: Partial<Style> = {
    font: { name: type.font, size: type.size, color: { argb: softInk } },
    alignment: { vertical: 'middle' },
  };
  model.subtitles.forEach((text, index) => {
    put(sheet.getCell(titleRow + 1 + index, 1), cellText(text), style);
    sheet.getRow(titleRow + 1 + index).height = type.line + 2;
  });
  sheet.getRow(titleRow + 1 + model.subtitles.length).height = 8;
  return titleHeight + model.subtitles.length * (type.line + 2) + 8;
}

function writeHeader({ sheet, model, type, headerRow }: Sheet): number {
  let lines = 1;
  model.columns.forEach((column, index) => {
    lines = Math.max(
      lines,
      linesIn(column.header, [column], type, { bold: true, indented: indentOf(column, index) === 1 }),
    );
    put(sheet.getCell(headerRow, index + 1), cellText(column.header), {
      font: { name: type.font, size: type.size, bold: true, color: { argb: ink } },
      alignment: { horizontal: column.align, vertical: 'middle', wrapText: true, indent: indentOf(column, index) },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: headerFill } },
      border: { top: { style: 'medium', color: { argb: ink } }, bottom: { style: 'thin', color: { argb: ink } } },
    });
  });
  put(sheet.getCell(headerRow, model.columns.length + 1), idHeader, {});
  const height = lines * type.line + 8;
  sheet.getRow(headerRow).height = height;
  return height;
}

function writeRow(
  place: Sheet,
  row: SheetRow,
  index: number,
  height: number,
  lists: ReadonlyMap<string, ListPlace>,
): void {
  const { sheet, model, firstRow } = place;
  const number = firstRow + index;
  sheet.getRow(number).height = height;
  const ends = model.rows[index + 1]?.objective !== row.objective;
  row.cells.forEach((cell, column) => {
    const about = model.columns[column];
    if (!about) return;
    const target = sheet.getCell(number, column + 1);
    write(target, cell, bodyStyle(place.type, about, cell, ends, column));
    const list = lists.get(about.id);
    if (list && cell.rowSpan > 0 && (row.kind === 'keyResult' || about.ofObjective)) {
      target.dataValidation = {
        ...{ type: 'list', allowBlank: true, formulae: [listFormula(list)] },
        ...{ showErrorMessage: true, errorStyle: 'stop' },
        ...{ errorTitle: model.listError.title, error: model.listError.message },
      };
    }
  });
  put(sheet.getCell(number, model.columns.length + 1), model.recordIds[index] ?? '', {});
}

function mergeObjectives({ sheet, model, firstRow }: Sheet): void {
  model.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell.rowSpan < 2) return;
      const top = firstRow + index;
      sheet.mergeCells(top, column + 1, top + cell.rowSpan - 1, column + 1);
    });
  });
}

const styles = new Map<string, Partial<Style>>();

/** One style object per look: exceljs is quickest when they are shared. */
function bodyStyle(
  type: Type,
  column: SheetColumn,
  cell: SheetCell,
  endsObjective: boolean,
  index: number,
): Partial<Style> {
  const spans = cell.rowSpan !== 1;
  const strong = endsObjective || spans;
  const bold = column.id === 'objective' || column.id === 'target';
  const horizontal = cell.asTyped ? 'left' : column.align;
  const indent = horizontal === 'left' ? indentOf({ align: 'left' }, index) : 0;
  const key = [type.font, column.ofObjective, strong, bold, horizontal, indent, cell.format].join('|');
  const known = styles.get(key);
  if (known) return known;
  const rule = strong ? ink : line;
  const border: Partial<Borders> = { bottom: { style: 'thin', color: { argb: rule } } };
  const style: Partial<Style> = {
    font: { name: type.font, size: type.size, bold, color: { argb: ink } },
    alignment: { horizontal, vertical: column.ofObjective ? 'top' : 'middle', wrapText: true, indent },
    border,
    ...(cell.format === null ? {} : { numFmt: cell.format }),
  };
  styles.set(key, style);
  return style;
}

function write(target: Cell, cell: SheetCell, style: Partial<Style>): void {
  const value = cell.kind === 'date' && typeof cell.value === 'string' ? serialFromDate(cell.value) : cell.value;
  const plain = typeof value === 'string' ? cellText(value) : value;
  if (cell.rowSpan === 0) put(target, null, style);
  else if (cell.formula === null) put(target, plain, style);
  else {
    target.value = { formula: cell.formula, result: plain ?? '' };
    target.style = style;
  }
}

function put(target: Cell, value: string | number | boolean | null, style: Partial<Style>): void {
  target.value = value;
  target.style = style;
}

/** Heights of the totals row, the gap, the names, the hint and the room to sign. */
function endHeights(type: Type): readonly number[] {
  return [type.line + 9, 12, type.line + 4, type.line + 2, 58];
}

/** Totals and sign-off; answers the last row of the sheet. */
function writeEnd({ sheet, model, type, firstRow }: Sheet): number {
  let next = firstRow + model.rows.length;
  const heights = endHeights(type);
  if (model.totals) {
    model.totals.cells.forEach((cell, column) => {
      const about = model.columns[column];
      if (!about) return;
      write(sheet.getCell(next, column + 1), cell, {
        font: { name: type.font, size: type.size, bold: true, color: { argb: ink } },
        alignment: { horizontal: about.align, vertical: 'middle' },
        border: { bottom: { style: 'medium', color: { argb: ink } } },
        ...(cell.format === null ? {} : { numFmt: cell.format }),
      });
    });
    sheet.getRow(next).height = heights[0] ?? type.line;
    next += 1;
  }
  sheet.getRow(next).height = heights[1] ?? type.line;
  const names = next + 1;
  thirds(model.columns, model.signOff.length).forEach(({ left, right }, index) => {
    [model.signOff[index] ?? '', model.signHint].forEach((text, row) => {
      if (right > left) sheet.mergeCells(names + row, left + 1, names + row, right + 1);
      put(sheet.getCell(names + row, left + 1), cellText(text), {
        font: { name: type.font, size: type.size, bold: row === 0, color: { argb: row === 0 ? ink : softInk } },
        alignment: { horizontal: 'center', vertical: 'middle' },
      });
    });
    const name = model.signNames[index] ?? '';
    if (name === '') return;
    // At the foot of the room to sign in, so that it stands under what is signed.
    if (right > left) sheet.mergeCells(names + 2, left + 1, names + 2, right + 1);
    put(sheet.getCell(names + 2, left + 1), cellText(name), {
      font: { name: type.font, size: type.size, bold: true, color: { argb: ink } },
      alignment: { horizontal: 'center', vertical: 'bottom' },
    });
  });
  [names, names + 1, names + 2].forEach((row, index) => {
    sheet.getRow(row).height = heights[index + 2] ?? type.line;
  });
  return names + 2;
}

/** Splits the columns into parts of about equal width, at least one column each. */
function thirds(columns: readonly SheetColumn[], count: number): readonly { left: number; right: number }[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const parts: { left: number; right: number }[] = [];
  let left = 0;
  let used = 0;
  columns.forEach(({ width }, index) => {
    used += width;
    const part = parts.length + 1;
    const mustLeave = count - part;
    const full = used >= (whole * part) / count || columns.length - 1 - index <= mustLeave;
    if (part < count && full) {
      parts.push({ left, right: index });
      left = index + 1;
    }
  });
  parts.push({ left, right: columns.length - 1 });
  return parts;
}

/** Excel repairs a data bar without both ends named (exceljs issue 3015). */
function addBars({ sheet, model, firstRow }: Sheet): void {
  if (model.rows.length === 0) return;
  model.columns.forEach((column, index) => {
    if (!column.bar) return;
    const name = columnName(index);
    const rule = {
      ...{ type: 'dataBar', priority: index + 1, gradient: false, color: { argb: bar } },
      cfvo: [
        { type: 'num', value: 0 },
        { type: 'num', value: 1 },
      ],
    };
    sheet.addConditionalFormatting({
      ref: `${name}${String(firstRow)}:${name}${String(firstRow + model.rows.length - 1)}`,
      // safe: exceljs writes `color` of a data bar; its types forget it
      rules: [rule as never],
    });
  });
}

/** Excel allows 31 characters and none of []:*?/\ in a sheet's name. */
function sheetNameOf(name: string): string {
  return name.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}

/** In headers and footers `&` begins a code; a footer takes 255 characters in all. */
function footerText(text: string): string {
  return cellText(text).replaceAll('\n', ' ').slice(0, 120).replaceAll('&', '&&');
}
