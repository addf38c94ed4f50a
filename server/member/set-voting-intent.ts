import { z } from 'zod';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { storeVotingIntent } from '#server/member/member-store';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

/** What a form posts: the calendar year that its page was about, and whether the member intends to vote in it. */
const Typed = z.strictObject({ year: z.string().regex(/^\d{4}$/), intends: z.enum(['yes', 'no']) });

/** The result. `other-year`: the page is of a year that is over. `no-vote`: no year runs that has a vote. `invalid`: it was no form of ours. */
export type VotingIntentSet =
  | Readonly<{ kind: 'affirmed' | 'withdrawn' | 'other-year' | 'no-vote' | 'invalid' }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

/** Says for a member that they intend to vote in this calendar year, or takes that back. Sent again it changes nothing. It can be taken back also without a vote. */
export async function setVotingIntent(person: Person, typed: unknown, at: Date = now()): Promise<VotingIntentSet> {
  const form = Typed.safeParse(typed);
  if (!form.success) return { kind: 'invalid' };
  const seconds = await takeFromLimit('write-person', person.id);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const intends = form.data.intends === 'yes';
  const kind = await storeVotingIntent({
    person: person.id,
    year: Number(form.data.year),
    intends,
    at,
    on: today(at),
  });
  if (kind === 'other-year' || kind === 'no-vote') return { kind };
  if (kind === 'not-found') return { kind: 'invalid' };
  return { kind: intends ? 'affirmed' : 'withdrawn' };
}
