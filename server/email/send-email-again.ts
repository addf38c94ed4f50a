import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findEmailRow } from '#server/email/email-list-store';
import { whyNotAgain, type NotAgain } from '#server/email/email-queries';
import { storeSentAgain } from '#server/email/email-store';

/** The result of sending a failed email again. `not-failed`: it was sent meanwhile, or someone else sends it again. */
export type SentAgain = Readonly<{ kind: 'queued' | 'not-failed' | 'not-found' | 'key-reused' | NotAgain }>;

/**
 * Queues an email that has failed once more, with its event in the same transaction. The state changes by a conditional update, so of two clicks or two members
 * of staff one sends it. The same key gives the same result.
 */
export async function sendEmailAgain(
  staff: Staff<'send-emails'>,
  { email, key }: Readonly<{ email: bigint; key: string }>,
): Promise<SentAgain> {
  const row = await findEmailRow(email);
  if (!row) return { kind: 'not-found' };
  const why = whyNotAgain(row);
  if (why) return { kind: why };
  const written = await storeSentAgain({ email, actor: staff.id, key, at: now() });
  return { kind: written === 'not-failed' || written === 'key-reused' ? written : 'queued' };
}
