/** All kinds of email, as in the header `X-Pledgebook-Letter`. The database's check constraint allows these. */
export const EMAIL_KINDS = [
  'sign-in',
  'email-change-old',
  'email-change-new',
  'address-change-old',
  'address-change-new',
  'factor-added',
  'factor-removed',
  'records-merged',
  'records-separated',
  'pledge-received',
  'pledge-approved',
  'pledge-declined',
  'info-requested',
  'pledge-rolled-back',
  'pledge-withdrawn',
  'pledge-released',
  'pledge-ended',
  'pledge-extended',
  'hours-queried',
  'fellowship-granted',
  'fellowship-ended',
  'payment-received',
  'payment-reversed',
  'payment-refunded',
  'refund-reversed',
  'payment-kept',
  'payment-disputed',
  'dispute-won',
  'dispute-lost',
  'charge-refused',
  'contact-invited',
  'details-shown',
  'details-refused',
  'benefits-delivered',
  'assets-asked',
  'benefit-email',
  'agreement-sent',
  'invoice-issued',
  'invoice-cancelled',
  'place-offered',
  'offer-ended',
  'logo-shown',
  'logo-refused',
  'instalment-coming',
  'instalment-due',
  'instalment-overdue',
  'membership-ends-soon',
  'sponsorship-ends-soon',
  'sponsorship-ended',
  'dedication-card',
  'staff-digest',
] as const;

/** One kind of email. */
export type EmailKind = (typeof EMAIL_KINDS)[number];

/** What can become of an email. `dropped`: it was no longer true, or had no recipient any more. */
export const EMAIL_STATES = ['failed', 'waiting', 'sent', 'dropped'] as const;

/** The state of an email. */
export type EmailState = (typeof EMAIL_STATES)[number];

/** One kind of reminder: of what is due soon, was due, or is overdue. One email can be about several amounts; the most pressing one gives its kind. */
export type ReminderKind = Extract<EmailKind, `instalment-${string}`>;

/** One kind of email about an event of a pledge. */
export type PledgeEmailKind = Exclude<
  EmailKind,
  | 'sign-in'
  | `email-change-${string}`
  | `factor-${string}`
  | `records-${string}`
  | `address-change-${string}`
  | 'membership-ends-soon'
  | `sponsorship-${string}`
  | 'dedication-card'
  | 'contact-invited'
  | `logo-${string}`
  | `details-${string}`
  | 'agreement-sent'
  | 'benefits-delivered'
  | 'assets-asked'
  | 'benefit-email'
  | `invoice-${string}`
  | 'place-offered'
  | 'offer-ended'
  | 'staff-digest'
  | ReminderKind
>;

/** The kinds whose texts staff may change: not those that protect an account, nor those that staff write anew each time or get themselves. */
export type TemplateKind = Exclude<
  EmailKind,
  | 'sign-in'
  | `email-change-${string}`
  | `address-change-${string}`
  | `factor-${string}`
  | `records-${string}`
  | 'benefit-email'
  | 'staff-digest'
>;
