import type { PlanSummary } from '#core/ipc/contract';
import type { Texts } from '#core/texts/texts';

/** Whose plan it is: `Phòng Kinh doanh · Nguyễn Minh Anh`, else its level. */
export function unitOfPlan(plan: PlanSummary, t: Texts): string {
  const named = [plan.department, plan.owner].filter(Boolean).join(' · ');
  return named !== '' ? named : plan.level ? t(`common:level.${plan.level}`) : '';
}

export function shownTitle(title: string, t: Texts): string {
  return title.trim() === '' ? t('common:plan.untitled') : title;
}
