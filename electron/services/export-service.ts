import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Company } from '#core/domain/company';
import type { IsoDate, Language, Plan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';
import { csvFromSheet } from '#core/export/csv';
import type { ExportForm } from '#core/export/export-form';
import { sheetFromPlan } from '#core/export/sheet-from-plan';
import { assertNever, ok, refuse, type Result } from '#core/result';
import { textsIn } from '#core/texts/texts';
import { writeAtomic } from './atomic-file';
import type { PdfPrinter } from './pdf-printer';
import type { WorkbookService } from './workbook-service';

export { exportForms, isExportForm, type ExportForm } from '#core/export/export-form';

export interface ExportChoice {
  readonly to: ExportForm;
  /** The language of the document. */
  readonly language: Language;
  /** The typeface of a workbook. */
  readonly font: 'Times New Roman' | 'Arial';
  /** What the company decided about its documents; without it they are as the language has them. */
  readonly company?: Company | undefined;
}

export interface ExportPorts {
  readonly workbooks: WorkbookService;
  readonly pdf: PdfPrinter;
  /** Today, for the foot of a printed page. */
  readonly now: () => IsoDate;
}

/** The endings a file of each form may have; the first is the usual one. */
export const exportEndings: Readonly<Record<ExportForm, readonly string[]>> = {
  xlsx: ['.xlsx'],
  pdf: ['.pdf'],
  csv: ['.csv'],
  html: ['.html', '.htm'],
  json: ['.okr', '.json'],
};

/** Makes the bytes of one form of a plan. Writes nothing. */
export async function renderPlan(
  plan: Plan,
  choice: ExportChoice,
  ports: ExportPorts,
): Promise<Result<string | Uint8Array>> {
  const { to, language, font, company } = choice;
  if (to === 'json') return ok(writePlanFile(plan));
  const t = textsIn(language, company?.terms);
  const model = sheetFromPlan(plan, { language, font, t, company });
  switch (to) {
    case 'xlsx':
      return ports.workbooks.run({ kind: 'author', model });
    case 'csv':
      return ok(csvFromSheet(model).text);
    case 'html':
    case 'pdf': {
      const [{ printDocument }, { printFonts }] = await Promise.all([
        import('#core/export/print-document'),
        import('./print-fonts'),
      ]);
      const nonce = to === 'pdf' ? randomBytes(18).toString('base64') : null;
      const html = printDocument(plan, model, { nonce, fontUrls: printFonts, printedOn: ports.now(), t });
      return to === 'html' ? ok(html) : ports.pdf.print(html);
    }
    default:
      return assertNever(to);
  }
}

/**
 * Writes one form of a plan to a file, whole or not at all. Refuses an ending that is not the form's
 * (`outputEndingWrong`), what the workbook process or the printer refuse, and what the disk does.
 */
export async function exportPlan(
  plan: Plan,
  choice: ExportChoice & { readonly path: string },
  ports: ExportPorts,
): Promise<Result<{ readonly name: string }>> {
  const name = path.basename(choice.path);
  const endings = exportEndings[choice.to];
  if (!endings.includes(path.extname(name).toLowerCase())) {
    return refuse('outputEndingWrong', { file: name, endings: endings.join(', ') });
  }
  const rendered = await renderPlan(plan, choice, ports);
  if (!rendered.ok) return rendered;
  const bytes = typeof rendered.value === 'string' ? Buffer.from(rendered.value, 'utf8') : rendered.value;
  const written = writeAtomic(choice.path, bytes);
  return written.ok ? ok({ name }) : written;
}

/** A file name for a plan: its title without what file systems forbid, and the form's usual ending. */
export function exportName(plan: Pick<Plan, 'title'>, form: ExportForm): string {
  const title = plan.title
    .normalize('NFC')
    .replace(/[\u0000-\u001F<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
    .slice(0, 100);
  const safe = title === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/iu.test(title) ? `OKR ${title}`.trim() : title;
  return `${safe}${exportEndings[form][0] ?? ''}`;
}
