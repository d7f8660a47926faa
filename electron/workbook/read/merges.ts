import type { RawRange } from '#core/import/raw-sheet';

/**
 * Parts merges that lie apart from those that lie over an earlier one (from the top left), which Excel would repair
 * away. A sweep over rows: merges alive in one row lie side by side, so a sorted list finds the neighbours.
 */
export function separateMerges(merges: readonly RawRange[]): { apart: RawRange[]; over: RawRange[] } {
  const sorted = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const apart: RawRange[] = [];
  const over: RawRange[] = [];
  const alive: RawRange[] = [];
  for (const merge of sorted) {
    let at = firstNotLeftOf(alive, merge.left);
    // Merges that ended above this row leave the list when met; the rest of the list does not matter here.
    let from = at;
    while (from > 0 && ended(alive[from - 1], merge.top)) from -= 1;
    let to = at;
    while (to < alive.length && ended(alive[to], merge.top)) to += 1;
    alive.splice(from, to - from);
    at = from;
    const left = alive[at - 1];
    let right = alive[at];
    while (right !== undefined && right.left <= merge.right && ended(right, merge.top)) {
      alive.splice(at, 1);
      right = alive[at];
    }
    if ((left !== undefined && left.right >= merge.left) || (right !== undefined && right.left <= merge.right)) {
      over.push(merge);
    } else {
      alive.splice(at, 0, merge);
      apart.push(merge);
    }
  }
  return { apart, over };
}

function ended(merge: RawRange | undefined, row: number): boolean {
  return merge !== undefined && merge.bottom < row;
}

function firstNotLeftOf(alive: readonly RawRange[], column: number): number {
  let low = 0;
  let high = alive.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((alive[middle]?.left ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
