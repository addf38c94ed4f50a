import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ask, countOf, newPerson } from '#test/factories';
import { confirmSignIn, readLinkState } from '#server/sign-in/confirm-sign-in';
import { createDraft, findDraft } from '#server/draft/draft-store';
import { endSession, sessionCookieName, signInCookies } from '#server/identity/session';
import { grantRole, revokeRole } from '#server/identity/grant-role';
import { forgetPerson } from '#server/privacy/forget-person';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { findSession } from '#server/identity/session-store';
import { toLinkToken } from '#server/sign-in/sign-in-token';

vi.hoisted(() => {
  process.env.ADMIN_EMAILS = 'Boss@example.org';
});

const client = { address: null, isKnownTo: () => false, browser: null, device: 'Firefox on Linux' };

/** The token of a new link, as in its email. */
async function linkTo(email: string, returnTo = '/account', browser: string | null = null): Promise<string> {
  await requestSignIn(email, returnTo, { ...client, browser });
  const [link] = await ask<{ id: string }>(
    'SELECT id FROM verification_token WHERE identifier = $1 ORDER BY created_at DESC LIMIT 1',
    [email],
  );
  return toLinkToken(link?.id ?? '');
}
const newAddress = () => `${randomUUID()}@example.org`;
const stateOf = async (token: unknown) => (await readLinkState(token)).kind;
const NOT_GOOD = { kind: 'no-good-link' };

describe('a link', () => {
  it('signs a new person in, verifies their address, and returns the path to continue', async () => {
    const email = newAddress();
    const confirmed = await confirmSignIn(await linkTo(email, '/give/check/1?a=b'), 'Firefox/Linux');
    expect(confirmed).toMatchObject({ kind: 'signed-in', email, returnTo: '/give/check/1?a=b' });
    if (confirmed.kind !== 'signed-in') return;
    const found = await findSession(confirmed.sessionToken);
    expect(found?.user).toMatchObject({ email, roles: [] });
    expect(found?.user.emailVerified).toBeInstanceOf(Date);
    const days = (confirmed.expires.getTime() - Date.now()) / 86_400_000;
    expect(Math.abs(days - 30)).toBeLessThan(0.01);
    expect(found?.session.expires).toEqual(confirmed.expires);
  });

  it('signs an existing person in, and verifies their address', async () => {
    const person = await newPerson({ emailVerified: false });
    const confirmed = await confirmSignIn(await linkTo(person.email), 'Firefox/Linux');
    const session = confirmed.kind === 'signed-in' ? await findSession(confirmed.sessionToken) : null;
    expect(session?.user).toMatchObject({ id: person.id, name: person.name });
    expect(session?.user.emailVerified).not.toBeNull();
    expect(await countOf('person WHERE email = $1', [person.email])).toBe(1);
  });

  it('carries the draft that its browser began, and gives it to the person on whatever device; no other draft', async () => {
    const holder = { userId: null, browser: 'the hash of a token' };
    // Made while very many were, for one hour.
    const id = await createDraft('one-time', { answers: { amount: '25' }, lang: 'en' }, holder, 1);
    const notMine = await linkTo(newAddress(), `/give/check/${id}`, 'another hash');
    await confirmSignIn(notMine, 'Firefox/Linux');
    expect(await findDraft(id, holder)).not.toBeNull();
    const confirmed = await confirmSignIn(
      await linkTo(newAddress(), `/de/give/check/${id}`, holder.browser),
      'Safari/iPhone',
    );
    const session = confirmed.kind === 'signed-in' ? await findSession(confirmed.sessionToken) : null;
    expect(await findDraft(id, { userId: session?.user.id ?? null, browser: null })).toMatchObject({ id });
    expect(await findDraft(id, holder)).toBeNull();
    const lasting =
      "pledge_draft WHERE id = $1 AND expires_at - now() BETWEEN interval '23 hours' AND interval '24 hours'";
    expect(await countOf(lasting, [id])).toBe(1);
  });

  it('of somebody who was forgotten since signs nobody in', async () => {
    const person = await newPerson();
    const token = await linkTo(person.email);
    expect(await forgetPerson(person)).toEqual({ kind: 'forgotten' });
    expect(await stateOf(token)).toBe('used');
    expect(await confirmSignIn(token, 'Firefox/Linux')).toMatchObject(NOT_GOOD);
    expect(await countOf('person WHERE email = $1', [person.email])).toBe(0);
  });

  it('works once: of twenty concurrent uses one signs in', async () => {
    const email = newAddress();
    const token = await linkTo(email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirmSignIn(token, 'Firefox/Linux')));
    expect(answers.filter(({ kind }) => kind === 'signed-in')).toHaveLength(1);
    expect(await countOf('session s JOIN person p ON p.id = s.user_id WHERE email = $1', [email])).toBe(1);
    expect(await confirmSignIn(token, 'Firefox/Linux')).toEqual(NOT_GOOD);
  });

  it('is not used up by reading its state any number of times', async () => {
    const token = await linkTo(`ada-${newAddress()}`);
    for (let i = 0; i < 3; i++)
      expect(await readLinkState(token)).toEqual({ kind: 'open', account: 'a•••@example.org' });
    expect((await confirmSignIn(token, 'Firefox/Linux')).kind).toBe('signed-in');
    expect(await readLinkState(token)).toEqual({ kind: 'used' });
  });

  it('is valid for ten minutes', async () => {
    const [late, just] = [newAddress(), newAddress()];
    const tokens = [await linkTo(late), await linkTo(just)];
    await ask(
      "UPDATE verification_token SET expires = expires - interval '10 minutes 1 second' WHERE identifier = $1",
      [late],
    );
    await ask(
      "UPDATE verification_token SET expires = expires - interval '9 minutes 30 seconds' WHERE identifier = $1",
      [just],
    );
    expect(await Promise.all(tokens.map(stateOf))).toEqual(['expired', 'open']);
    expect(await confirmSignIn(tokens[0], 'Firefox/Linux')).toEqual(NOT_GOOD);
    expect((await confirmSignIn(tokens[1], 'Firefox/Linux')).kind).toBe('signed-in');
    expect(await countOf('person WHERE email = $1', [late])).toBe(0);
  });

  it('that is malformed signs no one in', async () => {
    const token = await linkTo(newAddress());
    const mangled = [
      token.slice(1),
      `${token}x`,
      token.toUpperCase(),
      '',
      'x'.repeat(201),
      '\u0000',
      null,
      undefined,
      7,
      [token],
      { token },
    ];
    for (const each of mangled) expect(await confirmSignIn(each, 'Firefox/Linux')).toEqual(NOT_GOOD);
    expect(await Promise.all([token.slice(1), '', null, [token], `${token}=`].map(stateOf))).toEqual(
      Array.from({ length: 5 }, () => 'mangled'),
    );
    expect((await confirmSignIn(token, 'Firefox/Linux')).kind).toBe('signed-in');
  });

  it('does not use up other links, of the same or another person', async () => {
    const email = newAddress();
    const [first, second, other] = [await linkTo(email), await linkTo(email), await linkTo(newAddress())];
    expect((await confirmSignIn(second, 'Firefox/Linux')).kind).toBe('signed-in');
    expect(await Promise.all([first, other].map(stateOf))).toEqual(['open', 'open']);
  });
});

