import path from 'node:path';
import { parseArgs } from 'node:util';
import { cycleOf } from '#core/domain/cycles';
import { emptyPlan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';
import { isSampleId, sampleIds, samplePlan } from '#core/domain/samples';
import { ok, refuse } from '#core/result';
import type { CliContext, CommandResult } from '../cli-context';
import { writeOutput } from '../files';
import { withLibrary } from '../library';

/** `new [--from SAMPLE] [--title TITLE] [--json] [-o PLAN.okr]`: into the library, or into the file named. */
export function newCommand(args: readonly string[], context: CliContext): CommandResult {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      title: { type: 'string' },
      json: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
    },
  });
  if (positionals.length > 0) return refuse('usage', { command: 'new' });
  const { language, today, newId, t, company } = context;
  if (values.from !== undefined && !isSampleId(values.from)) {
    return refuse('sampleNotFound', { sample: values.from, known: sampleIds.join(', ') });
  }
  const cycle = cycleOf('quarter', today, language, company.firstMonth);
  const base =
    values.from === undefined
      ? emptyPlan(newId(), t('cli:newPlanTitle'), cycle, language)
      : { ...samplePlan(values.from, language, newId, today), cycle };
  const plan = values.title === undefined ? base : { ...base, title: values.title };
  const answer = values.json
    ? `${JSON.stringify(plan)}\n`
    : `${t('cli:planMade', {
        title: plan.title,
        objectives: t('common:count.objectives', { count: plan.objectives.length }),
      })}\n`;
  if (values.output === '-') return ok({ stdout: writePlanFile(plan) });
  if (values.output !== undefined) {
    if (!/\.(okr|json)$/iu.test(values.output)) {
      return refuse('outputEndingWrong', { file: path.basename(values.output), endings: '.okr' });
    }
    const written = writeOutput(values.output, writePlanFile(plan), context.workingFolder);
    return written.ok ? ok({ stdout: answer }) : written;
  }
  const created = withLibrary(context, (library) => library.create(plan));
  return created.ok ? ok({ stdout: answer }) : created;
}
