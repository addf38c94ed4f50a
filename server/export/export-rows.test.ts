import { streamXlsxRows } from 'hucre/xlsx';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { promised } from '#test/delivery-factories';
import { ask, countOf, gift, newPerson, newStaff, ownerClient, pledge, seedCampaign, toMove } from '#test/factories';
import { addLongCampaign, recurring } from '#test/recurring-factories';
import { readCsv } from '#test/read-csv';
import { addDays } from '#domain/civil-date';
import { EXPORTS, type ExportAsked, type ExportName } from '#domain/export';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { EXPORT_COLUMNS } from '#server/export/export-columns';
import { exportRows } from '#server/export/export-rows';
import { logHours } from '#server/hours/log-hours';
import { queryHours } from '#server/hours/certify-hours';
import { log } from '#server/log';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge } from '#server/review/decide-pledge';

const FORMULA = '=HYPERLINK("https://evil.example","x")';

/** The connections of exports. */
const OPEN = "pg_stat_activity WHERE application_name = 'pledgebook export' AND datname = current_database()";

let admin: Staff;
let references: Readonly<Record<'gift' | 'open' | 'hours' | 'long' | 'sponsor', string>>;
let sponsorName = '';

const asked = (what: ExportName, more: Partial<ExportAsked> = {}): ExportAsked => ({
  what,
  format: 'csv',
  campaign: null,
  from: null,
  until: null,
  ...more,
});

/** The rows of a CSV file by the names of its columns. */
async function rowsOf(what: ExportName, more: Partial<ExportAsked> = {}, batch = 2): Promise<Record<string, string>[]> {
  const text = await new Response(await exportRows(admin, asked(what, more), batch)).text();
  const [head = [], ...records] = readCsv(text);
  expect(head).toEqual(EXPORT_COLUMNS[what].map(({ name }) => name));
  return records.map((record) => Object.fromEntries(record.map((cell, at) => [head[at] ?? '', cell])));
}

const rowOf = async (what: ExportName, reference: string) =>
  (await rowsOf(what)).find((row) => row.pledge === reference) ?? {};

beforeAll(async () => {
  await seedCampaign();
  admin = await newStaff('admin', 'read-desk');
  const [reviewer, treasurer] = [await newStaff('reviewer', 'decide'), await newStaff('treasurer', 'handle-money')];
  const person = await newPerson({ name: FORMULA, email: 'formula@example.org' });
  const given = await pledge(person, gift(10_000, { instalments: 4, recognition: 'named', displayName: FORMULA }));
  await recordPayment(treasurer, {
    ...(await toMove(given.reference)),
    amount: '30',
    receivedOn: today(),
    note: 'Secret',
  });
  const [paid] = await ask<{ id: string }>('SELECT id FROM payment');
  await reversePayment(treasurer, {
    ...(await toMove(given.reference)),
    reason: 'Typed twice',
    payment: paid?.id ?? '',
  });
  await recordPayment(treasurer, { ...(await toMove(given.reference)), amount: '40', receivedOn: today(), note: '' });
  const open = await pledge(person, gift(6_000_000));
  const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
  await approvePledge(reviewer, await toMove(hours.reference));
  const month = today().slice(0, 7);
  await logHours(person, { ...(await toMove(hours.reference)), month, hours: '4', note: '' });
  await logHours(person, { ...(await toMove(hours.reference)), month, hours: '5', note: 'Docs' });
  await queryHours(reviewer, { ...(await toMove(hours.reference)), month, reason: 'Which?' });
  await addLongCampaign();
  const long = await pledge(await newPerson(), recurring(1_000));
  const sponsor = await promised();
  sponsorName = sponsor.name;
  references = {
    gift: given.reference,
    open: open.reference,
    hours: hours.reference,
    long: long.reference,
    sponsor: sponsor.reference,
  };
});

