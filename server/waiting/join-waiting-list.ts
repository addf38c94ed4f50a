import { LANGUAGES } from '#content/languages';
import { findClosed } from '#domain/campaign';
import type { FieldError } from '#domain/field-error';
import { organisationKey, websiteHost } from '#domain/organisation-name';
import { refuseClosed } from '#domain/pledge';
import { parsePledgeForm } from '#domain/pledge-parsing';
import { yearOf } from '#domain/story-timeline';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { claimDraft, findDraft } from '#server/draft/draft-store';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import { getOffer } from '#server/pledge/offer-queries';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { findEntryOfDraft, storeWaiting } from '#server/waiting/waiting-store';

/**
 * `in-line`: the entry of the list in which the person waits now, or is offered a place. `free`: nobody has to wait any more. `organisation-waits`: another
 * contact of the same organisation does. `gone`: there is no such draft.
 */
export type JoinResult =
  | Readonly<{ kind: 'in-line'; entry: bigint }>
  | Readonly<{ kind: 'free' }>
  | Readonly<{ kind: 'organisation-waits' }>
  | Readonly<{ kind: 'gone' }>
  | Readonly<{ kind: 'refused'; errors: readonly FieldError[] }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

/**
 * Joins the waiting list of the full level that a draft of a sponsorship names, with its answers. Joining again keeps the place in the line and replaces the answers. The
 * draft's id makes a second click find the first one's entry.
 */
export async function joinWaitingList(
  person: Person,
  { draft: draftId, browser }: Readonly<{ draft: string; browser: string | null }>,
): Promise<JoinResult> {
  const draft = await findDraft(draftId, { userId: person.id, browser });
  if (!draft) return findReplay(person, draftId);
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const { campaign, offer } = await getOffer(draft.kind);
  const closed = findClosed(campaign.terms, today());
  if (closed) return { kind: 'refused', errors: [refuseClosed(closed)] };
  const parsed = parsePledgeForm(draft.kind, draft.answers, offer, LANGUAGES[draft.lang].numbers);
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors };
  const { input } = parsed;
  // Other pledges take no place.
  if (input.kind !== 'sponsorship') return { kind: 'free' };
  if (!(await claimDraft(draft.id, person.id))) return findReplay(person, draftId);
  await fillNameKeys();
  const at = now();
  const result = await storeWaiting({
    person: person.id,
    slug: input.tier,
    year: yearOf(today(at)),
    years: input.years,
    answers: draft,
    draft: draft.id,
    nameKey: organisationKey(input.organisation),
    websiteHost: websiteHost(input.website),
    at,
  });
  return 'entry' in result ? { kind: 'in-line', entry: result.entry } : { kind: result.kind };
}

async function findReplay(person: Person, draftId: string): Promise<JoinResult> {
  const entry = await findJoinedOfDraft(person, draftId);
  return entry === null ? { kind: 'gone' } : { kind: 'in-line', entry };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The entry that this person made of a draft. It is found after the draft has been deleted. Null if they made none. */
export async function findJoinedOfDraft(person: Person, draftId: string): Promise<bigint | null> {
  return UUID.test(draftId) ? ((await findEntryOfDraft(person.id, draftId))?.id ?? null) : null;
}
