import { guarded, HostEmitter, PreventableEvent } from './guarded.ts';
import { HostWebContents, type WebPreferences } from './web-contents.ts';

export interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
  readonly [name: string]: unknown;
}

const windows = new Set<BrowserWindow>();
/** The app hears of every closed window, to quit when none is left. */
export const windowsChanged = {
  onClosed: (): void => undefined,
  onCreated: (_window: BrowserWindow): void => undefined,
};

const raised = ['ready-to-show', 'close', 'closed', 'show', 'hide', 'focus'];
const neverRaised = [
  'blur',
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'unresponsive',
  'responsive',
  'session-end',
  'page-title-updated',
];

/** A window: Electron's life cycle around one page. Sizes beyond the first, places and states are recorded only. */
export class BrowserWindow extends HostEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].find((window) => window.isVisible()) ?? null;
  }

  static fromWebContents(contents: HostWebContents): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents: HostWebContents;
  readonly options: WindowOptions;
  readonly id: number;
  private visible: boolean;
  private gone = false;
  private maximized = false;

  constructor(options: WindowOptions = {}) {
    super('BrowserWindow', raised, neverRaised);
    this.options = options;
    this.visible = options.show ?? true;
    this.webContents = new HostWebContents(options.webPreferences ?? {}, {
      width: options.width ?? 800,
      height: options.height ?? 600,
    });
    this.id = this.webContents.id;
    const self = guarded('BrowserWindow', this);
    this.webContents.once('dom-ready', () => self.emit('ready-to-show'));
    this.webContents.on('host-page-closed', () => {
      // The user closed the browser's own window: too late to ask.
      self.emit('close', new PreventableEvent());
      self.destroy();
    });
    windows.add(self);
    windowsChanged.onCreated(self);
    return self;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.visible = true;
    this.emit('show');
  }

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.visible = false;
    this.emit('hide');
  }

  focus(): void {
    this.webContents.focus();
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.visible && !this.gone;
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  /** Recorded only. */
  maximize(): void {
    this.maximized = true;
  }

  isFocused(): boolean {
    return this.isVisible();
  }

  restore(): void {
    this.show();
  }

  getTitle(): string {
    return this.options.title ?? '';
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0 } = this.options;
    return { x, y, width: this.options.width ?? 800, height: this.options.height ?? 600 };
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.getBounds();
  }

  /** Asks as a click on the window's cross does: a listener of `close` may prevent it. */
  close(): void {
    if (this.gone) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    for (const window of windows) if (window.webContents === this.webContents) windows.delete(window);
    void this.webContents.dispose().finally(() => {
      this.emit('closed');
      windowsChanged.onClosed();
    });
  }
}
