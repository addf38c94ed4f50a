import { createCipheriv, createDecipheriv } from 'node:crypto';
import { keysFor, signaturesOf } from '#server/signature';

/** Where a page of the list starts: after this pledge. */
export type SupporterPlace = Readonly<{ createdAt: Date; id: bigint }>;

const CIPHER = 'aes-256-gcm';
const PLACE_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encodes a position as text for a URL. It is encrypted, because the number and time of a pledge are not public. The same position gives the same
 * text, so a page keeps its URL.
 */
export function toCursor({ createdAt, id }: SupporterPlace): string {
  const plain = Buffer.alloc(PLACE_BYTES);
  plain.writeBigInt64BE(BigInt(createdAt.getTime()), 0);
  plain.writeBigInt64BE(id, 8);
  const iv = signaturesOf('supporters-cursor-nonce', plain.toString('hex'))[0].subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, keysFor('supporters-cursor')[0], iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The position that a cursor was made from; null for any text that `toCursor` did not make with a secret of this site. */
export function fromCursor(cursor: string): SupporterPlace | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== IV_BYTES + PLACE_BYTES + TAG_BYTES || bytes.toString('base64url') !== cursor) return null;
  for (const key of keysFor('supporters-cursor')) {
    const plain = decipher(bytes, key);
    if (plain) return { createdAt: new Date(Number(plain.readBigInt64BE(0))), id: plain.readBigInt64BE(8) };
  }
  return null;
}

/** The text that was encrypted with this key; null if it was encrypted with another key. */
function decipher(bytes: Buffer, key: Buffer): Buffer | null {
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
  cipher.setAuthTag(bytes.subarray(IV_BYTES + PLACE_BYTES));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES, IV_BYTES + PLACE_BYTES)), cipher.final()]);
  } catch {
    return null;
  }
}
