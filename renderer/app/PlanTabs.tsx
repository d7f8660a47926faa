import { Mountain, Plus, User, Users, X } from 'lucide-react';
import type { PlanLevel } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import { useApp, useAppState, usePlanState } from './app-context';
import { useTexts } from './i18n';
import type { OpenPlan } from './plan-store';

const icons: Readonly<Record<PlanLevel, typeof User>> = {
  company: Mountain,
  department: Users,
  team: Users,
  person: User,
};

/** Every open plan, where Excel has its sheet tabs. Arrow keys go along them, Delete closes one. */
export function PlanTabs() {
  const { t } = useTexts();
  const app = useApp();
  const tabs = useAppState((state) => state.tabs);
  const plan = useAppState((state) => state.plan);
  const move = (from: OpenPlan, by: 1 | -1) => {
    const next = tabs[(tabs.indexOf(from) + by + tabs.length) % tabs.length];
    if (next) document.getElementById(tabId(next))?.focus();
  };
  return (
    <nav className="plan-tabs" aria-label={t('common:tabs.label')}>
      <div role="tablist" aria-label={t('common:tabs.label')} className="plan-tab-list">
        {tabs.map((tab) => (
          <PlanTab key={tab.planId} tab={tab} selected={tab === plan} onMove={move} />
        ))}
      </div>
      <button
        type="button"
        className="plan-tab-new"
        aria-label={t('common:tabs.new')}
        title={t('common:tabs.new')}
        onClick={() => void app.createPlan({ from: 'blank', title: t('start:blankTitle') })}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </nav>
  );
}

function PlanTab({
  tab,
  selected,
  onMove,
}: {
  readonly tab: OpenPlan;
  readonly selected: boolean;
  readonly onMove: (from: OpenPlan, by: 1 | -1) => void;
}) {
  const { t } = useTexts();
  const app = useApp();
  const title = usePlanState(tab, (state) => headerOf(state.records).title);
  const level = usePlanState(tab, (state) => headerOf(state.records).level);
  const failed = usePlanState(tab, (state) => state.save.kind === 'failed');
  const Icon = icons[level ?? 'department'];
  const name = title || t('common:plan.untitled');
  const close = () => void app.closeTab(tab.planId);
  return (
    <span className="plan-tab" data-selected={selected || undefined}>
      <button
        type="button"
        role="tab"
        id={tabId(tab)}
        className="plan-tab-name"
        aria-selected={selected}
        tabIndex={selected ? 0 : -1}
        title={failed ? `${name}: ${t('common:tabs.unsaved')}` : name}
        onClick={() => void app.openPlan(tab.planId)}
        onAuxClick={(event) => {
          if (event.button === 1) close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') onMove(tab, 1);
          else if (event.key === 'ArrowLeft') onMove(tab, -1);
          else if (event.key === 'Delete') close();
          else return;
          event.preventDefault();
        }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="plan-tab-title">{name}</span>
        {failed && <span className="plan-tab-unsaved" aria-label={t('common:tabs.unsaved')} role="img" />}
      </button>
      <button
        type="button"
        className="plan-tab-close"
        tabIndex={-1}
        // A list of tabs holds tabs only; without a mouse a tab is closed by Delete or by the command.
        aria-hidden
        title={t('common:tabs.close', { title: name })}
        onClick={close}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </span>
  );
}

function tabId(tab: OpenPlan): string {
  return `tab-${tab.planId}`;
}
