import { labelledValues, labelOf, type LabelledValue } from '../labels/label-words';
import type { RawCell } from '../raw-sheet';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import type { RowLabels } from '../words/row-labels';
import type { FoundHeader } from './table-finder';

/** The words of an objective in a row of a label and its value: `Mục tiêu 2:` | `Giữ khách`; else null. */
export function labelledObjective(cells: readonly RawCell[], labels: RowLabels): RawCell | null {
  const [label, value] = cells;
  if (cells.length !== 2 || label === undefined || value === undefined || !hasWords(value)) return null;
  if (isPlaceholder(textOf(value))) return null;
  return labels.isObjectiveLabel(textOf(label)) ? value : null;
}

/** Whether every label of a row ends with a colon, so that its values are no cells of a table. */
export function sayValues(cells: readonly RawCell[], reading: CompanyReading): boolean {
  const first = textOf(cells[0] ?? null);
  if (cells.length === 2 && labelOf(first, reading) !== null) return true;
  return cells.length >= 2 && cells.length <= 6 && /[:：]/u.test(first);
}

/** How many rows of labels with values may stand between an objective and the header of its table. */
const mostLabelRows = 4;

/** The objective that stands above the header of its table, with what labels say of it below; or null. */
export function objectiveAbove(
  grid: SheetGrid,
  header: FoundHeader,
  reading: CompanyReading,
): { readonly cell: RawCell; readonly labelled: LabelledValue[] } | null {
  const labelled: LabelledValue[] = [];
  const above = grid.rowNumbers.filter((candidate) => candidate < header.top).slice(-mostLabelRows - 1);
  for (const row of above.reverse()) {
    const cells = grid.row(row);
    const cell = objectiveIn(cells, reading.labels);
    if (cell !== null) return { cell, labelled };
    const pairs = sayValues(cells, reading) ? labelledValues(cells, reading) : [];
    if (pairs.length === 0 || pairs.some(({ value }) => value === null)) return null;
    labelled.push(...pairs);
  }
  return null;
}

function objectiveIn(cells: readonly RawCell[], labels: RowLabels): RawCell | null {
  const labelled = labelledObjective(cells, labels);
  if (labelled !== null) return labelled;
  const only = cells.length === 1 ? cells[0] : undefined;
  return only !== undefined && labels.saysObjective(textOf(only)) ? only : null;
}
