import { useId } from 'react';
import { englishMonth } from '#core/domain/dates';
import type { Language } from '#core/domain/plan';
import { useTexts } from '../../../app/i18n';
import { Select } from '../../../ui/Select';
import { SettingsRow, SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import { quartersFrom } from './year-quarters';

const months = Array.from({ length: 12 }, (_none, place) => place + 1);
const sentences = { within: 'quarter', across: 'quarterAcross', next: 'quarterNext' } as const;

/** The month in which the company's year begins, and what its quarters become. */
export function YearSection({ company, change }: CompanyPart) {
  const { t, language } = useTexts();
  const id = useId();
  return (
    <SettingsSection title={t('settings:year.title')}>
      <SettingsRow label={t('settings:year.firstMonth')} htmlFor={id}>
        <Select
          id={id}
          value={String(company.firstMonth)}
          options={months.map((month) => ({
            value: String(month),
            label: t('settings:year.month', { month: monthText(month, language) }),
          }))}
          onChoose={(value) => void change((before) => ({ ...before, firstMonth: Number(value) }))}
        />
      </SettingsRow>
      <SettingsRow label={t('settings:year.quarters')}>
        <ul className="settings-quarters settings-path">
          {quartersFrom(company.firstMonth).map(({ key, from, to, lies }) => (
            <li key={key}>
              {t(`settings:year.${sentences[lies]}`, {
                name: t(`settings:year.quarterNames.${key}`),
                from: monthText(from, language),
                to: monthText(to, language),
              })}
            </li>
          ))}
        </ul>
      </SettingsRow>
    </SettingsSection>
  );
}

/** A month as its language writes it behind "tháng", or by name. */
export function monthText(month: number, language: Language): string {
  return language === 'vi' ? String(month) : englishMonth(month);
}
