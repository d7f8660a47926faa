import { foldText, normaliseText } from '#core/domain/text-folding';

interface Row {
  readonly id: string;
}

/** The list with one row changed; the same list when there is no such row. */
export function withRow<R extends Row>(rows: readonly R[], id: string, change: Partial<R>): readonly R[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}

export function withoutRow<R extends Row>(rows: readonly R[], id: string): readonly R[] {
  return rows.filter((row) => row.id !== id);
}

/** The list with a removed row back at its place, or at the end when the list has become shorter. */
export function withRowAt<R extends Row>(rows: readonly R[], row: R, place: number): readonly R[] {
  if (rows.some(({ id }) => id === row.id)) return rows;
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

/** The list with a row one place up (-1) or down (1); the same list at its ends. */
export function movedRow<R extends Row>(rows: readonly R[], id: string, by: -1 | 1): readonly R[] {
  const at = rows.findIndex((row) => row.id === id);
  const moved = rows[at];
  const neighbour = rows[at + by];
  if (!moved || !neighbour) return rows;
  return rows.map((row, place) => (place === at ? neighbour : place === at + by ? moved : row));
}

export interface ShownRows<R> {
  readonly rows: readonly R[];
  /** How many more match. */
  readonly more: number;
}

/** The first rows whose text holds every word of the query, without regard to accents and capitals. */
export function findRows<R>(
  rows: readonly R[],
  query: string,
  textOf: (row: R) => string,
  limit: number,
): ShownRows<R> {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word !== '');
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          const text = foldText(textOf(row));
          return words.every((word) => text.includes(word));
        });
  return { rows: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}

/** Why a name cannot be taken, as a key of `settings:list`, or null. `id` is the row that would get it. */
export function nameProblem(
  rows: readonly (Row & { readonly name: string })[],
  name: string,
  id: string | null,
): 'nameEmpty' | 'nameTaken' | null {
  const wanted = normaliseText(name);
  if (wanted === '') return 'nameEmpty';
  return rows.some((row) => row.id !== id && normaliseText(row.name) === wanted) ? 'nameTaken' : null;
}
