import type { BrowserWindowConstructorOptions } from 'electron';
import { smallestSize, type WindowPlace } from './window-place';

/** The one window of the app. Everything that would weaken the page's sandbox is spelled out as off. */
export function windowOptions(preload: string, title: string, place: WindowPlace): BrowserWindowConstructorOptions {
  const { maximized: _maximized, ...bounds } = place;
  return {
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    // Shown when the first frame is painted, so that nobody sees an empty window.
    show: false,
    autoHideMenuBar: false,
    webPreferences: { ...closedPreferences, preload },
  };
}

/** A window nobody sees, for printing: no preload, a session of its own. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return { show: false, width: 1200, height: 850, webPreferences: { ...closedPreferences, partition: 'print' } };
}

const closedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // Its dictionaries would come from the network.
  spellcheck: false,
} as const;
