import type { ImportReport, ReportItem } from '#core/import/import-outcome';
import { rangeOf, type CellAt } from './cell-range';

export type ProblemKind = 'question' | 'remark' | 'listed';

/** One thing of the report that has a place in the file. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly item: ReportItem;
  /** Its first cell; null where it is about the file or sheet as a whole. */
  readonly at: CellAt | null;
}

/** Items that only the user can settle. */
export const questionCodes: readonly string[] = ['ambiguousNumber', 'periodsAcross'];

/** What the mark in a sheet's numbers means; `asWritten`: the cells stay as they are, marked in the plan. */
export type DecimalAnswer = 'comma' | 'point' | 'asWritten';

/** Everything of the report, what must be answered first, then what is worth a look, then what stays outside. */
export function problemsOf(report: ImportReport): readonly Problem[] {
  const problems = report.items.map((item): Problem => {
    const range = rangeOf(item.range);
    return { kind: kindOf(item), item, at: range && { row: range.top, column: range.left } };
  });
  const order: readonly ProblemKind[] = ['question', 'remark', 'listed'];
  return order.flatMap((kind) => problems.filter((problem) => problem.kind === kind));
}

/**
 * The problem after (or before) the one at `from`, round the corner; from none, the first (or last). Those without a
 * place in a sheet are passed over.
 */
export function nextProblem(problems: readonly Problem[], from: number | null, by: 1 | -1): number | null {
  const count = problems.length;
  const start = from ?? (by === 1 ? -1 : count);
  for (let step = 1; step <= count; step += 1) {
    const at = (((start + by * step) % count) + count) % count;
    if (problems[at]?.at) return at;
  }
  return null;
}

function kindOf(item: ReportItem): ProblemKind {
  if (item.fate === 'listed') return 'listed';
  return questionCodes.includes(item.code) ? 'question' : 'remark';
}

/** The two numbers a text with one mark and three digits behind it can be, or null. */
export function twoReadings(text: string): { readonly thousands: number; readonly decimal: number } | null {
  const match = /(?<![\d.,])-?\d{1,3}[.,]\d{3}(?![.,]?\d)/u.exec(text);
  if (!match) return null;
  const [digits] = match;
  return { thousands: Number(digits.replace(/[.,]/u, '')), decimal: Number(digits.replace(',', '.')) };
}
