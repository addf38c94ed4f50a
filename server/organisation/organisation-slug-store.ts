import type { CivilDate } from '#domain/civil-date';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { RENEWAL_DAYS } from '#domain/sponsorship-renewal';
import { db } from '#server/db';
import { shownOn } from '#server/organisation/sponsor-store';

/** The id of an organisation by its name in addresses; null if there is none, or it was merged into another. */
export async function findOrganisationId(slug: string): Promise<bigint | null> {
  if (!isOrganisationSlug(slug)) return null;
  const row = await db().organisation.findUnique({ where: { slug, status: { not: 'merged' } }, select: { id: true } });
  return row?.id ?? null;
}

/**
 * An organisation with its contacts, by its name in addresses; null if there is none. `mergedInto` is the one that it has become a part of, `pledges` a sponsorship
 * that the public may see on the day.
 */
export async function findWithContacts(slug: string, day: CivilDate) {
  if (!isOrganisationSlug(slug)) return null;
  return db().organisation.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      publicName: true,
      website: true,
      description: true,
      socialLinks: true,
      status: true,
      legalName: true,
      billingAddress: true,
      taxNumber: true,
      billingEmail: true,
      details: true,
      pledges: { where: shownOn(day), select: { id: true }, take: 1 },
      mergedInto: { select: { slug: true } },
      contacts: { orderBy: { id: 'asc' }, include: { user: { select: { name: true, email: true } } } },
    },
  });
}

/** The organisations of a person, by name: those that they are a contact of, and those that their address is invited to. In one query: every account page asks. */
export function findOrganisationsOf(
  { id, email }: Readonly<{ id: string; email: string }>,
  invitedAfter: Date,
  day: CivilDate,
) {
  const { offered, late } = RENEWAL_DAYS;
  return db().$queryRaw<
    { slug: string; name: string; isInvited: boolean; ends: string | null; missing: number; by: string | null }[]
  >`
    SELECT o.slug, o.public_name AS name, NOT bool_or(COALESCE(c.user_id = ${id}::uuid, false)) AS "isInvited",
      (SELECT max(l.term_until)::text FROM pledge l
        WHERE l.organisation_id = o.id AND can_manage_contacts(${id}::uuid, o.id) AND l.kind = 'sponsorship'
          AND l.term_until BETWEEN ${day}::date - ${late}::int AND ${day}::date + ${offered}::int AND is_last_sponsorship(l.id)) AS ends,
      m.missing, m.by
    FROM organisation_contact c JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS missing, min(a.due)::text AS by FROM pledge l CROSS JOIN LATERAL asked_assets(l.id) a
      WHERE l.organisation_id = o.id AND l.kind = 'sponsorship' AND l.review = 'approved' AND l.term_until >= ${day}::date AND can_manage_logos(${id}::uuid, o.id)
        AND NOT EXISTS (SELECT FROM pledge_asset g WHERE g.pledge_id = l.id AND g.benefit = a.benefit AND g.asset = a.asset)) m ON true
    WHERE o.status <> 'merged' AND (c.user_id = ${id}::uuid
      OR c.email = ${email} AND c.status = 'invited' AND c.invited_at > ${invitedAfter}::timestamptz)
    GROUP BY o.id, m.missing, m.by ORDER BY o.public_name, o.id LIMIT 50`;
}
