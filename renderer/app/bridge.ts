import { bridgeKey } from '#core/ipc/channels';
import type { Bridge } from '#core/ipc/contract';

declare global {
  interface Window {
    readonly okr?: Bridge;
  }
}

/** The one reader of `window.okr`. Null outside the app, where no preload has run. */
export function findBridge(): Bridge | null {
  return window[bridgeKey] ?? null;
}

/** The nonce that the protocol handler wrote into the document; libraries that add style elements must carry it. */
export function documentNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="okr-nonce"]')?.content ?? '';
}
