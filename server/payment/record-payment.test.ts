import { beforeAll, describe, expect, it } from 'vitest';
import { majorUnits } from '#domain/money';
import { addDays } from '#domain/civil-date';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  snapshotOf,
  sponsorship,
  toMove,
  readFigures,
} from '#test/factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toConfirmation } from '#server/payment/payment-warnings';
import { recordPayment, type PaymentForm } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});

const newGift = async (amount = 40_000, instalments = 4, at?: Date) =>
  (await pledge(await newPerson(), gift(amount, { instalments }), at)).reference;

async function pay(reference: string, amount: string, more: Partial<PaymentForm> = {}) {
  const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '', ...more };
  return recordPayment(treasurer, { confirmed: toConfirmation(form), ...form });
}
const settledOf = async (reference: string) => {
  const { instalments, excess } = await snapshotOf(reference);
  return { settled: instalments.map(({ settled }) => Number(settled)), excess: Number(excess) };
};
const paymentsOf = (reference: string) =>
  countOf('payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1', [reference]);

describe('a payment', () => {
  it.each([
    ['exactly one instalment', ['100'], [10_000, 0, 0, 0], 0],
    ['part of an instalment', ['0.01'], [1, 0, 0, 0], 0],
    ['one instalment and part of the next', ['150.50'], [10_000, 5_050, 0, 0], 0],
    ['the whole amount at once', ['400'], [10_000, 10_000, 10_000, 10_000], 0],
    ['the whole amount; the rest is excess', ['400.01'], [10_000, 10_000, 10_000, 10_000], 1],
    ['the oldest open instalment first, several times', ['60', '60', '300'], [10_000, 10_000, 10_000, 10_000], 2_000],
    ['nothing after the whole amount: it is excess', ['400', '5'], [10_000, 10_000, 10_000, 10_000], 500],
  ])('settles %s', async (_, amounts, settled, excess) => {
    const reference = await newGift();
    for (const amount of amounts) expect(await pay(reference, amount)).toEqual({ kind: 'recorded' });
    expect(await settledOf(reference)).toEqual({ settled, excess });
    await expectChecksHold();
  });

  it('is stored as a row, an event and an email, and changes the public figures', async () => {
    // Accepted so long ago that the first part has fallen due.
    const reference = await newGift(40_000, 4, new Date(Date.now() - 20 * 86_400_000));
    const before = await readFigures();
    await pay(reference, '120', { note: ' Bank ref 7 ', receivedOn: addDays(today(), -3) });
    const [row] = await ask(
      `SELECT m.amount, m.currency, m.received_on::text AS on, t.data ->> 'note' AS note, m.recorded_by, e.type, e.data ->> 'amount' AS event_amount, l.kind
       FROM payment m JOIN pledge p ON p.id = m.pledge_id JOIN pledge_event e ON e.pledge_id = p.id AND e.version = p.version
       JOIN event_private t ON t.event_id = m.event_id JOIN email l ON l.event_id = m.event_id AND e.id = m.event_id WHERE reference = $1`,
      [reference],
    );
    expect(row).toEqual({
      amount: '12000',
      currency: 'USD',
      on: addDays(today(), -3),
      note: 'Bank ref 7',
      recorded_by: treasurer.id,
      type: 'payment-recorded',
      event_amount: '12000',
      kind: 'payment-received',
    });
    const after = await readFigures();
    expect(after.received - before.received).toBe(12_000n);
    expect(after.expected - before.expected).toBe(-12_000n);
    expect(after.promised).toBe(before.promised);
    expect(after.receivedOfFellDue - before.receivedOfFellDue).toBe(10_000n);
  });

  it.each([
    ['tomorrow', { receivedOn: 'tomorrow' }, 'bad-date'],
    ['on a date that does not exist', { receivedOn: '2026-02-30' }, 'bad-date'],
    ['dated in the future', { receivedOn: addDays(today(), 1) }, 'date-ahead'],
    ['above the limit of one payment', { amount: '10000000000000.01' }, 'amount-too-large'],
    ['above the limit of an amount', { amount: '9'.repeat(30) }, 'amount-too-large'],
    ['with a long note', { note: 'x'.repeat(501) }, 'text-too-long'],
    ['with control characters', { note: 'a\u0000b' }, 'text-too-long'],
  ])('%s is refused, and nothing changes', async (_, over, code) => {
    const reference = await newGift();
    const before = await snapshotOf(reference);
    expect(await pay(reference, '10', over)).toEqual({ kind: 'refused', code });
    expect(await snapshotOf(reference)).toEqual(before);
    expect(await paymentsOf(reference)).toBe(0);
  });

  it.each([
    ['blank', '', { code: 'not-a-number' }],
    ['of nothing', '0', { code: 'not-positive' }],
    ['below nothing', '-5', { code: 'not-positive' }],
    ['finer than a cent', '0.005', { code: 'too-precise', limit: 2 }],
    ['with an exponent', '1e21', { code: 'exponent' }],
    ['with one mark that may be of thousands', '1,000', { code: 'grouped', limit: majorUnits(1_000, 'USD') }],
    ['with digits that are not of a number', '25²', { code: 'not-a-number' }],
  ])('an amount %s is refused with its error, and nothing changes', async (_, amount, error) => {
    const reference = await newGift();
    expect(await pay(reference, amount)).toEqual({
      kind: 'refused',
      code: 'bad-amount',
      error: { field: 'amount', ...error },
    });
    expect(await paymentsOf(reference)).toBe(0);
  });

  it('reads the amount as the treasurer’s language writes it', async () => {
    const reference = await newGift();
    expect(await pay(reference, '10,50', { numbers: 'de' })).toEqual({ kind: 'recorded' });
    expect(
      await ask('SELECT m.amount FROM payment m JOIN pledge p ON p.id = pledge_id WHERE reference = $1', [reference]),
    ).toEqual([{ amount: '1050' }]);
  });

  it('for a pledge that promises no money is refused', async () => {
    const free = (await pledge(await newPerson(), { kind: 'membership', class: 'basic' })).reference;
    expect(await pay(free, '10')).toEqual({ kind: 'refused', code: 'no-money-promised' });
    expect(
      await recordPayment(treasurer, {
        reference: 'PB-2222-2222',
        version: 1,
        key: 'x',
        amount: '1',
        receivedOn: today(),
        note: '',
      }),
    ).toEqual({
      kind: 'not-found',
    });
  });

  it("for the treasurer's own pledge is refused, also for an admin, and so is its reversal", async () => {
    const own = await newStaff('admin', 'handle-money');
    const { reference } = await pledge(own, gift(10_000));
    const form = async () => ({ ...(await toMove(reference)), amount: '10', receivedOn: today(), note: '' });
    expect(await recordPayment(own, await form())).toEqual({ kind: 'refused', code: 'own-pledge' });
    expect(await pay(reference, '10')).toEqual({ kind: 'recorded' });
    const [row] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    const reversal = { ...(await toMove(reference)), payment: row?.id ?? '', reason: 'Mine' };
    expect(await reversePayment(own, reversal)).toEqual({ kind: 'refused', code: 'own-pledge' });
    expect(await paymentsOf(reference)).toBe(1);
  });

  it.each(['pending', 'confirmed'])(
    'for a pledge of an organisation that has the treasurer as %s contact is refused, and so is its reversal',
    async (status) => {
      const reviewer = await newStaff('reviewer', 'decide');
      const by = await newStaff('treasurer', 'handle-money');
      const { reference } = await pledge(await newPerson(), sponsorship('associate', `${status} Looms`));
      await approvePledge(reviewer, await toMove(reference));
      await ask(
        `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status)
       SELECT organisation_id, $1, 'T', $2, $3 FROM pledge WHERE reference = $4`,
        [by.id, by.email, status, reference],
      );
      const refused = { kind: 'refused', code: 'own-pledge' };
      const payment = { amount: '10', receivedOn: today(), note: '' };
      expect(await recordPayment(by, { ...(await toMove(reference)), ...payment })).toEqual(refused);
      expect(await pay(reference, '10')).toEqual({ kind: 'recorded' });
      const [paid] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
      const reversal = { payment: paid?.id ?? '', reason: 'Wrong pledge' };
      expect(await reversePayment(by, { ...(await toMove(reference)), ...reversal })).toEqual(refused);
      await expectChecksHold();
    },
  );

  it('from a treasurer who has not seen the last payment is a conflict', async () => {
    const reference = await newGift();
    const stale = { ...(await toMove(reference)), amount: '100', receivedOn: today(), note: '' };
    await pay(reference, '100');
    expect(await recordPayment(treasurer, { ...stale, amount: '99' })).toEqual({
      kind: 'conflict',
      by: 'Lin',
      event: 'payment-recorded',
    });
    expect(await paymentsOf(reference)).toBe(1);
  });

  it('sent twenty times at once with one key is recorded once', async () => {
    const reference = await newGift();
    const form = { ...(await toMove(reference)), amount: '70', receivedOn: today(), note: '' };
    const results = await Promise.all(Array.from({ length: 20 }, () => recordPayment(treasurer, form)));
    expect(results).toEqual(results.map(() => ({ kind: 'recorded' })));
    expect(await recordPayment(treasurer, form)).toEqual({ kind: 'recorded' });
    for (const other of [{ amount: '71' }, { note: 'Another bank’s reference' }])
      expect(await recordPayment(treasurer, { ...form, ...other })).toEqual({ kind: 'refused', code: 'key-reused' });
    expect(await paymentsOf(reference)).toBe(1);
    expect(await settledOf(reference)).toEqual({ settled: [7_000, 0, 0, 0], excess: 0 });
  });

  it('is recorded once when twenty different ones are sent at once from the same page; nineteen are conflicts', async () => {
    const reference = await newGift();
    const forms = await Promise.all(
      Array.from({ length: 20 }, async () => ({
        ...(await toMove(reference)),
        amount: '1',
        receivedOn: today(),
        note: '',
      })),
    );
    const kinds = (await Promise.all(forms.map((form) => recordPayment(treasurer, form)))).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'recorded')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(19);
    expect(await settledOf(reference)).toEqual({ settled: [100, 0, 0, 0], excess: 0 });
    await expectChecksHold();
  });
});
