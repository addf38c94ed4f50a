import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env';

/**
 * Signatures of a text, one for each AUTH_SECRET. The first is made with the current secret, the others with secrets that are being replaced. A text
 * starts with its purpose, so a signature made for one purpose is invalid for another.
 */
export function signaturesOf(text: string): [Buffer, ...Buffer[]] {
  const [current, ...older] = getEnv().AUTH_SECRET.map((secret) => createHmac('sha256', secret).update(text).digest());
  if (!current) throw new Error('There is no AUTH_SECRET');
  return [current, ...older];
}

/** The signature of a text with the current secret, as 43 characters of base64url. */
export function sign(text: string): string {
  return signaturesOf(text)[0].toString('base64url');
}

/** Whether a signature was made for this text with any of the secrets. The comparison takes constant time. */
export function isSigned(text: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return signaturesOf(text).some((each) => {
    const expected = Buffer.from(each.toString('base64url'));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
