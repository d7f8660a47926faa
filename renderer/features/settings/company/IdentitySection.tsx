import { Image } from 'lucide-react';
import { useId } from 'react';
import type { AppError } from '#core/result';
import { useApp } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import { CommitField } from '../CommitField';
import { SettingsRow, SettingsSection } from '../SettingsSection';
import type { CompanyPart } from './company-part';

/** The company's name and logo. */
export function IdentitySection({ company, change }: CompanyPart) {
  const { t } = useTexts();
  const app = useApp();
  const id = useId();
  const tellUnlessCancelled = (error: AppError) => {
    if (error.code !== 'cancelled') app.tell({ error });
  };
  const chooseLogo = async () => {
    const file = await app.bridge.chooseFile({ kind: 'image' });
    if (!file.ok) {
      tellUnlessCancelled(file.error);
      return;
    }
    const { token } = file.value;
    const picture = await app.bridge.readLogo({ token });
    void app.bridge.releaseFile({ token });
    if (picture.ok) await change((before) => ({ ...before, logo: picture.value.logo }));
    else tellUnlessCancelled(picture.error);
  };
  return (
    <SettingsSection title={t('settings:company.identity')}>
      <SettingsRow label={t('settings:company.name')} htmlFor={`${id}-name`}>
        <CommitField
          id={`${id}-name`}
          className="settings-wide"
          value={company.name}
          onCommit={(text) => change((before) => ({ ...before, name: text.trim() }))}
        />
      </SettingsRow>
      <SettingsRow label={t('settings:company.logo')} hint={t('settings:company.logoHint')}>
        {company.logo === null ? (
          <p className="settings-path quiet">{t('settings:company.logoNone')}</p>
        ) : (
          <img
            className="settings-logo"
            src={company.logo}
            alt={
              company.name === ''
                ? t('settings:company.logoAltUnnamed')
                : t('settings:company.logoAlt', { company: company.name })
            }
          />
        )}
        <div className="settings-line">
          <Button
            look="line"
            icon={<Image size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void chooseLogo()}
          >
            {t('settings:company.logoChoose')}
          </Button>
          {company.logo !== null && (
            <Button onClick={() => void change((before) => ({ ...before, logo: null }))}>
              {t('settings:company.logoRemove')}
            </Button>
          )}
        </div>
      </SettingsRow>
    </SettingsSection>
  );
}
