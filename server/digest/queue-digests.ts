import { DIGEST_HOUR, DIGEST_MINUTES, hasNewWork, stillKnown, type SeenWork } from '#domain/digest';
import type { Role } from '#server/identity/person-store';
import { now, today } from '#server/clock';
import { findWaiting, type WaitingLine } from '#server/desk/waiting-work';
import { findDigestReaders, storeDigestSeen, type DigestReader } from '#server/digest/digest-store';
import { getEnv } from '#server/env';

/** The roles that count for a reader: none while a second factor is required that they have not set up. */
export function countedRoles({ roles, hasFactor }: Pick<DigestReader, 'roles' | 'hasFactor'>): readonly Role[] {
  return getEnv().STAFF_SECOND_FACTOR === 'required' && !hasFactor ? [] : roles;
}

const toSeen = (waiting: readonly WaitingLine[]): SeenWork =>
  Object.fromEntries(waiting.map(({ kind, many, oldest }) => [kind, { many, oldest: oldest?.toISOString() ?? null }]));

const hourOf = (at: Date) =>
  Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: getEnv().TIME_ZONE }).format(at));

async function queueDaily(reader: DigestReader, at: Date): Promise<boolean> {
  const on = today(at);
  if (reader.decidedOn === on || hourOf(at) < DIGEST_HOUR) return false;
  const seen = toSeen(await findWaiting({ id: reader.id, roles: countedRoles(reader) }, at));
  return storeDigestSeen(reader, { on, at, seen, email: Object.keys(seen).length > 0 });
}

async function queueAtOnce(reader: DigestReader, at: Date): Promise<boolean> {
  const seen = toSeen(await findWaiting({ id: reader.id, roles: countedRoles(reader) }, at));
  const isNew = reader.seen !== null && hasNewWork(reader.seen, seen);
  const hasToWait = reader.sentAt !== null && at.getTime() - reader.sentAt.getTime() < DIGEST_MINUTES * 60_000;
  const known = isNew && hasToWait && reader.seen ? stillKnown(reader.seen, seen) : seen;
  return storeDigestSeen(reader, { on: today(at), at, seen: known, email: isNew && !hasToWait });
}

/**
 * Queues the digests of those who want one: each morning what waits for them, nothing if nothing does, and at once what began to wait since the last time. Returns how many
 * were queued. It runs every few minutes; after a standstill each gets one.
 */
export async function queueDigests(at: Date = now()): Promise<number> {
  let queued = 0;
  for (const reader of await findDigestReaders()) {
    if (countedRoles(reader).length === 0) continue;
    const isQueued = await (reader.choice === 'daily' ? queueDaily(reader, at) : queueAtOnce(reader, at));
    if (isQueued) queued += 1;
  }
  return queued;
}
