import type { CellPlace, ColumnTarget, ImportPreview, ReportItem, ReportSheet } from '#core/import/import-outcome';
import { cellName, columnName } from '#core/import/raw-sheet';
import { isIn, rangeOf, type CellAt } from './cell-range';

/** Where a record stands in the plans to be: all numbers from 1. */
export interface RecordPlace {
  readonly plan: number;
  readonly planTitle: string;
  readonly objective: number;
  /** null = the objective itself. */
  readonly keyResult: number | null;
}

/** What became of a cell. */
export type CellStory =
  | { readonly kind: 'empty' }
  | { readonly kind: 'field'; readonly record: RecordPlace | null; readonly field: StoryField; readonly kept: boolean }
  /** The title block: the plan's own title, cycle, department and so on. */
  | { readonly kind: 'plan'; readonly kept: boolean }
  | { readonly kind: 'listed'; readonly item: ReportItem | null };

export type StoryField = ColumnTarget | 'title' | 'header' | 'extra';

export interface CellFacts {
  readonly story: CellStory;
  /** Questions and remarks about the cell. */
  readonly remarks: readonly ReportItem[];
  /** The objective or key result it went to. */
  readonly recordId: string | null;
}

/** Answers what became of the cells of a preview. Made once per preview; each answer is cheap. */
export class CellStories {
  readonly #preview: ImportPreview;
  readonly #records: ReadonlyMap<string, RecordPlace>;
  readonly #items: ReadonlyMap<string, readonly (readonly [ReportItem, ReturnType<typeof rangeOf>])[]>;
  readonly #cells: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;
  #rows: ReadonlyMap<string, string> | null = null;

  constructor(preview: ImportPreview) {
    this.#preview = preview;
    this.#records = recordPlaces(preview);
    const items = new Map<string, [ReportItem, ReturnType<typeof rangeOf>][]>();
    for (const item of preview.report.items) {
      const list = items.get(item.sheet) ?? [];
      list.push([item, rangeOf(item.range)]);
      items.set(item.sheet, list);
    }
    this.#items = items;
    this.#cells = cellsOfRecords(preview);
  }

