import { db } from '#server/db';

/** Approved sponsorships whose name may be shown, highest level first, a thousand at most. */
export function findSponsorRows() {
  return db().pledge.findMany({
    where: { kind: 'sponsorship', review: 'approved', showName: true },
    orderBy: [{ tier: { position: 'asc' } }, { termFrom: 'asc' }, { id: 'asc' }],
    take: 1_000,
    select: {
      termFrom: true,
      termYears: true,
      tier: true,
      organisation: {
        select: {
          id: true,
          publicName: true,
          website: true,
          description: true,
          logos: {
            select: { name: true, theme: true, mediaType: true, width: true, height: true, alt: true },
            orderBy: { theme: 'desc' },
          },
        },
      },
    },
  });
}
