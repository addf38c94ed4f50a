import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keysFor } from '#server/signature';

const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/**
 * Encrypts a text for the database, with the key of the current AUTH_SECRET (AES-256-GCM; base64url of nonce, text and tag). It can be decrypted only for the same `owner`, so a row that is copied to
 * another person is of no use there.
 */
export function sealText(text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keysFor('second-factor')[0], nonce).setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function openWith(key: Buffer, sealed: Buffer, owner: string): string | null {
  const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(-TAG_BYTES)];
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // Of another key, or of another person.
    return null;
  }
}

/** Decrypts such a text with the current AUTH_SECRET or an older one that is still set. Null if it was made with neither: the secret has been lost. */
export function openText(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  for (const key of keysFor('second-factor')) {
    const text = openWith(key, bytes, owner);
    if (text !== null) return text;
  }
  return null;
}
