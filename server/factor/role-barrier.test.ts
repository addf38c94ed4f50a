import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, newPerson, seedCampaign } from '#test/factories';
import { codeNext, newSession, withFactor } from '#test/factor-factories';
import { findActor, findStaff, hasDeskLink, requireStaff } from '#server/auth';
import { proveFactor } from '#server/factor/prove-factor';
import { removeFactorFromShell } from '#server/factor/remove-factor-from-shell';
import { stringifyExactJson } from '#server/http/exact-json';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { readOwnData } from '#server/privacy/own-data-queries';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { toLinkToken } from '#server/sign-in/sign-in-token';

const browser = { cookie: '' };
const { settings } = vi.hoisted(() => ({ settings: { STAFF_SECOND_FACTOR: 'optional' } }));
vi.mock('#server/env', async (original) => {
  const actual = await original<{ getEnv: () => object }>();
  return { ...actual, getEnv: () => ({ ...actual.getEnv(), ...settings }) };
});
// Replaces only the framework's request.
vi.mock('next/headers', () => ({
  cookies: async () => new Map([['pledgebook.session', { value: browser.cookie }]]),
  headers: async () => new Headers(),
}));
vi.mock('next/navigation', () => ({
  forbidden: () => {
    throw new Error('403');
  },
  redirect: (to: string) => {
    throw new Error(`307 ${to}`);
  },
}));

beforeAll(seedCampaign);
beforeEach(() => {
  settings.STAFF_SECOND_FACTOR = 'optional';
  return ask('DELETE FROM rate_limit');
});

describe('a role', () => {
  it('counts only in a session that has proved the second factor', async () => {
    const person = await newPerson({ roles: ['admin'] });
    const { secret, token } = await withFactor(person);
    browser.cookie = token;
    expect((await requireStaff('manage-roles', '/admin')).roles).toEqual(['admin']);
    browser.cookie = await newSession(person);
    const actor = await findActor();
    expect(actor).toMatchObject({ id: person.id, roles: [], barrier: 'code' });
    expect(actor && hasDeskLink(actor)).toBe(true);
    expect(await findStaff('read-desk')).toBeNull();
    await expect(requireStaff('read-desk', '/de/admin?a=b')).rejects.toThrow(
      '307 /de/sign-in/code?returnTo=%2Fde%2Fadmin%3Fa%3Db',
    );
    await proveFactor(person, browser.cookie, codeNext(secret));
    expect((await requireStaff('manage-roles', '/admin')).roles).toEqual(['admin']);
  });

  it('counts again once the factor was removed, after signing in again', async () => {
    const person = await newPerson({ roles: ['editor'] });
    browser.cookie = (await withFactor(person)).token;
    await removeFactorFromShell(person.email);
    expect(await findActor()).toBeNull();
    browser.cookie = await newSession(person);
    expect(await findStaff('edit-catalogue')).not.toBeNull();
  });

  it('lost or gained changes nothing about the factor', async () => {
    const person = await newPerson({ roles: ['editor'] });
    await withFactor(person);
    await revokeRole(person.email, 'editor');
    browser.cookie = await newSession(person);
    const actor = await findActor();
    expect(actor).toMatchObject({ roles: [] });
    expect(actor).not.toHaveProperty('barrier');
    await expect(requireStaff('read-desk', '/admin')).rejects.toThrow('403');
    await grantRole(person.email, 'reviewer');
    expect(await findActor()).toMatchObject({ roles: [], barrier: 'code' });
  });

  it('counts without a factor unless the setting requires one', async () => {
    const person = await newPerson({ roles: ['reviewer'] });
    browser.cookie = await newSession(person);
    expect(await findStaff('decide')).not.toBeNull();
    settings.STAFF_SECOND_FACTOR = 'required';
    expect(await findActor()).toMatchObject({ roles: [], barrier: 'set-up' });
    expect(await findStaff('decide')).toBeNull();
    await expect(requireStaff('decide', '/es/admin')).rejects.toThrow(
      '307 /es/account/profile/second-factor?required=1',
    );
    browser.cookie = (await withFactor(person)).token;
    expect(await findStaff('decide')).not.toBeNull();
    browser.cookie = await newSession(await newPerson());
    expect(await findActor()).not.toHaveProperty('barrier');
  });
});

it('a sign-in says whether a code comes next', async () => {
  const [plain, person, former] = [
    await newPerson({ roles: ['editor'] }),
    await newPerson({ roles: ['editor'] }),
    await newPerson({ roles: ['editor'] }),
  ];
  await withFactor(person);
  await withFactor(former);
  await revokeRole(former.email, 'editor');
  const answers = [];
  for (const { email } of [plain, person, former]) {
    await requestSignIn(email, '/', { address: null, isKnownTo: () => false, browser: null, device: '/' });
    const [link] = await ask<{ id: string }>('SELECT id FROM verification_token WHERE identifier = $1', [email]);
    answers.push(await confirmSignIn(toLinkToken(link?.id ?? ''), '/'));
  }
  expect(answers).toMatchObject([{ needsCode: false }, { needsCode: true }, { needsCode: false }]);
});

it('their own data has the second factor of a person, and no secret of it', async () => {
  const person = await newPerson({ roles: ['editor'] });
  const { secret } = await withFactor(person);
  const data = await readOwnData(person);
  expect(data).toMatchObject({ factors: [{ kind: 'totp' }], recoveryCodes: expect.any(Array) });
  const json = stringifyExactJson(data);
  const [row] = await ask<{ secret: string }>('SELECT secret FROM factor WHERE person_id = $1', [person.id]);
  const codes = await ask<{ hash: string }>('SELECT hash FROM recovery_code WHERE person_id = $1', [person.id]);
  for (const each of [secret, row?.secret ?? secret, ...codes.map(({ hash }) => hash)])
    expect(json).not.toContain(each);
});
