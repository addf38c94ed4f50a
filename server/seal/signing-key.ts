import { createPrivateKey, createPublicKey, hash, sign } from 'node:crypto';
import { getEnv } from '#server/env';

/** The Ed25519 key of AUDIT_SIGNING_KEY, in the terms of C2SP signed-note: the name under which it signs, its public key as one line, and the line that follows a signed text. */
export type SigningKey = Readonly<{ name: string; publicKey: string; signatureLine: (text: string) => string }>;

/** The mark of Ed25519 before the 32 bytes of the public key. */
const ED25519 = 1;

/** The key that signs roots; null if the foundation has set none. */
export function readSigningKey(): SigningKey | null {
  const { AUDIT_SIGNING_KEY: setting, SITE_URL } = getEnv();
  if (setting === undefined) return null;
  const key = createPrivateKey({ key: Buffer.from(setting, 'base64'), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const marked = Buffer.concat([Buffer.of(ED25519), Buffer.from(x, 'base64url')]);
  const { host: name } = new URL(SITE_URL);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), marked]), 'buffer').subarray(0, 4);
  return {
    name,
    publicKey: `${name}+${id.toString('hex')}+${marked.toString('base64')}`,
    signatureLine: (text) =>
      `— ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64')}\n`,
  };
}
