import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '#core/domain/plan';
import type { CommandLabel } from '#core/commands/command';
import type { AppError } from '#core/result';
import { errorText, type Texts } from '#core/texts/texts';
import { namespaces } from '#core/texts/resources';

/** Gives every component below the texts; a change of language draws them anew without a restart. */
export function TextsProvider({ texts, children }: { readonly texts: i18n; readonly children: ReactNode }) {
  return <I18nextProvider i18n={texts}>{children}</I18nextProvider>;
}

/** The texts of the language on screen. Keys are `namespace:key`. */
export function useTexts(): {
  readonly t: Texts;
  readonly language: Language;
  readonly sayError: (error: AppError) => string;
  readonly sayLabel: (label: CommandLabel) => string;
} {
  const { t, i18n: texts } = useTranslation(namespaces);
  return {
    t,
    language: texts.language === 'vi' ? 'vi' : 'en',
    sayError: (error) => errorText(t, error),
    sayLabel: (label) => sayKey(t, label.key, label.params),
  };
}

/** The text of a key that is only known at run time (a command's label, a choice of the field table). */
export function sayKey(t: Texts, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  // safe: such keys are held to locales/ by tests of the tables they come from
  return (t as unknown as (key: string, params: Readonly<Record<string, string | number>>) => string)(key, params);
}
