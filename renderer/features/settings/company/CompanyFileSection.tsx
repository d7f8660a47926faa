import { FileInput, FileOutput } from 'lucide-react';
import { useApp } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import { SettingsSection } from '../SettingsSection';
import { useCompanyExport } from './use-company-export';

/** The company's settings to a colleague, and a colleague's to here. */
export function CompanyFileSection() {
  const { t } = useTexts();
  const app = useApp();
  const { written, write, show } = useCompanyExport();
  const receive = async () => {
    const file = await app.bridge.chooseFile({ kind: 'company' });
    if (file.ok) await app.takeFile(file.value);
    else if (file.error.code !== 'cancelled') app.tell({ error: file.error });
  };
  return (
    <SettingsSection title={t('settings:file.title')} hint={t('settings:file.hint')}>
      <div className="settings-line">
        <Button look="line" icon={<FileOutput size={16} strokeWidth={1.75} aria-hidden />} onClick={() => void write()}>
          {t('settings:file.export')}
        </Button>
        <Button
          look="line"
          icon={<FileInput size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => void receive()}
        >
          {t('settings:file.receive')}
        </Button>
      </div>
      <div className="settings-news" role="status">
        {written !== null && (
          <p className="settings-line">
            {t('settings:file.exported', { name: written.name })}
            <Button small onClick={() => void show(written)}>
              {t('settings:file.show')}
            </Button>
          </p>
        )}
      </div>
    </SettingsSection>
  );
}
