import type { BrowserWindow } from 'electron';

/** How long a page may take to commit what is being typed before its window closes all the same. */
export const closeWithinMs = 5_000;

export interface Closing {
  /** The page has committed everything: its window may close now. */
  ready(contentsId: number): void;
}

/**
 * Lets a page finish before its window closes: `aboutToClose` goes out, the window closes on `readyToClose` or after
 * five seconds.
export function closeWhenReady(window: BrowserWindow, tell: () => void): Closing {
  let asked: NodeJS.Timeout | null = null;
  const contentsId = window.webContents.id;
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (asked) return;
    asked = setTimeout(close, closeWithinMs);
    tell();
  });
  window.on('closed', () => {
    if (asked) clearTimeout(asked);
  });
  return {
    ready: (id) => {
      if (id === contentsId && asked) close();
    },
  };
}
