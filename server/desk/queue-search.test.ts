import { beforeAll, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign } from '#test/factories';
import type { Staff } from '#server/auth';
import { closeDb } from '#server/db';
import { listQueue, QUEUE_PAGE } from '#server/desk/queue-queries';
import { SCAN_SIZE } from '#server/pledge/pledge-search-store';

let staff: Staff<'read-desk'>;
let old = '';

/** Newer copies of the first pledge: more that are common than the index may find, and then as many as one scan reads. */
const COPY = `
  INSERT INTO pledge (reference, campaign_id, kind, supporter_id, programme_id, currency, amount, parts, every_months, approvals_needed, recognition, display_name,
    show_name, show_amount, review, search, created_at)
  SELECT 'PB-' || substr(r.text, 1, 4) || '-' || substr(r.text, 5, 4), p.campaign_id, p.kind, p.supporter_id, p.programme_id, p.currency,
    p.amount, p.parts, p.every_months, p.approvals_needed, p.recognition, 'Common', true, true, p.review, CASE WHEN n <= ${SCAN_SIZE + 500} THEN 'common ' ELSE 'recent ' END || n, p.created_at + n * interval '1 second'
  FROM pledge p, generate_series(1, ${2 * SCAN_SIZE + 500}) n,
    LATERAL (SELECT translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789ABCDEFGH') AS text) r
  WHERE p.reference = $1`;

beforeAll(async () => {
  await seedCampaign();
  staff = await newStaff('editor', 'read-desk');
  const first = await newPerson({ name: 'Qi Zyxomma', email: 'first@example.org' });
  old = (await pledge(first, gift(500), new Date(Date.UTC(2026, 0, 1)))).reference;
  await ask(COPY, [old]);
  await ask('VACUUM ANALYZE pledge');
});

const find = (q: string, more: object = {}) => listQueue(staff, { q, state: 'all', sort: 'newest', ...more });

/** Closes the application's connections and waits until they have ended: a connection reports its scans before it ends. */
async function endConnections(): Promise<void> {
  await closeDb();
  const { username } = new URL(process.env.DATABASE_URL ?? '');
  const open = 'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = $1';
  await expect.poll(() => ask(open, [username])).toEqual([]);
}

async function readScans() {
  const [scans] = await ask<{ table: number; index: number }>(
    `SELECT seq_scan::int AS "table", (SELECT idx_scan::int FROM pg_stat_user_indexes WHERE indexrelname = 'pledge_search') AS "index"
     FROM pg_stat_user_tables WHERE relname = 'pledge'`,
  );
  return scans ?? { table: NaN, index: NaN };
}

/** How often the whole table, and the index for words, were read while `act` ran. */
async function readsOf(act: () => Promise<unknown>) {
  await endConnections();
  const before = await readScans();
  await act();
  await endConnections();
  const after = await readScans();
  return { table: after.table - before.table, index: after.index - before.index };
}

it('finds a rare word anywhere by the index, and never reads the whole table', async () => {
  const reads = await readsOf(async () => {
    expect(await find('zyxomma')).toMatchObject({ items: [{ reference: old }], next: null, searchedOnly: null });
    expect(await find('nobody at all')).toMatchObject({ items: [], next: null, searchedOnly: null });
  });
  expect(reads).toEqual({ table: 0, index: 2 });
});

it('searches a part of the list for two letters, says so, and goes on from there', async () => {
  const reads = await readsOf(async () => {
    const first = await find('qi');
    expect(first).toMatchObject({ items: [], searchedOnly: SCAN_SIZE, next: expect.any(String) });
    const second = await find('qi', { cursor: first.next });
    expect(second).toMatchObject({ items: [], searchedOnly: SCAN_SIZE, next: expect.any(String) });
    const third = await find('qi', { cursor: second.next });
    expect(third).toMatchObject({ items: [{ reference: old }], searchedOnly: null, next: null });
  });
  expect(reads).toEqual({ table: 0, index: 0 });
});

it('goes on along the list for a word that is too frequent for the index and that the first part does not have', async () => {
  const first = await find('common');
  expect(first).toMatchObject({ items: [], searchedOnly: SCAN_SIZE, next: expect.any(String) });
  expect(await find('common', { cursor: first.next })).toMatchObject({
    items: { length: QUEUE_PAGE },
    searchedOnly: null,
  });
});
