import type { I18n } from '#components/page/i18n';
import type { InstalmentView } from '#server/pledge/instalment-view';
import type { PledgeKey } from '#content/messages/pledge';
import { formatDate } from '#domain/civil-date';

/** When an instalment is due: its date, or how long after the acceptance. A dash if it never will be. */
export function dueText(
  { due, after }: Pick<InstalmentView, 'due' | 'after'>,
  { language, t }: I18n<PledgeKey>,
): string {
  if (due) return formatDate(due, language.days);
  if (!after) return '–';
  return after.months > 0
    ? t('monthsAfterFirst', { months: after.months })
    : t('daysAfterAcceptance', { days: after.days });
}
