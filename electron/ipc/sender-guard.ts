import { isAppPage } from '../security/app-address';

/** As much of a frame as the guard looks at; Electron's WebFrameMain fits. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** As much of a call's event as the guard looks at. */
export interface CallEvent {
  readonly sender: { readonly id: number; isDestroyed(): boolean };
  readonly senderFrame: SenderFrame | null;
}

/** Who may call: the windows the app made, by the id of their contents; gone when they are destroyed. */
export interface KnownWindows {
  has(contentsId: number): boolean;
}

/** Why a call is refused, or null: only the top frame of a window of ours, showing the app's page, may call. */
export function senderProblem(event: CallEvent, windows: KnownWindows): string | null {
  if (event.sender.isDestroyed()) return 'the window is gone';
  if (!windows.has(event.sender.id)) return 'not a window of the app';
  const frame = event.senderFrame;
  // A frame that navigated away or was removed before the call arrived.
  if (!frame) return 'the frame is gone';
  if (frame.parent !== null) return 'a frame inside the page';
  if (!isAppPage(frame.url)) return 'not a page of the app';
  return null;
}
