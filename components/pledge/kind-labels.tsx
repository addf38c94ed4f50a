import type { PledgeKind } from '#domain/pledge-kind';

export const KIND_WORDS: Readonly<Record<PledgeKind, string>> = {
  'one-time': 'One-time gift',
  membership: 'Membership',
  sponsorship: 'Sponsorship',
};
