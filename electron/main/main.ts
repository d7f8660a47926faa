import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, Menu, protocol, screen, session, shell, utilityProcess } from 'electron';
import type { EventName } from '#core/ipc/channels';
import type { EventPayload } from '#core/ipc/contract';
import { ok } from '#core/result';
import { languageOf, textsIn } from '#core/texts/texts';
import { createHandlers } from '../ipc/handlers';
import { registerHandlers } from '../ipc/register-handlers';
import { appScheme, startAddress } from '../security/app-address';
import { createAppProtocol } from '../security/app-protocol';
import { guardNavigation } from '../security/navigation-guard';
import { applySessionPolicy } from '../security/session-policy';
import { exportPlan } from '../services/export-service';
import { FileTokens } from '../services/file-tokens';
import { Home } from '../services/home';
import { windowPdfPrinter } from '../services/pdf-printer';
import { createSettingsService } from '../services/settings-service';
import { utilityWorkbookProcess } from '../services/workbook-process-utility';
import { createWorkbookService } from '../services/workbook-service';
import { limits } from '../workbook/limits';
import { menuTemplate } from './app-menu';
import { closeWhenReady, type Closing } from './closing';
import { askFile, askFiles, askFolder, askPlace } from './file-dialogs';
import { PrintRoom } from './print-window';
import { reloadWhenGone } from './reload-when-gone';
import { readStartArguments } from './start-arguments';
import { windowOptions } from './window-options';
import { keepPlace } from './keep-place';
import { windowPlace } from './window-place';

/* Composition root: the only place that knows every part of the main process. */

// With SNAP set, electron-store writes in place instead of beside; this must be gone before any store is made.
delete process.env['SNAP'];
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
const started = readStartArguments(process.argv, process.env, process.env['INIT_CWD'] ?? process.cwd());
// Not Electron's own choice, the product's name: the command line must find the same folder.
app.setPath('userData', started.data ?? path.join(app.getPath('appData'), 'dinh-okr'));

const out = fileURLToPath(new URL('..', import.meta.url));
const room = new PrintRoom();
const log = (line: string): void => void process.stderr.write(`${line}\n`);

function openApp(): void {
  const windows = new Set<number>();
  const homeFolder = app.getPath('userData');
  const now = (): string => new Date().toISOString();
  const settings = createSettingsService({ dataFolder: homeFolder, now });
  const home = new Home({ homeFolder, appVersion: app.getVersion(), newId: randomUUID, now });
  const tokens = new FileTokens({ maxBytes: limits.fileBytes });
  const workbooks = createWorkbookService({
    start: utilityWorkbookProcess(() => utilityProcess.fork(path.join(out, 'worker', 'worker.js'))),
    limits,
    now: () => performance.now(),
  });
  const systemLanguage = languageOf(app.getPreferredSystemLanguages()[0] ?? app.getLocale());
  const texts = () => textsIn(settings.get().language ?? systemLanguage, home.company.get().terms);
  const pdf = windowPdfPrinter((html, nonce) => room.print(html, nonce));

  const place = windowPlace(
    settings.get().window,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow(windowOptions(path.join(out, 'preload', 'preload.cjs'), 'Đỉnh OKR', place));
  if (place.maximized) window.maximize();
  const contents = window.webContents;
  windows.add(contents.id);
  const send = <N extends EventName>(event: N, payload: EventPayload<N>): void => {
    if (!contents.isDestroyed()) contents.send(event, payload);
  };
  const drawMenu = (): void => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(texts(), (command) => {
          send('menuCommand', { command });
        }),
      ),
    );
  };
  const offer = (file: string): void => {
    const offered = tokens.offerPath(file);
    if (offered.ok) send('fileOffered', offered.value);
  };
  let startFile = started.file;
  const closing: Closing = closeWhenReady(window, () => {
    send('aboutToClose', {});
  });
  keepPlace(window, settings);
  const zoom = (): void => {
    contents.setZoomFactor(settings.get().zoom);
  };
  contents.on('dom-ready', zoom);

  registerHandlers({
    windows,
    log,
    handlers: createHandlers({
      home,
      settings,
      tokens,
      workbooks,
      systemLanguage,
      version: app.getVersion(),
      shell: process.versions.electron === undefined ? 'chromium' : 'electron',
      newId: randomUUID,
      today: localToday,
      askFile: (kind) => askFile(window, texts(), kind),
      askFiles: () => askFiles(window, texts()),
      askFolder: (why) => askFolder(window, texts(), why),
      askPlace: (title, form) => askPlace(window, texts(), title, form),
      writeExport: async (plan, choices, place) => {
        const written = await exportPlan(plan, { ...choices, path: place }, { workbooks, pdf, now: localToday });
        return written.ok ? ok(undefined) : written;
      },
      showInFolder: (file) => {
        shell.showItemInFolder(file);
      },
      openFolder: (folder) => {
        void shell.openPath(folder);
      },
      companyChanged: drawMenu,
      takeStartFile: () => {
        const file = startFile;
        startFile = null;
        return file === null ? null : tokens.offerPath(file);
      },
      settingsChanged: (changed) => {
        drawMenu();
        zoom();
        send('settingsChanged', changed);
      },
      importProgress: (token, progress) => {
        send('importProgress', { token, progress });
      },
      readyToClose: () => {
        closing.ready();
      },
      stayOpen: () => {
        closing.stay();
      },
    }),
  });

  guardNavigation(contents);
  reloadWhenGone(contents, log);
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('closed', () => {
    windows.delete(contents.id);
    app.quit();
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const { file } = readStartArguments(argv, {}, folder);
    if (file !== null) offer(file);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    offer(file);
  });
  app.on('will-quit', () => {
    workbooks.close();
    home.dispose();
  });
  drawMenu();
  void window.loadURL(startAddress);
}

/** Today on this computer's calendar, `YYYY-MM-DD`. */
function localToday(): string {
  const at = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

async function printDocument(job: { readonly html: string; readonly pdf: string }): Promise<void> {
  const html = await readFile(job.html, 'utf8');
  const nonce = /nonce="([A-Za-z0-9+/=_-]+)"/.exec(html)?.[1] ?? '';
  await writeFile(job.pdf, await room.print(html, nonce));
}

void app.whenReady().then(async () => {
  const answer = createAppProtocol({ folder: path.join(out, 'renderer'), printDocuments: room });
  applySessionPolicy(session.defaultSession);
  protocol.handle(appScheme, answer);
  room.open(answer);
  if (started.print === null) {
    if (app.requestSingleInstanceLock()) openApp();
    else app.quit();
    return;
  }
  // The hidden window is not the app's last: closing it must not end the program before the file is written.
  app.on('window-all-closed', () => undefined);
  try {
    await printDocument(started.print);
    app.exit(0);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
});
