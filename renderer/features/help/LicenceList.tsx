import { useState } from 'react';
import { licences, type Licence } from 'virtual:licences';
import { foldText } from '#core/domain/text-folding';
import { useTexts } from '../../app/i18n';
import { FindField } from './FindField';

/** Every package in the bundles with the full text of its licence. */
export function LicenceList() {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed);
  const shown = licences.filter(({ name, licence }) => foldText(`${name} ${licence}`).includes(wanted));
  return (
    <>
      <p>{t('help:about.parts', { count: licences.length })}</p>
      <p>{t('help:about.chromium')}</p>
      <FindField
        label={t('help:about.filter')}
        typed={typed}
        found={shown.length === 0 ? t('help:about.none', { text: typed }) : ''}
        onType={setTyped}
      />
      <ul className="help-licences">
        {shown.map((licence) => (
          <li key={`${licence.name}@${licence.version}`}>
            <LicenceEntry licence={licence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LicenceEntry({ licence }: { readonly licence: Licence }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <b>{licence.name}</b> <span className="num quiet">{licence.version}</span>{' '}
        <span className="quiet">{licence.licence}</span>
      </summary>
      {isOpen && (
        // Licences are written in English.
        <div className="help-licence" lang="en">
          {licence.text}
        </div>
      )}
    </details>
  );
}
