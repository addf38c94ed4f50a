import { hash } from 'node:crypto';
import { isLang, DEFAULT_LANG } from '#content/languages';
import { waitingStateAt } from '#domain/waiting-list';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { keepDraft } from '#server/draft/draft-store';
import { findWaitingRow, type WaitingRow } from '#server/waiting/waiting-store';

/** The draft to check, or that the offer is over: taken, given up, or ended. `not-found`: it is not this person's. */
export type TakeResult = Readonly<{ kind: 'draft'; draft: string }> | Readonly<{ kind: 'over' | 'not-found' }>;

/**
 * Puts the answers of an entry into a draft, whose check page makes the pledge through the ordinary verb: the database uses the place that is reserved for the person.
 * The draft of an offer, or of joining again, is always the same one, and therefore makes one pledge. `again`: the offer has ended, and the person joins anew.
 */
export async function takeOffer(person: Person, id: bigint, again = false): Promise<TakeResult> {
  const row = await findWaitingRow(id);
  if (row?.person.id !== person.id) return { kind: 'not-found' };
  const state = waitingStateAt(row, now());
  if (state !== (again ? 'expired' : 'offered') || row.answers === null) return { kind: 'over' };
  const { lang = '', ...answers } = row.answers;
  const draft = draftIdOf(row, again);
  await keepDraft(draft, 'sponsorship', { answers, lang: isLang(lang) ? lang : DEFAULT_LANG }, person.id);
  return { kind: 'draft', draft };
}

/** A UUID that follows from the offer. It is no secret: only its person can open the draft. */
function draftIdOf({ id, offeredAt }: WaitingRow, again: boolean): string {
  const hex = hash('sha256', `waiting ${id} ${offeredAt?.toISOString() ?? ''} ${again}`, 'hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
