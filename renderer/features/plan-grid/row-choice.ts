import type { Extent, Sheet } from './selection';
import type { ViewRow } from './view-builder';

/** What a command on rows takes from the selection. */
export interface ChosenRows {
  /** `objective` when the selection lies in a column of objectives. */
  readonly level: 'objective' | 'keyResult';
  /** Ids in the order of the sheet. */
  readonly ids: readonly string[];
  readonly first: ViewRow;
  readonly last: ViewRow;
}

/**
 * The records that "delete" and "move" mean: objectives when only columns of objectives are selected, else key
 * results. An objective without key results stands for itself, and whole rows that take in every key result of an
 * objective take the objective too.
 */
export function chosenRows(sheet: Sheet, extent: Extent, wholeRows: boolean): ChosenRows | null {
  const rows = sheet.view.rows.slice(extent.top, extent.bottom + 1).filter(({ kind }) => kind !== 'add');
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const columns = sheet.columns.slice(extent.left, extent.right + 1);
  const objectives = unique(rows.map(({ objective }) => objective?.id ?? ''));
  if (!wholeRows && columns.every(({ level }) => level === 'objective'))
    return { level: 'objective', ids: objectives, first, last };
  const ids: string[] = [];
  for (const id of objectives) {
    const own = rows.filter(({ objective }) => objective?.id === id);
    const whole = own.length === own[0]?.blockSize;
    if (own[0]?.kind === 'objective' || (wholeRows && whole)) ids.push(id);
    else ids.push(...own.map((row) => row.id));
  }
  const level = ids.every((id) => objectives.includes(id)) ? 'objective' : 'keyResult';
  return { level, ids, first, last };
}

/** Where Alt+↑ or Alt+↓ puts the chosen rows, as the command says it; null = there is nothing beyond. */
export function moveTarget(
  sheet: Sheet,
  chosen: ChosenRows,
  direction: 'up' | 'down',
): { readonly objectiveId: string | null; readonly after: string | null } | null {
  const { rows } = sheet.view;
  const at = (index: number): ViewRow | undefined => (rows[index]?.kind === 'add' ? undefined : rows[index]);
  const firstIndex = sheet.view.indexOf.get(chosen.first.id) ?? 0;
  const lastIndex = sheet.view.indexOf.get(chosen.last.id) ?? 0;
  if (chosen.level === 'objective') {
    const previous = at(chosen.first.blockStart - 1);
    const next = at(chosen.last.blockStart + chosen.last.blockSize);
    if (direction === 'down') return next?.objective ? { objectiveId: null, after: next.objective.id } : null;
    if (!previous) return null;
    return { objectiveId: null, after: at(previous.blockStart - 1)?.objective?.id ?? null };
  }
  if (direction === 'up') {
    const previous = at(firstIndex - 1);
    if (!previous?.objective) return null;
    if (previous.objective.id !== chosen.first.objective?.id)
      return { objectiveId: previous.objective.id, after: previous.keyResult?.id ?? null };
    const before = at(firstIndex - 2);
    return {
      objectiveId: previous.objective.id,
      after: before?.objective?.id === previous.objective.id ? (before.keyResult?.id ?? null) : null,
    };
  }
  const next = at(lastIndex + 1);
  if (!next?.objective) return null;
  if (next.objective.id !== chosen.last.objective?.id) return { objectiveId: next.objective.id, after: null };
  return { objectiveId: next.objective.id, after: next.keyResult?.id ?? null };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
