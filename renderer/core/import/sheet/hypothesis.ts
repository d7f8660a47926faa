import type { Cycle, ExtraColumn, Language, Objective } from '../../domain/plan';
import type { CellAccount } from '../cell-account';
import type { ImportLayout, ImportOptions, SheetMapping } from '../import-outcome';
import type { RawCell, RawRange, RawSheet, RawWorkbook } from '../raw-sheet';
import type { SheetGrid } from '../sheet-grid';
import type { ResolvedColumn } from '../table/column-roles';
import type { CompanyReading } from '../words/company-reading';

/** What is known of a sheet before anyone says how it is arranged. */
export interface SheetJob {
  readonly raw: RawWorkbook;
  readonly sheet: RawSheet;
  /** The whole sheet, with the user's own readings of cells in it. */
  readonly grid: SheetGrid;
  /** Counted cells the user left out; they are not in `grid`. */
  readonly leftOut: readonly RawCell[];
  /** The file's name. */
  readonly file: string;
  readonly options: ImportOptions;
  readonly mapping: SheetMapping | null;
  readonly reading: CompanyReading;
  readonly language: Language;
  /** How many key results may still be read in this import. */
  readonly room: number;
}

/** Why a hypothesis is believed, or a decision was made; the text is in `report.json` under `reasons`. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is known once the rows above the first part are read. */
export interface PartReading {
  readonly job: SheetJob;
  readonly account: CellAccount;
  /** First day of the plan's cycle, or today where the sheet names none. */
  readonly start: string;
  /** Null where the sheet names no cycle. */
  readonly cycleKind: Cycle['kind'] | null;
  /** The unit named for the whole sheet. */
  readonly unit: string | null;
  /** The words for an objective where the sheet names none. */
  readonly planTitle: string;
  /** How many key results may still be read. */
  readonly room: number;
  /** A repeatable id from the kind of record and its words; asked twice with the same words it gives two ids. */
  newId(kind: 'o' | 'kr', words: string): string;
}

/** What one part of a sheet gave. */
export interface PartOutcome {
  readonly objectives: readonly Objective[];
  /** Columns of the sheet the plan has no field for. */
  readonly extraColumns: readonly ExtraColumn[];
  /** The layout as the rows show it. */
  readonly layout: ImportLayout;
  readonly columns: readonly ResolvedColumn[];
  /** Zero-based last row that was read as data. */
  readonly lastRow: number;
  readonly keyResults: number;
  /** Why there is nothing to read, or null. */
  readonly nothing: 'blankForm' | 'noObjectivesOrResults' | null;
  readonly reasons: readonly Reason[];
}

/** One part of a sheet and a way to read it. */
export interface Part {
  readonly layout: ImportLayout;
  /** Header included. */
  readonly region: RawRange;
  readonly header: { readonly top: number; readonly bottom: number } | null;
  /** 0–1: how much the part looks like this, before it is read. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  read(reading: PartReading): PartOutcome;
}

/** A way to understand the whole sheet: parts that do not overlap, top to bottom, then left to right. */
export interface Hypothesis {
  readonly parts: readonly Part[];
}

/** Gives the ways one family of layouts could understand a sheet; none when it sees nothing of its own. */
export type HypothesisSource = (job: SheetJob) => readonly Hypothesis[];
