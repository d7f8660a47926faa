import { formatPercent } from '#core/domain/numbers';
import { planBand } from '#core/domain/progress';
import type { PlanSummary } from '#core/ipc/contract';
import { formsOf } from '#core/domain/forms';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { savedAgo } from '../../app/moments';
import { cycleNameOf } from '../../app/plan-cycles';
import { StatusShape } from '../../ui/StatusShape';

/** One plan of before: how it stands, whose it is, for when, and when it was saved. */
export function RecentPlan({ plan }: { readonly plan: PlanSummary }) {
  const { t, language } = useTexts();
  const app = useApp();
  const company = useAppState((state) => state.company);
  const band = planBand(plan.progress);
  const unit = plan.department ?? plan.owner ?? (plan.level ? t(`common:level.${plan.level}`) : '');
  return (
    <li>
      <button type="button" onClick={() => void app.openPlan(plan.id)}>
        <StatusShape band={band} word={t(`common:status.${band}`)} />
        <b>{plan.title || t('common:plan.untitled')}</b>
        <span className="quiet">{unit}</span>
        <span className="quiet">{cycleNameOf(plan, { language, firstMonth: company.firstMonth })}</span>
        <span className="num start-figure">
          {plan.progress === null ? '—' : formatPercent(plan.progress, language, { maxDecimals: 0 })}
        </span>
        <span className="quiet num start-figure">
          {savedAgo(plan.changedOn, formsOf(language, company), t, new Date())}
        </span>
      </button>
    </li>
  );
}
