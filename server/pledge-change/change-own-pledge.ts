import type { FieldError } from '#domain/field-error';
import type { ReviewState } from '#domain/review';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { canMove } from '#server/organisation/access';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { findPreviousResult, storeEvent, type EventRow, type Written } from '#server/pledge/pledge-store';

/** A supporter's request to change their pledge. `version` is the version that they saw: if the pledge has changed since, nothing happens. */
export type ChangeRequest = Readonly<{ reference: string; version: number; key: string }>;

/** Why a change is refused. `not-from-here`: the pledge is in another state. */
export type ChangeRefusal =
  | 'not-from-here'
  | 'nothing-open'
  | 'only-the-rest'
  | 'more-than-open'
  | 'not-for-this-kind'
  | 'too-many-parts'
  | 'same-instalments'
  | 'same-programme'
  | 'no-such-programme'
  | 'programme-fixed'
  | 'choice-missing'
  | 'no-such-consent'
  | 'given-already'
  | 'taken-back-already'
  | 'name-missing'
  | 'name-unreadable'
  | 'bad-month'
  | 'bad-hours'
  | 'note-unreadable'
  | 'key-reused';

/** The result of a supporter's change. `bad-amount`: the amount as typed has an error. `conflict`: the pledge has changed since it was read; nothing happened. */
export type ChangeResult =
  | Readonly<{ kind: 'changed' }>
  | Readonly<{ kind: 'refused'; code: ChangeRefusal }>
  | Readonly<{ kind: 'refused'; code: 'bad-amount'; error: FieldError }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** What a change writes. */
export type Change = Readonly<{ ok: true; event: EventRow['event'] }> &
  Pick<EventRow, 'entries' | 'instalments' | 'plan' | 'earlyEnd' | 'consent' | 'programme'>;

/** Decides about a change of the pledge, as it is at an instant: what to write, or why not. */
export type Decide = (pledge: PledgeSnapshot, at: Date) => Change | Exclude<ChangeResult, { kind: 'changed' }>;

/** Reports a change as refused. */
export function refuseChange(code: ChangeRefusal): Exclude<ChangeResult, { kind: 'changed' }> {
  return { kind: 'refused', code };
}

/**
 * Changes a pledge, unless told otherwise an approved one, on behalf of its supporter, or of a contact who may edit its organisation's details. Anybody else's pledge is not found. The
 * change, its event, ledger entries and email are written in one transaction, only if the pledge still has the version that the supporter saw: a payment
 * that was recorded meanwhile is a conflict, too. `body` is what the key stands for.
 */
export async function changeOwnPledge(
  person: Person,
  { reference, version, key }: ChangeRequest,
  body: object,
  decide: Decide,
  { at = now(), states = ['approved'] }: Readonly<{ at?: Date; states?: readonly ReviewState[] }> = {},
): Promise<ChangeResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge || !(await canMove(person, pledge))) return { kind: 'not-found' };
  const asked = { key, body: { ...body, reference }, wait: true };
  if (version !== pledge.version) {
    const previous = await findPreviousResult(person.id, asked);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  if (!states.includes(pledge.review)) return refuseChange('not-from-here');
  const decision = decide(pledge, at);
  if ('kind' in decision) return decision;
  const { ok: _, ...change } = decision;
  const written = await storeEvent(
    {
      actor: person.id,
      pledgeId: pledge.id,
      from: pledge.review,
      version: pledge.version,
      to: pledge.review,
      at,
      bookedOn: today(at),
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      answer: { kind: 'changed' },
      ...change,
    },
    asked,
  );
  return toResult(written);
}

function toResult(written: Written): ChangeResult {
  if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'changed' };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return refuseChange('key-reused');
  throw new Error(`A change cannot be answered with ${written.kind}`);
}
