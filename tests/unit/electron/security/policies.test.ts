import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { senderProblem } from '../../../../electron/ipc/sender-guard';
import { createAppProtocol } from '../../../../electron/security/app-protocol';
import { pagePolicy, printPolicy } from '../../../../electron/security/content-security-policy';
import { isPermissionGranted, isRequestAllowed } from '../../../../electron/security/session-policy';

const root = mkdtempSync(path.join(tmpdir(), 'okr-protocol-'));
const folder = path.join(root, 'pages');
mkdirSync(folder);
writeFileSync(path.join(folder, 'index.html'), '<p>__OKR_NONCE__</p>');
writeFileSync(path.join(root, 'secret.html'), 'SECRET');
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const serve = createAppProtocol({ folder, printDocuments: { get: () => null }, newNonce: () => 'N' });

describe('the page policy', () => {
  it('is exactly this text', () => {
    expect(pagePolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'; require-trusted-types-for 'script'; trusted-types okr-clipboard",
    );
  });
});

describe('the policy of a document to print', () => {
  it('is exactly this text: pictures and fonts it carries itself, styles of its nonce, no script', () => {
    expect(printPolicy('N')).toBe(
      "default-src 'none'; style-src 'nonce-N'; img-src 'self' data:; font-src data:; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
        "trusted-types 'none'",
    );
  });

  it('goes with every document of the print route, which is served by its token alone', async () => {
    const token = 'a'.repeat(32);
    const printDocuments = { get: (asked: string) => (asked === token ? { html: '<img>', nonce: 'P' } : null) };
    const print = createAppProtocol({ folder, printDocuments });
    const given = await print(new Request(`app://okr/print/${token}`));
    expect(given.headers.get('content-security-policy')).toBe(printPolicy('P'));
    expect((await print(new Request(`app://okr/print/${'b'.repeat(32)}`))).status).toBe(404);
  });
});

describe('the app protocol', () => {
  const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%5c', '%5c..', '..%00', '...', 'CON', 'NUL'];
  const gaps = ['/', '//', '%2f', '%5c', '/./'];
  const ends = ['secret.html', 'secret.html%00.html', 'secret.html::$DATA', 'index.html::$DATA'];
  const spellings = ups.flatMap((up) => gaps.flatMap((gap) => ends.map((end) => `app://okr/x${gap}${up}${gap}${end}`)));

  it('serves the page with its nonce, policy and nosniff', async () => {
    const given = await serve(new Request('app://okr/'));
    expect(await given.text()).toBe('<p>N</p>');
    expect(given.headers.get('content-security-policy')).toBe(pagePolicy('N'));
    expect(given.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers 404 to two hundred spellings of a way out', async () => {
    expect(spellings).toHaveLength(200);
    for (const url of spellings) expect((await serve(new Request(url))).status, url).toBe(404);
  });

  it('refuses another host and any method but GET', async () => {
    expect((await serve(new Request('app://other/index.html'))).status).toBe(404);
    expect((await serve(new Request('app://okr/', { method: 'POST' }))).status).toBe(405);
  });
});

describe('permissions and requests', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid', 'usb'])(
    'does not grant %s to our own page',
    (name) => {
      expect(isPermissionGranted(name, 'app://okr/')).toBe(false);
    },
  );

  it('lets only our page write plain text to the clipboard', () => {
    expect(isPermissionGranted('clipboard-sanitized-write', 'app://okr/')).toBe(true);
    expect(isPermissionGranted('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  });

  it.each(['https://example.com/', 'ws://app/', 'file:///etc/passwd', 'app://okr.example.com/', 'app://a@okr/'])(
    'lets no request go to %s',
    (url) => {
      expect(isRequestAllowed(url)).toBe(false);
    },
  );
});

describe('who may call', () => {
  const call = (url: string, parent: unknown = null, id = 1, gone = false) =>
    senderProblem({ sender: { id, isDestroyed: () => gone }, senderFrame: { url, parent } }, new Set([1]));

  it('is the top frame of our window on our page', () => {
    expect(call('app://okr/')).toBeNull();
  });

  it('is no frame inside, other page, unknown or destroyed window', () => {
    expect(call('app://okr/', {})).not.toBeNull();
    expect(call('https://example.com/')).not.toBeNull();
    expect(call('app://okr/print/aaaaaaaaaaaaaaaaaaaa')).not.toBeNull();
    expect(call('app://okr/', null, 2)).not.toBeNull();
    expect(call('app://okr/', null, 1, true)).not.toBeNull();
  });
});
