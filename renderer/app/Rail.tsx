import { ListTree, Settings as SettingsIcon, Table2 } from 'lucide-react';
import { Mark } from '../ui/Mark';
import { useApp, useAppState } from './app-context';
import { useTexts } from './i18n';
import { SettingsMenu } from './SettingsMenu';

/** The screens that exist, and the settings. */
export function Rail() {
  const { t } = useTexts();
  const app = useApp();
  const view = useAppState((state) => state.view.kind);
  const hasPlan = useAppState((state) => state.plan !== null);
  return (
    <nav className="rail" aria-label={t('common:rail.label')}>
      <Mark />
      <button
        type="button"
        className="rail-item"
        aria-current={view === 'sheet' ? undefined : 'page'}
        onClick={() => {
          if (view === 'import') app.leaveImport();
          app.show({ kind: 'start' });
        }}
      >
        <ListTree size={20} strokeWidth={1.75} aria-hidden />
        <span>{t('common:rail.plans')}</span>
      </button>
      {hasPlan && (
        <button
          type="button"
          className="rail-item"
          aria-current={view === 'sheet' ? 'page' : undefined}
          onClick={() => {
            if (view === 'import') app.leaveImport();
            else app.show({ kind: 'sheet' });
          }}
        >
          <Table2 size={20} strokeWidth={1.75} aria-hidden />
          <span>{t('common:rail.sheet')}</span>
        </button>
      )}
      <div className="rail-space" />
      <SettingsMenu
        trigger={
          <button type="button" className="rail-item">
            <SettingsIcon size={20} strokeWidth={1.75} aria-hidden />
            <span>{t('common:rail.settings')}</span>
          </button>
        }
      />
    </nav>
  );
}
