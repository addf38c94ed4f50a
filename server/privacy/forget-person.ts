import { endOpenPart, entriesForEnded, openTotal } from '#domain/end-pledge';
import { entriesForClosedReview } from '#domain/ledger';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { goesOn } from '#server/pledge/own-changes';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { toEventInput, type EventRow } from '#server/pledge/pledge-store';
import { findPledgesOf, storeForgotten, type OwnPledgeRow } from '#server/privacy/forget-store';

/** The result. `conflict`: something happened to one of their pledges at the same moment, so nothing changed. The last two hand over first. */
export type Forgotten = Readonly<{ kind: 'forgotten' | 'conflict' | 'gone' | 'last-admin' | 'last-contact' }>;

/** The name that staff see in place of a person's: the same each time, and of nothing but the random id. */
export const pseudonymOf = (person: string) => `Forgotten supporter ${person.slice(0, 4).toUpperCase()}`;

/** What happens to a pledge as its supporter is forgotten: it is withdrawn in review, or `open`, what is open of it in minor units, ends. */
type LastMove = Readonly<{ kind: 'withdraw' | 'end'; pledge: PledgeSnapshot; open: bigint }>;

/** That of one pledge; null for one that is closed, of which nothing is open, or that an organisation goes on with. */
async function findLastMove(row: OwnPledgeRow): Promise<LastMove | null> {
  const isAccepted = row.review === 'approved';
  if (row.isOrganisations && (row.isShared || isAccepted)) return null;
  if (!isAccepted && row.review !== 'submitted' && row.review !== 'needs-info') return null;
  const pledge = await findPledgeSnapshot(row.reference);
  if (!pledge) return null;
  const open = openTotal(pledge.instalments);
  if (isAccepted && open === 0n && !goesOn(pledge)) return null;
  return { kind: isAccepted ? 'end' : 'withdraw', pledge, open };
}

function toWithdrawal(pledge: PledgeSnapshot): Pick<EventRow, 'to' | 'event' | 'entries' | 'newRound' | 'freePlaces'> {
  const data = { approvals: pledge.approvals.length, needed: pledge.approvalsNeeded };
  return {
    to: 'withdrawn',
    event: { type: 'withdrawn', reason: null, data },
    entries: entriesForClosedReview(),
    newRound: true,
    freePlaces: true,
  };
}

function toEnd(
  pledge: PledgeSnapshot,
  open: bigint,
): Pick<EventRow, 'to' | 'event' | 'entries' | 'newRound' | 'freePlaces'> {
  const data = { amount: String(open), currency: pledge.currency, left: '0' };
  return {
    to: pledge.review,
    event: { type: 'ended', reason: null, data },
    entries: open === 0n ? [] : entriesForEnded(endOpenPart(pledge.instalments, open)),
    newRound: false,
    freePlaces: false,
  };
}

/** The last event of a pledge as `write_event` takes it. */
function toMove({ kind, pledge, open }: LastMove, actor: string, at: Date): unknown {
  const event: EventRow = {
    actor,
    pledgeId: pledge.id,
    from: pledge.review,
    version: pledge.version,
    at,
    bookedOn: today(at),
    payment: null,
    approval: false,
    answer: {},
    ...(kind === 'withdraw' ? toWithdrawal(pledge) : toEnd(pledge, open)),
  };
  return JSON.parse(toEventInput(event, { key: `forget ${pledge.id}`, body: {}, wait: true })) as unknown;
}

/** `replay`: it was done before and is done again in a restored database, whoever would have to hand over first. `actor`: the admin who does it, and how the person asked. */
type How = Readonly<{ replay: boolean; actor?: string; reason?: string }>;

/**
 * Forgets a person by their id: ends or withdraws their own pledges, and removes their names, addresses and texts everywhere, in one transaction. Figures stay as they are,
 * and so does a receipt as long as a law keeps it.
 */
export async function forgetById(person: string, at: Date, how: How): Promise<Forgotten> {
  const rows = await findPledgesOf(person);
  const moves: unknown[] = [];
  for (const row of rows) {
    const last = await findLastMove(row);
    if (last) moves.push(toMove(last, how.actor ?? person, at));
  }
  return storeForgotten({
    person,
    name: pseudonymOf(person),
    email: `forgotten-${person}@forgotten.invalid`,
    at,
    on: today(at),
    pledges: rows.map(({ id, version }) => ({ id: String(id), version })),
    moves,
    ...how,
  });
}

/** Forgets the person who is signed in, at their own wish. Their sessions end with it. The action logs it: commands run this file too, and have no request. */
export function forgetPerson(person: Person): Promise<Forgotten> {
  return forgetById(person.id, now(), { replay: false });
}
