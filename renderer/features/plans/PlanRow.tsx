import { planBand } from '#core/domain/progress';
import { savedAgo } from '../../app/moments';
import { Ellipsis } from 'lucide-react';
import { memo, type ChangeEvent } from 'react';
import type { Forms } from '#core/domain/forms';
import { formatPercent } from '#core/domain/numbers';
import type { PlanSummary } from '#core/ipc/contract';
import type { Texts } from '#core/texts/texts';
import { StatusShape } from '../../ui/StatusShape';
import { shownTitle, unitOfPlan } from './plan-facts';

export interface PlanRowProps {
  readonly plan: PlanSummary;
  readonly chosen: boolean;
  /** The one row of the list that Tab comes to. */
  readonly active: boolean;
  readonly t: Texts;
  readonly forms: Forms;
  /** Its place in the list it stands in, and how many stand there: rows out of sight are not all drawn. */
  readonly place: number;
  readonly of: number;
  readonly onCheck: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** One plan of the list. Keys and clicks are answered by the list: thousands of rows share its handlers. */
export const PlanRow = memo(function PlanRow({ plan, chosen, active, t, forms, place, of, onCheck }: PlanRowProps) {
  const title = shownTitle(plan.title, t);
  const band = planBand(plan.progress);
  const tabIndex = active ? 0 : -1;
  return (
    <li
      className={chosen ? 'plans-row is-chosen' : 'plans-row'}
      data-plan={plan.id}
      aria-posinset={place}
      aria-setsize={of}
    >
      <input
        type="checkbox"
        value={plan.id}
        checked={chosen}
        tabIndex={tabIndex}
        aria-label={t('plans:choose', { title })}
        onChange={onCheck}
      />
      <button type="button" className="plans-open" data-act="open" tabIndex={tabIndex}>
        <StatusShape band={band} word={t(`common:status.${band}`)} />
        <b>{title}</b>
        <span className="quiet">{unitOfPlan(plan, t)}</span>
        <span className="quiet">{plan.cycleLabel}</span>
        <span className="quiet num">
          {t('common:count.objectives', { count: plan.objectives })}
          {', '}
          {t('common:count.keyResults', { count: plan.keyResults })}
        </span>
        <span className="num plans-figure">
          {plan.progress === null ? '—' : formatPercent(plan.progress, forms, { maxDecimals: 0 })}
        </span>
        <span className="quiet num plans-figure">{savedAgo(plan.changedOn, forms, t, new Date())}</span>
      </button>
      <button
        type="button"
        className="btn btn-plain btn-icon"
        data-act="menu"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-label={t('plans:more', { title })}
        title={t('plans:moreHint')}
      >
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  );
});
