import { describe, expect, it } from 'vitest';
import { ask, countOf } from '#test/factories';
import { isKnownDevice, toDeviceMark } from '#server/identity/session';
import { requestSignIn, type SignInClient } from '#server/sign-in/request-sign-in';
import { toLinkToken } from '#server/sign-in/sign-in-token';
import { hashToken } from '#server/hash-token';

let clients = 0;
const stranger = (): SignInClient => ({
  address: `203.0.113.${++clients}`,
  isKnownTo: () => false,
  device: 'Firefox on Linux',
  browser: null,
});
const known = (): SignInClient => ({ ...stranger(), isKnownTo: () => true });
let people = 0;
const newAddress = () => `person${++people}@example.org`;
const linksTo = (email: string) => countOf('verification_token WHERE identifier = $1', [email]);

describe('requesting a link', () => {
  it('stores a hash of its token, its expiry, the return path and the device, and queues one email, in one transaction', async () => {
    const email = newAddress();
    const before = Date.now();
    expect(await requestSignIn(` ${email.toUpperCase()} `, '/give/check/1', stranger())).toEqual({
      kind: 'sent',
      email,
    });
    const [link] = await ask<{ id: string; token: string; expires: Date; return_to: string; device: string }>(
      'SELECT * FROM verification_token WHERE identifier = $1',
      [email],
    );
    expect(link).toMatchObject({ return_to: '/give/check/1', device: 'Firefox on Linux' });
    expect(link?.token).toBe(hashToken(toLinkToken(link?.id ?? '')));
    const minutes = ((link?.expires.getTime() ?? 0) - before) / 60_000;
    expect(minutes).toBeGreaterThan(9.9);
    expect(minutes).toBeLessThan(10.5);
    const [job] = await ask<{ payload: { emailId: string } }>(
      "SELECT payload FROM graphile_worker._private_jobs j JOIN email e ON j.key = 'email:' || e.id WHERE e.subject_id = $1",
      [link?.id],
    );
    expect(Object.keys(job?.payload ?? {})).toEqual(['emailId']);
    expect(
      await countOf("email WHERE id = $1 AND kind = 'sign-in' AND state = 'waiting'", [job?.payload.emailId]),
    ).toBe(1);
    expect(JSON.stringify(await ask('SELECT * FROM verification_token'))).not.toContain(toLinkToken(link?.id ?? ''));
  });

  it.each([
    ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    [' Anna@Müller.example ', 'anna@xn--mller-kva.example'],
    ['a&b@example.org', 'a&b@example.org'],
    ['ops/finance@example.org', 'ops/finance@example.org'],
    ['うえあいお@えあい.com', 'うえあいお@xn--l8jek.com'],
  ])('%j is an address, and kept as %j', async (typed, email) => {
    expect(await requestSignIn(typed, '/', stranger())).toEqual({ kind: 'sent', email });
  });

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'a@b',
    'test@iana-.com',
    `a@${'b'.repeat(64)}.org`,
    'a b@example.org',
    'a@example.org\nBcc: b@example.org',
    `${'a'.repeat(250)}@example.org`,
    null,
    undefined,
    5,
    ['a@example.org'],
    { not: '' },
  ])('%j is not an address', async (typed) => {
    const before = await countOf('verification_token');
    expect(await requestSignIn(typed, '/', stranger())).toEqual({ kind: 'not-an-address' });
    expect(await countOf('verification_token')).toBe(before);
  });

  it('accepts an address of the maximum length', async () => {
    const email = `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(3)}abc.de`;
    expect(email).toHaveLength(254);
    expect(await requestSignIn(email, '/', stranger())).toEqual({ kind: 'sent', email });
    expect(await requestSignIn(email, '/', known())).toEqual({ kind: 'sent', email });
  });

  it.each(['https://evil.example', '//evil.example', '/.//evil.example', null, 7])(
    'never returns to %j',
    async (returnTo) => {
      const email = newAddress();
      await requestSignIn(email, returnTo, stranger());
      expect(await ask('SELECT return_to FROM verification_token WHERE identifier = $1', [email])).toEqual([
        { return_to: '/account' },
      ]);
    },
  );
});

