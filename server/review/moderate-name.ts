import { moderateName, type LookAction } from '#domain/supporter-name';
import type { Staff } from '#server/auth';
import { nameStatusOf } from '#server/pledge/text-status';
import { moderateText, type ModerationResult } from '#server/review/moderate-text';
import type { MoveRequest } from '#server/review/move-pledge';

/** Passes the name on a pledge for the public. The person's other pledges with the same name need no look any more. */
export function showName(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return moderateNameAs(staff.id, 'show', request);
}

/** Keeps the name on a pledge, and on the person's other pledges with the same name, from the public. The supporter reads the reason, if there is one. */
export function hideName(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return moderateNameAs(staff.id, 'hide', request);
}

/** The same for a staff member given by id, at a given time; used for the past of the demonstration. Callers check the right to do so. */
export function moderateNameAs(
  actorId: string,
  act: LookAction,
  request: MoveRequest,
  at?: Date,
): Promise<ModerationResult> {
  const { reason = null } = request;
  return moderateText(
    actorId,
    {
      asked: { name: act, ...(reason ? { reason } : {}) },
      decide: (row, isOwn) => {
        const outcome = moderateName(act, { status: nameStatusOf(row), isOwn, reason });
        if (!outcome.ok) return outcome;
        const { look: nameLook, event, reason: cleaned } = outcome;
        return { ok: true, event, reason: cleaned, nameLook };
      },
    },
    request,
    at,
  );
}
