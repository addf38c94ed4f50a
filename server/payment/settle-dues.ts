import { cleanReason, type ReviewRefusal } from '#domain/review';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { storeRemindersByHand } from '#server/payment/dues-store';
import { releasePledge } from '#server/payment/release-pledge';

type Seen = Readonly<{ reference: string; version: number }>;

/** Whether something was done; or why nothing was: the reason is none. */
export type ManyReleased =
  Readonly<{ kind: 'done' }> | Readonly<{ kind: 'refused'; code: Extract<ReviewRefusal, `reason-${string}`> }>;

/**
 * Releases what is expected of several pledges, one after another, each with its own event and email. What is refused for one, or has changed since it was seen, changes
 * nothing for the others. Repeated with the same key, after a failure half-way too, it does only what is missing.
 */
export async function releaseMany(
  staff: Staff<'handle-money'>,
  { seen, key, reason }: Readonly<{ seen: readonly Seen[]; key: string; reason: string }>,
): Promise<ManyReleased> {
  const text = cleanReason(reason, true);
  if (typeof text === 'string') return { kind: 'refused', code: text };
  for (const { reference, version } of seen)
    await releasePledge(staff, { reference, version, key: `${key}.${reference}`, reason });
  return { kind: 'done' };
}

/**
 * Sends the email about what is overdue once more, one for each supporter. A pledge that cannot be reminded of is left out: `why_not_reminded` in the database says why. Repeated with
 * the same key it does nothing.
 */
export async function remindByHand(
  staff: Staff<'handle-money'>,
  { references, key }: Readonly<{ references: readonly string[]; key: string }>,
): Promise<void> {
  const at = now();
  await storeRemindersByHand({ actor: staff.id, key, references, on: today(at), at });
}
