import { z } from 'zod';
import { parsePledgeForm } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { takeFromLimit } from '#server/limit/limits';
import { claimDraft, findDraft } from '#server/draft/draft-store';
import { findMadePledge, makePledge, type MadePledge, type MakePledgeResult } from '#server/pledge/make-pledge';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';

/** What pledging a draft answers; `gone` when it has expired, never was, or is somebody else's; `too-many` with seconds until there is room. */
export type PledgedDraft =
  MakePledgeResult | Readonly<{ kind: 'gone' }> | Readonly<{ kind: 'too-many'; seconds: number }>;

const keyOf = (draftId: string) => `draft ${draftId}`;

/** The pledge this person made of a draft, for good: the draft itself is swept away after its day. Null where they made none. */
export async function findPledgeOfDraft(person: Person, draftId: string): Promise<MadePledge | null> {
  return z.uuid().safeParse(draftId).success ? findMadePledge(person, keyOf(draftId)) : null;
}

/**
 * Makes the pledge that was typed into a draft. The draft's id is the key, so a second click, a second tab or a second device gets the same
 * pledge again.
 */
export async function pledgeDraft(person: Person, draftId: string): Promise<PledgedDraft> {
  const draft = await findDraft(draftId, person.id);
  if (!draft) {
    const made = await findPledgeOfDraft(person, draftId);
    return made ? { kind: 'replayed', made } : { kind: 'gone' };
  }
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  // Only one of two who press at the same moment gets it: the key is each person's own and would not tell.
  if (!(await claimDraft(draft.id, person.id))) return { kind: 'gone' };
  const found = await findOffer(draft.kind, campaignIn(draft.answers));
  if ('refused' in found) return { kind: 'refused', errors: [found.refused] };
  const { campaign, offer } = found;
  const parsed = parsePledgeForm(draft.kind, draft.answers, offer);
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors };
  return makePledge(person, campaign, parsed.input, { key: keyOf(draft.id), body: draft.answers, wait: true });
}
