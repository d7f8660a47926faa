import type { BrowserWindowConstructorOptions } from 'electron';

/** The one window of the app. Everything that would weaken the page's sandbox is spelled out as off. */
export function windowOptions(preload: string, title: string): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 560,
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
