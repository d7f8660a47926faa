import { FileSpreadsheet, FolderOpen, HardDrive, Mountain, Plus } from 'lucide-react';
import { bandThresholds } from '#core/domain/progress';
import { sampleIds } from '#core/domain/samples';
import type { PlanSummary } from '#core/ipc/contract';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { calendarDate, clockTime, dayOf } from '../../app/moments';
import { Button } from '../../ui/Button';
import { StatusShape, type StatusBand } from '../../ui/StatusShape';
import { Contours } from './Contours';
import './start.css';

/** Where a manager begins: last year's workbook, a blank plan, the sample, or a plan of before. */
export function StartScreen() {
  const { t } = useTexts();
  const app = useApp();
  const plans = useAppState((state) => state.plans);
  return (
    <main className="start">
      <Contours />
      <div className="start-page">
        <h1 className="text-start">
          {t('start:headline1')}
          <br />
          {t('start:headline2')}
        </h1>
        <p className="start-lead">{t('start:lead')}</p>
        <div className="start-drop">
          <FileSpreadsheet size={20} strokeWidth={1.75} aria-hidden />
          <div className="grow">
            <b>{t('start:dropTitle')}</b>
            <span className="text-note quiet">{t('start:dropHint')}</span>
          </div>
          <Button
            look="filled"
            icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void app.chooseFile('workbook')}
          >
            {t('start:choose')}
          </Button>
        </div>
        <div className="start-cards">
          <button
            type="button"
            className="start-card"
            onClick={() => void app.createPlan({ from: 'blank', title: t('start:blankTitle') })}
          >
            <Plus size={20} strokeWidth={1.75} aria-hidden />
            <span>
              <b>{t('start:blank')}</b>
              <span className="text-note quiet">{t('start:blankHint')}</span>
            </span>
          </button>
          <button
            type="button"
            className="start-card"
            onClick={() => void app.createPlan({ from: 'sample', sample: sampleIds[0] })}
          >
            <Mountain size={20} strokeWidth={1.75} aria-hidden />
            <span>
              <b>{t('start:sample')}</b>
              <span className="text-note quiet">{t('start:sampleHint')}</span>
            </span>
          </button>
        </div>
        <div className="start-recent-head">
          <h2 className="text-heading grow">{t('start:recent')}</h2>
          <Button small onClick={() => void app.chooseFile('any')}>
            {t('start:openOther')}
          </Button>
        </div>
        {plans.length === 0 ? (
          <p className="start-empty">{t('start:noRecent')}</p>
        ) : (
          <ul className="start-recent">
            {plans.map((plan) => (
              <RecentPlan key={plan.id} plan={plan} />
            ))}
          </ul>
        )}
        <p className="start-local text-note dim">
          <HardDrive size={16} strokeWidth={1.75} aria-hidden />
          {t('start:local')}
        </p>
      </div>
    </main>
  );
}

function RecentPlan({ plan }: { readonly plan: PlanSummary }) {
  const { t, language } = useTexts();
  const app = useApp();
  const band = bandOf(plan.progress);
  const unit = plan.department ?? plan.owner ?? (plan.level ? t(`common:level.${plan.level}`) : '');
  return (
    <li>
      <button type="button" onClick={() => void app.openPlan(plan.id)}>
        <StatusShape band={band} word={t(`common:status.${band}`)} />
        <b>{plan.title || t('common:plan.untitled')}</b>
        <span className="quiet">{[unit, plan.cycleLabel].filter(Boolean).join(' · ')}</span>
        <span className="quiet num start-time">{whenSaved(plan.changedOn)}</span>
      </button>
    </li>
  );

  function whenSaved(changedOn: string): string {
    const day = dayOf(changedOn, new Date());
    if (day === 'earlier') return calendarDate(changedOn, language);
    const time = clockTime(changedOn);
    return day === 'today' ? t('common:today', { time }) : t('common:yesterday', { time });
  }
}

/** A plan's progress has no floor of its own: only the general thresholds count. */
function bandOf(progress: number | null): StatusBand {
  if (progress === null) return 'none';
  if (progress >= 1) return 'met';
  if (progress >= bandThresholds.on) return 'on';
  if (progress >= bandThresholds.risk) return 'risk';
  return progress < 0 ? 'below' : 'off';
}
