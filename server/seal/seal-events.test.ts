import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, ownerClient } from '#test/factories';
import { SEAL_PLANTS } from '#test/planted-seal-faults';
import { runChecks } from '#scripts/postgres/checks';
import { findRootFaults, type KeptRoot, readStoredRoots, sealsOf } from '#scripts/postgres/verify-roots';
import { verifySeals } from '#scripts/postgres/verify-seals';
import { writeRoot } from '#domain/root-note';
import { sealBatch } from '#server/seal/seal-store';

let owner: pg.Client;
let kept: KeptRoot[] = [];

/** Appends an event; resolves with its id. */
async function append(client: pg.Client, name: string, secret: string | null = null): Promise<number> {
  const sql = `SELECT append_event('setting', $1, NULL, 'test', 'system', NULL, '{"a": 1.50}', $2, now())::int AS id`;
  const { rows } = await client.query<{ id: number }>(sql, [name, secret && JSON.stringify({ secret })]);
  return rows[0]?.id ?? 0;
}

/** What the check of the seals says, against the root that was kept. */
async function faultsOf(client: pg.Client): Promise<string[]> {
  const stored = await readStoredRoots(client);
  const chain = await verifySeals(client, sealsOf([...stored, ...kept]));
  return [...chain.faults, ...findRootFaults(stored, chain, null), ...findRootFaults(kept, chain, null)];
}

/** The faults after SQL that is then undone. */
async function plant(sql: string): Promise<string[]> {
  await owner.query('BEGIN');
  try {
    const results = [await owner.query(sql)].flat();
    expect(results.at(-1)?.rowCount).toBeGreaterThan(0);
    return await faultsOf(owner);
  } finally {
    await owner.query('ROLLBACK');
  }
}

const seals = () => ask('SELECT seq, ids::text, events::int, up_to::int AS "upTo" FROM event_seal ORDER BY seq');

beforeAll(async () => {
  owner = await ownerClient();
  for (let each = 1; each <= 5; each += 1) await append(owner, `first ${each}`);
  await sealBatch();
  await append(owner, 'with a text', 'Ada');
  await append(owner, 'second');
  await owner.query('BEGIN');
  await append(owner, 'undone');
  await owner.query('ROLLBACK');
  await append(owner, 'third');
  await append(owner, 'fourth');
  await sealBatch();
  // As if of another cluster: no transaction of another test, which could still bring an event, counts.
  await ask('UPDATE event_seal SET system_identifier = 1');
  await append(owner, 'fifth');
  await append(owner, 'sixth');
  await sealBatch();
  const [last] = await ask<{ head: string; at: Date }>(
    "SELECT encode(head, 'hex') AS head, sealed_at AS at FROM event_seal ORDER BY seq DESC LIMIT 1",
  );
  const text = writeRoot({
    site: 'https://pledge.example.org',
    seal: 3,
    events: 11,
    head: last?.head ?? '',
    sealedAt: last?.at.toISOString() ?? '',
  });
  await ask("INSERT INTO event_root (day, seq, note, made_at) VALUES ('2026-11-26', 3, $1, now())", [text]);
  kept = [{ name: 'kept', text }];
});

describe('seals of events', () => {
  it('have every event once, and each follows from the one before it', async () => {
    expect(await seals()).toEqual([
      { seq: 1, ids: '{[1,6)}', events: 5, upTo: 5 },
      { seq: 2, ids: '{[6,8),[9,11)}', events: 9, upTo: 10 },
      { seq: 3, ids: '{[11,13)}', events: 11, upTo: 12 },
    ]);
    expect(await faultsOf(owner)).toEqual([]);
    expect((await runChecks(process.env.DATABASE_OWNER_URL ?? '', { roots: kept, key: null })).chain).toMatchObject({
      seals: 3,
      events: 11,
      waiting: 0,
      faults: [],
    });
  });

  it.each(Object.entries(SEAL_PLANTS))('show %s', async (_, [sql, faults]) => {
    const planted = await plant(sql);
    expect(planted).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });

  it('stay whole when the text of an event is erased', async () => {
    expect(await ask('SELECT erase_private(ARRAY[6::bigint])::int AS erased')).toEqual([{ erased: 1 }]);
    expect(await faultsOf(owner)).toEqual([]);
    await expectChecksHold();
  });

  it('make no empty one, and one process at a time makes them', async () => {
    const before = (await seals()).length;
    expect(await sealBatch()).toBe(false);
    await append(owner, 'seventh');
    await owner.query("SELECT pg_advisory_lock(hashtextextended('seal events', 0))");
    await sealBatch();
    expect(await seals()).toHaveLength(before);
    await owner.query("SELECT pg_advisory_unlock(hashtextextended('seal events', 0))");
    await sealBatch();
    expect(await seals()).toHaveLength(before + 1);
  });

  it('take an event that appears below a sealed one, because its transaction took longer', async () => {
    const slow = await ownerClient();
    await slow.query('BEGIN');
    const low = await append(slow, 'slow');
    const high = await append(owner, 'quick');
    expect(high).toBe(low + 1);
    await sealBatch();
    expect((await seals()).at(-1)).toMatchObject({ ids: `{[${high},${high + 1})}`, upTo: high });
    expect(await faultsOf(owner)).toEqual([]);
    await slow.query('COMMIT');
    expect(await verifySeals(owner)).toMatchObject({ waiting: 1, faults: [] });
    await sealBatch();
    expect((await seals()).at(-1)).toMatchObject({ ids: `{[${low},${high})}`, upTo: high });
    expect(await verifySeals(owner)).toMatchObject({ waiting: 0, faults: [] });
  });

  it('go on in a restored backup, whose cluster counts its transactions anew', async () => {
    await ask("UPDATE event_seal SET system_identifier = 1, xid = '18446744073709551000'");
    await ask("UPDATE event SET xid = '18446744073709551000'");
    const id = await append(owner, 'after the restore');
    await sealBatch();
    expect((await seals()).at(-1)).toMatchObject({ ids: `{[${id},${id + 1})}` });
    expect(await verifySeals(owner)).toMatchObject({ waiting: 0, faults: [] });
  });

  it('are made in a transaction of their own', async () => {
    await owner.query('BEGIN');
    await owner.query('SELECT pg_current_xact_id()');
    await expect(owner.query('SELECT seal_events(1)')).rejects.toThrow('in a transaction of their own');
    await owner.query('ROLLBACK');
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(owner.query('SELECT seal_events(1)')).rejects.toThrow('in a transaction of their own');
    await owner.query('ROLLBACK');
  });

  it('catch up in batches after a standstill', async () => {
    const before = (await seals()).length;
    for (let each = 0; each < 7; each += 1) await append(owner, 'backlog');
    const counts = [];
    for (let each = 0; each < 4; each += 1)
      counts.push((await ask<{ sealed: number }>('SELECT seal_events(3) AS sealed'))[0]?.sealed);
    expect(counts).toEqual([3, 3, 1, 0]);
    expect((await seals()).length).toBe(before + 3);
    expect(await verifySeals(owner)).toMatchObject({ waiting: 0, faults: [] });
  });

  it('of changed events made anew contradict a root that was kept', async () => {
    await ask(`UPDATE event SET data = '{"a": 2}' WHERE id = 11`);
    await ask('DELETE FROM event_root');
    await ask('DELETE FROM event_seal WHERE seq >= 3');
    await sealBatch();
    expect(await faultsOf(owner)).toEqual([
      'kept has another hash for seal 3: the events up to it are not those that it stands for.',
    ]);
  });
});
