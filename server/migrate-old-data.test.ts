import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '#scripts/postgres/migration-files';
import { ownerClient } from '#test/factories';

/** The last migration before the tested ones. The data below has the form that it leaves. */
const BASE = '20261125220000_person_locale';
const TESTED = [
  '20261125225000_frozen_approvals',
  '20261125225100_due_at_acceptance',
  '20261125225200_membership_terms',
  '20261125225300_catalogue_offered_from',
  '20261125225400_places_of_years',
  '20261125228000_figures_of_any_size',
];
const ADA = '00000000-0000-4000-8000-000000000001';

let database: pg.Client;

const rows = async (sql: string) => (await database.query<Record<string, unknown>>(sql)).rows;
const pledge = (id: number, kind: string, review: string, more: Record<string, unknown>) => {
  const row: Record<string, unknown> = {
    id,
    reference: `PB-2222-22${String(id).padStart(2, '2').replaceAll('1', 'A').replaceAll('0', 'B')}`,
    campaign_id: 1,
    kind,
    supporter_id: ADA,
    currency: 'USD',
    amount: 0,
    term_from: '2026-01-10',
    recognition: 'anonymous',
    display_name: '',
    show_name: false,
    show_amount: false,
    review,
    search: '',
    created_at: '2026-01-10T12:00:00Z',
    ...more,
  };
  const values = Object.values(row).map((value) =>
    value === null ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value),
  );
  return `INSERT INTO pledge (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`;
};
const gift = { programme_id: 1 };
const member = { membership_class: 'supporting', amount: 9_900, term_until: '2027-01-10' };
const BELA = '00000000-0000-4000-8000-000000000002';
const helper = {
  ...{ membership_class: 'contributing', hours_per_month: 8, area: 'events', supporter_id: BELA },
  term_until: '2027-01-10',
};
const sponsor = {
  tier_id: 1,
  organisation_id: 1,
  tier_price: 100,
  amount: 300,
  term_years: 3,
  term_until: '2029-01-10',
};

/** A database with the rows that an earlier version wrote. */
const BEFORE = `
  INSERT INTO person (id, email) VALUES ('${ADA}', 'ada@example.org'), ('${BELA}', 'bela@example.org');
  INSERT INTO campaign (slug, name, currency, goal, first_day, last_day, least, greatest, policy_limit, two_reviewers_above, grace_days, presets, time_zone)
    VALUES ('c', 'C', 'USD', 1, '2026-01-01', '2027-12-31', 1, 10000000, 50000, 5000000, 14, '{}', 'UTC');
  INSERT INTO programme (campaign_id, slug, name, position) VALUES (1, 'grants', 'Grants', 0);
  INSERT INTO catalogue_year (year, currency, published_at, source) VALUES (2026, 'USD', '2026-01-05', 'content'), (2027, 'USD', NULL, 'file');
  INSERT INTO tier (catalogue_id, slug, name, position, price, taken) VALUES (1, 'gold', 'Gold', 0, 100, 1);
  INSERT INTO benefit (catalogue_id, slug, name, description, group_name, position, capacity, taken) VALUES (1, 'talk', 'Talk', '', 'All', 0, 2, 1);
  INSERT INTO organisation (legal_name, public_name, website, created_by) VALUES ('Loom', 'Loom', 'https://loom.example/', '${ADA}');
  ${pledge(2, 'one-time', 'approved', { ...gift, amount: 6_000_000 })}
  ${pledge(3, 'one-time', 'submitted', { ...gift, amount: 6_000_000 })}
  ${pledge(4, 'one-time', 'approved', { ...gift, amount: 400 })}
  ${pledge(5, 'sponsorship', 'approved', { ...sponsor, place_held: true })}
  ${pledge(6, 'sponsorship', 'submitted', { ...sponsor, place_held: false })}
  ${pledge(7, 'sponsorship', 'declined', { ...sponsor, place_held: false })}
  ${pledge(8, 'membership', 'approved', member)}
  ${pledge(9, 'membership', 'approved', { ...member, term_from: '2026-06-10', term_until: '2027-06-10' })}
  ${pledge(44, 'membership', 'approved', { membership_class: 'basic', term_from: '2026-03-01', term_until: '2027-03-01' })}
  ${pledge(33, 'membership', 'approved', { ...member, supporter_id: BELA })}
  ${pledge(55, 'membership', 'submitted', helper)}
  ${pledge(66, 'membership', 'approved', helper)}
  INSERT INTO pledge_approval (pledge_id, round, reviewer_id) VALUES (2, 1, '${ADA}');
  INSERT INTO pledge_place (pledge_id, benefit_id) VALUES (5, 1);
  INSERT INTO instalment (pledge_id, seq, due, amount) VALUES
    (2, 1, '2026-01-10', 6000000), (3, 1, '2026-01-10', 6000000), (4, 1, '2026-01-31', 100), (4, 2, '2026-02-28', 100), (4, 3, '2026-03-31', 100),
    (4, 4, '2026-04-30', 100), (5, 1, '2026-01-10', 100), (5, 2, '2027-01-10', 100), (5, 3, '2028-01-10', 100),
    (6, 1, '2026-01-10', 100), (6, 2, '2027-01-10', 100), (6, 3, '2028-01-10', 100), (7, 1, '2026-01-10', 300),
    (8, 1, '2026-01-10', 9900), (9, 1, '2026-06-10', 9900), (33, 1, '2026-01-10', 9900);
  INSERT INTO pledge_event (pledge_id, version, type) SELECT id, 1, 'approved-by-policy' FROM pledge;
  INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, booked_on, settled)
    SELECT e.id, e.pledge_id, 1, 'membership', '2026-01-10', 9900 FROM pledge_event e WHERE pledge_id IN (8, 9);
  INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, booked_on, hours)
    SELECT e.id, e.pledge_id, 1, 'membership', '2026-01-10', h FROM pledge_event e JOIN (VALUES (55, 8), (55, -8), (66, 8)) AS t (id, h) ON t.id = e.pledge_id;`;

