import { beforeAll, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, readFigures, seedCampaign } from '#test/factories';
import { moveIn } from '#test/import/import-factories';
import type { ImportKind } from '#domain/import/import-columns';

beforeAll(seedCampaign);

/** The headings of an export of all columns. */
const HEADINGS = [
  ...['Name', 'Donating Company', "Donor's First Name", "Donor's Last Name", 'Donor Email', 'Make Donation Anonymous'],
  ...['Campaign', 'Amount Description', 'Amount', 'Fair Market Value', 'Fair Market Value Description'],
  ...['Tax Deductible Amount', 'Currency', 'Amount in USD', 'Processing Fee', 'Platform Fee', 'Total Fee'],
  ...['Net Amount', 'Fee Covered', 'Donor Comment', 'Internal Notes', 'Donated At', 'Phone', 'Address', 'Address 2'],
  ...['City', 'State / Province', 'Postal Code', 'Country', 'Employer', 'Occupation', 'Designation', 'Receipt Id'],
  ...['Donation Type', 'Card Type', 'Last 4 Digits', 'Stripe Charge Id', 'Pay Pal Transaction Id'],
  ...['Pay Pal Capture Id', 'Recurring Donation', 'Recurring Plan Id', 'Recurring Start Date', 'Join Mailing List'],
  ...['Dedication Type', 'Honoree Name', 'Recipient Name', 'Recipient Email', 'Recipient Address', 'Recipient Message'],
  ...['First Donation', 'Fundraiser', 'Donor Id'],
] as const;

type Row = Readonly<Partial<Record<(typeof HEADINGS)[number], string>>>;

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const line = (cells: readonly string[]) => cells.map(quoted).join(',');

const ADA: Row = {
  Name: 'Ada Example',
  "Donor's First Name": 'Ada',
  "Donor's Last Name": 'Example',
  'Donor Email': 'ada@example.org',
  'Donor Id': '501',
  Address: '1 Street, left door',
  City: 'Springfield',
  'Postal Code': '01101',
  Country: 'United States',
};
const ROWS: readonly Row[] = [
  { ...ADA, 'Receipt Id': '1001', Amount: '25.00', 'Net Amount': '23.97', 'Donated At': '03/04/2025 10:11:12' },
  {
    ...ADA,
    'Receipt Id': '1002',
    Amount: '40.50',
    'Total Fee': '1.20',
    'Donated At': '04/17/2025 23:59:59',
    'Donor Comment': 'Go on,\n"please"',
    'Recurring Donation': 'Yes',
    'Recurring Start Date': '01/17/2025',
    Designation: 'Developer in Residence',
  },
  {
    Name: 'Bob Example',
    'Donating Company': 'Example, Inc.',
    'Donor Email': 'Bob@Example.org',
    'Donor Id': '502',
    'Receipt Id': '1003',
    Amount: '1,200.00',
    'Donated At': '05/06/2025 00:00:01',
    Designation: 'Something that this campaign does not have',
  },
  {
    'Donor Email': 'nameless@example.org',
    'Receipt Id': '1004',
    'Donor Id': '503',
    Amount: '5.00',
    'Donated At': '06/07/2025 08:00:00',
  },
];
const FILE = [HEADINGS, ...ROWS.map((row) => HEADINGS.map((name) => row[name] ?? (name === 'Currency' ? 'USD' : '')))]
  .map(line)
  .join('\r\n');

const move = (kind: ImportKind, write = true) =>
  moveIn(kind, FILE, {
    source: 'donorbox',
    programme: 'grants',
    style: { dateOrder: 'mdy', decimal: null },
    write,
  });
const TABLES = ['event', 'person', 'pledge', 'payment', 'ledger_entry', 'imported_row', 'data_import', 'email'];
const stateOf = () => Promise.all(TABLES.map((table) => countOf(table)));

it('a whole file of Donorbox is moved in as people, their gifts and payments, and once more changes nothing', async () => {
  const before = await readFigures();
  const people = await move('people');
  expect(people.faults).toEqual([]);
  expect(people.result).toMatchObject({ isWritten: true, counts: { made: 3, again: 1 } });
  const pledges = await move('pledges');
  expect(pledges.faults).toEqual([]);
  expect(pledges.result).toMatchObject({ isWritten: true, counts: { made: 4 } });
  const payments = await move('payments');
  expect(payments.faults).toEqual([]);
  expect(payments.result).toMatchObject({ isWritten: true, counts: { made: 4 } });

  expect(await ask('SELECT email, name, postal_address AS address FROM person ORDER BY email')).toEqual([
    {
      email: 'ada@example.org',
      name: 'Ada Example',
      address: '1 Street, left door\n01101 Springfield\nUnited States',
    },
    { email: 'bob@example.org', name: 'Bob Example', address: null },
    { email: 'nameless@example.org', name: null, address: null },
  ]);
  const gifts = await ask(
    `SELECT i.external_id AS id, s.email, g.slug AS programme, p.amount, (p.created_at AT TIME ZONE 'UTC')::date::text AS made,
       m.amount AS paid, m.received_on::text AS "on", m.external_id AS receipt
     FROM imported_row i JOIN pledge p ON p.id = i.pledge_id JOIN person s ON s.id = p.supporter_id
     LEFT JOIN programme g ON g.id = p.programme_id JOIN payment m ON m.pledge_id = p.id WHERE i.kind = 'pledges' ORDER BY 1`,
  );
  const gift = (id: string, email: string, programme: string, amount: string, on: string) => {
    const address = `${email}@example.org`;
    return { id, email: address, programme, amount, made: on, paid: amount, on, receipt: id };
  };
  expect(gifts).toEqual([
    gift('1001', 'ada', 'grants', '2500', '2025-03-04'),
    gift('1002', 'ada', 'developer-in-residence', '4050', '2025-04-17'),
    gift('1003', 'bob', 'grants', '120000', '2025-05-06'),
    gift('1004', 'nameless', 'grants', '500', '2025-06-07'),
  ]);
  const after = await readFigures();
  expect([after.promised - before.promised, after.received - before.received]).toEqual([127_050n, 127_050n]);
  expect(await countOf('email')).toBe(0);
  await expectChecksHold();

  const state = await stateOf();
  for (const [kind, counts] of [
    ['people', { made: 0, known: 4 }],
    ['pledges', { made: 0, known: 4 }],
    ['payments', { made: 0, known: 4 }],
  ] as const)
    expect((await move(kind)).result, kind).toMatchObject({ isWritten: false, counts: { faults: 0, ...counts } });
  expect(await stateOf()).toEqual(state);
});

it('its columns that are not read are named, so that nobody thinks they came along', async () => {
  const { result } = await move('pledges', false);
  if (result.kind !== 'read') throw new Error(result.kind);
  expect(result.unused).toEqual(expect.arrayContaining(['Net Amount', 'Amount in USD', 'Total Fee', 'Donor Comment']));
  for (const read of ['Amount', 'Currency', 'Donated At', 'Designation', 'Receipt Id', 'Donor Id'])
    expect(result.unused).not.toContain(read);
});
