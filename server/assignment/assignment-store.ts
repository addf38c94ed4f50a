import { z } from 'zod';
import { db } from '#server/db';
import { toKeyFields, type IdempotencyKey } from '#server/pledge/pledge-store';

/** A person's name, or their address without one. */
const toName = ({ name, email }: Readonly<{ name: string | null; email: string }>) => name ?? email;

/** Whom a pledge is assigned to; null if to nobody. */
export async function findAssignee(pledgeId: bigint): Promise<Readonly<{ id: string; name: string; at: Date }> | null> {
  const row = await db().pledgeAssignment.findUnique({
    where: { pledgeId },
    select: { assignedAt: true, reviewer: { select: { id: true, name: true, email: true } } },
  });
  return row && { id: row.reviewer.id, name: toName(row.reviewer), at: row.assignedAt };
}

/** The names of people by their ids. */
export async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  });
  return new Map(rows.map((row) => [row.id, toName(row)]));
}

/** The people whom a pledge can be assigned to, by name. */
export async function findAssignable(pledgeId: bigint): Promise<Readonly<{ id: string; name: string }>[]> {
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, COALESCE(u.name, u.email) AS name FROM (SELECT DISTINCT user_id FROM staff_role) s JOIN person u ON u.id = s.user_id
    JOIN pledge p ON p.id = ${pledgeId} WHERE can_be_assigned(u.id, p) ORDER BY 2, 1`;
}

const Assigned = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['stored', 'replayed', 'key-reused']) }),
  z.object({ kind: z.literal('refused'), code: z.enum(['not-waiting', 'cannot-review', 'assigned-since']) }),
]);

/** Assigns a pledge with its event, once for each key. `seen`: whose it was on the page. */
export async function storeAssignment(
  row: Readonly<{ pledgeId: bigint; to: string | null; seen: string | null; actor: string; at: Date }>,
  request: IdempotencyKey,
): Promise<z.output<typeof Assigned>> {
  const input = JSON.stringify({ ...row, pledgeId: String(row.pledgeId), ...toKeyFields(request) });
  const [answer] = await db().$queryRaw<{ assigned: unknown }[]>`SELECT assign_pledge(${input}::jsonb) AS assigned`;
  return Assigned.parse(answer?.assigned);
}
