import { describe, expect, it } from 'vitest';
import { resources } from '#core/texts/resources';
import { sectionsOf, type ReadingTopic } from '../../../../renderer/features/help/guide-sections';
import { tourSteps } from '../../../../renderer/features/help/tour-steps';

describe.each(['guide', 'import', 'template'] satisfies ReadingTopic[])('the page %s of the help', (topic) => {
  it('shows each of its texts once', () => {
    const written = Object.entries(resources.en.help[topic]).flatMap(([id, texts]) =>
      Object.keys(texts).map((part) => `${id}.${part}`),
    );
    const shown = sectionsOf[topic].flatMap(({ id, parts }) => ['title', ...parts].map((part) => `${id}.${part}`));
    expect(shown.sort()).toEqual(written.sort());
  });
});

describe('the tour', () => {
  it('has six steps, each with a title and a text', () => {
    expect(tourSteps.map(({ id }) => id)).toHaveLength(6);
    for (const { id } of tourSteps) {
      expect(Object.keys(resources.vi.help.tour[id]).sort()).toEqual(['text', 'title']);
    }
  });
});
