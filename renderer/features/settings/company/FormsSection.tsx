import { useId } from 'react';
import { useTexts } from '../../../app/i18n';
import { Select } from '../../../ui/Select';
import { SettingsRow, SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';

const numberForms = ['document', 'comma', 'point'] as const;
const dateForms = ['document', 'dayMonthYear', 'iso'] as const;

/** How the company writes numbers and dates. */
export function FormsSection({ company, change }: CompanyPart) {
  const { t } = useTexts();
  const id = useId();
  return (
    <SettingsSection title={t('settings:forms.title')}>
      <SettingsRow label={t('settings:forms.number')} htmlFor={`${id}-number`}>
        <Select
          id={`${id}-number`}
          value={company.numberForm}
          options={numberForms.map((value) => ({ value, label: t(`settings:forms.numbers.${value}`) }))}
          onChoose={(value) => void change((before) => ({ ...before, numberForm: value }))}
        />
      </SettingsRow>
      <SettingsRow label={t('settings:forms.date')} htmlFor={`${id}-date`}>
        <Select
          id={`${id}-date`}
          value={company.dateForm}
          options={dateForms.map((value) => ({ value, label: t(`settings:forms.dates.${value}`) }))}
          onChoose={(value) => void change((before) => ({ ...before, dateForm: value }))}
        />
      </SettingsRow>
    </SettingsSection>
  );
}
