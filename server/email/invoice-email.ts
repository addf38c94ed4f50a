import { buffer } from 'node:stream/consumers';
import type { Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { INVOICES } from '#content/messages/invoices';
import { formatDate, type CivilDate } from '#domain/civil-date';
import type { HowToPay } from '#domain/how-to-pay';
import { formatCreditNoteNumber, formatInvoiceNumber, type VoidedFor } from '#domain/invoice';
import { formatMoney, money, type Money } from '#domain/money';
import { toCurrency } from '#server/currency-column';
import { drawPdf } from '#server/document/draw-pdf';
import { describeInvoice, toCreditNote, toInvoice } from '#server/document/invoice';
import type { EmailContent } from '#server/email/email-frame';
import type { Attachment, DropReason, EmailRow } from '#server/email/email-store';
import { toEmailLang } from '#server/email/email-text';
import { findChangedTexts } from '#server/email-template/changed-texts';
import { translateChanged, type Texts } from '#server/i18n/translate';
import { findBilled, findInvoiceRows, statusOf } from '#server/invoice/invoice-store';
import { howToPayPanel } from '#server/pledge/how-to-pay-text';

/** An invoice in words. `path`: its page or that of its credit note, null for an address that only gets the bills and cannot sign in. `account`: where it is paid to. */
type Billed = Readonly<{
  reference: string;
  number: string;
  organisation: string;
  what: string;
  amount: Money;
  open: Money;
  due: CivilDate;
  isPaid: boolean;
  account?: HowToPay<Lang>;
  /** The credit note that cancels it, and why; null for an invoice that counts. */
  credit: Readonly<{ number: string; why: VoidedFor }> | null;
  path: string | null;
}>;

/** The text of the email that brings an invoice or its credit note. `changed`: what staff have changed of its texts. */
export function toInvoiceText(lang: Lang, billed: Billed, changed: Texts = {}): EmailContent {
  const { t, language } = translateChanged(lang, changed, EMAIL, INVOICES);
  const { reference, number, organisation, what, open, due, account, credit, path } = billed;
  const values = {
    number,
    organisation,
    what,
    amount: formatMoney(billed.amount, language.numbers),
    day: formatDate(due, language.days),
    credit: credit?.number ?? '',
  };
  if (credit)
    return {
      subject: t('cancelledSubject', values),
      paragraphs: [t('hello'), t('cancelledText', values), t(`cancelled-${credit.why}`, values)],
      link: path === null ? null : { path, words: t('cancelledLink') },
    };
  return {
    subject: t('emailSubject', values),
    paragraphs: [
      t('hello'),
      t('emailText', values),
      ...(billed.isPaid
        ? [t('emailPaid', values)]
        : [{ panel: howToPayPanel({ amount: open, due }, reference, lang, { howToPay: account }) }]),
      t('thanks', values),
    ],
    link: path === null ? null : { path, words: t('emailLink') },
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
  const currency = toCurrency(row.currency);
  const billed: Billed = {
    reference: found.reference,
    number: formatInvoiceNumber(row),
    organisation: row.name ?? '',
    what: describeInvoice(row, lang),
    amount: money(row.amount, currency),
    open: money(row.amount - row.settled, currency),
    due: row.due,
    isPaid: statusOf(row) === 'paid',
    account: row.account,
    credit: isCancelled
      ? { number: row.credit ? formatCreditNoteNumber(row.credit) : '', why: row.voidedFor ?? 'changed' }
      : null,
    path: found.person === null ? null : document.path,
  };
  const changed = await findChangedTexts(isCancelled ? 'invoice-cancelled' : 'invoice-issued', lang);
  return {
    lang,
    recipient: found.email,
    content: toInvoiceText(lang, billed, changed),
    attachments: [{ name: `${document.name}.pdf`, bytes: await buffer(drawPdf([document], document.title, lang)) }],
  };
}
