import type { ReactNode } from 'react';
import { normaliseText } from '#core/domain/text-folding';
import { newId } from '../../../app/new-id';
import { useTexts } from '../../../app/i18n';
import { AddField } from '../AddField';
import { CommitField } from '../CommitField';
import { EditableTable } from '../EditableTable';
import { SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import type { RenameOffer } from './rename-offers';
import { nameProblem, withoutRow, withRow, withRowAt } from './rows';

/** The company's departments. A new name goes to the people of the department, and is offered to all plans. */
export function DepartmentsSection({
  company,
  change,
  offers,
  onRenamed,
}: CompanyPart & { readonly offers: ReactNode; readonly onRenamed: (offer: RenameOffer) => void }) {
  const { t } = useTexts();
  const { departments, people } = company;
  const problemOf = (name: string, id: string | null) => {
    const problem = nameProblem(departments, name, id);
    return problem === null ? null : t(`settings:list.${problem}`, { name: name.trim() });
  };
  const rename = async (id: string, from: string, text: string) => {
    const to = normaliseText(text);
    const isWritten = await change((before) => ({
      ...before,
      departments: withRow(before.departments, id, { name: to }),
      people: before.people.map((person) => (person.department === from ? { ...person, department: to } : person)),
    }));
    if (isWritten) onRenamed({ kind: 'department', id, from, to });
    return isWritten;
  };
  return (
    <SettingsSection title={t('settings:departments.title')}>
      <EditableTable
        caption={t('settings:departments.caption')}
        rows={departments}
        nameOf={({ name }) => name}
        columns={[
          {
            head: t('settings:departments.name'),
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
            head: t('settings:departments.people'),
            width: 'settings-narrow',
            cell: ({ name }) => (
              <span className="num settings-figure">
                {people.filter(({ department }) => department === name).length}
              </span>
            ),
          },
        ]}
        onRemove={({ id }) => void change((before) => ({ ...before, departments: withoutRow(before.departments, id) }))}
        onRestore={(row, place) =>
          void change((before) => ({ ...before, departments: withRowAt(before.departments, row, place) }))
        }
      />
      {offers}
      <AddField
        label={t('settings:departments.addLabel')}
        check={(text) => problemOf(text, null)}
        onAdd={(text) => {
          const row = { id: newId(), name: normaliseText(text) };
          void change((before) => ({ ...before, departments: [...before.departments, row] }));
        }}
      />
    </SettingsSection>
  );
}
