import { z } from 'zod';
import { db } from '#server/db';

/** A new change; the tokens are hashes. */
type NewChange = Readonly<{
  id: string;
  person: string;
  email: string;
  oldToken: string;
  newToken: string;
  expires: Date;
  at: Date;
}>;

/** Begins a change in place of one that waits, with its event and its two emails. */
export async function storeChange(row: NewChange): Promise<void> {
  await db().$queryRaw`SELECT request_email_change(${JSON.stringify(row)}::jsonb)::text`;
}

const Confirmed = z.object({
  kind: z.enum(['no-good-link', 'waiting', 'taken', 'changed']),
  person: z.uuid().optional(),
});

/** Confirms a change from one address, and changes the address once both have. `session`: the hash of the session that does not end. */
export async function storeConfirmed(
  row: Readonly<{ token: string; session: string | null; at: Date }>,
): Promise<z.output<typeof Confirmed>> {
  const [found] = await db().$queryRaw<{ answer: unknown }[]>`
    SELECT confirm_email_change(${JSON.stringify(row)}::jsonb) AS answer`;
  return Confirmed.parse(found?.answer);
}

/** Cancels a person's change. Whether one waited. */
export async function storeCancelled(person: string, at: Date): Promise<boolean> {
  const [found] = await db().$queryRaw<{ cancelled: boolean }[]>`
    SELECT cancel_email_change(${person}::uuid, ${at}) AS cancelled`;
  return found?.cancelled === true;
}

/** A change by its id, with the person's present address and whether the new one is another person's. */
export async function findChange(id: string) {
  const change = await db().emailChange.findUnique({
    where: { id },
    include: { person: { select: { email: true, locale: true } } },
  });
  if (!change) return null;
  return { ...change, isTaken: (await db().user.count({ where: { email: change.email } })) > 0 };
}

/** A change by the hash of one of its tokens. */
export function findChangeByHash(tokenHash: string) {
  return db().emailChange.findFirst({
    where: { OR: [{ oldToken: tokenHash }, { newToken: tokenHash }] },
    include: { person: { select: { email: true } } },
  });
}

/** The change that waits for a person. */
export function findChangeOf(personId: string, at: Date) {
  return db().emailChange.findFirst({ where: { personId, expires: { gt: at } } });
}