describe('the rows of an export', () => {
  it('are those of pledges, with their money', async () => {
    const pledges = await rowsOf('pledges');
    expect(pledges).toHaveLength(5);
    expect(await rowOf('pledges', references.gift)).toMatchObject({
      kind: 'one-time',
      state: 'approved',
      programme: 'grants',
      email: 'formula@example.org',
      currency: 'USD',
      amount: '100.00',
      received: '40.00',
      expected: '60.00',
      excess: '0.00',
      ended: '0.00',
      instalments: '4',
      organisation: '',
    });
    expect(await rowOf('pledges', references.open)).toMatchObject({
      state: 'submitted',
      received: '0.00',
      decided_at: '',
    });
  });

  it('are those of payments, whose amounts have their sign, and of instalments', async () => {
    const payments = await rowsOf('payments');
    expect(payments.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['payment', '30.00'],
      ['reversal', '-30.00'],
      ['payment', '40.00'],
    ]);
    expect(payments[1]).toMatchObject({
      takes_back: payments[0]?.payment,
      pledge: references.gift,
      received_on: today(),
    });
    const due = (await rowsOf('instalments')).filter((row) => row.pledge === references.gift);
    expect(due.map(({ number, amount, received, expected }) => [number, amount, received, expected])).toEqual([
      ['1', '25.00', '25.00', '0.00'],
      ['2', '25.00', '15.00', '10.00'],
      ['3', '25.00', '0.00', '25.00'],
      ['4', '25.00', '0.00', '25.00'],
    ]);
  });

  it('are those of supporters once each, of members, their hours, and sponsors', async () => {
    const supporters = await rowsOf('supporters');
    expect(supporters.filter(({ email }) => email === 'formula@example.org')).toMatchObject([
      { kind: 'person', pledges: '2', promised: '100.00', received: '40.00', expected: '60.00' },
    ]);
    expect(supporters.filter(({ name }) => name === sponsorName)).toMatchObject([
      { kind: 'organisation', pledges: '1' },
    ]);
    expect(await rowsOf('members')).toMatchObject([
      { pledge: references.hours, class: 'contributing', hours_per_month: '8', joined_on: today() },
    ]);
    expect(await rowsOf('hours')).toMatchObject([{ pledge: references.hours, hours: '5', state: 'queried' }]);
    const [sponsor] = await rowsOf('sponsors');
    expect(sponsor).toMatchObject({ pledge: references.sponsor, organisation: sponsorName });
    expect(sponsor?.contact_emails).toMatch(/@example\.org$/);
    expect(sponsor?.billing_email).toBe('billing@sponsor.example');
  });

  it('are those of figures, and of events without what people wrote', async () => {
    const figures = await rowsOf('figures');
    expect(new Set(figures.map(({ campaign }) => campaign)).size).toBe(2);
    expect(figures).toContainEqual(expect.objectContaining({ part: 'all', figure: 'received', amount: '40.00' }));
    const events = await rowsOf('events');
    expect(events.map(({ event }) => Number(event))).toEqual(
      events.map(({ event }) => Number(event)).toSorted((a, b) => a - b),
    );
    expect(events).toContainEqual(expect.objectContaining({ type: 'payment-recorded', pledge: references.gift }));
    expect(JSON.stringify(events)).not.toMatch(/Secret|Typed twice|Docs/);
  });

  const BY_DUE_DATE: readonly string[] = ['instalments', 'receivables', 'fulfilment'];
  it.each(EXPORTS)('of %s are limited to a campaign and to days, by what is documented', async (what) => {
    const all = await rowsOf(what);
    const long = await rowsOf(what, { campaign: 'long' });
    expect(long.length).toBeLessThan(all.length);
    if (long[0]?.campaign !== undefined)
      expect(new Set(long.map(({ campaign }) => campaign))).toEqual(new Set(['long']));
    if (what === 'figures') return;
    const past = await rowsOf(what, { until: addDays(today(), -400) });
    const future = await rowsOf(what, { from: addDays(today(), 4_000) });
    expect([past, future]).toEqual([[], []]);
    // Due dates begin later: all other rows are of today, and a year that begins today has it.
    if (!BY_DUE_DATE.includes(what))
      expect((await rowsOf(what, { from: today(), until: today() })).length).toBeGreaterThan(0);
  });
});

