import { FolderOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

// Some hundred thousand characters that few ever read: a script of its own.
const LicenceList = lazy(async () => {
  const { LicenceList: list } = await import('./LicenceList');
  return { default: list };
});

/** What this program is, where it keeps things, and under which licences it comes. */
export function AboutPage() {
  const { t } = useTexts();
  const app = useApp();
  const version = useAppState((state) => state.version);
  const shell = useAppState((state) => state.shell);
  const folder = useAppState((state) => state.dataFolder.shownPath);
  return (
    <>
      <p>{t('help:about.lead')}</p>
      <dl className="help-facts">
        <dt>{t('help:about.version')}</dt>
        <dd className="num">{version}</dd>
        <dt>{t('help:about.shell')}</dt>
        <dd>{t(`help:about.shells.${shell}`)}</dd>
      </dl>
      <section>
        <h2>{t('help:about.storageTitle')}</h2>
        <p>{t('help:about.storage')}</p>
        <p>{t('help:about.storagePlans')}</p>
        <p className="help-path">{folder}</p>
        <Button look="line" icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />} onClick={app.openDataFolder}>
          {t('help:about.openFolder')}
        </Button>
        <p>{t('help:about.storageMine')}</p>
        <p>{t('help:about.storageFiles')}</p>
      </section>
      <section>
        <h2>{t('help:about.licenceTitle')}</h2>
        <p>{t('help:about.licence')}</p>
      </section>
      <section>
        <h2>{t('help:about.partsTitle')}</h2>
        <Suspense fallback={<p className="quiet">{t('help:about.loading')}</p>}>
          <LicenceList />
        </Suspense>
      </section>
    </>
  );
}
