import { useCallback, useMemo, useState } from 'react';
import { useApp, useAppState } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { CompanyFileDialog } from './CompanyFileDialog';
import { CompanyFileSection } from './CompanyFileSection';
import { createCompanyEditor } from './company-editor';
import { DepartmentsSection } from './DepartmentsSection';
import { FormsSection } from './FormsSection';
import { IdentitySection } from './IdentitySection';
import { PeopleSection } from './PeopleSection';
import { RenameDialog } from './RenameDialog';
import { RenameOffers } from './RenameOffers';
import { withOffer, type RenameOffer } from './rename-offers';
import { SignOffSection } from './SignOffSection';
import { TermsSection } from './TermsSection';
import { UnitsSection } from './UnitsSection';
import { useRenameRun } from './use-rename-run';
import { YearSection } from './YearSection';

/** What the company decided once for all its plans. */
export function CompanySettings({ onSaved }: { readonly onSaved: () => void }) {
  const { t } = useTexts();
  const app = useApp();
  const company = useAppState((state) => state.company);
  const companyFile = useAppState((state) => state.companyFile);
  const [offers, setOffers] = useState<readonly RenameOffer[]>([]);
  const { change } = useMemo(
    () =>
      createCompanyEditor({
        current: () => app.store.getState().company,
        write: app.changeCompany,
        onWritten: onSaved,
      }),
    [app, onSaved],
  );
  const forget = useCallback((offer: RenameOffer) => {
    setOffers((before) => before.filter((one) => one !== offer));
  }, []);
  const renaming = useRenameRun(forget);
  const parts = { company, change };
  const renamed = (offer: RenameOffer) => {
    setOffers((before) => withOffer(before, offer));
  };
  const offersOf = (kind: RenameOffer['kind']) => (
    <RenameOffers
      offers={offers.filter((offer) => offer.kind === kind)}
      onRename={(offer) => void renaming.start(offer)}
      onLeave={forget}
    />
  );
  return (
    <>
      <p className="quiet settings-lead">{t('settings:company.hint')}</p>
      <IdentitySection {...parts} />
      <TermsSection {...parts} />
      <UnitsSection {...parts} />
      <DepartmentsSection {...parts} offers={offersOf('department')} onRenamed={renamed} />
      <PeopleSection {...parts} offers={offersOf('person')} onRenamed={renamed} />
      <YearSection {...parts} />
      <SignOffSection {...parts} />
      <FormsSection {...parts} />
      <CompanyFileSection />
      {renaming.run !== null && <RenameDialog run={renaming.run} {...renaming.actions} />}
      {companyFile !== null && (
        <CompanyFileDialog
          key={companyFile.token}
          file={companyFile}
          onTake={async (incoming) => {
            const isTaken = await change(() => incoming);
            // Rows of another company have ids of their own: offers for ours would name strangers.
            if (isTaken) setOffers([]);
            return isTaken;
          }}
        />
      )}
    </>
  );
}
