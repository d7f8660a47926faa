import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Route } from 'playwright-core';
import { originOf, toAppAddress, toBrowserAddress } from './addresses.ts';
import { guarded, HostEmitter, PreventableEvent } from './guarded.ts';
import { emitMessage, invokeHandler } from './ipc-main.ts';
import { printOptions, type PrintToPdfOptions } from './print.ts';
import { sessionOf, type HostSession } from './session.ts';
import { hostSettings, records, say } from './state.ts';
import { createWire, nodeBytes } from './wire.ts';
import { pageHalf, preloadHalf } from './worlds.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly partition?: string;
  readonly session?: HostSession;
  readonly [name: string]: unknown;
}

/** A frame as the main process sees it; only the top frame ever speaks, since a preload runs nowhere else. */
export interface HostFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: HostFrame | null;
  readonly top: HostFrame;
  readonly detached: boolean;
  readonly processId: number;
  readonly routingId: number;
  isDestroyed(): boolean;
}

type OpenHandler = (details: { url: string; frameName: string; features: string; disposition: string }) => {
  action: 'allow' | 'deny';
};

const wire = createWire(nodeBytes);
const all = new Map<number, HostWebContents>();
let lastId = 0;

const raised = [
  'did-finish-load',
  'dom-ready',
  'did-fail-load',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'render-process-gone',
  'preload-error',
  'console-message',
  'destroyed',
  // The window hears by this that the user closed it: no name of Electron's.
  'host-page-closed',
];
const neverRaised = ['will-attach-webview', 'unresponsive', 'responsive', 'will-prevent-unload', 'context-menu'];

