import type { Plan } from '../domain/plan';
import type { CellFate, CellPlace, ImportPreview, ReportItem } from '../import/import-outcome';
import { cellName, type RawCell, type RawSheet, type RawWorkbook } from '../import/raw-sheet';
import { gridOf, textOf } from '../import/sheet-grid';
import type { Texts } from '../texts/texts';
import { cellsOfRange } from './range-cells';

/** The account of an import as a workbook: what became of each cell of the file, seen where it stands. */
export interface FateBook {
  readonly title: string;
  readonly sheets: readonly FateSheet[];
}

export interface FateSheet {
  readonly name: string;
  /** Characters by zero-based column. */
  readonly widths: readonly { readonly column: number; readonly width: number }[];
  /** Rows that stay in view; 0 = none. */
  readonly frozenRows: number;
  readonly cells: readonly FateBookCell[];
}

export interface FateBookCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** A text is only ever text, whatever sign it begins with. */
  readonly value: string | number;
  readonly look: 'plain' | 'title' | 'head' | 'where' | CellFate;
}

/** How much of each sheet is drawn, and how many cells and lines of the list altogether: a bound for memory. */
export const fateLimits = { rows: 5_000, columns: 100, cells: 100_000, items: 20_000 } as const;

const longestTitle = 40;

/**
 * Draws the account: first the counts, the plans and the list of the report, then every sheet of the file with its
 * texts in their places, coloured by fate, and a column behind that says where each cell of its row went. `preview`
 * was made with `fateLimits` as its part. What is over the bounds is left out, and said.
 */
export function fateBook(raw: RawWorkbook, preview: ImportPreview, t: Texts): FateBook {
  const went = placesInWords(preview.plans, t);
  const listed = listedReasons(preview.report.items);
  const sheets: FateSheet[] = [];
  const cut: string[] = [];
  let room: number = fateLimits.cells;
  for (const { name } of preview.sheets) {
    const sheet = raw.sheets.find((one) => one.name === name);
    if (sheet === undefined) continue;
    const counted = gridOf(sheet).cells;
    const shown = counted
      .filter(({ row, column }) => row < fateLimits.rows && column < fateLimits.columns)
      .slice(0, room);
    room -= shown.length;
    if (shown.length < counted.length) cut.push(name);
    sheets.push(sourceSheet(sheet, shown, preview, went, listed.get(name) ?? new Map<string, string>()));
  }
  return { title: t('report:book.title'), sheets: [summary(preview, cut, t), ...sheets] };
}

function summary(preview: ImportPreview, cut: readonly string[], t: Texts): FateSheet {
  const cells: FateBookCell[] = [];
  let row = 0;
  const line = (values: readonly (string | number | null)[], look: FateBookCell['look'] = 'plain') => {
    values.forEach((value, column) => {
      if (value !== null) cells.push({ row, column, value, look });
    });
    row += 1;
  };
  const { file, cells: counts, items } = preview.report;
  line([t('report:book.title')], 'title');
  line([t('report:book.file', { file })]);
  for (const { title, objectives } of preview.plans) {
    line([
      t('report:book.plan', {
        title,
        objectives: t('common:count.objectives', { count: objectives.length }),
        keyResults: t('common:count.keyResults', {
          count: objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
        }),
      }),
    ]);
  }
  row += 1;
  line([t('report:book.total'), counts.total]);
  line([t('report:book.fate.placed'), counts.placed], 'placed');
  line([t('report:book.fate.kept'), counts.kept], 'kept');
  line([t('report:book.fate.listed'), counts.listed], 'listed');
  row += 1;
  line([t('report:book.howTo')]);
  const { rows, columns, cells: most } = fateLimits;
  if (cut.length > 0) line([t('report:book.cut', { rows, columns, cells: most, sheets: cut.join(', ') })]);
  if (items.length > fateLimits.items) line([t('report:book.cutItems', { items: fateLimits.items })]);
  row += 1;
  const heads = ['sheet', 'range', 'count', 'fate', 'reason', 'text'] as const;
  line(
    heads.map((head) => t(`report:book.head.${head}`)),
    'head',
  );
  for (const item of items.slice(0, fateLimits.items)) {
    const { sheet, range, count, fate, message, text } = item;
    // what is about the file has no cell that went anywhere
    if (sheet !== '') cells.push({ row, column: 3, value: t(`report:book.fate.${fate}`), look: fate });
    line([sheet, range, count, null, message, text]);
  }
  const widths = [28, 12, 10, 26, 70, 50].map((width, column) => ({ column, width }));
  return { name: t('report:book.name'), widths, frozenRows: 0, cells };
}

