import { cleanReason, type ReviewRefusal } from '#domain/review';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findPledgeEvents } from '#server/event/event-store';
import { toHours } from '#server/hours/hours-queries';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { findPreviousResult, storeEvent, type IdempotencyKey, type Written } from '#server/pledge/pledge-store';

/** A reviewer's decision on the hours of a month. `version` is the version that they saw. `reason` is the question, if they query. */
export type HoursDecision = Readonly<{
  reference: string;
  version: number;
  key: string;
  month: string;
  reason: string;
}>;

/** The result. `nothing-logged`: the month has no hours, or they are certified already. */
export type HoursResult =
  | Readonly<{ kind: 'decided' }>
  | Readonly<{
      kind: 'refused';
      code: 'own-pledge' | 'nothing-logged' | 'key-reused' | Extract<ReviewRefusal, `reason-${string}`>;
    }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** Certifies or queries on behalf of an actor. Callers check the right to do so. */
export async function decideHoursAs(
  actor: Readonly<{ id: string }>,
  type: 'hours-certified' | 'hours-queried',
  { reference, version, key, month, reason: typed }: HoursDecision,
  at: Date = now(),
): Promise<HoursResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  const request: IdempotencyKey = { key, body: { hours: type, month, reference, reason: typed }, wait: true };
  if (version !== pledge.version) {
    const previous = await findPreviousResult(actor.id, request);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  if (await isOwnPledge(actor, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const logged = toHours(await findPledgeEvents(pledge.id)).find((each) => each.month === month);
  if (!logged || logged.state === 'certified') return { kind: 'refused', code: 'nothing-logged' };
  const reason = type === 'hours-queried' ? cleanReason(typed, true) : { text: null };
  if (typeof reason === 'string') return { kind: 'refused', code: reason };
  const written = await storeEvent(
    {
      actor: actor.id,
      pledgeId: pledge.id,
      from: pledge.review,
      version,
      to: pledge.review,
      event: { type, reason: reason.text, data: { month, hours: logged.hours } },
      at,
      bookedOn: today(at),
      entries: [],
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      answer: { kind: 'decided' },
    },
    request,
  );
  return toResult(written);
}

function toResult(written: Written): HoursResult {
  if (written.kind === 'stored' || written.kind === 'replayed') return { kind: 'decided' };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  throw new Error(`A decision on hours cannot be answered with ${written.kind}`);
}

/** Certifies the hours that a member logged for a month. No email; their account shows it. */
export function certifyHours(staff: Staff<'decide'>, form: HoursDecision): Promise<HoursResult> {
  return decideHoursAs(staff, 'hours-certified', form);
}

/** Asks a member about the hours of a month, by email. They answer by logging the month again. */
export function queryHours(staff: Staff<'decide'>, form: HoursDecision): Promise<HoursResult> {
  return decideHoursAs(staff, 'hours-queried', form);
}
