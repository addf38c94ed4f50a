import type { ExportAsked } from '#domain/export';
import { today } from '#server/clock';
import { Prisma } from '#generated/prisma/client';
import { atInstants, inTerm, ofCampaign, toUtc } from '#server/export/export-filter-store';
import { SUMS, SUPPORTER } from '#server/export/money-export-store';

const { sql } = Prisma;

/** The confirmed primary contacts with an account of the organisation with this id, as `contacts`, in the same order in both columns. */
const contactsOf = (organisation: Prisma.Sql) => sql`LEFT JOIN LATERAL (
  SELECT string_agg(COALESCE(NULLIF(k.name, ''), w.name, ''), '; ' ORDER BY k.id) AS names, string_agg(w.email, '; ' ORDER BY k.id) AS emails
  FROM organisation_contact k JOIN person w ON w.id = k.user_id
  WHERE k.organisation_id = ${organisation} AND k.status = 'confirmed' AND k.is_primary) contacts ON true`;

/** Each person and organisation with an accepted pledge, once in a campaign, by name. The days are those of their acceptance. An organisation is reached at its primary contacts. */
export const supporterRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT CASE WHEN s.organisation_id IS NULL THEN 'person' ELSE 'organisation' END AS kind, s.name,
    CASE WHEN s.organisation_id IS NULL THEN s.email ELSE contacts.emails END AS email, s.campaign, s.pledges, s.currency, s.promised, s.received, s.expected,
    ${toUtc(sql`s.first`)} AS first_accepted_at, ${toUtc(sql`s.last`)} AS last_accepted_at
  FROM (
    SELECT p.organisation_id, c.slug AS campaign, p.currency, count(*) AS pledges, min(p.decided_at) AS first, max(p.decided_at) AS last,
      COALESCE(o.public_name, NULLIF(u.name, ''), (array_agg(NULLIF(p.display_name, '') ORDER BY p.id DESC))[1], u.email) AS name, u.email,
      sum(l.promised - l.ended - l.released) AS promised, sum(l.settled + l.excess) AS received, sum(l.promised - l.ended - l.released - l.settled) AS expected
    FROM pledge p JOIN campaign c ON c.id = p.campaign_id LEFT JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN person u ON u.id = p.supporter_id AND p.organisation_id IS NULL
    ${SUMS}
    WHERE p.review = 'approved' AND ${ofCampaign(sql`c.slug`, asked)} AND ${atInstants(sql`p.decided_at`, asked)}
    GROUP BY c.slug, p.currency, p.organisation_id, o.public_name, u.id
  ) s ${contactsOf(sql`s.organisation_id`)}
  ORDER BY s.campaign, fold_name(s.name), s.email`;

/** The years of members, by their first day. The days are those that a year has. `joined_on`: the first day of their first one. `intends_to_vote`: when a member with a vote today said so for this calendar year. */
export const memberRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, m.class, ${SUPPORTER} AS name, u.email, m.first_day, m.last_day,
    (SELECT min(n.first_day) FROM membership_term n WHERE n.person_id = m.person_id) AS joined_on, p.currency, p.amount, p.hours_per_month,
    CASE WHEN has_vote(m.person_id, ${today()}::date) THEN ${toUtc(sql`voting_intent(m.person_id, ${Number(today().slice(0, 4))}::int)`)} END AS intends_to_vote
  FROM membership_term m JOIN pledge p ON p.id = m.pledge_id JOIN campaign c ON c.id = p.campaign_id JOIN person u ON u.id = m.person_id
  LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE ${ofCampaign(sql`c.slug`, asked)} AND ${inTerm(sql`m.first_day`, sql`m.last_day`, asked)} ORDER BY m.first_day, m.pledge_id`;

/** The accepted sponsorships by the names of their organisations. The days are those that a term has. */
export const sponsorRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, o.public_name AS organisation, o.legal_name, o.country, o.website, t.name AS level, p.term_from, p.term_until,
    p.currency, p.amount, l.settled + l.excess AS received, l.promised - l.ended - l.released - l.settled AS expected,
    contacts.names AS contact_names, contacts.emails AS contact_emails, o.billing_email, COALESCE(NULLIF(p.purchase_order, ''), o.purchase_order) AS purchase_order
  FROM pledge p JOIN campaign c ON c.id = p.campaign_id JOIN organisation o ON o.id = p.organisation_id LEFT JOIN tier t ON t.id = p.tier_id
  ${SUMS} ${contactsOf(sql`o.id`)}
  WHERE p.kind = 'sponsorship' AND p.review = 'approved' AND ${ofCampaign(sql`c.slug`, asked)} AND ${inTerm(sql`p.term_from`, sql`p.term_until`, asked)}
  ORDER BY fold_name(o.public_name), p.id`;

/** The hours that contributing members logged, one row a month: the last entry, and what staff said of it. The days choose the months that have one of them. */
export const hoursRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT p.reference AS pledge, c.slug AS campaign, ${SUPPORTER} AS name, u.email, h.month, h.hours, p.hours_per_month, COALESCE(
    (SELECT substr(d.type, 7) FROM event d WHERE d.stream = 'pledge' AND d.stream_id = p.id::text AND d.type IN ('hours-certified', 'hours-queried')
      AND d.version > h.version AND d.data ->> 'month' = h.month AND (d.data ->> 'hours')::int = h.hours ORDER BY d.version DESC LIMIT 1), 'logged') AS state,
    ${toUtc(sql`h.at`)} AS logged_at
  FROM pledge p JOIN campaign c ON c.id = p.campaign_id JOIN person u ON u.id = p.supporter_id LEFT JOIN organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (
    SELECT DISTINCT ON (e.data ->> 'month') e.data ->> 'month' AS month, (e.data ->> 'hours')::int AS hours, e.version, e.at
    FROM event e WHERE e.stream = 'pledge' AND e.stream_id = p.id::text AND e.type = 'hours-logged' ORDER BY e.data ->> 'month', e.version DESC) h
  WHERE p.hours_per_month IS NOT NULL AND ${ofCampaign(sql`c.slug`, asked)}
    AND ${inTerm(sql`(h.month || '-01')::date`, sql`((h.month || '-01')::date + interval '1 month - 1 day')`, asked)} ORDER BY h.month, p.id`;
