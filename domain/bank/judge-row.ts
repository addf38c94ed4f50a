import type { CivilDate } from '#domain/civil-date';
import {
  allocatePayment,
  openAmount,
  reverseAllocation,
  type InstalmentState,
  type PartMove,
} from '#domain/payment-allocation';
import type { Currency } from '#domain/currency';
import { money } from '#domain/money';
import type { ReviewState } from '#domain/review';

/** What can happen to a row, in the order in which it is shown. `out`: no money came in; `known`: it counts already. */
export const OUTCOMES = ['settles', 'proposed', 'unmatched', 'out', 'known'] as const;

/** What can happen to a row. */
export type Outcome = (typeof OUTCOMES)[number];

/** Why a booking does not settle a pledge by itself. */
export const REASONS = [
  'reversal',
  'maybe-known',
  'several-references',
  'no-such-pledge',
  'other-currency',
  'not-accepted',
  'closed',
  'own-pledge',
  'other-amount',
] as const;

/** Why a booking does not settle a pledge by itself. */
export type Reason = (typeof REASONS)[number];

/** What would happen to a booking of money that came in, and the pledge that it names. */
export type Verdict = Readonly<{
  outcome: Extract<Outcome, 'settles' | 'proposed' | 'unmatched'>;
  pledge: bigint | null;
  reasons: readonly Reason[];
}>;

/** A pledge as an import sees it. `isOwn`: of the person who imports, or of an organisation of theirs. */
export type NamedPledge = Readonly<{
  id: bigint;
  review: ReviewState;
  currency: Currency;
  isOwn: boolean;
  instalments: readonly InstalmentState[];
}>;

/** A booking of money that came in. `named`: the references in its text. */
export type Arrived = Readonly<{
  amount: bigint;
  currency: Currency;
  bookedOn: CivilDate;
  named: readonly string[];
  reasons: readonly Reason[];
}>;

/** Whether an amount pays one or more open instalments in full, the oldest first. */
export function paysWhole(instalments: readonly InstalmentState[], amount: bigint): boolean {
  let open = 0n;
  for (const part of instalments.toSorted((a, b) => a.seq - b.seq)) {
    open += openAmount(part);
    if (open === amount && open > 0n) return true;
  }
  return false;
}

function move(instalments: readonly InstalmentState[], parts: readonly PartMove[]): InstalmentState[] {
  const settled = new Map(parts.map((part) => [part.seq, part.settled]));
  return instalments.map((part) => ({ ...part, settled: part.settled + (settled.get(part.seq) ?? 0n) }));
}

/** The pledge after an amount has settled its instalments, for the next booking that names it. */
export function afterPayment<P extends NamedPledge>(pledge: P, amount: bigint): P {
  const { parts } = allocatePayment(pledge.instalments, money(amount, pledge.currency));
  return { ...pledge, instalments: move(pledge.instalments, parts) };
}

/** The pledge after an amount was taken back, for the next one. */
export function afterReversal<P extends NamedPledge & Readonly<{ excess: bigint }>>(pledge: P, amount: bigint): P {
  const { parts, excess } = reverseAllocation(pledge.instalments, pledge.excess, money(amount, pledge.currency));
  return { ...pledge, instalments: move(pledge.instalments, parts), excess: pledge.excess + excess };
}

/**
 * What happens to a booking. It settles a pledge only where reference, amount and currency agree and nothing speaks against it: one code in 31 passes the check of a reference, so a reference alone
 * proves nothing. Everything else that names a pledge is a proposal for a person.
 */
export function judgeRow(row: Arrived, pledges: readonly NamedPledge[]): Verdict {
  const [pledge, second] = pledges;
  if (!pledge) {
    const reasons = row.named.length > 0 ? [...row.reasons, 'no-such-pledge' as const] : row.reasons;
    return { outcome: 'unmatched', pledge: null, reasons };
  }
  if (second) return { outcome: 'proposed', pledge: pledge.id, reasons: [...row.reasons, 'several-references'] };
  const isClosed = pledge.review === 'declined' || pledge.review === 'withdrawn';
  const isSameCurrency = pledge.currency === row.currency;
  const isAccepted = pledge.review === 'approved';
  const reasons: Reason[] = [
    ...row.reasons,
    ...(isSameCurrency ? [] : (['other-currency'] as const)),
    ...(isClosed ? (['closed'] as const) : isAccepted ? [] : (['not-accepted'] as const)),
    ...(pledge.isOwn ? (['own-pledge'] as const) : []),
    ...(isAccepted && isSameCurrency && !paysWhole(pledge.instalments, row.amount) ? (['other-amount'] as const) : []),
  ];
  return { outcome: reasons.length === 0 ? 'settles' : 'proposed', pledge: pledge.id, reasons };
}
