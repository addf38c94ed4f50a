import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  toMove,
  readFigures,
} from '#test/factories';
import { CALLABLE_FUNCTIONS } from '#test/callable-functions';
import { db } from '#server/db';
import { recordPaymentAs } from '#server/payment/record-payment';

/** The error that the application's own connection gives for a statement; null if it succeeds. */
async function refusalOf(sql: string): Promise<string | null> {
  try {
    await db().$executeRawUnsafe(sql);
    return null;
  } catch (error) {
    return /Message: `(.*)`/.exec(String(error))?.[1] ?? String(error);
  }
}

beforeAll(async () => {
  await seedCampaign();
  const treasurer = await newStaff('treasurer', 'handle-money');
  const { reference } = await pledge(await newPerson(), gift(10_000, { instalments: 2 }));
  const form = { ...(await toMove(reference)), amount: '50', receivedOn: '2026-01-01', note: 'Bank ref 7' };
  await recordPaymentAs(treasurer.id, form, new Date());
  await ask('SELECT fold_figures()');
  await ask('SELECT seal_events(10)');
});

describe("the application's connection", () => {
  it('has the restricted role, and cannot gain more rights', async () => {
    const [row]: object[] = await db()
      .$queryRaw`SELECT current_user::text AS is, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user`;
    const no = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false };
    expect(row).toEqual({ is: 'pledgebook_app', ...no });
    for (const role of ['pledgebook_owner', 'postgres'])
      expect(await refusalOf(`SET ROLE ${role}`)).toContain('permission denied');
  });

  const FACTS = [
    'ledger_entry',
    'event',
    'event_private',
    'event_seal',
    'staff_role',
    'payment',
    'instalment',
    'idempotency_key',
    'pledge_benefit',
    'benefit_delivery',
    'delivery_file',
    'pledge_approval',
    'pledge_assignment',
    'pledge_tag',
    'tag',
    'pledge',
    'figure_sum',
    'figure_fold',
    'supporter_pledge_count',
    'pledge_place',
    'place_year',
    'membership_term',
    'organisation',
    'organisation_contact',
    'organisation_merge',
    'bank_account',
  ];

  it.each(FACTS)('reads %s and cannot change, delete or add a row', async (table) => {
    const before = await ask(`SELECT * FROM ${table} ORDER BY 1`);
    const [column] = await ask<{ name: string }>(
      'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 LIMIT 1',
      [table],
    );
    expect(await refusalOf(`SELECT * FROM ${table}`)).toBeNull();
    for (const sql of [
      `UPDATE ${table} SET ${column?.name} = ${column?.name}`,
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} (${column?.name}) SELECT ${column?.name} FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ])
      expect(await refusalOf(sql)).toBe(`permission denied for table ${table}`);
    expect(await ask(`SELECT * FROM ${table} ORDER BY 1`)).toEqual(before);
  });

  it.each(['tier', 'benefit'])('can edit a %s, but not move it to another catalogue', async (table) => {
    expect(await refusalOf(`UPDATE ${table} SET catalogue_id = catalogue_id`)).toBe(
      `permission denied for table ${table}`,
    );
    expect(await refusalOf(`UPDATE ${table} SET name = name`)).toBeNull();
  });

  it('appends events of the rows that it writes itself, and no other events', async () => {
    const event = (stream: string) =>
      `SELECT record_event('{"stream": "${stream}", "streamId": "x", "type": "test", "actorKind": "system", "at": "2026-01-01"}')`;
    expect(await refusalOf(event('setting'))).toBeNull();
    for (const stream of ['pledge', 'person', 'payment'])
      expect(await refusalOf(event(stream))).toContain('own function');
  });

  it('erases free text but not its commitment, and nothing else', async () => {
    const [text] = await ask<{ id: string }>('SELECT min(event_id) AS id FROM event_private WHERE erased_at IS NULL');
    expect(await refusalOf(`SELECT erase_private(ARRAY[${text?.id}::bigint])`)).toBeNull();
    expect(
      await ask(
        'SELECT t.salt, t.data, t.erased_at IS NOT NULL AS erased, length(e.commitment) AS bytes FROM event_private t JOIN event e ON e.id = t.event_id WHERE e.id = $1',
        [text?.id],
      ),
    ).toEqual([{ salt: null, data: null, erased: true, bytes: 32 }]);
    await expectChecksHold();
  });

  it('cannot redirect a waiting email, nor change what it is about', async () => {
    expect(await refusalOf('UPDATE email SET recipient_id = NULL')).toBe('permission denied for table email');
    expect(await refusalOf("UPDATE email SET kind = 'sign-in'")).toBe('permission denied for table email');
    expect(await refusalOf('DELETE FROM email')).toBe('permission denied for table email');
  });

  it.each([
    'CREATE TABLE mine (id int)',
    'ALTER TABLE pledge ADD COLUMN paid boolean',
    'DROP TABLE pledge CASCADE',
    'CREATE INDEX mine ON pledge (id)',
    'CREATE VIEW mine AS SELECT 1',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
    'CREATE TRIGGER mine BEFORE INSERT ON pledge FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'ALTER TABLE ledger_entry DISABLE TRIGGER ALL',
    'ALTER TABLE pledge OWNER TO pledgebook_app',
    'CREATE SCHEMA mine',
    'DROP VIEW ledger_by_dimension',
  ])('changes no structure: %s', async (sql) => {
    expect(await refusalOf(sql)).toMatch(/permission denied|must be owner|must be able to/);
  });

  it.each([
    ["take_places('tier', 'partner', 2026, 1, now())", 'take_places'],
    ['hold_places(1, 1, 2026, 1, now())', 'hold_places'],
    ['free_places(1, 0)', 'free_places'],
    ["lock_places('tier', 'partner', 2026, 1)", 'lock_places'],
    ["take_level(1, '{}', 2026, 1, gen_random_uuid(), now(), NULL)", 'take_level'],
    ["close_waiting(1, 'left', 'waiting-left', NULL, '{}', now())", 'close_waiting'],
    ['keep_membership(NULL, now()::date)', 'keep_membership'],
    ["date_instalments(1, '[]')", 'date_instalments'],
    ["claim_idempotency_key(gen_random_uuid(), 'x', '\\x00', true)", 'claim_idempotency_key'],
    ["post_email('pledge-approved', 1, 'pledge', '1', gen_random_uuid())", 'post_email'],
    ["write_entries(1, NULL, now()::date, '[]')", 'write_entries'],
    ["append_event('pledge', '1', 9, 'approved', 'system', NULL, '{}', NULL, now())", 'append_event'],
    ['copy_benefits(NULL)', 'copy_benefits'],
    ["keep_organisation(gen_random_uuid(), '{}', now())", 'keep_organisation'],
    ["change_billing_contact(1, '', '')", 'change_billing_contact'],
    ['combine_organisations(1, 2, gen_random_uuid(), now(), now()::date)', 'combine_organisations'],
    ["move_organisation_pledges('{}', 1, 2, '', NULL, '{}', now(), now()::date)", 'move_organisation_pledges'],
    ["record_organisation_event(1, '', gen_random_uuid(), '{}', now())", 'record_organisation_event'],
    ["record_pledge_organisation_event(1, '', gen_random_uuid(), '{}', now())", 'record_pledge_organisation_event'],
    ['settle_organisation(1, true, true, gen_random_uuid(), now())', 'settle_organisation'],
    ['show_website(1)', 'show_website'],
  ])('may not call %s', async (call, name) => {
    expect(await refusalOf(`SELECT ${call}`)).toBe(`permission denied for function ${name}`);
  });

  it('may call only the functions that write pledges and facts, and the one that folds what is searched for', async () => {
    const rows = await ask<{ name: string }>(
      `SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
         AND has_function_privilege('pledgebook_app', p.oid, 'execute') AND prosecdef ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(CALLABLE_FUNCTIONS);
  });

  it('ignores a temporary table with the same name earlier in the search path', async () => {
    await pledge(await newPerson(), gift(700));
    await db().$transaction([
      db().$executeRawUnsafe('CREATE TEMP TABLE ledger_entry (LIKE public.ledger_entry) ON COMMIT DROP'),
      db().$executeRawUnsafe('SELECT fold_figures()'),
    ]);
    expect((await readFigures()).promised).toBe(10_700n);
  });
});
