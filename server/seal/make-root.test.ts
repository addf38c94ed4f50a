import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, newStaff, seedCampaign } from '#test/factories';
import { recordCheck, runChecks } from '#scripts/postgres/checks';
import { readVerifierKey } from '#scripts/postgres/verify-roots';
import type { Staff } from '#server/auth';
import { log } from '#server/log';
import { makeRoot } from '#server/seal/make-root';
import { findRootFile, readSealState } from '#server/seal/seal-queries';
import { sealBatch } from '#server/seal/seal-store';

const other = vi.hoisted(() => ({ settings: {} as Record<string, unknown> }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...other.settings }) };
});

const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const DAY = new Date('2026-11-27T00:07:00Z');
const url = process.env.DATABASE_OWNER_URL ?? '';

let staff: Staff<'read-desk'>;

const append = () => ask("SELECT append_event('setting', 'x', NULL, 'test', 'system', NULL, NULL, NULL, now())");

/** What the check says of a root that was kept. */
async function faultsOf(text: string, publicKey: string | null): Promise<string[]> {
  const key = publicKey === null ? null : readVerifierKey(publicKey);
  const checked = await runChecks(url, { roots: [{ name: 'root.txt', text }], key });
  return checked.chain.faults;
}

beforeAll(async () => {
  log.level = 'silent';
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  await makeRoot(DAY);
  await sealBatch();
});
afterEach(() => {
  other.settings = {};
});

describe('the root of a day', () => {
  it('is not made before the first seal, and then once', async () => {
    expect((await readSealState(staff)).roots).toEqual([]);
    const logged = vi.spyOn(log, 'info').mockImplementation(() => undefined);
    await makeRoot(DAY);
    await makeRoot(DAY);
    await makeRoot(new Date('2026-11-28T00:07:00Z'));
    const { roots, sealed, publicKey } = await readSealState(staff);
    expect(roots).toEqual([{ day: '2026-11-27', events: sealed?.events, isSigned: false }]);
    expect(publicKey).toBeNull();
    const file = (await findRootFile(staff, '2026-11-27')) ?? '';
    expect(file).toMatch(/^Pledgebook: root of all events\nsite http:\/\/127\.0\.0\.1:3000\nseal 1\n/);
    expect(logged.mock.calls).toEqual([[{ root: file }, 'the root of all events']]);
    logged.mockRestore();
    expect(await faultsOf(file, null)).toEqual([]);
    for (const day of ['2026-11-26', 'yesterday', '2026-02-30']) expect(await findRootFile(staff, day)).toBeNull();
  });

  it('is signed with the key of the settings, which its public key proves', async () => {
    await append();
    await sealBatch();
    other.settings = { AUDIT_SIGNING_KEY: newKey(), SITE_URL: 'https://pledge.example.org' };
    await makeRoot(new Date('2026-11-29T00:07:00Z'));
    const { roots, publicKey } = await readSealState(staff);
    expect(roots.map(({ day, isSigned }) => [day, isSigned])).toEqual([
      ['2026-11-29', true],
      ['2026-11-27', false],
    ]);
    const file = (await findRootFile(staff, '2026-11-29')) ?? '';
    expect(publicKey).toMatch(/^pledge\.example\.org\+[0-9a-f]{8}\+A[A-Za-z0-9+/]{43}$/);
    expect(await faultsOf(file, publicKey)).toEqual([]);
    const unsigned = (await findRootFile(staff, '2026-11-27')) ?? '';
    expect(await faultsOf(unsigned, publicKey)).toEqual(['root.txt is not signed with the key of pledge.example.org.']);
    const forged = file.replace(/events \d+/, 'events 1');
    expect(await faultsOf(forged, publicKey)).toEqual([
      'root.txt was changed, or is forged: the signature of pledge.example.org does not fit.',
      expect.stringContaining('root.txt has another hash for seal 2'),
    ]);
    other.settings = { ...other.settings, AUDIT_SIGNING_KEY: newKey() };
    expect(await faultsOf(file, (await readSealState(staff)).publicKey)).toEqual([
      'root.txt is not signed with the key of pledge.example.org.',
    ]);
    expect(await faultsOf('Hello', publicKey)).toEqual(['root.txt is not a root.']);
    for (const wrong of ['x', `${publicKey ?? ''}x`, (publicKey ?? '').replace('pledge.', 'pledges.')])
      expect(() => readVerifierKey(wrong)).toThrow(/is not a public key/);
  });

  it('shows events that were cut off after it, also without the root in the database', async () => {
    await append();
    await sealBatch();
    await makeRoot(new Date('2026-11-30T00:07:00Z'));
    const file = (await findRootFile(staff, '2026-11-30')) ?? '';
    await ask("DELETE FROM event_root WHERE day = '2026-11-30'");
    await ask('DELETE FROM event WHERE id = (SELECT max(id) FROM event)');
    await ask('DELETE FROM event_seal WHERE seq = (SELECT max(seq) FROM event_seal)');
    expect((await runChecks(url)).chain.faults).toEqual([]);
    expect(await faultsOf(file, null)).toEqual([expect.stringContaining('what came after was cut off')]);
  });
});

describe('what the audit page says of the seals', () => {
  it('is how far they go, what waits, and what the last check found', async () => {
    expect(await readSealState(staff)).toMatchObject({ waiting: 0, check: null });
    await append();
    const { chain } = await runChecks(url);
    await recordCheck(url, { ...chain, faults: ['Event 1 was changed.'] });
    const bad = await readSealState(staff);
    expect(bad).toMatchObject({ waiting: 1, check: { events: bad.sealed?.events, faults: 1 } });
    await recordCheck(url, chain);
    expect((await readSealState(staff)).check).toMatchObject({ faults: 0 });
  });
});
