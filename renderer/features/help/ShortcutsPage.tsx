import { Fragment, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTexts } from '../../app/i18n';
import { isMac } from '../../app/platform';
import { FindField } from './FindField';
import { filterShortcuts, shortcutGroups } from './shortcut-groups';

/** Every shortcut in tables, with a field that finds one by what it does or by its keys. */
export function ShortcutsPage() {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const groups = useMemo(() => shortcutGroups(t, isMac()), [t]);
  const shown = useMemo(() => filterShortcuts(groups, wanted), [groups, wanted]);
  const count = shown.reduce((sum, { shortcuts }) => sum + shortcuts.length, 0);
  const id = useId();
  return (
    <>
      <FindField
        label={t('help:shortcuts.filter')}
        typed={typed}
        found={count === 0 ? t('help:shortcuts.none', { text: wanted }) : t('help:shortcuts.found', { count })}
        onType={setTyped}
      />
      {shown.map((group) => (
        <section key={group.id}>
          <h2 id={`${id}-${group.id}`}>{group.title}</h2>
          <table className="help-keys" aria-labelledby={`${id}-${group.id}`}>
            <thead>
              <tr>
                <th scope="col">{t('help:shortcuts.does')}</th>
                <th scope="col">{t('help:shortcuts.keys')}</th>
              </tr>
            </thead>
            <tbody>
              {group.shortcuts.map((shortcut) => (
                <tr key={shortcut.id}>
                  <th scope="row">{shortcut.label}</th>
                  <td>
                    <KeyCaps keys={shortcut.keys} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

/** Keys that do the same, one cap each; two are joined by "or". */
function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTexts();
  return keys.map((key, place) => (
    <Fragment key={key}>
      {place > 0 && (keys.length === 2 ? ` ${t('help:shortcuts.or')} ` : ' ')}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
