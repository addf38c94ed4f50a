import { LANGUAGES, type Lang } from '#content/languages';
import { AGREEMENTS } from '#content/messages/agreements';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, money } from '#domain/money';
import type { AgreementRow } from '#server/agreement/agreement-store';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { toLines, type Document } from '#server/document/document';
import { toIssuerPart } from '#server/document/issuer-part';
import { translate } from '#server/i18n/translate';

/** The agreement on a sponsorship as a document to sign: what it promises is as it was when it was made. */
export function toAgreement(row: AgreementRow, reference: string, lang: Lang): Document {
  const { t, language } = translate(lang, AGREEMENTS);
  const { level, years, from, until, currency, amount, addOns, instalments, benefits } = row.facts;
  const day = (date: CivilDate) => formatDate(date, language.days);
  const text = (minor: bigint) => formatMoney(money(minor, toCurrency(currency)), language.numbers);
  const taxNumber = row.taxNumber === null ? [] : [t('taxNumber', { number: row.taxNumber })];
  const [sponsor, foundation] = [row.name ?? t('sponsor'), row.issuer.legalName];
  const names = benefits.map(({ quantity, ...each }) => {
    const name = nameOfPromised(lang, each);
    return quantity === null ? name : t('benefitTimes', { name, quantity });
  });
  const labels = [t('signName'), t('signDate'), t('signature')];
  return {
    lang,
    name: `agreement-${reference}`,
    path: localizedPath(LANGUAGES[lang], `/account/pledges/${reference}/agreement`),
    title: t('title', { reference }),
    issuer: toIssuerPart(lang, row.issuer),
    recipient: { term: t('sponsor'), lines: [...toLines(row.name), ...toLines(row.address), ...taxNumber] },
    notice: row.voidedAt === null ? null : t('void', { day: day(today(row.voidedAt)) }),
    panel: { term: t('price'), amounts: [text(amount)], note: t('priceOf', { level, years }) },
    facts: [
      { term: t('reference'), text: reference },
      { term: t('madeOn'), text: day(today(row.madeAt)) },
      { term: t('term'), text: t('days', { first: day(from), last: day(until) }) },
      ...(row.purchaseOrder === null ? [] : [{ term: t('purchaseOrder'), text: row.purchaseOrder }]),
    ],
    table: {
      title: t('plan'),
      head: [t('due'), t('amount')],
      rows: instalments.map((each) => [day(each.due), text(each.amount)]),
      totals: [{ term: t('total'), amount: text(amount) }],
      empty: '',
    },
    pay: null,
    notes: [
      { title: t('promise'), text: t('promiseText', { sponsor, foundation }) },
      ...(addOns.length === 0
        ? []
        : [
            {
              title: t('addOns'),
              text: addOns
                .map(({ price, ...each }) => t('addOnLine', { name: nameOfPromised(lang, each), price: text(price) }))
                .join('\n'),
            },
          ]),
      ...(names.length === 0 ? [] : [{ title: t('benefits'), text: names.join('\n') }]),
    ],
    signatures: [
      { party: foundation, labels },
      { party: sponsor, labels },
    ],
  };
}
