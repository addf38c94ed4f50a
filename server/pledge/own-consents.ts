import type { Consent } from '#domain/consent';
import type { RecordRow } from '#server/pledge/pledge-record-store';

/** One consent that a supporter can give or take back. `needsName`: giving it takes a name to show, which the pledge does not have. */
export type OwnConsent = Readonly<{
  about: Consent;
  /** How it is called: the message of a membership says what its Fellow was made one for. */
  words: Consent | 'citation';
  isGiven: boolean;
  needsName: boolean;
}>;

type ConsentRow = Pick<
  RecordRow,
  | 'kind'
  | 'review'
  | 'amount'
  | 'hoursPerMonth'
  | 'displayName'
  | 'showName'
  | 'showAmount'
  | 'showLogo'
  | 'message'
  | 'messageConsent'
  | 'dedicationConsent'
  | 'inReport'
  | 'atEvents'
  | 'membershipClass'
  | 'termUntil'
> &
  Readonly<{ organisation: Readonly<{ logos: readonly unknown[] }> | null }>;

/** The consents that make sense for a pledge, in the order of its page. None for one that is closed, and for a fellowship that was taken back, because nothing of them is shown. */
export function listConsents(row: ConsentRow): OwnConsent[] {
  if (row.review === 'declined' || row.review === 'withdrawn') return [];
  if (row.membershipClass === 'fellow' && row.termUntil !== null) return [];
  const isSponsorship = row.kind === 'sponsorship';
  const needsName = !isSponsorship && row.displayName === '';
  const toConsent = (about: Consent, isGiven: boolean): OwnConsent => ({
    about,
    words: about === 'message' && row.kind === 'membership' ? 'citation' : about,
    isGiven,
    needsName: about === 'name' && needsName,
  });
  return [
    toConsent('name', row.showName),
    ...(!isSponsorship && (row.amount > 0n || row.hoursPerMonth !== null) ? [toConsent('amount', row.showAmount)] : []),
    ...(row.showLogo || (row.organisation?.logos.length ?? 0) > 0 ? [toConsent('logo', row.showLogo)] : []),
    ...(row.message === '' && !row.dedicationConsent ? [] : [toConsent('message', row.messageConsent)]),
    toConsent('report', row.inReport),
    toConsent('events', row.atEvents),
  ];
}
