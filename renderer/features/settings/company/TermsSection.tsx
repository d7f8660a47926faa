import { useId, useState } from 'react';
import type { CompanyTerms } from '#core/domain/company';
import type { Language } from '#core/domain/plan';
import { useTexts } from '../../../app/i18n';
import { Select } from '../../../ui/Select';
import { SettingsRow, SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import {
  exampleOf,
  shortTerms,
  termsChoice,
  usualTerms,
  withNewWords,
  withWord,
  type Terms,
  type TermsChoice,
} from './term-words';

const choices: readonly TermsChoice[] = ['usual', 'short', 'own'];
const languages: readonly Language[] = ['vi', 'en'];
const fieldsOf: Readonly<Record<Language, readonly (keyof CompanyTerms)[]>> = {
  // Vietnamese nouns have one form.
  vi: ['objective', 'keyResult'],
  en: ['objective', 'objectives', 'keyResult', 'keyResults'],
};

/** What the company calls an objective and a key result; the example follows every key typed. */
export function TermsSection({ company, change }: CompanyPart) {
  const { t } = useTexts();
  const id = useId();
  const { terms } = company;
  const [draft, setDraft] = useState(terms);
  const [known, setKnown] = useState(terms);
  // "Own words" is chosen before the first own word is there.
  const [isOwn, setOwn] = useState(false);
  if (known !== terms) {
    setKnown(terms);
    setDraft(withNewWords(draft, known, terms));
  }
  const choice = isOwn ? 'own' : termsChoice(terms);
  const write = (next: Terms) => void change((before) => ({ ...before, terms: next }));
  const choose = (value: string) => {
    setOwn(value === 'own');
    if (value === 'usual') write(usualTerms);
    if (value === 'short') write(shortTerms);
  };
  const commit = (language: Language, word: keyof CompanyTerms) => {
    if ((draft[language][word] ?? '') === (terms[language][word] ?? '')) return;
    write(withWord(terms, language, word, draft[language][word] ?? ''));
  };
  return (
    <SettingsSection title={t('settings:terms.title')} hint={t('settings:terms.hint')}>
      <SettingsRow label={t('settings:terms.choice')} htmlFor={id}>
        <Select
          id={id}
          value={choice}
          options={choices.map((value) => ({ value, label: t(`settings:terms.${value}`) }))}
          onChoose={choose}
        />
      </SettingsRow>
      {choice === 'own' && (
        <div className="settings-terms">
          {languages.map((language) => (
            <fieldset key={language}>
              <legend lang={language}>{t(`settings:terms.languages.${language}`)}</legend>
              {fieldsOf[language].map((word) => (
                <label key={word}>
                  {t(`settings:terms.${word}`)}
                  <input
                    className="input"
                    lang={language}
                    maxLength={60}
                    autoComplete="off"
                    value={draft[language][word] ?? ''}
                    onChange={(event) => {
                      const text = event.currentTarget.value;
                      setDraft((before) => ({ ...before, [language]: { ...before[language], [word]: text } }));
                    }}
                    onBlur={() => {
                      commit(language, word);
                    }}
                    onKeyDown={(event) => {
                      if (event.nativeEvent.isComposing) return;
                      if (event.key === 'Enter') commit(language, word);
                      if (event.key === 'Escape') setDraft(terms);
                    }}
                  />
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
      {languages.map((language) => (
        <p key={language} lang={language} className="quiet settings-example">
          {exampleOf(spoken(draft, language), language)}
        </p>
      ))}
    </SettingsSection>
  );
}

/** The words as the example says them: an empty field is our own word, a Vietnamese plural is its singular. */
function spoken(draft: Terms, language: Language): CompanyTerms {
  const given = (word: keyof CompanyTerms) => draft[language][word]?.trim() || null;
  const objective = given('objective');
  const keyResult = given('keyResult');
  return {
    objective,
    objectives: language === 'vi' ? objective : given('objectives'),
    keyResult,
    keyResults: language === 'vi' ? keyResult : given('keyResults'),
  };
}
