import { randomUUID } from 'node:crypto';
import { ask } from '#test/factories';
import type { Person } from '#server/auth';
import { db } from '#server/db';
import { beginSetup } from '#server/factor/begin-setup';
import { confirmSetup } from '#server/factor/confirm-setup';
import { findOwnSetup } from '#server/factor/factor-queries';
import { toTotpCode } from '#server/factor/totp';
import { createSession } from '#server/identity/session-store';

/** The token of a new session of a person, which has not proved a second factor. */
export async function newSession({ id }: Person): Promise<string> {
  const token = randomUUID();
  await createSession(db(), {
    token,
    userId: id,
    expires: new Date(Date.now() + 86_400_000),
    device: 'Firefox/Linux',
  });
  return token;
}

/** The code that an authenticator app shows now. */
export const codeNow = (secret: string) => toTotpCode(secret, new Date());

/** The code that it shows next: good already, and also if the step changes meanwhile. */
export const codeNext = (secret: string) => toTotpCode(secret, new Date(Date.now() + 30_000));

/** Begins a setup, and returns what its page shows. */
export async function begunSetup(person: Person): Promise<Readonly<{ secret: string; codes: readonly string[] }>> {
  await beginSetup(person);
  const setup = await findOwnSetup(person);
  return { secret: setup?.secret ?? '', codes: setup?.codes ?? [] };
}

/** Gives a person an authenticator app; `token` is the session in which they set it up. `used` is the code that confirmed it. */
export async function withFactor(person: Person) {
  const [token, setup] = [await newSession(person), await begunSetup(person)];
  const used = codeNow(setup.secret);
  const confirmed = await confirmSetup(person, token, used);
  if (confirmed.kind !== 'added') throw new Error(`Not added: ${confirmed.kind}`);
  return { ...setup, token, used };
}

/** Makes as if no code of the person's app had been used. */
export async function forgetSteps({ id }: Person): Promise<void> {
  await ask('UPDATE factor SET last_step = 0 WHERE person_id = $1', [id]);
}
