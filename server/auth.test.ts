import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { ask, countOf, newPerson } from '#test/factories';
import {
  findActor,
  findStaff,
  getOr404,
  hasRight,
  requirePerson,
  requireStaff,
  type Person,
  type Right,
  type Staff,
} from '#server/auth';
import { db } from '#server/db';
import { log } from '#server/log';
import { authOptions, returnOptions } from '#server/identity/auth-options';
import { endSession } from '#server/identity/session';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { createSession } from '#server/identity/session-store';
import { ROLES, type Role } from '#server/identity/person-store';

vi.hoisted(() => {
  process.env.ADMIN_EMAILS = 'chief@example.org';
});
const browser = { cookie: '' };

// Replaces only the framework's request.
vi.mock('next/headers', () => ({
  cookies: async () => new Map([['pledgebook.session', { value: browser.cookie }]]),
  headers: async () => new Headers(),
}));
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('404');
  },
  forbidden: () => {
    throw new Error('403');
  },
  redirect: (to: string) => {
    throw new Error(`307 ${to}`);
  },
}));

async function signIn(person: Person, expires = new Date(Date.now() + 86_400_000)): Promise<void> {
  browser.cookie = randomUUID();
  await createSession(db(), { token: browser.cookie, userId: person.id, expires, device: 'Firefox/Linux' });
}
beforeEach(() => {
  browser.cookie = '';
});

describe('a visitor', () => {
  it('is not signed in, is redirected to sign in, and returns', async () => {
    expect(await findActor()).toBeNull();
    await expect(requirePerson('/account/pledges/PB-1?a=b')).rejects.toThrow(
      '307 /sign-in?returnTo=%2Faccount%2Fpledges%2FPB-1%3Fa%3Db',
    );
    await expect(requireStaff('decide', '/admin')).rejects.toThrow('307 /sign-in?returnTo=%2Fadmin');
    expect(await findStaff('read-desk')).toBeNull();
  });

  it.each(['nonsense', '', "' OR 1=1 --", randomUUID()])('with the cookie %j is not signed in', async (cookie) => {
    browser.cookie = cookie;
    expect(await findActor()).toBeNull();
  });

  it('is not signed in after the session has expired or the person has signed out', async () => {
    const person = await newPerson();
    await signIn(person, new Date(Date.now() - 1_000));
    expect(await findActor()).toBeNull();
    await signIn(person);
    expect((await findActor())?.id).toBe(person.id);
    await endSession(browser.cookie);
    expect(await findActor()).toBeNull();
  });
});

describe('a person', () => {
  it('is identified by their session, with their data from the database', async () => {
    for (const emailVerified of [true, false]) {
      const person = await newPerson({ emailVerified });
      await signIn(person);
      expect(await findActor()).toEqual(person);
      expect(await requirePerson('/account')).toEqual(person);
      await expect(requireStaff('read-desk', '/admin')).rejects.toThrow('403');
    }
  });
});

describe('a right', () => {
  const TABLE: Record<Role, Right[]> = {
    reviewer: ['read-desk', 'decide', 'send-emails'],
    treasurer: ['read-desk', 'handle-money', 'send-emails'],
    editor: ['read-desk', 'edit-catalogue'],
    admin: ['read-desk', 'decide', 'handle-money', 'send-emails', 'edit-catalogue', 'manage-roles'],
  };
  const RIGHTS = TABLE.admin;

  it.each(ROLES)('of a %s is what the role grants, and no more', async (role) => {
    await signIn(await newPerson({ roles: [role] }));
    for (const right of RIGHTS) {
      const granted = TABLE[role].includes(right);
      expect(hasRight([role], right)).toBe(granted);
      expect((await findStaff(right)) !== null).toBe(granted);
      if (!granted) await expect(requireStaff(right, '/admin')).rejects.toThrow('403');
    }
  });

  it('adds up over roles; without a role there is none', () => {
    expect(RIGHTS.filter((right) => hasRight(['reviewer', 'treasurer'], right))).toEqual([
      'read-desk',
      'decide',
      'handle-money',
      'send-emails',
    ]);
    expect(RIGHTS.some((right) => hasRight([], right))).toBe(false);
  });

  it('changes with the role at the next request', async () => {
    const person = await newPerson();
    await signIn(person);
    expect(await findStaff('decide')).toBeNull();
    await grantRole(person.email, 'reviewer');
    expect(await requireStaff('decide', '/admin')).toMatchObject({ id: person.id });
    await revokeRole(person.email, 'reviewer');
    await expect(requireStaff('decide', '/admin')).rejects.toThrow('403');
  });

  it('cannot be forged: a person is not staff, and one right is not another', () => {
    expectTypeOf<Person>().not.toExtend<Staff<'decide'>>();
    expectTypeOf<Staff<'read-desk'>>().not.toExtend<Staff<'decide'>>();
    expectTypeOf<Staff<'decide'>>().toExtend<Person>();
  });
});

