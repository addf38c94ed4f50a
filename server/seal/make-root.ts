import { writeRoot } from '#domain/root-note';
import { now } from '#server/clock';
import { getEnv } from '#server/env';
import { log } from '#server/log';
import { findLastSeal, storeRoot } from '#server/seal/seal-store';
import { readSigningKey } from '#server/seal/signing-key';

/**
 * Makes the root of this day (UTC), signed if there is a key: one for the last seal, unless it has one. It goes to the log too, which is kept apart from the database: only a root that
 * was kept elsewhere shows that events were cut off, or all sealed anew.
 */
export async function makeRoot(at: Date = now()): Promise<void> {
  const last = await findLastSeal();
  if (last === null) return;
  const { seq: seal, events, head, sealedAt } = last;
  const text = writeRoot({ site: getEnv().SITE_URL, seal, events, head, sealedAt: sealedAt.toISOString() });
  const key = readSigningKey();
  const note = key ? `${text}\n${key.signatureLine(text)}` : text;
  if (await storeRoot({ day: at, seq: seal, note, madeAt: at })) log.info({ root: note }, 'the root of all events');
}
