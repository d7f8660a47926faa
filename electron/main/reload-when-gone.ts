import type { WebContents } from 'electron';

const pauseMs = 10_000;

/**
 * Loads the page again after its process died: the library holds everything acknowledged. At most once in ten
 * seconds, so that a page that dies while it loads does not go round for ever.
 */
export function reloadWhenGone(contents: WebContents, log: (line: string) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`The page's process ended: ${reason}`);
    const now = performance.now();
    if (now - last < pauseMs || contents.isDestroyed()) return;
    last = now;
    contents.reload();
  });
}
