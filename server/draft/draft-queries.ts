import { LANGUAGES } from '#content/languages';
import { daysToPayOf, findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import type { FormAnswers } from '#domain/form-answers';
import { memberUntil } from '#domain/membership';
import { decidePledge } from '#domain/pledge';
import { parsePledgeForm, type PledgeInput } from '#domain/pledge-parsing';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Every } from '#domain/schedule';
import type { CivilDate } from '#domain/civil-date';
import { compare, multiply, type Money } from '#domain/money';
import type { OfferedTier } from '#domain/sponsorship-pledge';
import { acceptedByPolicy } from '#domain/review';
import { toParts, type PlannedPart } from '#domain/schedule';
import { findFullYear } from '#server/catalogue/catalogue-queries';
import { now, today } from '#server/clock';
import { toChecked } from '#server/draft/checked-answers';
import type { Person } from '#server/auth';
import { DRAFT_HOURS, findDraft, findUnfinishedDrafts, type DraftHolder } from '#server/draft/draft-store';
import { findTerms } from '#server/member/member-store';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { findAcceptedLately } from '#server/pledge/policy-store';

/** A draft as the check page shows it: parsed, with the plan of a pledge made today. */
export type CheckedDraft = Readonly<{
  kind: PledgeKind;
  input: PledgeInput;
  /** Its answers as the check page's form sends them back. */
  checked: string;
  parts: readonly PlannedPart[];
  /** When the first instalment falls due if the pledge is accepted at once; null if it falls due `daysToPay` days after a person accepts it. */
  due: CivilDate | null;
  daysToPay: number;
  byPolicy: boolean;
  /** Why a pledge within the limit is reviewed: with what policy accepted from this person in so many days it is more than the limit. Null otherwise. */
  overSum: Readonly<{ limit: Money; days: number }> | null;
  /** Until when the person is a member already, for a membership: the last day, null for life. Undefined if they are not. */
  memberUntil: CivilDate | null | undefined;
  /** Why the pledge cannot be made today; the plan is then empty. */
  closed: CampaignClosed | null;
  /** The campaign of the pledge, if the draft names one. */
  campaign: Pick<CampaignTerms, 'slug' | 'name'> | null;
  /** The first calendar year of its term without a free place at its level; null if every year has one. */
  fullYear: number | null;
  /** If it is full: the other levels that have a place in every year of the term. */
  otherTiers: readonly OfferedTier[];
  /** Names by slug. */
  names: Readonly<{ programmes: Readonly<Record<string, string>>; tiers: Readonly<Record<string, string>> }>;
}>;

/** The kind of a draft whose answers are no longer valid. */
export type StaleDraft = Readonly<{ stale: PledgeKind }>;

/** Without what policy accepted before. */
const ALONE = { emailVerified: true, acceptedLately: 0n };

/** The answers of a draft of this kind, to fill its form again; null if the holder has no such draft. */
export async function findAnswers(id: string, kind: PledgeKind, holder: DraftHolder): Promise<FormAnswers | null> {
  const draft = await findDraft(id, holder);
  return draft?.kind === kind ? draft.answers : null;
}

/**
 * The draft to check; null if the holder has no such draft. It is stale if its answers are no longer valid (a level or programme was removed): the
 * person has to complete the form again.
 */
