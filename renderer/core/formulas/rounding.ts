import { shownDigits } from './formula-values';

/** A number times a power of ten, by its decimal digits: 1.005 × 10² is 100.5, not 100.49999999999999. */
function shifted(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** Rounds to decimal places (negative: tens, hundreds) by a rule for whole magnitudes, as Excel's 15 digits show it. */
export function roundedBy(number: number, places: number, rule: (magnitude: number) => number): number {
  const kept = Math.max(-400, Math.min(400, Math.trunc(places)));
  const scaled = shifted(Math.abs(shownDigits(number)), kept);
  if (!Number.isFinite(scaled)) return number;
  return Math.sign(number) * shifted(rule(scaled), -kept);
}

/** Half away from zero. */
export function halfUp(magnitude: number): number {
  return Math.floor(magnitude + 0.5);
}
