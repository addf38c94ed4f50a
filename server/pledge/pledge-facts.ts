import { formatDate } from '#domain/civil-date';
import { membershipStatus } from '#domain/membership';
import { formatMoney, money } from '#domain/money';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { toRequestedWebsite } from '#server/pledge/requested-website';
import type { RecordRow } from '#server/pledge/pledge-record-store';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { FACTS } from '#content/messages/pledge-details';
import { AREAS } from '#content/membership';
import { localiseProgramme } from '#server/campaign/programme-text';
import { describeMembership } from '#server/pledge/pledge-summary';
import { translate } from '#server/i18n/translate';

const RECOGNITIONS = ['named', 'named-without-amount', 'anonymous'] as const;

type FactKey = keyof typeof FACTS.texts;

/** The reader of the facts: the supporter, who knows what they requested, or the desk, which decides about the change. */
type Reader = 'supporter' | 'desk';

type FactsI18n = ReturnType<typeof factsIn>;

const factsIn = (lang: Lang) => translate(lang, FACTS);

/** A slug that is in no list, as text: `core-development` becomes "Core development". */
function toWords(slug: string): string {
  return slug.slice(0, 1).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

type Contact = NonNullable<RecordRow['organisation']>['contacts'][number];

/** The contacts that the reader may see. A supporter who is not confirmed as a contact of a known organisation sees only themselves. */
function contactsFor({ organisation }: RecordRow, reader: Reader, readerId?: string): readonly Contact[] {
  if (!organisation) return [];
  const { contacts, status } = organisation;
  const own = contacts.filter(({ userId }) => userId === readerId);
  const isOneOfThem = own.some((contact) => contact.status === 'confirmed');
  return reader === 'desk' || status === 'provisional' || isOneOfThem ? contacts : own;
}

function websiteText(row: RecordRow, reader: Reader, { t }: FactsI18n): string | null {
  const website = toRequestedWebsite(row);
  if (!website?.shown || reader === 'supporter') return website && website.requested;
  const waits = row.review === 'submitted' || row.review === 'needs_info';
  return t(waits ? 'asks' : 'asked', { asked: website.requested, shown: website.shown });
}

function areaText(area: string, lang: Lang): string {
  const names: Readonly<Record<string, string | undefined>> = AREAS[lang];
  return names[area] ?? toWords(area);
}

/** The first and last day of a term. */
function termText({ termFrom, termUntil }: RecordRow, { t, language }: FactsI18n): string | null {
  if (!termFrom) return null;
  const from = formatDate(fromDateColumn(termFrom), language.days);
  return termUntil
    ? t('termDays', { from, until: formatDate(fromDateColumn(termUntil), language.days) })
    : t('termForLife', { from });
}

const ENDS_A_PART: ReadonlySet<string> = new Set(['ended', 'released', 'payment-refunded']);

/** The status of the supporter's membership today. Null unless the pledge is an accepted membership. */
function membershipText(row: RecordRow, reader: Reader, { t }: FactsI18n): string | null {
  const { kind, review, termFrom, supporter, events } = row;
  if (kind !== 'membership' || review !== 'approved') return null;
  // The price can no longer arrive in full.
  if (termFrom === null && events.some(({ type }) => ENDS_A_PART.has(type))) return t('noYear');
  if (termFrom === null) return t(reader === 'desk' ? 'awaitsPaymentDesk' : 'awaitsPayment');
  const terms = supporter.terms.map(({ firstDay, lastDay }) => ({
    from: fromDateColumn(firstDay),
    until: lastDay && fromDateColumn(lastDay),
  }));
  return t(`member-${membershipStatus(terms, today())}`);
}

/** What a sponsorship adds to its level, each with its price as it was when it was made. */
function addOnTexts({ addOns, currency }: RecordRow, { t, language }: FactsI18n): string[] {
  return addOns.map(({ price, ...each }) =>
    t('addOnLine', {
      name: nameOfPromised(language.code, each),
      price: formatMoney(money(price, toCurrency(currency)), language.numbers),
    }),
  );
}

function creditText(recognition: string, { t }: FactsI18n): string | null {
  const known = RECOGNITIONS.find((each) => each === recognition);
  return known ? t(`credit-${known}`) : null;
}

/** A supporter's answers as labelled facts in a language. Questions that were not asked or not answered are left out. `readerId` is the supporter who reads. */
export function toFacts(
  row: RecordRow,
  reader: Reader,
  lang: Lang = DEFAULT_LANG,
  readerId?: string,
): { label: string; value: string }[] {
  const i18n = factsIn(lang);
  const { organisation, programme, tier, area, dedication, dedicationName, displayName, recognition } = row;
  const contacts = contactsFor(row, reader, readerId);
  const billing = contacts.find(({ isBilling }) => isBilling);
  const contact = contacts.find(({ isPrimary }) => isPrimary);
  const facts: [FactKey, string | null | undefined][] = [
    ['programme', programme && localiseProgramme(lang, programme.name)],
    ['level', tier && i18n.t('levelYears', { level: tier.name, years: row.termYears ?? 1 })],
    ['addOns', addOnTexts(row, i18n).join('\n')],
    ['class', row.membershipClass && describeMembership(row.membershipClass, lang)],
    ['hours', row.hoursPerMonth === null ? null : String(row.hoursPerMonth)],
    ['area', area && areaText(area, lang)],
    ['membership', membershipText(row, reader, i18n)],
    ['term', termText(row, i18n)],
    ['organisation', organisation?.publicName],
    ['website', websiteText(row, reader, i18n)],
    ['contact', contact && `${contact.name}, ${contact.email}`],
    ['billing', billing?.email],
    ['purchaseOrder', row.purchaseOrder],
    [reader === 'desk' ? 'creditDesk' : 'credit', creditText(recognition, i18n)],
    ['name', displayName],
    ['report', row.inReport ? i18n.t('yes') : null],
    ['events', row.atEvents ? i18n.t('yes') : null],
    ['dedication', dedicationName && i18n.t(dedication === 'memory' ? 'memory' : 'honour', { name: dedicationName })],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ label: i18n.t(key), value }] : []));
}
