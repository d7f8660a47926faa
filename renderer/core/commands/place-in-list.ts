import type { RecordId } from '../domain/plan';

/** Behind which sibling something goes: an id, `null` = first, `'end'` = last. */
export type PlaceInList = RecordId | null | 'end';

interface Placed {
  readonly id: RecordId;
  readonly sortKey: string;
}

/**
 * The sort keys between which a place lies in an ordered list; null when the sibling is not in it. `leaving` are
 * records that are about to leave the list: they do not count as neighbours, but may name the place.
 */
export function placeAfter(
  siblings: readonly Placed[],
  after: PlaceInList,
  leaving: ReadonlySet<RecordId> = new Set(),
): { readonly before: string | null; readonly after: string | null } | null {
  let index =
    after === null ? -1 : after === 'end' ? siblings.length - 1 : siblings.findIndex(({ id }) => id === after);
  if (index === -1 && after !== null && after !== 'end') return null;
  const next = siblings.slice(index + 1).find(({ id }) => !leaving.has(id));
  while (index >= 0 && leaving.has(siblings[index]?.id ?? '')) index -= 1;
  return { before: siblings[index]?.sortKey ?? null, after: next?.sortKey ?? null };
}
