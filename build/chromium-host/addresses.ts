/*
 * Chromium cannot be given a scheme of our own from outside, so a page of `app://okr/x` is loaded from
 * `https://okr.app.standin.test/x` (a secure context, as the privileged scheme is). Every comparison goes through
 * these two functions; nothing ever resolves the host name, because each request is answered by the host.
 */
const suffix = '.standin.test';

/** `app://okr/a?b` → `https://okr.app.standin.test/a?b`; web and data addresses stay as they are. */
export function toBrowserAddress(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  if (!match) return address;
  const [, scheme = '', host = '', rest = ''] = match;
  if (/^(https?|wss?|file|blob|devtools|chrome)$/i.test(scheme)) return address;
  return `https://${host.toLowerCase()}.${scheme.toLowerCase()}${suffix}${rest}`;
}

/** The way back: what the main process is told. */
export function toAppAddress(address: string): string {
  const match = /^https:\/\/([^/?#]+)(.*)$/i.exec(address);
  if (!match) return address;
  const [, host = '', rest = ''] = match;
  if (!host.endsWith(suffix)) return address;
  const parts = host.slice(0, -suffix.length).split('.');
  const scheme = parts.pop();
  return scheme === undefined || parts.length === 0 ? address : `${scheme}://${parts.join('.')}${rest}`;
}

/** `app://okr` for an address of our own scheme, `null` (the text) for what has no origin. */
export function originOf(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i.exec(address);
  return match ? `${match[1]}://${match[2]}` : 'null';
}
