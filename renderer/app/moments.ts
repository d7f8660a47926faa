import type { Language } from '#core/domain/plan';
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

/** `24/02/2026` in both languages: day first, as people here write it. */
export function calendarDate(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(iso));
}

/** When something was saved, as short as it can be said: `hôm nay, 14:32`, `hôm qua, 17:05`, `24/02/2026`. */
export function savedAgo(iso: string, now: Date, t: Texts, language: Language): string {
  const day = dayOf(iso, now);
  if (day === 'earlier') return calendarDate(iso, language);
  const time = clockTime(iso);
  return day === 'today' ? t('common:today', { time }) : t('common:yesterday', { time });
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
