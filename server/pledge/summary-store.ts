import { Prisma } from '#generated/prisma/client';
import type { PledgeGroup } from '#domain/fulfilment';
import { today } from '#server/clock';
import { db } from '#server/db';

/** A pledge for lists, in one row. Money in minor units. `instalments` are earliest first, null before acceptance; `parts` is their number in its plan. */
export type SummaryRow = Readonly<{
  id: bigint;
  reference: string;
  /** Whether the person may act on it: they made it, or may edit the details of its organisation (see canMove). */
  mayMove: boolean;
  kind: string;
  review: string;
  version: number;
  membershipClass: string | null;
  tier: string | null;
  years: number | null;
  programme: string | null;
  organisation: string | null;
  currency: string;
  /** The grace period of the pledge's campaign, in days. */
  graceDays: number;
  amount: bigint;
  hoursPerMonth: number | null;
  parts: number;
  repeat: string;
  createdAt: Date;
  instalments: readonly { seq: number; due: string; amount: string }[] | null;
  /** The due dates that a saved payment method is charged for. */
  charged: readonly string[];
  settled: bigint;
  excess: bigint;
  ended: bigint;
  released: bigint;
}>;

type Sum = 'settled' | 'excess' | 'ended' | 'released';

/** A row from the database. Its sums are text, because a sum of bigints can exceed a bigint. */
type SentRow = Omit<SummaryRow, Sum> & Readonly<Record<Sum, string>>;

/**
 * The pledges that a person may see as a supporter, newest first, below an id: their own, and those of organisations of which they are a confirmed contact. With a
 * `group` or an `organisation`, only those of it.
 */
export async function findOwnRows(
  userId: string,
  below: bigint | null,
  limit: number,
  group: PledgeGroup | null = null,
  organisation: bigint | null = null,
): Promise<SummaryRow[]> {
  const from = below ?? 9_223_372_036_854_775_807n;
  const inGroup = Prisma.sql`(${organisation}::bigint IS NULL OR s.organisation_id = ${organisation}::bigint) AND (${group}::text IS NULL OR ${group}::text = CASE
    WHEN s.review IN ('submitted', 'needs-info') THEN 'in-review'
    WHEN s.review = 'approved' AND s.amount > (SELECT COALESCE(sum(settled + ended + released), 0) FROM ledger_entry WHERE pledge_id = s.id) THEN 'to-pay'
    ELSE 'nothing-to-pay' END)`;
  const rows = await db().$queryRaw<SentRow[]>`
    SELECT p.id, p.reference, p.supporter_id = ${userId}::uuid OR EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id
        AND c.user_id = ${userId}::uuid AND c.status = 'confirmed' AND (c.is_primary OR c.is_all)) AS "mayMove", p.kind::text AS kind, p.review::text AS review, p.version, p.membership_class AS "membershipClass", t.name AS tier,
      p.term_years AS years, g.name AS programme, o.public_name AS organisation, p.currency, c.grace_days AS "graceDays", p.amount,
      p.hours_per_month AS "hoursPerMonth", p.parts, p.repeat, p.created_at AS "createdAt", i.instalments,
      CASE WHEN p.repeat = 'once' THEN '{}'::text[] ELSE charged_dues(p.id, ${today()}::date) END AS charged,
      COALESCE(l.settled, 0)::text AS settled, COALESCE(l.excess, 0)::text AS excess, COALESCE(l.ended, 0)::text AS ended, COALESCE(l.released, 0)::text AS released
    FROM pledge p
    JOIN campaign c ON c.id = p.campaign_id
    LEFT JOIN tier t ON t.id = p.tier_id
    LEFT JOIN programme g ON g.id = p.programme_id
    LEFT JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('seq', seq, 'due', due, 'amount', amount::text) ORDER BY seq) AS instalments
      FROM instalment WHERE p.review = 'approved' AND pledge_id = p.id AND plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)
    ) i ON true
    LEFT JOIN LATERAL (
      SELECT sum(settled) AS settled, sum(excess) AS excess, sum(ended) AS ended, sum(released) AS released FROM ledger_entry WHERE pledge_id = p.id
    ) l ON true
    WHERE p.id IN (
      (SELECT s.id FROM pledge s WHERE s.supporter_id = ${userId}::uuid AND s.id < ${from}::bigint AND ${inGroup} ORDER BY s.id DESC LIMIT ${limit}::int)
      UNION
      (SELECT s.id FROM organisation_contact c JOIN pledge s ON s.organisation_id = c.organisation_id
        WHERE c.user_id = ${userId}::uuid AND c.status = 'confirmed' AND s.id < ${from}::bigint AND ${inGroup} ORDER BY s.id DESC LIMIT ${limit}::int)
    )
    ORDER BY p.id DESC LIMIT ${limit}::int`;
  return rows.map((row) => ({
    ...row,
    settled: BigInt(row.settled),
    excess: BigInt(row.excess),
    ended: BigInt(row.ended),
    released: BigInt(row.released),
  }));
}

/** Whether `findOwnRows` lists a pledge with that id for this person. */
export async function isOwnRow(userId: string, id: bigint): Promise<boolean> {
  const asContact = { organisation: { contacts: { some: { userId, status: 'confirmed' } } } };
  return (await db().pledge.count({ where: { id, OR: [{ supporterId: userId }, asContact] } })) > 0;
}
