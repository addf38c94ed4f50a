import { z } from 'zod';
import { LANGUAGES } from '#content/languages';
import { parsePledgeForm, type PledgeInput } from '#domain/pledge-parsing';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { findChanged } from '#server/draft/checked-answers';
import { claimDraft, findDraft } from '#server/draft/draft-store';
import { findMadePledge, makePledge, type MadePledge, type MakePledgeResult } from '#server/pledge/make-pledge';
import { campaignIn, findOffer } from '#server/pledge/offer-queries';
import { toShownConsents } from '#server/pledge/shown-consents';

/**
 * `gone`: the draft has expired, never existed, or belongs to somebody else. `changed`: the names of the answers that are no longer what the person
 * checked. `too-many`: `seconds` until the next attempt is allowed; `too-many-cards`: until the next card is, to this address or of this person.
 */
export type DraftPledgeResult =
  | MakePledgeResult
  | Readonly<{ kind: 'gone' }>
  | Readonly<{ kind: 'changed'; answers: readonly string[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>
  | Readonly<{ kind: 'too-many-cards'; of: 'address' | 'person'; seconds: number }>;

/** A press of the check page's button: the draft, the hashes of the answers that the page showed (`toChecked`), and the browser. */
export type ConfirmRequest = Readonly<{ draft: string; checked: string; browser: string | null }>;

const keyOf = (draftId: string) => `draft ${draftId}`;

/** The pledge that this person made from a draft. It is found even after the draft has been deleted. Null if they made none. */
export async function findPledgeOfDraft(person: Person, draftId: string): Promise<MadePledge | null> {
  return z.uuid().safeParse(draftId).success ? findMadePledge(person, keyOf(draftId)) : null;
}

/** What another click has made of the draft since this one began: it took the card out of the draft, and took from the limits. */
async function findReplay(person: Person, draftId: string): Promise<DraftPledgeResult | null> {
  const made = await findPledgeOfDraft(person, draftId);
  return made && { kind: 'replayed', made };
}

/** Takes a card from the limits of its address and of its giver. Null: allowed, or no card. */
async function limitCard(person: Person, input: PledgeInput): Promise<DraftPledgeResult | null> {
  if (input.kind !== 'one-time' || !input.card) return null;
  for (const [of, key] of [
    ['person', person.id],
    ['address', input.card.to],
  ] as const) {
    const seconds = await takeFromLimit(`card-${of}`, key);
    if (seconds !== null) return { kind: 'too-many-cards', of, seconds };
  }
  return null;
}

/**
 * Makes the pledge from a draft, if it still says what the person checked. The draft's id is the idempotency key, so a second click, tab or device gets
 * the same pledge.
 */
export async function makePledgeOfDraft(
  person: Person,
  { draft: draftId, checked, browser }: ConfirmRequest,
): Promise<DraftPledgeResult> {
  const made = await findPledgeOfDraft(person, draftId);
  if (made) return { kind: 'replayed', made };
  const draft = await findDraft(draftId, { userId: person.id, browser });
  if (!draft) return { kind: 'gone' };
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const found = await findOffer(draft.kind, campaignIn(draft.answers));
  if ('refused' in found) return { kind: 'refused', errors: [found.refused] };
  const { campaign, offer } = found;
  const parsed = parsePledgeForm(draft.kind, draft.answers, offer, LANGUAGES[draft.lang].numbers);
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors };
  const answers = findChanged(draft.id, parsed.input, checked);
  if (answers.length > 0) return (await findReplay(person, draftId)) ?? { kind: 'changed', answers };
  const limited = await limitCard(person, parsed.input);
  if (limited) return (await findReplay(person, draftId)) ?? limited;
  // If two people send the same draft, only one may claim it. The idempotency key would not prevent this, because it is separate for each person.
  if (!(await claimDraft(draft.id, person.id))) return { kind: 'gone' };
  const request = { key: keyOf(draft.id), body: draft.answers, wait: true };
  return makePledge(person, campaign, parsed.input, request, now(), {
    shown: toShownConsents(parsed.input, draft.lang),
  });
}
