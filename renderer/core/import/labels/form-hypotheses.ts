import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { readRecords, type RecordGroup } from '../records/read-records';
import type { Hypothesis, SheetJob } from '../sheet/hypothesis';
import { hasOwnWords, textOf } from '../sheet-grid';
import { labelledValues } from './label-words';

/** Fields a form may give to its objective; the rest speaks about the key result before it. */
const ofObjective: readonly ImportField[] = ['code', 'owner', 'weight', 'category', 'commitment', 'note', 'due'];

/** `O1`, `KR1.2`: such a label is the record's code. */
const codeLabel = /^(?:O|KR|KQ|MT)\s?\d[\d.]*$/iu;

interface Draft {
  title: RawCell | null;
  category: RawCell | null;
  readonly own: Map<ImportField, RawCell>;
  readonly keyResults: Map<ImportField, RawCell>[];
}

/**
 * A form: labels with their values down the sheet (`Mục tiêu:` | …, `Kết quả 1:` | …, `Chỉ tiêu:` | …), for one
 * objective or, where the label of an objective comes again, for several.
 */
export function formHypotheses(job: SheetJob): readonly Hypothesis[] {
  const { grid, reading } = job;
  const groups: Draft[] = [];
  const labels: RawCell[] = [];
  const headers = new Map<ImportField, string>();
  let [top, bottom] = [-1, -1];
  let [labelled, used] = [0, 0];
  /** Where lines without a label go on: the column of an unnumbered label of key results. */
  let listColumn: number | null = null;
  for (const row of grid.rowNumbers) {
    const pairs = labelledValues(grid.row(row), reading);
    let taken = false;
    for (const { label, labelCell, value } of pairs) {
      const isNew = label.field === 'objective' && (value !== null || label.numbered);
      if (groups.length === 0 && !isNew) continue; // The plan's own labels stand above the first objective.
      if (label.field === 'keyResult') listColumn = label.numbered ? null : (value?.column ?? labelCell.column);
      else listColumn = null;
      if (value === null && label.field !== 'keyResult' && !isNew) continue;
      if (top === -1) top = row;
      bottom = row;
      taken = true;
      labels.push(labelCell);
      labelled += 1;
      used += value === null || (value.row === labelCell.row && value.column === labelCell.column) ? 1 : 2;
      if (!headers.has(label.field)) headers.set(label.field, textOf(labelCell).split(/[:：]/u)[0] ?? '');
      const isCode = codeLabel.test(textOf(labelCell)) && value?.column !== labelCell.column;
      if (isNew) {
        const own = new Map<ImportField, RawCell>(isCode ? [['code', labelCell]] : []);
        if (value !== null) groups.push({ title: value, category: null, own, keyResults: [] });
        continue;
      }
      const group = groups.at(-1);
      if (group === undefined || value === null) continue;
      const last = group.keyResults.at(-1);
      if (label.field === 'keyResult')
        group.keyResults.push(new Map([['keyResult', value], ...(isCode ? [['code', labelCell] as const] : [])]));
      else if (last !== undefined) {
        if (!last.has(label.field)) last.set(label.field, value);
      } else if (label.field === 'category') group.category = value;
      else if (ofObjective.includes(label.field)) group.own.set(label.field, value);
    }
    const group = groups.at(-1);
    if (taken || group === undefined || listColumn === null || pairs.length > 0) continue;
    const line = grid.row(row).find(hasOwnWords);
    if (line === undefined) continue;
    group.keyResults.push(new Map([['keyResult', line]]));
    used += 1;
    bottom = row;
  }
  const full = groups.filter((group) => group.keyResults.length > 0);
  if (full.length === 0) return [];
  const found: readonly RecordGroup[] = groups.map(({ title, category, own, keyResults }) => ({
    ...{ title, madeFrom: null, category },
    own,
    keyResults,
  }));
  const rows = grid.rowNumbers.filter((row) => row >= top && row <= bottom).length;
  const cells = grid.cells.filter((cell) => cell.row >= top && cell.row <= bottom).length;
  // Cells that are neither a label nor the value behind one speak against a form.
  const paired = Math.min(1, used / Math.max(1, cells));
  const reasons = [{ code: 'formLabels', params: { labels: labelled, rows } }];
  return [
    {
      parts: [
        {
          layout: 'form',
          region: { top, left: 0, bottom, right: 16_383 },
          header: null,
          confidence: Math.min(0.9, 0.4 + 0.5 * Math.min(1, labelled / Math.max(1, rows))) * paired,
          reasons,
          read: (partReading) => {
            const outcome = readRecords(partReading, {
              ...{ layout: 'form', groups: found, headers, lastRow: bottom, reasons: [] },
            });
            for (const cell of labels) partReading.account.place(cell, { record: null, field: 'header' });
            return outcome;
          },
        },
      ],
    },
  ];
}
