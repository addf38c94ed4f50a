import { findClosed, type CampaignTerms, type CampaignClosed } from '#domain/campaign';
import { addMonths, type CivilDate } from '#domain/civil-date';
import { toConsents, type Consents, type Recognition } from '#domain/consent';
import type { FieldError } from '#domain/field-error';
import { entriesForApproved, entriesForSubmitted, type LedgerEntry } from '#domain/ledger';
import { renewalTerm, type Area, type MembershipClass, type Term } from '#domain/membership';
import type { Currency } from '#domain/money';
import type { Dedication } from '#domain/one-time';
import type { PledgeKind } from '#domain/pledge-kind';
import type { PledgeInput } from '#domain/pledge-parsing';
import { acceptedByPolicy, approvalsNeeded } from '#domain/review';
import { ONE_TIME_PLANS, sponsorshipPlan, toSchedule, type Instalment, type Plan } from '#domain/schedule';
import type { SponsorshipInput } from '#domain/sponsorship';

/**
 * What a decision must know of the supporter. `memberUntil` is the end of their present membership, if they have one.
 */
export type PledgingSupporter = Readonly<{ emailVerified: boolean; memberUntil: CivilDate | null }>;

/** The organisation behind a sponsorship, as it was given. */
export type SponsoringOrganisation = Pick<
  SponsorshipInput,
  'organisation' | 'website' | 'contactName' | 'billingEmail'
>;

/** Everything the store writes of a new pledge, but for its reference, its people and its key. */
export type NewPledge = Readonly<{
  kind: PledgeKind;
  currency: Currency;
  /** Minor units; 0 where no money is promised. */
  amount: bigint;
  hoursPerMonth: number | null;
  area: Area | null;
  membershipClass: MembershipClass | null;
  /** Slug of the campaign's programme. */
  programme: string | null;
  /** Slug of the level, and its price for one year in minor units: copied, so that later catalogues change nothing. */
  tier: string | null;
  tierPrice: bigint | null;
  years: number | null;
  term: Term | null;
  /** The day of the pledge: every due date is counted from it. */
  anchor: CivilDate;
  recognition: Recognition;
  consents: Consents;
  displayName: string | null;
  message: string | null;
  dedication: Dedication | null;
  organisation: SponsoringOrganisation | null;
  review: 'submitted' | 'approved';
  approvalsNeeded: 1 | 2;
}>;

/** What a new pledge leaves in its history. */
export type PledgeEvent = 'submitted' | 'approved-by-policy';

/**
 * A pledge with its event, its instalments and its ledger rows, to be written in one transaction; or why there is
 * none.
 */
export type PledgeDecision =
  | Readonly<{ pledge: NewPledge; event: PledgeEvent; instalments: Instalment[]; entries: LedgerEntry[] }>
  | Readonly<{ refused: readonly FieldError[] }>;

type Shared = 'kind' | 'currency' | 'amount' | 'anchor' | 'recognition' | 'consents' | 'review' | 'approvalsNeeded';
type Details = Omit<NewPledge, Shared>;

const NO_DETAILS: Details = {
  hoursPerMonth: null,
  area: null,
  membershipClass: null,
  programme: null,
  tier: null,
  tierPrice: null,
  years: null,
  term: null,
  displayName: null,
  message: null,
  dedication: null,
  organisation: null,
};

function toDetails(input: PledgeInput, supporter: PledgingSupporter, today: CivilDate): Details {
  if (input.kind === 'one-time') {
    const { programme, displayName, message, dedication } = input;
    return { ...NO_DETAILS, programme, displayName, message, dedication };
  }
  if (input.kind === 'membership') {
    const { class: membershipClass, hoursPerMonth, area, displayName } = input;
    const term = renewalTerm({ today, memberUntil: supporter.memberUntil });
    return { ...NO_DETAILS, membershipClass, hoursPerMonth, area, displayName, term };
  }
  const { tier, years, organisation, website, contactName, billingEmail, recognition } = input;
  return {
    ...NO_DETAILS,
    tier,
    tierPrice: input.price.amount,
    years,
    term: { from: today, until: addMonths(today, years * 12) },
    displayName: recognition === 'anonymous' ? null : organisation,
    organisation: { organisation, website, contactName, billingEmail },
  };
}

function toPlan(input: PledgeInput): Plan {
  if (input.kind === 'one-time') return ONE_TIME_PLANS[input.instalments];
  return input.kind === 'membership' ? ONE_TIME_PLANS[1] : sponsorshipPlan(input.years, input.instalments);
}

/** The refusal of any pledge outside the campaign's days; its limit is the day it opens, or was last open. */
export function refuseClosed({ day }: CampaignClosed): FieldError {
  return { field: 'campaign', code: 'not-open', limit: day };
}

/**
 * Decides a pledge on the campaign's own day. Small gifts and memberships of verified supporters are approved by
 * policy, all else waits for review. Refused (`not-open`) before the campaign's first and after its last day. Whether
 * a level still has places only the database can say, under its lock.
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
  const instalments = amount.amount === 0n ? [] : toSchedule({ total: amount, ...toPlan(input), anchor: today });
  const pledge: NewPledge = {
    kind,
    currency: amount.currency,
    amount: amount.amount,
    ...toDetails(input, supporter, today),
    anchor: today,
    recognition,
    consents: toConsents(recognition),
    review: byPolicy ? 'approved' : 'submitted',
    approvalsNeeded: approvalsNeeded(amount, terms),
  };
  return {
    pledge,
    event: byPolicy ? 'approved-by-policy' : 'submitted',
    instalments,
    entries: byPolicy
      ? entriesForApproved({ instalments, hoursPerMonth: pledge.hoursPerMonth, byPolicy })
      : entriesForSubmitted(),
  };
}
