import { HOW_TO_PAY } from '#content/how-to-pay';
import type { Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { compareDates, formatDate } from '#domain/civil-date';
import { accountFacts, paymentReference, type HowToPay, type NextPayment } from '#domain/how-to-pay';
import { formatMoney } from '#domain/money';
import { today } from '#server/clock';
import { checkoutOrigin } from '#server/http/checkout-origin';
import { translate } from '#server/i18n/translate';

/**
 * A part of an email or a calendar entry that is set apart: its title, the most important figure of it, labelled facts and what else to know. `factsTitle` is
 * above the facts; a line break in a note is one in the text.
 */
export type TextPanel = Readonly<{
  title: string;
  headline?: string;
  factsTitle?: string;
  facts: readonly Readonly<{ term: string; text: string }>[];
  notes?: readonly string[];
}>;

/** A panel as paragraphs of plain text. */
export function panelText({ title, headline, factsTitle, facts, notes = [] }: TextPanel): string[] {
  const lines = [...(factsTitle ? [`${factsTitle}:`] : []), ...facts.map(({ term, text }) => `${term}: ${text}`)];
  const head = [title, '-'.repeat(title.length), ...(headline ? [headline] : [])];
  // Beside a heading of its own, a list of facts is a paragraph of its own.
  return factsTitle ? [head.join('\n'), lines.join('\n'), ...notes] : [[...head, ...lines].join('\n'), ...notes];
}

/** Where the money for one or more pledges goes and with which references, in one language. `headline` says how much by when. */
export function accountPanel(
  references: readonly string[],
  lang: Lang,
  headline?: string,
  howToPay: HowToPay<Lang> = HOW_TO_PAY,
): TextPanel {
  const { t } = translate(lang, PAY);
  const { cheque, note } = howToPay;
  const printed = references.map((each) => paymentReference(howToPay, each));
  const isOne = references.length === 1;
  return {
    title: t('title'),
    ...(headline && { headline }),
    factsTitle: t('transfer'),
    facts: [
      ...accountFacts(howToPay, lang, t),
      ...references.map((each, index) => ({
        term: isOne ? t('reference') : `${t('reference')} (${each})`,
        text: printed[index] ?? '',
      })),
    ],
    notes: [
      isOne ? t('giveReference') : t('payEachReference'),
      ...(checkoutOrigin() === '' ? [] : [t('onlineElsewhere')]),
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
    ],
  };
}

/**
 * How to pay an amount that is open of a pledge, in one language: how much by when, to which account, with which reference. To today's account, or to the one that was kept
 * with an invoice.
 */
export function howToPayPanel(
  { amount, due }: NextPayment,
  reference: string,
  lang: Lang,
  howToPay?: HowToPay<Lang>,
): TextPanel {
  const { t, language } = translate(lang, PAY);
  const values = { amount: formatMoney(amount, language.numbers), day: formatDate(due, language.days) };
  return accountPanel([reference], lang, t(compareDates(due, today()) < 0 ? 'payLate' : 'payBy', values), howToPay);
}
