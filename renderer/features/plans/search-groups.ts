import type { SearchHit } from '#core/ipc/contract';

export interface HitGroup {
  readonly planId: string;
  readonly title: string;
  readonly cycleLabel: string;
  readonly hits: readonly SearchHit[];
}

/** The finds under their plans; a plan stands where its best find stood. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.planId);
    if (group) group.push(hit);
    else groups.set(hit.planId, [hit]);
  }
  return [...groups].map(([planId, found]) => ({
    planId,
    title: found[0]?.planTitle ?? '',
    cycleLabel: found[0]?.cycleLabel ?? '',
    hits: found,
  }));
}

export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks; the pieces joined are the text again, whatever the marks say. */
export function piecesOf(text: string, marks: readonly (readonly [number, number])[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    const start = Math.max(at, Math.min(from, text.length));
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
