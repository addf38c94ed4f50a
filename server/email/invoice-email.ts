import { buffer } from 'node:stream/consumers';
import type { Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { INVOICES } from '#content/messages/invoices';
import { formatDate } from '#domain/civil-date';
import { formatCreditNoteNumber, formatInvoiceNumber } from '#domain/invoice';
import { formatMoney, money } from '#domain/money';
import { toCurrency } from '#server/currency-column';
import type { Document } from '#server/document/document';
import { drawPdf } from '#server/document/draw-pdf';
import { describeInvoice, toCreditNote, toInvoice } from '#server/document/invoice';
import type { EmailContent } from '#server/email/email-frame';
import type { Attachment, DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { translate } from '#server/i18n/translate';
import { findBilled, findInvoiceRows, statusOf, type InvoiceRow } from '#server/invoice/invoice-store';
import { howToPayPanel } from '#server/pledge/how-to-pay-text';

type Billed = Readonly<{ reference: string; row: InvoiceRow; document: Document; hasAccount: boolean }>;

function toParts({ reference, row, document, hasAccount }: Billed, lang: Lang) {
  const { t, language } = translate(lang, EMAIL, INVOICES);
  const amount = (minor: bigint) => formatMoney(money(minor, toCurrency(row.currency)), language.numbers);
  const values = {
    number: formatInvoiceNumber(row),
    amount: amount(row.amount),
    day: formatDate(row.due, language.days),
    organisation: row.name ?? '',
    what: describeInvoice(row, lang),
    credit: row.credit ? formatCreditNoteNumber(row.credit) : '',
  };
  // An address that only gets the bills cannot sign in and see it.
  const linkTo = (words: string) => (hasAccount ? { path: document.path, words } : null);
  return { t, values, reference, linkTo };
}

function toIssuedText(billed: Billed, lang: Lang): EmailContent {
  const { t, values, linkTo } = toParts(billed, lang);
  const { row, reference } = billed;
  const open = money(row.amount - row.settled, toCurrency(row.currency));
  return {
    subject: t('emailSubject', values),
    paragraphs: [
      t('hello'),
      t('emailText', values),
      ...(statusOf(row) === 'paid'
        ? [t('emailPaid')]
        : [{ panel: howToPayPanel({ amount: open, due: row.due }, reference, lang, { howToPay: row.account }) }]),
      t('thanks'),
    ],
    link: linkTo(t('emailLink')),
  };
}

function toCancelledText(billed: Billed, lang: Lang): EmailContent {
  const { t, values, linkTo } = toParts(billed, lang);
  return {
    subject: t('cancelledSubject', values),
    paragraphs: [t('hello'), t('cancelledText', values), t(`cancelled-${billed.row.voidedFor ?? 'changed'}`)],
    link: linkTo(t('cancelledLink')),
  };
}

/**
 * The email that brings an invoice or a credit note, as a PDF, to who gets the bills of its sponsorship today, in their language. An invoice that no longer counts is not
 * sent any more.
 */
export async function toInvoiceEmail({
  kind,
  subjectId,
}: EmailRow): Promise<
  Readonly<{ recipient: string; content: EmailContent; lang: Lang; attachments: readonly Attachment[] }> | DropReason
> {
  const found = await findBilled(BigInt(subjectId));
  if (!found) return 'no-recipient';
  const lang = toEmailLang(found.locale);
  const { invoices } = await findInvoiceRows([found.pledgeId]);
  const row = invoices.find(({ year, number }) => year === found.year && number === found.number);
  const isCancelled = kind === 'invoice-cancelled';
  if (!row || (!isCancelled && row.voidedFor !== null)) return 'invoice-void';
  const document = isCancelled ? toCreditNote(row, found.reference, lang) : toInvoice(row, found.reference, lang);
  if (!document) return 'invoice-void';
  const billed = { reference: found.reference, row, document, hasAccount: found.person !== null };
  return {
    lang,
    recipient: found.email,
    content: isCancelled ? toCancelledText(billed, lang) : toIssuedText(billed, lang),
    attachments: [{ name: `${document.name}.pdf`, bytes: await buffer(drawPdf([document], document.title, lang)) }],
  };
}
