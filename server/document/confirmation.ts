import { LANGUAGES, type Lang } from '#content/languages';
import { DOCUMENTS } from '#content/messages/documents';
import { PAY } from '#content/messages/how-to-pay';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney } from '#domain/money';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { toLines, type Document } from '#server/document/document';
import { toIssuerPart } from '#server/document/issuer-part';
import { toPayPart } from '#server/document/pay-part';
import { translate } from '#server/i18n/translate';
import { findPostalAddress } from '#server/identity/person-store';
import { findOwnPledge, findOwnRecord, type PledgeView } from '#server/pledge/pledge-record-queries';

function toTable({ instalments }: PledgeView, lang: Lang): Document['table'] {
  const { t, language } = translate(lang, DOCUMENTS);
  if (instalments.length === 0) return null;
  return {
    title: t('plan'),
    head: [t('planDue'), t('planReceived'), t('planAmount')],
    rows: instalments.map(({ due, amount, settled }) => [
      due ? formatDate(due, language.days) : '–',
      settled.amount === 0n ? '–' : formatMoney(settled, language.numbers),
      formatMoney(amount, language.numbers),
    ]),
    totals: [],
    empty: '',
  };
}

/** The day of the acceptance that stands. */
function acceptedOn({ events, pledgedOn }: PledgeView): CivilDate {
  const accepted = events.find(({ kind }) => kind === 'approved' || kind === 'approved-by-policy');
  return accepted ? today(new Date(accepted.at)) : pledgedOn;
}

/** The confirmation of a pledge that a person may see, as of today. Null if there is none, it is another person's, or it is not accepted. */
export async function findConfirmation(person: Person, text: string, lang: Lang): Promise<Document | null> {
  const found = await findOwnRecord(person, text);
  const pledge = found && (await findOwnPledge(person, text, lang));
  if (!found || !pledge || pledge.review !== 'approved') return null;
  const { t, language } = translate(lang, DOCUMENTS);
  const { row } = found;
  const { reference, amount, hoursPerMonth } = pledge;
  const [next] = pledge.toPay;
  const hours = hoursPerMonth === null ? t('free') : t('hours', { hours: hoursPerMonth });
  const day = (date: CivilDate) => formatDate(date, language.days);
  const lines = row.organisation
    ? [row.organisation.legalName, ...toLines(row.organisation.billingAddress)]
    : [row.supporter.name ?? row.supporter.email, ...toLines(await findPostalAddress(row.supporter.id))];
  return {
    lang,
    name: `confirmation-${reference}`,
    path: localizedPath(LANGUAGES[lang], `/account/pledges/${reference}/confirmation`),
    title: t('confirmation', { reference }),
    issuer: toIssuerPart(lang),
    recipient: { term: t('issuedTo'), lines },
    notice: null,
    panel: { term: t('pledged'), amounts: [amount ? formatMoney(amount, language.numbers) : hours], note: pledge.what },
    facts: [
      { term: t('reference'), text: reference },
      { term: t('pledgedOn'), text: day(pledge.pledgedOn) },
      { term: t('confirmedOn'), text: day(acceptedOn(pledge)) },
      { term: t('asOf'), text: day(today()) },
    ],
    table: toTable(pledge, lang),
    pay: next ? toPayPart(next, reference, lang) : null,
    notes: [
      ...(pledge.nextDue && !next ? [{ title: null, text: translate(lang, PAY).t('charged') }] : []),
      { title: null, text: t('thanks') },
    ],
  };
}
