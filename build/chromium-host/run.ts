/*
 * Runs the app's own bundles on an installed Chromium: `node build/chromium-host/run.ts [--picture FILE] [app options]`.
 * Stays until stopped, or with --picture until the page says it is ready and its picture is saved.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium, joinBrowser, noChromium, openHeadless, openWindow, type OpenedBrowser } from './chromium.ts';
import { registerElectron } from './module-hook.ts';
import { configureHost, say } from './state.ts';

// Another build of the same app may be run (tests build the pages in a made-up language).
const root = process.env['OKR_HOST_ROOT'] ?? fileURLToPath(new URL('../../', import.meta.url));
const readyWithinMs = 60_000;

function optionValue(name: string): string | null {
  const at = process.argv.indexOf(name);
  const inline = process.argv.find((argument) => argument.startsWith(`${name}=`));
  return inline?.slice(name.length + 1) ?? (at === -1 ? null : (process.argv[at + 1] ?? null));
}

/** Where programs of this system keep their data, as Electron names it. */
function appData(): string {
  const home = homedir();
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
}

async function main(): Promise<void> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const picture = optionValue('--picture');
  const joined = process.env['OKR_HOST_BROWSER'] ?? null;
  const printing = process.argv.includes('--print-document');
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const headed = hasDisplay && picture === null && joined === null && !printing && process.env['OKR_HEADLESS'] !== '1';
  const executable = joined === null ? findChromium() : null;
  if (joined === null && executable === null) {
    say(noChromium);
    process.exit(73);
  }

  const opened: OpenedBrowser[] = [];
  let browser: Promise<OpenedBrowser> | null = null;
  const open = (): Promise<OpenedBrowser> => {
    browser ??= (
      joined !== null
        ? joinBrowser(joined)
        : headed
          ? openWindow(executable ?? '', { width: 1440, height: 900 })
          : openHeadless(executable ?? '', picture === null && !printing)
    ).then((made) => {
      opened.push(made);
      return made;
    });
    return browser;
  };
  let hidden: Promise<OpenedBrowser> | null = null;
  const openHidden = (): Promise<OpenedBrowser> => {
    // A page to print must not show up as a second window on the desktop.
    hidden ??= (headed ? openHeadless(executable ?? '', false) : open()).then((made) => {
      if (!opened.includes(made)) opened.push(made);
      return made;
    });
    return hidden;
  };

  configureHost({
    appPath: root,
    name: manifest['productName'] ?? manifest['name'] ?? 'app',
    version: manifest['version'] ?? '0.0.0',
    headed,
    interactive: headed,
    openBrowser: async (isHidden) => (await (isHidden ? openHidden() : open())).browser,
    closeBrowser: async () => {
      await Promise.all(opened.map((made) => made.close().catch(() => undefined)));
    },
    userData: path.join(appData(), manifest['name'] ?? 'app'),
  });
  registerElectron();
  // Imported only now: these modules, like the bundle, need the settings above.
  const { app } = await import('./app.ts');
  const { BrowserWindow } = await import('./browser-window.ts');
  const { listenToTests } = await import('./control.ts');
  listenToTests();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
  await import(pathToFileURL(path.join(root, manifest['main'] ?? 'out/main/main.js')).href);
  process.send?.({ started: true });
  if (joined !== null || printing) return;

  const window = await firstWindow(() => BrowserWindow.getAllWindows()[0]);
  const page = await window.webContents.page;
  if (!headed) await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined, null, {
    timeout: readyWithinMs,
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (headed) return;
  const file = path.resolve(
    process.env['INIT_CWD'] ?? process.cwd(),
    picture ?? path.join(root, 'out', 'first-window.png'),
  );
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  say(`A picture of the window is in ${file}`);
  if (picture !== null) {
    app.quit();
    return;
  }
  const { address } = await open();
  say(
    `There is no display. To look: ${address ?? ''} (open chrome://inspect in a browser on this computer). Stop with Ctrl+C.`,
  );
}

/** The app's first window, once it has made one. */
function firstWindow<W>(find: () => W | undefined): Promise<W> {
  return new Promise((resolve, reject) => {
    const until = Date.now() + readyWithinMs;
    const look = (): void => {
      const found = find();
      if (found) resolve(found);
      else if (Date.now() > until) reject(new Error('The app opened no window within a minute'));
      else setTimeout(look, 20);
    };
    look();
  });
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
