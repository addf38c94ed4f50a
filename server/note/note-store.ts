import { z } from 'zod';
import { privateTextOf } from '#domain/event';
import { db } from '#server/db';
import { toKeyFields, type IdempotencyKey } from '#server/pledge/pledge-store';

/** A note as it is stored. `version` names it among those of its pledge. */
export type NoteRow = Readonly<{ version: number; at: Date; actorId: string | null; by: string | null; text: string }>;

/** The notes on a pledge whose text was not erased, newest first. */
export async function findNotes(pledgeId: bigint): Promise<NoteRow[]> {
  const rows = await db().event.findMany({
    where: { stream: 'note', streamId: String(pledgeId), type: 'note-added', private: { erasedAt: null } },
    orderBy: { version: 'desc' },
    include: { actor: { select: { name: true, email: true } }, private: { select: { data: true } } },
  });
  return rows.map(({ version, at, actorId, actor, private: text }) => ({
    version,
    at,
    actorId,
    by: actor && (actor.name ?? actor.email),
    text: privateTextOf(text?.data).note ?? '',
  }));
}

const Added = z.object({ kind: z.enum(['stored', 'not-found', 'replayed', 'key-reused']) });

/** Adds a note with its event, once for each key. */
export async function storeNote(
  row: Readonly<{ pledgeId: bigint; text: string; actor: string; at: Date }>,
  request: IdempotencyKey,
): Promise<z.output<typeof Added>['kind']> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId), ...toKeyFields(request) });
  const [answer] = await db().$queryRaw<{ added: unknown }[]>`SELECT add_note(${input}::jsonb) AS added`;
  return Added.parse(answer?.added).kind;
}

/** Erases the text of a note that this person wrote, and writes the event. False if there is no such note of theirs. */
export async function eraseNote(
  row: Readonly<{ pledgeId: bigint; note: number; actor: string; at: Date }>,
): Promise<boolean> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId) });
  const [answer] = await db().$queryRaw<{ gone: boolean }[]>`SELECT remove_note(${input}::jsonb) AS gone`;
  return answer?.gone ?? false;
}
