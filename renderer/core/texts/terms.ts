import type { Company, CompanyTerms } from '../domain/company';
import type { Language } from '../domain/plan';
import { resources } from './resources';

/** The words of `locales/<language>/terms.json` in one language. */
export type Words = Readonly<Record<keyof (typeof resources)['en']['terms'], string>>;

type TextTree = { readonly [key: string]: string | TextTree };

const place = /\$t\(terms:(\w+)\)/gu;

/**
 * What an objective and a key result are called: the company's words where it has chosen some, else ours. A company's
 * word for a key result is the short form too; without a plural of its own, its singular serves.
 */
export function wordsOf(language: Language, own?: CompanyTerms): Words {
  const { objective, objectives, keyResult, keyResults, result, results } = resources[language].terms;
  const ownObjective = chosen(own?.objective);
  const ownKeyResult = chosen(own?.keyResult);
  const small = {
    objective: ownObjective ?? objective,
    objectives: chosen(own?.objectives) ?? ownObjective ?? objectives,
    keyResult: ownKeyResult ?? keyResult,
    keyResults: chosen(own?.keyResults) ?? ownKeyResult ?? keyResults,
    result: ownKeyResult ?? result,
    results: chosen(own?.keyResults) ?? ownKeyResult ?? results,
  };
  return {
    ...small,
    Objective: capital(small.objective, language),
    Objectives: capital(small.objectives, language),
    KeyResult: capital(small.keyResult, language),
    KeyResults: capital(small.keyResults, language),
    Result: capital(small.result, language),
    Results: capital(small.results, language),
  };
}

/** True when a company has chosen a word of its own in either language. */
export function hasOwnWords(terms: Company['terms']): boolean {
  return [terms.vi, terms.en].some((own) => Object.values(own).some((word) => chosen(word) !== null));
}

/** The same texts with the words in place of every `$t(terms:…)`. */
export function withWords(texts: TextTree, words: Words): TextTree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string'
        ? text.replace(place, (whole, word: string) => (isWord(words, word) ? words[word] : whole))
        : withWords(text, words),
    ]),
  );
}

function isWord(words: Words, key: string): key is keyof Words {
  return Object.hasOwn(words, key);
}

function chosen(word: string | null | undefined): string | null {
  const text = (word ?? '').normalize('NFC').trim();
  // A word joiner between two braces: what a company writes is never a parameter of a sentence.
  return text === '' ? null : text.replaceAll('{{', '{\u2060{');
}

function capital(word: string, language: Language): string {
  const [first = '', ...rest] = word;
  return first.toLocaleUpperCase(language) + rest.join('');
}
