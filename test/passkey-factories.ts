import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { newSession } from '#test/factor-factories';
import type { Person } from '#server/auth';
import { beginSetup } from '#server/factor/begin-setup';
import { confirmSetup } from '#server/factor/confirm-setup';
import { findOwnSetup } from '#server/factor/factor-queries';
import { toMakeOptions } from '#server/factor/passkey';
import { siteUrl } from '#server/http/site-url';

const hash = (data: string | Buffer) => createHash('sha256').update(data).digest();
/** Where a browser is: the site by the name of this machine. */
function origin(): string {
  const url = new URL(siteUrl());
  url.hostname = 'localhost';
  return url.origin;
}

const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url');

/** A byte string of CBOR. */
function bytes(data: Buffer): Buffer {
  const head = data.length < 24 ? [0x40 + data.length] : [0x58, data.length];
  return Buffer.concat([Buffer.from(head), data]);
}

const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);

type Answering = Readonly<{
  origin?: string;
  rpId?: string;
  /** Present and verified. */
  flags?: number;
  counter?: number;
}>;

/** An authenticator with one passkey, which answers as a browser does (WebAuthn, ES256, no attestation). */
export function newAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = hash(x);
  // A COSE key: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
  const coordinates = [0x21, 0x22].flatMap((name, index) => [
    Buffer.from([name]),
    bytes(Buffer.from(index === 0 ? x : y, 'base64url')),
  ]);
  const coseKey = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), ...coordinates]);
  const clientData = (type: string, options: string, origin: string) => {
    const { challenge } = JSON.parse(options) as { challenge: string };
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  };
  const authData = ({ rpId = 'localhost', flags = 0x05, counter = 0 }: Answering, more = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flag = more.length > 0 ? flags | 0x40 : flags;
    return Buffer.concat([hash(rpId), Buffer.from([flag]), count, more]);
  };
  const answer = (response: Readonly<Record<string, string>>) =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  return {
    make(options: string, how: Answering = {}): string {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey]);
      const attestation = [text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')];
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', options, how.origin ?? origin())),
        attestationObject: base64url(
          Buffer.concat([Buffer.from([0xa3]), ...attestation, bytes(authData(how, credential))]),
        ),
      });
    },
    use(options: string, how: Answering = {}): string {
      const [data, client] = [authData(how), clientData('webauthn.get', options, how.origin ?? origin())];
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign('sha256', Buffer.concat([data, hash(client)]), privateKey)),
      });
    },
  };
}

/** Gives a person a passkey; `token` is the session in which they made it, `codes` are their recovery codes. */
export async function withPasskey(person: Person) {
  const [token, authenticator] = [await newSession(person), newAuthenticator()];
  await beginSetup(person, 'passkey');
  const codes = (await findOwnSetup(person))?.codes ?? [];
  const confirmed = await confirmSetup(person, token, authenticator.make(await toMakeOptions(person)));
  if (confirmed.kind !== 'added') throw new Error(`Not added: ${confirmed.kind}`);
  return { authenticator, token, codes };
}
