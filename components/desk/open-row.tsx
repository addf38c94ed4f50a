import { PickBox, type Choosing } from '#components/desk/chosen-bar';
import { PaymentForm } from '#components/desk/payment-form';
import { PAYMENT_KEYS } from '#components/desk/record-acts';
import { textsOf, type I18n } from '#components/page/i18n';
import { TextLink } from '#components/page/text-link';
import { currencySign } from '#components/pledge/amount-text';
import type { Act } from '#components/review/supporter-forms';
import type { RecordKey } from '#content/messages/desk';
import type { MoneyKey } from '#content/messages/desk-money';
import { formatDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { OpenInstalment } from '#server/payment/open-instalment-queries';

type Props = {
  item: OpenInstalment;
  href: string;
  closeHref: string;
  act: Act | null;
  label: string | undefined;
  /** What it takes to choose its pledge; null if it cannot be chosen in this row. */
  choosing: Choosing | null;
  i18n: I18n<MoneyKey | RecordKey>;
};

/** One open instalment; with `act` the form for its payment below it. */
export function OpenRow({ item, href, closeHref, act, label, choosing, i18n }: Props) {
  const { t, language } = i18n;
  const { reference, name, due, amount, open, daysLate, reminded, reminders } = item;
  const when =
    daysLate > 0 ? t('late', { days: daysLate }) : daysLate === 0 ? t('today') : t('inDays', { days: -daysLate });
  return (
    <>
      <tr>
        <th scope="row">
          {choosing ? <PickBox choosing={choosing} reference={reference} /> : null}
          <TextLink
            href={href}
            prefetch={false}
            scroll={false}
            className="link tabular inline-flex min-h-6 items-center"
          >
            {reference}
            {label ? <span className="sr-only">: {label}</span> : null}
          </TextLink>
          <span className="block font-normal wrap-anywhere text-quiet">{name}</span>
        </th>
        <td>
          {formatDate(due, language.days)} <span className="block text-quiet">{when}</span>
        </td>
        <td className="tabular">
          <span className="font-semibold">{formatMoney(open, language.numbers)}</span>{' '}
          {open.amount < amount.amount ? (
            <span className="block text-quiet">{t('ofAmount', { amount: formatMoney(amount, language.numbers) })}</span>
          ) : null}
        </td>
        <td>
          {reminded
            ? t('remindersSent', {
                count: reminders,
                day: formatDate(reminded, language.days),
              })
            : t('noReminders')}
        </td>
      </tr>
      {act ? (
        <tr>
          <td colSpan={4} className="bg-sunk px-4!">
            <div className="max-w-2xl py-3">
              <PaymentForm
                act={act}
                sign={currencySign(open.currency, language.numbers)}
                texts={{ ...textsOf(i18n, PAYMENT_KEYS), record: t('recordFor', { reference }) }}
                autoFocus
              />
              <p className="mt-3 flex flex-wrap gap-x-6 text-sm">
                <TextLink href={localizedPath(language, `/admin/pledges/${reference}`)} prefetch={false}>
                  {t('wholeRecord')}
                </TextLink>
                <TextLink href={closeHref} prefetch={false} scroll={false}>
                  {t('cancel')}
                </TextLink>
              </p>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
