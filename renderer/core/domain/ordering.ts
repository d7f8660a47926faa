import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Compares two sort keys as plain code units, the order `fractional-indexing` promises. */
export function bySortKey(
  a: { readonly sortKey: string; readonly id: string },
  b: { readonly sortKey: string; readonly id: string },
): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  // Two equal keys can only come from a merge of two copies of a plan; the id keeps the order stable then.
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A key strictly between two neighbours; `null` stands for the beginning or the end of the list. */
export function sortKeyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** `count` keys in order, strictly between two neighbours. */
export function sortKeysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  return generateNKeysBetween(before, after, count);
}
