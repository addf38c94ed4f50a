import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, readFigures, seedCampaign, snapshotOf } from '#test/factories';
import { moveIn, pieces } from '#test/import/import-factories';
import { forgetPerson } from '#server/privacy/forget-person';
import { readOwnData } from '#server/privacy/own-data-queries';
import { queueReminders } from '#server/reminder/queue-reminders';
import { today } from '#server/clock';

beforeAll(seedCampaign);

const address = () => `${randomUUID()}@example.org`;
const people = (...emails: string[]) =>
  ['Contact ID,Email,First Name,Last Name', ...emails.map((email, at) => `${email},${email},Ada,Nr ${at}`)].join('\n');
const pledges = (...rows: string[]) =>
  ['Pledge ID,Contact ID,Amount,Create Date,Start Date,Installments,Frequency Unit,Status', ...rows].join('\n');
const HAS_CHANGED = `SELECT (SELECT count(*) FROM event) || ' ' || (SELECT count(*) FROM person) || ' ' || (SELECT count(*) FROM pledge) || ' '
  || (SELECT count(*) FROM imported_row) || ' ' || (SELECT count(*) FROM data_import) AS state`;
const stateOf = async () => (await ask<{ state: string }>(HAS_CHANGED))[0]?.state;
/** Emails and jobs: an import makes none. */
const tracesOf = async () => [await countOf('email'), await countOf('graphile_worker._private_jobs')];
const pledgeOf = async (id: string) =>
  (
    await ask<{ reference: string; id: string; made: string }>(
      `SELECT p.reference, p.id, (p.created_at AT TIME ZONE 'UTC')::date::text AS made FROM imported_row i JOIN pledge p ON p.id = i.pledge_id WHERE i.external_id = $1`,
      [id],
    )
  )[0] ?? { reference: '', id: '', made: '' };

describe('people', () => {
  it('are moved in once: a dry run writes nothing, and a second run changes nothing', async () => {
    const [ada, bob] = [address(), address()];
    const file = `\uFEFFemail;name;address;language;since;shoe size\n${ada};Ada Example;1 Street;de_DE;2019-03-04;38\n${bob.toUpperCase()};;;;;\n`;
    const [before, traces] = [await stateOf(), await tracesOf()];
    const counts = { made: 2, joined: 0, known: 0, faults: 0 };
    expect((await moveIn('people', file, { write: false })).result).toMatchObject({
      kind: 'read',
      isWritten: false,
      counts,
      unused: ['shoe size'],
    });
    expect(await stateOf()).toBe(before);
    expect((await moveIn('people', file)).result).toMatchObject({ isWritten: true, counts });
    const found = await ask(
      'SELECT name, postal_address, locale, email_verified, created_at::date::text AS since FROM person WHERE email = $1',
      [ada],
    );
    expect(found).toEqual([
      { name: 'Ada Example', postal_address: '1 Street', locale: 'de', email_verified: null, since: '2019-03-04' },
    ]);
    const after = await stateOf();
    expect((await moveIn('people', file)).result).toMatchObject({ isWritten: false, counts: { made: 0, known: 2 } });
    expect(await stateOf()).toBe(after);
    expect(await tracesOf()).toEqual(traces);
    await expectChecksHold();
  });

  it('who are here by their address stay as they are, and are known by their id from then on', async () => {
    const known = await newPerson({ name: 'Known' });
    const { result } = await moveIn('people', `Contact ID,Email,Display Name\nc-77,${known.email},Other Name\n`);
    expect(result).toMatchObject({ isWritten: true, counts: { made: 0, joined: 1 } });
    expect(await ask('SELECT name FROM person WHERE id = $1', [known.id])).toEqual([{ name: 'Known' }]);
    await moveIn('pledges', pledges('joined-1,c-77,10.00,2025-03-04,,1,,Completed'));
    expect(await ask('SELECT supporter_id FROM pledge WHERE id = $1', [(await pledgeOf('joined-1')).id])).toEqual([
      { supporter_id: known.id },
    ]);
  });

  it('with something wrong are named with their lines, and then nothing is written', async () => {
    const [ada, bob] = [address(), address()];
    const file = `Contact ID,Email\np1,${ada}\np2,nobody\np1,${bob}\np3,${bob}\np3,${bob}\n,\n`;
    const before = await stateOf();
    const { result, faults } = await moveIn('people', file);
    expect(result).toMatchObject({ isWritten: false, counts: { made: 2, faults: 2, again: 1 } });
    expect(faults).toEqual([
      { line: 3, code: 'bad-email', value: 'nobody' },
      { line: 4, code: 'id-repeated', value: '' },
    ]);
    expect(await stateOf()).toBe(before);
    expect((await moveIn('people', file, { skipFaults: true })).result).toMatchObject({ isWritten: true });
    expect(await countOf('person WHERE email = ANY ($1)', [[ada, bob]])).toBe(2);
  });
});

