import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isOurAddress } from './app-address';
import { pagePolicy, printPolicy } from './content-security-policy';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** What index.html holds where the document's nonce belongs. */
export const noncePlaceholder = '__OKR_NONCE__';

/** A document handed over for printing, by the token in its address. Made once, served once per load. */
export interface PrintDocuments {
  get(token: string): { readonly html: string; readonly nonce: string } | null;
}

export interface AppProtocolOptions {
  /** The folder of the built pages. */
  readonly folder: string;
  readonly printDocuments: PrintDocuments;
  readonly newNonce?: () => string;
}

/**
 * Answers every request of `app://okr/`. Only files that were there when the app started are served (an allow-list,
 * so no spelling of a path can leave the folder), only to GET, with type, policy and `nosniff`.
 */
export function createAppProtocol(options: AppProtocolOptions): (request: Request) => Promise<Response> {
  const files = builtFiles(options.folder);
  const newNonce = options.newNonce ?? (() => randomBytes(18).toString('base64'));

  return async (request) => {
    if (request.method !== 'GET') return plain(405, 'Only GET');
    if (!isOurAddress(request.url)) return plain(404, 'Not found');
    const { pathname } = new URL(request.url);
    const printToken = /^\/print\/([A-Za-z0-9_-]{16,64})$/.exec(pathname)?.[1];
    if (printToken !== undefined) {
      const document = options.printDocuments.get(printToken);
      return document
        ? answer(document.html, types['.html'] ?? '', printPolicy(document.nonce))
        : plain(404, 'Not found');
    }
    const name = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(name);
    const type = types[path.extname(name)];
    if (file === undefined || type === undefined) return plain(404, 'Not found');
    const bytes = await readFile(file);
    const nonce = newNonce();
    const body = name.endsWith('.html') ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce) : bytes;
    return answer(body, type, pagePolicy(nonce));
  };
}

/** Every regular file below `folder`, by its path in an address. Links are not followed. */
export function builtFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(`/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`, file);
  }
  return files;
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response {
  return new Response(body, {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  });
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  });
}
