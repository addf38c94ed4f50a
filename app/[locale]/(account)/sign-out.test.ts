import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '#components/form/form-state';
import { LANGUAGE_LIST } from '#content/languages';
import { isDatabaseDown } from '#server/database-status';
import { toLocaleFields } from '#server/http/form-fields';
import { signOut } from './actions';

const { jar, deleteSession, getEnv } = vi.hoisted(() => ({
  jar: { get: vi.fn(), set: vi.fn() },
  deleteSession: vi.fn(),
  getEnv: vi.fn(),
}));
vi.mock('next/headers', () => ({ cookies: () => Promise.resolve(jar) }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
}));
vi.mock('#server/env', () => ({ getEnv }));
vi.mock('#server/database-status', () => ({ isDatabaseDown: vi.fn(), isDatabaseLost: () => false }));
vi.mock('#server/identity/session-store', () => ({ deleteSession }));

function press(hidden: Readonly<Record<string, string>>, SITE_URL = 'https://pledge.example.org') {
  getEnv.mockReturnValue({ SITE_URL });
  const data = new FormData();
  for (const [name, value] of Object.entries(hidden)) data.set(name, value);
  return signOut(EMPTY_FORM, data);
}

beforeEach(() => {
  vi.resetAllMocks();
  jar.get.mockImplementation((name: string) => ({ value: `token in ${name}` }));
});

describe('signing out', () => {
  it.each(LANGUAGE_LIST)('on a page in $name leads to the home page in $name', async ({ code, base }) => {
    await expect(press(toLocaleFields(code))).rejects.toThrow(new Error(`redirected to ${base || '/'}`));
  });

  it.each([
    ['https://pledge.example.org', '__Host-pledgebook.session', true],
    ['http://127.0.0.1:3000', 'pledgebook.session', false],
  ])('at %s ends the session of %s and clears the cookie with its original options', async (site, name, secure) => {
    await expect(press({}, site)).rejects.toThrow('redirected');
    expect(deleteSession).toHaveBeenCalledWith(`token in ${name}`);
    // Browsers refuse to change a `__Host-` cookie without Secure and Path=/.
    expect(jar.set.mock.calls).toEqual([[name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 }]]);
  });

  it('shows an error and does not sign out when the database is unavailable', async () => {
    vi.mocked(isDatabaseDown).mockReturnValue(true);
    expect((await press({})).errors).toEqual([{ field: 'form', text: expect.stringContaining('try again') as string }]);
    expect(jar.set).not.toHaveBeenCalled();
  });
});
