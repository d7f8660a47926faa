import { CircleHelp, House, ListTree, Settings as SettingsIcon, Table2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Mark } from '../ui/Mark';
import { useApp, useAppState } from './app-context';
import type { View } from './app-state';
import { useTexts } from './i18n';

/** The screens, from left to right of a manager's day; settings and help at the foot. */
export function Rail() {
  const { t } = useTexts();
  const hasPlan = useAppState((state) => state.plan !== null);
  return (
    <nav className="rail" aria-label={t('common:rail.label')}>
      <Mark />
      <Item icon={House} label={t('common:rail.start')} view={{ kind: 'start' }} />
      <Item icon={ListTree} label={t('common:rail.plans')} view={{ kind: 'plans', tab: 'plans' }} />
      {hasPlan && <Item icon={Table2} label={t('common:rail.sheet')} view={{ kind: 'sheet' }} />}
      <div className="rail-space" />
      <Item icon={CircleHelp} label={t('common:rail.help')} view={{ kind: 'help', topic: 'guide' }} />
      <Item icon={SettingsIcon} label={t('common:rail.settings')} view={{ kind: 'settings', layer: 'mine' }} />
    </nav>
  );
}

function Item({ icon: Icon, label, view }: { readonly icon: LucideIcon; readonly label: string; readonly view: View }) {
  const app = useApp();
  const shown = useAppState((state) => state.view.kind);
  // An import begins at the start screen and comes back to it.
  const isShown = shown === view.kind || (shown === 'import' && view.kind === 'start');
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={isShown ? 'page' : undefined}
      onClick={() => {
        app.show(view);
      }}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
    </button>
  );
}
