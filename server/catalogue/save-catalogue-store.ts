import type { Catalogue } from '#domain/catalogue';
import { toBeforeAndAfter, toCatalogueChanges } from '#server/catalogue/catalogue-changes';
import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

/** What a catalogue would change, line by line, in words; empty when it is there already just so. */
export type CatalogueChanges = readonly string[];

/**
 * Puts a catalogue year into the database, all or nothing; a second time it changes nothing. A new year is a draft, unless it is on offer from a day;
 * one that is there keeps its day. Levels and benefits that the
 * catalogue no longer has go off offer and stay: somebody may hold them. What was sold has copies of its own. With `dryRun` it only tells.
 * Throws when the year is there in another currency.
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
