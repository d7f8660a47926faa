import type { BrowserContext, Route } from 'playwright-core';
import { originOf, toAppAddress } from './addresses.ts';
import { guarded, HostEmitter } from './guarded.ts';
import { hostSettings, records } from './state.ts';
import type { HostWebContents } from './web-contents.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
type BeforeRequest = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean;

/** Told about navigations before they go out, and asked for the owner of a page. */
export interface NavigationWatch {
  /** False = the navigation must not happen. */
  mayNavigate(route: Route): boolean;
}

let requestNumber = 0;

/** A session is a browser context: its pages, its protocol handlers, its permission handlers. */
export class HostSession extends HostEmitter {
  readonly partition: string;
  readonly protocol;
  readonly webRequest;
  readonly handlers = new Map<string, ProtocolHandler>();
  readonly contents = new Set<HostWebContents>();
  context: Promise<BrowserContext> | null = null;
  watch: NavigationWatch = { mayNavigate: () => true };
  beforeRequest: BeforeRequest | null = null;
  permissionRequest: PermissionRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  devicePermission: ((details: { deviceType: string; origin: string }) => boolean) | null = null;

  constructor(partition: string) {
    super('session', [], ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device']);
    this.partition = partition;
    const handlers = this.handlers;
    this.protocol = guarded('protocol', {
      handle(scheme: string, handler: ProtocolHandler): void {
        if (handlers.has(scheme)) throw new Error(`The protocol ${scheme} is already handled`);
        handlers.set(scheme, handler);
      },
      unhandle: (scheme: string): void => void handlers.delete(scheme),
      isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
    });
    const setBeforeRequest = (listener: BeforeRequest | null): void => {
      this.beforeRequest = listener;
    };
    this.webRequest = guarded('webRequest', {
      /** With or without a filter; a filter of all addresses is the only one we have a use for. */
      onBeforeRequest(first: { urls: string[] } | BeforeRequest | null, second?: BeforeRequest | null): void {
        setBeforeRequest(typeof first === 'function' ? first : (second ?? null));
      },
    });
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: ((details: { deviceType: string; origin: string }) => boolean) | null): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) throw new Error('A spell checker would fetch dictionaries from the network');
  }

  setSpellCheckerLanguages(languages: string[]): void {
    if (languages.length > 0) throw new Error('A spell checker would fetch dictionaries from the network');
  }

  /** The browser context of this session, made on first use. */
  open(): Promise<BrowserContext> {
    this.context ??= this.make();
    return this.context;
  }

  async close(): Promise<void> {
    const context = await this.context;
    this.context = null;
    await context?.close().catch(() => undefined);
  }

  private async make(): Promise<BrowserContext> {
    const { openBrowser, headed } = hostSettings();
    const browser = await openBrowser(this.partition !== '');
    const own = headed && this.partition === '' ? browser.contexts()[0] : undefined;
    const context =
      own ?? (await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false, viewport: null }));
    await context.route('**/*', (route) => this.answer(route));
    return context;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppAddress(request.url());
    const page = toAppAddress(this.frameAddress(route));
    if (request.isNavigationRequest() && !this.watch.mayNavigate(route)) {
      await route.abort('aborted').catch(() => undefined);
      return;
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1] ?? '';
    const handler = this.handlers.get(scheme);
    const cancelled = this.asksToCancel(url, request.method(), request.resourceType());
    if (!handler || cancelled) {
      // Nothing but our own scheme may leave the process, whatever the app's own handler says.
      records.foreignRequests.push({ url, page });
      await route.abort('blockedbyclient').catch(() => undefined);
      return;
    }
    try {
      const method = request.method();
      const body = method === 'GET' || method === 'HEAD' ? null : request.postDataBuffer();
      const response = await handler(
        new Request(url, {
          method,
          headers: await request.allHeaders().then(withoutPseudo),
          body: body ? new Uint8Array(body) : null,
        }),
      );
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      records.pageErrors.push(`${url}: ${String(error)}`);
      await route.abort('failed').catch(() => undefined);
    }
  }

  private frameAddress(route: Route): string {
    try {
      return route.request().frame().url();
    } catch {
      return '';
    }
  }

  private asksToCancel(url: string, method: string, resourceType: string): boolean {
    if (!this.beforeRequest) return false;
    requestNumber += 1;
    let cancelled = false;
    this.beforeRequest({ id: requestNumber, url, method, resourceType }, (response) => {
      cancelled = response.cancel === true;
    });
    return cancelled;
  }

  /** What the app would answer if its page asked; for tests, since a headless browser never prompts. */
  askPermission(handler: 'request' | 'check' | 'device', permission: string, address: string): boolean {
    let allowed = true;
    const contents = [...this.contents][0] ?? null;
    if (handler === 'request' && this.permissionRequest) {
      this.permissionRequest(contents, permission, (granted) => (allowed = granted), {
        requestingUrl: address,
        isMainFrame: true,
      });
    }
    if (handler === 'check' && this.permissionCheck) {
      allowed = this.permissionCheck(contents, permission, originOf(address), { isMainFrame: true });
    }
    if (handler === 'device' && this.devicePermission) {
      allowed = this.devicePermission({ deviceType: permission, origin: originOf(address) });
    }
    records.permissionCalls.push({ handler, permission, allowed });
    return allowed;
  }
}

function withoutPseudo(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
}

const sessions = new Map<string, HostSession>();

/** The session of a partition; '' is the default one. */
export function sessionOf(partition: string): HostSession {
  const known = sessions.get(partition);
  if (known) return known;
  const made = guarded('session', new HostSession(partition));
  sessions.set(partition, made);
  return made;
}

export function allSessions(): HostSession[] {
  return [...sessions.values()];
}

export const session = guarded('session', {
  get defaultSession(): HostSession {
    return sessionOf('');
  },
  fromPartition(partition: string): HostSession {
    if (partition.startsWith('persist:'))
      throw new Error('Persistent sessions are not implemented by build/chromium-host');
    return sessionOf(partition);
  },
});
