import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useState } from 'react';
import { catalogue } from '#core/commands/catalogue';
import { isPossible, runAppCommand } from '../../app/app-commands';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { cycleNameOf } from '../../app/plan-cycles';
import { isMac } from '../../app/platform';
import { useReturnFocus } from '../../ui/return-focus';
import { matchingEntries, shownKeys, type PaletteEntry } from './palette-entries';
import './palette.css';

const shownAtMost = 50;

/** Every command and every plan by name, from the keyboard: type a part of it, with or without accents. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const app = useApp();
  const plans = useAppState((state) => state.plans);
  const firstMonth = useAppState((state) => state.company.firstMonth);
  useReturnFocus();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo<readonly PaletteEntry[]>(
    () => [
      ...catalogue
        .filter((entry) => entry.id !== 'showPalette' && isPossible(app, entry))
        .map((entry) => ({
          id: entry.id,
          label: t(`commands:menu.${entry.id}`),
          hint: entry.menu === null ? '' : t(`menu:${entry.menu}`),
          keys: entry.shortcut === null ? null : shownKeys(entry.shortcut, isMac()),
          run: () => {
            runAppCommand(app, entry.id, t('common:plan.untitled'));
          },
        })),
      ...plans.map((plan) => ({
        id: `plan-${plan.id}`,
        label: plan.title || t('common:plan.untitled'),
        hint: [plan.department ?? plan.owner, cycleNameOf(plan, { language, firstMonth })].filter(Boolean).join(' · '),
        keys: null,
        run: () => void app.openPlan(plan.id),
      })),
    ],
    [app, plans, language, firstMonth, t],
  );
  const found = matchingEntries(entries, query).slice(0, shownAtMost);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const move = (to: number) => {
    const next = (to + found.length) % Math.max(found.length, 1);
    setAt(next);
    const id = found[next]?.id;
    if (id !== undefined) document.getElementById(`palette-${id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog palette" aria-label={t('common:palette.title')} finalFocus={false}>
          <input
            className="palette-input"
            role="combobox"
            autoFocus
            aria-label={t('common:palette.title')}
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={chosen ? `palette-${chosen.id}` : undefined}
            placeholder={t('common:palette.hint')}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={(event) => {
              // Enter of an input method ends the word, not the search.
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'ArrowDown') move(at + 1);
              else if (event.key === 'ArrowUp') move(at - 1);
              else if (event.key === 'Enter' && chosen) run(chosen);
              else return;
              event.preventDefault();
            }}
          />
          <ul id="palette-list" role="listbox" aria-label={t('common:palette.title')} className="palette-list">
            {found.map((entry, index) => (
              <li
                key={entry.id}
                id={`palette-${entry.id}`}
                role="option"
                aria-selected={entry === chosen}
                className="palette-entry"
                onClick={() => {
                  run(entry);
                }}
                onPointerMove={() => {
                  setAt(index);
                }}
              >
                <span className="palette-label">{entry.label}</span>
                <span className="palette-hint">{entry.hint}</span>
                {entry.keys !== null && <kbd>{entry.keys}</kbd>}
              </li>
            ))}
          </ul>
          <p className="palette-none" role="status">
            {found.length === 0 ? t('common:palette.nothing', { query: query.trim() }) : ''}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
