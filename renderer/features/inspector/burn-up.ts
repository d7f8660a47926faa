import type { Cycle, IsoDate, KeyResult } from '#core/domain/plan';
import { standingCheckIns } from '#core/domain/progress';

export type LevelId = 'start' | 'floor' | 'target' | 'stretch';

export interface BurnUpLevel {
  readonly id: LevelId;
  readonly value: number;
}

export interface BurnUpPoint {
  readonly on: IsoDate;
  readonly value: number;
}

/** What the chart of one key result draws, in its own figures and days. */
export interface BurnUpChart {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly low: number;
  readonly high: number;
  /** Figures measured, oldest first; of one day the last one. */
  readonly points: readonly BurnUpPoint[];
  readonly levels: readonly BurnUpLevel[];
  /** The target lies below where the row began. */
  readonly falling: boolean;
}

const margin = 0.16;

/** The chart of a key result; null while fewer than two days have a figure, or where a line says nothing. */
export function burnUp(keyResult: KeyResult, cycle: Pick<Cycle, 'start' | 'end'>): BurnUpChart | null {
  const { kind, start, target } = keyResult;
  if (kind === 'stages' || kind === 'yesNo') return null;
  const byDay = new Map<IsoDate, number>();
  for (const { on, value } of standingCheckIns(keyResult.checkIns)) if (value !== null) byDay.set(on, value);
  const points = [...byDay].map(([on, value]) => ({ on, value }));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const ids: readonly LevelId[] = ['start', 'floor', 'target', 'stretch'];
  const levels = ids.flatMap((id) => {
    const value = keyResult[id];
    return value === null ? [] : [{ id, value }];
  });
  const values = [...levels, ...points].map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * margin;
  return {
    from: first.on < cycle.start ? first.on : cycle.start,
    to: last.on > cycle.end ? last.on : cycle.end,
    low: least - room,
    high: most + room,
    points,
    levels,
    falling: kind === 'decrease' || kind === 'atMost' || (start !== null && target !== null && target < start),
  };
}

const day = 86_400_000;

/** How far along a day is, 0–1. */
export function alongOf({ from, to }: BurnUpChart, on: IsoDate): number {
  const days = (date: IsoDate) => Date.parse(date) / day;
  const whole = days(to) - days(from);
  return whole <= 0 ? 0 : (days(on) - days(from)) / whole;
}

/** How far up a figure is, 0–1. */
export function upOf({ low, high }: BurnUpChart, value: number): number {
  return (value - low) / (high - low);
}

/** Levels whose figures can be written beside the chart without touching, the more telling ones first. */
export function levelsToName(chart: BurnUpChart, height: number, apart: number): readonly BurnUpLevel[] {
  const telling: readonly LevelId[] = ['target', 'floor', 'stretch', 'start'];
  const kept: BurnUpLevel[] = [];
  for (const id of telling) {
    const level = chart.levels.find((each) => each.id === id);
    const free = (other: BurnUpLevel) =>
      level !== undefined && Math.abs(upOf(chart, other.value) - upOf(chart, level.value)) * height >= apart;
    if (level && kept.every(free)) kept.push(level);
  }
  return kept;
}
