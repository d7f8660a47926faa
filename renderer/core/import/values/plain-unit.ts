import { findUnit, type Unit } from '../../domain/units';

/** Longer tails are clauses, not units. */
const mostWords = 3;
const vietnameseLetters = /[^\u0000-\u007F]/u;

/**
 * The unit in the words behind a number. A unit of the table stays; of a unit with words about its kind only the
 * unit is kept (`khách hàng thân thiết` → `khách hàng`, `qualified leads` → `leads`), and staff of a kind are counted
 * as people (`nhân viên chính thức` → `người`, `permanent staff` → `people`), as our own sample does. Other words
 * stay when they are few, else null. `asWritten` keeps all of them.
 */
export function plainUnit(words: string | null, units: readonly Unit[] = []): string | null {
  if (words === null || findUnit(words, units) !== null) return words;
  const parts = words.split(' ');
  for (let take = parts.length - 1; take > 0; take -= 1) {
    // Vietnamese names the thing first, English last.
    for (const piece of [parts.slice(0, take), parts.slice(-take)]) {
      const text = piece.join(' ');
      const unit = findUnit(text, units);
      // Single letters and signs (m, h, %) would fit by chance.
      if (unit === null || text.length < 3) continue;
      if (unit.key !== 'employee') return text;
      return vietnameseLetters.test(text) ? 'người' : 'people';
    }
  }
  return parts.length <= mostWords ? words : null;
}
