import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTsv, writeTsv } from '../../../../renderer/features/plan-grid/tsv';

describe('tab-separated text', () => {
  test.each([
    [
      'lines and tabs, a break at the end',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted line break', '"a\nb"\tc', [['a\nb', 'c']]],
    ['doubled quotes inside quotes', '"say ""hi"""\tc', [['say "hi"', 'c']]],
    ['a bare quote stays', '5" pipe\tx', [['5" pipe', 'x']]],
    ['text behind a closing quote is no quoted field', '"abc" def\tx', [['"abc" def', 'x']]],
    [
      'empty cells at line ends',
      'a\t\nb\t',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['an empty line in the middle', 'a\n\nb', [['a'], [''], ['b']]],
    ['CRLF inside quotes becomes LF', '"a\r\nb"\r\nc', [['a\nb'], ['c']]],
    ['an empty clipboard is one empty cell', '', [['']]],
    ['a lone quote', '"', [['"']]],
    ['a trailing tab is one more empty cell', 'a\t', [['a', '']]],
    ['a lone CR ends a line', 'a\rb', [['a'], ['b']]],
  ])('reads %s', (_name, text, block) => {
    expect(readTsv(text)).toEqual(block);
  });

  test('reads back what it wrote, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', ',', '"', '\t', '\n') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells);
      }),
    );
  });
});
