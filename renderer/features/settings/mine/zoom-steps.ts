/** The steps of zoom in percent, as browsers have them. */
export const zoomSteps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** A zoom of the settings (1 = actual size) in whole percent. */
export function zoomPercent(zoom: number): number {
  return Math.round(zoom * 100);
}

/** The steps to choose from; a zoom between two steps is one more, so that the list can show it. */
export function zoomChoices(zoom: number): readonly number[] {
  return [...new Set([...zoomSteps, zoomPercent(zoom)])].sort((a, b) => a - b);
}

/** The next larger or smaller step as a zoom of the settings, or null at the end. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number | null {
  const percent = zoomPercent(zoom);
  const next =
    direction === 'in' ? zoomSteps.find((step) => step > percent) : zoomSteps.findLast((step) => step < percent);
  return next === undefined ? null : next / 100;
}
