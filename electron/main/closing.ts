import type { BrowserWindow } from 'electron';

/** How long a page may take to commit what is being typed before its window closes all the same. */
export const closeWithinMs = 5_000;

export interface Closing {
  /** The page has committed everything, or the user wants to lose the rest: the window closes now. */
  ready(): void;
  /** The page asks the user first: the window waits for an answer, however long. */
  stay(): void;
}

/**
 * Lets a page finish before its window closes: `aboutToClose` goes out, the window closes on `readyToClose`, or after
 * five seconds in which the page said nothing.
 */
export function closeWhenReady(window: BrowserWindow, tell: () => void): Closing {
  let timer: NodeJS.Timeout | null = null;
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (timer) return;
    timer = setTimeout(close, closeWithinMs);
    tell();
  });
  window.on('closed', stop);
  return { ready: close, stay: stop };
}
