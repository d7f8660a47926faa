import { formatDate } from '#core/domain/dates';
import type { Forms } from '#core/domain/forms';
import type { Texts } from '#core/texts/texts';

/** `14:32`, on the user's clock. */
export function clockTime(iso: string): string {
  const at = new Date(iso);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** Which day a moment was, seen from now. */
export function dayOf(iso: string, now: Date): 'today' | 'yesterday' | 'earlier' {
  const days = Math.round((startOfDay(now) - startOfDay(new Date(iso))) / 86_400_000);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : 'earlier';
}

/** The day of a moment on the user's calendar, in the company's form. */
export function dayShown(iso: string, forms: Forms): string {
  const at = new Date(iso);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return formatDate(`${String(at.getFullYear())}-${month ?? ''}-${day ?? ''}`, forms);
}

/** `hôm nay, 14:32`, `hôm qua, 17:05`, then the date. */
export function savedAgo(iso: string, forms: Forms, t: Texts, now: Date): string {
  const day = dayOf(iso, now);
  if (day === 'earlier') return dayShown(iso, forms);
  const time = clockTime(iso);
  return day === 'today' ? t('common:today', { time }) : t('common:yesterday', { time });
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
