/** All kinds of email, as in the header `X-Pledgebook-Letter`. The database's check constraint allows these, and two that are no longer sent. */
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
