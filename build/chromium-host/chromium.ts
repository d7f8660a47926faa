import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { say } from './state.ts';

export { findChromium };

export const noChromium =
  'No Chromium was found. Install it (Debian and Ubuntu: apt-get install chromium) or name one in OKR_CHROMIUM.';

/** Nothing the browser does by itself may reach the network, and nothing it asks may wait for a person. */
export function browserFlags(): string[] {
  const flags = [
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--no-pings',
    '--metrics-recording-only',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication',
    // Every request is answered by the host before it leaves; a name that slips by must not resolve.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-gpu',
  ];
  if (isRoot()) {
    say('Chromium runs without its sandbox because this user is root.');
    flags.push('--no-sandbox');
  }
  return flags;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export interface OpenedBrowser {
  readonly browser: Browser;
  /** Loopback address of the debugging protocol, or null when there is none. */
  readonly address: string | null;
  close(): Promise<void>;
}

const portTries = 5;

/** A headless browser of our own. With `debugging`, others on this computer can look at it. */
export async function openHeadless(executable: string, debugging: boolean): Promise<OpenedBrowser> {
  if (!debugging) return openedOn(await launch(executable, []), null);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const browser = await launch(executable, [`--remote-debugging-port=${String(port)}`]);
    if (await answersOn(browser, port)) return openedOn(browser, port);
    await browser.close();
    if (tries === portTries) throw new Error('Chromium got no port of its own for its debugging protocol');
  }
}

function launch(executable: string, more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    headless: true,
    chromiumSandbox: !isRoot(),
    args: [...browserFlags(), ...more],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function openedOn(browser: Browser, port: number | null): OpenedBrowser {
  return {
    browser,
    address: port === null ? null : `http://127.0.0.1:${String(port)}`,
    close: () => browser.close(),
  };
}

/**
 * Whether it is this browser that answers on a port. Two that start at the same time may be given the same free port;
 * the later one then runs without it, silently, and whoever looks there sees the other's pages.
 */
async function answersOn(browser: Browser, port: number): Promise<boolean> {
  const mark = `about:blank#${randomUUID()}`;
  const page = await browser.newPage();
  try {
    await page.goto(mark);
    const answer = await fetch(`http://127.0.0.1:${String(port)}/json/list`);
    return (await answer.text()).includes(mark);
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

/** A window on the desktop without tabs and address bar. Its first page is the app's first window. */
export async function openWindow(executable: string, size: { width: number; height: number }): Promise<OpenedBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'okr-window-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    chromiumSandbox: !isRoot(),
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    args: [...browserFlags(), '--app=data:text/html,', `--window-size=${String(size.width)},${String(size.height)}`],
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was opened without a browser object');
  return {
    browser,
    address: null,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Someone else's browser, by the address of its debugging protocol; closing leaves it running. */
export async function joinBrowser(address: string): Promise<OpenedBrowser> {
  const browser = await chromium.connectOverCDP(address);
  return { browser, address, close: () => browser.close() };
}

/** The version as the program says it, or null. */
export function chromiumVersion(executable: string): string | null {
  try {
    return execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}
