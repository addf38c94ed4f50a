import { streamXlsxRows } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { promised } from '#test/delivery-factories';
import { gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { readCsv } from '#test/read-csv';
import { daysBetween, type CivilDate } from '#domain/civil-date';
import { EXPORTS, type ExportName } from '#domain/export';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { EXPORT_COLUMNS } from '#server/export/export-columns';
import { exportRows } from '#server/export/export-rows';
import { logHours } from '#server/hours/log-hours';
import { approvePledge } from '#server/review/decide-pledge';

const NAME = '=1+1';
const EMAIL = 'workbook@example.org';

type Cells = Readonly<Record<string, unknown>>;

let admin: Staff;
let references: Readonly<Record<'gift' | 'hours' | 'sponsor', string>>;
let due: readonly CivilDate[];
/** What of the gift falls due in the year of its first instalment, and what of that arrived. */
let firstYear: Readonly<{ year: number; promised: number; received: number }>;
let sponsorName: string;

beforeAll(async () => {
  await seedCampaign();
  admin = await newStaff('admin', 'read-desk');
  const [reviewer, treasurer] = [await newStaff('reviewer', 'decide'), await newStaff('treasurer', 'handle-money')];
  const person = await newPerson({ name: NAME, email: EMAIL });
  const given = await pledge(person, gift(10_050, { instalments: 4, recognition: 'named', displayName: NAME }));
  await pay(treasurer, given.reference, '40.25');
  const { instalments } = await snapshotOf(given.reference);
  due = instalments.map((part) => part.due);
  const year = due[0]?.slice(0, 4) ?? '';
  const ofYear = instalments.filter((part) => part.due.startsWith(year));
  const sum = (cents: readonly bigint[]) => Number(cents.reduce((all, each) => all + each, 0n)) / 100;
  firstYear = {
    year: Number(year),
    promised: sum(ofYear.map(({ amount }) => amount.amount)),
    received: sum(ofYear.map(({ settled }) => settled)),
  };
  const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
  await approvePledge(reviewer, await toMove(hours.reference));
  await logHours(person, { ...(await toMove(hours.reference)), month: today().slice(0, 7), hours: '5', note: '' });
  const sponsor = await promised();
  sponsorName = sponsor.name;
  references = { gift: given.reference, hours: hours.reference, sponsor: sponsor.reference };
}, 60_000);

const save = async (what: ExportName, format: 'csv' | 'xlsx') =>
  new Response(await exportRows(admin, { what, format, campaign: null, from: null, until: null }));

/** The rows of a workbook by the names of its columns; empty cells are null. */
async function workbook(what: ExportName): Promise<Cells[]> {
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(await (await save(what, 'xlsx')).bytes())) rows.push([...values]);
  const [head, ...records] = rows;
  const names = EXPORT_COLUMNS[what].map(({ name }) => name);
  expect(head).toEqual(names);
  return records.map((record) => Object.fromEntries(names.map((name, at) => [name, record[at] ?? null])));
}

const day = (date: string | undefined) => new Date(date ?? '');
const INSTANT = expect.any(Date) as Date;
const NUMBER = expect.any(Number) as number;

/** A row of each export as a spreadsheet has it: amounts and counts as numbers, days and instants as dates. */
const ROWS: Readonly<Record<ExportName, () => Cells>> = {
  pledges: () => ({
    pledge: references.gift,
    kind: 'one-time',
    state: 'approved',
    made_at: INSTANT,
    decided_at: INSTANT,
    name: NAME,
    email: EMAIL,
    currency: 'USD',
    amount: 100.5,
    received: 40.25,
    expected: 60.25,
    excess: 0,
    instalments: 4,
    organisation: null,
  }),
  payments: () => ({
    payment: NUMBER,
    kind: 'payment',
    received_on: day(today()),
    recorded_at: INSTANT,
    amount: 40.25,
    takes_back: null,
    pledge: references.gift,
  }),
  instalments: () => ({
    pledge: references.gift,
    number: 2,
    due: day(due[1]),
    amount: 25.13,
    received: 15.12,
    expected: 10.01,
    name: NAME,
  }),
  journal: () => ({
    entry: NUMBER,
    date: day(today()),
    account: 'bank',
    debit: 40.25,
    credit: 0,
    pledge: references.gift,
  }),
  reconciliation: () => ({
    account: 'staff',
    received_on: day(today()),
    amount: 40.25,
    allocated: 40.25,
    excess: 0,
    pledge: references.gift,
  }),
  receivables: () => ({
    pledge: references.gift,
    due: day(due[1]),
    days_since_due: daysBetween(due[1] ?? today(), today()),
    amount: 25.13,
    expected: 10.01,
    name: NAME,
    email: EMAIL,
  }),
  fulfilment: () => ({
    ...firstYear,
    kind: 'one-time',
    currency: 'USD',
    released: 0,
  }),
  supporters: () => ({
    kind: 'person',
    name: NAME,
    email: EMAIL,
    pledges: 2,
    promised: 100.5,
    received: 40.25,
    expected: 60.25,
    first_accepted_at: INSTANT,
  }),
  members: () => ({
    pledge: references.hours,
    class: 'contributing',
    joined_on: day(today()),
    hours_per_month: 8,
    email: EMAIL,
  }),
  sponsors: () => ({
    pledge: references.sponsor,
    organisation: sponsorName,
    term_from: INSTANT,
    amount: NUMBER,
    received: 0,
    billing_email: 'billing@sponsor.example',
  }),
  hours: () => ({
    pledge: references.hours,
    month: today().slice(0, 7),
    hours: 5,
    hours_per_month: 8,
    logged_at: INSTANT,
  }),
  figures: () => ({ part: 'all', figure: 'received', amount: 40.25, currency: 'USD', number: null }),
  events: () => ({ event: NUMBER, at: INSTANT, type: 'payment-recorded', pledge: references.gift, version: NUMBER }),
};

describe.each(EXPORTS)('the workbook of “%s”', (what) => {
  it('has a row with these cells', async () => {
    expect(await workbook(what)).toContainEqual(expect.objectContaining(ROWS[what]()));
  });

  it('has the rows of the CSV file, each cell of its kind', async () => {
    const [head = [], ...records] = readCsv(await (await save(what, 'csv')).text());
    const kinds = new Map(EXPORT_COLUMNS[what].map(({ name, kind }) => [name, kind]));
    const toValue = (cell: string, name: string) => {
      const kind = kinds.get(name);
      if (cell === '') return null;
      if (kind === 'text') return cell.replace(/^'(?==)/, '');
      return kind === 'day' || kind === 'instant' ? new Date(cell) : Number(cell);
    };
    const table = records.map((record) =>
      Object.fromEntries(head.map((name, at) => [name, toValue(record[at] ?? '', name)])),
    );
    // The two files were saved one after the other, and each was an event.
    const comparable = (rows: readonly Cells[]) =>
      rows.flatMap(({ as_of: _, ...row }) => (row.type === 'exported' ? [] : [row]));
    const rows = comparable(await workbook(what));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(comparable(table));
  });
});
