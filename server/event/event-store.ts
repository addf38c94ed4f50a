import type { ActorKind, EventData, EventStream, EventType } from '#domain/event';
import { db } from '#server/db';
import type { Prisma } from '#generated/prisma/client';

/** Streams whose rows the application writes itself, and that of exports, which write none. The other streams have SQL functions that write the row and the event together. */
type OwnStream = Extract<EventStream, 'catalogue' | 'campaign' | 'export'>;

/** An event to append. `actor` is a person's id, given only for the kind `person`. */
export type NewEvent<S extends OwnStream, T extends EventType<S>> = Readonly<{
  stream: S;
  streamId: string;
  type: T;
  actorKind: ActorKind;
  actor?: string;
  data: EventData<S, T>;
  at: Date;
}>;

const withTextAmounts = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** Appends an event to its stream in the caller's transaction, so no change is stored without its event. */
export async function appendEvent<S extends OwnStream, T extends EventType<S>>(
  tx: Prisma.TransactionClient,
  event: NewEvent<S, T>,
): Promise<void> {
  await tx.$queryRaw`SELECT record_event(${JSON.stringify(event, withTextAmounts)}::jsonb)`;
}

const reader = {
  actor: { select: { id: true, name: true, email: true } },
  private: { select: { data: true } },
} as const;

/** A pledge's events, newest first, with the actor and the free text of each. */
export function findPledgeEvents(pledgeId: bigint) {
  return db().event.findMany({
    where: { stream: 'pledge', streamId: String(pledgeId) },
    orderBy: { version: 'desc' },
    include: reader,
  });
}

/** What staff did about a pledge beside its review, newest first: whom it was assigned to, and its tags. */
export function findStaffEvents(pledgeId: bigint) {
  return db().event.findMany({
    where: { stream: { in: ['assignment', 'tag'] }, streamId: String(pledgeId) },
    orderBy: { id: 'desc' },
    include: reader,
  });
}

/** The last event of a pledge, with its actor. */
export function findLastPledgeEvent(pledgeId: bigint) {
  return db().event.findFirst({
    where: { stream: 'pledge', streamId: String(pledgeId) },
    orderBy: { version: 'desc' },
    include: reader,
  });
}
