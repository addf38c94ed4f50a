import { beforeAll, describe, expect, it } from 'vitest';
import {
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import { pay } from '#test/own-change-factories';
import { addDays } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { recordUnmatched, type UnmatchedForm } from '#server/payment/record-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { listUnsettledMoney } from '#server/payment/unsettled-money-queries';
import { findRecord } from '#server/pledge/pledge-record-queries';
import { declinePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const form = (more: Partial<UnmatchedForm> = {}): UnmatchedForm => ({
  key: crypto.randomUUID(),
  amount: '12.50',
  receivedOn: today(),
  note: 'From M. Nobody',
  ...more,
});

describe('money without a pledge', () => {
  it('is recorded once, shown to staff, and in no figure', async () => {
    const before = await readFigures();
    const once = form();
    expect(await Promise.all([recordUnmatched(treasurer, once), recordUnmatched(treasurer, once)])).toEqual([
      { kind: 'recorded' },
      { kind: 'recorded' },
    ]);
    expect(await countOf('payment WHERE pledge_id IS NULL')).toBe(1);
    expect(await recordUnmatched(treasurer, { ...once, amount: '13' })).toEqual({
      kind: 'refused',
      code: 'key-reused',
    });
    expect((await listUnsettledMoney(treasurer)).unmatched.items).toMatchObject([
      { left: { amount: 1_250n, currency: 'USD' }, receivedOn: today(), note: 'From M. Nobody', source: 'staff' },
    ]);
    expect((await readFigures()).received).toEqual(before.received);
    await expectChecksHold();
  });

  it.each([
    ['no amount', { amount: '' }, 'bad-amount'],
    ['an amount that can be read in two ways', { amount: '1,000' }, 'bad-amount'],
    ['a huge amount', { amount: '9'.repeat(30) }, 'amount-too-large'],
    ['no day', { receivedOn: '' }, 'bad-date'],
    ['tomorrow', { receivedOn: addDays(today(), 1) }, 'date-ahead'],
    ['a long note', { note: 'x'.repeat(501) }, 'text-too-long'],
  ])('with %s is refused, and nothing is recorded', async (_, more, code) => {
    const before = await countOf('payment');
    expect(await recordUnmatched(treasurer, form(more))).toMatchObject({ kind: 'refused', code });
    expect(await countOf('payment')).toBe(before);
  });
});

it('money of a declined pledge is listed as owed back until its refund is recorded', async () => {
  const { reference } = await pledge(await newPerson(), gift(90_000));
  await pay(treasurer, reference, '250');
  const owed = async () => (await listUnsettledMoney(treasurer)).owedBack;
  expect(await owed()).toEqual([]);
  await declinePledge(reviewer, await toMove(reference, { reason: 'No' }));
  expect(await owed()).toEqual([{ reference, amount: { amount: 25_000n, currency: 'USD' } }]);
  const record = await findRecord(treasurer, reference);
  const payment = String(record?.row.payments[0]?.id);
  await refundPayment(treasurer, { ...(await toMove(reference)), payment, amount: '250', reason: 'Not accepted' });
  expect(await owed()).toEqual([]);
  expect((await snapshotOf(reference)).waiting).toBe(0n);
});
