import { noCompany, type Company, type CompanyTerms } from '#core/domain/company';
import type { Language } from '#core/domain/plan';
import { wordsOf } from '#core/texts/terms';
import { textsIn, type Texts } from '#core/texts/texts';

export type Terms = Company['terms'];
export type TermsChoice = 'usual' | 'short' | 'own';

export const usualTerms: Terms = noCompany.terms;
export const shortTerms: Terms = {
  vi: { objective: 'O', objectives: 'O', keyResult: 'KR', keyResults: 'KR' },
  en: { objective: 'O', objectives: 'Os', keyResult: 'KR', keyResults: 'KRs' },
};

const words = ['objective', 'objectives', 'keyResult', 'keyResults'] as const satisfies (keyof CompanyTerms)[];
const languages: readonly Language[] = ['vi', 'en'];

/** Which set of words a company uses. */
export function termsChoice(terms: Terms): TermsChoice {
  const isSame = (other: Terms) =>
    languages.every((language) => words.every((word) => terms[language][word] === other[language][word]));
  if (isSame(usualTerms)) return 'usual';
  return isSame(shortTerms) ? 'short' : 'own';
}

/**
 * Terms with one word typed anew; an empty word is our own again. Vietnamese has no plural of its own, so it goes
 * along; an English plural that was not given is proposed from the singular, to be corrected where it is irregular.
 */
export function withWord(terms: Terms, language: Language, word: keyof CompanyTerms, text: string): Terms {
  const typed = text.trim() === '' ? null : text.trim();
  const before = terms[language];
  let next: CompanyTerms = { ...before, [word]: typed };
  const plural = word === 'objective' ? 'objectives' : word === 'keyResult' ? 'keyResults' : null;
  if (plural !== null && (language === 'vi' || typed === null || before[plural] === null)) {
    next = { ...next, [plural]: language === 'vi' || typed === null ? typed : `${typed}s` };
  }
  return { ...terms, [language]: next };
}

/** What is being typed, with the words that were written since: another word may be half typed by then. */
export function withNewWords(typed: Terms, before: Terms, now: Terms): Terms {
  const of = (language: Language): CompanyTerms => {
    let next = typed[language];
    for (const word of words) {
      if (now[language][word] !== before[language][word]) next = { ...next, [word]: now[language][word] };
    }
    return next;
  };
  return { vi: of('vi'), en: of('en') };
}

/** The sentence that shows the words of one language at work. */
export function exampleOf(terms: CompanyTerms, language: Language): string {
  const t = textsOf(language);
  const { objective, objectives, keyResult, keyResults } = wordsOf(language, terms);
  return t('settings:terms.example', { objective, objectives, keyResult, keyResults });
}

/** The texts of a language other than the screen's, made once: the example follows every key typed. */
function textsOf(language: Language): Texts {
  const known = texts.get(language) ?? textsIn(language);
  texts.set(language, known);
  return known;
}

const texts = new Map<Language, Texts>();
