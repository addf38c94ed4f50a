import { HOW_TO_PAY } from '#content/how-to-pay';
import type { Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { inGroupsOfFour } from '#domain/bank-account';
import { compareDates, formatDate } from '#domain/civil-date';
import { accountFacts, paymentCode, paymentReference, type HowToPay, type NextPayment } from '#domain/how-to-pay';
import { formatMoney } from '#domain/money';
import { today } from '#server/clock';
import type { DocumentPay } from '#server/document/document';
import { checkoutOrigin } from '#server/http/checkout-origin';
import { translate } from '#server/i18n/translate';

/** How to pay what is open of a pledge, on a document: to today's account, or to the one that was kept with an invoice. */
export function toPayPart(
  next: NextPayment,
  reference: string,
  lang: Lang,
  howToPay: HowToPay<Lang> = HOW_TO_PAY,
): DocumentPay {
  const { t, language } = translate(lang, PAY);
  const { account, cheque, note } = howToPay;
  const amount = formatMoney(next.amount, language.numbers);
  const printed = paymentReference(howToPay, reference);
  const code = paymentCode(howToPay, next, reference);
  const values = { amount, holder: account.holder, iban: inGroupsOfFour(account.iban ?? ''), reference: printed };
  return {
    title: t('title'),
    text: t(compareDates(next.due, today()) < 0 ? 'payLate' : 'payBy', {
      amount,
      day: formatDate(next.due, language.days),
    }),
    facts: [...accountFacts(howToPay, lang, t), { term: t('reference'), text: printed }],
    code: code === null ? null : { text: code, label: t('code', values), caption: t('scan') },
    more: [
      t('giveReference'),
      ...(checkoutOrigin() === '' ? [] : [t('onlineElsewhere')]),
      ...(cheque
        ? [
            [`${t('cheque')}:`, t('chequeText', { payee: cheque.payee, reference: printed }), ...cheque.address].join(
              '\n',
            ),
          ]
        : []),
      ...(note ? [note[lang]] : []),
    ],
  };
}
