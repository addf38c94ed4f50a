import { DIGESTS, type Digest } from '#domain/digest';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findDigestReader, storeDigest } from '#server/digest/digest-store';

/** How a member of staff wants to be told of what waits for them. */
export async function readOwnDigest(staff: Staff<'read-desk'>): Promise<Digest> {
  return (await findDigestReader(staff.id))?.choice ?? 'none';
}

/** Chooses how a member of staff is told of what waits for them. Returns whether it is one of the choices; the same choice again changes nothing. */
export async function chooseDigest(staff: Staff<'read-desk'>, asked: string): Promise<boolean> {
  const choice = DIGESTS.find((each) => each === asked);
  if (!choice) return false;
  await storeDigest({ person: staff.id, choice, at: now() });
  return true;
}
