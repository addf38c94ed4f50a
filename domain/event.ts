import { z } from 'zod';
import { BANK_EVENTS } from '#domain/bank/bank-event';
import { BENEFIT_EVENTS, DELIVERY_EVENTS, EXPORT_EVENTS } from '#domain/benefit-event';
import { CONSENTS } from '#domain/consent';
import { EMAIL_EVENTS, EMAIL_TEMPLATE_EVENTS } from '#domain/email-event';
import { FACTOR_EVENTS } from '#domain/factor-event';
import { BROUGHT_EVENTS, IMPORT_EVENTS } from '#domain/import/import-event';
import { VOIDED_FOR } from '#domain/invoice';
import { JOB_EVENTS } from '#domain/job-event';
import { LOGO_THEMES } from '#domain/logo';
import { MEMBERSHIP_EVENTS } from '#domain/membership-event';
import { BILLING_EVENTS, ORGANISATION_EVENTS } from '#domain/organisation-event';
import { PERSON_EVENTS, SUPPORTER_EVENTS } from '#domain/person-event';
import { REMINDER_STAGES } from '#domain/reminder';
import { REVIEW_EVENTS } from '#domain/review-event';
import { ASSIGNMENT_EVENTS, NOTE_EVENTS, TAG_EVENTS } from '#domain/staff-event';

const MinorUnits = z.string().regex(/^-?\d+$/);
// `consents`: what the supporter agreed to with their answers, in the words that were shown. Null languages are of the JSON API.
const Promised = z.object({
  amount: z.string(),
  currency: z.string().length(3),
  consents: z.array(z.object({ consent: z.enum(CONSENTS), text: z.string(), lang: z.string().nullable() })).optional(),
});
// What the policy of that day accepted: so much from one person, in minor units, in so many days.
const Accepted = Promised.extend({ limit: MinorUnits, days: z.number().int() }).partial({ limit: true, days: true });
const Paid = z.object({ amount: MinorUnits, currency: z.string().length(3), receivedOn: z.iso.date() });
const Ended = z.object({ amount: MinorUnits, currency: z.string().length(3), left: MinorUnits });
const RoleData = z.object({ role: z.string(), by: z.string().optional() });
const Changed = z.object({ before: z.unknown(), after: z.unknown() });
const CatalogueChanged = Changed.extend({ changes: z.number().int(), from: z.number().int().optional() });
const Numbered = z.object({ year: z.number().int(), number: z.number().int() });
const Nothing = z.object({});
const Id = z.string().regex(/^\d+$/);
const Merge = z.object({ merge: Id });
const Reminders = z.object({
  kind: z.enum(['instalment-coming', 'instalment-due', 'instalment-overdue']),
  reminders: z.array(z.object({ pledge: Id, due: z.iso.date(), stage: z.enum(REMINDER_STAGES) })),
});
const RenewalNotice = z.object({ pledge: Id, until: z.iso.date(), days: z.number().int() });
// A logo as an event names it: null for none. `name` is the one of its address.
const Size = { width: z.number().int(), height: z.number().int() };
const Logo = z.object({ name: z.uuid(), ...Size, alt: z.string() }).nullable();
const LogoChanged = z.object({ theme: z.enum(LOGO_THEMES), before: Logo, after: Logo });
const DistinctFrom = z.object({ from: z.array(Id) });

/**
 * Every event type by its stream, with the schema of its `data`. `data` never has personal data, which is stored separately. Money is text in minor
 * units, except for a new pledge, where it is in major units.
 */
