import { CONTACT_EMAIL } from '#content/foundation';
import { LANGUAGES, type Lang } from '#content/languages';
import { INVOICES } from '#content/messages/invoices';
import { civilDate, formatDate, type CivilDate } from '#domain/civil-date';
import { formatCreditNoteNumber, formatInvoiceNumber } from '#domain/invoice';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, money } from '#domain/money';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { toLines, type Document } from '#server/document/document';
import { toIssuerPart } from '#server/document/issuer-part';
import { toPayPart } from '#server/document/pay-part';
import { translate } from '#server/i18n/translate';
import { statusOf, type InvoiceRow } from '#server/invoice/invoice-store';

const texts = (row: InvoiceRow, lang: Lang) => {
  const { t, language } = translate(lang, INVOICES);
  return {
    t,
    day: (date: CivilDate) => formatDate(date, language.days),
    text: (minor: bigint) => formatMoney(money(minor, toCurrency(row.currency)), language.numbers),
    base: (reference: string) =>
      localizedPath(LANGUAGES[lang], `/account/pledges/${reference}/invoices/${formatInvoiceNumber(row)}`),
  };
};

/** What an invoice is for, in one line. */
export function describeInvoice({ facts: { level, year, years } }: InvoiceRow, lang: Lang): string {
  const { t } = translate(lang, INVOICES);
  return years === 1 ? t('lineOne', { level }) : t('line', { level, year, years });
}

function toLinesTable(row: InvoiceRow, lang: Lang, amount: string): Document['table'] {
  const { t, day, text } = texts(row, lang);
  const { from, until, part, parts, addOns } = row.facts;
  const what = [
    describeInvoice(row, lang),
    ...addOns.map(({ price, ...each }) => t('addOnLine', { name: nameOfPromised(lang, each), price: text(price) })),
    t('days', { first: day(civilDate(from)), last: day(civilDate(until)) }),
    ...(parts > 1 ? [t('part', { part, parts })] : []),
  ];
  return {
    title: t('lines'),
    head: [t('description'), t('amount')],
    rows: [[what.join('\n'), amount]],
    totals: [{ term: t('total'), amount }],
    empty: '',
  };
}

function toBenefits(row: InvoiceRow, lang: Lang): Document['notes'] {
  const { t } = texts(row, lang);
  const names = row.facts.benefits.map(({ quantity, ...each }) => {
    const name = nameOfPromised(lang, each);
    return quantity === null ? name : t('benefitTimes', { name, quantity });
  });
  return names.length === 0 ? [] : [{ title: t('benefits'), text: names.join(' · ') }];
}

const toRecipient = (row: InvoiceRow, lang: Lang): Document['recipient'] => {
  const { t } = texts(row, lang);
  const taxNumber = row.taxNumber === null ? [] : [t('taxNumber', { number: row.taxNumber })];
  return { term: t('billedTo'), lines: [...toLines(row.name), ...toLines(row.address), ...taxNumber] };
};

/** An invoice as a document, as of today: what it says is as it was issued; whether it is paid or cancelled, and how to pay what is open, is of now. */
export function toInvoice(row: InvoiceRow, reference: string, lang: Lang): Document {
  const { t, day, text, base } = texts(row, lang);
  const number = formatInvoiceNumber(row);
  const status = statusOf(row);
  const { credit } = row;
  const open = money(row.amount - row.settled, toCurrency(row.currency));
  const isOpen = status === 'open' || status === 'part-paid';
  const voided = credit
    ? t('void', { number: formatCreditNoteNumber(credit), day: day(today(credit.at)) })
    : t('voidWaits');
  return {
    lang,
    name: `invoice-${number}`,
    path: base(reference),
    title: t('invoice', { number }),
    issuer: toIssuerPart(lang, row.issuer),
    recipient: toRecipient(row, lang),
    notice: status === 'void' ? voided : null,
    panel: { term: t('amountDue'), amounts: [text(row.amount)], note: t('dueBy', { day: day(row.due) }) },
    facts: [
      { term: t('number'), text: number },
      { term: t('issuedOn'), text: day(today(row.issuedAt)) },
      { term: t('due'), text: day(row.due) },
      ...(row.purchaseOrder === null ? [] : [{ term: t('purchaseOrder'), text: row.purchaseOrder }]),
      { term: t('pledge'), text: reference },
      { term: t('status'), text: t(`status-${status}`) },
    ],
    table: toLinesTable(row, lang, text(row.amount)),
    pay: isOpen ? toPayPart({ amount: open, due: row.due }, reference, lang, row.account) : null,
    notes: [
      ...toBenefits(row, lang),
      { title: null, text: `${t('question', { email: CONTACT_EMAIL })} ${t('thanks')}` },
    ],
  };
}

const CREDIT_TEXTS = { changed: 'creditChanged', undone: 'creditUndone', corrected: 'creditCorrected' } as const;

/** The credit note of an invoice that no longer counts; null if there is none, or it waits for its number. */
export function toCreditNote(row: InvoiceRow, reference: string, lang: Lang): Document | null {
  const { credit, voidedFor } = row;
  if (!credit || !voidedFor) return null;
  const { t, day, text, base } = texts(row, lang);
  const [number, invoice] = [formatCreditNoteNumber(credit), formatInvoiceNumber(row)];
  return {
    lang,
    name: `credit-note-${number}`,
    path: `${base(reference)}/credit-note`,
    title: t('creditNote', { number }),
    issuer: toIssuerPart(lang, row.issuer),
    recipient: toRecipient(row, lang),
    notice: null,
    panel: {
      term: t('credited'),
      amounts: [text(-row.amount)],
      note: t(CREDIT_TEXTS[voidedFor], { number: invoice }),
    },
    facts: [
      { term: t('creditNoteNumber'), text: number },
      { term: t('issuedOn'), text: day(today(credit.at)) },
      { term: t('ofInvoice'), text: invoice },
      ...(row.purchaseOrder === null ? [] : [{ term: t('purchaseOrder'), text: row.purchaseOrder }]),
      { term: t('pledge'), text: reference },
    ],
    table: toLinesTable(row, lang, text(-row.amount)),
    pay: null,
    notes: [{ title: null, text: t('question', { email: CONTACT_EMAIL }) }],
  };
}
