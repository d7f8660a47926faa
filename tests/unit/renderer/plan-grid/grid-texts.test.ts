import { describe, expect, it } from 'vitest';
import { resources } from '#core/texts/resources';
import { createTexts } from '#core/texts/texts';
import type { GridContext } from '../../../../renderer/features/plan-grid/grid-context';
import { gridText, gridTextKeys } from '../../../../renderer/features/plan-grid/grid-texts';

describe('the texts of AG Grid', () => {
  it('are all in locales, in both languages, and no others', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(Object.keys(resources[language].grid.ag).sort()).toEqual([...gridTextKeys].sort());
    }
  });

  it('follow the language on screen, since the context is asked each time', async () => {
    const texts = createTexts('vi');
    // safe: the keys asked for are those of the test above
    const context: GridContext = {
      language: 'vi',
      readOnly: false,
      say: (key) => (texts.t as (key: string) => string)(key),
    };
    const asked = { key: 'noRowsToShow', defaultValue: 'No Rows To Show', context };
    expect(gridText(asked)).toBe('Chưa có dòng nào');
    await texts.changeLanguage('en');
    expect(gridText(asked)).toBe('No rows yet');
  });

  it('stay AG Grid’s own for a part we do not use', () => {
    const context: GridContext = { language: 'vi', readOnly: false, say: (key) => key };
    expect(gridText({ key: 'pageSizeSelectorLabel', defaultValue: 'Page Size:', context })).toBe('Page Size:');
  });
});
