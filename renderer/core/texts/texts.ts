import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Language } from '../domain/plan';
import type { AppError } from '../result';
import { namespaces, resources } from './resources';

/** A `t` that takes every key of every namespace (`grid:undo`), with its parameters checked. */
export type Texts = TFunction<typeof namespaces>;

/** One i18next instance with every text of both languages loaded; `changeLanguage` switches at once. */
export function createTexts(language: Language): i18n {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources,
    // Texts go to React, native dialogs, files and terminals; each escapes for itself where it must.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return texts;
}

/** A `t` fixed to one language, for documents written in another language than the screen's. */
export function textsIn(language: Language): Texts {
  return createTexts(language).getFixedT(language, namespaces);
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
