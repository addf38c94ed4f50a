import { Prisma } from '#generated/prisma/client';
import type { EmailState } from '#domain/email-kind';
import { NOTHING_WAITS, type WaitingCount } from '#domain/waiting-count';
import { db } from '#server/db';

/** An email of the desk's list as the database returns it, with its pledge, its recipient and its sign-in link where it has them. */
export type EmailDbRow = Readonly<{
  id: bigint;
  kind: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  reference: string | null;
  recipient: string | null;
  link: string | null;
  linkHash: string | null;
  linkExpires: Date | null;
}>;

/** Selects the emails first and joins afterwards. The subject's id is a pledge's or a link's, depending on the stream, so it is cast only then. */
function readRows(found: Prisma.Sql): Promise<EmailDbRow[]> {
  return db().$queryRaw<EmailDbRow[]>`
    WITH page AS MATERIALIZED (${found})
    SELECT e.id, e.kind, e.state, e.attempts, e.last_error AS "lastError", e.created_at AS "createdAt", e.sent_at AS "sentAt", p.reference,
      COALESCE(r.email, v.identifier, c.email, d.email, b.email) AS recipient, v.id AS link, v.token AS "linkHash", v.expires AS "linkExpires"
    FROM page JOIN email e USING (id)
    LEFT JOIN person r ON r.id = e.recipient_id
    LEFT JOIN invoice i ON i.id = CASE e.subject_stream WHEN 'invoice' THEN e.subject_id::bigint END
    LEFT JOIN agreement a ON a.id = CASE e.subject_stream WHEN 'agreement' THEN e.subject_id::bigint END
    LEFT JOIN pledge p ON p.id = CASE e.subject_stream WHEN 'pledge' THEN e.subject_id::bigint ELSE COALESCE(i.pledge_id, a.pledge_id) END
    LEFT JOIN LATERAL billing_contact(i.pledge_id) b ON true
    LEFT JOIN dedication_card d ON e.kind = 'dedication-card' AND d.pledge_id = p.id
    LEFT JOIN email_change c ON c.id = CASE e.subject_stream WHEN 'email-change' THEN e.subject_id::uuid END
    LEFT JOIN verification_token v ON v.id = CASE e.subject_stream WHEN 'sign-in' THEN e.subject_id::uuid END
    ORDER BY e.id DESC`;
}

/** Emails in a state (null: in any), newest first, those older than `before`. */
export function findEmailRows(state: EmailState | null, before: bigint | null, limit: number): Promise<EmailDbRow[]> {
  const conditions = [
    state ? Prisma.sql`state = ${state}` : Prisma.sql`true`,
    before === null ? Prisma.sql`true` : Prisma.sql`id < ${before}::bigint`,
  ];
  return readRows(
    Prisma.sql`SELECT id FROM email WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY id DESC LIMIT ${limit}::int`,
  );
}

/** The emails about a pledge, its invoices, its agreements and what is due of it, newest first. */
export function findEmailRowsOf(pledgeId: bigint): Promise<EmailDbRow[]> {
  return readRows(Prisma.sql`
    SELECT m.id FROM event e JOIN email m ON m.event_id = e.id WHERE e.stream = 'pledge' AND e.stream_id = ${String(pledgeId)}
    UNION SELECT m.id FROM invoice v JOIN event e ON e.stream = 'invoice' AND e.stream_id = v.id::text JOIN email m ON m.event_id = e.id WHERE v.pledge_id = ${pledgeId}
    UNION SELECT m.id FROM agreement a JOIN event e ON e.stream = 'agreement' AND e.stream_id = a.id::text JOIN email m ON m.event_id = e.id WHERE a.pledge_id = ${pledgeId}
    UNION SELECT email_id FROM reminder WHERE pledge_id = ${pledgeId} AND email_id IS NOT NULL`);
}

/** One email as in the list. */
export async function findEmailRow(id: bigint): Promise<EmailDbRow | null> {
  const [row] = await readRows(Prisma.sql`SELECT ${id}::bigint AS id`);
  return row ?? null;
}

/** The failed emails, counted up to 1,001. */
export async function countFailedRows(): Promise<WaitingCount> {
  const [row] = await db().$queryRaw<WaitingCount[]>`
    SELECT count(*)::int AS many, min(f.created_at) AS oldest FROM (SELECT created_at FROM email WHERE state = 'failed' ORDER BY id LIMIT 1001) f`;
  return row ?? NOTHING_WAITS;
}
