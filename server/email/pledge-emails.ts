import type { EMAIL } from '#content/messages/email';
import type { PledgeEmailKind } from '#domain/email-kind';

/** How an email about a pledge's event is put together, of texts by their keys in content/messages/email.ts. */
export type PledgeEmail = Readonly<{
  subject: keyof typeof EMAIL.texts;
  text: keyof typeof EMAIL.texts;
  /** The text continues with the reason, if there is one, then a sentence, then what is due. */
  hasReason?: boolean;
  next?: keyof typeof EMAIL.texts;
  hasPlan?: boolean;
  /** It ends with how to pay what is open next, if anything is. */
  saysHowToPay?: boolean;
  link?: keyof typeof EMAIL.texts;
}>;

/** The texts of each kind of email about a pledge's event. */
export const PLEDGE_EMAILS: Readonly<Record<PledgeEmailKind, PledgeEmail>> = {
  'pledge-received': { subject: 'receivedSubject', text: 'received', next: 'receivedNext', hasPlan: true },
  'pledge-approved': { subject: 'approvedSubject', text: 'approved', hasPlan: true, saysHowToPay: true },
  'pledge-declined': { subject: 'declinedSubject', text: 'declined', hasReason: true, next: 'declinedNext' },
  'info-requested': { subject: 'askedSubject', text: 'asked', hasReason: true, link: 'answer' },
  'pledge-rolled-back': { subject: 'undoneSubject', text: 'undone', hasReason: true },
  'pledge-withdrawn': { subject: 'withdrawnSubject', text: 'withdrawn' },
  'pledge-released': { subject: 'releasedSubject', text: 'released', hasReason: true, next: 'releasedNext' },
  'pledge-ended': { subject: 'endedSubject', text: 'ended', saysHowToPay: true },
  'hours-queried': { subject: 'hoursQueriedSubject', text: 'hoursQueried', hasReason: true, next: 'hoursQueriedNext' },
  'fellowship-granted': { subject: 'fellowSubject', text: 'fellow', hasReason: true, next: 'fellowNext' },
  'fellowship-ended': { subject: 'fellowEndedSubject', text: 'fellowEnded', hasReason: true },
  'pledge-extended': { subject: 'extendedSubject', text: 'extended', next: 'goesOn', saysHowToPay: true },
  'payment-received': { subject: 'paymentSubject', text: 'payment', saysHowToPay: true },
  'payment-refunded': { subject: 'refundedSubject', text: 'refunded', hasReason: true },
  'refund-reversed': { subject: 'refundReversedSubject', text: 'refundReversed', hasReason: true },
  'payment-kept': { subject: 'keptSubject', text: 'kept' },
  'payment-disputed': { subject: 'disputedSubject', text: 'disputed' },
  'dispute-won': { subject: 'disputeWonSubject', text: 'disputeWon', saysHowToPay: true },
  'dispute-lost': { subject: 'disputeLostSubject', text: 'disputeLost', saysHowToPay: true },
  'charge-refused': { subject: 'refusedSubject', text: 'refusedCharge', next: 'refusedNext', saysHowToPay: true },
  'payment-reversed': { subject: 'reversedSubject', text: 'reversed', hasReason: true, saysHowToPay: true },
};
