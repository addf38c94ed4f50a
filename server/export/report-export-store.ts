import type { ExportAsked } from '#domain/export';
import { Prisma } from '#generated/prisma/client';
import { ofCampaign, onDays } from '#server/export/export-filter-store';
import { SUPPORTER } from '#server/export/money-export-store';

const { sql } = Prisma;

/** Every payment and where its money is now, as the reconciliation has it. The days are those on which money arrived. */
export const reconciliationRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT r.payment, r.account, r.received_on, r.currency, r.amount, r.allocated, r.excess, r.kept, r.unmatched, r.set_aside, r.sent_back, p.reference AS pledge, c.slug AS campaign
  FROM received_money(${asked.from ?? '-infinity'}::date, ${asked.until ?? 'infinity'}::date) r LEFT JOIN pledge p ON p.id = r.pledge LEFT JOIN campaign c ON c.id = p.campaign_id
  WHERE ${ofCampaign(sql`c.slug`, asked)} ORDER BY r.account, r.received_on, r.payment`;

/** Every instalment of accepted pledges of which something is expected, with the days since it fell due, negative before it does. The days are those on which it is due. */
export const receivableRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, p.kind, i.due, ((now() AT TIME ZONE c.time_zone)::date - i.due) AS days_since_due, p.currency, i.amount, i.amount - l.closed AS expected,
    ${SUPPORTER} AS name, u.email
  FROM instalment i JOIN pledge p ON p.id = i.pledge_id JOIN campaign c ON c.id = p.campaign_id JOIN person u ON u.id = p.supporter_id LEFT JOIN organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT COALESCE(sum(e.settled + e.ended + e.released), 0) AS closed FROM ledger_entry e WHERE e.pledge_id = i.pledge_id AND e.due_on = i.due) l
  WHERE p.review = 'approved' AND i.amount > l.closed AND NOT EXISTS (SELECT FROM instalment n WHERE n.pledge_id = i.pledge_id AND n.plan > i.plan)
    AND ${ofCampaign(sql`c.slug`, asked)} AND ${onDays(sql`i.due`, asked)} ORDER BY i.due, i.pledge_id`;

/** What was promised by year, kind and campaign, and what became of it. The days are those on which it is due. */
export const fulfilmentRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT extract(year FROM l.due_on)::int AS year, l.kind, c.slug AS campaign, c.currency, sum(l.promised) AS promised, sum(l.ended) AS ended, sum(l.released) AS released,
    sum(l.settled) AS received, sum(l.promised - l.ended - l.released - l.settled) AS expected
  FROM ledger_entry l JOIN campaign c ON c.id = l.campaign_id
  WHERE l.due_on IS NOT NULL AND ${ofCampaign(sql`c.slug`, asked)} AND ${onDays(sql`l.due_on`, asked)}
  GROUP BY 1, 2, 3, 4 HAVING sum(l.promised) <> 0 ORDER BY 1, 2, 3`;
