import { z } from 'zod';
import { TEXT_LIMITS } from '#domain/plain-text';

const Email = z.string().trim().toLowerCase().max(TEXT_LIMITS.email).pipe(z.email());

/** An address to sign in with, in small letters; null for anything else. */
export function parseEmailAddress(value: unknown): string | null {
  return Email.safeParse(value).data ?? null;
}
