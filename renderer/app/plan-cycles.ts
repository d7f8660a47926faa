import { cycleOf } from '#core/domain/cycles';
import type { CycleKind, IsoDate, Language } from '#core/domain/plan';

export interface Span {
  readonly start: IsoDate;
  /** Inclusive. */
  readonly end: IsoDate;
}

/** What a person says of time: the language of names and the month in which the company's year begins. */
export interface Calendar {
  readonly language: Language;
  readonly firstMonth: number;
}

/** The kinds of cycle in the order they are offered, and their names `common:plan.<text>`. */
export const cycleKinds: readonly CycleKind[] = ['month', 'quarter', 'half', 'year', 'custom'];
export const cycleKindTexts = {
  month: 'kindMonth',
  quarter: 'kindQuarter',
  half: 'kindHalf',
  year: 'kindYear',
  custom: 'kindCustom',
} as const satisfies Record<CycleKind, string>;

const namedKinds: readonly CycleKind[] = ['month', 'quarter', 'half', 'year'];

/** A day that cycles can be reckoned from; a date field half typed gives years like 0002. */
export function isUsableDay(day: string): boolean {
  return /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/u.test(day);
}

/** The kind whose cycle is exactly this span; any other span is `custom`. */
export function kindOfSpan(span: Span, { language, firstMonth }: Calendar): CycleKind {
  if (!isUsableDay(span.start)) return 'custom';
  return (
    namedKinds.find((kind) => {
      const cycle = cycleOf(kind, span.start, language, firstMonth);
      return cycle.start === span.start && cycle.end === span.end;
    }) ?? 'custom'
  );
}

/** The name of a span on screen: a quarter is called so in the reader's language, another span as its plan calls it. */
export function nameOfSpan(span: Span, label: string, calendar: Calendar): string {
  const kind = kindOfSpan(span, calendar);
  return kind === 'custom' ? label : cycleOf(kind, span.start, calendar.language, calendar.firstMonth).label;
}

/** The name on screen of the time a plan in the list is for. */
export function cycleNameOf(
  plan: { readonly cycleStart: IsoDate; readonly cycleEnd: IsoDate; readonly cycleLabel: string },
  calendar: Calendar,
): string {
  return nameOfSpan({ start: plan.cycleStart, end: plan.cycleEnd }, plan.cycleLabel, calendar);
}
