import { moderateMessage, type MessageAction, type MessageEvent, type MessageRefusal } from '#domain/supporter-message';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { messageStatusOf } from '#server/pledge/message-status';
import { isOwnPledge } from '#server/organisation/access';
import type { MoveRequest } from '#server/review/move-pledge';
import { findPreviousResult, storeEvent, type IdempotencyKey, type Written } from '#server/pledge/pledge-store';
import { findRecordRow } from '#server/pledge/pledge-record-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** The result of moderating a message. `conflict`: the pledge has changed since it was read; nothing happened. */
export type MessageResult =
  | Readonly<{ kind: 'moderated'; event: MessageEvent }>
  | Readonly<{ kind: 'refused'; code: MessageRefusal | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** Shows a supporter's message with their name. It appears on the public list as soon as the pledge does. */
export function showMessage(staff: Staff<'decide'>, request: MoveRequest): Promise<MessageResult> {
  return moderateMessageAs(staff.id, 'show', request);
}

/** Removes a message from the public list, or keeps it off the list. */
export function hideMessage(staff: Staff<'decide'>, request: MoveRequest): Promise<MessageResult> {
  return moderateMessageAs(staff.id, 'hide', request);
}

/**
 * The same for a reviewer given by id, at a given time; used for the past of the demonstration. Callers check the right to do so. Only the message
 * changes: no ledger entry, no email, and earlier approvals stay valid.
 */
export async function moderateMessageAs(
  actorId: string,
  act: MessageAction,
  { reference, version, key }: MoveRequest,
  at: Date = now(),
): Promise<MessageResult> {
  const [pledge, row] = await Promise.all([findPledgeSnapshot(reference), findRecordRow(reference)]);
  if (!pledge || !row) return { kind: 'not-found' };
  const asked: IdempotencyKey = { key, body: { message: act, reference }, wait: true };
  if (version !== pledge.version) {
    const previous = await findPreviousResult(actorId, asked);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  const isOwn = await isOwnPledge({ id: actorId }, pledge);
  const outcome = moderateMessage(act, { status: messageStatusOf(row), isOwn });
  if (!outcome.ok) return { kind: 'refused', code: outcome.code };
  const written = await storeEvent(
    {
      actor: actorId,
      pledgeId: pledge.id,
      from: pledge.review,
      version,
      to: pledge.review,
      event: { type: outcome.event, reason: null },
      at,
      bookedOn: today(at),
      entries: [],
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      showMessage: outcome.isShown,
      answer: { event: outcome.event },
    },
    asked,
  );
  return toResult(written, outcome.event);
}

function toResult(written: Written, event?: MessageEvent): MessageResult {
  if (written.kind === 'stored' && event) return { kind: 'moderated', event };
  if (written.kind === 'replayed') return { kind: 'moderated', ...(written.answer as { event: MessageEvent }) };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'key-reused') return { kind: 'refused', code: 'key-reused' };
  throw new Error(`A judgement cannot be answered with ${written.kind}`);
}
