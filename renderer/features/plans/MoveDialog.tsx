import { useState } from 'react';
import { customCycle, cycleOf } from '#core/domain/cycles';
import { formatDate } from '#core/domain/dates';
import { formsOf } from '#core/domain/forms';
import type { CycleKind } from '#core/domain/plan';
import type { PlanSummary } from '#core/ipc/contract';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { cycleKinds, cycleKindTexts, isUsableDay, kindOfSpan, type Calendar, type Span } from '../../app/plan-cycles';
import { Button } from '../../ui/Button';
import { DayField } from '../../app/DayField';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';

/** What changes in every plan that moves; a part that is absent stays as each plan has it. */
export interface PlanMove {
  readonly cycle?: Span & { readonly kind: CycleKind };
  /** null = none. */
  readonly department?: string | null;
}

export interface MoveDialogProps {
  readonly plans: readonly PlanSummary[];
  readonly departments: readonly string[];
  readonly calendar: Calendar;
  readonly onMove: (move: PlanMove) => void;
  readonly onClose: () => void;
}

/** Gives one plan or many another cycle, another department, or both. */
export function MoveDialog({ plans, departments, calendar, onMove, onClose }: MoveDialogProps) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const forms = formsOf(language, company);
  const before = commonSpan(plans);
  const departmentBefore = commonDepartment(plans);
  const [kind, setKind] = useState<CycleKind | null>(before && kindOfSpan(before, calendar));
  const [span, setSpan] = useState<Span>(
    before ?? { start: plans[0]?.cycleStart ?? '', end: plans[0]?.cycleEnd ?? '' },
  );
  const [department, setDepartment] = useState(departmentBefore ?? '');

  const daysWrong =
    kind !== null &&
    (!isUsableDay(span.start) || (kind === 'custom' && (!isUsableDay(span.end) || span.end < span.start)));
  const cycle =
    kind === null || daysWrong
      ? null
      : kind === 'custom'
        ? customCycle(span.start, span.end, language)
        : cycleOf(kind, span.start, language, calendar.firstMonth);
  const cycleMoves = cycle !== null && (cycle.start !== before?.start || cycle.end !== before.end);
  const departmentMoves = department.trim() !== (departmentBefore ?? '');
  const move = () => {
    if (daysWrong) return;
    onMove({
      ...(cycle && cycleMoves ? { cycle: { kind: cycle.kind, start: cycle.start, end: cycle.end } } : {}),
      ...(departmentMoves ? { department: department.trim() === '' ? null : department.trim() } : {}),
    });
  };
  return (
    <Dialog
      title={plans.length === 1 ? t('plans:move.title') : t('plans:move.titleMany', { count: plans.length })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button
            look="filled"
            type="submit"
            form="plans-move-form"
            disabled={daysWrong || !(cycleMoves || departmentMoves)}
          >
            {t('plans:move.do')}
          </Button>
        </>
      }
    >
      <form
        id="plans-move-form"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          move();
        }}
      >
        <label htmlFor="plans-move-kind">{t('common:plan.cycleKind')}</label>
        <Select
          id="plans-move-kind"
          autoFocus
          value={kind ?? ''}
          options={[
            ...(before ? [] : [{ value: '', label: t('plans:move.keep') }]),
            ...cycleKinds.map((value) => ({ value, label: t(`common:plan.${cycleKindTexts[value]}`) })),
          ]}
          onChoose={(value) => {
            setKind(cycleKinds.find((one) => one === value) ?? null);
          }}
        />
        {kind !== null && (
          <>
            <label htmlFor="plans-move-start">
              {kind === 'custom' ? t('common:plan.cycleStart') : t('plans:move.day')}
            </label>
            <DayField
              id="plans-move-start"
              value={span.start}
              forms={forms}
              wrong={daysWrong}
              describedBy={daysWrong ? 'plans-move-problem' : undefined}
              onType={(start) => {
                setSpan({ ...span, start });
              }}
            />
          </>
        )}
        {kind === 'custom' && (
          <>
            <label htmlFor="plans-move-end">{t('common:plan.cycleEnd')}</label>
            <DayField
              id="plans-move-end"
              value={span.end}
              forms={forms}
              wrong={daysWrong}
              describedBy={daysWrong ? 'plans-move-problem' : undefined}
              onType={(end) => {
                setSpan({ ...span, end });
              }}
            />
          </>
        )}
        {daysWrong && (
          <p id="plans-move-problem" className="form-problem">
            {t(span.start === '' || span.end === '' ? 'plans:move.dayMissing' : 'plans:move.dayWrong')}
          </p>
        )}
        {cycle && (
          <output className="plans-move-cycle text-note quiet" htmlFor="plans-move-kind plans-move-start">
            {cycle.kind === 'custom'
              ? cycle.label
              : `${cycle.label} · ${formatDate(cycle.start, forms)}–${formatDate(cycle.end, forms)}`}
          </output>
        )}
        <label htmlFor="plans-move-department">{t('common:plan.department')}</label>
        <input
          id="plans-move-department"
          className="input"
          list="plans-departments"
          maxLength={200}
          value={department}
          placeholder={departmentBefore === null ? t('plans:move.keep') : ''}
          onChange={(event) => {
            setDepartment(event.currentTarget.value);
          }}
        />
        <datalist id="plans-departments">
          {departments.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}

/** The cycle that all of them have, or null when they differ. */
function commonSpan(plans: readonly PlanSummary[]): Span | null {
  const first = plans[0];
  const alike = plans.every((plan) => plan.cycleStart === first?.cycleStart && plan.cycleEnd === first.cycleEnd);
  return first && alike ? { start: first.cycleStart, end: first.cycleEnd } : null;
}

/** The department that all of them have (empty = none), or null when they differ. */
function commonDepartment(plans: readonly PlanSummary[]): string | null {
  const first = plans[0]?.department ?? '';
  return plans.every((plan) => (plan.department ?? '') === first) ? first : null;
}
