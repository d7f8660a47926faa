import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Company } from '../domain/company';
import type { Language } from '../domain/plan';
import type { AppError } from '../result';
import { namespaces, resources } from './resources';
import { withWords, wordsOf } from './terms';

/** A `t` that takes every key of every namespace (`grid:undo`), with its parameters checked. */
export type Texts = TFunction<typeof namespaces>;

const languages: readonly Language[] = ['vi', 'en'];

/**
 * One i18next instance with every text of both languages loaded; `changeLanguage` switches at once. `terms` = what the
 * company calls an objective and a key result; `applyTerms` changes them later.
 */
export function createTexts(language: Language, terms?: Company['terms']): i18n {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources: Object.fromEntries(languages.map((each) => [each, textsOf(each, terms)])),
    interpolation: {
      // Texts go to React, native dialogs, files and terminals; each escapes for itself where it must.
      escapeValue: false,
      // A parameter is never looked through for parameters.
      skipOnVariables: true,
      // `$t(terms:…)` is filled in when texts are loaded and nothing is nested later: what people type stays typed.
      nestingPrefix: '\u0000',
    },
    initAsync: false,
    returnNull: false,
  });
  return texts;
}

/**
 * Changes what an objective and a key result are called, in both languages and at once; a word that is null is ours
 * again. Whoever follows `languageChanged` (react-i18next does) draws anew.
 */
export function applyTerms(texts: i18n, terms: Company['terms']): void {
  for (const language of languages) {
    for (const [namespace, bundle] of Object.entries(textsOf(language, terms))) {
      texts.addResourceBundle(language, namespace, bundle, false, true);
    }
  }
  texts.emit('languageChanged', texts.language);
}

/** A `t` fixed to one language, for documents written in another language than the screen's. */
export function textsIn(language: Language, terms?: Company['terms']): Texts {
  return createTexts(language, terms).getFixedT(language, namespaces);
}

/** The sentence of an expected failure. */
export function errorText(t: Texts, error: AppError): string {
  // safe: error codes and the keys of errors.json are held equal by a test
  return (t as unknown as (key: string, params: AppError['params']) => string)(`errors:${error.code}`, error.params);
}

/** The language we speak for a system locale such as `vi-VN`: `vi` if it starts with vi, else `en` (design 5.2). */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

/** Every text of a language with its words in place; a fresh object, since i18next writes into what it is given. */
function textsOf(language: Language, terms?: Company['terms']) {
  const words = wordsOf(language, terms?.[language]);
  return Object.fromEntries(
    namespaces.map((namespace) => [
      namespace,
      namespace === 'terms' ? { ...words } : withWords(resources[language][namespace], words),
    ]),
  );
}
