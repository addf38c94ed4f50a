import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { SITE } from '#content/site';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { isLoopback, nameOf } from '#server/env';
import { findPasskey, putChallenge, storePasskeyUse, takeChallenge } from '#server/factor/passkey-store';
import { siteUrl } from '#server/http/site-url';

/** More than any browser answers. */
const LONGEST = 20_000;

const shared = {
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
const Made = z.object({
  ...shared,
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
});
const Used = z.object({
  ...shared,
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
});

/** The name that passkeys are bound to, and the origins they come from. No passkey is bound to an IP address, so on this machine it is `localhost`. */
function boundTo(): Readonly<{ rpID: string; origins: string[] }> {
  const url = new URL(siteUrl());
  if (!isLoopback(nameOf(url))) return { rpID: url.hostname, origins: [url.origin] };
  url.hostname = 'localhost';
  return { rpID: 'localhost', origins: [url.origin] };
}

function readAnswer<T extends z.ZodType>(schema: T, text: string): z.output<T> | null {
  if (text.length > LONGEST) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON: no browser's answer.
    return null;
  }
}

const ClientData = z.object({ challenge: z.string() });

/** The challenge that an answer names. Whether it is ours is asked of the database, and of the signature. */
function challengeOf(clientData: string): string {
  return readAnswer(ClientData, Buffer.from(clientData, 'base64url').toString())?.challenge ?? '';
}

/** What a browser needs to make a passkey for this person, as JSON. Their name at the authenticator is their address; the passkey itself knows them by a random handle. */
export async function toMakeOptions({ id, email }: Person): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: SITE.name,
    rpID: boundTo().rpID,
    userName: email,
    timeout: 300_000,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await putChallenge({ challenge: options.challenge, personId: id, purpose: 'make', createdAt: now() });
  return JSON.stringify(options);
}

/** What a browser needs to use the passkey of this person, as JSON; null if they have none. */
export async function toUseOptions({ id }: Person): Promise<string | null> {
  const passkey = await findPasskey(id);
  if (!passkey) return null;
  const options = await generateAuthenticationOptions({
    rpID: boundTo().rpID,
    allowCredentials: [{ id: passkey.credentialId }],
    userVerification: 'required',
    timeout: 300_000,
  });
  await putChallenge({ challenge: options.challenge, personId: id, purpose: 'use', createdAt: now() });
  return JSON.stringify(options);
}

/** A passkey as it is stored: a public key and a counter are no secrets. */
export type MadePasskey = Readonly<{ credential: string; publicKey: string; step: number }>;

/** Checks what a browser answered to `toMakeOptions`. Null if it answers no challenge of this person of the last minutes, or is no passkey that asked for a finger, a face or a PIN. */
export async function readMadePasskey({ id }: Person, text: string): Promise<MadePasskey | null> {
  const response = readAnswer(Made, text);
  if (!response) return null;
  const challenge = challengeOf(response.response.clientDataJSON);
  if (!(await takeChallenge(challenge, id, 'make', now()))) return null;
  const { rpID, origins } = boundTo();
  const expected = { expectedChallenge: challenge, expectedOrigin: origins, expectedRPID: rpID };
  // The library throws for what is wrong with an answer, whatever that is.
  const made = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  if (!made?.verified) return null;
  const { credential } = made.registrationInfo;
  return {
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    step: credential.counter,
  };
}

/** Checks what a browser answered to `toUseOptions`, once. The session, a hash, then counts as proved. */
export async function takePasskey({ id }: Person, session: string, text: string): Promise<boolean> {
  const [response, passkey] = [readAnswer(Used, text), await findPasskey(id)];
  if (!response || !passkey || response.id !== passkey.credentialId) return false;
  const challenge = challengeOf(response.response.clientDataJSON);
  if (!(await takeChallenge(challenge, id, 'use', now()))) return false;
  const { rpID, origins } = boundTo();
  const { credentialId, publicKey, counter } = passkey;
  const used = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: rpID,
    credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
  }).catch(() => null);
  if (!used?.verified) return false;
  return storePasskeyUse({ factor: passkey.id, counter: used.authenticationInfo.newCounter, session, at: now() });
}
