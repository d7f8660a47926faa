import type { Company } from '../../domain/company';
import { foldText, normaliseText } from '../../domain/text-folding';
import { resources } from '../../texts/resources';

/** What a company has a word of its own for. */
export type OwnField = 'objective' | 'keyResult';

/** A company's words for objective and key result, of both languages, made ready for reading. */
export interface CompanyWords {
  /** Folded word → what it names. */
  readonly fields: ReadonlyMap<string, OwnField>;
  /** As the company writes them, longest first. */
  readonly written: Readonly<Record<OwnField, readonly string[]>>;
  /** A text with our words in place of the company's, in Vietnamese and in English; none where it has none of them. */
  translate(text: string): readonly string[];
}

/** A company that says objective and key result as everybody does. */
export const noWords: CompanyWords = {
  fields: new Map(),
  written: { objective: [], keyResult: [] },
  translate: () => [],
};

const fieldWords = {
  objective: ['objective', 'objectives'],
  keyResult: ['keyResult', 'keyResults'],
} as const;

/** The company's words; `noWords` when it has chosen none that is not ours already. */
export function companyWords(terms: Company['terms'] | undefined): CompanyWords {
  if (terms === undefined) return noWords;
  const fields = new Map<string, OwnField>();
  const written: Record<OwnField, string[]> = { objective: [], keyResult: [] };
  for (const field of ['objective', 'keyResult'] as const) {
    const ours = [resources.vi, resources.en].flatMap(({ terms: own }) => fieldWords[field].map((key) => own[key]));
    const known = new Set(ours.map(foldText));
    for (const own of [terms.vi, terms.en]) {
      for (const key of fieldWords[field]) {
        const word = normaliseText(own[key] ?? '').replace(/\n/gu, ' ');
        const folded = foldText(word);
        if (folded === '' || known.has(folded)) continue;
        written[field].push(word);
        // One word for both: the first column with it is the objective's.
        if (!fields.has(folded)) fields.set(folded, field);
      }
    }
    written[field] = [...new Set(written[field])].sort((a, b) => b.length - a.length);
  }
  if (fields.size === 0) return noWords;

  const all = [...written.objective, ...written.keyResult].sort((a, b) => b.length - a.length);
  const accented = wholeWords(all);
  const plain = wholeWords(all.map(foldText));
  const ours = [resources.vi.terms, resources.en.terms];
  return {
    fields,
    written,
    translate(text) {
      const tidy = normaliseText(text);
      // Without accents "Chiến dịch" has "đích" in it: only a text that has none at all is compared without them.
      const bare = foldText(tidy) === tidy.toLowerCase().replace(/\s+/gu, ' ');
      const pattern = bare ? plain : accented;
      if (tidy.search(pattern) === -1) return [];
      return ours.map((words) =>
        tidy.replace(pattern, (found) => {
          const field = fields.get(foldText(found));
          return field === undefined ? found : words[field];
        }),
      );
    },
  };
}

/** The words as they stand between other words, whatever their case and wherever a line breaks. */
function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(words)})(?![\p{L}\p{M}\p{N}])`, 'giu');
}

/** Words as alternatives of a pattern. */
export function alternatives(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`).replace(/ /gu, String.raw`\s+`))
    .join('|');
}
