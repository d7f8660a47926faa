import type { RawTable } from '#core/import/raw-sheet';
import type { Relationship, WorkbookPackage } from '../package/workbook-package';
import { readRange } from '../xml/a1';
import { cellText } from '../xml/xml-text';
import type { Notes } from './notes';

/**
 * Excel's own tables of a sheet (ECMA-376 part 1, 18.5.1.2), in the order of its relationships. The range holds header
 * and totals; a table without a usable range is noted and left out.
 */
export function readTables(files: WorkbookPackage, relationships: readonly Relationship[], notes: Notes): RawTable[] {
  const tables: RawTable[] = [];
  for (const { kind, target, external } of relationships) {
    if (external || kind !== 'table') continue;
    const reader = files.reader(target);
    if (reader === null) {
      notes.add('missingPart', target);
      continue;
    }
    while (reader.next() !== 'end') {
      if (reader.kind !== 'open' || reader.depth !== 1 || reader.local !== 'table') continue;
      const written = reader.attribute('ref') ?? '';
      const range = readRange(written);
      if (range === null) {
        notes.add('badReference', written);
        continue;
      }
      tables.push({
        name: cellText(reader.attribute('displayName') ?? reader.attribute('name') ?? ''),
        range,
        hasHeader: reader.attribute('headerRowCount') !== '0',
        hasTotals: Number(reader.attribute('totalsRowCount') ?? 0) > 0,
      });
    }
  }
  return tables;
}
