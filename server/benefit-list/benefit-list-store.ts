import { Prisma } from '#generated/prisma/client';
import type { BenefitPeriod } from '#domain/benefit-list';
import type { Promised } from '#server/catalogue/benefit-texts';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

const listOf = (slug: string | null, { on, year, open }: BenefitPeriod) =>
  Prisma.sql`benefit_list(${slug}::text, ${on}::date, ${year}::int, ${open}::boolean)`;

/** How much of a benefit is promised and was delivered, in how many sponsorships. */
export type BenefitSums = Readonly<{ sponsorships: number; promised: number; delivered: number }>;

/** The benefits of a period by group and name, as they are called in the newest sponsorship. */
export function findBenefits(
  period: BenefitPeriod,
  limit: number,
): Promise<(BenefitSums & Promised & Readonly<{ group: string }>)[]> {
  return db().$queryRaw`
    SELECT slug, (array_agg(name ORDER BY pledge_id DESC))[1] AS name, (array_agg(group_name ORDER BY pledge_id DESC))[1] AS "group",
      (SELECT p.translations FROM pledge_benefit p WHERE p.pledge_id = max(l.pledge_id) AND p.slug = l.slug ORDER BY p.round DESC LIMIT 1) AS translations,
      count(*)::int AS sponsorships, sum(promised)::int AS promised, sum(delivered)::int AS delivered
    FROM ${listOf(null, period)} l GROUP BY slug ORDER BY 3, 2, slug LIMIT ${limit}::int`;
}

/** A benefit as it is called in the newest sponsorship that was promised it, and its sums in a period. Null if none was ever promised it. */
export async function findBenefit(slug: string, period: BenefitPeriod) {
  const [[named], [sums]] = await Promise.all([
    db().$queryRaw<(Promised & Readonly<{ group: string }>)[]>`
      SELECT slug, name, translations, group_name AS "group" FROM pledge_benefit WHERE slug = ${slug} ORDER BY pledge_id DESC, round DESC LIMIT 1`,
    db().$queryRaw<BenefitSums[]>`
      SELECT count(*)::int AS sponsorships, COALESCE(sum(promised), 0)::int AS promised, COALESCE(sum(delivered), 0)::int AS delivered
      FROM ${listOf(slug, period)}`,
  ]);
  return named && sums ? { ...named, ...sums } : null;
}

/** A sponsorship in a list, with the confirmed primary contacts who have an account. Days are `YYYY-MM-DD`. */
export type BenefitRow = Readonly<{
  id: bigint;
  reference: string;
  slug: string;
  organisation: string;
  level: string;
  year: number;
  from: string;
  until: string;
  promised: number;
  delivered: number;
  contacts: readonly Readonly<{ name: string; email: string }>[];
}>;

/** The sponsorships of a list by the names of their organisations, those after the one with the id `after`. */
export function findBenefitRows(
  asked: Readonly<{ slug: string; period: BenefitPeriod; after: bigint | null; limit: number }>,
): Promise<BenefitRow[]> {
  const onward =
    asked.after === null
      ? Prisma.empty
      : Prisma.sql`WHERE (fold_name(o.public_name), l.id) > (SELECT fold_name(a.public_name), p.id FROM pledge p JOIN organisation a ON a.id = p.organisation_id WHERE p.id = ${asked.after}::bigint)`;
  return db().$queryRaw<BenefitRow[]>`
    SELECT l.id, l.reference, o.slug, o.public_name AS organisation, COALESCE(t.name, '') AS level, b.year, b.first_day::text AS "from", b.last_day::text AS until,
      b.promised, b.delivered, COALESCE((
        SELECT jsonb_agg(jsonb_build_object('name', COALESCE(NULLIF(c.name, ''), u.name, ''), 'email', u.email) ORDER BY c.id)
        FROM organisation_contact c JOIN person u ON u.id = c.user_id
        WHERE c.organisation_id = o.id AND c.status = 'confirmed' AND c.is_primary), '[]') AS contacts
    FROM ${listOf(asked.slug, asked.period)} b JOIN pledge l ON l.id = b.pledge_id JOIN organisation o ON o.id = b.organisation_id LEFT JOIN tier t ON t.id = l.tier_id
    ${onward} ORDER BY fold_name(o.public_name), l.id LIMIT ${asked.limit}::int`;
}

/** Records that staff have saved a list with so many rows. */
export function storeBenefitExport(
  saved: Readonly<{ slug: string; period: BenefitPeriod; rows: number; actor: string; at: Date }>,
): Promise<void> {
  const { slug: streamId, period, rows, actor, at } = saved;
  const event = { stream: 'export', streamId, type: 'benefit-list-exported', actorKind: 'person' } as const;
  return appendEvent(db(), { ...event, actor, data: { ...period, rows }, at });
}
