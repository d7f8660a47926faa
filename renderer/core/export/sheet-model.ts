import type { Forms } from '../domain/forms';
import type { Language } from '../domain/plan';

/**
 * One sheet ready to be drawn: our workbook, the printed plan, CSV and the clipboard all draw this model, so
 * they cannot disagree. Rows and columns are zero-based and cover the table only; the title block and the
 * sign-off row are apart.
 */
export interface SheetModel {
  readonly language: Language;
  readonly font: string;
  /** How numbers and days are written; the numbers of a workbook stay numbers. */
  readonly forms: Forms;
  /** What stands above the title; null = nothing. */
  readonly company: SheetCompany | null;
  readonly title: string;
  /** Lines under the title: unit, owner, cycle, unit of money. */
  readonly subtitles: readonly string[];
  readonly sheetName: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly totals: SheetRow | null;
  /** Prepared, head, director; or the roles of the company. */
  readonly signOff: readonly string[];
  /** Who signs, by role; printed under the line to sign on. */
  readonly signNames: readonly (string | null)[];
  /** What stands under each name: "(signature, full name)". */
  readonly signHint: string;
  /** `pageOf` holds Excel's codes for page and pages (`&P`, `&N`). */
  readonly footer: { readonly left: string; readonly pageOf: string };
  /** What a program says when a cell gets something its list does not have. */
  readonly listError: { readonly title: string; readonly message: string };
  /** A hidden column of record ids, in row order (design 5.4). */
  readonly recordIds: readonly string[];
}

/** At least one of both is there. */
export interface SheetCompany {
  /** Empty = not given. */
  readonly name: string;
  /** A data URL of a PNG or JPEG, or null. */
  readonly logo: string | null;
}

export interface SheetColumn {
  /** Field id, or `extra:<id>`. */
  readonly id: string;
  readonly header: string;
  /** Characters of the workbook's font. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
  readonly choices: readonly string[] | null;
  /** Draw a data bar from 0 to 1. */
  readonly bar: boolean;
  /** Cells are one per objective: its first row holds the value, the others are covered. */
  readonly ofObjective: boolean;
}

export interface SheetRow {
  readonly kind: 'keyResult' | 'objectiveOnly' | 'totals';
  /** Index of the objective the row belongs to; rows of one objective are neighbours. */
  readonly objective: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly value: string | number | boolean | null;
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'empty';
  /** Excel number format, or null. */
  readonly format: string | null;
  /** Excel formula without "=", with `value` its right result; null = a plain value. */
  readonly formula: string | null;
  /** As people read it on paper, in the document's language. */
  readonly shown: string;
  /** Rows this cell covers (1 = itself); 0 = covered by the cell above. */
  readonly rowSpan: number;
  /** Text we could not read as this field: shown as typed. */
  readonly asTyped: boolean;
}
