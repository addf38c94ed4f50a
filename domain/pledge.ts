import { toAcceptanceDates } from '#domain/acceptance-dates';
import { daysToPayOf, findClosed, type CampaignTerms, type CampaignClosed } from '#domain/campaign';
import type { CivilDate } from '#domain/civil-date';
import type { FieldError } from '#domain/field-error';
import { entriesForApproved, entriesForSubmitted, type LedgerEntry } from '#domain/ledger';
import type { Money } from '#domain/money';
import type { PledgeInput } from '#domain/pledge-parsing';
import { plannedOf, yearAmount, yearPlan } from '#domain/recurring-gift';
import { acceptedByPolicy, approvalsNeeded } from '#domain/review';
import { NO_PLAN, ONE_TIME_PLANS, sponsorshipPlan, type Instalment, type Plan } from '#domain/schedule';

/** What a decision needs to know about the supporter. */
export type PledgingSupporter = Readonly<{
  emailVerified: boolean;
  /** The minor units that policy accepted from them for this campaign in its last `policyDays` days. */
  acceptedLately: bigint;
}>;

/** The decision on a new pledge, to be written with it in one transaction. */
export type NewPledgeDecision = Readonly<{
  review: 'submitted' | 'approved';
  approvalsNeeded: 1 | 2;
  /** What is promised: of a recurring gift the instalments that are made, or a year before it is accepted. */
  amount: Money;
  /** What the limits are judged on: of a recurring gift a whole year. */
  judged: Money;
  /** The number of instalments and their spacing. Their due dates are set at acceptance. */
  plan: Plan;
  /** The event that a new pledge writes. */
  event: 'submitted' | 'approved-by-policy';
  /** Empty before the pledge is accepted. */
  instalments: readonly Instalment[];
  entries: readonly LedgerEntry[];
}>;

/** The decision on a new pledge; or why it is refused. */
export type PledgeDecision = NewPledgeDecision | Readonly<{ refused: readonly FieldError[] }>;

function toPlan(input: PledgeInput): Plan {
  if (input.amount.amount === 0n) return NO_PLAN;
  if (input.kind === 'one-time')
    return input.repeat === 'once' ? ONE_TIME_PLANS[input.instalments] : yearPlan(input.repeat);
  return input.kind === 'membership' ? ONE_TIME_PLANS[1] : sponsorshipPlan(input.years, input.instalments);
}

/** The refusal of a pledge outside the campaign's dates. Its limit is the first or the last day of the campaign. */
export function refuseClosed({ day }: CampaignClosed): FieldError {
  return { field: 'campaign', code: 'not-open', limit: day };
}

/**
 * Decides a pledge on a date in the campaign's time zone. Small gifts and memberships of verified supporters are approved by policy, up to a sum for
 * each supporter; everything else waits for review. Refused (`not-open`) before the campaign's first day and after its last. Only the database can tell, under its lock, whether a
 * level still has places and what policy has accepted by then.
 */
export function decidePledge(
  input: PledgeInput,
  terms: CampaignTerms,
  supporter: PledgingSupporter,
  today: CivilDate,
): PledgeDecision {
  const closed = findClosed(terms, today);
  if (closed) return { refused: [refuseClosed(closed)] };
  const { kind } = input;
  const repeat = input.kind === 'one-time' ? input.repeat : 'once';
  const amount = yearAmount(input.amount, repeat);
  const plan = toPlan(input);
  const pledge = { plan, amount, judged: amount, approvalsNeeded: approvalsNeeded(amount, terms) };
  if (!acceptedByPolicy(kind, amount, terms, supporter))
    return { ...pledge, review: 'submitted', event: 'submitted', instalments: [], entries: entriesForSubmitted() };
  const years = kind === 'sponsorship' ? input.years : null;
  const hoursPerMonth = kind === 'membership' ? input.hoursPerMonth : null;
  const toAccept = {
    kind,
    amount,
    plan,
    years,
    daysToPay: daysToPayOf(kind, terms),
    repeat,
    lastDay: terms.lastDay,
    follows: null,
  };
  const { instalments } = toAcceptanceDates(toAccept, today);
  const entries = entriesForApproved({ instalments, hoursPerMonth, byPolicy: true });
  const made = repeat === 'once' ? {} : plannedOf(instalments, plan, amount.currency);
  return { ...pledge, ...made, review: 'approved', event: 'approved-by-policy', instalments, entries };
}
