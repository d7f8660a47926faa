import { importWorkbook } from '#core/import/import-workbook';
import type { ImportOutcome } from '#core/import/import-outcome';
import type { KeyResult, Objective } from '#core/domain/plan';
import type { RawRange, RawSheet } from '#core/import/raw-sheet';
import { textsIn } from '#core/texts/texts';
import { rawSheet, rawWorkbook, type Content } from './raw-workbook';

/** What sheets are understood as, or the code they are refused with. */
export function readSheets(...sheets: readonly RawSheet[]): ImportOutcome | string {
  const options = { sheet: null, mapping: null, today: '2026-11-24' };
  const result = importWorkbook(rawWorkbook(...sheets), 'a.xlsx', options, textsIn('vi'));
  return result.ok ? result.value : result.error.code;
}

/** The objectives of one sheet of rows; throws where it is refused. */
export function objectivesIn(rows: readonly (readonly Content[])[], merges: readonly RawRange[] = []): Objective[] {
  const outcome = readSheets(rawSheet('S', rows, merges));
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome.plans.flatMap(({ objectives }) => objectives);
}

export function keyResultsIn(rows: readonly (readonly Content[])[], merges: readonly RawRange[] = []): KeyResult[] {
  return objectivesIn(rows, merges).flatMap(({ keyResults }) => keyResults);
}

/** Titles only: every objective with those of its key results. */
export function titlesIn(
  rows: readonly (readonly Content[])[],
  merges: readonly RawRange[] = [],
): [string, ...string[]][] {
  return objectivesIn(rows, merges).map(({ title, keyResults }) => [title, ...keyResults.map((kr) => kr.title)]);
}

/** How many plans a sheet of rows gives, or the code it is refused with. */
export function plansIn(rows: readonly (readonly Content[])[]): number | string {
  const outcome = readSheets(rawSheet('S', rows));
  return typeof outcome === 'string' ? outcome : outcome.plans.length;
}
