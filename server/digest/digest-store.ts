import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { DIGESTS, type Digest, type SeenWork } from '#domain/digest';
import type { Prisma } from '#generated/prisma/client';
import { fromDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';

const Seen = z.record(z.string(), z.object({ many: z.number(), oldest: z.string().nullable() }));

/** Somebody who wants a digest: their roles, whether they have a second factor, and what they know. `decidedOn` and `seen` are null before the first time. */
export type DigestReader = Readonly<{
  id: string;
  roles: readonly Role[];
  hasFactor: boolean;
  choice: Digest;
  decidedOn: CivilDate | null;
  sentAt: Date | null;
  seen: SeenWork | null;
}>;

const WITH_PERSON = {
  person: { select: { roles: { select: { role: true } }, factors: { take: 1 } } },
} satisfies Prisma.StaffDigestInclude;

type Row = Prisma.StaffDigestGetPayload<{ include: typeof WITH_PERSON }>;

function toReader({ personId, person, choice, decidedOn, sentAt, seen }: Row): DigestReader {
  return {
    id: personId,
    roles: person.roles.map(({ role }) => role),
    hasFactor: person.factors.length > 0,
    choice: DIGESTS.find((each) => each === choice) ?? 'none',
    decidedOn: decidedOn && fromDateColumn(decidedOn),
    sentAt,
    seen: Seen.nullable().parse(seen),
  };
}

/** Everybody who wants a digest. */
export async function findDigestReaders(): Promise<DigestReader[]> {
  const rows = await db().staffDigest.findMany({ include: WITH_PERSON, orderBy: { personId: 'asc' } });
  return rows.map(toReader);
}

/** Somebody who wants a digest; null if they want none. */
export async function findDigestReader(personId: string): Promise<DigestReader | null> {
  const row = await db().staffDigest.findUnique({ where: { personId }, include: WITH_PERSON });
  return row && toReader(row);
}

/** Stores how a person wants to be told, with the event. The same choice again changes nothing. */
export async function storeDigest(row: Readonly<{ person: string; choice: Digest; at: Date }>): Promise<void> {
  await db().$queryRaw`SELECT choose_digest(${JSON.stringify(row)}::jsonb)`;
}

/** Stores what a person knows now, and queues their email if there is to be one. Returns whether it was queued: not if another worker was faster. */
export async function storeDigestSeen(
  { id, choice, decidedOn, seen: known }: DigestReader,
  { on, at, seen, email }: Readonly<{ on: CivilDate; at: Date; seen: SeenWork; email: boolean }>,
): Promise<boolean> {
  const input = JSON.stringify({ person: id, choice, was: { on: decidedOn, seen: known }, on, at, seen, email });
  const [row] = await db().$queryRaw<{ queued: boolean }[]>`SELECT queue_digest(${input}::jsonb) AS queued`;
  return row?.queued ?? false;
}
