import { readChoice } from '../../domain/choice-text';
import type { ExtraValue, Objective } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';
import type { ResolvedColumn } from '../table/column-roles';
import { readWeight } from './key-result-cells';
import type { TableContext } from './key-result-reading';
import { columnName, type RawCell } from '../raw-sheet';
import { textOf } from '../sheet-grid';

const ofObjective = [
  'objectiveWeight',
  'category',
  'objectiveCode',
  'objectiveOwner',
  'objectiveCommitment',
  'objectiveNote',
  'objectiveProgress',
] as const;
type OfObjective = (typeof ofObjective)[number];

/** True for a column that speaks about the objective, also where it stands in a key result's row. */
function isOfObjective(target: ResolvedColumn['target']): target is OfObjective {
  return (ofObjective as readonly string[]).includes(target);
}

function withObjectiveCell(context: TableContext, objective: Objective, target: OfObjective, cell: RawCell): Objective {
  const { account } = context;
  const text = normaliseText(textOf(cell));
  if (target === 'objectiveProgress') account.list(cell, 'computed');
  else if (target === 'objectiveNote') account.keep(cell, { record: objective.id, field: target });
  else account.place(cell, { record: objective.id, field: target });
  switch (target) {
    case 'objectiveWeight':
      return { ...objective, weight: readWeight(context, cell) };
    case 'category':
      return { ...objective, category: text };
    case 'objectiveCode':
      return { ...objective, code: text };
    case 'objectiveOwner':
      return { ...objective, owner: text };
    case 'objectiveNote':
      return { ...objective, note: text };
    case 'objectiveCommitment': {
      const choice = readChoice('commitment', text);
      if (choice === 'committed' || choice === 'aspirational') return { ...objective, commitment: choice };
      return { ...objective, asWritten: { ...objective.asWritten, commitment: text } };
    }
    case 'objectiveProgress':
      return objective;
  }
}

/** The objective's own values: from its banner row, or from the columns that speak about objectives. */
export function withOwnCells(
  context: TableContext,
  objective: Objective,
  ownRow: number | null,
  firstRow: number | null,
): Objective {
  const { grid, account, columns } = context;
  let result = objective;
  const notes: string[] = [];
  const extra: Record<string, ExtraValue> = {};
  for (const column of columns) {
    if (isOfObjective(column.target)) {
      const row = ownRow ?? firstRow;
      const cell = row === null ? null : grid.covering(row, column.column);
      if (cell !== null) result = withObjectiveCell(context, result, column.target, cell);
      continue;
    }
    if (ownRow === null) continue;
    const cell = grid.at(ownRow, column.column);
    if (cell === null || account.has(cell)) continue;
    const text = normaliseText(textOf(cell));
    switch (column.target) {
      case 'code':
      case 'rowNumber':
        account.place(cell, { record: objective.id, field: 'objectiveCode' });
        result = { ...result, code: text };
        break;
      case 'owner':
        account.place(cell, { record: objective.id, field: 'objectiveOwner' });
        result = { ...result, owner: text };
        break;
      case 'weight': {
        account.place(cell, { record: objective.id, field: 'objectiveWeight' });
        const weight = readWeight(context, cell);
        result =
          weight === null ? { ...result, asWritten: { ...result.asWritten, weight: text } } : { ...result, weight };
        break;
      }
      case 'recordId':
      case 'progress':
        account.list(cell, 'computed');
        break;
      case 'skip':
        account.list(cell, 'skippedColumn');
        break;
      default: {
        const isExtraColumn = context.extraIds.has(column.column);
        account.keep(cell, { record: objective.id, field: isExtraColumn ? 'extra' : 'objectiveNote' });
        const id = context.extraIds.get(column.column);
        if (id !== undefined) extra[id] = cell.value.kind === 'number' ? cell.value.number : text;
        else notes.push(column.target === 'note' ? text : `${column.ownText || columnName(column.column)}: ${text}`);
      }
    }
  }
  return { ...result, extra, note: notes.length === 0 ? result.note : notes.join('\n') };
}

/** A category or another value of the objective written again on each key result's row was read with the first. */
export function placeRepeats(context: TableContext, source: number | null, rows: readonly number[]): void {
  if (source === null) return;
  for (const column of context.columns.filter(({ target }) => isOfObjective(target))) {
    const text = foldText(textOf(context.grid.covering(source, column.column)));
    for (const row of rows) {
      const cell = context.grid.at(row, column.column);
      if (cell !== null && foldText(textOf(cell)) === text) context.account.place(cell);
    }
  }
}