export async function findCheckedDraft(id: string, holder: DraftHolder): Promise<CheckedDraft | StaleDraft | null> {
  const draft = await findDraft(id, holder);
  if (!draft) return null;
  const found = await findOffer(draft.kind, campaignIn(draft.answers));
  if ('refused' in found) return { stale: draft.kind };
  const { campaign, offer } = found;
  const parsed = parsePledgeForm(draft.kind, draft.answers, offer, LANGUAGES[draft.lang].numbers);
  if (!parsed.ok) return { stale: draft.kind };
  const day = today();
  const acceptedLately = holder.userId ? await findAcceptedLately(holder.userId, campaign, now()) : 0n;
  const decision = decidePledge(parsed.input, campaign.terms, { emailVerified: true, acceptedLately }, day);
  const isRefused = 'refused' in decision;
  const { policyLimit, policyDays } = campaign.terms;
  const full = await findFull(parsed.input, campaign.terms, offer.tiers, holder.userId);
  const isAcceptedAlone = !isRefused && acceptedByPolicy(draft.kind, decision.judged, campaign.terms, ALONE);
  const isOverSum = !isRefused && decision.review === 'submitted' && isAcceptedAlone;
  return {
    kind: draft.kind,
    input: parsed.input,
    checked: toChecked(draft.id, parsed.input),
    parts: isRefused ? [] : toParts(decision.amount, decision.plan.parts),
    due: isRefused ? null : (decision.instalments[0]?.due ?? null),
    daysToPay: daysToPayOf(draft.kind, campaign.terms),
    byPolicy: !isRefused && decision.review === 'approved',
    overSum: isOverSum ? { limit: policyLimit, days: policyDays } : null,
    campaign: campaignIn(draft.answers) ? campaign.terms : null,
    memberUntil:
      draft.kind === 'membership' && holder.userId ? memberUntil(await findTerms(holder.userId), day) : undefined,
    closed: findClosed(campaign.terms, day),
    ...full,
    names: {
      programmes: Object.fromEntries(campaign.terms.programmes.map(({ slug, name }) => [slug, name])),
      tiers: Object.fromEntries(offer.tiers.map(({ slug, name }) => [slug, name])),
    },
  };
}

/** Whether a sponsorship's level is full, and which others are not. Other pledges take no place. */
async function findFull(
  input: PledgeInput,
  { greatest }: CampaignTerms,
  tiers: readonly OfferedTier[],
  person: string | null,
): Promise<Pick<CheckedDraft, 'fullYear' | 'otherTiers'>> {
  if (input.kind !== 'sponsorship') return { fullYear: null, otherTiers: [] };
  const fullYear = await findFullYear(input.tier, input.years, person);
  if (fullYear === null) return { fullYear, otherTiers: [] };
  const affordable = tiers.filter(
    ({ published, price }) => published && compare(multiply(price, input.years), greatest) <= 0,
  );
  const fullYears = await Promise.all(affordable.map(({ slug }) => findFullYear(slug, input.years, person)));
  return { fullYear, otherTiers: affordable.filter((_, i) => fullYears[i] === null) };
}

/** A pledge that a person has begun: its draft, and what it would be. `amount` is each time for a gift that repeats. */
type UnfinishedPledge = Readonly<{ draft: string; what: PledgeKind | Every; amount: Money }>;

/** What a person has begun and can still make a pledge of, newest first, and for how many hours it is kept. */
export type Unfinished = Readonly<{ hours: number; pledges: readonly UnfinishedPledge[] }>;

/** How many unfinished pledges the account shows. */
const MOST_UNFINISHED = 3;

/** What a person has begun. */
export async function listUnfinished(person: Person): Promise<Unfinished> {
  const ids = await findUnfinishedDrafts(person.id, MOST_UNFINISHED);
  const drafts = await Promise.all(ids.map((id) => findCheckedDraft(id, { userId: person.id, browser: null })));
  const pledges = drafts.flatMap((draft, index) => {
    if (!draft || 'stale' in draft || draft.closed) return [];
    const { input } = draft;
    const repeats = input.kind === 'one-time' && input.repeat !== 'once';
    return [{ draft: ids[index] ?? '', what: repeats ? input.repeat : draft.kind, amount: input.amount }];
  });
  return { hours: DRAFT_HOURS, pledges };
}

/** The id of the draft whose check page this path is, if it is open to the holder; otherwise null. */
export async function findDraftOnPath(path: string, holder: DraftHolder): Promise<string | null> {
  const [, id] = /\/give\/check\/([^/?#]+)/.exec(path) ?? [];
  const draft = id === undefined ? null : await findDraft(id, holder);
  return draft?.id ?? null;
}
