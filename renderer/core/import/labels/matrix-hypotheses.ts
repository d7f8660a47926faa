import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { readRecords, type RecordGroup } from '../records/read-records';
import { pieceOf } from '../records/virtual-grid';
import type { Hypothesis, SheetJob } from '../sheet/hypothesis';
import { hasOwnWords, hasWords, textOf, type SheetGrid } from '../sheet-grid';
import { labelOf, type Label } from './label-words';

interface LabelledRow {
  readonly row: number;
  readonly labelCell: RawCell;
  readonly label: Label;
}

/**
 * Objectives across, key results down: a column of labels (`KEY RESULT 1`, `Kết quả 2`, perhaps with `Chỉ tiêu` and
 * `Phụ trách` under each) and one column per objective, whose words stand above the first of them.
 */
export function matrixHypotheses(job: SheetJob): readonly Hypothesis[] {
  const { grid, reading } = job;
  const labelled = labelRows(grid, (text) => labelOf(text, reading));
  const firstKeyResult = labelled.find(({ label }) => label.field === 'keyResult');
  if (firstKeyResult === undefined) return [];
  const labelColumn = firstKeyResult.labelCell.column;
  const own = labelled.filter(({ labelCell }) => labelCell.column === labelColumn);
  const titleRow = titlesAbove(grid, firstKeyResult.row, labelColumn, own);
  if (titleRow === null) return [];
  const titles = grid.row(titleRow).filter((cell) => cell.column > labelColumn && hasOwnWords(cell));
  if (titles.length < 2) return [];

  const last = own.at(-1)?.row ?? titleRow;
  const drafts = titles.map((title) => ({
    title: withoutLabel(title),
    column: title.column,
    right: grid.mergeAt(title.row, title.column)?.right ?? title.column,
    own: new Map<ImportField, RawCell>(),
    keyResults: [] as Map<ImportField, RawCell>[],
  }));
  const headers = new Map<ImportField, string>();
  const labels: RawCell[] = [];
  for (const { row, labelCell, label } of own) {
    if (row < titleRow) continue;
    labels.push(labelCell);
    if (row === titleRow) continue;
    if (!headers.has(label.field)) headers.set(label.field, textOf(labelCell));
    for (const draft of drafts) {
      const cell = grid.row(row).find(({ column }) => column >= draft.column && column <= draft.right);
      if (label.field === 'keyResult') {
        // An empty place still ends the key result above it: its target is not the next one's.
        draft.keyResults.push(cell === undefined || !hasOwnWords(cell) ? new Map() : new Map([['keyResult', cell]]));
        continue;
      }
      if (cell === undefined) continue;
      const target = draft.keyResults.at(-1) ?? draft.own;
      if (!target.has(label.field)) target.set(label.field, cell);
    }
  }
  const groups: readonly RecordGroup[] = drafts.map(({ title, own: cells, keyResults }) => ({
    ...{ title, madeFrom: null, category: null, own: cells },
    keyResults: keyResults.filter((cells) => cells.has('keyResult')),
  }));
  const count = groups.reduce((sum, group) => sum + group.keyResults.length, 0);
  if (count < 2) return [];
  const reasons = [{ code: 'objectivesAcross', params: { objectives: groups.length, row: titleRow + 1 } }];
  return [
    {
      parts: [
        {
          layout: 'objectivesAcross',
          region: { top: titleRow, left: 0, bottom: last, right: 16_383 },
          header: { top: titleRow, bottom: titleRow },
          confidence: 0.9,
          reasons,
          read: (partReading) => {
            for (const cell of labels) partReading.account.place(cell, { record: null, field: 'header' });
            return readRecords(partReading, {
              layout: 'objectivesAcross',
              groups,
              headers,
              lastRow: last,
              reasons: [],
            });
          },
        },
      ],
    },
  ];
}

/** Rows whose first words are a label with at least two values behind it, or the label of a key result with one. */
function labelRows(grid: SheetGrid, labelFor: (text: string) => Label | null): readonly LabelledRow[] {
  return grid.rowNumbers.flatMap((row) => {
    const cells = grid.row(row);
    const place = cells.findIndex(hasWords);
    const labelCell = cells[place];
    if (labelCell === undefined || cells.length - place < 2) return [];
    const label = labelFor(textOf(labelCell));
    if (label === null) return [];
    // A row of labels is the header of a table.
    const others = cells.slice(place + 1).filter((cell) => hasWords(cell) && labelFor(textOf(cell)) !== null);
    if (others.length > 0 && label.field !== 'objective') return [];
    return [{ row, labelCell, label }];
  });
}

/** The row with the objectives' words above the first key result, or null. */
function titlesAbove(
  grid: SheetGrid,
  firstKeyResult: number,
  labelColumn: number,
  labelled: readonly LabelledRow[],
): number | null {
  const said = labelled.find(({ row, label }) => row < firstKeyResult && label.field === 'objective');
  if (said !== undefined) return said.row;
  const above = grid.rowNumbers
    .filter((row) => row < firstKeyResult)
    .reverse()
    .slice(0, 3);
  return (
    above.find((row) => grid.row(row).filter((cell) => cell.column > labelColumn && hasOwnWords(cell)).length >= 2) ??
    null
  );
}

/** `Mục tiêu 1: Giữ khách` in a column's head names the objective behind the colon. */
function withoutLabel(cell: RawCell): RawCell {
  const rest = /^(?:mục tiêu|objective|goal|o)\s*\d*\s*[:：.–-]\s*(\S[\s\S]*)$/iu.exec(textOf(cell))?.[1];
  return rest === undefined ? cell : pieceOf(cell, rest);
}
