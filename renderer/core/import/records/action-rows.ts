import type { Initiative, KeyResult } from '../../domain/plan';
import { normaliseText } from '../../domain/text-folding';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { ResolvedColumn } from '../table/column-roles';
import { columnMeanings } from '../table/table-finder';
import { readDateCell } from '../values/cell-values';
import type { TableContext } from './key-result-reading';

/**
 * Actions that stand on rows of their own beside one key result (its cell merged down, or blank below), each perhaps
 * with a person and a date behind it. Without such rows the key result is left as it was read.
 */
export function withActions(
  grid: SheetGrid,
  columns: readonly ResolvedColumn[],
  keyResult: KeyResult,
  row: number,
  more: readonly number[],
  context: TableContext,
): KeyResult {
  const actions = columns.find(({ target }) => target === 'initiatives');
  if (actions === undefined || more.length === 0) return keyResult;
  const behind = (field: 'owner' | 'due') =>
    columns.find(
      (column) =>
        column.column > actions.column &&
        columnMeanings(column, context.reading.words).some((meaning) => meaning.field === field),
    );
  const [owner, due] = [behind('owner'), behind('due')];
  const { account, dateSystem, yearHint, dateOrder, fiscal } = context;
  const place = (cell: ReturnType<SheetGrid['at']>) =>
    account.place(cell, { record: keyResult.id, field: 'initiatives' });
  const initiatives = [row, ...more].flatMap((at): Initiative[] => {
    const cell = grid.at(at, actions.column);
    if (cell === null) return [];
    const person = owner === undefined ? null : grid.at(at, owner.column);
    const date = due === undefined ? null : grid.at(at, due.column);
    const day = date === null ? null : readDateCell(date, dateSystem, yearHint, dateOrder, fiscal);
    place(cell);
    if (at !== row) {
      place(person);
      if (day !== null) place(date);
    }
    const title = normaliseText(textOf(cell)).replace(/^\s*(?:[-+•*]|\d+[.)])\s*/u, '');
    return [{ title, owner: person === null ? null : normaliseText(textOf(person)), due: day, done: false }];
  });
  return { ...keyResult, initiatives };
}
