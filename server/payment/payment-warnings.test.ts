import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { addDays } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { toConfirmation } from '#server/payment/payment-warnings';
import { recordPayment, recordPaymentAs, type PaymentForm } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
});

const newGift = async (amount = 40_000, instalments = 4) =>
  (await pledge(await newPerson(), gift(amount, { instalments }))).reference;

async function pay(reference: string, amount: string, more: Partial<PaymentForm> = {}) {
  const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '', ...more };
  return recordPaymentAs(treasurer.id, form, new Date());
}
const paymentsOf = (reference: string) =>
  countOf('payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1', [reference]);

describe('an unusual payment is asked about, and recorded once it is confirmed:', () => {
  const asked = async (reference: string, amount: string, more: Partial<PaymentForm> = {}) => {
    const form = { ...(await toMove(reference)), amount, receivedOn: today(), note: '', ...more };
    const before = await paymentsOf(reference);
    const result = await recordPayment(treasurer, form);
    expect(await paymentsOf(reference)).toBe(before);
    expect(await recordPayment(treasurer, { ...form, confirmed: toConfirmation({ ...form, amount: '1' }) })).toEqual(
      result,
    );
    expect(await recordPayment(treasurer, { ...form, confirmed: toConfirmation(form) })).toEqual({
      kind: 'recorded',
    });
    expect(await paymentsOf(reference)).toBe(before + 1);
    return result;
  };

  it('ten times what was promised', async () => {
    expect(await asked(await newGift(40_000, 1), '4,000.00')).toEqual({
      kind: 'unconfirmed',
      warnings: [{ code: 'more-than-open', open: majorUnits(400, 'USD'), excess: majorUnits(3_600, 'USD') }],
    });
  });

  it('the same bank’s reference again, unless that payment was reversed', async () => {
    const reference = await newGift();
    await pay(reference, '10', { note: 'RF 71-2348' });
    expect(await asked(reference, '20', { note: 'rf712348' })).toEqual({
      kind: 'unconfirmed',
      warnings: [{ code: 'same-reference', amount: majorUnits(10, 'USD'), receivedOn: today() }],
    });
    const other = await newGift();
    await pay(other, '10', { note: 'X1' });
    const [payment] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    await reversePayment(treasurer, { ...(await toMove(other)), reason: 'Twice', payment: payment?.id ?? '' });
    const again = { ...(await toMove(other)), amount: '10', receivedOn: today(), note: 'X1' };
    expect(await recordPayment(treasurer, again)).toEqual({ kind: 'recorded' });
  });

  it('but not two notes of punctuation alone, which are no reference', async () => {
    const reference = await newGift();
    await pay(reference, '10', { note: '-' });
    const again = { ...(await toMove(reference)), amount: '10', receivedOn: today(), note: ' – ' };
    expect(await recordPayment(treasurer, again)).toEqual({ kind: 'recorded' });
  });

  it('a day before the pledge', async () => {
    const receivedOn = addDays(today(), -1);
    expect(await asked(await newGift(), '10', { receivedOn })).toEqual({
      kind: 'unconfirmed',
      warnings: [{ code: 'before-pledge', madeOn: today() }],
    });
  });
});
