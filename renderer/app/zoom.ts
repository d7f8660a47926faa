/** The steps of zoom, as browsers have them; 1 = actual size. */
export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The next step up or down from any zoom; the last one at the end. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const steps = by === 1 ? zoomSteps : [...zoomSteps].reverse();
  return steps.find((step) => (by === 1 ? step > zoom + 0.001 : step < zoom - 0.001)) ?? steps.at(-1) ?? 1;
}
