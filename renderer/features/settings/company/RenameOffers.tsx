import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import type { RenameOffer } from './rename-offers';

/** Names that were changed here and that plans still show as they were. */
export function RenameOffers({
  offers,
  onRename,
  onLeave,
}: {
  readonly offers: readonly RenameOffer[];
  readonly onRename: (offer: RenameOffer) => void;
  readonly onLeave: (offer: RenameOffer) => void;
}) {
  const { t } = useTexts();
  return (
    <div className="settings-news" role="status">
      {offers.map((offer) => {
        const { kind, id, from, to } = offer;
        return (
          <div key={id} className="settings-offer">
            <span>
              {t(kind === 'person' ? 'settings:rename.offerPerson' : 'settings:rename.offerDepartment', { from, to })}
            </span>
            <Button
              small
              look="line"
              onClick={() => {
                onRename(offer);
              }}
            >
              {t('settings:rename.everywhere')}
            </Button>
            <Button
              small
              onClick={() => {
                onLeave(offer);
              }}
            >
              {t('settings:rename.leave')}
            </Button>
          </div>
        );
      })}
    </div>
  );
}
