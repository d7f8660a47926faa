import type { Company } from '../domain/company';
import type { Plan } from '../domain/plan';
import type { RawSheet, RawTextForm } from './raw-sheet';

/** What the user may decide about an import; everything absent is recognised. */
export interface ImportOptions {
  /** Only this sheet. */
  readonly sheet: string | null;
  readonly mapping: ImportMapping | null;
  /** How many rows of each sheet a preview shows; 200 when absent. */
  readonly shownRows?: number;
  /** Today, for `origin.importedOn` and for a cycle when the sheet names none. */
  readonly today: string;
  /** The company's own words, units and year, known beside everybody's. */
  readonly company?: Pick<Company, 'terms' | 'units' | 'firstMonth'>;
}

/** The `--map` file of the command line and the choices of the import screen (one shape). */
export interface ImportMapping {
  readonly sheets: Readonly<Record<string, SheetMapping>>;
  /** How a text file (CSV, TSV) is read; null = recognise. */
  readonly text: RawTextForm | null;
}

export interface SheetMapping {
  /** 1-based row of the header's last line, as people see it; null = recognise. */
  readonly headerRow: number | null;
  /** Column letter → target. */
  readonly columns: Readonly<Record<string, ColumnTarget>>;
  /** How numbers with one separator and three digits are written in this sheet. */
  readonly decimal: 'comma' | 'point' | null;
  /** Whether the sheet is read at all; null = recognise. */
  readonly use: boolean | null;
  /** How the sheet arranges objectives and key results; null = recognise. */
  readonly layout: ImportLayout | null;
  /** Months or quarters across the sheet: dated values of each key result, or columns as they are; null = recognise. */
  readonly periods: 'checkIns' | 'columns' | null;
  /** What the user says a row is, by its 1-based number. */
  readonly rows: Readonly<Record<string, RowRole>>;
  /** What is to be read where a cell stands, by its address (`F11`): the user's own text, or null to leave the cell out. */
  readonly cells: Readonly<Record<string, string | null>>;
}

/** What a row of a table can be said to be. `skip` = listed in the report. */
export type RowRole = 'objective' | 'keyResult' | 'category' | 'skip';

/** A sheet of which the user said nothing. */
export const emptySheetMapping: SheetMapping = {
  headerRow: null,
  columns: {},
  decimal: null,
  use: null,
  layout: null,
  periods: null,
  rows: {},
  cells: {},
};

/** `keep` = an extra column of the plan; `skip` = listed in the report; otherwise a field. */
export type ColumnTarget = ImportField | 'keep' | 'skip';

/** Fields a column can be read into. The order is the order of the choice on the import screen. */
export const importFields = [
  'rowNumber',
  'code',
  'objective',
  'objectiveCode',
  'objectiveWeight',
  'objectiveOwner',
  'objectiveCommitment',
  'objectiveNote',
  'objectiveProgress',
  'category',
  'keyResult',
  'kind',
  'unit',
  'start',
  'floor',
  'target',
  'stretch',
  'current',
  'progress',
  'weight',
  'owner',
  'startDate',
  'due',
  'commitment',
  'leading',
  'confidence',
  'status',
  'initiatives',
  'method',
  'source',
  'note',
  'parent',
  'department',
  'cycle',
  'recordId',
] as const;
export type ImportField = (typeof importFields)[number];

