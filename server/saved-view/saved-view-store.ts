import { z } from 'zod';
import { db } from '#server/db';
import { toKeyFields, type IdempotencyKey } from '#server/pledge/pledge-store';

/** A saved view as it is stored. `query`: the filters as in the address of the list. */
export type SavedViewRow = Readonly<{ id: bigint; name: string; query: string }>;

/** The views that a person saved, the oldest first. */
export function findViews(personId: string): Promise<SavedViewRow[]> {
  return db().savedView.findMany({
    where: { personId },
    select: { id: true, name: true, query: true },
    orderBy: { id: 'asc' },
  });
}

const Saved = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['stored', 'replayed', 'key-reused']) }),
  z.object({ kind: z.literal('refused'), code: z.enum(['view-known', 'name-taken', 'too-many']) }),
]);

/** Saves a view with its event, once for each key. `most`: how many a person may have. */
export async function storeView(
  row: Readonly<{ person: string; name: string; query: string; most: number; at: Date }>,
  request: IdempotencyKey,
): Promise<z.output<typeof Saved>> {
  const input = JSON.stringify({ ...row, ...toKeyFields(request) });
  const [answer] = await db().$queryRaw<{ saved: unknown }[]>`SELECT save_view(${input}::jsonb) AS saved`;
  return Saved.parse(answer?.saved);
}

/** Renames a view of a person with its event. */
export async function storeViewName(
  row: Readonly<{ person: string; view: number; name: string; at: Date }>,
): Promise<'renamed' | 'gone' | 'name-taken'> {
  const [answer] = await db().$queryRaw<{ is: unknown }[]>`SELECT rename_view(${JSON.stringify(row)}::jsonb) AS is`;
  return z.enum(['renamed', 'gone', 'name-taken']).parse(answer?.is);
}

/** Deletes a view of a person with its event, if it is there. */
export async function removeView(row: Readonly<{ person: string; view: number; at: Date }>): Promise<void> {
  await db().$queryRaw`SELECT delete_view(${JSON.stringify(row)}::jsonb)::text`;
}
