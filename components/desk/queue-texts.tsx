import type { I18n } from '#components/page/i18n';
import type { DeskKey } from '#content/messages/desk';

/** "3 h", "5 d": abbreviated, and in full for screen readers. */
export function ageTexts(waited: number, { t }: Pick<I18n<DeskKey>, 't'>): { short: string; full: string } {
  if (waited < 1) return { short: t('underAnHour'), full: t('underAnHourLong') };
  const hours = Math.trunc(waited);
  if (waited < 48) return { short: t('hours', { hours }), full: t('hoursLong', { hours }) };
  const days = Math.trunc(waited / 24);
  return { short: t('days', { days }), full: t('daysLong', { days }) };
}

/** The texts of the table, as strings. */
export const QUEUE_KEYS = ['pledges', 'age', 'reference', 'kind', 'name', 'promised', 'for', 'state', 'half'] as const;
