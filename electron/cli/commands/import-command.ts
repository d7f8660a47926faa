import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Plan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';
import type { ImportMapping, ImportOutcome } from '#core/import/import-outcome';
import { readMappingFile } from '#core/import/memory/mapping-file';
import { ok, refuse, type Result } from '#core/result';
import { refusedFile } from '../../services/plain-error';
import type { CliContext, CommandResult } from '../cli-context';
import { fileNameFor, makeFolder, readInput, writeOutput } from '../files';
import { withLibrary } from '../library';
import { importFile, reportOn } from '../load-plan';

/** `import FILE [--sheet NAME] [--map MAPPING.json] [--report REPORT.xlsx] [--json] [-o PLAN.okr]` */
export async function importCommand(args: readonly string[], context: CliContext): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      map: { type: 'string' },
      report: { type: 'string' },
      json: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
    },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) return refuse('usage', { command: 'import' });
  // A folder for several plans may have any name, but not the ending of some other kind of file.
  if (values.output !== undefined && /\.(?!okr$|json$)[a-z][a-z0-9]{1,4}$/iu.test(values.output)) {
    return refuse('outputEndingWrong', { file: path.basename(values.output), endings: '.okr' });
  }
  if (values.report !== undefined && path.extname(values.report).toLowerCase() !== '.xlsx') {
    return refuse('outputEndingWrong', { file: path.basename(values.report), endings: '.xlsx' });
  }
  const mapping = values.map === undefined ? ok(null) : readMapping(values.map, context);
  if (!mapping.ok) return mapping;
  const file = readInput(name, context.workingFolder);
  if (!file.ok) return file;
  const choices = { sheet: values.sheet ?? null, mapping: mapping.value };
  const imported = await importFile(file.value, choices, context);
  if (!imported.ok) return imported;
  if (values.report !== undefined) {
    const report = await reportOn(file.value, choices, context);
    if (!report.ok) return report;
    const written = writeOutput(values.report, report.value, context.workingFolder);
    if (!written.ok) return written;
  }

  const answer = values.json ? `${JSON.stringify(imported.value)}\n` : summaryOf(imported.value, context);
  if (values.output === '-') {
    const [plan, ...more] = imported.value.plans;
    if (!plan || more.length > 0 || values.json) return refuse('usage', { command: 'import' });
    return ok({ stdout: writePlanFile(plan) });
  }
  if (values.output !== undefined) {
    const written = writePlans(imported.value.plans, values.output, context);
    return written.ok ? ok({ stdout: answer }) : written;
  }
  // With --json and no -o the answer itself is what was asked for; without, the plans go into the library.
  if (values.json) return ok({ stdout: answer });
  const added = withLibrary(context, (library) => {
    for (const plan of imported.value.plans) {
      const created = library.create({ ...plan, id: context.newId() });
      if (!created.ok) return created;
    }
    return ok(undefined);
  });
  return added.ok ? ok({ stdout: answer }) : added;
}

function readMapping(name: string, context: CliContext): Result<ImportMapping> {
  const file = readInput(name, context.workingFolder);
  if (!file.ok) return file;
  const read = readMappingFile(file.value.bytes);
  return read.ok ? ok(read.value.mapping) : refusedFile(read, file.value.name);
}

/** One plan: the file named. Several: a folder of that name, one file per plan. */
function writePlans(plans: readonly Plan[], output: string, context: CliContext): Result<undefined> {
  const [only, ...more] = plans;
  if (only && more.length === 0) {
    if (!/\.(okr|json)$/iu.test(output))
      return refuse('outputEndingWrong', { file: path.basename(output), endings: '.okr' });
    return writeOutput(output, writePlanFile(only), context.workingFolder);
  }
  const folder = makeFolder(output, context.workingFolder);
  if (!folder.ok) return folder;
  const used = new Set<string>();
  for (const plan of plans) {
    const title = fileNameFor(plan.title);
    let name = title;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${title} (${n})`;
    used.add(name.toLowerCase());
    const written = writeOutput(path.join(output, `${name}.okr`), writePlanFile(plan), context.workingFolder);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

function summaryOf({ plans, report }: ImportOutcome, { t }: CliContext): string {
  const { total, placed, kept, listed } = report.cells;
  const lines = plans.map((plan) =>
    t('cli:importedPlan', {
      title: plan.title,
      objectives: t('common:count.objectives', { count: plan.objectives.length }),
      keyResults: t('common:count.keyResults', {
        count: plan.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
      }),
    }),
  );
  const remarks = report.items.filter(({ message }) => message !== '');
  const shown = remarks
    .slice(0, 30)
    .map(({ sheet, message }) => `  ${sheet === '' ? message : `${sheet}: ${message}`}`);
  const rest = remarks.length > shown.length ? [t('cli:moreRemarks', { count: remarks.length - shown.length })] : [];
  return [...lines, t('cli:cellAccount', { total, placed, kept, listed }), ...shown, ...rest, ''].join('\n');
}
