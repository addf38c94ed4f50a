import { db } from '#server/db';

/** An event of a payment provider, without its content. */
type ExternalEvent = Readonly<{ source: string; externalId: string; type: string; objectId: string; at: Date }>;

/** Keeps an event, with the job that handles it, in one transaction. Returns whether it is new. */
export async function storeExternalEvent(event: ExternalEvent): Promise<boolean> {
  const [row] = await db().$queryRaw<{ isNew: boolean }[]>`
    SELECT receive_external_event(${JSON.stringify(event)}::jsonb) AS "isNew"`;
  return row?.isNew ?? false;
}

/** An event that was kept, by its id; null if there is none. */
export function findExternalEvent(source: string, externalId: string) {
  return db().externalEvent.findUnique({ where: { source_externalId: { source, externalId } } });
}

/** Records what handling an event did. */
export async function markHandled(source: string, externalId: string, outcome: string, at: Date): Promise<void> {
  const where = { source_externalId: { source, externalId } };
  await db().externalEvent.update({ where, data: { handledAt: at, outcome } });
}
