import type { I18n } from '#components/page/i18n';
import { formatDate } from '#domain/civil-date';
import { formatMoney, sum } from '#domain/money';
import type { PledgeInput } from '#domain/pledge-parsing';
import type { CheckedDraft } from '#server/draft/draft-queries';

export type YearKey = 'yearPaid' | 'yearFree' | 'yearAfterPaid' | 'yearAfterFree' | 'yearLife';

/** The texts above the button that makes the pledge. */
export type SummaryKey =
  | 'byPolicy'
  | 'byPerson'
  | 'byPersonSum'
  | 'sumHours'
  | 'sumFree'
  | 'sumWhole'
  | 'sumParts'
  | 'sumWholeLater'
  | `sum${'Monthly' | 'Yearly'}${'' | 'Later'}`
  | 'sumPartsLater';

/** A sentence about when the year of a membership begins. Null for other kinds. */
export function yearWords(
  input: PledgeInput,
  { memberUntil }: Pick<CheckedDraft, 'memberUntil'>,
  { language, t }: I18n<YearKey>,
): string | null {
  if (input.kind !== 'membership') return null;
  if (memberUntil === null) return t('yearLife');
  const isPaid = input.amount.amount > 0n;
  if (memberUntil === undefined) return t(isPaid ? 'yearPaid' : 'yearFree');
  return t(isPaid ? 'yearAfterPaid' : 'yearAfterFree', { until: formatDate(memberUntil, language.days) });
}

/** A sentence about the amount, its instalments, and whether the pledge is reviewed. */
export function summaryWords(
  input: PledgeInput,
  {
    parts,
    due: firstDue,
    daysToPay,
    byPolicy,
    overSum,
  }: Pick<CheckedDraft, 'parts' | 'due' | 'daysToPay' | 'byPolicy' | 'overSum'>,
  { language, t }: I18n<SummaryKey>,
): string {
  const [first] = parts;
  const decided = overSum
    ? t('byPersonSum', { days: overSum.days, limit: formatMoney(overSum.limit, language.numbers) })
    : t(byPolicy ? 'byPolicy' : 'byPerson');
  if (input.kind === 'membership' && input.hoursPerMonth !== null)
    return t('sumHours', { hours: input.hoursPerMonth, decided });
  if (!first) return t('sumFree', { decided });
  const repeat = input.kind === 'one-time' ? input.repeat : 'once';
  const planned = parts.map(({ amount }) => amount);
  const whole = formatMoney(repeat === 'once' ? input.amount : sum(planned, input.amount.currency), language.numbers);
  const count = parts.length;
  const values = { whole, count, first: formatMoney(first.amount, language.numbers), days: daysToPay, decided };
  if (repeat !== 'once') {
    const sentence = repeat === 'monthly' ? 'sumMonthly' : 'sumYearly';
    if (firstDue === null) return t(`${sentence}Later`, values);
    return t(sentence, { ...values, due: formatDate(firstDue, language.days) });
  }
  if (firstDue === null) return t(count === 1 ? 'sumWholeLater' : 'sumPartsLater', values);
  return t(count === 1 ? 'sumWhole' : 'sumParts', { ...values, due: formatDate(firstDue, language.days) });
}
