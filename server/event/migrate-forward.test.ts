import { randomBytes } from 'node:crypto';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '#scripts/postgres/checks';
import { migrate } from '#scripts/postgres/migrate';
import { withClient } from '#scripts/postgres/database';
import { applyMigrations } from '#scripts/postgres/schema-engine';

/** The last migration before the single event stream. Its SQL functions are those of the migrations themselves. */
const LAST_BEFORE = '20261125220000_person_locale';
const PERSON = '00000000-0000-4000-8000-000000000001';
const STAFF = '00000000-0000-4000-8000-000000000002';
/** The money and counts of an entry. Columns that were added later are not compared. */
const ENTRIES = `SELECT id, event_id, pledge_id, campaign_id, kind, booked_on, due_on, promised, ended, released, settled, excess, hours, pledges,
  supporters, in_review FROM ledger_entry ORDER BY id`;
const TOKEN = '00000000-0000-4000-8000-000000000003';

const name = `forward_${randomBytes(6).toString('hex')}`;
const within = (database: string, url = process.env.DATABASE_OWNER_URL ?? '') => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};
const server = new pg.Client({ connectionString: within('postgres') });
const old = new pg.Client({ connectionString: within(name) });
const rows = async (sql: string) => (await old.query<Record<string, unknown>>(sql)).rows;

const call = (fn: string, input: object) => old.query(`SELECT ${fn}($1::jsonb)`, [JSON.stringify(input)]);
const entry = (more: object) => ({
  ...{
    due: '2026-02-01',
    promised: 0,
    ended: 0,
    released: 0,
    settled: 0,
    excess: 0,
    hours: 0,
    pledges: 0,
    inReview: 0,
  },
  ...more,
});
const move = (version: number, event: object, more: object) =>
  call('write_event', {
    ...{
      actor: STAFF,
      key: `move ${version}`,
      hash: 'ab',
      at: `2026-01-0${version + 1}T00:00:00Z`,
      bookedOn: '2026-01-02',
    },
    ...{
      pledgeId: 1,
      from: 'approved',
      to: 'approved',
      version,
      event,
      entries: [],
      payment: null,
      letters: [],
      answer: {},
    },
    ...more,
  });

beforeAll(async () => {
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await withClient(within(name), (client) => applyMigrations(client, within(name), LAST_BEFORE));
  await runMigrations({ connectionString: within(name) });
  await old.connect();
  await old.query(`
    INSERT INTO person (id, email, name, locale) VALUES ('${PERSON}', 'ada@example.org', 'Ada', 'es'), ('${STAFF}', 'lin@example.org', 'Lin', NULL);
    INSERT INTO staff_role (user_id, role) VALUES ('${STAFF}', 'reviewer'), ('${STAFF}', 'treasurer');
    INSERT INTO audit_event (type, actor, subject, data) VALUES ('role-granted', 'shell', '${STAFF}', '{"role": "reviewer"}'),
      ('catalogue-imported', 'shell', '2026', '{"changes": 3}'), ('catalogue-published', 'shell', '2026', '{"from": "2026-01-01"}'),
      ('campaign-added', 'content', 'c', '{"after": {}}'), ('organisation-applied', '${PERSON}', 'organisation 7', '{}'),
      ('organisation-known', '${STAFF}', 'organisation 7', '{}');
    INSERT INTO campaign (slug, name, currency, goal, first_day, last_day, least, greatest, policy_limit, two_reviewers_above, grace_days, presets, time_zone)
      VALUES ('c', 'C', 'USD', 100000, '2026-01-01', '2026-12-31', 1, 100000, 100, 50000, 14, '{}', 'UTC');
    INSERT INTO programme (campaign_id, slug, name, position) VALUES (1, 'grants', 'Grants', 0);
    INSERT INTO verification_token (id, identifier, token, expires, return_to, device) VALUES ('${TOKEN}', 'ada@example.org', 't', now(), '/', '');
    SELECT post_sign_in_letter('${TOKEN}')`);
  await call('store_pledge', {
    ...{ user: PERSON, key: 'made', hash: 'ab', wait: true, at: '2026-01-01T00:00:00Z', bookedOn: '2026-01-01' },
    ...{ reference: 'PB-7K3M-9Q2X', campaignId: 1, kind: 'one-time', programmeId: 1, currency: 'USD', amount: 5000 },
    ...{
      termFrom: '2026-01-01',
      recognition: 'anonymous',
      displayName: '',
      showName: false,
      showAmount: false,
      message: '',
    },
    ...{
      dedication: 'none',
      dedicationName: '',
      review: 'submitted',
      search: 'x',
      organisation: null,
      event: { type: 'submitted' },
    },
    instalments: [{ seq: 1, due: '2026-02-01', amount: 5000 }],
    entries: [entry({ due: null, inReview: 1 })],
    letters: ['pledge-received'],
    answer: { reference: 'PB-7K3M-9Q2X' },
  });
  await move(
    1,
    { type: 'info-requested', reason: 'Who are you?' },
    { from: 'submitted', to: 'needs-info', letters: ['info-requested'] },
  );
  await move(2, { type: 'answered', reason: 'Ada' }, { actor: PERSON, from: 'needs-info', to: 'submitted' });
  await move(
    3,
    { type: 'approved', reason: null },
    {
      ...{ from: 'submitted', letters: ['pledge-approved'], approval: true },
      entries: [entry({ promised: 5000, pledges: 1, inReview: -1 })],
    },
  );
  const paid = (amount: number, more: object) => ({
    amount,
    receivedOn: '2026-01-05',
    note: '',
    reverses: null,
    ...more,
  });
  const data = (amount: number) => ({ amount: String(amount), currency: 'USD', receivedOn: '2026-01-05' });
  await move(
    4,
    { type: 'payment-recorded', reason: null, data: data(5000) },
    {
      ...{ payment: paid(5000, { note: 'Bank ref 7' }), letters: ['payment-received'] },
      entries: [entry({ settled: 5000 })],
    },
  );
  await move(
    5,
    { type: 'payment-reversed', reason: 'Typed twice', data: data(-5000) },
    {
      ...{ payment: paid(-5000, { reverses: 1 }), letters: ['payment-reversed'] },
      entries: [entry({ settled: -5000 })],
    },
  );
  before.events = await rows(
    'SELECT id, pledge_id, version, type, actor_id, reason, data, at FROM pledge_event ORDER BY id',
  );
  before.payments = await rows(
    'SELECT id, pledge_id, amount, received_on, reverses_id, recorded_by, at FROM payment ORDER BY id',
  );
  before.emails = await rows('SELECT id, kind, event_id, user_id AS recipient_id, state FROM letter ORDER BY id');
  before.entries = await rows(ENTRIES);
  await migrate({ web: within(name, process.env.DATABASE_URL), owner: within(name) });
});

