import type { ImportLayout } from '../import-outcome';
import { formHypotheses } from '../labels/form-hypotheses';
import { matrixHypotheses } from '../labels/matrix-hypotheses';
import { outlineHypotheses } from '../outline/outline-hypotheses';
import { indicatorHypotheses } from '../table/indicator-hypotheses';
import { tableHypotheses } from '../table/table-hypotheses';
import type { Hypothesis, HypothesisSource, SheetJob } from './hypothesis';

const mostWrittenRows = 2_000;

/** Every family of layouts, and the layouts it can give. */
const sources: readonly {
  readonly source: HypothesisSource;
  readonly layouts: readonly ImportLayout[];
  /** People write such sheets line by line: a sheet of thousands of rows is none. */
  readonly written: boolean;
}[] = [
  {
    source: tableHypotheses,
    layouts: [
      ...(['objectiveMerged', 'objectiveRow', 'objectiveRepeated', 'objectiveFirstRow', 'keyResultsOnly'] as const),
      ...(['objectiveBlocks', 'parentColumn', 'listInCell'] as const),
    ],
    written: false,
  },
  { source: formHypotheses, layouts: ['form'], written: true },
  { source: matrixHypotheses, layouts: ['objectivesAcross'], written: true },
  { source: outlineHypotheses, layouts: ['outline'], written: true },
  { source: indicatorHypotheses, layouts: ['indicatorsAcross'], written: true },
];

/** The ways to read a sheet; only those of the family the user chose, where there is a choice. */
export function chooseHypotheses(job: SheetJob): readonly Hypothesis[] {
  const layout = job.mapping?.layout ?? null;
  const isLong = job.grid.rowNumbers.length > mostWrittenRows;
  return sources
    .filter(({ layouts, written }) => (layout === null ? !(written && isLong) : layouts.includes(layout)))
    .flatMap(({ source }) => source(job));
}
