import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { getEnv } from '#server/env';

/** Where a page of the list starts: after this pledge. */
export type SupporterPlace = Readonly<{ createdAt: Date; id: bigint }>;

const CIPHER = 'aes-256-gcm';
const PLACE_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

function keyed(word: string): Buffer {
  return createHmac('sha256', getEnv().AUTH_SECRET).update(word).digest();
}

const key = () => keyed('the key of supporters’ cursors');

/**
 * Encodes a position as text for a URL. It is encrypted, because the number and time of a pledge are not public. The same position gives the same
 * text, so a page keeps its URL.
 */
export function toCursor({ createdAt, id }: SupporterPlace): string {
  const plain = Buffer.alloc(PLACE_BYTES);
  plain.writeBigInt64BE(BigInt(createdAt.getTime()), 0);
  plain.writeBigInt64BE(id, 8);
  const iv = keyed(`of ${plain.toString('hex')}`).subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, key(), iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The position that a cursor was made from; null for any text that `toCursor` did not make with this site's secret. */
export function fromCursor(cursor: string): SupporterPlace | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== IV_BYTES + PLACE_BYTES + TAG_BYTES || bytes.toString('base64url') !== cursor) return null;
  const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES + PLACE_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, IV_BYTES + PLACE_BYTES)), decipher.final()]);
    return { createdAt: new Date(Number(plain.readBigInt64BE(0))), id: plain.readBigInt64BE(8) };
  } catch {
    return null;
  }
}
