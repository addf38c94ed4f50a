import { Secret, TOTP } from 'otpauth';

/** Bytes of a secret: what RFC 4226 recommends for SHA-1, the only hash that every authenticator app knows. */
const SECRET_BYTES = 20;

/** How many steps of 30 seconds a clock may be wrong in each direction. */
const CLOCK_STEPS = 1;

const totpOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });

/** A new secret of an authenticator app, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an authenticator app reads from a QR code: `otpauth://totp/…`. `issuer` is the site's name, `account` the person's address. */
export function toTotpAddress(secret: string, issuer: string, account: string): string {
  return new TOTP({ issuer, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/** The step of a code (RFC 6238), if it is the code of now or of a neighbouring step; otherwise null. Whoever takes it must keep the step: the code is good for 90 seconds. */
export function findTotpStep(secret: string, code: string, at: Date): number | null {
  // The library throws for digits of other scripts.
  if (!/^\d{6}$/.test(code)) return null;
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: CLOCK_STEPS });
  return delta === null ? null : totp.counter({ timestamp: at.getTime() }) + delta;
}

/** The code of a moment, as an authenticator app shows it. */
export function toTotpCode(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}
