import type { CivilDate } from '#domain/civil-date';
import { fromDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';

/**
 * The first day after a person's last approved membership of that class, or null: a renewal while it runs goes on from there. Another class begins today: nobody
 * pays for a year that starts when a free one ends.
 */
export async function findMemberUntil(userId: string, membershipClass: string): Promise<CivilDate | null> {
  const latest = await db().pledge.findFirst({
    where: { supporterId: userId, kind: 'membership', membershipClass, review: 'approved', termUntil: { not: null } },
    orderBy: { termUntil: 'desc' },
    select: { termUntil: true },
  });
  return latest?.termUntil ? fromDateColumn(latest.termUntil) : null;
}
