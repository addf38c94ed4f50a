import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, seedCampaign } from '#test/factories';
import { begunSetup, codeNext, codeNow, forgetSteps, newSession, withFactor } from '#test/factor-factories';
import type { Person } from '#server/auth';
import { beginSetup } from '#server/factor/begin-setup';
import { confirmSetup } from '#server/factor/confirm-setup';
import { findOwnFactor, findOwnSetup } from '#server/factor/factor-queries';
import { proveFactor } from '#server/factor/prove-factor';
import { removeFactorOf, removeOwnFactor } from '#server/factor/remove-factor';
import { removeFactorFromShell } from '#server/factor/remove-factor-from-shell';
import { findSession } from '#server/identity/session-store';
import { deleteExpired } from '#server/job/delete-expired-store';

const staff = () => newPerson({ roles: ['reviewer'] });
const provedAt = async (token: string) => (await findSession(token))?.session.provedAt ?? null;
const eventsOf = async ({ id }: Person) =>
  ask<{ type: string; data: object }>(
    "SELECT type, data FROM event WHERE stream = 'person' AND stream_id = $1 AND type NOT LIKE 'role%' ORDER BY version",
    [id],
  );
const emailsTo = async ({ id }: Person) =>
  (await ask<{ kind: string }>('SELECT kind FROM email WHERE recipient_id = $1 ORDER BY id', [id])).map(
    ({ kind }) => kind,
  );

beforeAll(seedCampaign);
beforeEach(() => ask('DELETE FROM rate_limit'));

describe('setting up an authenticator app', () => {
  it('changes nothing before a code confirms it', async () => {
    const person = await staff();
    const { secret, codes } = await begunSetup(person);
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(code))).toBe(true);
    const token = await newSession(person);
    expect(await confirmSetup(person, token, '000000x')).toEqual({ kind: 'wrong' });
    expect(await findOwnFactor(person)).toBeNull();
    expect(await confirmSetup(person, token, ` ${codeNow(secret).replace(/(...)/, '$1 ')} `)).toEqual({
      kind: 'added',
    });
    expect(await findOwnFactor(person)).toMatchObject({ codesLeft: 10 });
    expect(await provedAt(token)).toBeInstanceOf(Date);
    expect(await findOwnSetup(person)).toBeNull();
    expect(await eventsOf(person)).toEqual([{ type: 'factor-added', data: { kind: 'totp' } }]);
    expect(await emailsTo(person)).toEqual(['factor-added']);
    await expectChecksHold();
  });

  it('stores neither the key nor a code as text', async () => {
    const person = await staff();
    const { secret, codes } = await begunSetup(person);
    await confirmSetup(person, await newSession(person), codeNow(secret));
    const rows = JSON.stringify(
      [
        await ask('SELECT * FROM factor'),
        await ask('SELECT * FROM factor_setup'),
        await ask('SELECT * FROM recovery_code'),
        await ask('SELECT * FROM event'),
      ],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(rows).not.toContain(text);
  });

  it('is over once it was replaced, confirmed in another tab, or is too old', async () => {
    const person = await staff();
    const token = await newSession(person);
    const first = await begunSetup(person);
    const second = await begunSetup(person);
    expect(await confirmSetup(person, token, codeNow(first.secret))).toEqual({ kind: 'wrong' });
    const answers = await Promise.all([1, 2, 3].map(() => confirmSetup(person, token, codeNow(second.secret))));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['added', 'over', 'over']);
    const late = await staff();
    const { secret } = await begunSetup(late);
    await ask("UPDATE factor_setup SET created_at = created_at - interval '61 minutes' WHERE person_id = $1", [
      late.id,
    ]);
    expect(await confirmSetup(late, await newSession(late), codeNow(secret))).toEqual({ kind: 'over' });
    await deleteExpired();
    expect(await countOf('factor_setup WHERE person_id = $1', [late.id])).toBe(0);
  });
});

describe('a code', () => {
  it('proves the session in which it was typed and no other, once', async () => {
    const person = await staff();
    const { secret, used } = await withFactor(person);
    const [one, other] = [await newSession(person), await newSession(person)];
    expect(await proveFactor(person, one, used)).toEqual({ kind: 'used' });
    const code = codeNext(secret);
    expect(await proveFactor(person, one, code)).toEqual({ kind: 'proved', codesLeft: null });
    expect(await proveFactor(person, other, code)).toEqual({ kind: 'used' });
    expect([await provedAt(one), await provedAt(other)]).toEqual([expect.any(Date), null]);
  });

  it('typed in many places at the same moment works in one', async () => {
    const person = await staff();
    const { secret } = await withFactor(person);
    const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => newSession(person)));
    const code = codeNext(secret);
    const answers = await Promise.all(tokens.map((token) => proveFactor(person, token, code)));
    expect(answers.filter(({ kind }) => kind === 'proved')).toHaveLength(1);
    expect(await countOf('session WHERE user_id = $1 AND proved_at IS NOT NULL', [person.id])).toBe(2);
  });

  it('of somebody else, for the session of somebody else, or without a factor is wrong', async () => {
    const [person, other] = [await staff(), await staff()];
    const [{ secret, codes }, theirs] = [await withFactor(person), await withFactor(other)];
    const token = await newSession(person);
    expect(await proveFactor(person, token, codeNext(theirs.secret))).toEqual({ kind: 'wrong' });
    expect(await proveFactor(person, token, theirs.codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect(await proveFactor(person, theirs.token, codeNext(secret))).toEqual({ kind: 'wrong' });
    expect(await proveFactor(person, theirs.token, codes[0] ?? '')).toEqual({ kind: 'wrong' });
    const none = await staff();
    expect(await proveFactor(none, await newSession(none), '123456')).toEqual({ kind: 'wrong' });
    for (const typed of ['', 'abc', '1'.repeat(5_000), '\u0000', '12345\u00006'])
      expect(await proveFactor(person, token, typed)).toEqual({ kind: 'wrong' });
  });

  it('may be guessed ten times an hour; the owner still gets in', async () => {
    const person = await staff();
    const { secret, codes, token } = await withFactor(person);
    const stranger = await newSession(person);
    const wrong = codeNext(secret) === '000000' ? '000001' : '000000';
    for (let i = 0; i < 10; i++) expect((await proveFactor(person, stranger, wrong)).kind).toBe('wrong');
    const refused = await proveFactor(person, stranger, codeNext(secret));
    expect(refused).toMatchObject({ kind: 'too-many', seconds: expect.any(Number) });
    // Where they have proved it before, their app works on; everywhere, a recovery code does.
    expect(await proveFactor(person, token, codeNext(secret))).toEqual({ kind: 'proved', codesLeft: null });
    const anew = await newSession(person);
    expect(await proveFactor(person, anew, codes[3] ?? '')).toEqual({ kind: 'proved', codesLeft: 9 });
  });
});

