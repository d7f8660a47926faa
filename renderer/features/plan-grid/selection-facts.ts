import { currentValue } from '#core/domain/progress';
import { extentOf, type Selection, type Sheet } from './selection';
import { cellShown, recordAt } from './view-builder';

/** What the status bar says of the selection: filled cells, and the sum of the numbers when they share a unit. */
export interface SelectionFacts {
  readonly count: number;
  readonly numbers: number;
  /** null = the numbers are of different units, or there are none. */
  readonly sum: number | null;
  readonly unit: string | null;
}

/** Counts a selection; a merged cell counts once. A single cell has nothing to add up. */
export function selectionFacts(sheet: Sheet, selection: Selection): SelectionFacts {
  const { top, bottom, left, right } = extentOf(sheet, selection);
  const units = new Set<string | null>();
  const seen = new Set<string>();
  let [count, numbers, sum] = [0, 0, 0];
  for (const row of sheet.view.rows.slice(top, bottom + 1)) {
    for (const column of sheet.columns.slice(left, right + 1)) {
      const record = recordAt(row, column);
      if (!record || seen.has(`${record.id} ${column.field}`)) continue;
      seen.add(`${record.id} ${column.field}`);
      if (cellShown(row, column, 'en') === '') continue;
      count += 1;
      const value = numberOf(record, column.field);
      if (value === null) continue;
      numbers += 1;
      sum += value;
      units.add(column.field === 'weight' || column.field === 'confidence' ? '%' : unitOf(record));
    }
  }
  const [unit = null] = [...units];
  return units.size === 1 ? { count, numbers, sum, unit } : { count, numbers, sum: null, unit: null };
}

type Row = NonNullable<ReturnType<typeof recordAt>>;

function unitOf(record: Row): string | null {
  return record.type === 'keyResult' ? record.unit : null;
}

function numberOf(record: Row, field: string): number | null {
  if (field === 'weight') return record.weight;
  if (record.type !== 'keyResult') return null;
  switch (field) {
    case 'start':
    case 'floor':
    case 'target':
    case 'stretch':
    case 'low':
    case 'high':
    case 'confidence':
      return record[field];
    case 'current':
      return currentValue(record);
    default:
      return null;
  }
}
