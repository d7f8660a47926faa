import { ipcMain } from 'electron';
import { requestNames, type RequestName } from '#core/ipc/channels';
import { requests } from '#core/ipc/contract';
import { refuse, type Result } from '#core/result';
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

/** Parses and answers one call, apart from who sent it. */
export async function answer(
  name: RequestName,
  input: unknown,
  handlers: Handlers,
  log: (line: string) => void,
): Promise<Result<unknown>> {
  try {
    const parsed = requests[name].input.safeParse(input);
    if (!parsed.success) {
      const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      log(`${name} got input that does not fit at ${place}`);
      return refuse('inputInvalid', { call: name, place });
    }
    // safe: the schema of this very name parsed it
    const handle = handlers[name] as (value: unknown) => Result<unknown> | Promise<Result<unknown>>;
    return await handle(parsed.data);
  } catch (error) {
    log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return refuse('internal', { detail: name });
  }
}
