import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { currentSheet } from '../../app/app-commands';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';
import { followTarget } from './tour-ring';
import { tourSteps } from './tour-steps';
import './help.css';

/** A short walk over the sheet beside it, not in front of it: everything stays usable, and Escape closes it. */
export function SampleTour({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const [place, setPlace] = useState(0);
  const ring = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const text = useId();
  const step = tourSteps[place] ?? tourSteps[0];
  const isLast = place === tourSteps.length - 1;

  useEffect(() => {
    next.current?.focus();
    return () => {
      // Only if nobody has gone elsewhere meanwhile.
      if (document.activeElement === null || document.activeElement === document.body) currentSheet()?.focus();
    };
  }, []);

  useEffect(() => {
    // From the sheet too, unless Escape is to take back a text or to close what lies above.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector('.sheet-holder.open, [role="dialog"], [role="menu"]')) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [onClose]);

  useEffect(() => (ring.current ? followTarget(ring.current, step.target) : undefined), [step.target]);

  const counted = t('help:tour.step', { step: place + 1, steps: tourSteps.length });
  return (
    <>
      <div className="tour-ring" ref={ring} hidden aria-hidden="true" />
      <aside className="tour" aria-label={t('help:tour.label')}>
        <div className="tour-head">
          <p className="text-note quiet">{counted}</p>
          <IconButton
            label={t('help:tour.close')}
            icon={<X size={16} strokeWidth={1.75} aria-hidden />}
            onClick={onClose}
          />
        </div>
        <div id={text} aria-live="polite" aria-atomic="true">
          <p className="visually-hidden">{counted}</p>
          <h2 className="text-heading">{t(`help:tour.${step.id}.title`)}</h2>
          <p>{t(`help:tour.${step.id}.text`)}</p>
        </div>
        <div className="tour-foot">
          <Button
            look="line"
            // Not `disabled`: a button that loses its use while it has the focus would take the focus away.
            aria-disabled={place === 0}
            onClick={() => {
              setPlace(Math.max(0, place - 1));
            }}
          >
            {t('help:tour.back')}
          </Button>
          <Button
            look="line"
            ref={next}
            // The focus begins here: what the first step says is then said too.
            aria-describedby={text}
            onClick={() => {
              if (isLast) onClose();
              else setPlace(place + 1);
            }}
          >
            {isLast ? t('help:tour.done') : t('help:tour.next')}
          </Button>
        </div>
      </aside>
    </>
  );
}