describe('signing in with an external account', () => {
  const options = authOptions();
  type User = { id: string; email: string | null };
  const callbacks = options.callbacks as unknown as {
    signIn: (given: { user: User }) => unknown;
    redirect: (given: { url: string; baseUrl: string }) => unknown;
  };
  const baseUrl = 'http://127.0.0.1:3000';

  it('without a verified email address leads back with the reason, and is a security event', async () => {
    const info = vi.spyOn(log, 'info');
    expect(await callbacks.signIn({ user: { id: '1', email: 'ada@example.org' } })).toBe(true);
    expect(info).not.toHaveBeenCalled();
    expect(await callbacks.signIn({ user: { id: '1', email: null } })).toBe('/sign-in?error=EmailNotVerified');
    expect(info.mock.calls).toEqual([
      [{ security: 'sign-in-failed', actor: null, what: 'unverified-address', request: expect.any(String) }],
    ]);
    info.mockRestore();
  });

  it('that fails at the provider is a security event; a session that cannot be read is none', async () => {
    const info = vi.spyOn(log, 'info');
    const error = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    for (const code of ['SIGNIN_OAUTH_ERROR', 'OAUTH_CALLBACK_ERROR', 'SESSION_ERROR'])
      options.logger?.error?.(code, new Error('refused'));
    await expect.poll(() => info.mock.calls).toHaveLength(2);
    expect(info.mock.calls[0]).toEqual([
      { security: 'sign-in-failed', actor: null, what: 'provider', request: expect.any(String) },
    ]);
    expect(error).toHaveBeenCalledTimes(3);
    info.mockRestore();
    error.mockRestore();
  });

  it.each([
    [`${baseUrl}/give/check/1?a=b`, `${baseUrl}/give/check/1?a=b`],
    ['/account', `${baseUrl}/account`],
    [baseUrl, baseUrl],
    ['https://evil.example/', `${baseUrl}/account`],
    [`${baseUrl}.evil.example/`, `${baseUrl}/account`],
    [`${baseUrl}@evil.example/`, `${baseUrl}/account`],
    ['//evil.example', `${baseUrl}/account`],
    ['/.//evil.example', `${baseUrl}/account`],
  ])('redirects from %s to %s', (url, to) => {
    expect(callbacks.redirect({ url, baseUrl })).toBe(to);
  });

  it('stores whose account it is, and none of the provider’s tokens', async () => {
    const made = await options.adapter?.createUser?.({
      name: 'Ada',
      email: 'linked@example.org',
      emailVerified: null,
    } as never);
    const tokens = { access_token: 'secret', refresh_token: 'secret', id_token: 'secret' };
    await options.adapter?.linkAccount?.({
      userId: made?.id ?? '',
      type: 'oauth',
      provider: 'oidc',
      providerAccountId: '7',
      ...tokens,
    });
    expect(JSON.stringify(await ask('SELECT * FROM account'))).not.toContain('secret');
    expect(await ask('SELECT provider, provider_account_id FROM account')).toEqual([
      { provider: 'oidc', provider_account_id: '7' },
    ]);
    const found = await options.adapter?.getUserByAccount?.({ provider: 'oidc', providerAccountId: '7' });
    expect(found).toMatchObject({ id: made?.id, email: 'linked@example.org' });
    expect(found?.emailVerified).toBeInstanceOf(Date);
  });

  it('verifies the address of a person who had a role before their first sign-in, and no other address', async () => {
    await grantRole('early@example.org', 'reviewer');
    const user = await options.adapter?.getUserByEmail?.('early@example.org');
    const linked = (email: string | null) =>
      options.events?.linkAccount?.({ user: user as never, account: {} as never, profile: { id: '', email } });
    const verified = async () => (await options.adapter?.getUser?.(user?.id ?? ''))?.emailVerified;
    for (const email of [null, 'other@example.org']) {
      await linked(email);
      expect(await verified()).toBeNull();
    }
    await linked('early@example.org');
    const at = await verified();
    expect(at).toBeInstanceOf(Date);
    await linked('early@example.org');
    expect(await verified()).toEqual(at);
  });

  it('ignores the current session, so no account is linked to a person with another address', async () => {
    const { sessionToken } = (await options.adapter?.createSession?.({
      sessionToken: crypto.randomUUID(),
      userId: (await newPerson()).id,
      expires: new Date(Date.now() + 60_000),
    })) ?? { sessionToken: '' };
    expect(await options.adapter?.getSessionAndUser?.(sessionToken)).not.toBeNull();
    expect(await returnOptions().adapter?.getSessionAndUser?.(sessionToken)).toBeNull();
  });

  it('makes a person in ADMIN_EMAILS an admin, and no other person', async () => {
    const [chief, other] = [await newPerson({ email: 'chief@example.org' }), await newPerson()];
    for (const user of [chief, other]) await options.events?.signIn?.({ user, account: null });
    expect(await ask('SELECT user_id, role FROM staff_role WHERE user_id IN ($1, $2)', [chief.id, other.id])).toEqual([
      { user_id: chief.id, role: 'admin' },
    ]);
    expect(await countOf("event WHERE stream_id = $1 AND data ->> 'by' = 'ADMIN_EMAILS'", [chief.id])).toBe(1);
  });
});

describe('a value that may be missing', () => {
  it('is returned, or the response is 404', () => {
    expect(getOr404('x')).toBe('x');
    expect(getOr404(0)).toBe(0);
    for (const none of [null, undefined]) expect(() => getOr404(none)).toThrow('404');
  });
});
