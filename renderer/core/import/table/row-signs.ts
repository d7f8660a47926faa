import { foldText } from '../../domain/text-folding';
import type { ImportField } from '../import-outcome';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { RowLabels } from '../words/row-labels';
import type { ResolvedColumn } from './column-roles';
import { labelledObjective } from './objective-above';

/** What begins a row that hangs below another: `- Ký 20 hợp đồng`, `… Ký 20 hợp đồng`. */
export const bulletSign = /^\s*(?:[-–—•*+●▪◦]\s|\.{3,}|…)/u;

/** What the rows of a table show together, for what one row alone leaves open. */
export interface RowSigns {
  /** Rows are named by codes (`NV012`, `CH03`) rather than words. */
  readonly isCoded: boolean;
  /** Some code has two parts: `1.1`, `KR2.3`. */
  readonly dotted: boolean;
  /** Some code is of the upper kind: `I`, `A`, `O1`. */
  readonly hasRoman: boolean;
  /** Most titles hang on a bullet, and some do not. */
  readonly isBulleted: boolean;
  /** Most rows have a number or a code. */
  readonly isCounted: boolean;
  /** A list of objectives alone. */
  readonly onlyObjectives: boolean;
  /** Most rows have figures and no row says or shows that it is an objective. */
  readonly mostlyFigures: boolean;
  /** Some titles are bold, and fewer than half. */
  readonly isBoldAmong: boolean;
}

/** Looks over all rows below a header; `isHeaded`: an objective stands above the header already. */
export function rowSigns(
  grid: SheetGrid,
  rows: readonly number[],
  columns: readonly ResolvedColumn[],
  labels: RowLabels,
  isHeaded: boolean,
): RowSigns {
  const at = (field: ImportField) => columns.find((column) => column.target === field)?.column ?? null;
  const objectiveColumn = at('objective');
  const keyResultColumn = at('keyResult');
  const textColumn = keyResultColumn ?? objectiveColumn;
  const codeColumn = at('code') ?? at('rowNumber');
  const numbers = columns.filter((column) => ['unit', 'start', 'target', 'current', 'due'].includes(column.target));
  // Rows named by codes of people or shops: figures are names there.
  const isCoded = (columns.find(({ column }) => column === textColumn)?.profile.words ?? 1) < 0.3;
  const dotted = rows.some(
    (row) => codeColumn !== null && /^(?:KR)?\d+[.,]\d+/iu.test(textOf(grid.at(row, codeColumn))),
  );
  const hasRoman = rows.some(
    (row) => codeColumn !== null && /^(?:I|II|A|O1)[.)]?$/u.test(textOf(grid.at(row, codeColumn))),
  );

  const withFigures = rows.filter((row) => numbers.some((column) => grid.at(row, column.column) !== null));
  const titles = rows.flatMap((row) => (textColumn === null ? [] : (grid.at(row, textColumn) ?? [])));
  const boldTitles = titles.filter((cell) => cell.style.bold).length;
  // Where other rows say or show that they are objectives, a plain row of words is a key result still to be measured.
  const isEvident =
    isHeaded ||
    (boldTitles > 0 && boldTitles < titles.length) ||
    rows.some((row) => labelledObjective(grid.row(row), labels) !== null);
  const mostlyFigures = !isEvident && withFigures.length * 2 > rows.length;
  // A list of objectives alone: nothing in it shows or says that some rows are under others.
  const objectiveHeader = columns.find(({ column }) => column === objectiveColumn)?.text ?? '';
  // Where most titles hang on a bullet or dots, those without one head them.
  const hanging = titles.filter((cell) => bulletSign.test(textOf(cell))).length;
  const isBulleted = hanging * 2 >= titles.length && hanging < titles.length;
  const counted = codeColumn === null ? 0 : rows.filter((row) => grid.at(row, codeColumn) !== null).length;
  // Where the rows are counted, words without a number head those below them.
  const isCounted = counted * 2 > rows.length;
  const onlyObjectives =
    keyResultColumn === null &&
    objectiveColumn !== null &&
    !(dotted || hasRoman) &&
    (boldTitles === 0 || boldTitles === titles.length) &&
    !titles.some((cell) => labels.saysKeyResult(textOf(cell)) || labels.saysObjective(textOf(cell))) &&
    !/ket qua|key result|\bkrs?\b|okr/u.test(foldText(objectiveHeader)) &&
    !/^目标与/u.test(objectiveHeader);
  return {
    isCoded,
    dotted,
    hasRoman,
    isBulleted,
    isCounted,
    onlyObjectives,
    mostlyFigures,
    isBoldAmong: boldTitles > 0 && boldTitles * 2 < titles.length,
  };
}
