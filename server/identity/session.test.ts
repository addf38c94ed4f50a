import { describe, expect, it, vi } from 'vitest';
import { getEnv, type Env } from '#server/env';
import { isKnownDevice, signInCookies } from '#server/identity/session';

vi.mock('#server/env', () => ({ getEnv: vi.fn() }));

const at = (SITE_URL: string) =>
  vi.mocked(getEnv).mockReturnValue({ SITE_URL, AUTH_SECRET: ['x'.repeat(32)] } as Partial<Env> as Env);
const cookies = () => signInCookies({ sessionToken: 't', expires: new Date(0), email: 'ada@example.org' });

describe('the cookies of a sign-in', () => {
  it.each([
    ['https://pledge.example.org', '__Host-', true],
    ['http://127.0.0.1:3000', '', false],
  ])('at %s begin with "%s" and belong to the whole site', (url, prefix, secure) => {
    at(url);
    expect(cookies().map(({ name }) => name)).toEqual([`${prefix}pledgebook.session`, `${prefix}pledgebook.known`]);
    for (const { options } of cookies())
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure });
  });

  it('mark the device as known only under the cookie’s exact name', () => {
    at('https://pledge.example.org');
    const mark = cookies()[1];
    const jar = (known: string | undefined) => ({
      get: (name: string) => (name === known && mark ? { value: mark.value } : undefined),
    });
    expect(isKnownDevice(jar(mark?.name), 'ada@example.org')).toBe(true);
    expect(isKnownDevice(jar('pledgebook.known'), 'ada@example.org')).toBe(false);
  });
});
