import type { CivilDate } from '#domain/civil-date';
import { lockCatalogues } from '#server/catalogue/save-catalogue-store';
import { fromDateColumn, toDateColumn } from '#server/civil-date-column';
import { now } from '#server/clock';
import { db } from '#server/db';
import { appendEvent } from '#server/event/event-store';

/** When a year is on offer, and how many levels it offers. */
type Offered = Readonly<{ offeredFrom: CivilDate | null; levels: number }>;

/** Sets the first day on offer of a year, null for none, with its event, unless `refuse` returns why not. Without an `actor` the system does it. `set`: it was set. */
export async function changeOfferedFrom<R extends string>(
  { year, actor, from }: Readonly<{ year: number; actor?: string; from: CivilDate | null }>,
  refuse: (stored: Offered) => R | null,
): Promise<R | 'set' | 'not-found'> {
  return db().$transaction(async (tx) => {
    await lockCatalogues(tx);
    const row = await tx.catalogueYear.findUnique({
      where: { year },
      select: { offeredFrom: true, _count: { select: { tiers: { where: { published: true } } } } },
    });
    if (!row) return 'not-found';
    const before = row.offeredFrom && fromDateColumn(row.offeredFrom);
    const refused = refuse({ offeredFrom: before, levels: row._count.tiers });
    if (refused !== null) return refused;
    await tx.catalogueYear.update({ where: { year }, data: { offeredFrom: from && toDateColumn(from) } });
    await appendEvent(tx, {
      stream: 'catalogue',
      streamId: String(year),
      type: from === null ? 'catalogue-withdrawn' : 'catalogue-published',
      ...(actor ? { actorKind: 'person', actor } : { actorKind: 'system' }),
      data: { from: from ?? before ?? '' },
      at: now(),
    });
    // Places of a year that is on offer now may be free.
    await tx.$queryRaw`SELECT queue_offers()::text`;
    return 'set';
  });
}
