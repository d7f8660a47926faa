/* Where the keyboard is, between the parts of the window. */

/** A text that is being typed goes into the plan when its field loses the focus. */
export function finishTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

// In the order one reads them.
const panes = ['.rail', '.toolbar', '.plan-sheet', '.inspector', '.plan-tabs', 'main'];
const focusable =
  'textarea, [aria-current="page"], [role="tab"][tabindex="0"], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), select:not(:disabled), a[href], [tabindex="0"]';

// The sheet answers for its own focus: it is its text field. What the grid puts before it sends the focus on.
const ofSheet = '.sheet-holder';

/** Moves the keyboard to the next part of the window, round the corner (F6, as in every desktop program). */
export function goToNextPane(): void {
  const there = [...new Set(panes.flatMap((pane) => [...document.querySelectorAll<HTMLElement>(pane)]))];
  const now = there.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= there.length; step += 1) {
    const pane = there[(now + step) % there.length];
    const target = pane?.querySelector<HTMLElement>(ofSheet) ?? pane?.querySelector<HTMLElement>(focusable);
    if (!target) continue;
    target.focus();
    return;
  }
}

/**
 * Gives the screen the focus if nothing has it, so that Tab goes on from its beginning and not from the rail. A screen
 * that is still reading has nothing to give it to yet; it gets it when it has. Answers how to stop waiting.
 */
export function keepFocusInScreen(): () => void {
  const given = (): boolean => {
    if (document.activeElement !== null && document.activeElement !== document.body) return true;
    const main = document.querySelector<HTMLElement>('main');
    if (!main) return false;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
    return true;
  };
  const waiting = new MutationObserver(() => {
    if (given()) waiting.disconnect();
  });
  if (!given()) waiting.observe(document.body, { childList: true, subtree: true });
  return () => {
    waiting.disconnect();
  };
}
