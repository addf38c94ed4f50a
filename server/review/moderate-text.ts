import type { CardEvent, CardRefusal } from '#domain/dedication-card';
import type { MessageEvent, MessageRefusal } from '#domain/supporter-message';
import type { NameEvent, NameRefusal } from '#domain/supporter-name';
import { now, today } from '#server/clock';
import { isOwnPledge } from '#server/organisation/access';
import type { MoveRequest } from '#server/review/move-pledge';
import {
  findPreviousResult,
  storeEvent,
  type EventRow,
  type IdempotencyKey,
  type Written,
} from '#server/pledge/pledge-store';
import { findTextRow, type TextRow } from '#server/pledge/pledge-record-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** The events of decisions on a name, a message or a card. */
export const MODERATION_EVENTS = [
  'name-shown',
  'name-hidden',
  'message-shown',
  'message-hidden',
  'card-passed',
  'card-refused',
] as const satisfies readonly (MessageEvent | NameEvent | CardEvent)[];

/** One of them. */
export type ModerationEvent = (typeof MODERATION_EVENTS)[number];

type TextRefusal = MessageRefusal | NameRefusal | CardRefusal;

/** The result of a decision on a name, a message or a card. `conflict`: the pledge has changed since it was read; nothing happened. */
export type ModerationResult =
  | Readonly<{ kind: 'moderated'; event: ModerationEvent }>
  | Readonly<{ kind: 'refused'; code: TextRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

type Decision =
  | (Readonly<{ ok: true; event: ModerationEvent; reason: string | null }> &
      Pick<EventRow, 'showMessage' | 'nameLook' | 'card'>)
  | Readonly<{ ok: false; code: TextRefusal }>;

/** What is decided: the parts of the request that its key stands for, and the domain's decision. */
type Subject = Readonly<{ asked: object; decide: (row: TextRow, isOwn: boolean) => Decision }>;

/**
 * Decides about a text of a pledge on behalf of an actor. Only the text changes: no ledger entry, no email, and earlier approvals stay valid. Callers check the
 * right to do so.
 */
export async function moderateText(
  actorId: string,
  { asked, decide }: Subject,
  { reference, version, key }: MoveRequest,
  at: Date = now(),
): Promise<ModerationResult> {
  const [pledge, row] = await Promise.all([findPledgeSnapshot(reference), findTextRow(reference)]);
  if (!pledge || !row) return { kind: 'not-found' };
  const request: IdempotencyKey = { key, body: { ...asked, reference }, wait: true };
  if (version !== pledge.version) {
    const previous = await findPreviousResult(actorId, request);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  const outcome = decide(row, await isOwnPledge({ id: actorId }, pledge));
  if (!outcome.ok) return { kind: 'refused', code: outcome.code };
  const { ok: _, event, reason, ...change } = outcome;
  const written = await storeEvent(
    {
      actor: actorId,
      pledgeId: pledge.id,
      from: pledge.review,
      version,
      to: pledge.review,
      event: { type: event, reason },
      at,
      bookedOn: today(at),
      entries: [],
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      ...change,
      answer: { event },
    },
    request,
  );
  return toResult(written, event);
}

function toResult(written: Written, event?: ModerationEvent): ModerationResult {
  if (written.kind === 'stored' && event) return { kind: 'moderated', event };
  if (written.kind === 'replayed') return { kind: 'moderated', ...(written.answer as { event: ModerationEvent }) };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  throw new Error(`A decision on a text cannot be answered with ${written.kind}`);
}
