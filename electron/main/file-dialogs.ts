import path from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { ExportForm } from '#core/export/export-form';
import type { Texts } from '#core/texts/texts';
import { exportEndings, exportName } from '../services/export-service';

const workbookEndings = ['xlsx', 'xlsm', 'xltx', 'xltm'];

/** Asks for a file to open; null = cancelled. */
export async function askFile(
  window: BrowserWindow,
  t: Texts,
  kind: 'workbook' | 'plan' | 'any',
): Promise<string | null> {
  const workbooks: FileFilter = { name: t('menu:filterWorkbook'), extensions: workbookEndings };
  const plans: FileFilter = { name: t('menu:filterPlan'), extensions: ['okr', 'json'] };
  const both: FileFilter = { name: t('menu:filterBoth'), extensions: [...workbookEndings, 'okr'] };
  const filters = { workbook: [workbooks], plan: [plans], any: [both] }[kind];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(kind === 'plan' ? 'menu:openPlanTitle' : 'menu:openWorkbookTitle'),
    filters: [...filters, { name: t('menu:filterAll'), extensions: ['*'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to write an export; a missing ending is added. null = cancelled. */
export async function askPlace(
  window: BrowserWindow,
  t: Texts,
  title: string,
  form: ExportForm,
): Promise<string | null> {
  const endings = exportEndings[form];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('menu:saveTitle'),
    defaultPath: path.join(app.getPath('documents'), exportName({ title }, form)),
    filters: [{ name: t(`menu:form.${form}`), extensions: endings.map((ending) => ending.slice(1)) }],
  });
  if (canceled || filePath === '') return null;
  return endings.includes(path.extname(filePath).toLowerCase()) ? filePath : `${filePath}${endings[0] ?? ''}`;
}
