import { randomBytes } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { appHost, appScheme } from '../security/app-address';
import type { PrintDocuments } from '../security/app-protocol';
import { guardNavigation } from '../security/navigation-guard';
import { applySessionPolicy } from '../security/session-policy';
import { printWindowOptions } from './window-options';

type Answer = (request: Request) => Promise<Response>;

/** Documents waiting to be printed, and the hidden windows that print them. */
export class PrintRoom implements PrintDocuments {
  readonly #documents = new Map<string, { html: string; nonce: string }>();
  #isOpen = false;

  get(token: string): { readonly html: string; readonly nonce: string } | null {
    return this.#documents.get(token) ?? null;
  }

  /** The session of hidden windows is another one and needs the same handler and the same bounds. */
  open(answer: Answer): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const own = session.fromPartition('print');
    applySessionPolicy(own);
    own.protocol.handle(appScheme, answer);
  }

  /** Prints HTML made for `nonce` (its styles carry it) to A4 landscape; the page's own @page rules win. */
  async print(html: string, nonce: string): Promise<Uint8Array> {
    const token = randomBytes(24).toString('base64url');
    this.#documents.set(token, { html, nonce });
    const window = new BrowserWindow(printWindowOptions());
    guardNavigation(window.webContents);
    try {
      await window.loadURL(`${appScheme}://${appHost}/print/${token}`);
      return await window.webContents.printToPDF({
        landscape: true,
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } finally {
      this.#documents.delete(token);
      window.destroy();
    }
  }
}
