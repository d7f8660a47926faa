import path from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { ExportForm } from '#core/export/export-form';
import type { Texts } from '#core/texts/texts';
import type { FileKind } from '../ipc/handler-services';
import { exportEndings, exportName } from '../services/export-service';
import { maybeWorkbookEndings, workbookEndings } from '../services/workbook-endings';

const readableEndings = [...workbookEndings, ...maybeWorkbookEndings];
export const companyEnding = '.okrcompany';

const titles = {
  workbook: 'menu:openWorkbookTitle',
  any: 'menu:openWorkbookTitle',
  plan: 'menu:openPlanTitle',
  company: 'menu:openCompanyTitle',
  image: 'menu:openLogoTitle',
  mapping: 'menu:openMappingTitle',
} as const;

/** Asks for a file to open; null = cancelled. */
export async function askFile(window: BrowserWindow, t: Texts, kind: FileKind): Promise<string | null> {
  const [file] = await ask(window, {
    title: t(titles[kind]),
    filters: filtersOf(t, kind),
    properties: ['openFile'],
  });
  return file ?? null;
}

/** Asks for any number of workbooks and plan files; empty = cancelled. */
export function askFiles(window: BrowserWindow, t: Texts): Promise<readonly string[]> {
  return ask(window, {
    title: t('menu:openManyTitle'),
    filters: filtersOf(t, 'any'),
    properties: ['openFile', 'multiSelections'],
  });
}

/** Asks for a folder; null = cancelled. */
export async function askFolder(window: BrowserWindow, t: Texts, why: 'export' | 'data'): Promise<string | null> {
  const [folder] = await ask(window, {
    title: t(why === 'export' ? 'menu:exportFolderTitle' : 'menu:dataFolderTitle'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return folder ?? null;
}

/** Asks where to write an export; a missing ending is added. null = cancelled. */
export async function askPlace(
  window: BrowserWindow,
  t: Texts,
  title: string,
  form: ExportForm | 'company' | 'mapping',
): Promise<string | null> {
  const endings = form === 'company' ? [companyEnding] : form === 'mapping' ? ['.json'] : exportEndings[form];
  const name =
    form === 'company'
      ? exportName({ title: title === '' ? t('menu:companyFileName') : title }, 'json').replace(
          /\.okr$/u,
          companyEnding,
        )
      : exportName({ title }, form === 'mapping' ? 'json' : form).replace(/\.okr$/u, (ending) =>
          form === 'mapping' ? '.json' : ending,
        );
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('menu:saveTitle'),
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: t(`menu:form.${form}`), extensions: endings.map((ending) => ending.slice(1)) }],
  });
  if (canceled || filePath === '') return null;
  return endings.includes(path.extname(filePath).toLowerCase()) ? filePath : `${filePath}${endings[0] ?? ''}`;
}

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}

function filtersOf(t: Texts, kind: FileKind): FileFilter[] {
  const own = {
    workbook: { name: t('menu:filterWorkbook'), extensions: readableEndings },
    plan: { name: t('menu:filterPlan'), extensions: ['okr', 'json'] },
    any: { name: t('menu:filterBoth'), extensions: [...readableEndings, 'okr'] },
    company: { name: t('menu:filterCompany'), extensions: [companyEnding.slice(1), 'json'] },
    image: { name: t('menu:filterImage'), extensions: ['png', 'jpg', 'jpeg'] },
    mapping: { name: t('menu:filterMapping'), extensions: ['json'] },
  }[kind];
  return [own, { name: t('menu:filterAll'), extensions: ['*'] }];
}
