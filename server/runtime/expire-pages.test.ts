import { describe, expect, it, vi } from 'vitest';
import { getEnv } from '#server/env';
import { expireToken, hasExpireToken, loopbackUrl } from '#server/runtime/expire-pages';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const settle = (over: object) =>
  vi
    .mocked(getEnv)
    .mockReturnValue({ PORT: 3000, AUTH_SECRET: ['x'.repeat(32)], ...over } as ReturnType<typeof getEnv>);

describe('the request of the site to itself', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
  ])('goes from a process that listens on %s to %s', (HOST, address) => {
    settle({ HOST });
    expect(loopbackUrl()).toBe(address);
  });

  it('has a token that only this site can make', () => {
    settle({});
    const token = expireToken();
    expect(hasExpireToken(new Headers({ Authorization: `Bearer ${token}` }))).toBe(true);
    for (const wrong of ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.toLowerCase()}`])
      expect(hasExpireToken(new Headers({ Authorization: wrong }))).toBe(false);
    expect(hasExpireToken(new Headers())).toBe(false);
    settle({ AUTH_SECRET: ['y'.repeat(32)] });
    expect(hasExpireToken(new Headers({ Authorization: `Bearer ${token}` }))).toBe(false);
  });
});