describe('pledges', () => {
  it('keep their own dates, plan and reference; nobody gets an email and the figures count them', async () => {
    const ada = address();
    await moveIn('people', people(ada));
    const [before, traces] = [await readFigures(), await tracesOf()];
    const file = `Pledge ID,Contact ID,Reference,Amount,Create Date,Start Date,Installments,Frequency Unit,Frequency Interval,Status\nk-1,${ada},PB-7777-777D,"$ 1,000.01",04/05/2024,13/05/2024,3,month,3,In Progress\nk-2,${ada},,25.00,04/05/2024,,1,,,Cancelled\n`;
    const { result, faults } = await moveIn('pledges', file);
    expect(faults).toEqual([]);
    expect(result).toMatchObject({ isWritten: true, counts: { made: 1, cancelled: 1 }, style: { dateOrder: 'dmy' } });
    expect(await pledgeOf('k-1')).toMatchObject({ reference: 'PB-7777-777D', made: '2024-05-04' });
    const { instalments, review, approvals } = await snapshotOf('PB-7777-777D');
    expect([review, approvals]).toEqual(['approved', []]);
    expect(instalments.map(({ due, amount }) => [due, amount.amount])).toEqual([
      ['2024-05-13', 33_334n],
      ['2024-08-13', 33_334n],
      ['2024-11-13', 33_333n],
    ]);
    const after = await readFigures();
    expect([after.promised - before.promised, after.pledges - before.pledges]).toEqual([100_001n, 1]);
    const events = await ask(
      "SELECT type, actor_kind, actor_id, data FROM event WHERE stream = 'pledge' AND stream_id = $1",
      [(await pledgeOf('k-1')).id],
    );
    const data = { source: 'civicrm', on: '2024-05-04', amount: '100001', currency: 'USD' };
    expect(events).toEqual([{ type: 'imported', actor_kind: 'import', actor_id: null, data }]);
    expect(
      await ask('SELECT booked_on::text AS on FROM ledger_entry WHERE pledge_id = $1 LIMIT 1', [
        (await pledgeOf('k-1')).id,
      ]),
    ).toEqual([{ on: '2024-05-04' }]);
    expect(await tracesOf()).toEqual(traces);
    const state = await stateOf();
    expect((await moveIn('pledges', file)).result).toMatchObject({ isWritten: false, counts: { made: 0, known: 1 } });
    expect(await stateOf()).toBe(state);
    await expectChecksHold();
  });

  it('are not reminded of for what was due before they came', async () => {
    const ada = address();
    await moveIn('people', people(ada));
    const days = (many: number) => new Date(Date.now() + many * 86_400_000);
    await moveIn('pledges', pledges(`late,${ada},20.00,${today(days(-300))},${today(days(-25))},1,,Overdue`));
    await queueReminders(days(0));
    const mine = `email m JOIN person p ON p.id = m.recipient_id AND p.email = '${ada}'`;
    expect(await countOf(mine)).toBe(0);
    await moveIn('pledges', pledges(`soon,${ada},20.00,${today(days(-300))},${today(days(10))},1,,Pending`));
    await queueReminders(days(1));
    expect(await countOf(`${mine} WHERE m.kind = 'instalment-coming'`)).toBe(1);
  });

  it('that do not fit are refused with their lines', async () => {
    const ada = address();
    await moveIn('people', people(ada));
    const { result, faults } = await moveIn(
      'pledges',
      pledges(
        `f1,${ada},10.00,2025-02-03,,1,,Pending`,
        `f1,${ada},10.00,2025-02-03,,1,,Pending`,
        'f2,nobody,10.00,2025-02-03,,1,,Pending',
        `f3,${ada},10.001,2025-02-03,,1,,Pending`,
        `f4,${ada},0,2025-02-03,,1,,Pending`,
        `f5,${ada},10 EUR,2025-02-03,,1,,Pending`,
        `f6,${ada},10.00,2025-02-30,,1,,Pending`,
        `f7,${ada},10.00,2999-02-03,,1,,Pending`,
        `f8,${ada},10.00,2025-02-03,,4,week,Pending`,
        `f9,${ada},10.00,2025-02-03,,1,,Maybe`,
        `,${ada},10.00,2025-02-03,,1,,Pending`,
        'f11,,10.00,2025-02-03,,1,,Pending',
        'f12',
      ),
    );
    expect(result).toMatchObject({ isWritten: false, counts: { made: 1, faults: 12 } });
    expect(faults.toSorted((a, b) => a.line - b.line).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 id-repeated',
      '4 no-person',
      '5 too-precise',
      '6 not-positive',
      '7 other-currency',
      '8 bad-date',
      '9 date-ahead',
      '10 bad-plan',
      '11 unknown-status',
      '12 no-id',
      '13 no-person-named',
      '14 too-few-columns',
    ]);
    expect(await countOf("imported_row WHERE external_id LIKE 'f%'")).toBe(0);
  });

  it('with dates or amounts that could mean two things are asked about', async () => {
    const file = pledges('q1,x,"1,000",03/04/2025,,1,,Pending');
    expect((await moveIn('pledges', file)).result).toEqual({
      kind: 'asked',
      questions: [
        { about: 'dates', line: 2, value: '03/04/2025' },
        { about: 'decimal', line: 2, value: '1,000' },
      ],
    });
  });
});

