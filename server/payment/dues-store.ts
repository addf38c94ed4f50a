import type { CivilDate } from '#domain/civil-date';
import type { DuesRefusal } from '#domain/dues';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { IS_CHARGED, IS_DISPUTED } from '#server/payment/payment-store';
import { toKeyFields } from '#server/pledge/pledge-store';

/**
 * A chosen pledge for a treasurer, in minor units: `open` is all that is expected of it, `overdue` what of that is past the days of grace. `remind`: why it cannot be reminded
 * of; null if it can. The last two: this treasurer reminded of it today, and released it.
 */
export type DuesRow = Readonly<{
  reference: string;
  version: number;
  name: string;
  currency: string;
  open: bigint;
  overdue: bigint;
  isOwn: boolean;
  isDisputed: boolean;
  isCharged: boolean;
  remind: DuesRefusal | null;
  isReminded: boolean;
  isReleased: boolean;
}>;

/** These pledges, oldest first, as a treasurer can act on them on a day. */
export async function findDues(references: readonly string[], actor: string, on: CivilDate): Promise<DuesRow[]> {
  const me = Prisma.sql`${actor}::uuid`;
  const rows = await db().$queryRaw<(Omit<DuesRow, 'open' | 'overdue'> & { open: string; overdue: string })[]>`
    SELECT p.reference, p.version, COALESCE(o.public_name, NULLIF(p.display_name, ''), u.name, u.email) AS name, p.currency,
      COALESCE((SELECT sum(promised - ended - released - settled) FROM ledger_entry e WHERE e.pledge_id = p.id), 0)::text AS open,
      COALESCE((SELECT sum(d.open) FROM overdue_dues(p.id, ${on}::date) d), 0)::text AS overdue,
      p.supporter_id = ${me} OR EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id AND c.user_id = ${me}) AS "isOwn",
      ${IS_DISPUTED(Prisma.sql`p.id`)} AS "isDisputed", ${IS_CHARGED(Prisma.sql`p.id`)} AS "isCharged",
      why_not_reminded(p.id, ${me}, ${on}::date) AS remind,
      EXISTS (SELECT FROM reminder r JOIN email m ON m.id = r.email_id JOIN event e ON e.id = m.event_id
        WHERE r.pledge_id = p.id AND r.decided_on = ${on}::date AND e.actor_id = ${me}) AS "isReminded",
      COALESCE((SELECT e.type = 'released' AND e.actor_id = ${me} FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text
        ORDER BY e.version DESC LIMIT 1), false) AS "isReleased"
    FROM pledge p JOIN person u ON u.id = p.supporter_id LEFT JOIN organisation o ON o.id = p.organisation_id
    WHERE p.reference = ANY(${[...references]}::text[]) ORDER BY p.created_at, p.id`;
  return rows.map((row) => ({ ...row, open: BigInt(row.open), overdue: BigInt(row.overdue) }));
}

/** The due dates of a pledge that are past the days of grace on a day, oldest first. */
export async function findOverdueDates(reference: string, on: CivilDate): Promise<Date[]> {
  const rows = await db().$queryRaw<{ due: Date }[]>`
    SELECT d.due FROM pledge p CROSS JOIN LATERAL overdue_dues(p.id, ${on}::date) d WHERE p.reference = ${reference} ORDER BY d.due`;
  return rows.map(({ due }) => due);
}

/** Queues the email about what is overdue once more, with its events. What cannot be reminded of is left out. */
export async function storeRemindersByHand(
  row: Readonly<{ actor: string; key: string; references: readonly string[]; on: CivilDate; at: Date }>,
): Promise<void> {
  const { key, references } = row;
  const input = JSON.stringify({ ...row, ...toKeyFields({ key, body: { remind: references }, wait: true }) });
  await db().$queryRaw`SELECT remind_pledges(${input}::jsonb)`;
}
