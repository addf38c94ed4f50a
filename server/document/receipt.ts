import { LANGUAGES, type Lang } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, money } from '#domain/money';
import { formatReceiptNumber, parseReceiptNumber } from '#domain/receipt-number';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { toLines, type Document } from '#server/document/document';
import { toIssuerPart, toMoneyNotes } from '#server/document/issuer-part';
import { translate } from '#server/i18n/translate';
import { findOwnRecord } from '#server/pledge/pledge-record-queries';
import { describePledge } from '#server/pledge/pledge-summary';
import { findReceiptRows, type ReceiptRow } from '#server/receipt/receipt-store';

function toNotice(row: ReceiptRow, lang: Lang): string | null {
  const { t, language } = translate(lang, DOCUMENTS);
  const text = (minor: bigint) => formatMoney(money(minor, toCurrency(row.currency)), language.numbers);
  if (row.takenBack <= 0n || row.takenBackOn === null) return null;
  if (row.takenBack >= row.amount) return t('void', { day: formatDate(row.takenBackOn, language.days) });
  return t('partly', { amount: text(row.takenBack), rest: text(row.amount - row.takenBack) });
}

/** A receipt as a document: `reference` and `what` of its pledge. */
export function toReceipt(
  row: ReceiptRow,
  { reference, what }: Readonly<Record<'reference' | 'what', string>>,
  lang: Lang,
): Document {
  const { t, language } = translate(lang, DOCUMENTS);
  const number = formatReceiptNumber(row);
  const day = (date: CivilDate) => formatDate(date, language.days);
  return {
    lang,
    name: `receipt-${number}`,
    path: localizedPath(LANGUAGES[lang], `/account/pledges/${reference}/receipts/${number}`),
    title: t('receipt', { number }),
    issuer: toIssuerPart(lang, row.issuer),
    recipient: { term: t('issuedTo'), lines: [...toLines(row.name), ...toLines(row.address)] },
    notice: toNotice(row, lang),
    panel: {
      term: t('received'),
      amounts: [formatMoney(money(row.amount, toCurrency(row.currency)), language.numbers)],
      note: what === '' ? null : what,
    },
    facts: [
      { term: t('number'), text: number },
      { term: t('receivedOn'), text: day(row.receivedOn) },
      { term: t('issuedOn'), text: day(today(row.issuedAt)) },
      { term: t('pledge'), text: reference },
    ],
    table: null,
    pay: null,
    // A void receipt proves nothing, so nothing can be deducted with it.
    notes: row.takenBack >= row.amount ? [] : toMoneyNotes(lang, row.issuer),
  };
}

/** A receipt of a pledge that a person may see, and whether its name or address is missing. Null if there is none or it is another person's. */
export async function findReceipt(
  person: Person,
  reference: string,
  text: string,
  lang: Lang,
): Promise<Readonly<{ document: Document; isIncomplete: boolean }> | null> {
  const number = parseReceiptNumber(text);
  const found = number && (await findOwnRecord(person, reference));
  if (!found) return null;
  const { row } = found;
  const { receipts } = await findReceiptRows(row.id);
  const receipt = receipts.find((each) => each.year === number.year && each.number === number.number);
  if (!receipt) return null;
  const { membershipClass, termYears: years, programme, tier } = row;
  const what = describePledge(
    { membershipClass, years, programme: programme?.name ?? null, tier: tier?.name ?? null },
    lang,
  );
  return {
    document: toReceipt(receipt, { reference: row.reference, what }, lang),
    // A sponsorship's is the organisation's.
    isIncomplete:
      row.supporterId === person.id && row.organisation === null && (receipt.name === null || receipt.address === null),
  };
}
