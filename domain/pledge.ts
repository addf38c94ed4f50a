import { toAcceptanceDates } from '#domain/acceptance-dates';
import { daysToPayOf, findClosed, type CampaignTerms, type CampaignClosed } from '#domain/campaign';
import type { CivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { entriesForApproved, entriesForSubmitted, type LedgerEntry } from '#domain/ledger';
import type { PledgeInput } from '#domain/pledge-parsing';
import { acceptedByPolicy, approvalsNeeded } from '#domain/review';
import { NO_PLAN, ONE_TIME_PLANS, sponsorshipPlan, type Instalment, type Plan } from '#domain/schedule';

/** What a decision must know of the supporter. */
export type PledgingSupporter = Readonly<{ emailVerified: boolean }>;

/** What is decided about a new pledge, to be written with it in one transaction. */
export type NewPledgeDecision = Readonly<{
  review: 'submitted' | 'approved';
  approvalsNeeded: 1 | 2;
  /** Into how many parts it is cut; they are dated at acceptance. */
  plan: Plan;
  /** What the pledge leaves in its history. */
  event: 'submitted' | 'approved-by-policy';
  /** None before the pledge is accepted. */
  instalments: readonly Instalment[];
  entries: readonly LedgerEntry[];
}>;

/** What is decided about a new pledge; or why there is none. */
export type PledgeDecision = NewPledgeDecision | Readonly<{ refused: readonly FieldError[] }>;

function toPlan(input: PledgeInput): Plan {
  if (input.amount.amount === 0n) return NO_PLAN;
  if (input.kind === 'one-time') return ONE_TIME_PLANS[input.instalments];
  return input.kind === 'membership' ? ONE_TIME_PLANS[1] : sponsorshipPlan(input.years, input.instalments);
}

/** The refusal of any pledge outside the campaign's days; its limit is the day it opens, or was last open. */
export function refuseClosed({ day }: CampaignClosed): FieldError {
  return { field: 'campaign', code: 'not-open', limit: day };
}

/**
 * Decides about a pledge on a day. Small gifts and memberships of verified supporters are approved by policy, all others wait for review. Refused
 * (`not-open`) before the campaign's first and after its last day. Whether a level still has places only the database can say, under its lock.
 */
export function decidePledge(
  input: PledgeInput,
  terms: CampaignTerms,
  supporter: PledgingSupporter,
  today: CivilDate,
): PledgeDecision {
  const closed = findClosed(terms, today);
  if (closed) return { refused: [refuseClosed(closed)] };
  const { kind, amount } = input;
  const plan = toPlan(input);
  const pledge = { plan, approvalsNeeded: approvalsNeeded(amount, terms) };
  if (!acceptedByPolicy(kind, amount, terms, supporter.emailVerified))
    return { ...pledge, review: 'submitted', event: 'submitted', instalments: [], entries: entriesForSubmitted() };
  const years = kind === 'sponsorship' ? input.years : null;
  const hoursPerMonth = kind === 'membership' ? input.hoursPerMonth : null;
  const toAccept = { kind, amount, plan, years, daysToPay: daysToPayOf(kind, terms) };
  const { instalments } = toAcceptanceDates(toAccept, today);
  const entries = entriesForApproved({ instalments, hoursPerMonth, byPolicy: true });
  return { ...pledge, review: 'approved', event: 'approved-by-policy', instalments, entries };
}
