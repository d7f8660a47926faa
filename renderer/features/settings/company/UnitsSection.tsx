import { useId, useMemo } from 'react';
import type { CompanyUnit } from '#core/domain/company';
import type { Language } from '#core/domain/plan';
import { normaliseText } from '#core/domain/text-folding';
import { findUnit, unitName, units as ourUnits } from '#core/domain/units';
import { newId } from '../../../app/new-id';
import { useTexts } from '../../../app/i18n';
import { AddField } from '../AddField';
import { CommitField } from '../CommitField';
import { EditableTable } from '../EditableTable';
import { SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import { withoutRow, withRow, withRowAt } from './rows';
import { factorText, numberLanguage, readBaseUnit, readFactor, readSpellings, type UnitProblem } from './unit-reading';

/** The company's own units, and what each is counted in. */
export function UnitsSection({ company, change }: CompanyPart) {
  const { t, language } = useTexts();
  const listId = useId();
  const { units } = company;
  const numbers = numberLanguage(company.numberForm, language);
  const known = useMemo(() => ourUnits.map(({ symbol }) => writtenUnit(symbol, language)), [language]);
  const nameOf = (unit: CompanyUnit) =>
    unit.name[language] || unit.name.vi || unit.name.en || t('settings:units.unnamed');
  const setUnits = (update: (units: readonly CompanyUnit[]) => readonly CompanyUnit[]) =>
    change((before) => ({ ...before, units: update(before.units) }));
  const set = (unit: CompanyUnit, next: Partial<CompanyUnit>) => setUnits((rows) => withRow(rows, unit.id, next));
  const say = (reading: { readonly value: unknown } | { readonly problem: UnitProblem }, text: string) =>
    'problem' in reading ? t(`settings:units.problems.${reading.problem}`, { text }) : null;
  const nameCell = (of: Language) => ({
    head: of === 'vi' ? t('settings:units.nameVi') : t('settings:units.nameEn'),
    cell: (unit: CompanyUnit, label: string) => (
      <CommitField
        aria-label={label}
        lang={of}
        value={unit.name[of]}
        onCommit={(text) => set(unit, { name: { ...unit.name, [of]: normaliseText(text) } })}
      />
    ),
  });
  return (
    <SettingsSection title={t('settings:units.title')} hint={t('settings:units.hint')}>
      <EditableTable
        caption={t('settings:units.caption')}
        rows={units}
        nameOf={nameOf}
        textOf={({ name, spellings }) => [name.vi, name.en, ...spellings].join(' ')}
        columns={[
          nameCell('vi'),
          nameCell('en'),
          {
            head: t('settings:units.spellings'),
            cell: (unit, label) => (
              <CommitField
                aria-label={label}
                maxLength={1000}
                value={unit.spellings.join(', ')}
                onCommit={(text) => set(unit, { spellings: readSpellings(text) })}
              />
            ),
          },
          {
            head: t('settings:units.factor'),
            width: 'settings-narrow',
            cell: (unit, label) => (
              <CommitField
                aria-label={label}
                className="num"
                inputMode="decimal"
                value={factorText(unit.factor, numbers)}
                check={(text) => say(readFactor(text, numbers), text)}
                onCommit={(text) => {
                  const reading = readFactor(text, numbers);
                  return 'value' in reading ? set(unit, { factor: reading.value }) : Promise.resolve(false);
                }}
              />
            ),
          },
          {
            head: t('settings:units.of'),
            cell: (unit, label) => (
              <CommitField
                aria-label={label}
                list={listId}
                placeholder={t('settings:units.ofNone')}
                value={unit.of ?? ''}
                check={(text) => say(readBaseUnit(text, unit, units), text)}
                onCommit={(text) => {
                  const reading = readBaseUnit(text, unit, units);
                  return 'value' in reading ? set(unit, { of: reading.value }) : Promise.resolve(false);
                }}
              />
            ),
          },
        ]}
        onRemove={(unit) => void setUnits((rows) => withoutRow(rows, unit.id))}
        onRestore={(unit, place) => void setUnits((rows) => withRowAt(rows, unit, place))}
      />
      <datalist id={listId}>
        {[...new Set([...units.map(nameOf), ...known])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <AddField
        label={t('settings:units.addLabel')}
        onAdd={(text) => {
          const name = language === 'vi' ? { vi: text, en: '' } : { vi: '', en: text };
          const unit: CompanyUnit = { id: newId(), name, spellings: [], of: null, factor: 1 };
          void setUnits((rows) => [...rows, unit]);
        }}
      />
    </SettingsSection>
  );
}

/** A unit's name in the language on screen, where that name is also read back as this unit. */
function writtenUnit(symbol: string, language: Language): string {
  const name = unitName(symbol, language);
  return findUnit(name) === findUnit(symbol) ? name : symbol;
}