describe('a file', () => {
  it('is the same in both formats, and no formula in either', async () => {
    const csv = await rowsOf('pledges', {}, 1_000);
    expect(csv.find((row) => row.pledge === references.gift)?.name).toBe(`'${FORMULA}`);
    const bytes = await new Response(await exportRows(admin, asked('pledges', { format: 'xlsx' }))).bytes();
    const rows: unknown[][] = [];
    for await (const { values } of streamXlsxRows(bytes)) rows.push([...values]);
    expect(rows).toHaveLength(csv.length + 1);
    const [head = []] = rows;
    const mine = rows.find((row) => row[0] === references.gift) ?? [];
    const of = (name: string) => mine[head.indexOf(name)];
    expect([of('name'), of('amount'), of('received')]).toEqual([FORMULA, 100, 40]);
    expect(of('made_at')).toBeInstanceOf(Date);
  });

  it('is an event with what was asked for, stored before its first byte', async () => {
    const before = await countOf("event WHERE stream = 'export'");
    const body = await exportRows(admin, asked('hours', { campaign: 'long', from: today() }));
    expect(await countOf("event WHERE stream = 'export'")).toBe(before + 1);
    await body.cancel();
    const [event] = await ask(
      "SELECT stream_id, type, actor_id, data FROM event WHERE stream = 'export' ORDER BY id DESC LIMIT 1",
    );
    const data = { format: 'csv', campaign: 'long', from: today(), until: null };
    expect(event).toEqual({ stream_id: 'hours', type: 'exported', actor_id: admin.id, data });
  });

  it('has only the pledges that were ticked, and its event says how many', async () => {
    const chosen = [references.gift, references.open, 'PB-2222-2222'];
    expect((await rowsOf('pledges', { chosen })).map(({ pledge: reference }) => reference).toSorted()).toEqual(
      [references.gift, references.open].toSorted(),
    );
    expect(await rowsOf('pledges', { chosen: [] })).toEqual([]);
    const [event] = await ask("SELECT data FROM event WHERE stream = 'export' ORDER BY id DESC OFFSET 1 LIMIT 1");
    expect(event).toEqual({ data: { format: 'csv', campaign: null, from: null, until: null, chosen: 3 } });
  });

  it('needs the right to what is in it', async () => {
    const [editor, treasurer] = [await newStaff('editor', 'moderate'), await newStaff('treasurer', 'handle-money')];
    await expect(exportRows(editor, asked('payments'))).rejects.toThrow('No right');
    await expect(exportRows(treasurer, asked('members'))).rejects.toThrow('No right');
    await (await exportRows(editor, asked('supporters'))).cancel();
  });

  it.each(['csv', 'xlsx'] as const)(
    'gives its connection back when the browser stops reading it (%s)',
    async (format) => {
      const reader = (await exportRows(admin, asked('events', { format }), 1)).getReader();
      await reader.read();
      await reader.read();
      await reader.cancel();
      await vi.waitFor(async () => expect(await countOf(OPEN)).toBe(0));
    },
  );

  it('breaks off with a line in the log if the database goes away', async () => {
    const error = vi.spyOn(log, 'error').mockReturnValue(undefined);
    const reader = (await exportRows(admin, asked('events'), 1)).getReader();
    await reader.read();
    await reader.read();
    // The site's own login: the owner of the tables may not end its connections.
    const site = await ownerClient(process.env.DATABASE_URL);
    await site.query(`SELECT pg_terminate_backend(pid) FROM ${OPEN}`);
    const readAll = async () => {
      while (!(await reader.read()).done);
    };
    await expect(readAll()).rejects.toThrow();
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ what: 'events' }), 'an export broke off');
  });
});
