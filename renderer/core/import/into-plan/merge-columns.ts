import type { ExtraColumn } from '../../domain/plan';
import { foldText } from '../../domain/text-folding';

/** The plan's columns while another plan's are merged into them; only columns that are asked for are added. */
export interface ColumnMerge {
  /** The plan's own column of an imported one, or null when the plan has none. */
  known(importedColumn: string): string | null;
  /** The same, added to the plan when it is not there. */
  needed(importedColumn: string): string;
  /** The plan's columns afterwards: the same list when none was added. */
  columns(): readonly ExtraColumn[];
}

/**
 * Columns with the same header (accents, case and blanks aside) are the same; of several with one header the first is
 * the first, the second the second. A new column stands behind the one it stood behind, or at the end.
 */
export function mergeColumns(
  own: readonly ExtraColumn[],
  imported: readonly ExtraColumn[],
  newId: () => string,
): ColumnMerge {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const column of imported) {
    const same = own.find(({ id, header }) => !taken.has(id) && foldText(header) === foldText(column.header));
    if (same === undefined) continue;
    taken.add(same.id);
    pairs.set(column.id, same.id);
  }
  const added: ExtraColumn[] = [];
  const freeId = (wanted: string): string => {
    let id = wanted;
    while (own.some((one) => one.id === id) || added.some((one) => one.id === id)) id = newId();
    return id;
  };
  return {
    known: (importedColumn) => pairs.get(importedColumn) ?? null,
    needed(importedColumn) {
      const known = pairs.get(importedColumn);
      if (known !== undefined) return known;
      const column = imported.find(({ id }) => id === importedColumn);
      const id = freeId(importedColumn);
      pairs.set(importedColumn, id);
      added.push({ ...(column ?? nameless), id });
      return id;
    },
    columns() {
      if (added.length === 0) return own;
      const ids = new Set(imported.map(({ id }) => id));
      // Behind a column that did not come along it stands at the end.
      const behind = (after: string | null) => (after !== null && ids.has(after) ? (pairs.get(after) ?? null) : after);
      return [...own, ...added.map((column) => ({ ...column, after: behind(column.after) }))];
    },
  };
}

/** For a value whose column the imported plan does not name. */
const nameless: Omit<ExtraColumn, 'id'> = { header: '', type: 'text', after: null, choices: [] };
