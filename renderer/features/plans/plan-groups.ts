import { normaliseText } from '#core/domain/text-folding';
import type { PlanSummary } from '#core/ipc/contract';
import { nameOfSpan, type Calendar } from '../../app/plan-cycles';

export const groupings = ['cycle', 'department', 'person'] as const;
export type Grouping = (typeof groupings)[number];

export interface PlanGroup {
  /** Unique in its grouping. */
  readonly key: string;
  /** null = the plans that have no cycle, department or owner. */
  readonly name: string | null;
  readonly plans: readonly PlanSummary[];
}

/** How names stand in order for this reader. */
export interface ReadingOrder extends Calendar {
  readonly compareTexts: (a: string, b: string) => number;
  readonly comparePeople: (a: string, b: string) => number;
}

const withoutName = '';

/** The plans under one heading per cycle (newest first), department or person; those without one come last. */
export function groupPlans(plans: readonly PlanSummary[], by: Grouping, order: ReadingOrder): readonly PlanGroup[] {
  const groups = new Map<string, PlanSummary[]>();
  for (const plan of plans) {
    const key = keyOf(plan, by);
    const group = groups.get(key);
    if (group) group.push(plan);
    else groups.set(key, [plan]);
  }
  return [...groups]
    .map(([key, members]): PlanGroup => {
      const sorted = members.sort((a, b) => comparePlans(a, b, by, order));
      return { key, name: key === withoutName ? null : groupName(sorted, by, order), plans: sorted };
    })
    .sort((a, b) => compareGroups(a, b, by, order));
}

/** Every department a plan or the company names, once, in reading order. */
export function knownDepartments(
  plans: readonly PlanSummary[],
  ofCompany: readonly { readonly name: string }[],
  compareTexts: ReadingOrder['compareTexts'],
): readonly string[] {
  const names = new Map<string, string>();
  for (const name of [...ofCompany.map((one) => one.name), ...plans.map((plan) => plan.department ?? '')]) {
    const key = sameName(name);
    if (key !== '' && !names.has(key)) names.set(key, normaliseText(name));
  }
  return [...names.values()].sort(compareTexts);
}

/** Newest first; of two that begin together the longer one. A plan without a cycle is the oldest. */
export function compareCycles(a: PlanSummary, b: PlanSummary): number {
  return compareDays(b.cycleStart, a.cycleStart) || compareDays(b.cycleEnd, a.cycleEnd);
}

function keyOf(plan: PlanSummary, by: Grouping): string {
  switch (by) {
    case 'cycle':
      return plan.cycleStart === '' ? withoutName : `${plan.cycleStart}/${plan.cycleEnd}`;
    case 'department':
      return sameName(plan.department ?? '');
    case 'person':
      return sameName(plan.owner ?? '');
  }
}

/** Names that differ in case or blanks only are one; accents tell Vân from Văn and stay. */
function sameName(name: string): string {
  return normaliseText(name).toLowerCase();
}

function groupName(plans: readonly PlanSummary[], by: Grouping, calendar: Calendar): string {
  const first = plans[0];
  if (!first) return '';
  switch (by) {
    case 'cycle':
      return nameOfSpan({ start: first.cycleStart, end: first.cycleEnd }, first.cycleLabel, calendar);
    case 'department':
      return normaliseText(first.department ?? '');
    case 'person':
      return normaliseText(first.owner ?? '');
  }
}

function comparePlans(a: PlanSummary, b: PlanSummary, by: Grouping, { compareTexts }: ReadingOrder): number {
  const byCycle = by === 'cycle' ? 0 : compareCycles(a, b);
  return byCycle || compareTexts(a.title, b.title) || compareDays(a.id, b.id);
}

function compareGroups(a: PlanGroup, b: PlanGroup, by: Grouping, order: ReadingOrder): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  if (by === 'person') return order.comparePeople(a.name, b.name);
  if (by === 'department') return order.compareTexts(a.name, b.name);
  const [first, second] = [a.plans[0], b.plans[0]];
  return first && second ? compareCycles(first, second) : 0;
}

/** ISO dates and ids: their order is that of their letters. */
function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
