import { useEffect, useRef } from 'react';
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
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(offers.length);
  useEffect(() => {
    // The button that was pressed is gone with its offer: the next Tab goes on from here, not from the top.
    if (offers.length < shown.current && document.activeElement === document.body) place.current?.focus();
    shown.current = offers.length;
  }, [offers.length]);
  return (
    <div ref={place} className="settings-news" role="status" tabIndex={-1}>
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
