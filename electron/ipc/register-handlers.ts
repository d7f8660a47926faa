import { ipcMain } from 'electron';
import { requestNames } from '#core/ipc/channels';
import { refuse } from '#core/result';
import { answer } from './answer';
import type { Handlers } from './handlers';
import { senderProblem, type KnownWindows } from './sender-guard';

export interface RegisterOptions {
  readonly handlers: Handlers;
  readonly windows: KnownWindows;
  /** Takes what a user cannot act on; never a plan's text. */
  readonly log: (line: string) => void;
}

/**
 * Puts one guarded handler behind every request: sender check, input parsed, answer a Result whatever happens. A
 * refused call is an answer too, so that no call can look like success.
 */
export function registerHandlers({ handlers, windows, log }: RegisterOptions): void {
  // electron-store opens this channel by itself and answers any sender; the stores are made before the handlers.
  ipcMain.removeAllListeners('electron-store-get-data');
  for (const name of requestNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      const problem = senderProblem(event, windows);
      if (problem !== null) {
        log(`${name} refused: ${problem}`);
        return refuse('callRefused');
      }
      return answer(name, input, handlers, log);
    });
  }
}
