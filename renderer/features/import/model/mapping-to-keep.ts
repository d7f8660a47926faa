import { emptySheetMapping, type ImportMapping, type ImportPreview } from '#core/import/import-outcome';

/**
 * What is remembered of a reading: the user's choices, and for a sheet of one table what was recognised beside them, so
 * that the next workbook of the template is read the same whatever stands in it.
 */
export function mappingToKeep(preview: ImportPreview, mapping: ImportMapping | null): ImportMapping {
  const sheets = { ...mapping?.sheets };
  for (const { name, used, tables } of preview.report.sheets) {
    const [table] = tables;
    if (!used || !table || tables.length > 1) continue;
    const known = sheets[name] ?? emptySheetMapping;
    const taken = new Set<string>();
    const recognised = table.columns.flatMap(({ ref, field }) => {
      // Two columns of one meaning are the recogniser's to tell apart.
      if (field !== 'keep' && field !== 'skip' && taken.has(field)) return [];
      taken.add(field);
      return [[ref, field] as const];
    });
    sheets[name] = {
      ...known,
      layout: known.layout ?? table.layout,
      columns: { ...Object.fromEntries(recognised), ...known.columns },
    };
  }
  return { sheets, text: mapping?.text ?? null };
}
