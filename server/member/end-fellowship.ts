import { compareDates } from '#domain/civil-date';
import { cleanReason, type ReviewRefusal } from '#domain/review';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { findPreviousResult, storeEvent, type IdempotencyKey, type Written } from '#server/pledge/pledge-store';
import type { MoveRequest } from '#server/review/move-pledge';

/** The result. `not-a-fellow`: the pledge is no fellowship that goes on. `person`: whose it was. */
export type FellowshipEnded =
  | Readonly<{ kind: 'ended'; person: string }>
  | Readonly<{
      kind: 'refused';
      code: 'not-a-fellow' | 'own-pledge' | 'key-reused' | Extract<ReviewRefusal, `reason-${string}`>;
    }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/**
 * Takes a fellowship back for a reason, which the person gets by email. It lasts until the end of today, and nobody is shown as a Fellow any more. A year that was paid
 * while it lasted begins tomorrow. They can be made a Fellow again.
 */
export async function endFellowship(
  staff: Staff<'decide'>,
  { reference, version, key, reason: typed }: MoveRequest,
  at: Date = now(),
): Promise<FellowshipEnded> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  const toResult = (written: Written): FellowshipEnded => {
    if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'ended', person: pledge.supporterId };
    if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
    if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
    throw new Error(`The end of a fellowship cannot be answered with ${written.kind}`);
  };
  const request: IdempotencyKey = { key, body: { endFellowship: reference, reason: typed ?? null }, wait: true };
  if (version !== pledge.version) {
    const previous = await findPreviousResult(staff.id, request);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  if (pledge.supporterId === staff.id) return { kind: 'refused', code: 'own-pledge' };
  const { isFellowship, term } = pledge;
  if (!isFellowship || !term || term.until !== null) return { kind: 'refused', code: 'not-a-fellow' };
  const reason = cleanReason(typed, true);
  if (typeof reason === 'string') return { kind: 'refused', code: reason };
  const day = today(at);
  // One that was moved in can begin later.
  const until = compareDates(day, term.from) < 0 ? term.from : day;
  const written = await storeEvent(
    {
      actor: staff.id,
      pledgeId: pledge.id,
      from: pledge.review,
      version,
      to: pledge.review,
      event: { type: 'fellowship-ended', reason: reason.text, data: { until } },
      at,
      bookedOn: day,
      entries: [],
      payment: null,
      earlyEnd: { until },
      approval: false,
      newRound: false,
      freePlaces: false,
      answer: { kind: 'ended' },
    },
    request,
  );
  return toResult(written);
}
