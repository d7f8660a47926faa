import { FolderOpen } from 'lucide-react';
import { useApp, useAppState } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import { SettingsRow } from '../SettingsSection';

/** Where plans are kept, and the way to another place. */
export function DataFolderField() {
  const { t } = useTexts();
  const app = useApp();
  const folder = useAppState((state) => state.dataFolder);
  return (
    <SettingsRow label={t('settings:mine.dataFolder')} hint={t('settings:mine.dataFolderHint')}>
      <p className="settings-path">{folder.shownPath}</p>
      {folder.isUsual && <p className="text-note quiet">{t('settings:mine.dataFolderUsual')}</p>}
      <div className="settings-line">
        <Button
          look="line"
          icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            app.openDataFolder();
          }}
        >
          {t('settings:mine.openFolder')}
        </Button>
        <Button look="line" onClick={() => void app.chooseDataFolder(false)}>
          {t('settings:mine.otherFolder')}
        </Button>
        {!folder.isUsual && (
          <Button onClick={() => void app.chooseDataFolder(true)}>{t('settings:mine.usualFolder')}</Button>
        )}
      </div>
    </SettingsRow>
  );
}
