import { parseArgs } from 'node:util';
import { ok, refuse } from '#core/result';
import type { CliContext, CommandResult } from '../cli-context';
import { withLibrary } from '../library';

/** `list [--json]`: the plans of the library, newest first. */
export function listCommand(args: readonly string[], context: CliContext): CommandResult {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) return refuse('usage', { command: 'list' });
  const listed = withLibrary(context, (library) => ok(library.list()));
  if (!listed.ok) return listed;
  if (values.json) {
    const plans = listed.value.map(({ id, title, level, cycleLabel, state, changedOn }) => ({
      id,
      title,
      level,
      cycle: cycleLabel,
      state,
      changedOn,
    }));
    return ok({ stdout: `${JSON.stringify({ plans })}\n` });
  }
  const lines = listed.value.map(({ title, cycleLabel, department }) =>
    [title, cycleLabel, department].filter(Boolean).join(' · '),
  );
  return ok({ stdout: `${(lines.length > 0 ? lines : [context.t('cli:libraryEmpty')]).join('\n')}\n` });
}