describe('a recovery code', () => {
  it('works once, however it is typed', async () => {
    const person = await staff();
    const { codes } = await withFactor(person);
    const [code = '', second = ''] = codes;
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    const token = await newSession(person);
    const answers = await Promise.all([1, 2, 3].map(() => proveFactor(person, token, typed)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['proved', 'wrong', 'wrong']);
    expect(await proveFactor(person, token, second.replaceAll('-', ''))).toEqual({ kind: 'proved', codesLeft: 8 });
    expect(await findOwnFactor(person)).toMatchObject({ codesLeft: 8 });
    expect((await eventsOf(person)).slice(1)).toEqual([
      { type: 'recovery-code-used', data: { left: 9 } },
      { type: 'recovery-code-used', data: { left: 8 } },
    ]);
    await expectChecksHold();
  });

  it('is replaced by new ones, which a code confirms', async () => {
    const person = await staff();
    const { secret, codes, token } = await withFactor(person);
    const fresh = await begunSetup(person);
    expect(fresh.secret).toBe('');
    expect(await confirmSetup(person, token, fresh.codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect(await confirmSetup(person, token, codeNext(secret))).toEqual({ kind: 'replaced' });
    expect(await proveFactor(person, token, codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect(await proveFactor(person, token, fresh.codes[0] ?? '')).toEqual({ kind: 'proved', codesLeft: 9 });
    await expectChecksHold();
  });
});

describe('removing a second factor', () => {
  it('takes a code of its owner', async () => {
    const person = await staff();
    const { secret, codes, token, used } = await withFactor(person);
    await beginSetup(person);
    expect(await removeOwnFactor(person, token, '')).toEqual({ kind: 'wrong' });
    expect(await removeOwnFactor(person, token, used)).toEqual({ kind: 'used' });
    await forgetSteps(person);
    expect(await removeOwnFactor(person, token, codeNow(secret))).toEqual({ kind: 'removed' });
    expect([await findOwnFactor(person), await findOwnSetup(person)]).toEqual([null, null]);
    expect(await proveFactor(person, token, codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect(await emailsTo(person)).toEqual(['factor-added', 'factor-removed']);
    expect((await eventsOf(person)).at(-1)).toEqual({ type: 'factor-removed', data: { by: 'person' } });
    await withFactor(person);
    await expectChecksHold();
  });

  it('of another person takes an admin and a reason, and ends their sessions', async () => {
    const [person, admin] = [await staff(), await newStaff('admin', 'manage-roles')];
    await withFactor(person);
    const form = { email: person.email, reason: 'Lost phone, called back.' };
    for (const reason of ['', '  ', 'x'.repeat(2_001), '\u0000'])
      expect(await removeFactorOf(admin, { ...form, reason })).toEqual({ kind: 'no-reason' });
    expect(await removeFactorOf(admin, { ...form, email: 'nobody@example.org' })).toEqual({ kind: 'unknown-person' });
    expect(await removeFactorOf(admin, form)).toEqual({ kind: 'removed' });
    expect(await removeFactorOf(admin, form)).toEqual({ kind: 'no-factor' });
    expect(await countOf('session WHERE user_id = $1', [person.id])).toBe(0);
    const [removal] = await ask<{ actor_id: string; data: object; reason: string }>(
      `SELECT e.actor_id, e.data, t.data ->> 'reason' AS reason FROM event e JOIN event_private t ON t.event_id = e.id
       WHERE e.type = 'factor-removed' AND e.stream_id = $1`,
      [person.id],
    );
    expect(removal).toEqual({ actor_id: admin.id, data: { by: 'admin' }, reason: form.reason });
    await withFactor(admin);
    expect(await removeFactorOf(admin, { ...form, email: admin.email })).toEqual({ kind: 'own' });
    expect(await findOwnFactor(admin)).not.toBeNull();
    await expectChecksHold();
  });

  it('from the shell helps the last admin', async () => {
    const admin = await newPerson({ roles: ['admin'] });
    expect(await removeFactorFromShell(admin.email)).toEqual({ kind: 'no-factor' });
    await withFactor(admin);
    expect(await removeFactorFromShell(admin.email.toUpperCase())).toEqual({ kind: 'removed' });
    expect(await removeFactorFromShell('nobody')).toEqual({ kind: 'unknown-person' });
    expect((await eventsOf(admin)).at(-1)).toEqual({ type: 'factor-removed', data: { by: 'shell' } });
    await expectChecksHold();
  });
});
