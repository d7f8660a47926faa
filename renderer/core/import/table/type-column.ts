import { foldText } from '../../domain/text-folding';
import type { RowRole, SheetMapping } from '../import-outcome';
import { columnName } from '../raw-sheet';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { ResolvedColumn } from './column-roles';
import type { FoundHeader } from './table-finder';

const objectiveWords = /^(?:objectives?|goals?|muc tieu|o)$/u;
const keyResultWords = /^(?:key results?|krs?|ket qua(?: then chot| chinh)?|kpis?|kq)$/u;
const titleWords = /^(?:title|name|ten|tieu de|noi dung|description|primary|item|summary|task name|mo ta)/u;

/** A table that says in a column of its own what each row is. */
export interface TypedRows {
  /** The columns as they are then understood. */
  readonly columns: readonly ResolvedColumn[];
  /** Zero-based column that holds the types. */
  readonly typeColumn: number;
  /** By 1-based row, as the user would say it. */
  readonly roles: Readonly<Record<string, RowRole>>;
}

/**
 * Exports of OKR tools hold objectives and key results in one table, told apart by a column `Type` or `Level`
 * (`Objective`, `Key Result`) and hung together by `Parent`. Null where no column says so for nearly every row.
 */
export function typedRows(
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  mapping: SheetMapping | null,
): TypedRows | null {
  const rows = grid.rowNumbers.filter((row) => row > header.bottom);
  const isFree = ({ column }: ResolvedColumn) => mapping?.columns[columnName(column)] === undefined;
  for (const type of columns) {
    const roles: Record<string, RowRole> = {};
    const found = new Set<RowRole>();
    for (const row of rows) {
      const folded = foldText(textOf(grid.at(row, type.column)));
      const role = objectiveWords.test(folded) ? 'objective' : keyResultWords.test(folded) ? 'keyResult' : null;
      if (role === null) continue;
      roles[String(row + 1)] = role;
      found.add(role);
    }
    const told = Object.keys(roles).length;
    if (found.size < 2 || told < 3 || told * 10 < rows.length * 8 || !isFree(type)) continue;
    const title = titleOf(columns, type);
    if (title === null) continue;
    const named = columns.map((column): ResolvedColumn => {
      if (!isFree(column)) return column;
      if (column.column === title.column) return { ...column, target: 'keyResult', confidence: 0.9 };
      if (column.column === type.column) return { ...column, target: 'rowNumber', confidence: 0.9 };
      const isTitle = column.target === 'keyResult' || column.target === 'objective';
      return isTitle ? { ...column, target: 'parent', confidence: 0.5 } : column;
    });
    return { columns: named, typeColumn: type.column, roles };
  }
  return null;
}

/** The column with the words of both: by its header, else the one whose texts differ most and are longest. */
function titleOf(columns: readonly ResolvedColumn[], type: ResolvedColumn): ResolvedColumn | null {
  const worded = columns.filter(
    ({ column, target, profile }) =>
      column !== type.column &&
      profile.words > 0.6 &&
      !['owner', 'status', 'unit', 'due', 'parent', 'code', 'note', 'department', 'cycle'].includes(target),
  );
  const said = worded.find(({ ownText }) => titleWords.test(foldText(ownText)));
  if (said !== undefined) return said;
  return worded.reduce<ResolvedColumn | null>(
    (best, column) => (best === null || worth(column) > worth(best) ? column : best),
    null,
  );
}

function worth({ profile }: ResolvedColumn): number {
  return profile.distinct + Math.min(1, profile.length / 40);
}
