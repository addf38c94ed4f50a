import type { Catalogue } from '#domain/catalogue';
import { toBeforeAndAfter, toCatalogueChanges } from '#server/catalogue/catalogue-changes';
import { fingerprintOf } from '#server/catalogue/catalogue-fingerprint';
import { toAsset, toCatalogue, toWholeLevels } from '#server/catalogue/catalogue-queries';
import { BY_LEVEL } from '#server/catalogue/catalogue-store';
import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';
import type { Prisma } from '#generated/prisma/client';

/** What a catalogue would change, as lines of text; empty if the stored catalogue is already equal. */
export type CatalogueChanges = readonly string[];

type Removed = readonly Readonly<{ slug: string; name: string }>[];

/** A year as it is stored, read under the lock of a write, with the levels and benefits that are no longer part of it. */
export type StoredCatalogue = Readonly<{
  catalogue: Catalogue;
  isPublished: boolean;
  removedLevels: Removed;
  removedBenefits: Removed;
}>;

/** What a year becomes, or why nothing is done. `isPlan`: the caller only wants to know what that would change. */
export type Decision<R> = Readonly<{ catalogue: Catalogue; isPlan?: boolean }> | Readonly<{ refused: R }>;

/**
 * How a year is written. `actor`: the person who does it, otherwise the system. `from`: the year that it is cloned from. `expected`: the fingerprint of the changes
 * that were shown; other changes are not written.
 */
export type CatalogueWrite = Readonly<{
  year: number;
  type: 'catalogue-imported' | 'catalogue-changed' | 'catalogue-cloned';
  source: string;
  actor?: string;
  from?: number;
  offeredFrom?: CivilDate | null;
  dryRun?: boolean;
  expected?: string;
}>;

/** The result of a write. `shown` is the fingerprint of the changes. `planned`: nothing was written, because of `dryRun`, `isPlan` or `expected`. */
export type WriteResult<R> =
  | Readonly<{ kind: 'refused'; why: R }>
  | Readonly<{
      kind: 'written' | 'planned' | 'unchanged';
      lines: CatalogueChanges;
      shown: string;
      change: ReturnType<typeof toBeforeAndAfter>;
    }>;

const whole = {
  tiers: { orderBy: BY_LEVEL, include: { benefits: { orderBy: { benefitId: 'asc' } } } },
  benefits: { orderBy: { position: 'asc' }, include: { assets: { orderBy: { position: 'asc' } } } },
} as const;

/**
 * Writes a catalogue year, all or nothing; a second call changes nothing. `decide` gets the stored year, null if there is none, and returns what it becomes, or why
 * nothing is done. A new year is a draft unless it has a first day on offer; an existing year keeps its day. Levels and benefits that are missing
 * from the catalogue go off offer but stay in the database, because a sponsor may hold them. Sponsorships that were sold have their own copies.
 */
export async function writeCatalogue<R>(
  write: CatalogueWrite,
  decide: (stored: StoredCatalogue | null) => Decision<R>,
): Promise<WriteResult<R>> {
  const { year, source, offeredFrom = null } = write;
  return db().$transaction(
    async (tx) => {
      await lockCatalogues(tx);
      const row = await tx.catalogueYear.findUnique({ where: { year }, include: whole });
      const decided = decide(row && toStored(row));
      if ('refused' in decided) return { kind: 'refused', why: decided.refused };
      const { catalogue } = decided;
      const old = row && {
        ...row,
        benefits: row.benefits.map((each) => ({ ...each, assets: each.assets.map(toAsset) })),
      };
      const { lines: rowLines, ...changed } = toCatalogueChanges(old ?? undefined, catalogue);
      const lines = old ? rowLines : [`catalogue of ${year}, ${catalogue.currency}`, ...rowLines];
      const change = toBeforeAndAfter(old ?? undefined, changed);
      const shown = fingerprintOf(lines);
      if (lines.length === 0) return { kind: 'unchanged', lines, shown, change };
      if (write.dryRun || decided.isPlan || (write.expected ?? shown) !== shown)
        return { kind: 'planned', lines, shown, change };
      const { id } = await tx.catalogueYear.upsert({
        where: { year },
        create: { year, currency: catalogue.currency, source, offeredFrom: offeredFrom && toDateColumn(offeredFrom) },
        update: { source },
      });
      await writeRows(tx, id, changed);
      await appendEvent(tx, {
        stream: 'catalogue',
        streamId: String(year),
        type: write.type,
        ...(write.actor ? { actorKind: 'person', actor: write.actor } : { actorKind: 'system' }),
        data: { changes: lines.length, ...(write.from === undefined ? {} : { from: write.from }), ...change },
        at: now(),
      });
      // A capacity may have grown.
      await tx.$queryRaw`SELECT queue_offers()::text`;
      return { kind: 'written', lines, shown, change };
    },
    { timeout: 30_000 },
  );
}

