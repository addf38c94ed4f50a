import { HOW_TO_PAY } from '#content/how-to-pay';
import { LANGUAGES, type Lang } from '#content/languages';
import { PAY } from '#content/messages/how-to-pay';
import { compareDates, formatDate } from '#domain/civil-date';
import { accountFacts, paymentReference, type HowToPay, type NextPayment } from '#domain/how-to-pay';
import { formatInvoiceNumber } from '#domain/invoice';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import { today } from '#server/clock';
import { checkoutOrigin } from '#server/http/checkout-origin';
import { siteUrl } from '#server/http/site-url';
import { translate } from '#server/i18n/translate';
import type { IssuedInvoice } from '#server/invoice/invoice-store';

/**
 * A part of an email or a calendar entry that is set apart: its title, the most important figure of it, labelled facts and what else to know. `factsTitle` is
 * above the facts; `url`: what a fact links; a line break in a note is one in the text.
 */
export type TextPanel = Readonly<{
  title: string;
  headline?: string;
  factsTitle?: string;
  facts: readonly Readonly<{ term: string; text: string; url?: string }>[];
  notes?: readonly string[];
}>;

/** A panel as paragraphs of plain text. */
export function panelText({ title, headline, factsTitle, facts, notes = [] }: TextPanel): string[] {
  const lines = [
    ...(factsTitle ? [`${factsTitle}:`] : []),
    ...facts.map(({ term, text, url }) => `${term}: ${text}${url ? ` ${url}` : ''}`),
  ];
  const head = [title, '-'.repeat(title.length), ...(headline ? [headline] : [])];
  // Beside a heading of its own, a list of facts is a paragraph of its own.
  return factsTitle ? [head.join('\n'), lines.join('\n'), ...notes] : [[...head, ...lines].join('\n'), ...notes];
}

/** The accounts to pay to, if not those of the foundation, and the invoices that are paid. */
type PanelOptions = Readonly<{ howToPay?: HowToPay<Lang> | undefined; invoices?: readonly IssuedInvoice[] }>;

/** The page of an invoice and its PDF, as facts with links. */
function invoiceFacts(invoice: IssuedInvoice, lang: Lang): TextPanel['facts'] {
  const { t } = translate(lang, PAY);
  const number = formatInvoiceNumber(invoice);
  const path = `/account/pledges/${invoice.reference}/invoices/${number}`;
  const url = siteUrl() + localizedPath(LANGUAGES[lang], path);
  return [
    { term: t('invoice'), text: number, url },
    { term: t('invoicePdf'), text: `${number}.pdf`, url: `${url}/invoice.pdf` },
  ];
}

/**
 * Where the money for one or more pledges goes and with which references, in one language, with links to the invoices that are paid with it. `headline` says how much by
 * when.
 */
export function accountPanel(
  references: readonly string[],
  lang: Lang,
  { headline, howToPay = HOW_TO_PAY, invoices = [] }: PanelOptions & Readonly<{ headline?: string }> = {},
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
      ...invoices.flatMap((invoice) => invoiceFacts(invoice, lang)),
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
  options: PanelOptions = {},
): TextPanel {
  const { t, language } = translate(lang, PAY);
  const values = { amount: formatMoney(amount, language.numbers), day: formatDate(due, language.days) };
  const headline = t(compareDates(due, today()) < 0 ? 'payLate' : 'payBy', values);
  return accountPanel([reference], lang, { ...options, headline });
}
