import { useEffect, useState } from 'react';

// What had the focus before the dialogs that are open or were the last to be: one dialog may open from another.
let lastOpeners: readonly Element[] = [];

/**
 * Gives the focus back when what lies above the screen closes: to what had it when this was first drawn, else to the
 * sheet. A field with `autoFocus` has taken it by the time a dialog looks for itself, and whoever took it since (the
 * next dialog, a screen that was opened) keeps it. The dialog's own way is to be switched off.
 */
export function useReturnFocus(): void {
  const [openers] = useState(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return lastOpeners;
    return active.closest('[role="dialog"], [role="alertdialog"]') === null ? [active] : [active, ...lastOpeners];
  });
  useEffect(() => {
    lastOpeners = openers;
    return () => {
      queueMicrotask(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const opener = openers.find((element) => element.isConnected) ?? document.querySelector('.sheet-holder');
        if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    };
  }, [openers]);
}
