import { describe, expect, test } from 'vitest';
import { emptySheetMapping } from '../../../../renderer/core/import/import-outcome';
import {
  withCellWords,
  withColumn,
  withHeaderRow,
  withSheet,
  withText,
} from '../../../../renderer/features/import/model/mapping-changes';
import { mappingToKeep } from '../../../../renderer/features/import/model/mapping-to-keep';
import { previewOf, report, tabled } from './preview-maker';

describe('a choice of the user’s', () => {
  test('a column keeps what was recognised of the others, and takes its field from the one that had it', () => {
    const mapping = withColumn(null, report, report.columns, 'C', 'target');
    expect(mapping?.sheets['S']?.columns).toEqual({ B: 'objective', C: 'target', D: 'keep' });
  });

  test('a new header row forgets what was chosen for the columns of the old one', () => {
    const before = withColumn(null, report, report.columns, 'D', 'start');
    expect(withHeaderRow(before, 'S', 5)?.sheets['S']).toEqual({ ...emptySheetMapping, headerRow: 5 });
  });

  test('a cell is read as another text, left out, or as found again', () => {
    const text = withCellWords(null, 'S', 'F11', 11, { cell: { text: '1,2' } });
    expect(text?.sheets['S']?.cells).toEqual({ F11: '1,2' });
    const out = withCellWords(text, 'S', 'F11', 11, { cell: { text: null } });
    expect(out?.sheets['S']?.cells).toEqual({ F11: null });
    expect(withCellWords(out, 'S', 'F11', 11, { cell: 'asFound' })).toBeNull();
  });

  test('a row has one role or none', () => {
    const mapping = withCellWords(null, 'S', null, 7, { row: 'category' });
    expect(mapping?.sheets['S']?.rows).toEqual({ 7: 'category' });
    expect(withCellWords(mapping, 'S', null, 7, { row: null })).toBeNull();
  });

  test('a mapping that says nothing any more is none', () => {
    expect(withSheet(withSheet(null, 'S', { use: false }), 'S', { use: null })).toBeNull();
    expect(withText(null, { encoding: 'vni', delimiter: ';' })).toEqual({
      sheets: {},
      text: { encoding: 'vni', delimiter: ';' },
    });
  });
});

describe('what is remembered of a reading', () => {
  test('the recognised columns and layout of a sheet with one table, under the user’s own choices', () => {
    const mapping = withSheet(null, 'S', { decimal: 'comma', columns: { D: 'start' } });
    expect(mappingToKeep(previewOf(), mapping).sheets['S']).toEqual({
      ...emptySheetMapping,
      decimal: 'comma',
      layout: 'objectiveMerged',
      columns: { B: 'objective', C: 'keyResult', D: 'start' },
    });
  });

  test('a sheet of several tables is left to the recogniser', () => {
    const [table] = tabled.tables;
    const twice = { ...tabled, tables: table ? [table, table] : [] };
    const preview = previewOf();
    const kept = mappingToKeep({ ...preview, report: { ...preview.report, sheets: [twice] } }, null);
    expect(kept.sheets).toEqual({});
  });
});
