import { expect, test } from 'vitest';
import { chunkSize, chunksOf } from '../../../../renderer/features/plans/row-chunks';

test.each([0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 2000])(
  '%i rows in chunks are the same rows in order',
  (count) => {
    const rows = Array.from({ length: count }, (_, at) => at);
    const chunks = chunksOf(rows);
    expect(chunks.flat()).toEqual(rows);
    // A row's place is reckoned from its chunk: all but the last are full.
    expect(chunks.slice(0, -1).every((chunk) => chunk.length === chunkSize)).toBe(true);
  },
);
