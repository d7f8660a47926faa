import { useLayoutEffect, useRef } from 'react';
import { noFigure } from '#core/domain/cell-text';
import { formatPercent } from '#core/domain/numbers';
import type { Band } from '#core/domain/progress';
import { useTexts } from '../../app/i18n';
import { StatusShape } from '../../ui/StatusShape';
import { progressBar } from '../plan-grid/cell-parts';
import type { Look } from './look';

/** The bar of the sheet with its figure; "—" when nobody knows. */
export function ProgressLine({
  score,
  band,
  look,
}: {
  readonly score: number | null;
  readonly band: Band;
  readonly look: Pick<Look, 'language' | 'forms'>;
}) {
  const { t } = useTexts();
  const bar = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    bar.current?.replaceChildren(progressBar(document, score, band));
  }, [score, band]);
  return (
    <span className="inspector-progress">
      <StatusShape band={band} word={t(`fields:bands.${band}`)} />
      <span className="inspector-bar" ref={bar} />
      <span className="num">
        {score === null ? noFigure : formatPercent(score, look.forms ?? look.language, { maxDecimals: 0 })}
      </span>
    </span>
  );
}
