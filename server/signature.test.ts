import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv, type Env } from '#server/env';
import { isKnownDevice, knownDeviceCookie, toDeviceMark } from '#server/identity/session';
import { expireToken, hasExpireToken } from '#server/runtime/expire-pages';
import { isSigned, keysFor, sign, type KeyPurpose } from '#server/signature';
import { findLinkToken, toLinkToken } from '#server/sign-in/sign-in-token';
import { fromCursor, toCursor } from '#server/supporter/supporter-cursor';
import { hashToken } from '#server/hash-token';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)];
const SITE_URL = 'https://pledge.example.org';
const use = (...secrets: [string, ...string[]]) =>
  vi.mocked(getEnv).mockReturnValue({ SITE_URL, AUTH_SECRET: secrets } as Partial<Env> as Env);

beforeEach(() => use(OLD));

const PURPOSES = Object.keys({
  'address-change': true,
  'email-change': true,
  'known-device': true,
  'next-auth': true,
  'pause-reminders': true,
  'refresh-pages': true,
  'second-factor': true,
  'sign-in-link': true,
  'supporters-cursor': true,
  'supporters-cursor-nonce': true,
} satisfies Record<KeyPurpose, true>) as KeyPurpose[];

describe('a key', () => {
  it('is of one purpose and one secret, and is not the secret', () => {
    use(NEW, OLD);
    const keys = PURPOSES.flatMap((purpose) => keysFor(purpose).map((key) => key.toString('hex')));
    expect(new Set([...keys, NEW, OLD].map(String)).size).toBe(2 * PURPOSES.length + 2);
    expect(keys.every((key) => key.length === 64)).toBe(true);
  });

  it('is derived by HKDF-SHA256, so a new process and a later version derive the same', () => {
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(OLD).digest();
    const expanded = createHmac('sha256', extracted).update('pledgebook sign-in-link\u0001').digest();
    expect(keysFor('sign-in-link')[0].equals(expanded)).toBe(true);
  });
});

describe('a signature', () => {
  it('depends only on its purpose and its text', () => {
    const made = sign('known-device', 'a');
    expect(isSigned('known-device', 'a', made)).toBe(true);
    for (const wrong of ['', sign('known-device', 'b'), `${made}x`, made.toLowerCase()])
      expect(isSigned('known-device', 'a', wrong)).toBe(false);
    for (const purpose of PURPOSES.filter((each) => each !== 'known-device'))
      expect(isSigned(purpose, 'a', made)).toBe(false);
  });

  it('is made with the first secret', () => {
    const old = sign('known-device', 'a');
    use(NEW, OLD);
    expect(sign('known-device', 'a')).not.toBe(old);
    const both = sign('known-device', 'a');
    use(NEW);
    expect(sign('known-device', 'a')).toBe(both);
  });
});

const place = { createdAt: new Date('2026-11-21T10:00:00.123Z'), id: 4_711n };
const jarOf = (value: string) => ({
  get: (name: string) => (name === knownDeviceCookie(SITE_URL).name ? { value } : undefined),
});

/** Everything that is made with AUTH_SECRET: the function that makes it, and the one that verifies it. */
const USES: [string, () => string, (made: string) => boolean][] = [
  [
    'the token of a link that waits for its email',
    () => toLinkToken('1'),
    (made) => findLinkToken('1', hashToken(made)) === made,
  ],
  [
    'the mark of a known device',
    () => toDeviceMark('ada@example.org'),
    (made) => isKnownDevice(jarOf(made), 'ada@example.org'),
  ],
  [
    'the call that expires pages',
    expireToken,
    (made) => hasExpireToken(new Headers({ Authorization: `Bearer ${made}` })),
  ],
  ['a place in the list of supporters', () => toCursor(place), (made) => fromCursor(made)?.id === place.id],
];

describe.each(USES)('%s', (_, make, isKnown) => {
  it('is valid while AUTH_SECRET is new,old, and invalid once the old secret is removed', () => {
    const made = make();
    expect(isKnown(made)).toBe(true);
    use(NEW, OLD);
    expect(isKnown(made)).toBe(true);
    expect(make()).not.toBe(made);
    expect(isKnown(make())).toBe(true);
    use(NEW);
    expect(isKnown(made)).toBe(false);
  });
});
