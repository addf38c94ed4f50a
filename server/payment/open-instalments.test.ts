import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { foldFigures } from '#server/figures/figures-store';
import { listOpenInstalments, type OpenShow } from '#server/payment/open-instalment-queries';
import { toConfirmation } from '#server/payment/payment-warnings';
import { listReceived } from '#server/payment/received-queries';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
let treasurer: Staff<'handle-money'>;
const made: Record<'old' | 'late' | 'grace' | 'soon', string> = { old: '', late: '', grace: '', soon: '' };

const list = (show: OpenShow, params: object = {}) => listOpenInstalments(treasurer, show, { ...params });
const linesOf = async (show: OpenShow, params: object = {}) =>
  (await list(show, params)).items.map(({ reference, open, daysLate }) => [reference, Number(open.amount), daysLate]);

async function pay(reference: string, amount: string) {
  const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '' };
  return recordPayment(treasurer, { ...form, confirmed: toConfirmation(form) });
}

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
  const one = async (days: number, amount: number, more: object = {}) =>
    (
      await pledge(
        await newPerson(),
        gift(amount, { recognition: 'named', displayName: `${days}`, ...more }),
        daysAgo(days),
      )
    ).reference;
  // The first date is 14 days after the acceptance, and 14 days of grace follow.
  made.old = await one(125, 48_000, { instalments: 12 });
  made.late = await one(30, 5_000);
  made.grace = await one(20, 3_000);
  made.soon = await one(1, 2_000);
});

describe('open instalments', () => {
  it('are overdue past the days of grace, the oldest first, each with what is open of it', async () => {
    const lines = await linesOf('overdue');
    expect(lines.map(([reference]) => reference)).toEqual([...Array<string>(4).fill(made.old), made.late]);
    expect(lines.at(-1)).toEqual([made.late, 5_000, 16]);
    const [first] = (await list('overdue')).items;
    expect(first).toMatchObject({ name: '125', due: addDays(today(), -111), reminders: 0, reminded: null });
  });

  it('are due in the next 30 days, or within the days of grace', async () => {
    const references = (await linesOf('due')).map(([reference]) => reference);
    expect(references).toContain(made.grace);
    expect(references).toContain(made.soon);
    expect(references).not.toContain(made.late);
  });

  it('have sums by how late they are', async () => {
    const { sums } = await list('overdue');
    expect(sums.map(({ total, ages }) => [Number(total.amount), ages.map(({ amount }) => Number(amount))])).toEqual([
      [21_000, [9_000, 4_000, 4_000, 4_000]],
    ]);
  });

  it('leave the list as they are paid, in part and whole, before and after the sums are folded', async () => {
    await pay(made.old, '60');
    const open = [
      [made.old, 2_000],
      [made.old, 4_000],
      [made.old, 4_000],
      [made.late, 5_000],
    ];
    const found = async () => (await linesOf('overdue')).map((line) => line.slice(0, 2));
    expect(await found()).toEqual(open);
    await foldFigures();
    expect(await found()).toEqual(open);
    expect((await list('overdue')).sums[0]?.total.amount).toBe(15_000n);
    await pay(made.late, '50');
    expect(await found()).toEqual(open.slice(0, 3));
  });

  it('go on after a cursor; one made by hand shows the first page', async () => {
    const [first, second] = (await list('overdue')).items;
    const after = `${first?.due}.${'9'.repeat(18)}`;
    expect((await list('overdue', { cursor: after })).items[0]).toEqual(second);
    for (const cursor of ['x', '2026-02-30.1', '2026-01-01', "2026-01-01.1'"])
      expect((await list('overdue', { cursor })).items[0], cursor).toEqual(first);
  });
});

describe('the payments that were recorded', () => {
  it('are listed with what is left of them, the latest first', async () => {
    const [latest] = (await listReceived(treasurer, {})).items;
    expect(latest).toMatchObject({ reference: made.late, by: 'Lin', source: 'staff', left: { amount: 5_000n } });
    const move = { ...(await toMove(made.late)), reason: 'A typo' };
    await reversePayment(treasurer, { ...move, payment: latest?.id ?? '' });
    const [reversed] = (await listReceived(treasurer, {})).items;
    expect(reversed).toMatchObject({ id: latest?.id, amount: { amount: 5_000n }, left: { amount: 0n } });
    expect((await linesOf('overdue')).at(-1)).toEqual([made.late, 5_000, 16]);
  });
});
