import { FileInput, FileOutput, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react';
import { formatDate } from '#core/domain/dates';
import { formsOf } from '#core/domain/forms';
import { headerOf } from '#core/domain/plan-records';
import { runAppCommand } from '../../app/app-commands';
import { useApp, useAppState, usePlanState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { nameOfSpan } from '../../app/plan-cycles';
import type { OpenPlan } from '../../app/plan-store';
import { Button, IconButton } from '../../ui/Button';
import './plan-view.css';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The plan's name and what can be done with it; the one filled button takes the plan out of the app. */
export function Toolbar({ plan }: { readonly plan: OpenPlan }) {
  const { t, language, sayLabel } = useTexts();
  const app = useApp();
  const company = useAppState((state) => state.company);
  const forms = formsOf(language, company);
  const header = usePlanState(plan, (state) => headerOf(state.records));
  const undoLabel = usePlanState(plan, (state) => state.undoLabel);
  const redoLabel = usePlanState(plan, (state) => state.redoLabel);
  const inspector = useAppState((state) => state.settings.inspector);
  const readOnly = plan.readOnly !== null;
  const run = (id: Parameters<typeof runAppCommand>[1]) => () => {
    runAppCommand(app, id, t('common:plan.untitled'));
  };
  const { cycle } = header;
  const under = [
    header.department,
    nameOfSpan(cycle, cycle.label, { language, firstMonth: company.firstMonth }),
    `${formatDate(cycle.start, forms)}–${formatDate(cycle.end, forms)}`,
    t(`common:state.${header.state}`),
  ].filter((part) => part !== null && part !== '');

  return (
    <header className="toolbar">
      <button
        type="button"
        className="toolbar-title toolbar-title-button"
        title={t('common:action.planProperties')}
        disabled={readOnly}
        onClick={run('planProperties')}
      >
        <h1>{header.title || t('common:plan.untitled')}</h1>
        <span className="text-note quiet">{under.join(' · ')}</span>
      </button>
      <span className="toolbar-rule" />
      <IconButton
        label={t('common:action.undo')}
        hint={undoLabel ? t('common:action.undoStep', { step: sayLabel(undoLabel) }) : t('common:nothingToUndo')}
        icon={<Undo2 {...icon} />}
        disabled={undoLabel === null || readOnly}
        onClick={run('undo')}
      />
      <IconButton
        label={t('common:action.redo')}
        hint={redoLabel ? t('common:action.redoStep', { step: sayLabel(redoLabel) }) : t('common:nothingToRedo')}
        icon={<Redo2 {...icon} />}
        disabled={redoLabel === null || readOnly}
        onClick={run('redo')}
      />
      <span className="toolbar-rule" />
      <Button icon={<Plus {...icon} />} disabled={readOnly} onClick={run('addKeyResult')}>
        {t('common:action.addKeyResult')}
      </Button>
      <Button icon={<Plus {...icon} />} disabled={readOnly} onClick={run('addObjective')}>
        {t('common:action.addObjective')}
      </Button>
      <IconButton label={t('commands:menu.searchPlans')} icon={<Search {...icon} />} onClick={run('searchPlans')} />
      <span className="grow" />
      <Button icon={<FileInput {...icon} />} onClick={run('importWorkbook')}>
        {t('common:action.importWorkbook')}
      </Button>
      <Button look="filled" icon={<FileOutput {...icon} />} onClick={run('export')}>
        {t('common:action.export')}
      </Button>
      <IconButton
        label={t('commands:menu.toggleInspector')}
        className="toolbar-toggle"
        aria-pressed={inspector}
        icon={<PanelRight {...icon} />}
        onClick={run('toggleInspector')}
      />
    </header>
  );
}