/** Writers of catalogues wait for each other: two processes that start together publish the same content, two editors change the same year. */
export async function lockCatalogues(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('pledgebook catalogue'))::text`;
}

type YearRow = Prisma.CatalogueYearGetPayload<{ include: typeof whole }>;

function toStored(row: YearRow): StoredCatalogue {
  const benefits = row.benefits.filter(({ published }) => published);
  const catalogue = toCatalogue(toWholeLevels({ ...row, benefits }));
  return {
    catalogue,
    isPublished: row.offeredFrom !== null,
    removedLevels: row.tiers.filter(({ slug }) => !catalogue.tiers.some((tier) => tier.slug === slug)),
    removedBenefits: row.benefits.filter(({ published }) => !published),
  };
}

async function writeRows(
  tx: Prisma.TransactionClient,
  catalogueId: number,
  changed: Omit<ReturnType<typeof toCatalogueChanges>, 'lines'>,
): Promise<void> {
  if (changed.membership) await tx.catalogueYear.update({ where: { id: catalogueId }, data: changed.membership.after });
  for (const row of changed.tiers) {
    const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
    await tx.tier.upsert({ where, create: { catalogueId, ...row }, update: row });
  }
  for (const { assets, ...row } of changed.benefits) {
    const where = { catalogueId_slug: { catalogueId, slug: row.slug } };
    const { id } = await tx.benefit.upsert({ where, create: { catalogueId, ...row }, update: row });
    await tx.benefitAsset.deleteMany({ where: { benefitId: id } });
    await tx.benefitAsset.createMany({
      data: assets.map(({ dueOn, ...asset }, position) => ({
        ...asset,
        choices: [...asset.choices],
        dueOn: dueOn && toDateColumn(dueOn),
        benefitId: id,
        position,
      })),
    });
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
}

async function toIds(found: Promise<{ slug: string; id: number }[]>): Promise<(slug: string) => number> {
  const ids = new Map((await found).map(({ slug, id }) => [slug, id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`"${slug}" is not in the catalogue that was just written`);
    return id;
  };
}

/** Stores a catalogue year by the system, as `writeCatalogue` does. With `dryRun` it only returns the changes. Throws if the year exists in another currency. */
export async function putCatalogue(
  catalogue: Catalogue,
  source: string,
  { dryRun, offeredFrom = null }: Readonly<{ dryRun: boolean; offeredFrom?: CivilDate | null }>,
): Promise<CatalogueChanges> {
  const { year, currency } = catalogue;
  const result = await writeCatalogue<string>(
    { year, type: 'catalogue-imported', source, offeredFrom, dryRun },
    (stored) => {
      const has = stored?.catalogue.currency ?? currency;
      return has === currency ? { catalogue } : { refused: has };
    },
  );
  if (result.kind === 'refused')
    throw new Error(`The catalogue of ${year} is in ${result.why} already, not ${currency}`);
  return result.lines;
}