/** One page with its two worlds. The constructor is synchronous as Electron's is; every method awaits the page. */
export class HostWebContents extends HostEmitter {
  readonly id: number;
  readonly session: HostSession;
  readonly preferences: WebPreferences;
  readonly mainFrame: HostFrame;
  readonly page: Promise<Page>;
  private readonly binding = `host_${randomUUID().replaceAll('-', '')}`;
  private readonly secret = randomUUID();
  private cdp: CDPSession | null = null;
  private preloadContext: number | null = null;
  private mainFrameId = '';
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private expected = new Set<string>();
  private destroyed = false;
  private zoom = 1;
  private readonly size: { readonly width: number; readonly height: number };
  currentPage: Page | null = null;

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super('webContents', raised, neverRaised);
    this.id = lastId += 1;
    this.preferences = preferences;
    this.size = size;
    this.session = preferences.session ?? sessionOf(preferences.partition ?? '');
    const self = guarded('webContents', this);
    this.mainFrame = makeMainFrame(self);
    this.page = self.start(size);
    this.page.catch((error: unknown) => {
      say(`The page could not be made: ${String(error)}`);
    });
    all.set(this.id, self);
    this.session.contents.add(self);
    this.session.watch = { mayNavigate: (route) => mayNavigate(route) };
    return self;
  }

  /** Loads a page; resolves when it has loaded, rejects with Chromium's reason otherwise. */
  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.expected.add(url);
    try {
      await page.goto(toBrowserAddress(url), { waitUntil: 'load' });
      this.emit('did-finish-load');
    } catch (error) {
      this.emit('did-fail-load', {}, -2, String(error), url, true);
      throw new Error(`${String(error)} loading '${url}'`);
    } finally {
      this.expected.delete(url);
    }
  }

  getURL(): string {
    return this.currentPage ? toAppAddress(this.currentPage.url()) : '';
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isCrashed(): boolean {
    return false;
  }

  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }

  reload(): void {
    const url = this.getURL();
    void this.loadURL(url).catch((error: unknown) => {
      say(`Reloading failed: ${String(error)}`);
    });
  }

  focus(): void {
    void this.page.then((page) => page.bringToFront());
  }

  /** 1 = actual size. A page without a window gets fewer, larger pixels; one in a window is zoomed by its style. */
  setZoomFactor(factor: number): void {
    // A page at its actual size is left to the viewport it was made with.
    if (factor === this.zoom) return;
    this.zoom = factor;
    void this.page
      .then(async (page) => {
        if (hostSettings().headed) {
          await page.evaluate((value) => {
            document.documentElement.style.zoom = String(value);
          }, factor);
          return;
        }
        await this.cdp?.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(this.size.width / factor),
          height: Math.round(this.size.height / factor),
          deviceScaleFactor: factor,
          mobile: false,
        });
      })
      .catch(() => undefined);
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Sends a message to the preload; lost, as in Electron, when there is no document to hear it. */
  send(channel: string, ...args: unknown[]): void {
    this.deliver({ type: 'event', channel, args });
  }

  async printToPDF(options: PrintToPdfOptions): Promise<Buffer> {
    await this.page;
    if (!this.cdp) throw new Error('The page is gone');
    const { data } = await this.cdp.send('Page.printToPDF', printOptions(options));
    return Buffer.from(data, 'base64');
  }

  forcefullyCrashRenderer(): void {
    void this.cdp?.send('Page.crash').catch(() => undefined);
  }

  /** The host's own end of a window; Electron's windows do this inside. */
  async dispose(): Promise<void> {
    if (this.destroyed) return;
    this.markGone();
    const page = await this.page.catch(() => null);
    await page?.close().catch(() => undefined);
  }

  markGone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    all.delete(this.id);
    this.session.contents.delete(contentsOf(this));
    this.emit('destroyed');
  }

  /** Whether a navigation of this page's top frame goes ahead: ours always, the page's own if nobody objects. */
  allowsNavigation(url: string, redirected: boolean): boolean {
    if (this.expected.has(url)) return true;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame: true, frame: this.mainFrame });
    this.emit('will-frame-navigate', event);
    this.emit(redirected ? 'will-redirect' : 'will-navigate', event, url);
    if (event.defaultPrevented) records.blockedNavigations.push(url);
    return !event.defaultPrevented;
  }

  private async start(size: { width: number; height: number }): Promise<Page> {
    const { headed } = hostSettings();
    const context = await this.session.open();
    const unused = headed && this.session.partition === '' ? context.pages().find((page) => !isOwned(page)) : undefined;
    const page = unused ?? (await context.newPage());
    this.currentPage = page;
    if (!headed) await page.setViewportSize(size);
    const cdp = await context.newCDPSession(page);
    this.cdp = cdp;
    this.mainFrameId = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
    this.listen(page, cdp);
    await cdp.send('Runtime.enable');
    await cdp.send('Page.enable');
    await cdp.send('Runtime.addBinding', { name: this.binding, executionContextName: this.binding });
    const shared = `(${createWire.toString()})`;
    const preload = this.preferences.preload;
    const body =
      preload === undefined ? 'null' : `(function (require, exports, module) {${readFileSync(preload, 'utf8')}\n})`;
    if (preload !== undefined) {
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${pageHalf.toString()})(${JSON.stringify(this.secret)}, ${shared});`,
      });
    }
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${preloadHalf.toString()})(${JSON.stringify(this.secret)}, ${JSON.stringify(this.binding)}, ${shared}, ${body});`,
      worldName: this.binding,
    });
    return page;
  }

  private listen(page: Page, cdp: CDPSession): void {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const aux = context.auxData as { frameId?: string } | undefined;
      if (context.name === this.binding && aux?.frameId === this.mainFrameId) this.preloadContext = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.preloadContext === executionContextId) this.preloadContext = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.binding) this.receive(JSON.parse(payload) as PreloadMessage, executionContextId);
    });
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const address = toAppAddress(url);
      const answer = this.openHandler({
        url: address,
        frameName: windowName,
        features: windowFeatures.join(','),
        disposition: 'foreground-tab',
      });
      if (answer.action === 'allow') say(`build/chromium-host opens no second window for a page: ${address}`);
      records.blockedWindows.push(address);
    });
    page.on('popup', (popup) => {
      void popup.close().catch(() => undefined);
    });
    page.on('websocket', (socket) => {
      records.foreignRequests.push({ url: socket.url(), page: this.getURL() });
    });
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.on('pageerror', (error) => {
      records.pageErrors.push(String(error.stack ?? error));
      say(`page: ${String(error.stack ?? error)}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') say(`page ${message.type()}: ${message.text()}`);
      this.emit('console-message', { level: message.type(), message: message.text() });
    });
    page.on('crash', () => {
      this.preloadContext = null;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    page.on('close', () => {
      if (!this.destroyed) this.emit('host-page-closed');
    });
  }

  private receive(message: PreloadMessage, contextId: number): void {
    if (message.type === 'csp') {
      const { directive, blocked, sample, source } = message;
      records.cspReports.push({ directive, blocked: toAppAddress(blocked), sample, source, page: this.getURL() });
      return;
    }
    if (message.type === 'preloadError') {
      say(`preload: ${message.message}`);
      records.pageErrors.push(message.message);
      this.emit('preload-error', {}, this.preferences.preload, new Error(message.message));
      return;
    }
    const event = this.eventOfPage();
    const args = wire.decode(message.args) as unknown[];
    if (message.type === 'send') {
      emitMessage(message.channel, event, args);
      return;
    }
    invokeHandler(message.channel, event, args).then(
      (value) => {
        this.answer(contextId, message.id, true, value);
      },
      (error: unknown) => {
        this.answer(contextId, message.id, false, error);
      },
    );
  }

  /** The event of a call by this page's own top frame. */
  eventOfPage(): object {
    return {
      type: 'frame',
      sender: contentsOf(this),
      senderFrame: this.mainFrame,
      processId: 1,
      frameId: this.mainFrame.routingId,
    };
  }

  private answer(contextId: number, id: number, kept: boolean, value: unknown): void {
    if (contextId !== this.preloadContext) return;
    try {
      this.deliver({ type: 'answer', id, kept, value });
    } catch (error) {
      this.deliver({ type: 'answer', id, kept: false, value: error });
    }
  }

  private deliver(message: object): void {
    const text = wire.encode(message);
    const context = this.preloadContext;
    if (context === null || !this.cdp) return;
    this.cdp
      .send('Runtime.evaluate', {
        expression: `globalThis[${JSON.stringify(`${this.binding}Deliver`)}]?.(${JSON.stringify(text)})`,
        contextId: context,
      })
      .catch(() => undefined);
  }
}

type PreloadMessage =
  | { type: 'invoke'; id: number; channel: string; args: string }
  | { type: 'send'; channel: string; args: string }
  | { type: 'csp'; directive: string; blocked: string; sample: string; source: string }
  | { type: 'preloadError'; message: string };

function makeMainFrame(contents: HostWebContents): HostFrame {
  const frame: HostFrame = guarded('webFrameMain', {
    get url() {
      return contents.getURL();
    },
    get origin() {
      return originOf(contents.getURL());
    },
    parent: null,
    get top(): HostFrame {
      return frame;
    },
    get detached() {
      return contents.isDestroyed();
    },
    processId: 1,
    routingId: contents.id,
    isDestroyed: () => contents.isDestroyed(),
  });
  return frame;
}

function isOwned(page: Page): boolean {
  return [...all.values()].some((contents) => contents.currentPage === page);
}

function contentsOf(contents: HostWebContents): HostWebContents {
  return all.get(contents.id) ?? contents;
}

function mayNavigate(route: Route): boolean {
  const request = route.request();
  const frame = request.frame();
  const owner = [...all.values()].find((contents) => contents.currentPage === frame.page());
  const url = toAppAddress(request.url());
  if (!owner) {
    // A pop-up that Chromium made before it could be refused.
    records.blockedWindows.push(url);
    return false;
  }
  if (frame.parentFrame()) return true;
  return owner.allowsNavigation(url, request.redirectedFrom() !== null);
}

export const webContents = guarded('webContents', {
  getAllWebContents: (): HostWebContents[] => [...all.values()],
  fromId: (id: number): HostWebContents | undefined => all.get(id),
});
