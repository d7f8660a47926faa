/* Small parts that stand for the desktop: shell, native theme, screen. */
import { spawn } from 'node:child_process';
import { guarded, HostEmitter } from './guarded.ts';
import { hostSettings, records } from './state.ts';
import { webContents } from './web-contents.ts';

function handOver(target: string): void {
  if (!hostSettings().interactive || process.platform !== 'linux') return;
  const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export const shell = guarded('shell', {
  openExternal(target: string): Promise<void> {
    records.shellCalls.push({ method: 'openExternal', target });
    handOver(target);
    return Promise.resolve();
  },
  openPath(target: string): Promise<string> {
    records.shellCalls.push({ method: 'openPath', target });
    handOver(target);
    return Promise.resolve('');
  },
  showItemInFolder(target: string): void {
    records.shellCalls.push({ method: 'showItemInFolder', target });
    handOver(target.slice(0, target.lastIndexOf('/')) || '/');
  },
});

type ThemeSource = 'system' | 'light' | 'dark';

class HostNativeTheme extends HostEmitter {
  private source: ThemeSource = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): ThemeSource {
    return this.source;
  }

  set themeSource(source: ThemeSource) {
    this.source = source;
    const colorScheme = source === 'system' ? null : source;
    for (const contents of webContents.getAllWebContents()) {
      void contents.page.then((page) => page.emulateMedia({ colorScheme })).catch(() => undefined);
    }
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
}

export const nativeTheme = guarded('nativeTheme', new HostNativeTheme());

const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  workArea: { x: 0, y: 0, width: 1440, height: 900 },
  workAreaSize: { width: 1440, height: 900 },
  size: { width: 1440, height: 900 },
};

export const screen = guarded('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
});
