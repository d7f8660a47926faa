import type { SheetColumn, SheetModel, SheetRow } from './sheet-model';
import { lineCount, textWidth } from './text-width';

/*
 * The printed page: which columns stand in the table, how wide they are and where an objective longer than a page is
 * cut. Browsers keep an objective whole (`break-inside: avoid`), but they cannot say "(tiếp)" when one is longer
 * than a page: for those the cuts are made here, from the widths of the printed letters.
 */

/** A4 landscape less the margins of look.md 11, and the foot, in millimetres. */
export const page = { width: 297 - 2 * 13, height: 210 - 11 - 14 } as const;

/** Columns of the table, as far as the sheet has them; the objective's other fields stand under its title. */
const tableColumns: ReadonlySet<string> = new Set([
  ...['objective', 'keyResult', 'kind', 'weight', 'unit', 'start', 'floor', 'target', 'stretch', 'current', 'progress'],
  ...['owner', 'due', 'status'],
]);

/** Millimetres of the columns that do not share what is left. */
const fixed: Readonly<Record<string, number>> = {
  ...{ kind: 20, weight: 14, unit: 22, progress: 19, owner: 26, due: 23, status: 18 },
};
const numberColumns: ReadonlySet<string> = new Set(['start', 'floor', 'target', 'stretch', 'current']);

export interface PrintColumn extends SheetColumn {
  /** Its place in the rows of the model. */
  readonly index: number;
  readonly millimetres: number;
}

/** Rows of one objective that stand together; `continued` repeats the objective's title. */
export interface PrintBlock {
  readonly rows: readonly SheetRow[];
  readonly continued: boolean;
  readonly startsPage: boolean;
}

export interface PrintLayout {
  readonly columns: readonly PrintColumn[];
  /** Columns whose content stands as a line under the key result. */
  readonly details: readonly PrintColumn[];
  readonly blocks: readonly PrintBlock[];
}

/** Body text of look.md 11. */
const size = 9;
const lineMm = (13.5 * 25.4) / 72;
const padMm = 2.4;
/** Left and right of a cell together, and the room letters are drawn beyond their widths. */
const cellPadMm = 3;
const face = 'Be Vietnam Pro 400';
const boldFace = 'Be Vietnam Pro 600';
const mm = (points: number) => (points * 25.4) / 72;

/** Words need this much of the page between them; before they get less, these columns go under the key result. */
const roomForWords = 88;
const givesWay = ['status', 'kind', 'due'];

/** Lays a sheet out for paper. */
export function layOut(model: SheetModel): PrintLayout {
  const shown = model.columns.map((column, index) => ({ ...column, index }));
  let used = shown.filter(({ id, index }) => tableColumns.has(id) && !isEmptyNumberColumn(id, index, model));
  const widths = new Map(used.map((column) => [column.id, widthOf(column.id, column.index, model)]));
  const restOf = () => page.width - used.reduce((sum, { id }) => sum + (widths.get(id) ?? 0), 0);
  for (const id of givesWay) if (restOf() < roomForWords) used = used.filter((column) => column.id !== id);
  const inTable = new Set(used.map(({ id }) => id));
  const details = shown
    .filter(({ id, ofObjective }) => !inTable.has(id) && !ofObjective)
    .map((column) => ({ ...column, millimetres: 0 }));
  const rest = Math.max(60, restOf());
  const columns = used.map((column) => {
    const share = column.id === 'objective' ? 0.36 : column.id === 'keyResult' ? 0.64 : 0;
    return { ...column, millimetres: share === 0 ? (widths.get(column.id) ?? 0) : rest * share };
  });
  return { columns, details, blocks: blocksOf(model, columns, details) };
}

/** Floor and stretch are often not used; an empty column only takes room from the words. */
function isEmptyNumberColumn(id: string, index: number, model: SheetModel): boolean {
  if (!['floor', 'stretch', 'start', 'status', 'due', 'owner', 'weight'].includes(id)) return false;
  return model.rows.every((row) => row.cells[index]?.kind === 'empty');
}

