import { Prisma } from '#generated/prisma/client';
import type { CivilDate } from '#domain/civil-date';
import { isOrganisationSlug } from '#domain/organisation-slug';
import { NOTHING_WAITS, type WaitingCount } from '#domain/waiting-count';
import { db } from '#server/db';
import { hasWords } from '#server/name-search-store';
import { LOGO } from '#server/organisation/logo-draft-store';

/**
 * An organisation in the desk's list: `level` is its highest one today, `waiting` and `waitingLogo` whether a text or a logo of its contacts waits for a look, `hasLikely` whether a
 * known one has its name or website, and nobody has found that they are two.
 */
export type OrganisationLine = Readonly<{
  id: string;
  slug: string;
  name: string;
  website: string;
  status: 'provisional' | 'known';
  level: string | null;
  sponsorships: number;
  contacts: number;
  waiting: boolean;
  waitingLogo: boolean;
  hasLikely: boolean;
}>;

const toLine = (day: CivilDate) => Prisma.sql`
  o.id::text AS id, o.slug, o.public_name AS name, o.website, o.status,
  (SELECT t.name FROM pledge l JOIN tier t ON t.id = l.tier_id WHERE l.organisation_id = o.id AND l.review = 'approved' AND l.term_from <= ${day}::date
    AND (l.term_until IS NULL OR l.term_until >= ${day}::date) ORDER BY t.sold_apart, t.position LIMIT 1) AS level,
  (SELECT count(*)::int FROM pledge l WHERE l.organisation_id = o.id AND l.review = 'approved') AS sponsorships,
  (SELECT count(*)::int FROM organisation_contact c WHERE c.organisation_id = o.id) AS contacts,
  EXISTS (SELECT FROM organisation_details d WHERE d.organisation_id = o.id AND d.state = 'waiting') AS waiting,
  EXISTS (SELECT FROM organisation_logo_draft d WHERE d.organisation_id = o.id AND d.state = 'waiting') AS "waitingLogo",
  o.status = 'known' AND EXISTS (SELECT FROM likely_organisations(o)) AS "hasLikely"`;

const CONTACT_TEXT = Prisma.sql`fold_name(concat_ws(' ', c.name, c.email, u.name, u.email))`;

/** Organisations by name: those with each of these words in their name or website, or in the name or email address of a contact, after the one whose name in addresses is `after`. */
export function findOrganisationLines(
  asked: Readonly<{ words: readonly string[]; after: string; limit: number; day: CivilDate }>,
): Promise<OrganisationLine[]> {
  // Read in the order of the names, with the words as a filter: a page of a frequent word ends early, and all names are few.
  const matches = asked.words.map(
    (word) => Prisma.sql`AND (${hasWords(Prisma.sql`o.search`, [word])} OR o.id IN (
      SELECT c.organisation_id FROM organisation_contact c LEFT JOIN person u ON u.id = c.user_id WHERE ${hasWords(CONTACT_TEXT, [word])}))`,
  );
  const onward = asked.after
    ? Prisma.sql`AND (fold_name(o.public_name), o.id) > (SELECT fold_name(public_name), id FROM organisation WHERE slug = ${asked.after})`
    : Prisma.empty;
  return db().$queryRaw<OrganisationLine[]>`
    SELECT ${toLine(asked.day)} FROM organisation o
    WHERE o.status <> 'merged' ${matches.length > 0 ? Prisma.join(matches, ' ') : Prisma.empty} ${onward}
    ORDER BY fold_name(o.public_name), o.id LIMIT ${asked.limit}::int`;
}

/** Organisations with a text that waits for a look, the longest first. */
export function findWaitingLines(day: CivilDate, limit: number): Promise<OrganisationLine[]> {
  return db().$queryRaw<OrganisationLine[]>`
    SELECT ${toLine(day)} FROM organisation_details w JOIN organisation o ON o.id = w.organisation_id
    WHERE w.state = 'waiting' AND o.status = 'known' ORDER BY w.sent_at, o.id LIMIT ${limit}::int`;
}

/** The texts of organisations that nobody has looked at, counted up to 1,001. */
export async function countWaitingDetails(): Promise<WaitingCount> {
  const [row] = await db().$queryRaw<WaitingCount[]>`
    SELECT LEAST(count(*), 1001)::int AS many, min(w.sent_at) AS oldest FROM organisation_details w JOIN organisation o ON o.id = w.organisation_id
    WHERE w.state = 'waiting' AND o.status = 'known'`;
  return row ?? NOTHING_WAITS;
}

/** An organisation with everything that the desk shows of it; null if there is none. */
export async function findForDesk(slug: string) {
  if (!isOrganisationSlug(slug)) return null;
  return db().organisation.findUnique({
    where: { slug },
    include: {
      mergedInto: { select: { slug: true, publicName: true } },
      details: { include: { sentBy: { select: { name: true, email: true } } } },
      contacts: { orderBy: { id: 'asc' }, include: { user: { select: { name: true, email: true } } } },
      logos: { orderBy: { theme: 'desc' }, select: LOGO },
      mergesInto: {
        where: { undoneAt: null },
        orderBy: { id: 'desc' },
        include: { from: { select: { publicName: true } }, mergedBy: { select: { name: true, email: true } } },
      },
      pledges: {
        orderBy: { id: 'desc' },
        take: 100,
        select: {
          reference: true,
          review: true,
          amount: true,
          currency: true,
          termFrom: true,
          termUntil: true,
          termYears: true,
          tier: { select: { name: true } },
        },
      },
    },
  });
}

/** The last events of an organisation, newest first, with who acted. */
export function findOrganisationEvents(organisation: bigint, limit: number) {
  return db().event.findMany({
    where: { stream: 'organisation', streamId: String(organisation) },
    orderBy: { version: 'desc' },
    take: limit,
    select: {
      type: true,
      at: true,
      actor: { select: { name: true, email: true } },
      private: { select: { data: true } },
    },
  });
}
