import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '#core/domain/plan';
import type { RequestOutput } from '#core/ipc/contract';
import { ok, refuse, type Result } from '#core/result';
import { exportName } from '../services/export-service';
import { plainError } from '../services/plain-error';
import type { Handlers, HandlerServices } from './handler-services';

type ExportHandlers = Pick<Handlers, 'exportPlan' | 'exportPlans' | 'showExported'>;

/** Plans on their way out, one to a place the user names, or many into a folder. */
export function exportHandlers(services: HandlerServices): ExportHandlers {
  const { home, settings, tokens } = services;

  /** What is on the disk; a plan that was not open is let go again. */
  const documentOf = (planId: string): Result<Plan> => {
    const wasOpen = home.library.isOpen(planId);
    const opened = home.library.open(planId);
    if (!opened.ok) return opened;
    const plan = home.library.document(planId);
    if (!wasOpen) home.library.close(planId);
    return ok(plan);
  };
  const choices = () => ({ font: settings.get().workbookFont, company: home.company.get() });

  return {
    exportPlan: async ({ planId, to, documentLanguage }) => {
      const plan = documentOf(planId);
      if (!plan.ok) return plan;
      const place = await services.askPlace(plan.value.title, to);
      if (place === null) return refuse('cancelled');
      const written = await services.writeExport(plan.value, { to, language: documentLanguage, ...choices() }, place);
      return written.ok ? ok(tokens.keepOutput(place)) : written;
    },
    exportPlans: async ({ planIds, to, documentLanguage }) => {
      const folder = await services.askFolder('export');
      if (folder === null) return refuse('cancelled');
      const result: RequestOutput<'exportPlans'> = { token: null, written: [], failed: [] };
      const taken = new Set<string>();
      for (const planId of planIds) {
        const plan = documentOf(planId);
        const place = plan.ok ? freePlace(folder, exportName(plan.value, to), taken) : '';
        const written = plan.ok
          ? await services.writeExport(
              plan.value,
              { to, language: documentLanguage ?? plan.value.language, ...choices() },
              place,
            )
          : plan;
        if (!written.ok) {
          result.failed.push({ planId, error: plainError(written.error) });
          continue;
        }
        result.written.push({ planId, name: path.basename(place) });
        result.token ??= tokens.keepOutput(place).token;
      }
      return ok(result);
    },
    showExported: ({ token }) => {
      const file = tokens.pathOf(token);
      if (!file.ok) return file;
      services.showInFolder(file.value);
      return ok({});
    },
  };
}

/** A name in the folder that neither an older file nor one of this run has: `Plan.xlsx`, `Plan (2).xlsx`. */
function freePlace(folder: string, name: string, taken: Set<string>): string {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const place = path.join(folder, number === 1 ? name : `${stem} (${String(number)})${ext}`);
    // Names that differ only in case are one file on most desktops.
    if (taken.has(place.toLowerCase()) || existsSync(place)) continue;
    taken.add(place.toLowerCase());
    return place;
  }
}