function widthOf(id: string, index: number, model: SheetModel): number {
  if (id === 'objective' || id === 'keyResult') return 0;
  const named = fixed[id];
  if (named !== undefined && id !== 'weight') return named;
  const header = model.columns[index]?.header ?? '';
  const words = header.split(' ').map((word) => mm(textWidth(word, boldFace, size)));
  const texts = numberColumns.has(id) || id === 'weight' ? model.rows.map((row) => row.cells[index]) : [];
  const content = texts.map((cell) => (cell && cell.kind !== 'text' ? mm(textWidth(cell.shown, boldFace, size)) : 0));
  return Math.min(40, Math.max(11, ...words, ...content) * 1.06 + cellPadMm);
}

/** The lines under a key result: short facts share one, `Kiểu đo: Tăng lên · Thời hạn: 31/03/2026`. */
export function detailLines(row: SheetRow, details: readonly PrintColumn[]): readonly string[] {
  const facts = details.flatMap(({ header, index, id }) => {
    const cell = row.cells[index];
    if (id === 'code' || !cell || cell.shown === '' || cell.rowSpan === 0) return [];
    return [{ text: `${header}: ${cell.shown}`, isShort: cell.shown.length <= 20 && !cell.shown.includes('\n') }];
  });
  const short = facts.filter(({ isShort }) => isShort).map(({ text }) => text);
  const long = facts.filter(({ isShort }) => !isShort).map(({ text }) => text);
  return short.length === 0 ? long : [short.join(' · '), ...long];
}

function rowHeight(row: SheetRow, columns: readonly PrintColumn[], details: readonly PrintColumn[]): number {
  const lines = columns.map((column) => {
    const cell = row.cells[column.index];
    if (!cell || column.ofObjective || cell.kind === 'number') return 1;
    const width = ((column.millimetres - cellPadMm) * 72) / 25.4;
    const own = lineCount(cell.shown, face, size, width * 0.97);
    if (column.id !== 'keyResult') return own;
    return detailLines(row, details).reduce((sum, text) => sum + lineCount(text, face, size, width * 0.97), own);
  });
  return Math.max(...lines) * lineMm + padMm;
}

function blocksOf(
  model: SheetModel,
  columns: readonly PrintColumn[],
  details: readonly PrintColumn[],
): readonly PrintBlock[] {
  const groups: SheetRow[][] = [];
  for (const row of model.rows) {
    const last = groups.at(-1);
    if (last?.[0]?.objective === row.objective) last.push(row);
    else groups.push([row]);
  }
  // The header row, and on the first page the title, stand above the rows.
  const room = page.height - 2 * lineMm - padMm - 4;
  const headingMm = titleMm + (model.company === null ? 0 : lineMm);
  return groups.flatMap((rows, place) => {
    const heights = rows.map((row) => rowHeight(row, columns, details));
    const whole = heights.reduce((sum, height) => sum + height, 0);
    if (whole <= room - (place === 0 ? headingMm : 0)) return [{ rows, continued: false, startsPage: false }];
    return cut(rows, heights, room, place === 0 ? room - headingMm : room, place > 0);
  });
}

/** The title block: name, unit, cycle. */
const titleMm = 26;

function cut(
  rows: readonly SheetRow[],
  heights: readonly number[],
  room: number,
  firstRoom: number,
  startsPage: boolean,
): readonly PrintBlock[] {
  const blocks: { rows: SheetRow[]; continued: boolean; startsPage: boolean }[] = [];
  let left = 0;
  rows.forEach((row, index) => {
    const height = heights[index] ?? 0;
    const last = blocks.at(-1);
    if (last && height <= left) {
      last.rows.push(row);
      left -= height;
    } else {
      blocks.push({ rows: [row], continued: blocks.length > 0, startsPage: blocks.length > 0 || startsPage });
      left = (blocks.length === 1 ? firstRoom : room) - height;
    }
  });
  return blocks;
}
