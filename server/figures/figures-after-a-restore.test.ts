import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runChecks } from '#scripts/postgres/checks';
import { migrate } from '#scripts/postgres/migrate';
import { startSecondCluster, type RestoredCluster } from '#scripts/test/restored-cluster';
import {
  foldAll,
  gift,
  newPerson,
  newStaff,
  ownerClient,
  pledge,
  readFigures,
  seedCampaign,
  toMove,
} from '#test/factories';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { closeDb } from '#server/db';
import { countUnfolded, foldFigures } from '#server/figures/figures-store';
import { recordPaymentAs } from '#server/payment/record-payment';

// In the middle of this file, the application switches to another database.
const moved = vi.hoisted(() => ({ to: '' }));
vi.mock('#server/env', async (original) => {
  const env = await original<{ getEnv: () => object }>();
  return { ...env, getEnv: () => ({ ...env.getEnv(), ...(moved.to ? { DATABASE_URL: moved.to } : {}) }) };
});

let restored: RestoredCluster;
let owner: pg.Client;
let before: Awaited<ReturnType<typeof readFigures>>;
let people: Person[];

const withoutTime = async () => ({ ...(await readFigures()), asOf: '' });
const one = async (sql: string) => (await owner.query<Record<string, string>>(sql)).rows[0] ?? {};
const findings = async () => (await runChecks(restored.urls.owner)).findings;

/** Runs transactions whose only effect is to use up transaction ids. */
const takeIds = (client: pg.Client, many: number) =>
  client.query(`DO $$ BEGIN FOR i IN 1..${many} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`);

beforeAll(async () => {
  await seedCampaign();
  // Folded entries have high transaction ids, unfolded entries have higher ones.
  await takeIds(await ownerClient(), 6_000);
  people = await Promise.all([1, 2, 3, 4].map(() => newPerson()));
  for (const each of people) await pledge(each, gift(20_000, { instalments: 4 }));
  const { reference } = await pledge(await newPerson(), gift(5_000));
  const treasurer = await newStaff('treasurer', 'handle-money');
  const payment = { ...(await toMove(reference)), amount: '70', receivedOn: today(), note: '' };
  await recordPaymentAs(treasurer.id, payment, new Date());
  await pledge(await newPerson(), { kind: 'membership', class: 'contributing', hoursPerMonth: 7, area: 'events' });
  await foldAll();
  await pledge(await newPerson(), gift(9_000));
  before = await withoutTime();
  restored = await startSecondCluster();
  await restored.restoreFrom(process.env.DATABASE_OWNER_URL ?? '');
  owner = await ownerClient(restored.urls.owner);
  await closeDb();
  moved.to = restored.urls.web;
}, 90_000);

afterAll(async () => {
  await closeDb();
  await owner.end();
  await restored.stop();
});

/** The next transaction id of this cluster, and the highest one in the entries of the backup. */
const IDS = `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next,
  (SELECT max(xid)::text FROM ledger_entry e, figure_fold f WHERE e.epoch < f.epoch) AS old`;

describe('a database restored into another cluster', () => {
  it('has a watermark that its cluster has not reached, and the check reports it', async () => {
    const { watermark, newest, next } = await one(
      `SELECT watermark::text, (SELECT max(xid)::text FROM ledger_entry) AS newest, pg_snapshot_xmax(pg_current_snapshot())::text AS next FROM figure_fold`,
    );
    expect(Number(watermark)).toBeGreaterThan(Number(next));
    expect(Number(newest)).toBeGreaterThan(Number(next));
    expect((await findings()).map(({ name }) => name)).toEqual(['figures-anchor.sql']);
  });

  it('is anchored by db:migrate: the figures equal those of the backup', async () => {
    await migrate(restored.urls);
    expect(await findings()).toEqual([]);
    expect(await withoutTime()).toEqual(before);
    expect(await countUnfolded()).toBe(0);
    const anchored = await one('SELECT * FROM figure_fold');
    await migrate(restored.urls);
    expect(await one('SELECT * FROM figure_fold')).toEqual(anchored);
  });

  it('counts new pledges once, folded and unfolded, also when their ids reach those of the backup', async () => {
    const add = async (amount: number) => pledge(people[0] ?? (await newPerson()), gift(amount));
    await add(100);
    expect(await countUnfolded()).toBe(1);
    expect((await readFigures()).promised).toBe(before.promised + 100n);
    await foldAll();
    expect((await readFigures()).promised).toBe(before.promised + 100n);
    const ids = await one(IDS);
    await takeIds(owner, Number(ids.old) - Number(ids.next) + 100);
    await add(200);
    expect((await readFigures()).promised).toBe(before.promised + 300n);
    await foldAll();
    expect(await withoutTime()).toMatchObject({ promised: before.promised + 300n, supporters: before.supporters });
    const { next, old } = await one(IDS);
    expect(Number(next)).toBeGreaterThan(Number(old));
    expect(await findings()).toEqual([]);
  });

  it('is also anchored by folding, with exact figures even while pledges are made', async () => {
    const { promised, pledges } = await readFigures();
    let writing = true;
    let anchored = 0;
    const anchoring = (async () => {
      while (writing) {
        await owner.query("UPDATE figure_fold SET system_identifier = 1, watermark = '0'");
        await foldFigures();
        anchored += 1;
        await readFigures();
      }
    })();
    await Promise.all(
      people.map(async (each) => {
        for (let i = 0; i < 15; i++) await pledge(each, gift(100, { instalments: 2 }));
      }),
    );
    writing = false;
    await anchoring;
    expect(anchored).toBeGreaterThan(3);
    expect(await readFigures()).toMatchObject({ promised: promised + 6_000n, pledges: pledges + 60 });
    expect(await findings()).toEqual([]);
    await foldAll();
    expect(await readFigures()).toMatchObject({ promised: promised + 6_000n, pledges: pledges + 60 });
    expect(await findings()).toEqual([]);
  });

  it('is not anchored if that could miss entries: it throws an error', async () => {
    await owner.query('UPDATE figure_fold SET system_identifier = 1');
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(owner.query('SELECT fold_figures()')).rejects.toThrow(/only be anchored at isolation level/);
    await owner.query('ROLLBACK');
    expect(await owner.query('SELECT anchor_figures()')).toMatchObject({ rows: [{ anchor_figures: true }] });
    expect(await owner.query('SELECT anchor_figures()')).toMatchObject({ rows: [{ anchor_figures: false }] });
  });
});