  /** What became of one cell of a sheet. */
  of(sheet: ReportSheet, at: CellAt): CellFacts {
    const name = cellName(at.row, at.column);
    const fate = this.#preview.fates[sheet.name]?.[name];
    const place = this.#preview.places[sheet.name]?.[name] ?? null;
    const about = (this.#items.get(sheet.name) ?? []).filter(([, range]) => range !== null && isIn(range, at));
    const remarks = about.flatMap(([item]) => (item.fate === 'listed' || isOfSheet(item) ? [] : [item]));
    const recordId = place?.record ?? (fate === 'placed' || fate === 'kept' ? this.#recordInRow(sheet, at) : null);
    const facts = (story: CellStory): CellFacts => ({ story, remarks, recordId });
    if (fate === undefined) return facts({ kind: 'empty' });
    if (fate === 'listed') {
      return facts({ kind: 'listed', item: about.find(([item]) => item.fate === 'listed')?.[0] ?? null });
    }
    const field = storyField(sheet, at, place);
    if (field === null) return facts({ kind: 'plan', kept: fate === 'kept' });
    const isHeading = field === 'header';
    const record = isHeading || recordId === null ? null : (this.#records.get(recordId) ?? null);
    return facts({ kind: 'field', record, field, kept: fate === 'kept' });
  }

  /** The key result whose title stands in the cell's row, where its reader did not say whose the cell is. */
  #recordInRow(sheet: ReportSheet, at: CellAt): string | null {
    const field = storyField(sheet, at, null);
    if (field === null || field === 'header' || field === 'objective' || field === 'category') return null;
    return this.#titleRows().get(`${sheet.name}\n${String(at.row)}`) ?? null;
  }

  #titleRows(): ReadonlyMap<string, string> {
    this.#rows ??= rowsOfTitles(this.#preview);
    return this.#rows;
  }

  /** Cells with a question or a remark about them alone. */
  markedCells(sheet: string): ReadonlySet<string> {
    const items = this.#items.get(sheet) ?? [];
    return new Set(
      items.flatMap(([item]) =>
        item.fate === 'listed' || isOfSheet(item) || item.range.includes(':') ? [] : [item.range],
      ),
    );
  }

  isObjective(recordId: string): boolean {
    return this.#records.get(recordId)?.keyResult === null;
  }

  /** Where a record came from: the cell of its title, else its first cell. Null when no reader said. */
  cellOf(recordId: string): { readonly sheet: string; readonly cell: string } | null {
    const told = this.#cells.get(recordId);
    if (told) return told;
    const row = [...this.#titleRows()].find(([, id]) => id === recordId)?.[0];
    if (row === undefined) return null;
    const at = row.lastIndexOf('\n');
    const sheet = row.slice(0, at);
    const report = this.#preview.report.sheets.find(({ name }) => name === sheet);
    const column = report?.columns.find(({ field }) => field === 'keyResult')?.ref ?? 'A';
    return { sheet, cell: `${column}${String(Number(row.slice(at + 1)) + 1)}` };
  }
}

/**
 * The field a cell went into: what its reader said, else what its column is read into. Null = the plan itself (a title
 * block, a sheet's name).
 */
export function storyField(sheet: ReportSheet, at: CellAt, place: CellPlace | null): StoryField | null {
  if (place !== null && (place.record !== null || place.field === 'header')) return place.field;
  const table = tableAt(sheet, at);
  if (table === null) return null;
  const letters = columnName(at.column);
  const column = table.columns.find(({ ref }) => ref === letters);
  if (table.headerRow !== null && at.row < table.headerRow) return column ? 'header' : null;
  return column?.field ?? null;
}

/** The part of the sheet that a cell lies in, or null. */
export function tableAt(sheet: ReportSheet, at: CellAt): ReportSheet['tables'][number] | null {
  const found = sheet.tables.find(({ range }) => {
    const parsed = rangeOf(range);
    return parsed !== null && isIn(parsed, at);
  });
  if (found) return found;
  const [first] = sheet.tables;
  if (first) return null;
  // A report without parts: everything from the header down is the one table.
  if (sheet.headerRow === null || at.row < sheet.headerRow - 1 || sheet.columns.length === 0) return null;
  return {
    range: '',
    layout: sheet.layout ?? 'objectiveMerged',
    headerRow: sheet.headerRow,
    columns: sheet.columns,
    confidence: 1,
    reasons: [],
  };
}

/** About the sheet or file as a whole, whatever cell it names. */
function isOfSheet({ code }: ReportItem): boolean {
  return code === 'cycleAssumed' || code === 'hiddenSheet';
}

/** What an item says, without the place it repeats at its head. */
export function itemWords(item: ReportItem): string {
  return item.message.startsWith(`${item.range}: `) ? item.message.slice(item.range.length + 2) : item.message;
}

function recordPlaces(preview: ImportPreview): ReadonlyMap<string, RecordPlace> {
  const places = new Map<string, RecordPlace>();
  for (const [planAt, plan] of preview.plans.entries()) {
    for (const [objectiveAt, objective] of plan.objectives.entries()) {
      const here = { plan: planAt + 1, planTitle: plan.title, objective: objectiveAt + 1 };
      places.set(objective.id, { ...here, keyResult: null });
      for (const [at, keyResult] of objective.keyResults.entries()) {
        places.set(keyResult.id, { ...here, keyResult: at + 1 });
      }
    }
  }
  return places;
}

/** Sheet and row → the key result whose title stands there word for word, where only one has that title. */
function rowsOfTitles(preview: ImportPreview): ReadonlyMap<string, string> {
  const ids = new Map<string, string | null>();
  for (const { id, title } of preview.plans.flatMap((plan) => plan.objectives.flatMap((one) => one.keyResults))) {
    ids.set(title, ids.has(title) ? null : id);
  }
  const rows = new Map<string, string>();
  for (const sheet of preview.sheets) {
    for (const { row, shown } of sheet.cells) {
      const id = ids.get(shown.trim());
      if (id != null) rows.set(`${sheet.name}\n${String(row)}`, id);
    }
  }
  return rows;
}

const titleFields: readonly string[] = ['title', 'objective', 'keyResult'];

function cellsOfRecords(preview: ImportPreview): Map<string, { readonly sheet: string; readonly cell: string }> {
  const first = new Map<string, { readonly sheet: string; readonly cell: string }>();
  const titles = new Map<string, { readonly sheet: string; readonly cell: string }>();
  for (const [sheet, places] of Object.entries(preview.places)) {
    for (const [cell, { record, field }] of Object.entries(places)) {
      if (record === null) continue;
      if (!first.has(record)) first.set(record, { sheet, cell });
      if (titleFields.includes(field) && !titles.has(record)) titles.set(record, { sheet, cell });
    }
  }
  return new Map([...first, ...titles]);
}
