/** Every kind of email there is, as `X-Pledgebook-Letter` names it. The database's check allows them all. */
export const EMAIL_KINDS = [
  'sign-in',
  'pledge-received',
  'pledge-approved',
  'pledge-declined',
  'info-requested',
  'pledge-rolled-back',
  'pledge-withdrawn',
  'pledge-released',
  'payment-received',
  'payment-reversed',
] as const;

/** One kind of email. */
export type EmailKind = (typeof EMAIL_KINDS)[number];

/** One kind of email about an event of a pledge. */
export type PledgeEmailKind = Exclude<EmailKind, 'sign-in'>;