describe('a file', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['bytes of another encoding', new Uint8Array([101, 109, 97, 105, 108, 10, 228, 10]), 'not-in-encoding'],
    ['a quote that is never closed', `email,name\na@example.org,"${'x'.repeat(200_000)}`, 'bad-quotes'],
  ])('of %s is refused', async (_, file, code) => {
    expect((await moveIn('people', file)).result).toMatchObject({ kind: 'no-table', code });
  });

  it('without the columns that are needed is refused with its headings', async () => {
    const { result } = await moveIn('pledges', 'a,b\n1,2\n');
    expect(result).toMatchObject({ kind: 'columns-missing', headings: ['a', 'b'] });
    expect(result).toHaveProperty('missing', [['id'], ['amount'], ['date'], ['email', 'person']]);
  });

  it('in another encoding and in pieces of any size is read as it is', async () => {
    const email = address();
    const file = new Uint8Array(Buffer.from(`email;name\r\n${email};J\u00fcrgen\r\n`, 'latin1'));
    await moveIn('people', file, { encoding: 'windows-1252', content: pieces(file, 3) });
    expect(await ask('SELECT name FROM person WHERE email = $1', [email])).toEqual([{ name: 'Jürgen' }]);
  });

  it('that breaks off leaves nothing', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`email\n${Array.from({ length: 2_000 }, address).join('\n')}\n`);
      throw new Error('The disk is gone');
    }
    const before = await stateOf();
    await expect(moveIn('people', '', { content: breaking() })).rejects.toThrow('The disk is gone');
    expect(await stateOf()).toBe(before);
  });

  it('waits for no other one', async () => {
    let result: unknown;
    async function* slow(): AsyncGenerator<Uint8Array> {
      result = (await moveIn('people', `email\n${address()}\n`)).result;
      yield new TextEncoder().encode(`email\n${address()}\n`);
    }
    expect((await moveIn('people', '', { content: slow() })).result).toMatchObject({ isWritten: true });
    expect(result).toEqual({ kind: 'busy' });
  });
});

describe('somebody who was moved in', () => {
  it('sees where from, and is not brought again once they were forgotten', async () => {
    const ada = address();
    const files = [people(ada), pledges(`gone-1,${ada},10.00,2025-02-03,,1,,Pending`)] as const;
    await moveIn('people', files[0]);
    await moveIn('pledges', files[1]);
    const [row] = await ask<{ id: string }>('SELECT id FROM person WHERE email = $1', [ada]);
    const person = { ...(await newPerson()), id: row?.id ?? '', email: ada };
    expect(await readOwnData(person)).toMatchObject({
      importedRows: [{ source: 'civicrm' }],
      pledges: [{ importedRows: [{ source: 'civicrm', externalId: 'gone-1' }] }],
    });
    expect(await forgetPerson(person)).toMatchObject({ kind: 'forgotten' });
    expect(await countOf("imported_row WHERE external_id = 'gone-1'")).toBe(0);
    expect((await moveIn('people', files[0])).result).toMatchObject({ counts: { made: 0, forgotten: 1 } });
    const more = pledges(`gone-1,${ada},10.00,2025-02-03,,1,,Pending`, `gone-2,${ada},10.00,2025-02-03,,1,,Pending`);
    expect((await moveIn('pledges', more)).result).toMatchObject({ counts: { made: 0, known: 1, forgotten: 1 } });
    expect(await countOf('person WHERE email = $1', [ada])).toBe(0);
    await expectChecksHold();
  });
});
