import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import { formatMoney } from '#domain/money';
import type { PledgeInput } from '#domain/pledge-parsing';
import type { Instalment } from '#domain/schedule';

/** What stands above the button that makes the pledge. */
export type SummaryKey = 'byPolicy' | 'byPerson' | 'sumHours' | 'sumFree' | 'sumWhole' | 'sumParts';

/** The whole and its parts in a sentence, and who decides. */
export function summaryWords(
  input: PledgeInput,
  { instalments, byPolicy }: { instalments: readonly Instalment[]; byPolicy: boolean },
  { language, t }: I18n<SummaryKey>,
): string {
  const [first] = instalments;
  const decided = t(byPolicy ? 'byPolicy' : 'byPerson');
  if (input.kind === 'membership' && input.hoursPerMonth !== null)
    return t('sumHours', { hours: input.hoursPerMonth, decided });
  if (!first) return t('sumFree', { decided });
  const whole = formatMoney(input.amount, language.numbers);
  const due = formatDate(first.due, language.days);
  if (instalments.length === 1) return t('sumWhole', { whole, due, decided });
  const count = instalments.length;
  return t('sumParts', { whole, count, first: formatMoney(first.amount, language.numbers), due, decided });
}