export const EVENT_DATA = {
  pledge: {
    submitted: Promised,
    imported: BROUGHT_EVENTS.imported,
    'approved-by-policy': Accepted,
    ...REVIEW_EVENTS,
    ...SUPPORTER_EVENTS,
    'payment-recorded': Paid,
    'payment-reversed': Paid,
    /** `amount` is negative. */
    'payment-refunded': Paid,
    /** A refund that never left, or came back. */
    'refund-reversed': Paid,
    /** It arrived before the pledge was accepted, or after it was declined or withdrawn. */
    'payment-kept': Paid,
    /** A dispute at the payment provider: `amount` is negative, and positive once it was won. */
    'payment-disputed': Paid,
    'dispute-won': Paid,
    'dispute-lost': Paid,
    'message-shown': Nothing,
    'message-hidden': Nothing,
    'name-shown': Nothing,
    'name-hidden': Nothing,
    /** What staff decided about the card to the honoured person’s family, and that it was sent. */
    'card-passed': Nothing,
    'card-refused': Nothing,
    'card-sent': Nothing,
    released: Ended.pick({ amount: true, currency: true }).partial(),
    /** `amount` was ended, `left` is still expected after it. */
    ended: Ended,
    /** `amount` was added in so many instalments, the last of them due on `until`. */
    extended: z.object({
      amount: MinorUnits,
      currency: z.string().length(3),
      instalments: z.number().int(),
      until: z.iso.date(),
    }),
    /** Due dates with their open amounts, before and after. */
    'instalments-changed': Changed,
    /** The programmes' slugs. */
    'programme-changed': z.object({ before: z.string(), after: z.string() }),
    /** `text`: the words that the supporter agreed to or took back. */
    'consent-changed': z.object({
      consent: z.enum(CONSENTS),
      before: z.boolean(),
      after: z.boolean(),
      text: z.string(),
    }),
    ...MEMBERSHIP_EVENTS,
    /** A limited benefit that was sold out before, from its waiting list: its slug. */
    'benefit-added': z.object({ benefit: z.string() }),
    ...BILLING_EVENTS,
    'organisation-joined': Merge,
    'organisation-merged': Merge,
    'organisation-separated': Merge,
    'organisation-distinct': DistinctFrom,
  },
  /** An entry of a waiting list. Its person's answers lie in the entry, from which they can be erased. */
  waiting: {
    'waiting-joined': z.object({ kind: z.enum(['tier', 'benefit']), slug: z.string(), years: z.number().int() }),
    /** Other answers; the place in the line stays. */
    'waiting-changed': z.object({ years: z.number().int() }),
    'waiting-left': Nothing,
    /** The organisation’s contact left it, and another one waits now. */
    'waiting-handed-over': Nothing,
    /** Set aside because the organisation it was merged into waits too, and back in the line. */
    'waiting-merged': Nothing,
    'waiting-restored': Nothing,
    /** Reserved until then, in these calendar years. */
    'place-offered': z.object({
      until: z.iso.datetime({ offset: true }),
      firstYear: z.number().int(),
      lastYear: z.number().int(),
    }),
    'place-taken': z.object({ pledge: Id }),
    'offer-declined': Nothing,
    'offer-expired': Nothing,
  },
  payment: {
    'payment-unmatched': Paid,
    /** It is for no pledge. The reason is private. */
    'payment-set-aside': Nothing,
    'payment-put-back': Nothing,
  },
  bank: BANK_EVENTS,
  import: IMPORT_EVENTS,
  note: NOTE_EVENTS,
  assignment: ASSIGNMENT_EVENTS,
  tag: TAG_EVENTS,
  person: {
    'person-imported': BROUGHT_EVENTS['person-imported'],
    'role-granted': RoleData,
    'role-revoked': RoleData,
    'email-change-requested': Nothing,
    /** `taken`: the new address was another person's by then. `admin`: who had asked for it was forgotten by one. */
    'email-change-cancelled': z.object({ why: z.enum(['person', 'admin', 'taken']) }),
    'email-changed': Nothing,
    ...FACTOR_EVENTS,
    /** By the person themselves, or by an admin, with the reason as private text. */
    forgotten: Nothing,
    'reminder-queued': Reminders,
    /** An email that the year of a membership ends within so many days. */
    'renewal-notice-queued': RenewalNotice,
    /** The supporter saved a payment method for a recurring gift, in the words that were shown. `payment`: the provider's id of the payment that it was saved with. */
    'payment-method-saved': z.object({ pledge: Id, payment: z.string(), text: z.string(), lang: z.string() }),
    'payment-method-removed': z.object({ pledge: Id }),
    'charge-refused': z.object({ pledge: Id, due: z.iso.date() }),
    ...PERSON_EVENTS,
  },
  /** Documents by the id of what they are about: a receipt by that of its payment. */
  document: { 'receipt-issued': Numbered },
  /** Invoices and their credit notes. `for`: why an invoice no longer counts. */
  invoice: {
    'invoice-requested': Nothing,
    'invoice-issued': Numbered,
    'invoice-voided': z.object({ for: z.enum(VOIDED_FOR) }),
    'credit-note-issued': Numbered,
  },
  /** Agreements on sponsorships. `for`: why one no longer counts. */
  agreement: {
    'agreement-made': Nothing,
    'agreement-sent': Nothing,
    'agreement-signed': Nothing,
    'agreement-voided': z.object({ for: z.enum(['undone', 'ended', 'staff']) }),
  },
  catalogue: {
    'catalogue-imported': CatalogueChanged,
    'catalogue-changed': CatalogueChanged,
    /** `from`: the year that it was cloned from. */
    'catalogue-cloned': CatalogueChanged,
    'catalogue-published': z.object({ from: z.iso.date() }),
    /** Before its first day on offer, which `from` was. */
    'catalogue-withdrawn': z.object({ from: z.iso.date() }),
  },
  email: EMAIL_EVENTS,
  job: JOB_EVENTS,
  'email-template': EMAIL_TEMPLATE_EVENTS,
  benefit: BENEFIT_EVENTS,
  export: EXPORT_EVENTS,
  campaign: { 'campaign-added': Changed.pick({ after: true }), 'campaign-changed': Changed },
  organisation: {
    'organisation-applied': Nothing,
    'organisation-known': Nothing,
    'organisation-distinct': DistinctFrom,
    'organisation-contact-confirmed': z.object({ contact: Id }),
    'organisation-contact-invited': z.object({ contact: Id }),
    'organisation-contact-joined': z.object({ contact: Id }),
    'organisation-contact-changed': Changed.extend({ contact: Id }),
    'organisation-contact-left': z.object({ contact: Id }),
    'organisation-contact-removed': z.object({ contact: Id }),
    ...ORGANISATION_EVENTS,
    ...DELIVERY_EVENTS,
    'organisation-billing-changed': z.object({
      changed: z.array(z.enum(['legal-name', 'address', 'tax-number', 'email'])),
    }),
    /** A draft that only contacts see. */
    'organisation-logo-uploaded': LogoChanged,
    /** Sent to staff; `text`: the words of the consent to show it. */
    'organisation-logo-sent': LogoChanged.extend({ text: z.string() }),
    'organisation-logo-shown': LogoChanged,
    'organisation-logo-refused': LogoChanged,
    'organisation-logo-removed': LogoChanged,
    'renewal-notice-queued': RenewalNotice,
  },
} as const;

