import { z } from 'zod';
import { Prisma } from '#generated/prisma/client';
import type { BenefitEmailTexts } from '#domain/benefit-email';
import type { BenefitPeriod } from '#domain/benefit-list';
import { db } from '#server/db';

const Sent = z.union([
  z.object({ kind: z.literal('sent'), recipients: z.number().int() }),
  z.object({ kind: z.literal('replayed'), answer: z.object({ recipients: z.number().int() }) }),
  z.object({ kind: z.enum(['changed', 'nobody', 'key-reused']) }),
]);

const Texts = z.object({ texts: z.record(z.string(), z.object({ subject: z.string(), text: z.string() })) });

/** Queues an email to the list of a benefit with its event, once for each key, if `seen` is still the fingerprint of who gets it. */
export async function storeBenefitEmail(
  row: BenefitPeriod &
    Readonly<{ slug: string; texts: BenefitEmailTexts; seen: string; actor: string; key: string; at: Date }>,
): Promise<z.output<typeof Sent>> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT send_benefit_email(${JSON.stringify(row)}::jsonb) AS said`;
  return Sent.parse(answer?.said);
}

const recipientsOf = (slug: string, { on, year, open }: BenefitPeriod) =>
  Prisma.sql`benefit_recipients(${slug}::text, ${on}::date, ${year}::int, ${open}::boolean)`;

/** How many get an email to a list, of how many organisations, and the fingerprint of who they are, as `send_benefit_email` computes it: null if nobody gets one. */
export async function countRecipients(slug: string, period: BenefitPeriod) {
  const [row] = await db().$queryRaw<{ recipients: number; organisations: number; seen: string | null }[]>`
    SELECT count(*)::int AS recipients, count(DISTINCT organisation_id)::int AS organisations,
      md5(jsonb_agg(to_jsonb(r) ORDER BY r.pledge_id, r.person_id)::text) AS seen
    FROM ${recipientsOf(slug, period)} r`;
  return row ?? { recipients: 0, organisations: 0, seen: null };
}

/** One email of a list to one contact: what stands for the placeholders, and where its link leads. */
export type AddressedRow = Readonly<{
  reference: string;
  slug: string;
  organisation: string;
  benefitSlug: string;
  benefit: string;
  translations: unknown;
  left: number;
  contact: string;
  email: string;
  locale: string | null;
}>;

const addressed = Prisma.sql`
  l.reference, o.slug, o.public_name AS organisation, b.slug AS "benefitSlug", b.name AS benefit,
  (SELECT translations FROM pledge_benefit p WHERE p.pledge_id = l.id AND p.slug = b.slug ORDER BY round DESC LIMIT 1) AS translations, b.promised - b.delivered AS "left",
  COALESCE(NULLIF(c.name, ''), u.name, '') AS contact, u.email, u.locale`;

/** The emails of a list that the contacts of a sponsorship get, by its reference; without one, or if nobody gets one of that, those of the first organisation by name. */
export function findAddressed(slug: string, period: BenefitPeriod, reference: string): Promise<AddressedRow[]> {
  const { on, year, open } = period;
  return db().$queryRaw<AddressedRow[]>`
    WITH found AS (
      SELECT ${addressed}, dense_rank() OVER (ORDER BY l.reference <> ${reference}, fold_name(o.public_name), l.id) AS place, u.id
      FROM ${recipientsOf(slug, period)} r
      JOIN benefit_list(${slug}::text, ${on}::date, ${year}::int, ${open}::boolean) b ON b.pledge_id = r.pledge_id
      JOIN pledge l ON l.id = r.pledge_id JOIN organisation o ON o.id = r.organisation_id JOIN person u ON u.id = r.person_id
      JOIN organisation_contact c ON c.organisation_id = o.id AND c.user_id = u.id
    )
    SELECT reference, slug, organisation, "benefitSlug", benefit, translations, "left", contact, email, locale FROM found WHERE place = 1 ORDER BY email`;
}

/** What sending one email needs. `texts` is null once they were erased, `row` if the sponsorship is not in the list any more; `isContact`: the recipient still gets it. */
export async function findBenefitEmail(event: bigint, pledge: bigint, person: string) {
  const [row] = await db().$queryRaw<(AddressedRow & { texts: unknown; inList: boolean; isContact: boolean })[]>`
    SELECT ${addressed}, t.data AS texts, b.pledge_id IS NOT NULL AS "inList", c.id IS NOT NULL AS "isContact"
    FROM event e JOIN person u ON u.id = ${person}::uuid JOIN pledge l ON l.id = ${pledge}::bigint JOIN organisation o ON o.id = l.organisation_id
    LEFT JOIN event_private t ON t.event_id = e.id AND t.erased_at IS NULL
    LEFT JOIN benefit_list(e.stream_id, (e.data ->> 'on')::date, (e.data ->> 'year')::int, (e.data ->> 'open')::boolean) b ON b.pledge_id = l.id
    LEFT JOIN organisation_contact c ON c.organisation_id = o.id AND c.user_id = u.id AND c.status = 'confirmed' AND c.is_primary
    WHERE e.id = ${event}::bigint`;
  if (!row) return null;
  const texts = Texts.safeParse(row.texts).data?.texts ?? null;
  return { ...row, texts };
}

/** The last emails to lists of a benefit, newest first, with who sent them. Their texts are null once they were erased. */
export async function findSentEmails(slug: string, limit: number) {
  const rows = await db().event.findMany({
    where: { stream: 'benefit', streamId: slug, type: 'benefit-email-sent' },
    orderBy: { version: 'desc' },
    take: limit,
    select: {
      id: true,
      at: true,
      data: true,
      actor: { select: { name: true, email: true } },
      private: { select: { data: true } },
    },
  });
  return rows.map(({ private: text, ...row }) => ({ ...row, texts: Texts.safeParse(text?.data).data?.texts ?? null }));
}