describe('a session', () => {
  async function signIn(email: string): Promise<string> {
    const confirmed = await confirmSignIn(await linkTo(email), 'Firefox/Linux');
    if (confirmed.kind !== 'signed-in') throw new Error('not signed in');
    return confirmed.sessionToken;
  }
  const rolesOf = async (token: string) => (await findSession(token))?.user.roles;

  it('ends immediately on signing out, and no other session ends', async () => {
    const email = newAddress();
    const [one, other] = [await signIn(email), await signIn(email)];
    await endSession(one);
    await endSession(undefined);
    await endSession('nobody');
    expect(await findSession(one)).toBeNull();
    expect((await findSession(other))?.user.email).toBe(email);
  });

  it('has the current roles', async () => {
    const email = newAddress();
    const token = await signIn(email);
    await grantRole(email, 'reviewer');
    await grantRole(email, 'treasurer');
    expect((await rolesOf(token))?.toSorted()).toEqual(['reviewer', 'treasurer']);
    await revokeRole(email, 'reviewer');
    expect(await rolesOf(token)).toEqual(['treasurer']);
  });

  it('of an address in ADMIN_EMAILS is an admin from the first sign-in, until the role is revoked', async () => {
    const token = await signIn('boss@example.org');
    expect(await rolesOf(token)).toEqual(['admin']);
    expect(
      await ask("SELECT type, actor_kind FROM event WHERE stream = 'person' AND data ->> 'by' = 'ADMIN_EMAILS'"),
    ).toEqual([{ type: 'role-granted', actor_kind: 'system' }]);
    expect(await rolesOf(await signIn('boss@example.org'))).toEqual(['admin']);
    await revokeRole('boss@example.org', 'admin');
    expect(await rolesOf(token)).toEqual([]);
    expect(await rolesOf(await signIn('boss@example.org'))).toEqual([]);
    expect(await rolesOf(await signIn(newAddress()))).toEqual([]);
  });

  it('is stored in a cookie that scripts and other sites cannot read', () => {
    const expires = new Date('2026-12-21T00:00:00Z');
    const [session, mark] = signInCookies({ sessionToken: 't', expires, email: 'ada@example.org' });
    expect(session).toEqual({
      name: sessionCookieName(),
      value: 't',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false, expires },
    });
    expect(mark).toMatchObject({
      name: 'pledgebook.known',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
    });
    expect(mark?.value).not.toContain('ada');
  });
});
