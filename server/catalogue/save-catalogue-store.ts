import type { Catalogue } from '#domain/catalogue';
import { toBeforeAndAfter, toCatalogueChanges } from '#server/catalogue/catalogue-changes';
import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

/** What a catalogue would change, as lines of text; empty if the stored catalogue is already equal. */
export type CatalogueChanges = readonly string[];

/**
 * Stores a catalogue year, all or nothing; a second call changes nothing. A new year is a draft unless it has a first day on offer; an existing year
 * keeps its day. Levels and benefits that are missing from the catalogue go off offer but stay in the database, because a sponsor may hold them.
 * Sponsorships that were sold have their own copies. With `dryRun` it only returns the changes. Throws if the year exists in another currency.
 */
export async function putCatalogue(
  catalogue: Catalogue,
  source: string,
  { dryRun, offeredFrom = null }: Readonly<{ dryRun: boolean; offeredFrom?: CivilDate | null }>,
): Promise<CatalogueChanges> {
  const { year, currency } = catalogue;
  return db().$transaction(
    async (tx) => {
      // One at a time: two processes that start together publish the same content.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('pledgebook catalogue'))::text`;
      const old = await tx.catalogueYear.findUnique({
        where: { year },
        include: {
          tiers: { orderBy: { position: 'asc' }, include: { benefits: { orderBy: { benefitId: 'asc' } } } },
          benefits: { orderBy: { position: 'asc' } },
        },
      });
      if (old && old.currency !== currency)
        throw new Error(`The catalogue of ${year} is in ${old.currency} already, not ${currency}`);
      const { lines, ...changed } = toCatalogueChanges(old ?? undefined, catalogue);
      const changes = old ? lines : [`catalogue of ${year}, ${currency}`, ...lines];
      if (dryRun || changes.length === 0) return changes;
      const { id: catalogueId } = await tx.catalogueYear.upsert({
        where: { year },
        create: { year, currency, source, offeredFrom: offeredFrom && toDateColumn(offeredFrom) },
        update: { source },
      });
      for (const row of changed.tiers) {
        const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
        await tx.tier.upsert({ where, create: { catalogueId, ...row }, update: row });
      }
      for (const row of changed.benefits) {
        const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
        await tx.benefit.upsert({ where, create: { catalogueId, ...row }, update: row });
      }
      const tierIds = await toIds(tx.tier.findMany({ where: { catalogueId }, select: { slug: true, id: true } }));
      const ids = await toIds(tx.benefit.findMany({ where: { catalogueId }, select: { slug: true, id: true } }));
      for (const { benefit, tier, quantity } of changed.links) {
        const link = { tierId: tierIds(tier), benefitId: ids(benefit) };
        await tx.tierBenefit.upsert({
          where: { tierId_benefitId: link },
          create: { ...link, quantity },
          update: { quantity },
        });
      }
      for (const { tierId, benefitId } of changed.goneLinks)
        await tx.tierBenefit.delete({ where: { tierId_benefitId: { tierId, benefitId } } });
      const offOffer = (gone: readonly { id: number }[]) => ({
        where: { id: { in: gone.map(({ id }) => id) } },
        data: { published: false },
      });
      await tx.tier.updateMany(offOffer(changed.goneTiers));
      await tx.benefit.updateMany(offOffer(changed.goneBenefits));
      await appendEvent(tx, {
        stream: 'catalogue',
        streamId: String(year),
        type: 'catalogue-imported',
        actorKind: 'system',
        data: { changes: changes.length, ...toBeforeAndAfter(old ?? undefined, changed) },
        at: now(),
      });
      // A capacity may have grown.
      await tx.$queryRaw`SELECT queue_offers()::text`;
      return changes;
    },
    { timeout: 30_000 },
  );
}

async function toIds(found: Promise<{ slug: string; id: number }[]>): Promise<(slug: string) => number> {
  const ids = new Map((await found).map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`"${slug}" is not in the catalogue that was just written`);
    return id;
  };
}
