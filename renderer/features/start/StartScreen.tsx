import { BookOpen, FileSpreadsheet, FolderOpen, HardDrive, Mountain, Plus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { sampleIds } from '#core/domain/samples';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Contours } from './Contours';
import { RecentPlan } from './RecentPlan';
import './start.css';

const recentAtMost = 6;

/** Where a manager begins: last year's workbook, a sample, a blank plan, or a plan of before. */
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
          <Card
            icon={Plus}
            title={t('start:blank')}
            hint={t('start:blankHint')}
            onClick={() => void app.createPlan({ from: 'blank', title: t('start:blankTitle') })}
          />
          <Card
            icon={Mountain}
            title={t('start:sample')}
            hint={t('start:sampleHint')}
            onClick={() => {
              void app.createPlan({ from: 'sample', sample: sampleIds[0] });
              app.showTour(true);
            }}
          />
          <Card
            icon={BookOpen}
            title={t('start:guide')}
            hint={t('start:guideHint')}
            onClick={() => {
              app.show({ kind: 'help', topic: 'guide' });
            }}
          />
        </div>
        <div className="start-recent-head">
          <h2 className="text-heading grow">{t('start:recent')}</h2>
          {plans.length > recentAtMost && (
            <Button
              small
              onClick={() => {
                app.show({ kind: 'plans', tab: 'plans' });
              }}
            >
              {t('start:allPlans', { count: plans.length })}
            </Button>
          )}
          <Button small onClick={() => void app.chooseFile('any')}>
            {t('start:openOther')}
          </Button>
        </div>
        {plans.length === 0 ? (
          <p className="start-empty">{t('start:noRecent')}</p>
        ) : (
          <ul className="start-recent">
            {plans.slice(0, recentAtMost).map((plan) => (
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

function Card({
  icon: Icon,
  title,
  hint,
  onClick,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="start-card" onClick={onClick}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span>
        <b>{title}</b>
        <span className="text-note quiet">{hint}</span>
      </span>
    </button>
  );
}
