export const chunkSize = 40;
/** Rows that are there with the first drawing: more than the tallest screen shows. */
export const drawnAtOnce = 80;

/** The rows of a group in pieces that are drawn together once they come near the screen. */
export function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, at) =>
    rows.slice(at * chunkSize, (at + 1) * chunkSize),
  );
}
