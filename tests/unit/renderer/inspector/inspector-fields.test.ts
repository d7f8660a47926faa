import { describe, expect, test } from 'vitest';
import { fields } from '#core/domain/fields';
import type { ExtraColumn } from '#core/domain/plan';
import { fieldGroups } from '../../../../renderer/features/inspector/inspector-fields';

const columns: readonly ExtraColumn[] = [
  { id: 'c1', header: 'Vùng', type: 'choice', after: null, choices: ['Bắc', 'Nam'] },
  { id: 'c2', header: 'Ngân sách', type: 'number', after: 'c1', choices: [] },
];

describe.each(['objective', 'keyResult'] as const)('the fields of a %s', (level) => {
  const shown = fieldGroups(level, columns).flatMap((group) => group.fields);

  test('are all there, each once, with every kept column', () => {
    const expected = [
      ...fields.filter(({ levels }) => levels.includes(level)).map(({ id }) => id),
      ...columns.map(({ id }) => `extra:${id}`),
    ];
    expect(shown.map(({ id }) => id as string).toSorted()).toEqual((expected as string[]).toSorted());
  });

  test('carry the header and the choices of a kept column', () => {
    expect(shown.find(({ id }) => id === 'extra:c1')).toMatchObject({ header: 'Vùng', choices: ['Bắc', 'Nam'] });
    expect(shown.find(({ id }) => id === 'extra:c2')).toMatchObject({ type: 'number', choices: null });
  });
});

test('the figures of a key result come first, what was measured before what was planned', () => {
  const [first] = fieldGroups('keyResult', []);
  expect(first?.id).toBe('figures');
  expect(first?.fields.slice(0, 3).map(({ id }) => id)).toEqual(['progress', 'current', 'target']);
});
