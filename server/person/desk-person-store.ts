import { z } from 'zod';
import { db } from '#server/db';
import { QUEUE_FIELDS, QUEUE_JOINS, type QueueDbRow } from '#server/desk/queue-store';

/** A person with what the desk shows of them; null if there is none. */
export function findForDesk(id: string) {
  return db().user.findUnique({
    where: { id },
    include: {
      erasure: { select: { at: true } },
      mergedInto: { select: { id: true, name: true, email: true } },
      terms: { orderBy: { firstDay: 'desc' }, include: { pledge: { select: { reference: true, version: true } } } },
      contacts: {
        where: { organisationId: { not: null } },
        orderBy: { id: 'asc' },
        include: { organisation: { select: { slug: true, publicName: true } } },
      },
    },
  });
}

/** The newest pledges of a person, at most `limit`. */
export function findPledgesOf(person: string, limit: number): Promise<QueueDbRow[]> {
  return db().$queryRaw<QueueDbRow[]>`
    WITH own AS MATERIALIZED (SELECT id FROM pledge WHERE supporter_id = ${person}::uuid ORDER BY id DESC LIMIT ${limit}::int)
    SELECT ${QUEUE_FIELDS} FROM own JOIN pledge p USING (id) ${QUEUE_JOINS} ORDER BY p.id DESC`;
}

/** The last events of a person's record, the latest first. */
export function findPersonEvents(person: string, limit: number) {
  return db().event.findMany({
    where: { stream: 'person', streamId: person },
    orderBy: { version: 'desc' },
    take: limit,
    include: { actor: { select: { name: true, email: true } }, private: { select: { data: true } } },
  });
}

/** What of a person can be corrected, as it is now, and its mark (`profile_version`). */
export type Profile = Readonly<{
  name: string | null;
  locale: string | null;
  postalAddress: string | null;
  version: string;
}>;

/** The profile of a person; null if there is none. */
export async function findProfile(person: string): Promise<Profile | null> {
  const [row] = await db().$queryRaw<Profile[]>`
    SELECT name, locale, postal_address AS "postalAddress", profile_version(u) AS version FROM person u WHERE id = ${person}::uuid`;
  return row ?? null;
}

const Corrected = z.enum(['changed', 'same', 'conflict', 'not-found']);

/** Corrects a person's profile, as `change_profile` says. `seen`: its mark when it was read. */
export async function storeCorrection(
  row: Readonly<
    Omit<Profile, 'version'> & { person: string; actor: string; reason: string | null; seen: string; at: Date }
  >,
): Promise<z.output<typeof Corrected>> {
  const [found] = await db().$queryRaw<
    { kind: unknown }[]
  >`SELECT change_profile(${JSON.stringify(row)}::jsonb) AS kind`;
  return Corrected.parse(found?.kind);
}
