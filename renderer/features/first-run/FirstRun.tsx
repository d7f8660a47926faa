import { useState } from 'react';
import type { Language } from '#core/domain/plan';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Mark } from '../../ui/Mark';
import './first-run.css';

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  // Each in its own words, so that whoever cannot read the screen still finds theirs.
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
];

/** The two questions of a first start: language and name. Both have an answer that Enter takes. */
export function FirstRun() {
  const { t, language } = useTexts();
  const app = useApp();
  const [name, setName] = useState(useAppState((state) => state.settings.name));
  return (
    <main className="first-run">
      <form
        className="first-run-form"
        onSubmit={(event) => {
          event.preventDefault();
          void app.changeSettings({ language, name: name.trim(), welcomed: true });
        }}
      >
        <Mark />
        <h1 className="text-start">{t('start:welcome.title')}</h1>
        <fieldset className="first-run-languages">
          <legend>{t('start:welcome.language')}</legend>
          {languages.map(({ value, label }) => (
            <label key={value} className="first-run-language">
              <input
                type="radio"
                name="language"
                value={value}
                lang={value}
                checked={language === value}
                onChange={() => void app.changeSettings({ language: value })}
              />
              <span lang={value}>{label}</span>
            </label>
          ))}
        </fieldset>
        <label className="first-run-name">
          <span>{t('start:welcome.name')}</span>
          <input
            className="input"
            autoFocus
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
        </label>
        <p className="text-note quiet">{t('start:welcome.nameHint')}</p>
        <Button look="filled" type="submit">
          {t('start:welcome.begin')}
        </Button>
        <p className="text-note dim">{t('start:local')}</p>
      </form>
    </main>
  );
}
