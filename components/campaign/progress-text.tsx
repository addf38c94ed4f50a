import type { I18n } from '#components/page/i18n';
import { daysBetween, formatDate } from '#domain/civil-date';
import { formatPercent } from '#domain/count-text';
import { paceMarker } from '#domain/figures';
import { compare, formatShortMoney, toShare } from '#domain/money';
import type { Progress } from '#server/public/home-view';

export type Phase = 'before' | 'empty' | 'running' | 'beyond' | 'after';

export type SentenceKey = 'underOne' | 'opens' | 'noneYet' | 'beyond' | 'after' | 'afterNone' | 'behind' | 'ahead';
export type DaysKey = 'daysUntilUnit' | 'daysLeftUnit' | 'closed' | 'closedUnit';

export function toPhase(progress: Progress): Phase {
  if (progress.today < progress.firstDay) return 'before';
  if (progress.today > progress.lastDay) return 'after';
  if (progress.promised.amount === 0n) return 'empty';
  return compare(progress.promised, progress.goal) >= 0 ? 'beyond' : 'running';
}

/** "38%", or "under 1%" so that a first gift is never shown as 0%. */
export function percent(share: number, { language, t }: I18n<'underOne'>): string {
  if (share > 0 && share < 0.01) return t('underOne');
  return formatPercent(share, language.numbers);
}

/** The time left, as a number and its unit. */
export function daysWords(
  { today, firstDay, lastDay }: Progress,
  { language, t }: I18n<DaysKey>,
): { number: string; unit: string } {
  const count = (days: number, key: DaysKey) => ({ number: String(days), unit: t(key, { count: days }) });
  if (today < firstDay) return count(daysBetween(today, firstDay), 'daysUntilUnit');
  if (today > lastDay)
    return { number: t('closed'), unit: t('closedUnit', { date: formatDate(lastDay, language.days) }) };
  return count(daysBetween(today, lastDay) + 1, 'daysLeftUnit');
}

/** The whole bar in one sentence, for screen readers and for the text below the bar. */
export function progressSentence(progress: Progress, i18n: I18n<SentenceKey>): string {
  const { language, t } = i18n;
  const exact = toShare(progress.promised.amount, progress.goal.amount) ?? 0;
  // A first gift to a large goal can be less than 0.01%, but it is not zero.
  const share = exact === 0 && progress.promised.amount > 0n ? 0.0001 : exact;
  const goal = formatShortMoney(progress.goal, language.numbers);
  const values = { promised: formatShortMoney(progress.promised, language.numbers), goal, share: percent(share, i18n) };
  switch (toPhase(progress)) {
    case 'before':
      return t('opens', { goal, date: formatDate(progress.firstDay, language.days) });
    case 'empty':
      return t('noneYet', { goal });
    case 'beyond':
      return t('beyond', values);
    case 'after':
      return t(share === 0 ? 'afterNone' : 'after', {
        ...values,
        date: formatDate(progress.lastDay, language.days),
      });
    case 'running': {
      const pace = paceMarker(progress, progress.today);
      return t(share >= pace ? 'ahead' : 'behind', { ...values, pace: percent(pace, i18n) });
    }
  }
}
