import { readPlanFile } from '#core/domain/plan-file';
import type { Plan } from '#core/domain/plan';
import type { ImportMapping, ImportOutcome } from '#core/import/import-outcome';
import { ok, type Result } from '#core/result';
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
  return ok(read.value.plan);
}

/** The plans of a workbook, with the account of its cells. */
export function importFile(
  file: InputFile,
  choices: { readonly sheet: string | null; readonly mapping: ImportMapping | null },
  context: CliContext,
): Promise<Result<ImportOutcome>> {
  return context.workbooks.run({
    kind: 'import',
    bytes: file.bytes,
    file: file.name,
    options: { ...choices, today: context.today },
    language: context.language,
  });
}
