import { createHash } from 'node:crypto';

/** A short text that changes when a value does. A form carries it, so that what somebody else has changed since is not overwritten. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) ?? '';
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
