import { beforeAll, describe, expect, it } from 'vitest';
import { promised } from '#test/delivery-factories';
import { expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, snapshotOf } from '#test/factories';
import { end, pay } from '#test/own-change-factories';
import { readCsv } from '#test/read-csv';
import { addDays, daysBetween, type CivilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { exportRows } from '#server/export/export-rows';
import { readExpected, readFulfilment } from '#server/report/report-queries';

const DAY_MS = 86_400_000;
/** A gift falls due 14 days after it is accepted. */
const DAYS_TO_PAY = 14;

/** A gift of so many cents that fell due so many days ago, and what of it was paid. */
const MADE = [
  { late: -1, cents: 100, paid: 0 },
  { late: 0, cents: 200, paid: 0 },
  { late: 30, cents: 400, paid: 100 },
  { late: 31, cents: 800, paid: 0 },
  { late: 60, cents: 1_600, paid: 0 },
  { late: 61, cents: 3_200, paid: 0 },
  { late: 90, cents: 6_400, paid: 0 },
  { late: 91, cents: 12_800, paid: 2_800 },
] as const;

let treasurer: Staff<'handle-money'>;
const made: {
  late: number;
  cents: number;
  open: number;
  paid: number;
  due: CivilDate;
  reference: string;
  by: Person;
}[] = [];
let member: { reference: string; due: CivilDate };

/** The sums of what is open, by a text of each gift. */
function byText(of: (each: (typeof made)[number]) => string, sum: 'open' | 'paid' | 'cents'): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const each of made) sums[of(each)] = (sums[of(each)] ?? 0) + each[sum];
  return sums;
}

async function save(what: 'receivables' | 'fulfilment') {
  const asked = { what, format: 'csv', campaign: null, from: null, until: null } as const;
  const [head = [], ...rows] = readCsv(await new Response(await exportRows(treasurer, asked)).text());
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])));
}

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  for (const { late, cents, paid } of MADE) {
    const by = await newPerson({ name: `Late ${late}` });
    const at = new Date(Date.now() - (late + DAYS_TO_PAY) * DAY_MS);
    const { reference } = await pledge(by, gift(cents), at);
    if (paid > 0) await pay(treasurer, reference, (paid / 100).toFixed(2));
    made.push({ late, cents, paid, open: cents - paid, due: addDays(today(), -late), reference, by });
  }
  const person = await newPerson();
  const { reference } = await pledge(person, {
    kind: 'membership',
    class: 'supporting',
    amount: 9_900,
  });
  const [part] = (await snapshotOf(reference)).instalments;
  if (!part) throw new Error('A membership without an instalment');
  member = { reference, due: part.due };
}, 60_000);

describe('what is expected', () => {
  it('has each sum in its age: up to 30, 60 and 90 days, and more', async () => {
    const [expected] = await readExpected(treasurer);
    expect(expected?.ages.map(({ amount }) => Number(amount))).toEqual([500, 2_400, 9_600, 10_000]);
    expect(Number(expected?.notDue.amount)).toBe(100 + 9_900);
  });

  it('has each sum in the month of its due date, the months that are past as one', async () => {
    const [expected] = await readExpected(treasurer);
    const thisMonth = today().slice(0, 7);
    const sums = byText(({ due }) => (due.slice(0, 7) < thisMonth ? 'past' : due.slice(0, 7)), 'open');
    const month = member.due.slice(0, 7);
    const { past = 0, ...months } = { ...sums, [month]: (sums[month] ?? 0) + 9_900 };
    expect(Number(expected?.past.amount)).toBe(past);
    expect(Object.fromEntries(expected?.months.map((each) => [each.month, Number(each.open.amount)]) ?? [])).toEqual(
      months,
    );
  });

  it('is saved with the days since each was due, and who promised it', async () => {
    const rows = await save('receivables');
    for (const { reference, late, due, cents, open, by } of made)
      expect(rows.find((row) => row.pledge === reference)).toMatchObject({
        kind: 'one-time',
        due,
        days_since_due: String(late),
        currency: 'USD',
        amount: (cents / 100).toFixed(2),
        expected: (open / 100).toFixed(2),
        name: by.name,
        email: by.email,
      });
    expect(rows.find((row) => row.pledge === member.reference)).toMatchObject({
      kind: 'membership',
      days_since_due: String(daysBetween(member.due, today())),
    });
  });
});

describe('what became of promises', () => {
  it('is told by kind and year: what was ended, what arrived, what is open, and the share', async () => {
    const last = made.at(-1);
    if (!last) throw new Error('No gift');
    expect(await end(last.by, last.reference, '40')).toEqual({ kind: 'changed' });
    const years = byText(({ due }) => `one-time ${due.slice(0, 4)}`, 'cents');
    const paid = byText(({ due }) => `one-time ${due.slice(0, 4)}`, 'paid');
    const lines = await readFulfilment(treasurer);
    for (const [key, promised] of Object.entries(years)) {
      const line = lines.find(({ kind, year }) => `${kind} ${year}` === key);
      const closed = key.endsWith(last.due.slice(0, 4)) ? 4_000 : 0;
      const received = paid[key] ?? 0;
      expect([line?.promised, line?.closed, line?.received, line?.expected].map((sum) => Number(sum?.amount))).toEqual([
        promised,
        closed,
        received,
        promised - closed - received,
      ]);
      expect(line?.rate).toBeCloseTo(received / (promised - closed), 3);
    }
    expect(lines.find(({ kind }) => kind === 'membership')).toMatchObject({
      year: Number(member.due.slice(0, 4)),
      promised: { amount: 9_900n },
      received: { amount: 0n },
      rate: 0,
    });
    expect(lines.reduce((sum, { promised }) => sum + Number(promised.amount), 0)).toBe(25_500 + 9_900);

    const rows = await save('fulfilment');
    expect(rows.find((row) => row.kind === 'one-time' && row.year === last.due.slice(0, 4))).toMatchObject({
      currency: 'USD',
      ended: '40.00',
      released: '0.00',
    });
    expect(rows.find((row) => row.kind === 'membership')).toMatchObject({
      promised: '99.00',
      received: '0.00',
      expected: '99.00',
    });
    await expectChecksHold();
  });

  it('keeps the years of one promise apart: what is paid is of the year in which it was due', async () => {
    const { reference } = await promised();
    const [first, second, ...more] = (await snapshotOf(reference)).instalments;
    if (!first || !second || more.length > 0) throw new Error('A sponsorship of two years has two instalments');
    await pay(treasurer, reference, '500');
    const lines = (await readFulfilment(treasurer)).filter(({ kind }) => kind === 'sponsorship');
    const sums = lines.map(({ year, promised: all, received, expected, rate }) => [
      year,
      ...[all, received, expected].map(({ amount }) => Number(amount)),
      rate,
    ]);
    const [due, next] = [first.due, second.due].map((day) => Number(day.slice(0, 4)));
    expect(next).toBe((due ?? 0) + 1);
    const whole = Number(first.amount.amount);
    expect(sums).toEqual([
      [next, whole, 0, whole, 0],
      [due, whole, 50_000, whole - 50_000, expect.closeTo(50_000 / whole, 3) as number],
    ]);
    await expectChecksHold();
  });
});
