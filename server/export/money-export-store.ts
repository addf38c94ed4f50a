import type { ExportAsked } from '#domain/export';
import { Prisma } from '#generated/prisma/client';
import { atInstants, ofCampaign, onDays, toUtc } from '#server/export/export-filter-store';

const { sql } = Prisma;

/** Who a pledge `p` is from, as pages of the desk name them: the organisation `o`, the name to show, or the person `u`. */
export const SUPPORTER = sql`COALESCE(o.public_name, NULLIF(p.display_name, ''), NULLIF(u.name, ''), u.email)`;

/** The sums `l` of a pledge `p` in the ledger: while it is accepted, money counts. */
export const SUMS = sql`CROSS JOIN LATERAL (
  SELECT COALESCE(sum(e.promised), 0) AS promised, COALESCE(sum(e.ended), 0) AS ended, COALESCE(sum(e.released), 0) AS released,
    COALESCE(sum(e.settled), 0) AS settled, COALESCE(sum(e.excess), 0) AS excess
  FROM ledger_entry e WHERE e.pledge_id = p.id) l`;

/** Every pledge, in the order in which they were made. The days are those on which they were made. */
export const pledgeRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, p.kind, p.review AS state, ${toUtc(sql`p.created_at`)} AS made_at, ${toUtc(sql`p.decided_at`)} AS decided_at,
    g.slug AS programme, t.name AS level, p.membership_class, o.public_name AS organisation, ${SUPPORTER} AS name, u.email, p.currency,
    p.amount, l.ended, l.released, l.settled + l.excess AS received, l.promised - l.ended - l.released - l.settled AS expected, l.excess,
    p.parts AS instalments, p.repeat, p.hours_per_month, p.term_from, p.term_until,
    (SELECT string_agg(y.name, ', ' ORDER BY y.folded) FROM pledge_tag x JOIN tag y ON y.id = x.tag_id WHERE x.pledge_id = p.id) AS tags
  FROM pledge p JOIN campaign c ON c.id = p.campaign_id JOIN person u ON u.id = p.supporter_id
  LEFT JOIN programme g ON g.id = p.programme_id LEFT JOIN tier t ON t.id = p.tier_id LEFT JOIN organisation o ON o.id = p.organisation_id
  ${SUMS}
  WHERE ${ofCampaign(sql`c.slug`, asked)} AND ${atInstants(sql`p.created_at`, asked)}
    AND ${asked.chosen ? sql`p.reference = ANY(${[...asked.chosen]}::text[])` : sql`true`} ORDER BY p.id`;

/** Every payment and what took it back, as it was recorded. The days are those on which money arrived or went back. */
export const paymentRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT y.id AS payment, y.kind, y.received_on, ${toUtc(sql`y.at`)} AS recorded_at, y.currency, y.amount, f.amount AS fee, f.currency AS fee_currency,
    y.source, y.external_id, y.reverses_id AS takes_back, p.reference AS pledge, c.slug AS campaign, p.kind AS pledge_kind, g.slug AS programme,
    CASE WHEN p.id IS NOT NULL THEN ${SUPPORTER} END AS name, r.year || '-' || lpad(r.number::text, greatest(5, length(r.number::text)), '0') AS receipt
  FROM payment y LEFT JOIN payment_fee f ON f.payment_id = y.id LEFT JOIN receipt r ON r.payment_id = y.id
  LEFT JOIN pledge p ON p.id = y.pledge_id LEFT JOIN campaign c ON c.id = p.campaign_id LEFT JOIN person u ON u.id = p.supporter_id
  LEFT JOIN programme g ON g.id = p.programme_id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE ${ofCampaign(sql`c.slug`, asked)} AND ${onDays(sql`y.received_on`, asked)} ORDER BY y.id`;

/** The instalments of accepted pledges, of the plan that counts. The days are those on which they are due. */
export const instalmentRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, p.kind, i.seq AS number, i.due, p.currency, i.amount, l.settled AS received, l.ended, l.released,
    i.amount - l.settled - l.ended - l.released AS expected, ${SUPPORTER} AS name, u.email
  FROM instalment i JOIN pledge p ON p.id = i.pledge_id JOIN campaign c ON c.id = p.campaign_id JOIN person u ON u.id = p.supporter_id
  LEFT JOIN organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(e.settled), 0) AS settled, COALESCE(sum(e.ended), 0) AS ended, COALESCE(sum(e.released), 0) AS released
    FROM ledger_entry e WHERE e.pledge_id = i.pledge_id AND e.due_on = i.due) l
  WHERE p.review = 'approved' AND NOT EXISTS (SELECT FROM instalment n WHERE n.pledge_id = i.pledge_id AND n.plan > i.plan)
    AND ${ofCampaign(sql`c.slug`, asked)} AND ${onDays(sql`i.due`, asked)} ORDER BY i.due, i.pledge_id, i.seq`;
