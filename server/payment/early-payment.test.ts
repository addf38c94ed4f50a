import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  readFigures,
  seedCampaign,
  snapshotOf,
  sponsorship,
  toMove,
} from '#test/factories';
import { lastEvent, pay } from '#test/own-change-factories';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findEmail } from '#server/email/email-store';
import { toEventEmail } from '#server/email/email-text';
import { recordPayment } from '#server/payment/record-payment';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, declinePledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

const approve = async (reference: string) => approvePledge(reviewer, await toMove(reference));
async function waitingGift() {
  const supporter = await newPerson();
  const { reference } = await pledge(supporter, gift(90_000, { instalments: 4 }));
  return { supporter, reference };
}
async function newestEmail() {
  const [row] = await ask<{ id: string }>('SELECT max(id) AS id FROM email');
  const email = await findEmail(BigInt(row?.id ?? 0));
  return email?.event ? toEventEmail(email.kind, email.event, 'en').paragraphs.join('\n') : '';
}
const newestPayment = async () => (await ask<{ id: string }>('SELECT max(id) AS id FROM payment'))[0]?.id ?? '';

describe('money that comes before acceptance', () => {
  it('is asked about, kept, shown and in no figure', async () => {
    const { supporter, reference } = await waitingGift();
    const before = await readFigures();
    const form = { ...(await toMove(reference)), amount: '250', receivedOn: today(), note: '' };
    expect(await recordPayment(treasurer, form)).toEqual({ kind: 'unconfirmed', warnings: [{ code: 'not-approved' }] });
    expect(await pay(treasurer, reference, '250')).toEqual({ kind: 'recorded' });
    expect(await lastEvent(reference)).toMatchObject({
      type: 'payment-kept',
      data: { amount: '25000' },
      email: 'payment-kept',
    });
    expect(await newestEmail()).toContain('$250.00 has arrived for your pledge');
    expect(await findOwnPledge(supporter, reference)).toMatchObject({
      waiting: { amount: 25_000n },
      received: { amount: 0n },
    });
    expect((await readFigures()).received).toEqual(before.received);
    await expectChecksHold();
  });

  it('settles the first instalments with the approval, in one transaction, and the email says so', async () => {
    const { supporter, reference } = await waitingGift();
    await pay(treasurer, reference, '250');
    await pay(treasurer, reference, '50');
    expect(await approve(reference)).toMatchObject({ kind: 'moved' });
    const { instalments, received } = await snapshotOf(reference);
    expect([instalments.map(({ settled }) => Number(settled)), Number(received)]).toEqual([
      [22_500, 7_500, 0, 0],
      30_000,
    ]);
    expect(await newestEmail()).toContain('The $300.00 that had already arrived counts from now on too.');
    const view = await findOwnPledge(supporter, reference);
    expect(view).toMatchObject({ waiting: null });
    expect(view?.events[0]?.note).toBe('$300.00 that had already arrived counts from now on.');
    await expectChecksHold();
  });

  it('that is more than pledged is excess after the approval', async () => {
    const { reference } = await waitingGift();
    await pay(treasurer, reference, '900.01');
    await approve(reference);
    expect(await snapshotOf(reference)).toMatchObject({ received: 90_001n, excess: 1n });
    await expectChecksHold();
  });

  it.each([
    ['declined', async (reference: string) => declinePledge(reviewer, await toMove(reference, { reason: 'No' }))],
    [
      'withdrawn',
      async (reference: string, supporter: Awaited<ReturnType<typeof newPerson>>) =>
        withdrawPledge(supporter, await toMove(reference)),
    ],
  ])('of a pledge that is %s then is owed back until it is sent back', async (_, close) => {
    const { supporter, reference } = await waitingGift();
    await pay(treasurer, reference, '250');
    const payment = await newestPayment();
    await close(reference, supporter);
    expect(await snapshotOf(reference)).toMatchObject({ waiting: 25_000n, received: 0n });
    await expectChecksHold();
    const refund = { ...(await toMove(reference)), payment, amount: '250', reason: 'Not accepted' };
    expect(await refundPayment(treasurer, refund)).toEqual({ kind: 'recorded' });
    expect(await findOwnPledge(supporter, reference)).toMatchObject({ waiting: null, refunded: { amount: 25_000n } });
    await expectChecksHold();
  });

  it('that was reversed or sent back before the approval does not count with it, and counts again if that was a mistake', async () => {
    const { reference } = await waitingGift();
    await pay(treasurer, reference, '100');
    await reversePayment(treasurer, {
      ...(await toMove(reference)),
      payment: await newestPayment(),
      reason: 'Typed twice',
    });
    await pay(treasurer, reference, '70');
    await refundPayment(treasurer, {
      ...(await toMove(reference)),
      payment: await newestPayment(),
      amount: '30',
      reason: 'Asked',
    });
    const refund = await newestPayment();
    await approve(reference);
    expect((await snapshotOf(reference)).received).toBe(4_000n);
    await reversePayment(treasurer, { ...(await toMove(reference)), payment: refund, reason: 'Came back' });
    expect((await snapshotOf(reference)).received).toBe(7_000n);
    await expectChecksHold();
  });

  it('waits for the second of two approvals, too', async () => {
    const { reference } = await pledge(await newPerson(), gift(6_000_000));
    await pay(treasurer, reference, '60000');
    await approve(reference);
    expect(await snapshotOf(reference)).toMatchObject({ received: 0n, waiting: 6_000_000n });
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
    expect(await snapshotOf(reference)).toMatchObject({ received: 6_000_000n, waiting: 0n });
    await expectChecksHold();
  });

  it('of a sponsorship counts with its approval', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('partner', 'Early Works'));
    await pay(treasurer, reference, '100');
    await approve(reference);
    expect((await snapshotOf(reference)).received).toBe(10_000n);
    await expectChecksHold();
  });
});
