import type { Staff } from '#server/auth';
import { findNotes } from '#server/note/note-store';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** A note of staff on a pledge. `isOwn`: the reader wrote it, and can remove it. `at` is RFC 3339. */
export type NoteView = Readonly<{ id: number; at: string; by: string | null; text: string; isOwn: boolean }>;

/** The notes on a pledge, newest first. */
export async function listNotes(staff: Staff, { snapshot }: PledgeRecord): Promise<NoteView[]> {
  const rows = await findNotes(snapshot.id);
  return rows.map(({ version, at, actorId, by, text }) => ({
    id: version,
    at: at.toISOString(),
    by,
    text,
    isOwn: actorId === staff.id,
  }));
}
