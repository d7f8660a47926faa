/**
 * Flags of the engine for a workbook process. Nearly every cell read lives to the end: a small nursery saves copying it
 * about first (a tenth of the time, a fifth of the memory of 600,000 cells; `npm run bench -- read`).
 */
export const workerFlags: readonly string[] = ['--max-semi-space-size=4'];
