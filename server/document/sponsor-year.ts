import { LANGUAGES, type Lang } from '#content/languages';
import { DELIVERIES } from '#content/messages/deliveries';
import { FACTS } from '#content/messages/pledge-details';
import { formatDate, type CivilDate } from '#domain/civil-date';
import { localizedPath } from '#domain/localized-path';
import { formatMoney, money } from '#domain/money';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import type { BenefitYear, SponsorYear } from '#server/delivery/delivery-queries';
import type { DeliveredRow } from '#server/delivery/delivery-store';
import type { Document } from '#server/document/document';
import { toIssuerPart } from '#server/document/issuer-part';
import { translate } from '#server/i18n/translate';

type Stated = Readonly<{
  row: Omit<DeliveredRow, 'benefits' | 'deliveries'>;
  year: SponsorYear;
  /** What has arrived of the sponsorship, in minor units. */
  received: bigint;
}>;

const RECOGNITIONS = ['named', 'named-without-amount', 'anonymous'] as const;

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** A year of a sponsorship as a document: its price, what was promised and delivered, and how the sponsor is credited. Money counts for the oldest year first. */
export function toYearDocument({ row, year, received }: Stated, lang: Lang): Document {
  const { t, language } = translate(lang, FACTS, DELIVERIES);
  const { reference, level, benefits } = year;
  // With add-ons, a year costs more than its level.
  const price = row.amount / BigInt(row.termYears ?? 1);
  const arrived = received - price * BigInt(year.year - 1);
  const text = (minor: bigint) => formatMoney(money(minor, toCurrency(row.currency)), language.numbers);
  const day = (date: CivilDate) => formatDate(date, language.days);
  const credit = RECOGNITIONS.find((each) => each === row.recognition);
  const done = benefits.filter(({ delivered, promised }) => delivered >= promised).length;
  const lineOf = ({ name }: BenefitYear, each: BenefitYear['deliveries'][number]) =>
    [
      t('yearLine', { name, quantity: each.quantity, day: day(each.on) }),
      ...[each.note, each.link, each.file && t('evidenceFile', { type: each.file })].filter((more) => more !== null),
    ].join(' · ');
  const had = benefits.flatMap((benefit) =>
    benefit.deliveries.filter(({ takenBack }) => takenBack === null).map((each) => lineOf(benefit, each)),
  );
  return {
    lang,
    name: `sponsorship-${reference}-${year.year}`,
    path: localizedPath(LANGUAGES[lang], `/account/pledges/${reference}/years/${year.year}`),
    title: t('yearTitle', { reference, year: year.year }),
    issuer: toIssuerPart(lang),
    recipient: { term: t('sponsor'), lines: row.organisation ? [row.organisation.publicName] : [] },
    notice: null,
    panel: { term: t('yearPrice'), amounts: [text(price)], note: level },
    facts: [
      { term: t('yearDays'), text: t('termDays', { from: day(year.from), until: day(year.until) }) },
      { term: t('yearReceived'), text: text(arrived < 0n ? 0n : least(arrived, price)) },
      ...(credit ? [{ term: t('credit'), text: t(`credit-${credit}`) }] : []),
      ...(row.showLogo ? [{ term: t('yearLogo'), text: t('yes') }] : []),
      ...(row.inReport ? [{ term: t('report'), text: t('yes') }] : []),
      ...(row.atEvents ? [{ term: t('events'), text: t('yes') }] : []),
      { term: t('asOf'), text: day(today()) },
    ],
    table: {
      title: t('heading'),
      head: [t('benefit'), t('promised'), t('delivered')],
      rows: benefits.map(({ name, promised, delivered }) => [name, String(promised), String(delivered)]),
      totals: benefits.length === 0 ? [] : [{ term: t('yearDone'), amount: t('of', { done, all: benefits.length }) }],
      empty: t('nothingPromised'),
    },
    pay: null,
    notes: had.length === 0 ? [] : [{ title: t('yearHad'), text: had.join('\n') }],
  };
}
