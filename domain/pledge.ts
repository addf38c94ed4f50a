import { toAcceptanceDates } from '#domain/acceptance';
import { daysToPayOf, findClosed, type CampaignTerms, type CampaignClosed } from '#domain/campaign';
import type { CivilDate } from '#domain/civil-date';
import { toConsents, type Consents, type Recognition } from '#domain/consent';
import type { FieldError } from '#domain/field-error';
import { entriesForApproved, entriesForSubmitted, type LedgerEntry } from '#domain/ledger';
import type { Area, MembershipClass } from '#domain/membership';
import type { Currency } from '#domain/money';
import type { Dedication } from '#domain/one-time';
import type { PledgeKind } from '#domain/pledge-kind';
import type { PledgeInput } from '#domain/pledge-parsing';
import { acceptedByPolicy, approvalsNeeded } from '#domain/review';
import { NO_PLAN, ONE_TIME_PLANS, sponsorshipPlan, type Instalment, type Plan } from '#domain/schedule';
import type { SponsorshipInput } from '#domain/sponsorship';

/** What a decision needs to know about the supporter. */
export type PledgingSupporter = Readonly<{ emailVerified: boolean }>;

/** The organisation of a sponsorship, as entered. */
export type SponsoringOrganisation = Pick<
  SponsorshipInput,
  'organisation' | 'website' | 'contactName' | 'billingEmail'
>;

/** Everything that the store writes for a new pledge, except its reference, its people and its key. */
export type NewPledge = Readonly<{
  kind: PledgeKind;
  currency: Currency;
  /** Minor units; 0 if no money is promised. */
  amount: bigint;
  hoursPerMonth: number | null;
  area: Area | null;
  membershipClass: MembershipClass | null;
  /** Slug of the campaign's programme. */
  programme: string | null;
  /** Slug of the level, and its price for one year in minor units. They are copied, so a later catalogue does not change the pledge. */
  tier: string | null;
  tierPrice: bigint | null;
  years: number | null;
  /** The number of instalments and their spacing. Their due dates are set at acceptance. */
  plan: Plan;
  /** The date of the pledge. */
  day: CivilDate;
  recognition: Recognition;
  consents: Consents;
  displayName: string | null;
  message: string | null;
  dedication: Dedication | null;
  organisation: SponsoringOrganisation | null;
  review: 'submitted' | 'approved';
  approvalsNeeded: 1 | 2;
}>;

/** The event that a new pledge writes. */
export type PledgeEvent = 'submitted' | 'approved-by-policy';

/** A pledge with its event, its instalments (none before acceptance) and its ledger entries, to be written in one transaction; or why it is refused. */
export type PledgeDecision =
  | Readonly<{ pledge: NewPledge; event: PledgeEvent; instalments: readonly Instalment[]; entries: LedgerEntry[] }>
  | Readonly<{ refused: readonly FieldError[] }>;

type Shared =
  'kind' | 'currency' | 'amount' | 'plan' | 'day' | 'recognition' | 'consents' | 'review' | 'approvalsNeeded';
type Details = Omit<NewPledge, Shared>;

const NO_DETAILS: Details = {
  hoursPerMonth: null,
  area: null,
  membershipClass: null,
  programme: null,
  tier: null,
  tierPrice: null,
  years: null,
  displayName: null,
  message: null,
  dedication: null,
  organisation: null,
};

function toDetails(input: PledgeInput): Details {
  if (input.kind === 'one-time') {
    const { programme, displayName, message, dedication } = input;
    return { ...NO_DETAILS, programme, displayName, message, dedication };
  }
  if (input.kind === 'membership') {
    const { class: membershipClass, hoursPerMonth, area, displayName } = input;
    return { ...NO_DETAILS, membershipClass, hoursPerMonth, area, displayName };
  }
  const { tier, years, organisation, website, contactName, billingEmail, recognition } = input;
  return {
    ...NO_DETAILS,
    tier,
    tierPrice: input.price.amount,
    years,
    displayName: recognition === 'anonymous' ? null : organisation,
    organisation: { organisation, website, contactName, billingEmail },
  };
}

function toPlan(input: PledgeInput): Plan {
  if (input.amount.amount === 0n) return NO_PLAN;
  if (input.kind === 'one-time') return ONE_TIME_PLANS[input.instalments];
  return input.kind === 'membership' ? ONE_TIME_PLANS[1] : sponsorshipPlan(input.years, input.instalments);
}

/** The refusal of a pledge outside the campaign's dates. Its limit is the first or the last day of the campaign. */
export function refuseClosed({ day }: CampaignClosed): FieldError {
  return { field: 'campaign', code: 'not-open', limit: day };
}

/**
 * Decides a pledge on a date in the campaign's time zone. Small gifts and memberships of verified supporters are approved by policy; everything else
 * waits for review. Refused (`not-open`) before the campaign's first day and after its last. Only the database can tell, under its lock, whether a
 * level still has places.
 */
export function decidePledge(
  input: PledgeInput,
  terms: CampaignTerms,
  supporter: PledgingSupporter,
  today: CivilDate,
): PledgeDecision {
  const closed = findClosed(terms, today);
  if (closed) return { refused: [refuseClosed(closed)] };
  const { kind, amount, recognition } = input;
  const byPolicy = acceptedByPolicy(kind, amount, terms, supporter.emailVerified);
  const plan = toPlan(input);
  const pledge: NewPledge = {
    kind,
    currency: amount.currency,
    amount: amount.amount,
    ...toDetails(input),
    plan,
    day: today,
    recognition,
    consents: toConsents(recognition),
    review: byPolicy ? 'approved' : 'submitted',
    approvalsNeeded: approvalsNeeded(amount, terms),
  };
  const toAccept = { kind, amount, plan, years: pledge.years, daysToPay: daysToPayOf(kind, terms) };
  const instalments = byPolicy ? toAcceptanceDates(toAccept, today).instalments : [];
  return {
    pledge,
    event: byPolicy ? 'approved-by-policy' : 'submitted',
    instalments,
    entries: byPolicy
      ? entriesForApproved({ instalments, hoursPerMonth: pledge.hoursPerMonth, byPolicy })
      : entriesForSubmitted(),
  };
}
