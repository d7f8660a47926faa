import type { ImportField } from '../import-outcome';
import { figurePhrases } from './phrases/figure-phrases';
import { keyResultPhrases } from './phrases/key-result-phrases';
import { objectivePhrases } from './phrases/objective-phrases';
import { peopleAndTimePhrases } from './phrases/people-and-time-phrases';

/**
 * The words people write over their columns, Vietnamese and English, and the commonest of other languages, as found in
 * real workbooks. Written with accents for the reader; compared folded (header-dictionary.ts). The same phrase under
 * two fields is a word that means two things (Mục tiêu, Đơn vị, Kế hoạch, Chỉ tiêu, Goal, Unit): position and the
 * values below decide (column-roles.ts). `!` before a phrase marks its second, less usual meaning; `=` a phrase that
 * means something only when it is the whole header, or a half of one.
 */
export const headerPhrases: Readonly<Record<ImportField, readonly string[]>> = {
  ...objectivePhrases,
  ...keyResultPhrases,
  ...figurePhrases,
  ...peopleAndTimePhrases,
};
