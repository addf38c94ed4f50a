import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, seedCampaign, pledge, toMove, readFigures } from '#test/factories';
import { db } from '#server/db';
import { takePayment } from '#server/payment/record-payment';

/** What the application's own connection says to a statement: null when it was done. */
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
  const form = { ...(await toMove(reference)), amount: '50', receivedOn: '2026-01-01', note: '' };
  await takePayment(treasurer.id, form, new Date());
  await ask('SELECT fold_figures()');
});

describe("the application's connection", () => {
  it('has the narrow role, and no way up', async () => {
    const [row] = await db().$queryRaw<
      object[]
    >`SELECT current_user::text AS is, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user`;
    expect(row).toEqual({
      is: 'pledgebook_app',
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolbypassrls: false,
    });
    for (const role of ['pledgebook_owner', 'postgres'])
      expect(await refusalOf(`SET ROLE ${role}`)).toContain('permission denied');
  });

  const FACTS = [
    'ledger_entry',
    'pledge_event',
    'payment',
    'instalment',
    'request_key',
    'pledge_benefit',
    'pledge_approval',
    'pledge',
    'figure_sum',
    'figure_fold',
    'supporter_standing',
    'pledge_place',
    'organisation',
    'organisation_contact',
  ];

  it.each(FACTS)('reads %s and can neither change, remove nor add a row', async (table) => {
    const before = await ask(`SELECT * FROM ${table} ORDER BY 1`);
    const [column] = await ask<{ name: string }>(
      'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 LIMIT 1',
      [table],
    );
    expect(await refusalOf(`SELECT * FROM ${table}`)).toBeNull();
    for (const sql of [
      `UPDATE ${table} SET ${column?.name} = ${column?.name}`,
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      expect(await refusalOf(sql)).toBe(`permission denied for table ${table}`);
    }
    expect(await ask(`SELECT * FROM ${table} ORDER BY 1`)).toEqual(before);
  });

  it.each(['tier', 'benefit'])('cannot write how many places of a %s are taken', async (table) => {
    expect(await refusalOf(`UPDATE ${table} SET taken = 0`)).toBe(`permission denied for table ${table}`);
    expect(await refusalOf(`UPDATE ${table} SET name = name`)).toBeNull();
  });

  it('adds to the audit trail and never takes from it', async () => {
    expect(
      await refusalOf("INSERT INTO audit_event (type, actor, subject) VALUES ('test', 'test', 'test')"),
    ).toBeNull();
    expect(await refusalOf("UPDATE audit_event SET actor = 'somebody else'")).toBe(
      'permission denied for table audit_event',
    );
    expect(await refusalOf('DELETE FROM audit_event')).toBe('permission denied for table audit_event');
  });

  it('cannot redirect a letter that waits, nor say what it is about', async () => {
    expect(await refusalOf('UPDATE letter SET user_id = NULL')).toBe('permission denied for table letter');
    expect(await refusalOf("UPDATE letter SET kind = 'sign-in'")).toBe('permission denied for table letter');
    expect(await refusalOf('DELETE FROM letter')).toBe('permission denied for table letter');
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
    ['hold_tier(1)', 'hold_tier'],
    ['hold_benefits(1, 1)', 'hold_benefits'],
    ['free_places(1, 1)', 'free_places'],
    ["claim_key(gen_random_uuid(), 'x', '\\x00', true)", 'claim_key'],
    ["post_letter('pledge-approved', 1, gen_random_uuid())", 'post_letter'],
    ["write_entries(1, NULL, now()::date, '[]')", 'write_entries'],
    ['copy_benefits(NULL)', 'copy_benefits'],
    ["keep_organisation(gen_random_uuid(), '{}')", 'keep_organisation'],
    ['show_website(1)', 'show_website'],
  ])('may not call %s', async (call, name) => {
    expect(await refusalOf(`SELECT ${call}`)).toBe(`permission denied for function ${name}`);
  });

  it('may call just the six writers of the book', async () => {
    const rows = await ask<{ name: string }>(
      `SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
         AND has_function_privilege('pledgebook_app', p.oid, 'execute') AND prosecdef ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'anchor_figures',
      'fold_figures',
      'give_logo',
      'post_sign_in_letter',
      'store_pledge',
      'write_event',
    ]);
  });

  it('is not led astray by a table of the same name in front of the path', async () => {
    await pledge(await newPerson(), gift(700));
    await db().$transaction([
      db().$executeRawUnsafe('CREATE TEMP TABLE ledger_entry (LIKE public.ledger_entry) ON COMMIT DROP'),
      db().$executeRawUnsafe('SELECT fold_figures()'),
    ]);
    expect((await readFigures()).promised).toBe(10_700n);
  });
});
