import type { ReactNode } from 'react';
import type { CompanyPerson } from '#core/domain/company';
import { normaliseText } from '#core/domain/text-folding';
import { newId } from '../../../app/new-id';
import { useTexts } from '../../../app/i18n';
import { Select } from '../../../ui/Select';
import { AddField } from '../AddField';
import { CommitField } from '../CommitField';
import { EditableTable } from '../EditableTable';
import { SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import type { RenameOffer } from './rename-offers';
import { nameProblem, withoutRow, withRow, withRowAt } from './rows';

/** The company's people and their departments. A new name is offered to all plans. */
export function PeopleSection({
  company,
  change,
  offers,
  onRenamed,
}: CompanyPart & { readonly offers: ReactNode; readonly onRenamed: (offer: RenameOffer) => void }) {
  const { t } = useTexts();
  const { departments, people } = company;
  const problemOf = (name: string, id: string | null) => {
    const problem = nameProblem(people, name, id);
    return problem === null ? null : t(`settings:list.${problem}`, { name: name.trim() });
  };
  const setPeople = (update: (people: readonly CompanyPerson[]) => readonly CompanyPerson[]) =>
    change((before) => ({ ...before, people: update(before.people) }));
  const rename = async (id: string, from: string, text: string) => {
    const to = normaliseText(text);
    const isWritten = await setPeople((rows) => withRow(rows, id, { name: to }));
    if (isWritten) onRenamed({ kind: 'person', id, from, to });
    return isWritten;
  };
  const departmentNames = departments.map(({ name }) => name);
  return (
    <SettingsSection title={t('settings:people.title')} hint={t('settings:people.hint')}>
      <EditableTable
        caption={t('settings:people.caption')}
        rows={people}
        nameOf={({ name }) => name}
        textOf={({ name, department }) => `${name} ${department ?? ''}`}
        columns={[
          {
            head: t('settings:people.name'),
            cell: ({ id, name }, label) => (
              <CommitField
                aria-label={label}
                value={name}
                check={(text) => problemOf(text, id)}
                onCommit={(text) => rename(id, name, text)}
              />
            ),
          },
          {
            head: t('settings:people.department'),
            cell: ({ id, department }, label) => (
              <Select
                aria-label={label}
                value={department ?? ''}
                options={[
                  { value: '', label: t('settings:people.noDepartment') },
                  // A person may be of a department that has left the list: shown, never dropped.
                  ...[...new Set([...departmentNames, ...(department === null ? [] : [department])])].map((name) => ({
                    value: name,
                    label: name,
                  })),
                ]}
                onChoose={(value) =>
                  void setPeople((rows) => withRow(rows, id, { department: value === '' ? null : value }))
                }
              />
            ),
          },
        ]}
        onRemove={({ id }) => void setPeople((rows) => withoutRow(rows, id))}
        onRestore={(row, place) => void setPeople((rows) => withRowAt(rows, row, place))}
      />
      {offers}
      <AddField
        label={t('settings:people.addLabel')}
        check={(text) => problemOf(text, null)}
        onAdd={(text) => {
          const row = { id: newId(), name: normaliseText(text), department: null };
          void setPeople((rows) => [...rows, row]);
        }}
      />
    </SettingsSection>
  );
}
