import { describe, expect, it } from 'vitest';
import { findTotpStep, newTotpSecret, toTotpAddress, toTotpCode } from '#server/factor/totp';

/** The secret of the examples in RFC 6238, appendix B: the ASCII text 12345678901234567890. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code of an authenticator app', () => {
  // The last six of the eight digits that the RFC gives for SHA-1.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('%i seconds after 1970 is %s, as RFC 6238 has it', (seconds, code) => {
    expect(toTotpCode(SECRET, at(seconds))).toBe(code);
    expect(findTotpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is good one step earlier and later, and names its own step', () => {
    const code = toTotpCode(SECRET, at(300));
    expect([270, 299, 300, 329, 330, 359].map((now) => findTotpStep(SECRET, code, at(now)))).toEqual(
      Array.from({ length: 6 }, () => 10),
    );
    expect([269, 360].map((now) => findTotpStep(SECRET, code, at(now)))).toEqual([null, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '２８７０８２'])('%j is none', (code) => {
    expect(findTotpStep(SECRET, code, at(59))).toBeNull();
  });

  it('comes from a secret of 160 bits, which the app reads from an address with the names of site and account', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const url = new URL(toTotpAddress(secret, 'Ten years & more', 'ada+1@example.org'));
    expect(url.protocol).toBe('otpauth:');
    expect(decodeURIComponent(url.pathname)).toContain('Ten years & more:ada+1@example.org');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      secret,
      issuer: 'Ten years & more',
      period: '30',
      digits: '6',
    });
  });
});
