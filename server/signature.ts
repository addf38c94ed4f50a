import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env';

/** What AUTH_SECRET is used for. Each has keys of its own, so what is made for one purpose says nothing about another. */
export type KeyPurpose =
  | 'address-change'
  | 'email-change'
  | 'known-device'
  | 'next-auth'
  | 'pause-reminders'
  | 'refresh-pages'
  | 'second-factor'
  | 'sign-in-link'
  | 'supporters-cursor'
  | 'supporters-cursor-nonce';

/**
 * The keys of a purpose, 32 bytes each (HKDF-SHA256, RFC 5869), one for each AUTH_SECRET. The first is of the current secret, the others are of secrets that are
 * being replaced.
 */
export function keysFor(purpose: KeyPurpose): [Buffer, ...Buffer[]] {
  const [current, ...older] = getEnv().AUTH_SECRET.map((secret) =>
    Buffer.from(hkdfSync('sha256', secret, '', `pledgebook ${purpose}`, 32)),
  );
  if (!current) throw new Error('There is no AUTH_SECRET');
  return [current, ...older];
}

/** Signatures of a text for a purpose, one with each of its keys. */
export function signaturesOf(purpose: KeyPurpose, text: string): [Buffer, ...Buffer[]] {
  const [current, ...older] = keysFor(purpose);
  const toSignature = (key: Buffer) => createHmac('sha256', key).update(text).digest();
  return [toSignature(current), ...older.map(toSignature)];
}

/** The signature of a text with the current key, as 43 characters of base64url. */
export function sign(purpose: KeyPurpose, text: string): string {
  return signaturesOf(purpose, text)[0].toString('base64url');
}

/** Whether a signature was made for this purpose and text with any of the secrets. The comparison takes constant time. */
export function isSigned(purpose: KeyPurpose, text: string, signature: string): boolean {
  const given = Buffer.from(signature);
  return signaturesOf(purpose, text).some((each) => {
    const expected = Buffer.from(each.toString('base64url'));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
