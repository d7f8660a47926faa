import { describe, expect, test } from 'vitest';
import { CellStories } from '../../../../renderer/features/import/model/cell-story';
import { cellGroup } from '../../../../renderer/features/import/model/field-groups';
import { cellLooks } from '../../../../renderer/features/import/model/sheet-looks';
import { pictureOf } from '../../../../renderer/features/import/model/sheet-picture';
import { differencesOf, valueText } from '../../../../renderer/features/import/model/difference-text';
import { languageForms } from '../../../../renderer/core/domain/forms';
import { recordsFromPlan } from '../../../../renderer/core/domain/plan-records';
import { compareWithPlan } from '../../../../renderer/core/import/into-plan/compare-with-plan';
import { plan, previewOf, sheet, tabled } from './preview-maker';

describe('colours of the sheet as found', () => {
  const preview = previewOf();
  const looks = cellLooks(
    tabled,
    preview,
    new CellStories(preview),
    pictureOf(sheet, { headings: new Map(), tables: [] }),
  );

  test('a cell has the colour of what it became, its heading the same', () => {
    expect(looks.cells.get('B3')?.group).toBe('objective');
    expect(looks.cells.get('C4')?.group).toBe('keyResult');
    expect(looks.cells.get('D4')?.group).toBe('number');
    expect(looks.cells.get('D2')?.group).toBe('number');
    expect(looks.cells.get('A1')).toMatchObject({ group: 'none', listed: true });
  });

  test('the header row is known, and empty cells of a read row have their column’s colour', () => {
    expect([...looks.headerRows]).toEqual([1]);
    expect(looks.bands.get(3)?.get(1)).toBe('objective');
    expect(looks.bands.has(0)).toBe(false);
  });

  test('what is kept is kept whatever it was', () => {
    expect(cellGroup('kept', 'extra', false)).toBe('keep');
    expect(cellGroup('kept', 'status', false)).toBe('keyResult');
    expect(cellGroup('listed', 'target', false)).toBe('none');
    expect(cellGroup('placed', 'title', true)).toBe('objective');
  });
});

describe('differences from a plan that is there', () => {
  test('only differing fields are listed, each with a key of its own', () => {
    const own = { ...plan, objectives: plan.objectives.map((objective) => ({ ...objective, owner: 'Bảo' })) };
    const found = differencesOf(
      compareWithPlan(
        recordsFromPlan(
          plan.objectives[0] ? { ...plan, objectives: [{ ...plan.objectives[0], owner: 'Hiền' }] } : plan,
        ),
        own,
      ),
    );
    expect(found.map(({ record, fields }) => [record.title, fields.map(({ field }) => field)])).toEqual([
      ['Bán hàng', ['owner']],
    ]);
    expect(found[0]?.fields[0]?.key).toBe('o1\nowner');
  });

  test('values read as people write them', () => {
    const texts = { language: 'vi' as const, forms: languageForms('vi'), sayCount: (count: number) => `${count} mục` };
    expect(valueText('weight', 0.25, null, null, texts)).toBe('25%');
    expect(valueText('target', 1200, null, 'khách', texts)).toBe('1.200');
    expect(valueText('target', 0.2, null, '%', texts)).toBe('20%');
    expect(valueText('due', '2026-03-31', null, null, texts)).toBe('31/03/2026');
    expect(valueText('target', null, '1.200', null, texts)).toBe('1.200');
    expect(valueText('owner', null, null, null, texts)).toBe('—');
    expect(valueText('stages', [1, 2], null, null, texts)).toBe('2 mục');
  });
});