beforeAll(async () => {
  database = await ownerClient();
  await database.query('DROP SCHEMA public, unannounced CASCADE; CREATE SCHEMA public');
  const texts = new Map(
    readMigrations().migrationDirectories.map(({ path: name, migrationFile: { content } }) => [
      name,
      content.tag === 'ok' ? content.value : '',
    ]),
  );
  for (const [name, sql] of texts) if (name <= BASE) await database.query(sql);
  await database.query(BEFORE);
  for (const name of TESTED) await database.query(texts.get(name) ?? '');
});

describe('data of an earlier version', () => {
  it('keeps its approvals: what one reviewer accepted stays accepted, what waits needs two', async () => {
    expect(
      await rows('SELECT id::int, approvals_needed AS needed FROM pledge WHERE id IN (2, 3, 4) ORDER BY id'),
    ).toEqual([
      { id: 2, needed: 1 },
      { id: 3, needed: 2 },
      { id: 4, needed: 1 },
    ]);
  });

  it('keeps its instalments, and their plans are derived from them', async () => {
    expect(await rows('SELECT id::int, parts, every_months AS every FROM pledge WHERE id < 10 ORDER BY id')).toEqual([
      { id: 2, parts: 1, every: 0 },
      { id: 3, parts: 1, every: 0 },
      { id: 4, parts: 4, every: 1 },
      { id: 5, parts: 3, every: 12 },
      { id: 6, parts: 3, every: 12 },
      { id: 7, parts: 1, every: 0 },
      { id: 8, parts: 1, every: 0 },
      { id: 9, parts: 1, every: 0 },
    ]);
    expect(await rows('SELECT count(*)::int AS parts FROM instalment')).toEqual([{ parts: 16 }]);
  });

  it('has terms that end the day before their anniversary, only for pledges that have a term', async () => {
    const days = 'id::int, term_from::text AS from, term_until::text AS until';
    expect(await rows(`SELECT ${days} FROM pledge WHERE kind <> 'membership' AND term_from IS NOT NULL`)).toEqual([
      { id: 5, from: '2026-01-10', until: '2029-01-09' },
    ]);
    expect(await rows(`SELECT ${days} FROM pledge WHERE kind = 'membership' ORDER BY id`)).toEqual([
      { id: 8, from: '2026-01-10', until: '2027-01-09' },
      { id: 9, from: '2027-01-10', until: '2028-01-09' },
      { id: 33, from: null, until: null },
      { id: 44, from: '2028-01-10', until: '2029-01-09' },
      { id: 55, from: null, until: null },
      { id: 66, from: '2026-01-10', until: '2027-01-09' },
    ]);
    expect(await rows('SELECT count(*)::int AS terms FROM membership_term')).toEqual([{ terms: 4 }]);
  });

  it('counts hours until the last day of their term, and subtracts rolled-back hours on the same days', async () => {
    expect(
      await rows(
        'SELECT pledge_id::int AS id, hours, hours_from::text AS from, hours_until::text AS until FROM ledger_entry WHERE hours <> 0 ORDER BY 1, 2',
      ),
    ).toEqual([
      { id: 55, hours: -8, from: '2026-01-10', until: '2027-01-10' },
      { id: 55, hours: 8, from: '2026-01-10', until: '2027-01-10' },
      { id: 66, hours: 8, from: '2026-01-10', until: '2027-01-10' },
    ]);
  });

  it('holds its places in every year, also those that a rolled-back approval had freed', async () => {
    expect(await rows('SELECT kind, slug, year, taken FROM place_year ORDER BY kind, year')).toEqual([
      ...[2026, 2027, 2028].map((year) => ({ kind: 'benefit', slug: 'talk', year, taken: 1 })),
      ...[2026, 2027, 2028].map((year) => ({ kind: 'tier', slug: 'gold', year, taken: 2 })),
    ]);
    expect(await rows('SELECT DISTINCT pledge_id::int AS id FROM pledge_place ORDER BY 1')).toEqual([
      { id: 5 },
      { id: 6 },
    ]);
  });

  it('keeps the published catalogue on offer, and a draft as a draft', async () => {
    expect(await rows('SELECT year, offered_from::text AS from FROM catalogue_year ORDER BY year')).toEqual([
      { year: 2026, from: '2026-01-01' },
      { year: 2027, from: null },
    ]);
  });
});
