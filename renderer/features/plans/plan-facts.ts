import { bandThresholds } from '#core/domain/progress';
import type { Language } from '#core/domain/plan';
import type { PlanSummary } from '#core/ipc/contract';
import type { Texts } from '#core/texts/texts';
import { calendarDate, clockTime, dayOf } from '../../app/moments';
import type { StatusBand } from '../../ui/StatusShape';

/** A plan's progress has no floor of its own: only the general thresholds count. */
export function bandOfPlan(progress: number | null): StatusBand {
  if (progress === null) return 'none';
  if (progress >= 1) return 'met';
  if (progress >= bandThresholds.on) return 'on';
  if (progress >= bandThresholds.risk) return 'risk';
  return progress < 0 ? 'below' : 'off';
}

/** `hôm nay, 14:32`, `hôm qua, 17:05`, then the date. */
export function whenSaid(iso: string, language: Language, t: Texts, now: Date): string {
  const day = dayOf(iso, now);
  if (day === 'earlier') return calendarDate(iso, language);
  const time = clockTime(iso);
  return day === 'today' ? t('common:today', { time }) : t('common:yesterday', { time });
}

/** Whose plan it is: `Phòng Kinh doanh · Nguyễn Minh Anh`, else its level. */
export function unitOfPlan(plan: PlanSummary, t: Texts): string {
  const named = [plan.department, plan.owner].filter(Boolean).join(' · ');
  return named !== '' ? named : plan.level ? t(`common:level.${plan.level}`) : '';
}

export function shownTitle(title: string, t: Texts): string {
  return title.trim() === '' ? t('common:plan.untitled') : title;
}
