import { useState } from 'react';
import { setPlanFields } from '#core/commands/plan-commands';
import { customCycle, cycleOf } from '#core/domain/cycles';
import type { CycleKind, PlanLevel, PlanState } from '#core/domain/plan';
import { formsOf } from '#core/domain/forms';
import { headerOf } from '#core/domain/plan-records';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { cycleKinds, cycleKindTexts } from '../../app/plan-cycles';
import type { OpenPlan } from '../../app/plan-store';
import { Button } from '../../ui/Button';
import { DayField } from '../../app/DayField';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';

const levels: readonly PlanLevel[] = ['company', 'department', 'team', 'person'];
const states: readonly PlanState[] = ['draft', 'approved', 'running', 'closed'];

/** Title, unit, owner, cycle and state of a plan; one step of undo. */
export function PlanProperties({ plan, onClose }: { readonly plan: OpenPlan; readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const forms = formsOf(language, company);
  const [draft, setDraft] = useState(() => headerOf(plan.session.plan));
  const set = (change: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const { cycle } = draft;
  const titleMissing = draft.title.trim() === '';
  const cycleWrong = cycle.start === '' || cycle.end === '' || cycle.end < cycle.start;
  const save = () => {
    if (titleMissing || cycleWrong) return;
    const { title, level, department, owner, state } = draft;
    plan.session.run(setPlanFields, { fields: { title: title.trim(), level, department, owner, state, cycle } });
    onClose();
  };
  const chooseKind = (kind: CycleKind) => {
    set({
      cycle: kind === 'custom' ? { ...cycle, kind } : cycleOf(kind, cycle.start, draft.language, company.firstMonth),
    });
  };
  const setDay = (side: 'start' | 'end', day: string) => {
    const next = { ...cycle, [side]: day };
    const whole = next.start !== '' && next.end !== '';
    set({ cycle: whole ? customCycle(next.start, next.end, draft.language) : { ...next, kind: 'custom' } });
  };
  return (
    <Dialog
      title={t('common:action.planProperties')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" type="submit" form="plan-properties" disabled={titleMissing || cycleWrong}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        id="plan-properties"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label htmlFor="plan-title">{t('common:plan.title')}</label>
        <input
          id="plan-title"
          className="input"
          autoFocus
          value={draft.title}
          aria-invalid={titleMissing}
          onChange={(event) => {
            set({ title: event.currentTarget.value });
          }}
        />
        {titleMissing && <p className="form-problem">{t('common:plan.titleMissing')}</p>}
        <label htmlFor="plan-department">{t('common:plan.department')}</label>
        <input
          id="plan-department"
          className="input"
          value={draft.department ?? ''}
          onChange={(event) => {
            set({ department: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
        <label htmlFor="plan-owner">{t('common:plan.owner')}</label>
        <input
          id="plan-owner"
          className="input"
          value={draft.owner ?? ''}
          onChange={(event) => {
            set({ owner: event.currentTarget.value === '' ? null : event.currentTarget.value });
          }}
        />
        <label htmlFor="plan-level">{t('common:plan.level')}</label>
        <Select
          id="plan-level"
          value={draft.level ?? ''}
          options={[
            { value: '', label: t('common:plan.unset') },
            ...levels.map((level) => ({ value: level, label: t(`common:level.${level}`) })),
          ]}
          onChoose={(value) => {
            set({ level: levels.find((level) => level === value) ?? null });
          }}
        />
        <label htmlFor="plan-state">{t('common:plan.state')}</label>
        <Select
          id="plan-state"
          value={draft.state}
          options={states.map((state) => ({ value: state, label: t(`common:state.${state}`) }))}
          onChoose={(value) => {
            set({ state: states.find((state) => state === value) ?? draft.state });
          }}
        />
        <label htmlFor="plan-cycle-kind">{t('common:plan.cycleKind')}</label>
        <Select
          id="plan-cycle-kind"
          value={cycle.kind}
          options={cycleKinds.map((kind) => ({ value: kind, label: t(`common:plan.${cycleKindTexts[kind]}`) }))}
          onChoose={(value) => {
            const kind = cycleKinds.find((one) => one === value);
            if (kind) chooseKind(kind);
          }}
        />
        <label htmlFor="plan-cycle-start">{t('common:plan.cycleStart')}</label>
        <DayField
          id="plan-cycle-start"
          value={cycle.start}
          forms={forms}
          wrong={cycle.start === ''}
          onType={(day) => {
            setDay('start', day);
          }}
        />
        <label htmlFor="plan-cycle-end">{t('common:plan.cycleEnd')}</label>
        <DayField
          id="plan-cycle-end"
          value={cycle.end}
          forms={forms}
          wrong={cycleWrong && cycle.start !== ''}
          onType={(day) => {
            setDay('end', day);
          }}
        />
        {cycleWrong && (
          <p className="form-problem">
            {t(cycle.start === '' || cycle.end === '' ? 'plans:move.dayMissing' : 'common:plan.cycleWrong')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
