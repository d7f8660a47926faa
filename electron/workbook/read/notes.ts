import type { RawNote } from '#core/import/raw-sheet';
import { limits } from '../limits';

/** Collects what was not read, the first hundred places of each kind. */
export class Notes {
  readonly all: RawNote[] = [];
  readonly #counts = new Map<string, number>();

  add(code: RawNote['code'], where: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= limits.notesPerKind) this.all.push({ code, where });
  }
}
