import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, expectChecksHold, newPerson, seedCampaign } from '#test/factories';
import { codeNext, newSession, withFactor } from '#test/factor-factories';
import { newAuthenticator, withPasskey } from '#test/passkey-factories';
import { beginSetup } from '#server/factor/begin-setup';
import { confirmSetup } from '#server/factor/confirm-setup';
import { findOwnFactor, findOwnSetup } from '#server/factor/factor-queries';
import { toMakeOptions, toUseOptions } from '#server/factor/passkey';
import { proveFactor } from '#server/factor/prove-factor';
import { removeOwnFactor } from '#server/factor/remove-factor';
import { deleteExpired } from '#server/job/delete-expired-store';
import { readOwnData } from '#server/privacy/own-data-queries';
import { stringifyExactJson } from '#server/http/exact-json';

// Replaces only the framework's request.
vi.mock('next/headers', () => ({ headers: async () => new Headers() }));

beforeAll(seedCampaign);
beforeEach(() => ask('DELETE FROM rate_limit'));

const staff = () => newPerson({ roles: ['editor'] });
const kindsOf = async (person: Parameters<typeof findOwnFactor>[0]) =>
  (await findOwnFactor(person))?.parts.map(({ kind }) => kind);

describe('a passkey', () => {
  it('is made with ten recovery codes, and then proves each session once a challenge', async () => {
    const person = await staff();
    const { authenticator, codes } = await withPasskey(person);
    expect([await kindsOf(person), codes.length]).toEqual([['passkey'], 10]);
    const token = await newSession(person);
    const used = authenticator.use((await toUseOptions(person)) ?? '');
    expect(await proveFactor(person, token, used)).toEqual({ kind: 'proved', codesLeft: null });
    expect(await proveFactor(person, token, used)).toEqual({ kind: 'passkey' });
    expect(await ask('SELECT proved_at IS NOT NULL AS proved FROM session WHERE user_id = $1', [person.id])).toEqual([
      { proved: true },
      { proved: true },
    ]);
    expect(await proveFactor(person, token, codes[0] ?? '')).toEqual({ kind: 'proved', codesLeft: 9 });
    await expectChecksHold();
  });

  it.each([
    ['without a finger, a face or a PIN', { flags: 0x01 }],
    ['of another site', { origin: 'https://evil.example' }],
    ['bound to another name', { rpId: 'evil.example' }],
  ])('%s is neither made nor taken', async (_, how) => {
    const person = await staff();
    await beginSetup(person, 'passkey');
    const made = newAuthenticator().make(await toMakeOptions(person), how);
    expect(await confirmSetup(person, await newSession(person), made)).toEqual({ kind: 'passkey' });
    expect(await findOwnFactor(person)).toBeNull();
    const { authenticator, token } = await withPasskey(person);
    const used = authenticator.use((await toUseOptions(person)) ?? '', how);
    expect(await proveFactor(person, token, used)).toEqual({ kind: 'passkey' });
  });

  it('of somebody else, a challenge of somebody else, one that is too old, or no answer at all is not taken', async () => {
    const [person, other] = [await staff(), await staff()];
    const [{ authenticator, token }, others] = [await withPasskey(person), await withPasskey(other)];
    const refused = { kind: 'passkey' };
    const options = async () => (await toUseOptions(person)) ?? '';
    expect(await proveFactor(person, token, others.authenticator.use(await options()))).toEqual(refused);
    expect(await proveFactor(person, token, authenticator.use((await toUseOptions(other)) ?? ''))).toEqual(refused);
    expect(await proveFactor(person, token, authenticator.use(await toMakeOptions(person)))).toEqual(refused);
    const late = authenticator.use(await options());
    await ask("UPDATE passkey_challenge SET created_at = now() - interval '6 minutes' WHERE person_id = $1", [
      person.id,
    ]);
    expect(await proveFactor(person, token, late)).toEqual(refused);
    for (const text of ['{', '{}', '{"id":7}', `{"id":"${'x'.repeat(30_000)}"}`])
      expect(await proveFactor(person, token, text)).toEqual(refused);
    await deleteExpired();
    expect(await ask('SELECT 1 FROM passkey_challenge WHERE person_id = $1', [person.id])).toEqual([]);
  });

  it('whose counter does not rise is a copy, and is not taken', async () => {
    const person = await staff();
    const { authenticator, token } = await withPasskey(person);
    const use = async (counter: number) => authenticator.use((await toUseOptions(person)) ?? '', { counter });
    expect(await proveFactor(person, token, await use(7))).toMatchObject({ kind: 'proved' });
    expect(await proveFactor(person, token, await use(7))).toEqual({ kind: 'passkey' });
    expect(await proveFactor(person, token, await use(8))).toMatchObject({ kind: 'proved' });
  });

  it('and an app are two ways of one person, with the same recovery codes', async () => {
    const person = await staff();
    const { secret, codes, token } = await withFactor(person);
    await beginSetup(person, 'passkey');
    expect(await findOwnSetup(person)).toMatchObject({ kind: 'passkey', codes: [] });
    const authenticator = newAuthenticator();
    const made = authenticator.make(await toMakeOptions(person));
    const answers = await Promise.all([1, 2].map(() => confirmSetup(person, token, made)));
    // Whether the second one still finds the setup open depends on how far the first one is.
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['added', expect.stringMatching(/^(passkey|over)$/)]);
    expect(await kindsOf(person)).toEqual(['totp', 'passkey']);
    await beginSetup(person, 'passkey');
    expect(await findOwnSetup(person)).toMatchObject({ kind: 'codes' });
    const use = async () => authenticator.use((await toUseOptions(person)) ?? '');
    expect(await proveFactor(person, token, await use())).toMatchObject({ kind: 'proved' });
    expect(await proveFactor(person, token, codeNext(secret))).toMatchObject({ kind: 'proved' });
    expect(await proveFactor(person, token, codes[0] ?? '')).toEqual({ kind: 'proved', codesLeft: 9 });
    expect(await confirmSetup(person, token, await use())).toEqual({ kind: 'replaced' });
    const own = stringifyExactJson(await readOwnData(person));
    expect(own).toContain('"passkey"');
    expect(await removeOwnFactor(person, token, await use())).toEqual({ kind: 'removed' });
    expect(await findOwnFactor(person)).toBeNull();
    await expectChecksHold();
  });

  it('whose setup outlives the first factor is not added without recovery codes', async () => {
    const person = await staff();
    const { token, codes } = await withFactor(person);
    await beginSetup(person, 'passkey');
    const made = newAuthenticator().make(await toMakeOptions(person));
    expect(await removeOwnFactor(person, token, codes[0] ?? '')).toEqual({ kind: 'removed' });
    expect(await confirmSetup(person, token, made)).toEqual({ kind: 'over' });
    await expectChecksHold();
  });
});