describe('limits', () => {
  it('allow five emails per address and hour, also for thirty concurrent requests', async () => {
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 30 }, () => requestSignIn(email, '/', stranger())));
    // A sixth may come before the first of the five is stored, while no link is open.
    const sent = answers.filter(({ kind }) => kind === 'sent').length;
    expect([5, 6]).toContain(sent);
    for (const answer of answers) {
      if (answer.kind !== 'too-many') continue;
      expect(answer.seconds).toBeGreaterThan(550);
      expect(answer.seconds).toBeLessThanOrEqual(600);
    }
    expect(await linksTo(email)).toBe(sent);
    expect((await requestSignIn(newAddress(), '/', stranger())).kind).toBe('sent');
  });

  it('are reset after an hour', async () => {
    const email = newAddress();
    for (let i = 0; i < 6; i++) await requestSignIn(email, '/', stranger());
    await ask("UPDATE rate_limit SET expire = now() - interval '1 second' WHERE key = $1", [
      `sign-in-address:${hashToken(email)}`,
    ]);
    expect((await requestSignIn(email, '/', stranger())).kind).toBe('sent');
  });

  it('allow five more for a device that signed in before, even if strangers used up the others', async () => {
    const email = newAddress();
    const own = known();
    for (let i = 0; i < 9; i++) await requestSignIn(email, '/', { ...stranger(), address: own.address });
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push((await requestSignIn(email, '/', own)).kind);
    expect(answers).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'too-many']);
    expect(await linksTo(email)).toBe(10);
  });

  it('then allow one whenever no link is open, also for concurrent requests, and after twelve in a day one an hour', async () => {
    const email = newAddress();
    const atOnce = () => Promise.all(Array.from({ length: 8 }, () => requestSignIn(email, '/', stranger())));
    const sent = async () => (await atOnce()).filter(({ kind }) => kind === 'sent').length;
    for (let i = 0; i < 5; i++) expect((await requestSignIn(email, '/', stranger())).kind).toBe('sent');
    for (let i = 0; i < 7; i++) {
      expect(await sent()).toBe(0);
      // Half of the links are used up, half expire.
      await ask(
        i % 2
          ? 'DELETE FROM verification_token WHERE identifier = $1'
          : 'UPDATE verification_token SET expires = now() WHERE identifier = $1',
        [email],
      );
      expect(await sent()).toBe(1);
    }
    await ask('DELETE FROM verification_token WHERE identifier = $1', [email]);
    const greedy = stranger();
    const removeLinks = () => ask('DELETE FROM verification_token WHERE identifier = $1', [email]);
    expect((await requestSignIn(email, '/', greedy)).kind).toBe('sent');
    await removeLinks();
    const again = await requestSignIn(email, '/', greedy);
    expect(again.kind === 'too-many' && again.seconds > 3_500 && again.seconds <= 3_600).toBe(true);
    expect((await requestSignIn(email, '/', stranger())).kind, 'the owner, on a new device').toBe('sent');
    await removeLinks();
    expect((await requestSignIn(email, '/', known())).kind).toBe('sent');
  });

  it('of all addresses together close nothing: further emails wait behind the others', async () => {
    const priorityOf = async (address: string) => {
      const [job] = await ask<{ priority: number }>(
        `SELECT j.priority FROM graphile_worker._private_jobs j JOIN email e ON j.key = 'email:' || e.id
         JOIN verification_token v ON v.id::text = e.subject_id WHERE v.identifier = $1`,
        [address],
      );
      return job?.priority;
    };
    const first = newAddress();
    await requestSignIn(first, '/', stranger());
    expect(await priorityOf(first), 'before all other emails').toBe(-5);
    await ask('UPDATE rate_limit SET points = 2000 WHERE key = $1', ['sign-in-all:all']);
    const email = newAddress();
    expect((await requestSignIn(email, '/', stranger())).kind).toBe('sent');
    expect(await priorityOf(email)).toBe(10);
    await ask('DELETE FROM rate_limit WHERE key = $1', ['sign-in-all:all']);
  });

  it('stop a client that requests links for many addresses, and no other client', async () => {
    const greedy = stranger();
    const kinds = [];
    for (let i = 0; i < 61; i++) kinds.push((await requestSignIn(newAddress(), '/', greedy)).kind);
    expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(60);
    expect(kinds.at(-1)).toBe('too-many');
    expect((await requestSignIn(newAddress(), '/', stranger())).kind).toBe('sent');
    expect((await requestSignIn(newAddress(), '/', { ...known(), address: greedy.address })).kind).toBe('sent');
  });

  it('do not treat all clients without an address as one', async () => {
    const kinds = [];
    for (let i = 0; i < 70; i++)
      kinds.push((await requestSignIn(newAddress(), '/', { ...stranger(), address: null })).kind);
    expect(new Set(kinds)).toEqual(new Set(['sent']));
  });
});

describe('a known device', () => {
  const jarOf = (value: string | undefined) => ({
    get: (name: string) => (name === 'pledgebook.known' && value ? { value } : undefined),
  });

  it('is recognised by its mark, only for that address', () => {
    const mark = toDeviceMark('ada@example.org');
    expect(isKnownDevice(jarOf(mark), 'ada@example.org')).toBe(true);
    expect(isKnownDevice(jarOf(mark), 'bela@example.org')).toBe(false);
    expect(isKnownDevice(jarOf(`${mark}x`), 'ada@example.org')).toBe(false);
    expect(isKnownDevice(jarOf(undefined), 'ada@example.org')).toBe(false);
  });
});
