import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { BrowserWindow, windowsChanged } from './browser-window.ts';
import { guarded, HostEmitter, PreventableEvent } from './guarded.ts';
import { allSessions } from './session.ts';
import { hostSettings, records } from './state.ts';
import { childProcesses } from './utility-process.ts';

const raised = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'open-file',
  'activate',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
];
const neverRaised = ['child-process-gone', 'gpu-info-update', 'certificate-error', 'login', 'open-url'];

/** Life cycle, paths and identity of the program. */
class HostApp extends HostEmitter {
  readonly isPackaged = false;
  private readonly paths = new Map<string, string>();
  private readonly ready: Promise<void>;
  private isReadyNow = false;
  private quitting = false;
  private lock: Server | null = null;
  private name = '';
  readonly commandLine = guarded('app.commandLine', {
    appendSwitch(name: string, value?: string): void {
      records.switches.push(value === undefined ? name : `${name}=${value}`);
    },
    hasSwitch: (name: string): boolean => process.argv.includes(`--${name}`),
    getSwitchValue: (name: string): string =>
      process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  });

  constructor() {
    super('app', raised, neverRaised);
    this.ready = new Promise((resolve) => {
      setImmediate(() => {
        this.isReadyNow = true;
        this.emit('ready', {}, {});
        resolve();
      });
    });
    windowsChanged.onCreated = (window) => {
      this.emit('browser-window-created', {}, window);
      this.emit('web-contents-created', {}, window.webContents);
      window.webContents.on('render-process-gone', (...args: unknown[]) => {
        this.emit('render-process-gone', args[0], window.webContents, args[1]);
      });
    };
    windowsChanged.onClosed = () => {
      if (BrowserWindow.getAllWindows().length > 0) return;
      if (this.quitting) void this.finish(0);
      else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    };
  }

  whenReady(): Promise<void> {
    return this.ready;
  }

  isReady(): boolean {
    return this.isReadyNow;
  }

  getVersion(): string {
    return hostSettings().version;
  }

  getName(): string {
    return this.name || hostSettings().name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getAppPath(): string {
    return hostSettings().appPath;
  }

  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en';
  }

  getSystemLocale(): string {
    return this.getLocale();
  }

  getPreferredSystemLanguages(): string[] {
    const text = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
    const tag = (text.split('.')[0] ?? '').replace('_', '-');
    return [tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag];
  }

  getPath(name: string): string {
    const set = this.paths.get(name);
    if (set !== undefined) return set;
    const home = homedir();
    const known: Record<string, string> = {
      userData: hostSettings().userData,
      sessionData: hostSettings().userData,
      appData: path.dirname(hostSettings().userData),
      home,
      temp: tmpdir(),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      desktop: path.join(home, 'Desktop'),
      logs: path.join(hostSettings().userData, 'logs'),
      exe: process.execPath,
    };
    const found = known[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.paths.set(name, folder);
  }

  setAppLogsPath(): void {
    mkdirSync(this.getPath('logs'), { recursive: true });
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready');
    records.switches.push('enable-sandbox');
  }

  setAppUserModelId(): void {
    // Windows groups taskbar buttons by it; there is nothing to group here.
  }

  disableHardwareAcceleration(): void {
    records.switches.push('disable-gpu');
  }

  addRecentDocument(): void {
    // The system's list of recent documents.
  }

  getAppMetrics(): { pid: number; type: string; memory: { workingSetSize: number } }[] {
    return [...childProcesses].map((child) => ({
      pid: child.pid ?? 0,
      type: 'Utility',
      memory: { workingSetSize: residentKilobytes(child.pid) },
    }));
  }

  focus(): void {
    BrowserWindow.getFocusedWindow()?.focus();
  }

  /** One holder per data folder: a socket in it (a named pipe on Windows). Synchronous, as in Electron. */
  requestSingleInstanceLock(extra: object = {}): boolean {
    if (this.lock) return true;
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lockFile = path.join(folder, 'host.lock');
    const address =
      process.platform === 'win32'
        ? `\\\\.\\pipe\\${Buffer.from(folder).toString('hex').slice(-80)}`
        : path.join(folder, 'host.sock');
    const holder = readHolder(lockFile);
    if (holder !== null && holder !== process.pid && isAlive(holder)) {
      const client = connect(address, () => {
        client.end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), extra }));
      });
      client.on('error', () => undefined);
      return false;
    }
    rmSync(lockFile, { force: true });
    if (process.platform !== 'win32') rmSync(address, { force: true });
    if (!takeLock(lockFile)) return false;
    const server = createServer((socket) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (chunk: string) => (text += chunk));
      socket.on('end', () => {
        const { argv, cwd, extra: sent } = JSON.parse(text) as { argv: string[]; cwd: string; extra: object };
        this.emit('second-instance', {}, argv, cwd, sent);
      });
      socket.on('error', () => undefined);
    });
    server.on('error', () => undefined);
    server.listen(address);
    server.unref();
    this.lock = server;
    return true;
  }

  hasSingleInstanceLock(): boolean {
    return this.lock !== null;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.close();
    this.lock = null;
    rmSync(path.join(this.getPath('userData'), 'host.lock'), { force: true });
  }

  quit(): void {
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.quitting = true;
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) window.close();
    if (windows.length === 0) void this.finish(0);
    // A window that prevents its closing ends the attempt, as in Electron.
    else if (windows.some((window) => !window.isDestroyed())) this.quitting = false;
  }

  exit(code = 0): void {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    void this.leave(code);
  }

  private async finish(code: number): Promise<void> {
    const event = new PreventableEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.quitting = false;
      return;
    }
    await this.leave(code);
  }

  private async leave(code: number): Promise<void> {
    this.emit('quit', {}, code);
    for (const child of childProcesses) child.kill();
    if (this.lock) this.releaseSingleInstanceLock();
    for (const session of allSessions()) await session.close();
    await hostSettings().closeBrowser();
    process.exit(code);
  }
}

function readHolder(lockFile: string): number | null {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function takeLock(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

function residentKilobytes(pid: number | undefined): number {
  try {
    // The second number of statm counts resident pages of 4 KB.
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]) * 4;
  } catch {
    return 0;
  }
}

export const app = guarded('app', new HostApp());
export type { HostApp };
