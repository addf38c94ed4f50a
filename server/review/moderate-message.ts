import { moderateMessage } from '#domain/supporter-message';
import type { LookAction } from '#domain/supporter-name';
import type { Staff } from '#server/auth';
import { messageStatusOf } from '#server/pledge/text-status';
import { moderateText, type ModerationResult } from '#server/review/moderate-text';
import type { MoveRequest } from '#server/review/move-pledge';

/** Shows a supporter's message with their name. It appears on the public list as soon as the pledge and the name do. */
export function showMessage(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return moderateMessageAs(staff.id, 'show', request);
}

/** Removes a message from the public list, or keeps it off the list. The supporter reads the reason, if there is one. */
export function hideMessage(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return moderateMessageAs(staff.id, 'hide', request);
}

/** The same for a staff member given by id, at a given time; used for the past of the demonstration. Callers check the right to do so. */
export function moderateMessageAs(
  actorId: string,
  act: LookAction,
  request: MoveRequest,
  at?: Date,
): Promise<ModerationResult> {
  const { reason = null } = request;
  return moderateText(
    actorId,
    {
      asked: { message: act, ...(reason ? { reason } : {}) },
      decide: (row, isOwn) => {
        const outcome = moderateMessage(act, { status: messageStatusOf(row), isOwn, reason });
        if (!outcome.ok) return outcome;
        const { isShown: showMessage, event, reason: cleaned } = outcome;
        return { ok: true, event, reason: cleaned, showMessage };
      },
    },
    request,
    at,
  );
}
