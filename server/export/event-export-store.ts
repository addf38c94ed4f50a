import type { ExportAsked, ExportedEvents } from '#domain/export';
import { Prisma } from '#generated/prisma/client';
import { whichEvents } from '#server/event/audit-store';
import { atInstants, ofCampaign, toUtc } from '#server/export/export-filter-store';

const { sql } = Prisma;

/** The events that the audit page was filtered by. */
function asFiltered(events: ExportedEvents | undefined): Prisma.Sql {
  if (!events) return sql`true`;
  const { pledgeId, ...which } = events;
  const subject = pledgeId === null ? null : { stream: 'pledge', id: pledgeId };
  return Prisma.join(whichEvents({ ...which, subject }), ' AND ');
}

/** Everything that happened, the earliest first, without the texts that people wrote. The days are those on which it did. Those of a campaign are the events of its pledges. */
export const eventRows = (asked: ExportAsked): Prisma.Sql => sql`
  SELECT e.id AS event, ${toUtc(sql`e.at`)} AS at, e.stream, e.stream_id AS subject, p.reference AS pledge, e.version, e.type, e.actor_kind,
    COALESCE(NULLIF(a.name, ''), a.email) AS actor, e.data::text AS data
  FROM event e LEFT JOIN person a ON a.id = e.actor_id
  LEFT JOIN pledge p ON p.id = CASE WHEN e.stream = 'pledge' THEN e.stream_id::bigint END LEFT JOIN campaign c ON c.id = p.campaign_id
  WHERE ${ofCampaign(sql`c.slug`, asked)} AND ${atInstants(sql`e.at`, asked)} AND ${asFiltered(asked.events)} ORDER BY e.id`;
