import { CURRENCY } from '#content/campaign';
import { DEFAULT_LANG, type Lang } from '#content/languages';
import { EMAIL_TEMPLATES } from '#content/messages/email-templates';
import { PROGRAMME_TEXTS } from '#content/programmes';
import { addDays, addMonths } from '#domain/civil-date';
import type { PledgeEmailKind } from '#domain/email-kind';
import { majorUnits } from '#domain/money';
import { today } from '#server/clock';
import type { EmailContent } from '#server/email/email-frame';
import { toEventEmail } from '#server/email/email-text';
import type { WordedEvent } from '#server/email/worded-event';
import { readMessages, type Texts } from '#server/i18n/translate';

/** The payment method that invented supporters have saved. */
export const METHOD = 'Visa •••• 4242';

/** The reference of invented pledges. */
export const REFERENCE = 'PB-2345-6789';

/** So many units of the campaign's currency. */
export const units = (amount: number) => majorUnits(amount, CURRENCY);

const [named] = Object.entries(PROGRAMME_TEXTS[DEFAULT_LANG]);

/** The programme of invented gifts: the first one; null if the content has none. */
export const PROGRAMME = named ? { slug: named[0], name: named[1].name } : null;

/** What is different from the gift of `eventOf`; `charged`: the payment method that pays it. */
type Invented = Readonly<{
  pledge?: Partial<WordedEvent['pledge']>;
  data?: Record<string, string | number>;
  charged?: string;
}>;

/** An accepted gift of 120 in two instalments, of which nothing was paid; `pledge` and `data` say what is different. */
function eventOf(lang: Lang, { pledge = {}, data = {}, charged }: Invented): WordedEvent {
  const due = addDays(today(), 14);
  return {
    data,
    reason: readMessages(lang, EMAIL_TEMPLATES)['example-reason'],
    isOpen: true,
    nextPayment: charged === undefined ? { amount: units(60), due } : null,
    charged: charged ?? null,
    invoices: [],
    pledge: {
      reference: REFERENCE,
      kind: 'one_time',
      review: 'approved',
      amount: units(120).amount,
      currency: CURRENCY,
      hoursPerMonth: null,
      repeat: 'once',
      parts: 2,
      everyMonths: 6,
      membershipClass: null,
      termYears: null,
      campaign: { daysToPay: 14, sponsorshipDaysToPay: 30 },
      programme: PROGRAMME,
      tier: null,
      organisation: { publicName: readMessages(lang, EMAIL_TEMPLATES)['example-organisation'] },
      instalments: [due, addMonths(due, 6)].map((day) => ({
        plan: 1,
        due: new Date(day),
        amount: units(60).amount,
      })),
      ...pledge,
    },
  };
}

/** A gift of a year, monthly. */
const MONTHLY = { repeat: 'monthly', parts: 12, everyMonths: 1 };
/** A paid membership. */
const MEMBERSHIP = { kind: 'membership', membershipClass: 'supporting', programme: null } as const;

/** A membership that staff granted. */
const FELLOWSHIP = { ...MEMBERSHIP, membershipClass: 'fellow', amount: 0n, parts: 0 } as const;

/** Writes an example with what staff have changed of its texts. */
export type Example = (lang: Lang, changed: Texts) => EmailContent;

const minor = (amount: number) => String(units(amount).amount);

/** An example of an email about a pledge. */
const pledge =
  (kind: PledgeEmailKind, invented: Invented = {}): Example =>
  (lang, changed) =>
    toEventEmail(kind, eventOf(lang, invented), lang, { changed });

/** The one that another contact of a sponsor gets. */
const toContact =
  (kind: PledgeEmailKind, review: WordedEvent['pledge']['review'], mayAnswer = true): Example =>
  (lang, changed) => {
    const tier = { name: readMessages(lang, EMAIL_TEMPLATES)['example-level'] };
    const sponsored = { kind: 'sponsorship', programme: null, tier, termYears: 1, review } as const;
    return toEventEmail(kind, eventOf(lang, { pledge: sponsored }), lang, { changed, contact: { mayAnswer } });
  };

