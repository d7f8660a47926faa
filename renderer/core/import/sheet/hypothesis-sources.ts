import type { ImportLayout } from '../import-outcome';
import { formHypotheses } from '../labels/form-hypotheses';
import { matrixHypotheses } from '../labels/matrix-hypotheses';
import { outlineHypotheses } from '../outline/outline-hypotheses';
import { indicatorHypotheses } from '../table/indicator-hypotheses';
import { tableHypotheses } from '../table/table-hypotheses';
import type { Hypothesis, HypothesisSource, SheetJob } from './hypothesis';

/** Every family of layouts, and the layouts it can give. */
const sources: readonly { readonly source: HypothesisSource; readonly layouts: readonly ImportLayout[] }[] = [
  {
    source: tableHypotheses,
    layouts: [
      ...(['objectiveMerged', 'objectiveRow', 'objectiveRepeated', 'objectiveFirstRow', 'keyResultsOnly'] as const),
      ...(['objectiveBlocks', 'parentColumn', 'listInCell'] as const),
    ],
  },
  { source: formHypotheses, layouts: ['form'] },
  { source: matrixHypotheses, layouts: ['objectivesAcross'] },
  { source: outlineHypotheses, layouts: ['outline'] },
  { source: indicatorHypotheses, layouts: ['indicatorsAcross'] },
];

/** The ways to read a sheet; only those of the family the user chose, where there is a choice. */
export function chooseHypotheses(job: SheetJob): readonly Hypothesis[] {
  const layout = job.mapping?.layout ?? null;
  return sources
    .filter(({ layouts }) => layout === null || layouts.includes(layout))
    .flatMap(({ source }) => source(job));
}
