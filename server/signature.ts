import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env';

/**
 * Signatures of a text, one by each AUTH_SECRET: the first is that of the secret in use, the others are of secrets that are on their way out. A text
 * begins with what it is for, so that a signature made for one use is none for another.
 */
export function signaturesOf(text: string): [Buffer, ...Buffer[]] {
  const [current, ...older] = getEnv().AUTH_SECRET.map((secret) => createHmac('sha256', secret).update(text).digest());
  if (!current) throw new Error('There is no AUTH_SECRET');
  return [current, ...older];
}

/** The signature of a text by the secret in use, as 43 characters of base64url. */
export function sign(text: string): string {
  return signaturesOf(text)[0].toString('base64url');
}

/** Whether a signature was made for this text by any of the secrets; compared in constant time. */
export function isSigned(text: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return signaturesOf(text).some((each) => {
    const expected = Buffer.from(each.toString('base64url'));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
