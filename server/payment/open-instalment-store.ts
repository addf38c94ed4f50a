import { civilDate, type CivilDate } from '#domain/civil-date';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { TAIL } from '#server/figures/figures-store';
import { IS_CHARGED, IS_DISPUTED } from '#server/payment/payment-store';

/** The part of a due date that is still expected, over all pledges of a campaign, in minor units. `graceDays` are the campaign's. */
export type OpenDay = Readonly<{ due: CivilDate; open: bigint; currency: string; graceDays: number }>;

/** An instalment of which something is still expected, in minor units. `reminded`: when the last reminder of it was decided; null if none was. */
export type OpenInstalmentRow = Readonly<{
  pledgeId: bigint;
  reference: string;
  /** The version of the pledge. */
  version: number;
  name: string;
  due: CivilDate;
  amount: bigint;
  open: bigint;
  currency: string;
  graceDays: number;
  reminded: CivilDate | null;
  reminders: number;
}>;

// The stored sums by due date find the days of which anything is open. So a list reads only the instalments of those days, however many are settled.
const openDays = (from: CivilDate | null, to: CivilDate) => Prisma.sql`
  SELECT d.campaign_id, d.due, d.open, c.currency, c.grace_days FROM (
    SELECT campaign_id, key::date AS due, sum(open) AS open FROM (
      SELECT campaign_id, key, promised - ended - released - settled AS open FROM figure_sum WHERE dimension = 'due-day'
      UNION ALL SELECT campaign_id, key, promised - ended - released - settled FROM ledger_by_dimension WHERE ${TAIL} AND dimension = 'due-day'
    ) s WHERE key <= ${to} AND key >= ${from ?? ''} GROUP BY campaign_id, key HAVING sum(open) > 0
  ) d JOIN campaign c ON c.id = d.campaign_id`;

/** The due dates up to a day of which anything is still expected, oldest first. */
export async function readOpenDays(to: CivilDate): Promise<OpenDay[]> {
  const rows = await db().$queryRaw<{ due: string; open: string; currency: string; graceDays: number }[]>`
    SELECT due::text, open::text, currency, grace_days AS "graceDays" FROM (${openDays(null, to)}) o ORDER BY due`;
  return rows.map(({ due, open, ...row }) => ({ ...row, due: civilDate(due), open: BigInt(open) }));
}

/** The instalments due from a day to another of which something is still expected, oldest first, after the one `after`. */
export async function findOpenInstalments(
  {
    from,
    to,
    after,
    silentSince,
  }: Readonly<{
    from: CivilDate | null;
    to: CivilDate;
    after: Readonly<{ due: CivilDate; pledgeId: bigint }> | null;
    /** Only those whose last reminder was sent before this, and of whose pledge nothing has arrived since. */
    silentSince: Date | null;
  }>,
  limit: number,
): Promise<OpenInstalmentRow[]> {
  const start = after && (from === null || after.due > from) ? after.due : from;
  const onward = after
    ? Prisma.sql`(i.due, i.pledge_id) > (${after.due}::date, ${after.pledgeId}::bigint)`
    : Prisma.sql`true`;
  const silence =
    silentSince === null
      ? Prisma.sql`true`
      : // The first condition finds the few with such a reminder; the others are asked of each.
        Prisma.sql`EXISTS (SELECT FROM reminder o WHERE o.pledge_id = i.pledge_id AND o.due = i.due AND o.stage = 'overdue')
        AND NOT ${IS_DISPUTED(Prisma.sql`i.pledge_id`)} AND NOT ${IS_CHARGED(Prisma.sql`i.pledge_id`)} AND EXISTS (
          SELECT FROM reminder r JOIN email m ON m.id = r.email_id WHERE r.pledge_id = i.pledge_id AND r.due = i.due AND r.stage = 'overdue' AND m.state = 'sent'
          HAVING max(m.sent_at) <= ${silentSince}::timestamptz
            AND NOT EXISTS (SELECT FROM payment y WHERE y.pledge_id = i.pledge_id AND y.kind = 'payment' AND y.at > max(m.sent_at)))
        AND NOT EXISTS (SELECT FROM reminder r JOIN email m ON m.id = r.email_id WHERE r.pledge_id = i.pledge_id AND (m.state = 'waiting' OR m.sent_at > ${silentSince}::timestamptz))`;
  type Row = Omit<OpenInstalmentRow, 'due' | 'reminded' | 'open'> & {
    due: string;
    reminded: string | null;
    open: string;
  };
  const rows = await db().$queryRaw<Row[]>`
    WITH days AS MATERIALIZED (SELECT * FROM (${openDays(start, to)}) o ORDER BY due)
    SELECT f.pledge_id AS "pledgeId", f.reference, f.version, COALESCE(o.public_name, NULLIF(f.display_name, ''), u.name, u.email) AS name, f.due::text,
      f.amount, f.open::text, f.currency, f.grace_days AS "graceDays", r.reminded::text, r.reminders
    FROM (
      SELECT i.pledge_id, i.due, i.amount, i.amount - l.closed AS open, p.reference, p.version, p.display_name, p.supporter_id, p.organisation_id, d.currency, d.grace_days
      FROM days d
      JOIN instalment i ON i.due = d.due
      JOIN pledge p ON p.id = i.pledge_id AND p.campaign_id = d.campaign_id AND p.review = 'approved'
      CROSS JOIN LATERAL (SELECT COALESCE(sum(e.settled + e.ended + e.released), 0) AS closed FROM ledger_entry e
        WHERE e.pledge_id = i.pledge_id AND e.due_on = i.due) l
      WHERE ${onward} AND ${silence} AND i.amount > l.closed AND NOT EXISTS (SELECT FROM instalment n WHERE n.pledge_id = i.pledge_id AND n.plan > i.plan)
      ORDER BY d.due, i.pledge_id LIMIT ${limit}::int
    ) f
    JOIN person u ON u.id = f.supporter_id
    LEFT JOIN organisation o ON o.id = f.organisation_id
    CROSS JOIN LATERAL (SELECT max(decided_on) AS reminded, count(email_id)::int AS reminders FROM reminder
      WHERE pledge_id = f.pledge_id AND due = f.due AND email_id IS NOT NULL) r
    ORDER BY f.due, f.pledge_id`;
  return rows.map(({ due, reminded, open, ...row }) => ({
    ...row,
    due: civilDate(due),
    reminded: reminded === null ? null : civilDate(reminded),
    open: BigInt(open),
  }));
}
