import type { Forms } from '#core/domain/forms';
import type { Language } from '#core/domain/plan';
import { numberColumn, objectiveColumn, type GridColumn } from './grid-columns';
import { cellShown, problemAt, type ViewRow } from './view-builder';

export type Density = 'compact' | 'regular' | 'roomy';

/** Padding above and below the lines of a row, per density (look 4). */
export const rowPadding: Readonly<Record<Density, number>> = { compact: 4, regular: 6, roomy: 10 };
export const usualFontSize = 13;
const mostLines = 3;

/** The height of a line in px: 20 at 13 px, the least that holds Ẩ and Ậ (look 3). */
export function lineHeightOf(fontSize: number): number {
  return Math.round((fontSize * 20) / usualFontSize);
}

// The gaps and padding of the objective cell beside its head and foot (look 6); its title is never cut.
const objectiveGaps = 8 + 16;
const cellSides = 18;
const objectiveSides = 22;

export interface HeightContext {
  readonly columns: readonly GridColumn[];
  readonly widthOf: (columnId: string) => number;
  readonly language: Language;
  readonly forms?: Forms | undefined;
  readonly density: Density;
  /** px */
  readonly fontSize: number;
  readonly lines: (text: string, width: number, bold?: boolean) => number;
}

/**
 * The height of each row of one objective, in pixels: its own lines (up to three), and enough together for the
 * objective's merged cell. What is missing is shared out evenly.
 */
export function blockHeights(rows: readonly ViewRow[], context: HeightContext): readonly number[] {
  const padding = 2 * rowPadding[context.density];
  const lineHeight = lineHeightOf(context.fontSize);
  const own = rows.map((row) => linesOf(row, context) * lineHeight + padding);
  const objective = rows[0]?.objective;
  if (!objective) return own;
  const title = context.lines(objective.title, context.widthOf(objectiveColumn) - objectiveSides, true);
  const hasHead = (objective.code ?? '') !== '' || objective.commitment !== null;
  const headAndFoot = (hasHead ? 2 : 1) * (lineHeight - 2);
  const missing = headAndFoot + objectiveGaps + title * lineHeight - own.reduce((sum, height) => sum + height, 0);
  if (missing <= 0) return own;
  const share = Math.ceil(missing / rows.length);
  return own.map((height) => height + share);
}

function linesOf(row: ViewRow, context: HeightContext): number {
  let lines = 1;
  for (const column of context.columns) {
    if (column.id === numberColumn || column.level === 'objective') continue;
    // A number stays on one line; a text where a number should be is shown as it was typed, lines and all.
    if (column.align === 'right' && problemAt(row, column) === null) continue;
    const text = cellShown(row, column, context);
    if (text === '') continue;
    lines = Math.max(lines, context.lines(text, context.widthOf(column.id) - cellSides));
    if (lines >= mostLines) return mostLines;
  }
  return lines;
}
