export interface YearQuarter {
  readonly key: 'q1' | 'q2' | 'q3' | 'q4';
  /** Months 1–12. */
  readonly from: number;
  readonly to: number;
  /** Where it lies in calendar years: in the one the company's year begins in, across its end, or in the next. */
  readonly lies: 'within' | 'across' | 'next';
}

/** The four quarters of a year that begins with this month (1–12). */
export function quartersFrom(firstMonth: number): readonly YearQuarter[] {
  return (['q1', 'q2', 'q3', 'q4'] as const).map((key, index) => {
    const first = firstMonth - 1 + index * 3;
    const last = first + 2;
    return {
      key,
      from: (first % 12) + 1,
      to: (last % 12) + 1,
      lies: last < 12 ? 'within' : first < 12 ? 'across' : 'next',
    };
  });
}
