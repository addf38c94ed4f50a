import { z } from 'zod';
import { db } from '#server/db';

/** A new change; `stopToken` is a hash. */
type NewChange = Readonly<{
  id: string;
  person: string;
  email: string;
  stopToken: string;
  actor: string;
  reason: string;
  effectiveAt: Date;
  at: Date;
}>;

const Requested = z.enum(['requested', 'waiting', 'taken']);

/** Begins a change, with its event, emails and job. `waiting`: one waits already. `taken`: the address is another person's. */
export async function storeRequest(row: NewChange): Promise<z.output<typeof Requested>> {
  const [found] = await db().$queryRaw<{ kind: unknown }[]>`
    SELECT request_address_change(${JSON.stringify(row)}::jsonb) AS kind`;
  return Requested.parse(found?.kind);
}

/** Stops the change with this id or with the token of this hash. `actor` is null for the link. The person; null if there is none to stop. */
export async function storeStop(
  row: Readonly<({ id: string } | { stopToken: string }) & { actor: string | null; at: Date }>,
): Promise<string | null> {
  const [found] = await db().$queryRaw<{ person: string | null }[]>`
    SELECT stop_address_change(${JSON.stringify(row)}::jsonb) AS person`;
  return found?.person ?? null;
}

/** Applies a change whose time has come. The person; null if nothing was changed. */
export async function storeApplied(id: string, at: Date): Promise<string | null> {
  const [found] = await db().$queryRaw<{ person: string | null }[]>`
    SELECT apply_address_change(${id}::uuid, ${at}) AS person`;
  return found?.person ?? null;
}

const withPerson = { person: { select: { email: true, name: true, locale: true } } } as const;

/** A change that waits, by its id. */
export function findAddressChange(id: string) {
  return db().addressChange.findUnique({ where: { id }, include: withPerson });
}

/** A change that waits, by the hash of its token. */
export function findByStopToken(stopToken: string) {
  return db().addressChange.findUnique({ where: { stopToken }, include: withPerson });
}

/** The changes that wait, the next to take effect first. */
export function findWaitingChanges() {
  return db().addressChange.findMany({ orderBy: { effectiveAt: 'asc' }, take: 100, include: withPerson });
}
