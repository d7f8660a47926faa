import { formatDate } from '#core/domain/dates';
import type { Forms } from '#core/domain/forms';
import { bandThresholds } from '#core/domain/progress';
import type { PlanSummary } from '#core/ipc/contract';
import type { Texts } from '#core/texts/texts';
import { clockTime, dayOf } from '../../app/moments';
import type { StatusBand } from '../../ui/StatusShape';

/** A plan's progress has no floor of its own: only the general thresholds count. */
export function bandOfPlan(progress: number | null): StatusBand {
  if (progress === null) return 'none';
  if (progress >= 1) return 'met';
  if (progress >= bandThresholds.on) return 'on';
  if (progress >= bandThresholds.risk) return 'risk';
  return progress < 0 ? 'below' : 'off';
}

/** The day of a moment on the user's calendar, in the company's form. */
export function dayShown(iso: string, forms: Forms): string {
  const at = new Date(iso);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return formatDate(`${String(at.getFullYear())}-${month ?? ''}-${day ?? ''}`, forms);
}

/** `hôm nay, 14:32`, `hôm qua, 17:05`, then the date. */
export function whenSaid(iso: string, forms: Forms, t: Texts, now: Date): string {
  const day = dayOf(iso, now);
  if (day === 'earlier') return dayShown(iso, forms);
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
