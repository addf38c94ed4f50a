import { Secret } from 'otpauth';
import { hashToken } from '#server/hash-token';

// How many codes a person gets.
const RECOVERY_CODES = 10;

/** Bytes of a code. So many cannot be guessed, so a plain hash is enough and no limit has to count tries. */
const CODE_BYTES = 10;

/** New recovery codes: 16 letters and digits of base 32, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    new Secret({ size: CODE_BYTES }).base32.replaceAll(/(?<=^(?:.{4})+)(?=.)/g, '-'),
  );
}

/** A typed recovery code without spaces and hyphens, in capitals; null for any other text. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.replaceAll(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  return /^[A-Z2-7]{16}$/.test(code) ? code : null;
}

/** The hash under which a code is stored, of what `readRecoveryCode` returns. */
export function hashRecoveryCode(code: string): string {
  return hashToken(`recovery code ${code}`);
}