/** What events are about. Each item of a stream has its own versions 1, 2, 3 … */
export type EventStream = keyof typeof EVENT_DATA;

/** The event types of one stream. */
export type EventType<S extends EventStream = EventStream> = S extends EventStream
  ? keyof (typeof EVENT_DATA)[S]
  : never;

/** Who or what acted; only a `person` has an id. */
export type ActorKind = 'person' | 'policy' | 'system' | 'import' | 'provider';

/** The data of one event type. */
export type EventData<S extends EventStream, T extends EventType<S>> = z.output<
  Extract<(typeof EVENT_DATA)[S][T], z.ZodType>
>;

const MONEY_EVENT = /^(payment|refund|dispute)-/;

/** The amount of a payment's event, or of what was ended, released or planned, in signed minor units; null for every other event. */
export function eventAmountOf(type: string, data: unknown): bigint | null {
  const parsed = Paid.pick({ amount: true }).safeParse(data);
  const hasAmount = MONEY_EVENT.test(type) || ['ended', 'released', 'extended'].includes(type);
  return hasAmount && parsed.success ? BigInt(parsed.data.amount) : null;
}

const PrivateText = z.object({ reason: z.string().optional(), note: z.string().optional() });

/** The free text of an event: a reason, question or answer, and a payment's note. Null if there is none or it was erased. */
export function privateTextOf(data: unknown): Readonly<{ reason: string | null; note: string | null }> {
  const { reason = null, note = null } = PrivateText.safeParse(data).data ?? {};
  return { reason, note };
}
