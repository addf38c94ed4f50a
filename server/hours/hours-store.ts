import { db } from '#server/db';

/** A person's own membership, with what its hours need. Null if it is somebody else's. */
export function findHoursMembership(personId: string, reference: string) {
  return db().pledge.findUnique({
    where: { reference, supporterId: personId, kind: 'membership' },
    select: { id: true, version: true, hoursPerMonth: true, termFrom: true, termUntil: true },
  });
}

/** The events of a pledge that are about its logged hours, newest first. */
export function findHoursEvents(pledgeId: bigint) {
  return db().event.findMany({
    where: { stream: 'pledge', streamId: String(pledgeId), type: { startsWith: 'hours-' } },
    orderBy: { version: 'desc' },
    select: { type: true, data: true, private: { select: { data: true } } },
  });
}
