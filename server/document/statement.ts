import { ISSUER } from '#content/issuer';
import { LANGUAGES, type Lang } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { fiscalYearDays, fiscalYearName, parseFiscalYear } from '#domain/fiscal-year';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, sum, money, type Currency } from '#domain/money';
import { formatReceiptNumber } from '#domain/receipt-number';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { toLines, type Document } from '#server/document/document';
import { toIssuerPart, toMoneyNotes } from '#server/document/issuer-part';
import { findPaidYears, findStatementRows, type StatementRow } from '#server/document/statement-store';
import { translate } from '#server/i18n/translate';
import { findPostalAddress } from '#server/identity/person-store';
import { describePledge } from '#server/pledge/pledge-summary';

const { fiscalYearFrom: FROM } = ISSUER;

/** A fiscal year that has a statement: the civil year in which it begins, as in its address, and its name. */
export type StatementYear = Readonly<{ year: number; name: string }>;

/** The fiscal years in which something arrived from the signed-in person, newest first. */
export async function listStatementYears(person: Pick<Person, 'id'>): Promise<StatementYear[]> {
  const years = await findPaidYears(person.id, FROM);
  return years.map((year) => ({ year, name: fiscalYearName(year, FROM) }));
}

/** The sum of each currency, in the order in which the currencies first arrived. */
function sumByCurrency(rows: readonly StatementRow[]) {
  const currencies = [...new Set(rows.map(({ currency }) => toCurrency(currency)))];
  const amountsIn = (wanted: Currency) =>
    rows.filter(({ currency }) => currency === wanted).map(({ amount }) => money(amount, wanted));
  return currencies.map((currency) => sum(amountsIn(currency), currency));
}

/** What arrived from a person in a fiscal year, as a document. */
export function toStatement(
  rows: readonly StatementRow[],
  year: number,
  recipient: readonly string[],
  lang: Lang,
): Document {
  const { t, language } = translate(lang, DOCUMENTS);
  const days = fiscalYearDays(year, FROM);
  const day = (date: CivilDate) => formatDate(date, language.days);
  const totals = sumByCurrency(rows).map((total) => formatMoney(total, language.numbers));
  const name = fiscalYearName(year, FROM);
  return {
    lang,
    name: `statement-${year}`,
    path: localizedPath(LANGUAGES[lang], `/account/statements/${year}`),
    title: t('statement', { year: name }),
    issuer: toIssuerPart(lang),
    recipient: { term: t('issuedTo'), lines: recipient },
    notice: null,
    panel: { term: t('receivedIn', { year: name }), amounts: totals, note: null },
    facts: [
      { term: t('period'), text: t('days', { first: day(days.first), last: day(days.last) }) },
      { term: t('asOf'), text: day(today()) },
    ],
    table: {
      title: t('payments'),
      head: [t('receivedOn'), t('receiptColumn'), t('pledge'), t('planAmount')],
      rows: rows.map((row) => [
        day(row.on),
        row.number === null || row.year === null ? '–' : formatReceiptNumber({ year: row.year, number: row.number }),
        [
          row.reference,
          describePledge({ ...row, tier: null, years: null }, lang),
          row.amount < 0n ? t('givenBack') : '',
        ]
          .filter((text) => text !== '')
          .join(', '),
        formatMoney(money(row.amount, toCurrency(row.currency)), language.numbers),
      ]),
      totals: totals.map((amount) => ({ term: t('total'), amount })),
      empty: t('none'),
    },
    pay: null,
    notes: toMoneyNotes(lang),
  };
}

/**
 * The statement of a fiscal year for the signed-in person, made of their own pledges: an organisation has a receipt for each payment. `year` is as in an address. Null for
 * a year in which nothing arrived. `isIncomplete`: the person has given no postal address.
 */
export async function findStatement(
  person: Person,
  year: string,
  lang: Lang,
): Promise<Readonly<{ document: Document; isIncomplete: boolean }> | null> {
  const begins = parseFiscalYear(year);
  if (begins === null) return null;
  const [rows, address] = await Promise.all([
    findStatementRows(person.id, fiscalYearDays(begins, FROM)),
    findPostalAddress(person.id),
  ]);
  if (rows.length === 0) return null;
  const recipient = [person.name ?? person.email, ...toLines(address)];
  return { document: toStatement(rows, begins, recipient, lang), isIncomplete: address === null };
}
