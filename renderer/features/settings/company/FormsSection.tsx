import { useId } from 'react';
import { companySchema } from '#core/domain/company-schema';
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
  const { numberForm, dateForm } = companySchema.shape;
  return (
    <SettingsSection title={t('settings:forms.title')}>
      <SettingsRow label={t('settings:forms.number')} htmlFor={`${id}-number`}>
        <Select
          id={`${id}-number`}
          value={company.numberForm}
          options={numberForms.map((value) => ({ value, label: t(`settings:forms.numbers.${value}`) }))}
          onChoose={(value) => void change((before) => ({ ...before, numberForm: numberForm.parse(value) }))}
        />
      </SettingsRow>
      <SettingsRow label={t('settings:forms.date')} htmlFor={`${id}-date`}>
        <Select
          id={`${id}-date`}
          value={company.dateForm}
          options={dateForms.map((value) => ({ value, label: t(`settings:forms.dates.${value}`) }))}
          onChoose={(value) => void change((before) => ({ ...before, dateForm: dateForm.parse(value) }))}
        />
      </SettingsRow>
    </SettingsSection>
  );
}
