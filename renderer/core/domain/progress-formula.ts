import type { KeyResult } from './plan';

/**
 * The same progress in Excel's words, for workbooks whose numbers people go on typing. Only IF, IFERROR, MAX, MIN,
 * SUM, SUMPRODUCT, COUNT, N, ISNUMBER, AND and OR: every spreadsheet program has them. No leading "=".
 */

/** Cell addresses of one key result's row, e.g. `G7`; a column the sheet does not have is left out. */
export interface KeyResultCells {
  readonly start?: string;
  readonly target?: string;
  readonly current?: string;
  readonly low?: string;
  readonly high?: string;
}

/** What a formula shows where there is no progress. */
export const noProgress = '—';
const none = `"${noProgress}"`;

/**
 * The formula of a key result's score, or null when cells cannot say it: stages, and a range that was measured
 * by check-ins. Numbers whose column is missing are written into the formula.
 */
export function keyResultFormula(keyResult: KeyResult, cells: KeyResultCells): string | null {
  const current = cells.current;
  if (current === undefined) return null;
  const target = cells.target ?? literal(keyResult.target);
  const start = cells.start ?? literal(keyResult.start);
  switch (keyResult.kind) {
    case 'increase':
      // N() turns a missing start into 0, which is what an increase counts from.
      return wayDone(`N(${start})`, target, current, [number(current), number(target)]);
    case 'decrease':
      return wayDone(start, target, current, [number(current), number(target), number(start)]);
    case 'atLeast':
      return guarded(
        [number(current), number(target)],
        `IF(${current}>=${target},1,IF(${target}>0,MAX(0,${current}/${target}),0))`,
      );
    case 'atMost':
      return guarded(
        [number(current), number(target)],
        `IF(${current}<=${target},1,IF(${target}>0,${target}/${current},0))`,
      );
    case 'range':
      return rangeFormula(keyResult, cells, current);
    case 'yesNo':
      return guarded([number(current)], `IF(${current}>=1,1,0)`);
    case 'stages':
      return null;
  }
}

/**
 * The formula of an objective's (or a plan's) score over two ranges of equal size: scores, where "—" is text and
 * stays out, and weights, where an empty cell counts 0.
 */
export function objectiveFormula(cells: { readonly scores: string; readonly weights: string | null }): string {
  const { scores, weights } = cells;
  const plain = `SUM(${scores})/COUNT(${scores})`;
  if (weights === null) return `IF(COUNT(${scores})=0,${none},${plain})`;
  const total = `SUMPRODUCT(${weights},ISNUMBER(${scores})*1)`;
  return `IF(COUNT(${scores})=0,${none},IF(${total}=0,${plain},SUMPRODUCT(${weights},${scores})/${total}))`;
}

function wayDone(start: string, target: string, current: string, known: readonly string[]): string {
  // A start equal to the target divides by zero: IFERROR makes it "—".
  return guarded(known, `IFERROR(MAX(0,MIN(1,(${current}-${start})/(${target}-${start}))),${none})`);
}

function rangeFormula(keyResult: KeyResult, cells: KeyResultCells, current: string): string | null {
  if (keyResult.checkIns.length > 0) return null;
  const low = cells.low ?? literal(keyResult.low);
  const high = cells.high ?? literal(keyResult.high);
  const inside = `AND(OR(${current}>=${low},${not(number(low))}),OR(${current}<=${high},${not(number(high))}))`;
  return guarded([number(current), `OR(${number(low)},${number(high)})`], `IF(${inside},1,0)`);
}

function guarded(known: readonly string[], value: string): string {
  const [first = 'FALSE'] = known;
  return `IF(${known.length === 1 ? first : `AND(${known.join(',')})`},${value},${none})`;
}

function number(cell: string): string {
  return `ISNUMBER(${cell})`;
}

function not(condition: string): string {
  return `${condition}=FALSE`;
}

/** A number inside a formula; the empty text stands for a missing one, so that ISNUMBER is false. */
function literal(value: number | null): string {
  return value === null ? '""' : String(value);
}