const submitted = (more: Partial<WordedEvent['pledge']> = {}) => ({
  pledge: { review: 'submitted', ...more } as const,
});
const moved = (amount: number) => ({
  data: { amount: minor(amount), currency: CURRENCY, receivedOn: '2026-01-01' },
});
const ended = (amount: number, left: number) => ({
  data: { amount: minor(amount), currency: CURRENCY, left: minor(left) },
});
const charged = { pledge: MONTHLY, charged: METHOD };

/** Examples of the emails about a pledge’s event. */
export const PLEDGE_EXAMPLES: Readonly<Record<PledgeEmailKind, readonly Example[]>> = {
  'pledge-received': [pledge('pledge-received', submitted()), pledge('pledge-received', submitted(MONTHLY))],
  'pledge-approved': [
    pledge('pledge-approved'),
    pledge('pledge-approved', { pledge: { ...MEMBERSHIP, parts: 1 } }),
    pledge('pledge-approved', charged),
    pledge('pledge-approved', { data: { approvals: 1, needed: 1, counted: minor(20) } }),
    toContact('pledge-approved', 'approved'),
  ],
  'pledge-declined': [
    pledge('pledge-declined', { pledge: { review: 'declined' } }),
    toContact('pledge-declined', 'declined'),
  ],
  'info-requested': [
    pledge('info-requested', { pledge: { review: 'needs_info' } }),
    toContact('info-requested', 'needs_info'),
    toContact('info-requested', 'needs_info', false),
  ],
  'pledge-rolled-back': [pledge('pledge-rolled-back', submitted()), toContact('pledge-rolled-back', 'submitted')],
  'pledge-withdrawn': [pledge('pledge-withdrawn', { pledge: { review: 'withdrawn' } })],
  'pledge-released': [pledge('pledge-released'), toContact('pledge-released', 'approved')],
  'pledge-ended': [
    pledge('pledge-ended', ended(30, 90)),
    pledge('pledge-ended', ended(120, 0)),
    pledge('pledge-ended', { ...charged, ...ended(60, 60) }),
    pledge('pledge-ended', { pledge: MONTHLY, ...ended(60, 0) }),
    pledge('pledge-ended', { pledge: MONTHLY, ...ended(0, 0) }),
  ],
  'pledge-extended': [
    (lang, changed) => {
      const data = { amount: minor(120), currency: CURRENCY, instalments: 12, until: addMonths(today(), 12) };
      return toEventEmail('pledge-extended', eventOf(lang, { ...charged, data }), lang, { changed });
    },
  ],
  'hours-queried': [
    pledge('hours-queried', { pledge: { ...MEMBERSHIP, membershipClass: 'contributing', hoursPerMonth: 5, parts: 0 } }),
  ],
  'fellowship-granted': [pledge('fellowship-granted', { pledge: FELLOWSHIP })],
  'fellowship-ended': [pledge('fellowship-ended', { pledge: FELLOWSHIP })],
  'payment-received': [
    (lang, changed) =>
      toEventEmail('payment-received', eventOf(lang, moved(60)), lang, { receipt: 'R-2026-0001', changed }),
    pledge('payment-received', { ...charged, ...moved(10) }),
  ],
  'payment-reversed': [pledge('payment-reversed', moved(-60))],
  'payment-refunded': [pledge('payment-refunded', moved(-60))],
  'refund-reversed': [pledge('refund-reversed', moved(60))],
  'payment-kept': [
    pledge('payment-kept', { ...moved(60), ...submitted() }),
    pledge('payment-kept', { ...moved(60), pledge: { review: 'declined' } }),
  ],
  'payment-disputed': [pledge('payment-disputed', moved(-60))],
  'dispute-won': [pledge('dispute-won', moved(60))],
  'dispute-lost': [pledge('dispute-lost', moved(-60))],
  'charge-refused': [pledge('charge-refused', { pledge: MONTHLY })],
};
