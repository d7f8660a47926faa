/** What a plan can be written as. */
export const exportForms = ['xlsx', 'pdf', 'csv', 'html', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/** True for the name of a form. */
export function isExportForm(name: string): name is ExportForm {
  return (exportForms as readonly string[]).includes(name);
}