function sourceSheet(
  sheet: RawSheet,
  shown: readonly RawCell[],
  preview: ImportPreview,
  went: (place: CellPlace | null, fate: CellFate) => string,
  reasons: ReadonlyMap<string, string>,
): FateSheet {
  const fates = preview.fates[sheet.name] ?? {};
  const places = preview.places[sheet.name] ?? {};
  const cells: FateBookCell[] = [];
  const stories = new Map<number, string[]>();
  let last = 0;
  for (const cell of shown) {
    const { row, column } = cell;
    const name = cellName(row, column);
    const fate = fates[name] ?? 'listed';
    // A formula without a result shows nothing; its words say what stands there.
    const text = textOf(cell);
    cells.push({ row, column, value: text === '' ? `=${cell.formula ?? ''}` : text, look: fate });
    const story = fate === 'listed' ? (reasons.get(name) ?? went(null, fate)) : went(places[name] ?? null, fate);
    const lines = stories.get(row) ?? [];
    lines.push(story.startsWith(`${name}:`) ? story : `${name}: ${story}`);
    stories.set(row, lines);
    last = Math.max(last, column);
  }
  const side = last + 2;
  for (const [row, lines] of stories) cells.push({ row, column: side, value: lines.join('; '), look: 'where' });
  return {
    name: sheet.name,
    widths: [
      ...sheet.columnWidths
        .filter(({ column }) => column <= last)
        .map((one) => ({ ...one, width: bounded(one.width) })),
      { column: side, width: 80 },
    ],
    frozenRows: 0,
    cells,
  };
}

/** Where a cell went, as a path people can follow: objective › key result › field. */
function placesInWords(plans: readonly Plan[], t: Texts): (place: CellPlace | null, fate: CellFate) => string {
  const paths = new Map<string, string>();
  for (const { objectives } of plans) {
    objectives.forEach((objective, at) => {
      const path = named(objective.title, `${t('terms:Objective')} ${String(at + 1)}`);
      paths.set(objective.id, path);
      objective.keyResults.forEach(({ id, title }, index) => {
        paths.set(id, `${path} › ${named(title, `${t('terms:KeyResult')} ${String(index + 1)}`)}`);
      });
    });
  }
  const fields = new Map<CellPlace['field'], string>();
  const fieldName = (field: CellPlace['field']): string => {
    const known = fields.get(field);
    if (known !== undefined) return known;
    const name =
      field === 'title' || field === 'header' || field === 'extra'
        ? t(`report:book.field.${field}`)
        : t(`import:field.${field}`);
    fields.set(field, name);
    return name;
  };
  const words = { placed: t('report:book.fate.placed'), kept: t('report:book.fate.kept') };
  const listed = t('report:book.fate.listed');
  const plan = t('report:book.field.plan');
  return (place, fate) => {
    if (fate === 'listed') return listed;
    if (place === null) return words[fate];
    if (place.field === 'header') return fieldName('header');
    const path = place.record === null ? plan : (paths.get(place.record) ?? plan);
    return `${path} › ${fieldName(place.field)}`;
  };
}

/** For each sheet, why each listed cell is not in the plan: the item whose range it stands in. */
function listedReasons(items: readonly ReportItem[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sheets = new Map<string, Map<string, string>>();
  for (const { sheet, range, fate, message } of items) {
    if (fate !== 'listed') continue;
    const reasons = sheets.get(sheet) ?? new Map<string, string>();
    sheets.set(sheet, reasons);
    for (const name of cellsOfRange(range, fateLimits))
      if (!reasons.has(name)) reasons.set(name, withoutRange(message, range));
  }
  return sheets;
}

/** A sentence of the report begins with its range; the cell's own name stands before it here. */
function withoutRange(message: string, range: string): string {
  return message.startsWith(`${range}: `) ? message.slice(range.length + 2) : message;
}

function named(title: string, otherwise: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line === '') return otherwise;
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

function bounded(width: number): number {
  return Math.min(80, Math.max(2, width));
}
