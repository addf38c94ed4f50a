import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ask, countOf, newPerson } from '#test/factories';
import type { Person } from '#server/auth';
import { db } from '#server/db';
import { adapter } from '#server/identity/adapter-store';
import { endOwnSessions } from '#server/identity/end-own-sessions';
import { grantRole } from '#server/identity/grant-role';
import { listOwnSessions } from '#server/identity/own-sessions-queries';
import { createSession, findSession } from '#server/identity/session-store';

const browser = { cookie: '' };
vi.mock('next/headers', () => ({
  cookies: async () => new Map([['pledgebook.session', { value: browser.cookie }]]),
  headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }),
}));

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function signIn(person: Person, device = 'Firefox/Linux'): Promise<string> {
  const token = randomUUID();
  await createSession(db(), { token, userId: person.id, expires: inDays(30), device });
  return token;
}

/** Moves the beginning and the last request of a person's sessions into the past. */
const age = (person: Person, began: string, seen: string) =>
  ask('UPDATE session SET created_at = now() - $2::interval, last_seen_at = now() - $3::interval WHERE user_id = $1', [
    person.id,
    began,
    seen,
  ]);

describe('a session', () => {
  it('is stored as the hash of its token', async () => {
    const token = await signIn(await newPerson());
    expect((await findSession(token))?.session.sessionToken).toBe(token);
    expect(await countOf('session s WHERE s::text LIKE $1', [`%${token}%`])).toBe(0);
    await expect(
      ask('UPDATE session SET session_token = $1 WHERE session_token = encode(sha256($1::text::bytea), $2)', [
        token,
        'hex',
      ]),
    ).rejects.toThrow('session_token_is_a_hash');
  });

  it.each([
    ['29 days 23 hours', '1 minute', false, true],
    ['30 days 1 minute', '1 minute', false, false],
    ['20 days', '13 days 23 hours', false, true],
    ['20 days', '14 days 1 minute', false, false],
    ['11 hours 59 minutes', '1 minute', true, true],
    ['12 hours 1 minute', '1 minute', true, false],
    ['5 hours', '1 hour 59 minutes', true, true],
    ['5 hours', '2 hours 1 minute', true, false],
  ])('that began %s ago and was seen %s ago, of staff: %s, is open: %s', async (began, seen, isStaff, isOpen) => {
    const person = await newPerson();
    const token = await signIn(person);
    if (isStaff) await grantRole(person.email, 'reviewer');
    await age(person, began, seen);
    expect(await listOwnSessions(person)).toHaveLength(isOpen ? 1 : 0);
    expect((await findSession(token)) !== null).toBe(isOpen);
  });

  it('is not prolonged by requests, and notes that it was seen', async () => {
    const person = await newPerson();
    const token = await signIn(person);
    await age(person, '29 days', '13 days');
    await ask("UPDATE person SET last_seen_at = now() - interval '13 days' WHERE id = $1", [person.id]);
    const [before] = await ask('SELECT expires, created_at FROM session WHERE user_id = $1', [person.id]);
    await findSession(token);
    const [after] = await ask('SELECT expires, created_at FROM session WHERE user_id = $1', [person.id]);
    expect(after).toEqual(before);
    expect(
      await countOf("session WHERE user_id = $1 AND last_seen_at > now() - interval '1 minute'", [person.id]),
    ).toBe(1);
    expect(await countOf("person WHERE id = $1 AND last_seen_at > now() - interval '1 minute'", [person.id])).toBe(1);
    await adapter().updateSession?.({ sessionToken: token, expires: inDays(90) });
    expect((await ask('SELECT expires, created_at FROM session WHERE user_id = $1', [person.id]))[0]).toEqual(before);
  });

  it('that another provider started has its device and only a hash too', async () => {
    const person = await newPerson();
    const token = randomUUID();
    await adapter().createSession?.({ sessionToken: token, userId: person.id, expires: inDays(30) });
    expect((await listOwnSessions(person)).map(({ device }) => device)).toEqual(['Firefox/Linux']);
    await adapter().deleteSession?.(token);
    expect(await listOwnSessions(person)).toEqual([]);
  });
});

describe('the list of sessions', () => {
  it('has the person’s own, and marks the one of the request', async () => {
    const [ada, bela] = [await newPerson(), await newPerson()];
    await signIn(bela);
    await signIn(ada, 'Safari/iPhone');
    browser.cookie = await signIn(ada);
    const lines = await listOwnSessions(ada);
    expect(lines.map(({ device, isCurrent }) => [device, isCurrent]).toSorted()).toEqual([
      ['Firefox/Linux', true],
      ['Safari/iPhone', false],
    ]);
  });

  it('ends one, or all others, and never another person’s', async () => {
    const [ada, bela] = [await newPerson(), await newPerson()];
    const [theirs, one, two] = [await signIn(bela), await signIn(ada), await signIn(ada)];
    browser.cookie = await signIn(ada);
    const isOpen = async (token: string) => (await findSession(token)) !== null;
    const [foreign] = await listOwnSessions(bela);
    for (const which of [foreign?.id ?? '', '', 'all', '\u0000', "' OR true --"]) await endOwnSessions(ada, which);
    expect(await Promise.all([theirs, one, two].map(isOpen))).toEqual([true, true, true]);
    const id = (await findSession(one))?.session.id ?? '';
    await endOwnSessions(ada, id);
    expect(await Promise.all([one, two].map(isOpen))).toEqual([false, true]);
    await endOwnSessions(ada, 'others');
    expect(await Promise.all([theirs, two, browser.cookie].map(isOpen))).toEqual([true, false, true]);
  });
});
