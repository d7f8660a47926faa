import { findBridge } from './bridge';

/* Imported first: the main process answers while the rest of the script is still being read. */

export const bridge = findBridge();

/** How to start, asked once; null outside the app. */
export const startAnswer = bridge?.getStart({}) ?? null;
