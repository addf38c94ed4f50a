import { isDeepStrictEqual } from 'node:util';
import type { BenefitAsset } from '#domain/benefit-asset';
import { withBothConflicts, type Catalogue } from '#domain/catalogue';
import { placesOf } from '#domain/catalogue-places';
import { toTranslations } from '#server/catalogue/translations-column';

/** A catalogue year as stored in the database. */
export type OldCatalogue = Readonly<{
  membershipPrice: bigint | null;
  membershipLeast: bigint | null;
  tiers: readonly (Readonly<{ id: number; slug: string; published: boolean }> &
    Readonly<{ benefits: readonly Readonly<{ tierId: number; benefitId: number; quantity: number | null }>[] }>)[];
  benefits: readonly Readonly<{ id: number; slug: string; published: boolean; assets: readonly BenefitAsset[] }>[];
}>;

/** The rows of a catalogue: levels with their places, benefits with the name of their group. A conflict is in the row of the first of both by slug. */
function toRows(catalogue: Catalogue) {
  const groupName = new Map(catalogue.groups.map(({ slug, name }) => [slug, name]));
  return {
    tiers: catalogue.tiers.map(({ slug, name, order, price, logoWidth, published, soldApart = false }) => ({
      slug,
      name,
      position: order,
      price: price.amount,
      capacity: placesOf(catalogue, slug),
      logoWidth,
      published,
      soldApart,
    })),
    benefits: withBothConflicts(catalogue.benefits).map(
      ({ slug, name, description, group, order, capacity, addOnPrice, conflicts = [], assets, translations }) => ({
        slug,
        name,
        description,
        groupName: groupName.get(group) ?? group,
        position: order,
        capacity,
        addOnPrice: addOnPrice?.amount ?? null,
        conflicts: conflicts.filter((other) => other > slug),
        published: true,
        assets,
        ...(translations && { translations: toTranslations(translations) }),
      }),
    ),
  };
}

type Row = Readonly<{ slug: string }>;

function valueOf(row: Row, field: string): unknown {
  const value: unknown = Reflect.get(row, field);
  return field === 'translations' ? toTranslations(value) : value;
}

function hasChanged(old: readonly Row[] | undefined, row: Row): boolean {
  const before = old?.find(({ slug }) => slug === row.slug);
  const differs = (field: string) => !isDeepStrictEqual(before && valueOf(before, field), valueOf(row, field));
  return before === undefined || Object.keys(row).some(differs);
}

/** Rows that are on offer and are missing from the file. */
function toGone<R extends Row & Readonly<{ published: boolean }>>(
  old: readonly R[] | undefined,
  rows: readonly Row[],
): R[] {
  return (old ?? []).filter(({ slug, published }) => published && !rows.some((row) => row.slug === slug));
}

const asText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

/**
 * The difference between the stored catalogue (undefined if there is none) and a new one, as rows to write and as lines of text. A level that is
 * missing from the file keeps its benefits, for its sponsorships that wait for a decision.
 */
export function toCatalogueChanges(old: OldCatalogue | undefined, catalogue: Catalogue) {
  const rows = toRows(catalogue);
  const tiers = rows.tiers.filter((row) => hasChanged(old?.tiers, row));
  const benefits = rows.benefits.filter((row) => hasChanged(old?.benefits, row));
  const slugs = new Map(old?.benefits.map(({ id, slug }) => [id, slug]));
  const oldLinks = (old?.tiers ?? []).flatMap(({ slug, benefits: brought }) =>
    brought.map((link) => ({ tier: slug, benefit: slugs.get(link.benefitId) ?? '', ...link })),
  );
  const wanted = catalogue.benefits.flatMap(({ slug, tiers: by }) => by.map((each) => ({ benefit: slug, ...each })));
  const nameOf = ({ tier, benefit }: { tier: string; benefit: string }) => `${tier} ${benefit}`;
  const before = new Map(oldLinks.map((link) => [nameOf(link), link.quantity]));
  const after = new Set(wanted.map(nameOf));
  const links = wanted.filter((link) => before.get(nameOf(link)) !== link.quantity);
  const goneTiers = toGone(old?.tiers, rows.tiers);
  const goneBenefits = toGone(old?.benefits, rows.benefits);
  const goneLinks = oldLinks.filter(
    (link) => !after.has(nameOf(link)) && rows.tiers.some(({ slug }) => slug === link.tier),
  );
  const membership = toMembership(old, catalogue);
  const lines = [
    ...(membership ? [`membership ${asText(membership.after)}`] : []),
    ...tiers.map((row) => `level ${asText(row)}`),
    ...benefits.map((row) => `benefit ${asText(row)}`),
    ...links.map(
      ({ benefit, tier, quantity }) => `${tier} brings ${benefit}${quantity === null ? '' : ` x ${quantity}`}`,
    ),
    ...goneTiers.map(({ slug }) => `level ${slug} is no longer on offer`),
    ...goneBenefits.map(({ slug }) => `benefit ${slug} is no longer on offer`),
    ...goneLinks.map(({ tier, benefit }) => `${tier} no longer brings ${benefit}`),
  ];
  return { membership, tiers, benefits, links, goneTiers, goneBenefits, goneLinks, lines };
}

type MembershipColumns = Readonly<Record<'membershipPrice' | 'membershipLeast', bigint | null>>;

/** What a membership costs, before and after; undefined if that stays, as it does where the catalogue says nothing of it. */
function toMembership(old: OldCatalogue | undefined, { membership }: Catalogue) {
  const before: MembershipColumns = {
    membershipPrice: old?.membershipPrice ?? null,
    membershipLeast: old?.membershipLeast ?? null,
  };
  const after: MembershipColumns = {
    membershipPrice: membership?.price.amount ?? null,
    membershipLeast: membership?.least.amount ?? null,
  };
  return membership === undefined || isDeepStrictEqual(before, after) ? undefined : { before, after };
}

/** The old rows that new rows replace or remove, with only the fields that a catalogue sets. */
function toBefore(old: readonly Row[] | undefined, rows: readonly Row[], gone: readonly Row[]): object[] {
  const fields = rows.length > 0 ? Object.keys(Object.assign({}, ...rows)) : ['slug', 'name', 'published'];
  return (old ?? [])
    .filter(({ slug }) => [...rows, ...gone].some((row) => row.slug === slug))
    .map((row) => Object.fromEntries(fields.map((field) => [field, valueOf(row, field)])));
}

/** What changed in a catalogue, before and after: levels, benefits, and which level includes which benefit. Unchanged rows are left out. */
export function toBeforeAndAfter(
  old: OldCatalogue | undefined,
  changed: Omit<ReturnType<typeof toCatalogueChanges>, 'lines'>,
) {
  const { membership, tiers, benefits, links, goneTiers, goneBenefits, goneLinks } = changed;
  const offOffer = ({ slug }: Row) => ({ slug, published: false });
  return {
    before: {
      ...(membership && { membership: membership.before }),
      tiers: toBefore(old?.tiers, tiers, goneTiers),
      benefits: toBefore(old?.benefits, benefits, goneBenefits),
      links: goneLinks.map(({ tier, benefit, quantity }) => ({ tier, benefit, quantity })),
    },
    after: {
      ...(membership && { membership: membership.after }),
      tiers: [...tiers, ...goneTiers.map(offOffer)],
      benefits: [...benefits, ...goneBenefits.map(offOffer)],
      links,
    },
  };
}
