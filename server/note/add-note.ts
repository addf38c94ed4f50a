import { cleanReason } from '#domain/review';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeNote } from '#server/note/note-store';
import { isOwnPledge } from '#server/organisation/access';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** The result of a note; the same if it is sent again. Nobody writes notes on their own pledge, nor on one of their organisation. */
export type NoteResult =
  | Readonly<{ kind: 'added' }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{
      kind: 'refused';
      code: 'note-missing' | 'reason-too-long' | 'reason-unreadable' | 'own-pledge' | 'key-reused';
    }>;

/** Adds a note to a pledge, which only staff read. */
export async function addNote(
  staff: Staff,
  { reference, key, text }: Readonly<{ reference: string; key: string; text: string }>,
): Promise<NoteResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  if (await isOwnPledge(staff, pledge)) return { kind: 'refused', code: 'own-pledge' };
  const cleaned = cleanReason(text, true);
  if (typeof cleaned === 'string')
    return { kind: 'refused', code: cleaned === 'reason-missing' ? 'note-missing' : cleaned };
  const written = await storeNote(
    { pledgeId: pledge.id, text: cleaned.text ?? '', actor: staff.id, at: now() },
    { key, body: { note: cleaned.text, reference }, wait: true },
  );
  if (written === 'key-reused') return { kind: 'refused', code: written };
  return { kind: written === 'not-found' ? written : 'added' };
}
