import { moderateCard, type CardAction, type CardStatus } from '#domain/dedication-card';
import type { Staff } from '#server/auth';
import { moderateText, type ModerationResult } from '#server/review/moderate-text';
import type { MoveRequest } from '#server/review/move-pledge';

/** Passes the card of a gift: it is sent as soon as the gift is accepted. */
export function passCard(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return decide(staff, 'pass', request);
}

/** Keeps the card of a gift from being sent, and deletes its address and texts. The supporter reads the reason, if there is one. */
export function refuseCard(staff: Staff<'moderate'>, request: MoveRequest): Promise<ModerationResult> {
  return decide(staff, 'refuse', request);
}

function decide(staff: Staff<'moderate'>, action: CardAction, request: MoveRequest): Promise<ModerationResult> {
  const { reason = null } = request;
  return moderateText(
    staff.id,
    {
      asked: { card: action, ...(reason ? { reason } : {}) },
      decide: (row, isOwn) => {
        const status = (row.card?.state ?? null) as CardStatus | null;
        const outcome = moderateCard(action, { status, isOwn, reason });
        if (!outcome.ok) return outcome;
        const { card, event, reason: cleaned } = outcome;
        return { ok: true, event, reason: cleaned, card };
      },
    },
    request,
  );
}
