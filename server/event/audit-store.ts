import type { CivilDate } from '#domain/civil-date';
import type { ActorKind } from '#domain/event';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';

/** The filter of the audit page. Null means any. The days are civil days in the time zone, both included. */
export type AuditFilter = Readonly<{
  stream: string | null;
  type: string | null;
  actorKind: ActorKind | null;
  actorId: string | null;
  subject: Readonly<{ stream: string; id: string }> | null;
  from: CivilDate | null;
  until: CivilDate | null;
  timeZone: string;
  after: Readonly<{ at: Date; id: bigint }> | null;
}>;

/** The part of the filter that says which events, whenever they were. */
export type WhichEvents = Pick<AuditFilter, 'stream' | 'type' | 'actorId' | 'subject'> &
  Readonly<{ actorKind: string | null }>;

/** An event with what it is about, as the database returns it. Of the columns that name the subject at most one is not null. */
export type AuditRow = Readonly<{
  id: bigint;
  stream: string;
  streamId: string;
  type: string;
  actorKind: ActorKind;
  data: unknown;
  at: Date;
  hasText: boolean;
  actor: string | null;
  reference: string | null;
  person: string | null;
  organisation: string | null;
  slug: string | null;
}>;

/** The conditions on an event `e` that its kind, its actor and its subject set. */
export function whichEvents({ stream, type, actorKind, actorId, subject }: WhichEvents): Prisma.Sql[] {
  return [
    stream && Prisma.sql`e.stream = ${stream}`,
    type && Prisma.sql`e.type = ${type}`,
    actorKind && Prisma.sql`e.actor_kind = ${actorKind}`,
    actorId && Prisma.sql`e.actor_id = ${actorId}::uuid`,
    subject && Prisma.sql`e.stream = ${subject.stream} AND e.stream_id = ${subject.id}`,
  ].filter((condition) => typeof condition === 'object' && condition !== null);
}

/** Events, the latest first. The subject's id is a pledge's, a person's or an organisation's, depending on the stream, so it is cast only then. */
export function findEvents(filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  const { from, until, timeZone, after } = filter;
  const conditions = [
    ...whichEvents(filter),
    from && Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`,
    until && Prisma.sql`e.at < (${until}::date + 1)::timestamp AT TIME ZONE ${timeZone}`,
    after && Prisma.sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::bigint)`,
  ].filter((condition) => condition !== null);
  const where = conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
  return db().$queryRaw<AuditRow[]>`
    WITH page AS MATERIALIZED (SELECT e.* FROM event e WHERE ${where} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}::int)
    SELECT e.id, e.stream, e.stream_id AS "streamId", e.type, e.actor_kind AS "actorKind", e.data, e.at, e.commitment IS NOT NULL AS "hasText",
      COALESCE(a.name, a.email) AS actor, p.reference, COALESCE(s.name, s.email) AS person, o.public_name AS organisation, o.slug
    FROM page e
    LEFT JOIN person a ON a.id = e.actor_id
    LEFT JOIN invoice i ON i.id = CASE e.stream WHEN 'invoice' THEN e.stream_id::bigint END
    LEFT JOIN agreement g ON g.id = CASE e.stream WHEN 'agreement' THEN e.stream_id::bigint END
    LEFT JOIN payment m ON m.id = CASE e.stream WHEN 'document' THEN e.stream_id::bigint END
    LEFT JOIN pledge p ON p.id = CASE WHEN e.stream IN ('pledge', 'note', 'assignment', 'tag') THEN e.stream_id::bigint ELSE COALESCE(i.pledge_id, g.pledge_id, m.pledge_id) END
    LEFT JOIN person s ON s.id = CASE e.stream WHEN 'person' THEN e.stream_id::uuid END
    LEFT JOIN organisation o ON o.id = CASE e.stream WHEN 'organisation' THEN e.stream_id::bigint END
    ORDER BY e.at DESC, e.id DESC`;
}

/** The id of the person with an email address; null if there is none. */
export async function findActorId(email: string): Promise<string | null> {
  const person = await db().user.findUnique({ where: { email }, select: { id: true } });
  return person?.id ?? null;
}

/** The id of a pledge; null if there is none. */
export async function findPledgeId(reference: string): Promise<bigint | null> {
  const pledge = await db().pledge.findUnique({ where: { reference }, select: { id: true } });
  return pledge?.id ?? null;
}
