import { z } from 'zod';
import type { CivilDate } from '#domain/civil-date';
import { db } from '#server/db';

type Likely = Readonly<{
  id: bigint;
  slug: string;
  name: string;
  website: string;
  byName: boolean;
  byWebsite: boolean;
  sponsorships: number;
}>;

/** The known organisations that are probably the same as one, by `likely_organisations`, with why; at most 100, oldest first. */
export function findLikely(organisation: bigint): Promise<Likely[]> {
  return db().$queryRaw<Likely[]>`
    SELECT k.id, k.slug, k.public_name AS name, k.website, (k.name_key = o.name_key) IS TRUE AS "byName",
      k.website_host = o.website_host AND o.website_host <> '' AS "byWebsite",
      (SELECT count(*)::int FROM pledge WHERE organisation_id = k.id AND review = 'approved') AS sponsorships
    FROM organisation o, likely_organisations(o) k WHERE o.id = ${organisation} ORDER BY k.id LIMIT 100`;
}

/** The organisation of a pledge, by the pledge's reference; null for a person's pledge and for an unknown reference. */
export async function findPledgeOrganisation(reference: string) {
  const pledge = await db().pledge.findUnique({
    where: { reference },
    select: { id: true, version: true, review: true, organisation: true },
  });
  return pledge?.organisation ? { ...pledge, organisation: pledge.organisation } : null;
}

/** Organisations whose name has no key yet, at most `limit`. */
export function findUnkeyed(limit: number) {
  return db().organisation.findMany({
    where: { nameKey: null },
    select: { id: true, publicName: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
}

const toText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Stores the keys of names that had none. */
export async function storeNameKeys(keys: readonly Readonly<{ id: bigint; nameKey: string }>[]): Promise<void> {
  await db().$executeRaw`SELECT set_name_keys(${toText(keys)}::jsonb)`;
}

const Refused = z.object({
  kind: z.literal('refused'),
  code: z.enum([
    'own-pledge',
    'own-organisation',
    'not-from-here',
    'already-known',
    'not-known',
    'same-organisation',
    'already-merged',
    'provisional',
    'too-many-contacts',
    'already-undone',
    'merged-further',
    'changed-since',
    'pledged-since',
  ]),
});
const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('joined') }),
  z.object({ kind: z.literal('confirmed') }),
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('conflict') }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('merged'), merge: z.string() }),
  Refused,
]);

/** The database's answer to a decision on an organisation. */
export type OrganisationAnswer = z.output<typeof Answer>;

/** Why a decision on an organisation was refused. */
export type OrganisationRefusal = z.output<typeof Refused>['code'];

type Act = Readonly<{ actor: string; at: Date; bookedOn: CivilDate }>;

/** Stores a reviewer's decision on the organisation of a waiting pledge, as input of `decide_organisation`. */
export async function storeDecision(
  row: Act & Readonly<{ pledgeId: bigint; version: number; into: bigint | null; against: readonly bigint[] }>,
): Promise<OrganisationAnswer> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT decide_organisation(${toText(row)}::jsonb) AS said`;
  return Answer.parse(answer?.said);
}

/** Merges `from` into `into` in one transaction. */
export async function storeMerge(row: Act & Readonly<{ from: bigint; into: bigint }>): Promise<OrganisationAnswer> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`SELECT merge_organisations(${toText(row)}::jsonb) AS said`;
  return Answer.parse(answer?.said);
}

/** Undoes a merge in one transaction. */
export async function storeUndoneMerge(row: Act & Readonly<{ merge: bigint }>): Promise<OrganisationAnswer> {
  const [answer] = await db().$queryRaw<{ said: unknown }[]>`
    SELECT undo_organisation_merge(${toText(row)}::jsonb) AS said`;
  return Answer.parse(answer?.said);
}
