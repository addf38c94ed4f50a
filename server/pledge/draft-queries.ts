import { toFormFields } from '#domain/form-answers';
import { decidePledge } from '#domain/pledge';
import { parsePledgeForm, type PledgeInput } from '#domain/pledge-parsing';
import type { PledgeKind } from '#domain/pledge-kind';
import type { Instalment } from '#domain/schedule';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { findDraft } from '#server/pledge/draft-store';
import { findMemberUntil } from '#server/pledge/member-store';
import { getOffer } from '#server/pledge/offer-queries';

/** A draft as the check page shows it: understood, with the plan it would have if it were pledged today. */
export type CheckedDraft = Readonly<{
  kind: PledgeKind;
  input: PledgeInput;
  instalments: readonly Instalment[];
  byPolicy: boolean;
  names: Readonly<{ programmes: Readonly<Record<string, string>>; tiers: Readonly<Record<string, string>> }>;
}>;

/**
 * The draft to check; null when there is none for this reader. `stale` when its answers no longer hold (a level or programme has gone): the
 * form has to be seen again.
 */
export async function findCheckedDraft(id: string, person: Person | null): Promise<CheckedDraft | 'stale' | null> {
  const draft = await findDraft(id, person?.id ?? null);
  if (!draft) return null;
  const { campaign, offer } = await getOffer();
  const parsed = parsePledgeForm(draft.kind, toFormFields(draft.answers), offer);
  if (!parsed.ok) return 'stale';
  const memberUntil = person && draft.kind === 'membership' ? await findMemberUntil(person.id) : null;
  const decision = decidePledge(parsed.input, campaign.terms, { emailVerified: true, memberUntil }, today());
  const isRefused = 'refused' in decision;
  return {
    kind: draft.kind,
    input: parsed.input,
    instalments: isRefused ? [] : decision.instalments,
    byPolicy: !isRefused && decision.pledge.review === 'approved',
    names: {
      programmes: Object.fromEntries(campaign.terms.programmes.map(({ slug, name }) => [slug, name])),
      tiers: Object.fromEntries(offer.tiers.map(({ slug, name }) => [slug, name])),
    },
  };
}
