import type { Browser } from 'playwright-core';

/** What the stand-in needs to know before the app's main bundle is imported. */
export interface HostSettings {
  /** The folder with package.json: `app.getAppPath()`. */
  readonly appPath: string;
  readonly name: string;
  readonly version: string;
  /** With a display and not asked otherwise: the first window is a real one. */
  readonly headed: boolean;
  /** Someone is there to answer: dialogs go to the desktop's own where no answer is queued. */
  readonly interactive: boolean;
  /** Opens the browser on first use; a hidden one never shows on the desktop. */
  readonly openBrowser: (hidden: boolean) => Promise<Browser>;
  /** Ends what `openBrowser` started. */
  readonly closeBrowser: () => Promise<void>;
  /** The default data folder, as `app.getPath('userData')` gives it before anyone sets it. */
  readonly userData: string;
}

/** What happened that a real system would have shown or done; tests read it, people read it in a log. */
export interface HostRecords {
  readonly cspReports: { directive: string; blocked: string; sample: string; source: string; page: string }[];
  readonly foreignRequests: { url: string; page: string }[];
  readonly shellCalls: { method: string; target: string }[];
  readonly dialogs: { kind: string; options: unknown; answer: unknown }[];
  readonly permissionCalls: { handler: string; permission: string; allowed: boolean }[];
  readonly blockedNavigations: string[];
  readonly blockedWindows: string[];
  readonly pageErrors: string[];
  readonly switches: string[];
}

export const records: HostRecords = {
  cspReports: [],
  foreignRequests: [],
  shellCalls: [],
  dialogs: [],
  permissionCalls: [],
  blockedNavigations: [],
  blockedWindows: [],
  pageErrors: [],
  switches: [],
};

let current: HostSettings | null = null;

export function configureHost(settings: HostSettings): void {
  current = settings;
}

export function hostSettings(): HostSettings {
  if (!current) throw new Error('The stand-in for electron was imported before the host was set up');
  return current;
}

/** One line for whoever started the host. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
