import { HOW_TO_PAY } from '#content/how-to-pay';
import type { Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { compareDates, formatDate } from '#domain/civil-date';
import { accountFacts, paymentReference, type NextPayment } from '#domain/how-to-pay';
import { formatMoney } from '#domain/money';
import { today } from '#server/clock';
import { translate } from '#server/i18n/translate';

/** Where the money for one or more pledges goes and with which references, as paragraphs of plain text in one language. */
export function accountText(references: readonly string[], lang: Lang): string[] {
  const { t } = translate(lang, PAY);
  const { cheque, note } = HOW_TO_PAY;
  const printed = references.map((each) => paymentReference(HOW_TO_PAY, each));
  const isOne = references.length === 1;
  const facts = [
    ...accountFacts(HOW_TO_PAY, lang, t),
    ...references.map((each, index) => ({
      term: isOne ? t('reference') : `${t('reference')} (${each})`,
      text: printed[index] ?? '',
    })),
  ];
  const transfer = [
    `${t('transfer')}:`,
    ...facts.map(({ term, text }) => `${term}: ${text}`),
    isOne ? t('giveReference') : t('payEachReference'),
  ];
  return [
    transfer.join('\n'),
    ...(cheque
      ? [
          [
            `${t('cheque')}:`,
            t('chequeText', { payee: cheque.payee, reference: printed.join(', ') }),
            ...cheque.address,
          ].join('\n'),
        ]
      : []),
    ...(note ? [note[lang]] : []),
  ];
}

/** How to pay an amount that is open of a pledge, as paragraphs of plain text in one language: how much by when, to which account, with which reference. */
export function howToPayText({ amount, due }: NextPayment, reference: string, lang: Lang): string[] {
  const { t, language } = translate(lang, PAY);
  const values = { amount: formatMoney(amount, language.numbers), day: formatDate(due, language.days) };
  return [t(compareDates(due, today()) < 0 ? 'payLate' : 'payBy', values), ...accountText([reference], lang)];
}