/** How a sheet, or a part of it, arranges objectives and key results. */
export const importLayouts = [
  /** A table; the objective's cell is merged down over its key results. */
  'objectiveMerged',
  /** A table; the objective (or section) stands on a row of its own above its key results. */
  'objectiveRow',
  /** A flat table; the objective is written again on every row. */
  'objectiveRepeated',
  /** A table; the objective stands on the first of its rows, blank below. */
  'objectiveFirstRow',
  /** A table of key results, KPIs or targets that names no objective. */
  'keyResultsOnly',
  /** One block per objective: its label and words, then a table with its own header. */
  'objectiveBlocks',
  /** Objectives across, key results down. */
  'objectivesAcross',
  /** Indicators across, people or units down: every figure is a key result of its row. */
  'indicatorsAcross',
  /** One row per objective; its key results are lines of one cell or columns `KR1`, `KR2`, … */
  'listInCell',
  /** Parent and child stand in two columns of one row. */
  'parentColumn',
  /** Label and value beside each other, or in one cell, down a form. */
  'form',
  /** Lines of text without a header: codes, bullets, indents or looks tell what is under what. */
  'outline',
] as const;
export type ImportLayout = (typeof importLayouts)[number];

export type CellFate = 'placed' | 'kept' | 'listed';

/** One line of the report. `code` names the text in `locales/*\/report.json`; `message` is that text, filled. */
export interface ReportItem {
  /** Empty where the item is about the file as a whole. */
  readonly sheet: string;
  /** A1 or A1:B2; may cover a block of like cells. Empty with an empty `sheet`. */
  readonly range: string;
  /** Counted cells the item stands for. */
  readonly count: number;
  readonly fate: CellFate;
  /** The text of the first cell, as shown. */
  readonly text: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export interface ReportColumn {
  /** Column letter. */
  readonly ref: string;
  readonly header: string;
  readonly field: ColumnTarget;
  /** 0–1. */
  readonly confidence: number;
}

/** Why something was decided so. `code` names the text in `locales/*\/report.json` under `reasons`. */
export interface ReportReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** One part of a sheet that was read: most sheets have one, some have tables beside or below each other. */
export interface ReportTable {
  /** A1:B2, header included. */
  readonly range: string;
  readonly layout: ImportLayout;
  /** 1-based row of the header's last line, or null. */
  readonly headerRow: number | null;
  readonly columns: readonly ReportColumn[];
  /** 0–1: how sure we are of the layout. */
  readonly confidence: number;
  /** The strongest first. */
  readonly reasons: readonly ReportReason[];
}

/** `layout`, `headerRow` and `columns` are those of the first table. */
export interface ReportSheet {
  readonly name: string;
  readonly used: boolean;
  /** Code of why it was not used, or null. */
  readonly reason: string | null;
  readonly layout: ImportLayout | null;
  /** 1-based row of the header's last line, or null. */
  readonly headerRow: number | null;
  readonly columns: readonly ReportColumn[];
  readonly tables: readonly ReportTable[];
}

/** The account of every non-empty cell: `total = placed + kept + listed` (design 5.3). */
export interface ImportReport {
  readonly file: string;
  readonly sheets: readonly ReportSheet[];
  readonly cells: { readonly total: number; readonly placed: number; readonly kept: number; readonly listed: number };
  readonly items: readonly ReportItem[];
}

export interface ImportOutcome {
  readonly plans: readonly Plan[];
  readonly report: ImportReport;
}

/** What the import screen shows beside the outcome. */
export interface ImportPreview extends ImportOutcome {
  /** The sheets as found, clipped to what a screen can show. */
  readonly sheets: readonly RawSheet[];
  /** For each sheet, the fate and target of its cells: `B7` → placed/kept/listed. Same clipping. */
  readonly fates: Readonly<Record<string, Readonly<Record<string, CellFate>>>>;
  /** For each sheet, where its placed and kept cells went: `B7` → the record and its field. Same clipping. */
  readonly places: Readonly<Record<string, Readonly<Record<string, CellPlace>>>>;
  /** How a text file was read; null for workbooks. */
  readonly text: RawTextForm | null;
  /** Workbooks with the same value have the same sheets, headers and layout: a remembered mapping fits them. */
  readonly shape: string;
}

/** Where a cell went. */
export interface CellPlace {
  /** The objective's or key result's id; null = the plan itself or a column's header. */
  readonly record: string | null;
  readonly field: ImportField | 'title' | 'header' | 'extra';
}
