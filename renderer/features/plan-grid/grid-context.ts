import type { Forms } from '#core/domain/forms';
import type { Language } from '#core/domain/plan';

/** A text of locales/ by a key known at run time; such keys are held to locales/ by tests. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What every cell may know, given to the grid as its `context`. */
export interface GridContext {
  language: Language;
  /** How numbers and days are written, here and in what is typed; the language's when absent. */
  forms?: Forms | undefined;
  readOnly: boolean;
  say: Say;
}
