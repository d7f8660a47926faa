import type { CheckIn, KeyResult } from './plan';

/** The state a score is shown with: shape, colour and word (`fields:bands.<band>`). */
export type Band = 'met' | 'on' | 'risk' | 'off' | 'below' | 'none';

export interface KeyResultProgress {
  /** 0–1, or null = "—": there is nothing to compute it from. */
  readonly score: number | null;
  /** Unclamped: 1.33 is beyond the target, below 0 is behind the start. */
  readonly raw: number | null;
  readonly actual: number | null;
  readonly band: Band;
}

/**
 * From here on a score counts as on track, from there on as at risk. The 0.4 and 0.7 of the public OKR scoring
 * scale (0–0.3, 0.4–0.6, 0.7–1.0), which Atlassian's goals print as red, amber and green.
 */
export const bandThresholds = { on: 0.7, risk: 0.4 } as const;

/** Sums of weights such as 0.3 + 0.3 + 0.4 must count as 1. */
const noise = 1e-9;

/** Check-ins that no other check-in replaces, oldest first; of one day, in the order they were written. */
export function standingCheckIns(checkIns: readonly CheckIn[]): readonly CheckIn[] {
  const replaced = new Set(checkIns.map((checkIn) => checkIn.replaces));
  return checkIns
    .filter((checkIn) => !replaced.has(checkIn.id))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The value of the newest standing check-in that has one, else the typed `current`; null = no figure. */
export function currentValue(keyResult: Pick<KeyResult, 'current' | 'checkIns'>): number | null {
  const measured = standingCheckIns(keyResult.checkIns).filter((checkIn) => checkIn.value !== null);
  return measured.at(-1)?.value ?? keyResult.current;
}

/**
 * Progress of one key result. Start missing: an increase counts from 0 (assumed, never written down), a decrease has
 * no progress. Start = target: none either. Floor and stretch never change the score; a reached floor names the
 * band "on track". progress-formula.ts says the same in Excel's words; the same vectors test both.
 */
export function keyResultProgress(keyResult: KeyResult): KeyResultProgress {
  const actual = keyResult.kind === 'stages' ? null : currentValue(keyResult);
  const raw = rawProgress(keyResult, actual);
  const score = raw === null ? null : Math.min(1, Math.max(0, raw));
  return { score, raw, actual, band: bandOf(keyResult, actual, raw) };
}

export interface ObjectiveProgress {
  readonly score: number | null;
  readonly band: Band;
  /** The sum of the weights given, null when none is: then all count alike. */
  readonly weightSum: number | null;
}

/**
 * The weighted mean of the key results that have a score; the weight of the others is spread over them. A missing
 * weight counts 0 beside given ones; when the weights of the scored ones add up to nothing, all count alike.
 */
export function objectiveProgress(keyResults: readonly KeyResult[]): ObjectiveProgress {
  return mean(keyResults.map((keyResult) => ({ weight: keyResult.weight, score: keyResultProgress(keyResult).score })));
}

/** The same mean over objectives, by the objectives' own weights. */
export function planProgress(
  objectives: readonly { readonly weight: number | null; readonly keyResults: readonly KeyResult[] }[],
): ObjectiveProgress {
  return mean(objectives.map(({ weight, keyResults }) => ({ weight, score: objectiveProgress(keyResults).score })));
}

function mean(parts: readonly { readonly weight: number | null; readonly score: number | null }[]): ObjectiveProgress {
  const given = parts.filter((part) => part.weight !== null);
  const weightSum = given.length === 0 ? null : given.reduce((sum, part) => sum + (part.weight ?? 0), 0);
  let total = 0;
  let weighted = 0;
  let plain = 0;
  let count = 0;
  for (const { weight, score } of parts) {
    if (score === null) continue;
    total += weight ?? 0;
    weighted += (weight ?? 0) * score;
    plain += score;
    count += 1;
  }
  const score = count === 0 ? null : total === 0 ? plain / count : weighted / total;
  return { score, band: bandOfScore(score), weightSum };
}

function rawProgress(keyResult: KeyResult, actual: number | null): number | null {
  const { kind, start, target } = keyResult;
  switch (kind) {
    case 'increase':
      return wayDone(start ?? 0, target, actual);
    case 'decrease':
      return wayDone(start, target, actual);
    case 'atLeast':
      if (actual === null || target === null) return null;
      if (target > 0) return Math.max(0, actual / target);
      // Below a bound of zero or less a ratio has no meaning; the bound is kept or it is not.
      return actual >= target ? 1 : 0;
    case 'atMost':
      if (actual === null || target === null) return null;
      if (actual <= target) return actual > 0 ? target / actual : 1;
      return target > 0 ? target / actual : 0;
    case 'range':
      return shareInRange(keyResult);
    case 'stages':
      return stagesDone(keyResult);
    case 'yesNo':
      return actual === null ? null : actual >= 1 ? 1 : 0;
  }
}

function wayDone(start: number | null, target: number | null, actual: number | null): number | null {
  if (start === null || target === null || actual === null || start === target) return null;
  return (actual - start) / (target - start);
}

function shareInRange({ low, high, current, checkIns }: KeyResult): number | null {
  if (low === null && high === null) return null;
  const figures = standingCheckIns(checkIns).flatMap(({ value }) => (value === null ? [] : [value]));
  const values = figures.length > 0 ? figures : current === null ? [] : [current];
  if (values.length === 0) return null;
  const inside = values.filter((value) => (low === null || value >= low) && (high === null || value <= high));
  return inside.length / values.length;
}

function stagesDone({ stages }: KeyResult): number | null {
  if (stages.length === 0) return null;
  const open = stages.filter((stage) => stage.share === null).length;
  const given = stages.reduce((sum, stage) => sum + (stage.share ?? 0), 0);
  // Stages without a share of their own divide what the others leave.
  const equal = open === 0 ? 0 : Math.max(0, 1 - given) / open;
  const done = stages.reduce((sum, stage) => (stage.doneOn === null ? sum : sum + (stage.share ?? equal)), 0);
  return Math.abs(done - 1) < noise ? 1 : done;
}

function bandOf(keyResult: KeyResult, actual: number | null, raw: number | null): Band {
  if (raw === null) return 'none';
  if (raw < 0) return 'below';
  if (raw >= 1 - noise) return 'met';
  if (actual !== null && keyResult.floor !== null && reachesFloor(keyResult, actual, keyResult.floor)) return 'on';
  return bandOfScore(raw);
}

function reachesFloor({ kind, start, target }: KeyResult, actual: number, floor: number): boolean {
  if (kind === 'atMost') return actual <= floor;
  if (kind === 'atLeast') return actual >= floor;
  if (kind !== 'increase' && kind !== 'decrease') return false;
  const falling = target !== null && target < (start ?? 0);
  return falling ? actual <= floor : actual >= floor;
}

/** The band of a plan's progress: a plan has no floor of its own, only the general thresholds count. */
export function planBand(progress: number | null): Band {
  return progress !== null && progress < 0 ? 'below' : bandOfScore(progress);
}

function bandOfScore(score: number | null): Band {
  if (score === null) return 'none';
  if (score >= 1 - noise) return 'met';
  if (score >= bandThresholds.on - noise) return 'on';
  return score >= bandThresholds.risk - noise ? 'risk' : 'off';
}
