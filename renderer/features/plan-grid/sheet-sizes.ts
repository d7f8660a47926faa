import type { CSSProperties } from 'react';
import { lineHeightOf, rowPadding, type Density } from './row-heights';

/** What the sheet's styles take from the settings. */
export function sheetSizes(density: Density, fontSize: number): CSSProperties {
  const sizes = {
    '--row-pad': `${String(rowPadding[density])}px`,
    '--sheet-font': `${String(fontSize)}px`,
    '--sheet-line': `${String(lineHeightOf(fontSize))}px`,
  };
  // safe: React's type knows no custom properties
  return sizes as CSSProperties;
}
