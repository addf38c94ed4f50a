import { db } from '#server/db';

/** Whose a pledge is, by its reference; null if there is none. */
export function findPledgeOwner(reference: string) {
  return db().pledge.findUnique({
    where: { reference },
    select: { id: true, reference: true, supporterId: true, organisationId: true, currency: true },
  });
}

/** Whose a pledge is. */
export type PledgeOwner = NonNullable<Awaited<ReturnType<typeof findPledgeOwner>>>;
