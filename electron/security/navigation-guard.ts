import type { WebContents } from 'electron';
import { isOurAddress } from './app-address';

/** A page of ours may only go to a page of ours. */
export function mayNavigate(address: string): boolean {
  return isOurAddress(address);
}

/** Refuses foreign navigation, every new window and every webview of a page. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
