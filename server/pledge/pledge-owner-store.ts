import { db } from '#server/db';

const OWNER = {
  id: true,
  reference: true,
  supporterId: true,
  organisationId: true,
  currency: true,
  purchaseOrder: true,
} as const;

/** Whose a pledge is, by its reference; null if there is none. */
export function findPledgeOwner(reference: string) {
  return db().pledge.findUnique({ where: { reference }, select: OWNER });
}

/** Whose the pledges with these references are. */
export function findPledgeOwners(references: readonly string[]) {
  return db().pledge.findMany({ where: { reference: { in: [...references] } }, select: OWNER });
}

/** Whose a pledge is. */
export type PledgeOwner = NonNullable<Awaited<ReturnType<typeof findPledgeOwner>>>;
