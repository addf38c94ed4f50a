import { db } from '#server/db';

/** Minutes in which a challenge can be answered. */
const CHALLENGE_MINUTES = 5;

/** What a challenge is for: to make a passkey, or to use it. */
export type ChallengePurpose = 'make' | 'use';

const oldest = (at: Date) => new Date(at.getTime() - CHALLENGE_MINUTES * 60_000);

/** A person's passkey; null without one. */
export async function findPasskey(personId: string) {
  const row = await db().factor.findFirst({ where: { personId, kind: 'passkey' } });
  if (row?.credentialId == null || row.publicKey === null) return null;
  return { id: row.id, credentialId: row.credentialId, publicKey: row.publicKey, counter: Number(row.lastStep) };
}

/** Stores a challenge that this person may answer once, for five minutes. */
export async function putChallenge(
  row: Readonly<{ challenge: string; personId: string; purpose: ChallengePurpose; createdAt: Date }>,
): Promise<void> {
  await db().passkeyChallenge.create({ data: row });
}

/** Takes a challenge of this person, so that it cannot be answered again. False if there is none, or if it is too old. */
export async function takeChallenge(
  challenge: string,
  personId: string,
  purpose: ChallengePurpose,
  at: Date,
): Promise<boolean> {
  const { count } = await db().passkeyChallenge.deleteMany({
    where: { challenge, personId, purpose, createdAt: { gt: oldest(at) } },
  });
  return count === 1;
}

/** Deletes the challenges that nobody answered in time. */
export async function deleteOldChallenges(at: Date): Promise<void> {
  await db().passkeyChallenge.deleteMany({ where: { createdAt: { lt: oldest(at) } } });
}

/** Takes a use of a passkey, after its signature was checked. False if its counter has not risen. */
export async function storePasskeyUse(
  row: Readonly<{ factor: string; counter: number; session: string; at: Date }>,
): Promise<boolean> {
  const [found] = await db().$queryRaw<{ used: boolean }[]>`SELECT use_passkey(${JSON.stringify(row)}::jsonb) AS used`;
  return found?.used === true;
}
