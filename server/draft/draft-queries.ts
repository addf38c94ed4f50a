import { daysToPayOf, findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import type { FormAnswers } from '#domain/form-answers';
import { decidePledge } from '#domain/pledge';
import { parsePledgeForm, type PledgeInput } from '#domain/pledge-parsing';
import type { PledgeKind } from '#domain/pledge-kind';
import type { CivilDate } from '#domain/civil-date';
import { toParts, type PlannedPart } from '#domain/schedule';
import type { Person } from '#server/auth';
import { findFullYear } from '#server/catalogue/catalogue-queries';
import { today } from '#server/clock';
import { findDraft } from '#server/draft/draft-store';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';

/** A draft as the check page shows it: parsed, with the plan it would have if it were pledged today. */
export type CheckedDraft = Readonly<{
  kind: PledgeKind;
  input: PledgeInput;
  parts: readonly PlannedPart[];
  /** When the first part falls due, where it is accepted at once; null where it is due so many days after a person accepts it. */
  due: CivilDate | null;
  daysToPay: number;
  byPolicy: boolean;
  /** Why it cannot be made today; there is no plan then. */
  closed: CampaignClosed | null;
  /** The campaign it is for, where it names one. */
  campaign: Pick<CampaignTerms, 'slug' | 'name'> | null;
  /** The first calendar year of its term without a place left at its level; null where each has one. */
  fullYear: number | null;
  /** Names by slug. */
  names: Readonly<{ programmes: Readonly<Record<string, string>>; tiers: Readonly<Record<string, string>> }>;
}>;

/** A draft whose answers no longer hold, by the kind of its form. */
export type StaleDraft = Readonly<{ stale: PledgeKind }>;

/** What was typed into a draft of that kind, for its form to show again; null when there is none for this reader. */
export async function findAnswers(id: string, kind: PledgeKind, person: Person | null): Promise<FormAnswers | null> {
  const draft = await findDraft(id, person?.id ?? null);
  return draft?.kind === kind ? draft.answers : null;
}

/**
 * The draft to check; null when there is none for this reader. Stale when its answers no longer hold (a level or programme has gone): the
 * form of that kind has to be seen again.
 */
export async function findCheckedDraft(id: string, person: Person | null): Promise<CheckedDraft | StaleDraft | null> {
  const draft = await findDraft(id, person?.id ?? null);
  if (!draft) return null;
  const found = await findOffer(draft.kind, campaignIn(draft.answers));
  if ('refused' in found) return { stale: draft.kind };
  const { campaign, offer } = found;
  const parsed = parsePledgeForm(draft.kind, draft.answers, offer);
  if (!parsed.ok) return { stale: draft.kind };
  const day = today();
  const decision = decidePledge(parsed.input, campaign.terms, { emailVerified: true }, day);
  const isRefused = 'refused' in decision;
  return {
    kind: draft.kind,
    input: parsed.input,
    parts: isRefused ? [] : toParts(parsed.input.amount, decision.plan.parts),
    due: isRefused ? null : (decision.instalments[0]?.due ?? null),
    daysToPay: daysToPayOf(draft.kind, campaign.terms),
    byPolicy: !isRefused && decision.review === 'approved',
    campaign: campaignIn(draft.answers) ? campaign.terms : null,
    closed: findClosed(campaign.terms, day),
    fullYear: parsed.input.kind === 'sponsorship' ? await findFullYear(parsed.input.tier, parsed.input.years) : null,
    names: {
      programmes: Object.fromEntries(campaign.terms.programmes.map(({ slug, name }) => [slug, name])),
      tiers: Object.fromEntries(offer.tiers.map(({ slug, name }) => [slug, name])),
    },
  };
}
