import type { PledgeSummary } from '#components/pledge/pledge-view';

/** A line of the review queue. `waitedHours`: since it was submitted or answered. */
export type QueueRow = Pick<
  PledgeSummary,
  'reference' | 'kind' | 'what' | 'amount' | 'hoursPerMonth' | 'review' | 'fulfilment'
> & {
  name: string;
  waitedHours: number;
  /** The first of two approvals is given. */
  halfApproved: boolean;
};

/** What the address asks for; empty texts ask for nothing. */
export type QueueFilters = {
  q: string;
  state: string;
  kind: string;
  programme: string;
  tier: string;
  campaign: string;
  sort: string;
};

export type Option = { value: string; label: string };

/** "3 h", "5 d": dense, and in full for those who hear it. */
export function ageWords(hours: number): { short: string; full: string } {
  if (hours < 1) return { short: '< 1 h', full: 'less than an hour' };
  if (hours < 48) return { short: `${Math.trunc(hours)} h`, full: `${Math.trunc(hours)} hours` };
  const days = Math.trunc(hours / 24);
  return { short: `${days} d`, full: `${days} days` };
}
