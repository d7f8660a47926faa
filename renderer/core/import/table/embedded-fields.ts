import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { pieceOf, virtualGrid, type VirtualRow } from '../records/virtual-grid';
import { textOf, type SheetGrid } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import { headerMeanings } from '../words/header-dictionary';
import type { ResolvedColumn } from './column-roles';
import type { SpreadRows } from './rows-in-cells';
import type { RowGroup } from './table-rows';

const inside: readonly ImportField[] = [
  ...(['target', 'start', 'current', 'floor', 'stretch', 'unit', 'owner', 'due', 'weight'] as const),
  ...(['method', 'source', 'note', 'confidence', 'status'] as const),
];
/** Columns made for fields that only stand inside titles begin here, beyond those a sheet can have. */
const firstMade = 20_000;

/** What a title cell holds beside its title. */
export interface Embedded {
  readonly title: string;
  readonly fields: ReadonlyMap<ImportField, string>;
}

/**
 * A cell that holds it all: `Goal: Shorten the stay; Target: 36 hours; Owner: Lan`, or a title with lines such as
 * `Baseline 2025: 4.1/5` below it. Null when no piece is a label with its value.
 */
export function embeddedFields(text: string, reading: CompanyReading): Embedded | null {
  const pieces = text
    .split(/\n|;\s+|;$/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length < 2) return null;
  const fields = new Map<ImportField, string>();
  const words: string[] = [];
  for (const [place, piece] of pieces.entries()) {
    const labelled = /^([^:：]{1,40})[:：]\s*(\S[\s\S]*)$/u.exec(piece);
    const label = labelled?.[1]?.replace(/\b(?:năm\s*)?(?:19|20)\d{2}\b/u, '').trim() ?? '';
    const [best] = label === '' ? [] : headerMeanings(label, reading.words);
    const value = labelled?.[2]?.trim();
    if (best === undefined || value === undefined || best.score < 0.9) words.push(piece);
    else if (place === 0 && (best.field === 'objective' || best.field === 'keyResult')) words.push(value);
    else if (inside.includes(best.field) && !fields.has(best.field)) fields.set(best.field, value);
    else words.push(piece);
  }
  const title = words.join('\n');
  return fields.size === 0 || title === '' ? null : { title, fields };
}

/** The rows with what stands inside their titles in columns of its own; null when no title holds anything. */
export function spreadEmbedded(
  grid: SheetGrid,
  columns: readonly ResolvedColumn[],
  groups: readonly RowGroup[],
  titleColumn: ResolvedColumn,
  reading: CompanyReading,
): SpreadRows | null {
  const rowsOf = groups.flatMap((group) => group.rows);
  const found = new Map(
    rowsOf.flatMap((row) => {
      const cell = grid.at(row, titleColumn.column);
      const embedded = cell === null ? null : embeddedFields(textOf(cell), reading);
      return cell === null || embedded === null ? [] : [[row, { cell, embedded }] as const];
    }),
  );
  if (found.size * 2 < rowsOf.length || found.size === 0) return null;
  const used = new Set([...found.values()].flatMap(({ embedded }) => [...embedded.fields.keys()]));
  const made = [...used]
    .filter((field) => !columns.some(({ target }) => target === field))
    .map((field, place): ResolvedColumn => ({
      ...titleColumn,
      column: firstMade + place,
      target: field,
      text: field,
      ownText: '',
    }));
  const all = [...columns, ...made];
  const rows: VirtualRow[] = [];
  const virtual = (row: number): number => {
    const cells = new Map<number, RawCell>(
      columns.flatMap(({ column, target }) => {
        const reaching = ['unit', 'owner', 'due', 'status'].includes(target);
        const cell = reaching ? grid.covering(row, column) : grid.at(row, column);
        return cell === null ? [] : [[column, cell] as const];
      }),
    );
    const own = found.get(row);
    if (own !== undefined) {
      cells.set(titleColumn.column, pieceOf(own.cell, own.embedded.title));
      for (const [field, value] of own.embedded.fields) {
        const column = all.find(({ target }) => target === field)?.column;
        if (column !== undefined && !cells.has(column)) cells.set(column, pieceOf(own.cell, value));
      }
    }
    return rows.push(cells);
  };
  const spread = groups.map((group) => ({
    ...group,
    ownRow: group.ownRow === null ? null : virtual(group.ownRow),
    rows: group.rows.map(virtual),
  }));
  return { grid: virtualGrid(grid, rows), columns: all, groups: spread, layout: null, lines: 0 };
}
