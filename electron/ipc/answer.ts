import type { RequestName } from '#core/ipc/channels';
import { requests } from '#core/ipc/contract';
import { refuse, type Result } from '#core/result';
import type { Handlers } from './handlers';
import { isInputBounded } from './input-size';

/** Parses and answers one call, apart from who sent it. The answer is a Result whatever happens. */
export async function answer(
  name: RequestName,
  input: unknown,
  handlers: Handlers,
  log: (line: string) => void,
): Promise<Result<unknown>> {
  try {
    if (!isInputBounded(input)) {
      log(`${name} got input that is too large or too deep`);
      return refuse('inputInvalid', { call: name, place: '' });
    }
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
