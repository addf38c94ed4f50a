import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnv, type Env } from '#server/env';
import { isKnownDevice, knownDeviceCookie, toDeviceMark } from '#server/identity/session';
import { expireToken, hasExpireToken } from '#server/runtime/expire-pages';
import { isSigned, sign } from '#server/signature';
import { findLinkToken, toLinkToken, toTokenHash } from '#server/sign-in/sign-in-token';
import { fromCursor, toCursor } from '#server/supporter/supporter-cursor';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)];
const SITE_URL = 'https://pledge.example.org';
const use = (...secrets: [string, ...string[]]) =>
  vi.mocked(getEnv).mockReturnValue({ SITE_URL, AUTH_SECRET: secrets } as Partial<Env> as Env);

beforeEach(() => use(OLD));

describe('a signature', () => {
  it('depends only on its text', () => {
    expect(isSigned('a', sign('a'))).toBe(true);
    for (const wrong of ['', sign('b'), `${sign('a')}x`, sign('a').toLowerCase()])
      expect(isSigned('a', wrong)).toBe(false);
  });

  it('is made with the first secret', () => {
    const old = sign('a');
    use(NEW, OLD);
    expect(sign('a')).not.toBe(old);
    const both = sign('a');
    use(NEW);
    expect(sign('a')).toBe(both);
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
    (made) => findLinkToken('1', toTokenHash(made)) === made,
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
