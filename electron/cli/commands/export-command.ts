import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Plan } from '#core/domain/plan';
import { ok, refuse, type Result } from '#core/result';
import { exportEndings as endings, exportForms, isExportForm, renderPlan } from '../../services/export-service';
import type { CliContext, CommandResult } from '../cli-context';
import { readInput, writeOutput } from '../files';
import { importFile } from '../load-plan';

/** `export FILE --to xlsx|pdf|csv|html|json [--doc-lang vi|en] -o OUT`; FILE is a plan or a workbook to import first. */
export async function exportCommand(args: readonly string[], context: CliContext): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      sheet: { type: 'string' },
      lang: { type: 'string' },
      'doc-lang': { type: 'string' },
      font: { type: 'string', default: 'Times New Roman' },
      output: { type: 'string', short: 'o' },
    },
  });
  const [name, ...others] = positionals;
  const { to, output } = values;
  if (name === undefined || others.length > 0 || to === undefined || output === undefined) {
    return refuse('usage', { command: 'export' });
  }
  if (!isExportForm(to)) return refuse('usage', { command: 'export', choices: exportForms.join(', ') });
  const font = values.font;
  if (font !== 'Times New Roman' && font !== 'Arial') return refuse('usage', { command: 'export' });
  const ending = path.extname(output).toLowerCase();
  if (output !== '-' && !endings[to].includes(ending)) {
    return refuse('outputEndingWrong', { file: path.basename(output), endings: endings[to].join(', ') });
  }
  const wanted = values['doc-lang'] ?? values.lang;
  if (wanted !== undefined && wanted !== 'vi' && wanted !== 'en') return refuse('usage', { command: 'export' });
  const plan = await load(name, values.sheet ?? null, context);
  if (!plan.ok) return plan;
  const language = wanted ?? plan.value.language;
  const rendered = await renderPlan(
    plan.value,
    { to, language, font, company: context.company },
    { workbooks: context.workbooks, pdf: context.pdf, now: () => context.today },
  );
  if (!rendered.ok) return rendered;
  if (output === '-') return ok({ stdout: rendered.value });
  const written = writeOutput(output, rendered.value, context.workingFolder);
  if (!written.ok) return written;
  return ok({ stdout: `${context.t('cli:exported', { title: plan.value.title, file: path.basename(output) })}\n` });
}

async function load(name: string, sheet: string | null, context: CliContext): Promise<Result<Plan>> {
  const file = readInput(name, context.workingFolder);
  if (!file.ok) return file;
  const imported = await importFile(file.value, { sheet, mapping: null }, context);
  if (!imported.ok) return imported;
  const [plan, ...more] = imported.value.plans;
  if (!plan) return refuse('noObjectivesOrResults', { file: file.value.name });
  if (more.length > 0) {
    return refuse('severalPlans', {
      file: file.value.name,
      sheets: imported.value.plans.map(({ origin, title }) => origin?.sheet ?? title).join(', '),
    });
  }
  return ok(plan);
}
