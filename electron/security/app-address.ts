export const appScheme = 'app';
export const appHost = 'okr';
/** The page that is the app. */
export const startAddress = `${appScheme}://${appHost}/`;

/** Whether an address is of our own pages. Parsed, never compared as text. */
export function isOurAddress(address: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(address);
    return protocol === `${appScheme}:` && host === appHost && username === '' && password === '' && port === '';
  } catch {
    return false;
  }
}

/** Whether an address is the app's own page (and not, say, a document made for printing). */
export function isAppPage(address: string): boolean {
  if (!isOurAddress(address)) return false;
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === '/index.html';
}
