import { readPlanFile } from '#core/domain/plan-file';
import type { Plan } from '#core/domain/plan';
import type { ImportMapping, ImportOutcome } from '#core/import/import-outcome';
import { ok, refuse, type Result } from '#core/result';
import type { CliContext } from './cli-context';
import type { InputFile } from './files';

/** True when the bytes are JSON text, the form of a plan file; what is inside is checked when it is read. */
export function looksLikePlanFile({ name, bytes }: InputFile): boolean {
  if (name.toLowerCase().endsWith('.okr')) return true;
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  return start.startsWith('{');
}

/** A plan file's plan. The caller's file name goes into the refusal. */
export function planOf(file: InputFile): Result<Plan> {
  const read = readPlanFile(file.bytes);
  if (!read.ok) return { ok: false, error: { ...read.error, params: { ...read.error.params, file: file.name } } };
  // Written by this version it would lose what only the newer one knows.
  if (read.value.newer) return refuse('planFileNewer', { file: file.name });
  return ok(read.value.plan);
}

/** The plans of a workbook with the account of its cells; a plan file gives its own plan. */
export function importFile(
  file: InputFile,
  choices: { readonly sheet: string | null; readonly mapping: ImportMapping | null },
  context: CliContext,
): Promise<Result<ImportOutcome>> {
  if (looksLikePlanFile(file)) {
    const plan = planOf(file);
    return Promise.resolve(plan.ok ? ok({ plans: [plan.value], report: withoutCells(file.name) }) : plan);
  }
  const { terms, units, firstMonth } = context.company;
  return context.workbooks.run({
    kind: 'import',
    bytes: file.bytes,
    file: file.name,
    options: { ...choices, today: context.today, company: { terms, units, firstMonth } },
    language: context.language,
  });
}

/** The account of every cell of a workbook, itself as a workbook. A plan file has no cells: refused as `usage`. */
export function reportOn(
  file: InputFile,
  choices: { readonly sheet: string | null; readonly mapping: ImportMapping | null },
  context: CliContext,
): Promise<Result<Uint8Array>> {
  if (looksLikePlanFile(file)) return Promise.resolve(refuse('usage', { command: 'import' }));
  const { terms, units, firstMonth } = context.company;
  return context.workbooks.run({
    kind: 'report',
    bytes: file.bytes,
    file: file.name,
    options: { ...choices, today: context.today, company: { terms, units, firstMonth } },
    language: context.language,
  });
}

/** The account of a file that has no cells. */
function withoutCells(file: string): ImportOutcome['report'] {
  return { file, sheets: [], cells: { total: 0, placed: 0, kept: 0, listed: 0 }, items: [] };
}
