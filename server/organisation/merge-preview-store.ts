import { db } from '#server/db';
import type { LogoTheme } from '#domain/logo';

/** The columns of an organisation that a merge fills from the other one. */
export const FILLABLE = ['description', 'country', 'billing_email', 'billing_address', 'tax_number'] as const;

/**
 * What merging an organisation into another would do, by the rules of combine_organisations: how many sponsorships and contacts move, the backgrounds whose logo is set aside because
 * the other has one, what becomes of the text that waits for a look (null for none), and which empty details it fills.
 */
export type MergePreview = Readonly<{
  pledges: number;
  contacts: number;
  logosAside: readonly LogoTheme[];
  text: 'moves' | 'aside' | null;
  filled: readonly (typeof FILLABLE)[number][];
}>;

/** What merging each of these organisations into another would do, by their ids. */
export async function findMergePreviews(
  from: readonly bigint[],
  into: bigint,
): Promise<ReadonlyMap<string, MergePreview>> {
  const rows = await db().$queryRaw<(MergePreview & { id: string })[]>`
    SELECT l.id::text AS id, (SELECT count(*)::int FROM pledge WHERE organisation_id = l.id) AS pledges,
      (SELECT count(*)::int FROM organisation_contact c WHERE c.organisation_id = l.id AND NOT EXISTS (
        SELECT FROM organisation_contact o WHERE o.organisation_id = w.id AND (o.email = c.email OR o.user_id = c.user_id))) AS contacts,
      ARRAY(SELECT g.theme FROM organisation_logo g JOIN organisation_logo o USING (theme) WHERE g.organisation_id = l.id AND o.organisation_id = w.id
        UNION SELECT g.theme FROM organisation_logo_draft g JOIN organisation_logo_draft o USING (theme) WHERE g.organisation_id = l.id AND o.organisation_id = w.id
        ORDER BY theme DESC) AS "logosAside",
      (SELECT CASE WHEN EXISTS (SELECT FROM organisation_details WHERE organisation_id = w.id AND state = 'waiting') THEN 'aside' ELSE 'moves' END
        FROM organisation_details WHERE organisation_id = l.id AND state = 'waiting') AS text,
      fillable_columns(w, l) AS filled
    FROM organisation l, organisation w WHERE l.id = ANY(${[...from]}::bigint[]) AND w.id = ${into}::bigint`;
  return new Map(rows.map(({ id, ...preview }) => [id, preview]));
}
