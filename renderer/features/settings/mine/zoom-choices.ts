import { zoomSteps } from '../../../app/zoom';

/** A zoom of the settings (1 = actual size) in whole percent. */
export function zoomPercent(zoom: number): number {
  return Math.round(zoom * 100);
}

/** The steps to choose from, in percent; a zoom between two steps is one more, so that the list can show it. */
export function zoomChoices(zoom: number): readonly number[] {
  return [...new Set([...zoomSteps, zoom].map(zoomPercent))].sort((a, b) => a - b);
}
