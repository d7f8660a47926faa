import type { Session } from 'electron';
import { isOurAddress } from './app-address';

/** Writing plain text to the clipboard is what copying a range needs; everything else has no use here. */
export function isPermissionGranted(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurAddress(address);
}

/** Whether a request may go on: our own scheme, and what a page made itself. */
export function isRequestAllowed(address: string): boolean {
  if (isOurAddress(address)) return true;
  return /^(data|blob):/.test(address);
}

/** Denies permissions in all three handlers (Electron's default grants them) and cancels every foreign request. */
export function applySessionPolicy(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermissionGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermissionGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url) });
  });
  // The dictionaries of the built-in spell checker come from the network.
  session.setSpellCheckerEnabled(false);
}
