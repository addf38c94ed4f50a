import type { Catalogue } from '#domain/catalogue';
import { placesOf } from '#domain/catalogue-places';
import { now } from '#server/clock';
import { db } from '#server/db';

/** What a catalogue would change, line by line, in words; empty when it is there already just so. */
export type CatalogueChanges = readonly string[];

/** Rows a catalogue becomes: levels with their places, benefits with their group's name, and who brings what. */
function toRows(catalogue: Catalogue) {
  const groupName = new Map(catalogue.groups.map(({ slug, name }) => [slug, name]));
  return {
    tiers: catalogue.tiers.map(({ slug, name, order, price, logoWidth, published }) => ({
      slug,
      name,
      position: order,
      price: price.amount,
      capacity: placesOf(catalogue, slug),
      logoWidth,
      published,
    })),
    benefits: catalogue.benefits.map(({ slug, name, description, group, order, capacity }) => ({
      slug,
      name,
      description,
      groupName: groupName.get(group) ?? group,
      position: order,
      capacity,
    })),
  };
}

const asText = (row: object) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

function hasChanged(old: object | undefined, row: object): boolean {
  return old === undefined || Object.entries(row).some(([field, value]) => Reflect.get(old, field) !== value);
}

/**
 * Puts a catalogue year into the database, all or nothing, and publishes it; a second time it changes nothing. Levels and benefits that
 * were sold are never removed. With `dryRun` it only tells. Throws when places already taken would not fit.
 */
export async function putCatalogue(
  catalogue: Catalogue,
  source: string,
  { dryRun }: Readonly<{ dryRun: boolean }>,
): Promise<CatalogueChanges> {
  const changes: string[] = [];
  const { year, currency } = catalogue;
  const rows = toRows(catalogue);
  await db().$transaction(
    async (tx) => {
      // One at a time: two processes that start together publish the same content.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('pledgebook catalogue'))::text`;
      const old = await tx.catalogueYear.findUnique({
        where: { year },
        include: { tiers: { include: { benefits: true } }, benefits: true },
      });
      if (!old) changes.push(`catalogue of ${year}, ${currency}`);
      if (old && old.currency !== currency)
        throw new Error(`The catalogue of ${year} is in ${old.currency} already, not ${currency}`);
      const changedTiers = rows.tiers.filter((row) =>
        hasChanged(
          old?.tiers.find(({ slug }) => slug === row.slug),
          row,
        ),
      );
      const changedBenefits = rows.benefits.filter((row) =>
        hasChanged(
          old?.benefits.find(({ slug }) => slug === row.slug),
          row,
        ),
      );
      changes.push(
        ...changedTiers.map((row) => `level ${asText(row)}`),
        ...changedBenefits.map((row) => `benefit ${asText(row)}`),
      );
      const oldLinks = new Map<string, number | null>(
        old?.tiers.flatMap((tier) =>
          tier.benefits.map((link) => [`${tier.slug} ${link.benefitId}`, link.quantity] as const),
        ),
      );
      const benefitIds = new Map(old?.benefits.map(({ slug, id }) => [slug, id]));
      const links = catalogue.benefits.flatMap(({ slug, tiers }) => tiers.map((each) => ({ benefit: slug, ...each })));
      const changedLinks = links.filter(
        ({ benefit, tier, quantity }) => oldLinks.get(`${tier} ${benefitIds.get(benefit)}`) !== quantity,
      );
      changes.push(
        ...changedLinks.map(
          ({ benefit, tier, quantity }) => `${tier} brings ${benefit}${quantity === null ? '' : ` x ${quantity}`}`,
        ),
      );
      if (dryRun || changes.length === 0) return;
      const { id: catalogueId } = await tx.catalogueYear.upsert({
        where: { year },
        create: { year, currency, source, publishedAt: now() },
        update: { source },
      });
      for (const row of changedTiers) {
        const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
        await tx.tier.upsert({ where, create: { catalogueId, ...row }, update: row });
      }
      for (const row of changedBenefits) {
        const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
        await tx.benefit.upsert({ where, create: { catalogueId, ...row }, update: row });
      }
      const tierIds = await toIds(tx.tier.findMany({ where: { catalogueId }, select: { slug: true, id: true } }));
      const ids = await toIds(tx.benefit.findMany({ where: { catalogueId }, select: { slug: true, id: true } }));
      for (const { benefit, tier, quantity } of changedLinks) {
        const link = { tierId: tierIds(tier), benefitId: ids(benefit) };
        await tx.tierBenefit.upsert({
          where: { tierId_benefitId: link },
          create: { ...link, quantity },
          update: { quantity },
        });
      }
      await tx.auditEvent.create({
        data: { type: 'catalogue-imported', actor: 'shell', subject: String(year), data: { changes: changes.length } },
      });
    },
    { timeout: 30_000 },
  );
  return changes;
}

async function toIds(found: Promise<{ slug: string; id: number }[]>): Promise<(slug: string) => number> {
  const ids = new Map((await found).map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`"${slug}" is not in the catalogue that was just written`);
    return id;
  };
}
