import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SignOffRole } from '#core/domain/company';
import type { Language } from '#core/domain/plan';
import { normaliseText } from '#core/domain/text-folding';
import { textsIn } from '#core/texts/texts';
import { newId } from '../../../app/new-id';
import { useTexts } from '../../../app/i18n';
import { Button, IconButton } from '../../../ui/Button';
import { AddField } from '../AddField';
import { CommitField } from '../CommitField';
import { EditableTable } from '../EditableTable';
import { SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';
import { movedRow, withoutRow, withRow, withRowAt } from './rows';

const mostRoles = 6;
const usualRoles = ['export:prepared', 'export:head', 'export:director'] as const;

/** Who signs a plan, from left to right; none = our own three. */
export function SignOffSection({ company, change }: CompanyPart) {
  const { t, language } = useTexts();
  const [moved, setMoved] = useState('');
  const table = useRef<HTMLDivElement>(null);
  const { signOff } = company;
  const placeOf = (row: SignOffRole) => signOff.findIndex(({ id }) => id === row.id) + 1;
  const nameOf = (row: SignOffRole) =>
    row.role[language] || row.role.vi || row.role.en || t('settings:signOff.unnamed', { place: placeOf(row) });
  const setRoles = (update: (rows: readonly SignOffRole[]) => readonly SignOffRole[]) =>
    change((before) => ({ ...before, signOff: update(before.signOff) }));
  const set = (id: string, next: Partial<SignOffRole>) => setRoles((rows) => withRow(rows, id, next));
  const add = (vi: string, en: string): SignOffRole => ({ id: newId(), role: { vi, en }, name: null });
  const move = async (row: SignOffRole, by: -1 | 1) => {
    const place = placeOf(row) + by;
    if (place < 1 || place > signOff.length) return;
    if (await setRoles((rows) => movedRow(rows, row.id, by)))
      setMoved(t('settings:signOff.moved', { name: nameOf(row), place, total: signOff.length }));
  };
  const roleCell = (of: Language) => ({
    head: of === 'vi' ? t('settings:signOff.roleVi') : t('settings:signOff.roleEn'),
    cell: (row: SignOffRole, label: string) => (
      <CommitField
        aria-label={label}
        lang={of}
        value={row.role[of]}
        onCommit={(text) => set(row.id, { role: { ...row.role, [of]: normaliseText(text) } })}
      />
    ),
  });
  const startFromUsual = () => {
    const [vi, en] = [textsIn('vi'), textsIn('en')];
    void setRoles(() => usualRoles.map((key) => add(vi(key), en(key)))).then(() => {
      // The button that was pressed is gone; what it made is to be edited.
      table.current?.querySelector('input')?.focus();
    });
  };
  return (
    <SettingsSection title={t('settings:signOff.title')} hint={t('settings:signOff.hint')}>
      {signOff.length === 0 && (
        <div className="settings-line">
          <span>{t('settings:signOff.usual', { roles: usualRoles.map((key) => t(key)).join(', ') })}</span>
          <Button small look="line" onClick={startFromUsual}>
            {t('settings:signOff.startFromUsual')}
          </Button>
        </div>
      )}
      <div ref={table}>
        <EditableTable
          caption={t('settings:signOff.caption')}
          rows={signOff}
          nameOf={nameOf}
          columns={[
            {
              head: t('settings:signOff.place'),
              cell: (row) => <span className="num settings-figure">{placeOf(row)}</span>,
            },
            roleCell('vi'),
            roleCell('en'),
            {
              head: t('settings:signOff.name'),
              cell: (row, label) => (
                <CommitField
                  aria-label={label}
                  value={row.name ?? ''}
                  onCommit={(text) => set(row.id, { name: normaliseText(text) || null })}
                />
              ),
            },
          ]}
          moreActions={(row) => (
            <>
              <IconButton
                label={t('settings:signOff.up', { name: nameOf(row) })}
                aria-disabled={placeOf(row) === 1}
                icon={<ArrowUp size={16} strokeWidth={1.75} aria-hidden />}
                onClick={() => void move(row, -1)}
              />
              <IconButton
                label={t('settings:signOff.down', { name: nameOf(row) })}
                aria-disabled={placeOf(row) === signOff.length}
                icon={<ArrowDown size={16} strokeWidth={1.75} aria-hidden />}
                onClick={() => void move(row, 1)}
              />
            </>
          )}
          onRemove={({ id }) => void setRoles((rows) => withoutRow(rows, id))}
          onRestore={(row, place) => void setRoles((rows) => withRowAt(rows, row, place).slice(0, mostRoles))}
        />
      </div>
      <p className="visually-hidden" role="status">
        {moved}
      </p>
      {signOff.length < mostRoles ? (
        <AddField
          label={t('settings:signOff.addLabel')}
          onAdd={(text) => {
            const row = language === 'vi' ? add(text, '') : add('', text);
            void setRoles((rows) => (rows.length < mostRoles ? [...rows, row] : rows));
          }}
        />
      ) : (
        <p className="text-note quiet">{t('settings:signOff.full')}</p>
      )}
    </SettingsSection>
  );
}
