import { useState } from 'react';

/**
 * Where the focus goes when what lies above the screen closes: to what had it when this was first drawn, else to the
 * sheet. A field with `autoFocus` has taken it by the time a dialog looks for itself.
 */
export function useReturnFocus(): () => HTMLElement | true {
  const [opener] = useState(() => document.activeElement);
  return () => {
    if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) return opener;
    return document.querySelector<HTMLElement>('.sheet-holder') ?? true;
  };
}
