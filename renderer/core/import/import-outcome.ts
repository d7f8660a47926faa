import type { Company } from '../domain/company';
import type { Plan } from '../domain/plan';
import type { RawSheet } from './raw-sheet';

/** What the user may decide about an import; everything absent is recognised. */
export interface ImportOptions {
  /** Only this sheet. */
  readonly sheet: string | null;
  readonly mapping: ImportMapping | null;
  /** Today, for `origin.importedOn` and for a cycle when the sheet names none. */
  readonly today: string;
  /** The company's own words, units and year, known beside everybody's. */
  readonly company?: Pick<Company, 'terms' | 'units' | 'firstMonth'>;
}

/** The `--map` file of the command line and the choices of the import screen (one shape). */
export interface ImportMapping {
  readonly sheets: Readonly<Record<string, SheetMapping>>;
}

export interface SheetMapping {
  /** 1-based row of the header's last line, as people see it; null = recognise. */
  readonly headerRow: number | null;
  /** Column letter → target. */
  readonly columns: Readonly<Record<string, ColumnTarget>>;
  /** How numbers with one separator and three digits are written in this sheet. */
  readonly decimal: 'comma' | 'point' | null;
}

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

export type ImportLayout =
  'objectiveMerged' | 'objectiveRow' | 'objectiveRepeated' | 'objectiveFirstRow' | 'keyResultsOnly';

export type CellFate = 'placed' | 'kept' | 'listed';

/** One line of the report. `code` names the text in `locales/*\/report.json`; `message` is that text, filled. */
export interface ReportItem {
  readonly sheet: string;
  /** A1 or A1:B2; may cover a block of like cells. */
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

export interface ReportSheet {
  readonly name: string;
  readonly used: boolean;
  /** Code of why it was not used, or null. */
  readonly reason: string | null;
  readonly layout: ImportLayout | null;
  /** 1-based row of the header's last line, or null. */
  readonly headerRow: number | null;
  readonly columns: readonly ReportColumn[];
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
}
