import type { Language } from '#core/domain/plan';

/** A text of locales/ by a key known at run time; such keys are held to locales/ by tests. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What every cell may know, given to the grid as its `context`. */
export interface GridContext {
  language: Language;
  readOnly: boolean;
  say: Say;
}