const before: Record<'events' | 'payments' | 'emails' | 'entries', Record<string, unknown>[]> = {
  ...{ events: [], payments: [], emails: [], entries: [] },
};

afterAll(async () => {
  await old.end();
  await server.query(`DROP DATABASE IF EXISTS ${name}`);
  await server.end();
});

describe('a database from before the single event stream', () => {
  it('keeps every event, with its id, actor and reason', async () => {
    expect(before.events).toHaveLength(6);
    expect(
      await rows('SELECT id, pledge_id, version, type, actor_id, reason, data, at FROM pledge_event ORDER BY id'),
    ).toEqual(before.events);
    const others = await rows(
      "SELECT stream, stream_id, version, type, actor_id, data FROM event WHERE stream <> 'pledge' ORDER BY id",
    );
    const shell = { by: 'shell' };
    expect(others.map((each) => Object.values(each))).toEqual([
      ['person', STAFF, 1, 'role-granted', null, { role: 'reviewer', ...shell }],
      ['catalogue', '2026', 1, 'catalogue-imported', null, { changes: 3, ...shell }],
      ['catalogue', '2026', 2, 'catalogue-published', null, { from: '2026-01-01', ...shell }],
      ['campaign', 'c', 1, 'campaign-added', null, { after: {}, by: 'content' }],
      ['organisation', '7', 1, 'organisation-applied', PERSON, {}],
      ['organisation', '7', 2, 'organisation-known', STAFF, {}],
      ['person', STAFF, 2, 'role-granted', null, { role: 'treasurer', by: 'migration' }],
    ]);
  });

  it('keeps every payment, each with its event and note', async () => {
    expect(before.payments).toHaveLength(2);
    expect(
      await rows('SELECT id, pledge_id, amount, received_on, reverses_id, recorded_by, at FROM payment ORDER BY id'),
    ).toEqual(before.payments);
    expect(
      await rows(
        'SELECT p.id, e.type, t.data FROM payment p JOIN event e ON e.id = p.event_id JOIN event_private t ON t.event_id = e.id ORDER BY p.id',
      ),
    ).toEqual([
      { id: '1', type: 'payment-recorded', data: { note: 'Bank ref 7' } },
      { id: '2', type: 'payment-reversed', data: { reason: 'Typed twice' } },
    ]);
  });

  it('keeps every email, and adds its subject, language and link', async () => {
    expect(before.emails).toHaveLength(6);
    expect(await rows('SELECT id, kind, event_id, recipient_id, state FROM email ORDER BY id')).toEqual(before.emails);
    expect(await rows("SELECT subject_stream, subject_id, dedup_key FROM email WHERE kind = 'sign-in'")).toEqual([
      { subject_stream: 'sign-in', subject_id: TOKEN, dedup_key: TOKEN },
    ]);
    expect(await rows("SELECT DISTINCT subject_stream, subject_id, locale FROM email WHERE kind <> 'sign-in'")).toEqual(
      [{ subject_stream: 'pledge', subject_id: '1', locale: 'es' }],
    );
  });

  it('keeps its ledger, and every check passes', async () => {
    expect(before.entries).toHaveLength(4);
    expect(await rows(ENTRIES)).toEqual(before.entries);
    expect((await runChecks(within(name))).findings).toEqual([]);
  });
});
