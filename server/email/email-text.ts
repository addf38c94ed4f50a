import { DEFAULT_LANG, isLang, type Lang } from '#content/languages';
import { EMAIL } from '#content/messages/email';
import { PLEDGE } from '#content/messages/pledge';
import { FACTS } from '#content/messages/pledge-details';
import { daysToPayOf } from '#domain/campaign';
import { civilDate, formatDate } from '#domain/civil-date';
import { isCurrency } from '#domain/currency';
import { EVENT_DATA, eventAmountOf } from '#domain/event';
import type { NextPayment } from '#domain/how-to-pay';
import { formatMoney, formatShortMoney, money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import type { ReviewState } from '#domain/review';
import { toParts } from '#domain/schedule';
import { fromDateColumn } from '#server/civil-date-column';
import { PLEDGE_EMAILS, type PledgeEmail } from '#server/email/pledge-emails';
import type { EmailContent } from '#server/email/email-frame';
import { pledgeLinks } from '#server/email/pledge-links';
import type { EmailPart } from '#server/email/email-html';
import type { WordedEvent } from '#server/email/worded-event';
import { findAim, localiseProgramme } from '#server/campaign/programme-text';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';
import { translate, translateChanged, type Texts } from '#server/i18n/translate';
import { howToPayPanel, type TextPanel } from '#server/pledge/how-to-pay-text';
import { describeMembership, describePledge, toRecurring } from '#server/pledge/pledge-summary';

type EmailI18n = ReturnType<typeof emailIn>;

const emailIn = (lang: Lang, changed: Texts = {}) => translateChanged(lang, changed, EMAIL);

/** The language of a person's emails: the one that they chose, or the default language if they chose none or one that the site no longer has. */
export function toEmailLang(locale: string | null | undefined): Lang {
  return locale && isLang(locale) ? locale : DEFAULT_LANG;
}

function amountOf({ amount, currency, hoursPerMonth, repeat, parts }: WordedEvent['pledge'], i18n: EmailI18n): string {
  const { t, language } = i18n;
  if (hoursPerMonth !== null) return t('hoursAMonth', { hours: hoursPerMonth });
  if (amount === 0n || !isCurrency(currency)) return t('basicMembership');
  const recurring = toRecurring({ amount, currency, repeat, parts });
  const sum = formatShortMoney(recurring ? recurring.each : money(amount, currency), language.numbers);
  return recurring ? t(recurring.every === 'monthly' ? 'everyMonth' : 'everyYear', { amount: sum }) : sum;
}

function whatOf({ programme, tier, kind, membershipClass, ...pledge }: WordedEvent['pledge'], i18n: EmailI18n): string {
  const { t, language } = i18n;
  const what = amountOf({ ...pledge, programme, tier, kind, membershipClass }, i18n);
  if (programme) {
    const aim = findAim(language.code, programme);
    if (aim) return t('forProgramme', { what, aim });
    return t('forOtherProgramme', { what, programme: localiseProgramme(language.code, programme.name) });
  }
  if (tier) return t('asSponsor', { what, level: tier.name });
  if (kind !== 'membership' || membershipClass === null || membershipClass === 'basic') return what;
  return t('asMember', { what, membership: describeMembership(membershipClass, language.code) });
}

/**
 * When an instalment of a pledge that is not accepted yet falls due: a number of days after acceptance, or a number of months after the first
 * instalment.
 */
function laterText({ kind, everyMonths, campaign }: WordedEvent['pledge'], seq: number, { t }: EmailI18n): string {
  const months = everyMonths * (seq - 1);
  if (months > 0) return t('monthsAfterFirst', { months });
  return t('daysAfterAcceptance', { days: daysToPayOf(underscoresToDashes(kind), campaign) });
}

function planOf(pledge: WordedEvent['pledge'], i18n: EmailI18n): EmailPart[] {
  const { amount: whole, currency, instalments, parts, review } = pledge;
  const { t, language } = i18n;
  if (!isCurrency(currency) || parts === 0) return [];
  const dated = instalments.filter(({ plan }) => review === 'approved' && plan === instalments[0]?.plan);
  const facts =
    dated.length > 0
      ? dated.map(({ due, amount }) => ({
          term: formatDate(fromDateColumn(due), language.days),
          text: formatMoney(money(amount, currency), language.numbers),
        }))
      : toParts(money(whole, currency), parts).map(({ seq, amount }) => ({
          term: laterText(pledge, seq, i18n),
          text: formatMoney(amount, language.numbers),
        }));
  return [{ panel: { title: t('plan'), facts } }];
}

/** What is still expected after a part was ended, in minor units; null for every other event. */
function leftOf({ data }: WordedEvent): bigint | null {
  const parsed = EVENT_DATA.pledge.ended.safeParse(data);
  return parsed.success ? BigInt(parsed.data.left) : null;
}

/** How many instalments an extension added, and until when. */
function extensionOf(
  { data }: WordedEvent,
  { language }: EmailI18n,
): Readonly<Record<'count' | 'until', string | number>> {
  const parsed = EVENT_DATA.pledge.extended.safeParse(data);
  if (!parsed.success) return { count: 0, until: '' };
  return { count: parsed.data.instalments, until: formatDate(civilDate(parsed.data.until), language.days) };
}

const hasEndedAll = (kind: string, event: WordedEvent) => kind === 'pledge-ended' && leftOf(event) === 0n;

function moneyText(minor: bigint, { pledge: { currency } }: WordedEvent, { language }: EmailI18n): string {
  return isCurrency(currency) ? formatMoney(money(minor, currency), language.numbers) : '';
}

function paymentOf({ data, pledge }: WordedEvent, { t, language }: EmailI18n): string {
  const minor = eventAmountOf('payment-recorded', data);
  if (minor === null || !isCurrency(pledge.currency)) return t('aPayment');
  // A reversal's amount is negative; its email says what was reversed.
  return formatMoney(money(minor < 0n ? -minor : minor, pledge.currency), language.numbers);
}

const KIND_TERMS = { 'one-time': 'programme', membership: 'membership', sponsorship: 'level' } as const;

/** The pledge, or the money that moved, at a glance: how much, for what, with which reference, and where it stands. */
function factsOf(kind: string, event: WordedEvent, i18n: EmailI18n): TextPanel {
  const { pledge, isOpen } = event;
  const { t, language } = i18n;
  const lang = language.code;
  const isPayment = /^(payment|refund|dispute)-/.test(kind);
  const what = describePledge(
    {
      membershipClass: pledge.membershipClass,
      tier: pledge.tier?.name ?? null,
      years: pledge.termYears,
      programme: pledge.programme?.name ?? null,
    },
    lang,
  );
  const state = translate(lang, PLEDGE).t(`review-${underscoresToDashes<ReviewState>(pledge.review)}`);
  const status = isPayment && !isOpen && pledge.review === 'approved' ? t('nothingDue') : state;
  return {
    title: t(isPayment ? 'paymentPanel' : 'pledgePanel'),
    headline: isPayment ? paymentOf(event, i18n) : capitalised(amountOf(pledge, i18n)),
    facts: [
      { term: translate(lang, FACTS).t(KIND_TERMS[underscoresToDashes<PledgeKind>(pledge.kind)]), text: what },
      { term: t('pledgeTerm'), text: pledge.reference },
      { term: t('statusTerm'), text: status },
    ],
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ENDED_REST: PledgeEmail = { subject: 'endedRestSubject', text: 'endedRest' };
const KEPT_CLOSED: PledgeEmail = { subject: 'keptSubject', text: 'keptClosed' };

/** The texts of an email, which for some kinds depend on what became of the pledge. */
function partsOf(kind: string, event: WordedEvent): PledgeEmail | undefined {
  const { review } = event.pledge;
  if (hasEndedAll(kind, event)) return endedTexts(event);
  if (kind === 'payment-kept' && (review === 'declined' || review === 'withdrawn')) return KEPT_CLOSED;
  return (PLEDGE_EMAILS as Readonly<Record<string, PledgeEmail>>)[kind];
}

/** What had arrived before an acceptance and counts with it, in minor units; 0n for every other event. */
function countedOf({ data }: WordedEvent): bigint {
  return BigInt(EVENT_DATA.pledge.approved.safeParse(data).data?.counted ?? 0);
}

function endedTexts({ data, pledge }: WordedEvent): PledgeEmail {
  if (pledge.repeat === 'once') return ENDED_REST;
  return { subject: 'endedGiftSubject', text: eventAmountOf('ended', data) === 0n ? 'endedPaidGift' : 'endedGift' };
}

const invoicesOf = ({ due }: NextPayment, invoices: WordedEvent['invoices']) =>
  invoices.filter((each) => each.due === due);

/** What an email about a pledge depends on beside its event. */
type EmailExtras = Readonly<{
  /** The number of the receipt of a payment. */
  receipt?: string | null;
  /** Who reads it is another contact of the organisation, not the supporter: whether they may answer questions. */
  contact?: Readonly<{ mayAnswer: boolean }> | null;
  /** What staff have changed of its texts. */
  changed?: Texts;
}>;

/** The text of an email about a pledge's event, in one language. Throws for an unknown kind. */
export function toEventEmail(
  kind: string,
  event: WordedEvent,
  lang: Lang,
  { receipt = null, contact = null, changed = {} }: EmailExtras = {},
): EmailContent {
  const parts = partsOf(kind, event);
  if (!parts) throw new Error(`No text for an email of the kind ${kind}`);
  const { pledge, reason, nextPayment, invoices, charged } = event;
  const i18n = emailIn(lang, changed);
  const { t } = i18n;
  const { reference } = pledge;
  const values = {
    what: whatOf(pledge, i18n),
    reference,
    amount: paymentOf(event, i18n),
    left: moneyText(leftOf(event) ?? 0n, event, i18n),
    counted: moneyText(countedOf(event), event, i18n),
    ...extensionOf(event, i18n),
  };
  return {
    subject: t(parts.subject, values),
    paragraphs: [
      t('hello'),
      t(parts.text, values),
      ...(parts.hasReason && reason ? [{ quote: reason }] : []),
      ...(parts.next ? [t(parts.next, values)] : []),
      ...(contact ? [t('contactOf', { ...values, organisation: pledge.organisation?.publicName ?? '' })] : []),
      ...(contact?.mayAnswer && parts.link === 'answer' ? [t('contactAnswers', values)] : []),
      ...(kind === 'pledge-approved' && pledge.kind === 'membership' && pledge.amount > 0n
        ? [t('yearBegins', values)]
        : []),
      ...(countedOf(event) > 0n ? [t('counted', values)] : []),
      ...(parts.hasPlan && pledge.repeat !== 'once' ? [t('goesOn', values)] : []),
      { panel: factsOf(kind, event, i18n) },
      ...(parts.hasPlan ? planOf(pledge, i18n) : []),
      ...(parts.saysHowToPay && charged !== null && !nextPayment ? [t('charged', { ...values, label: charged })] : []),
      ...(parts.saysHowToPay && nextPayment
        ? [{ panel: howToPayPanel(nextPayment, reference, lang, { invoices: invoicesOf(nextPayment, invoices) }) }]
        : []),
    ],
    ...pledgeLinks(
      kind,
      { reference, receipt, words: t((contact?.mayAnswer !== false && parts.link) || 'seePledge') },
      i18n,
    ),
  };
}
