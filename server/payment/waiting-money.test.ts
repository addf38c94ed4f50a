import { beforeAll, describe, expect, it } from 'vitest';
import { ask, expectChecksHold, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { pay } from '#test/own-change-factories';
import { addDays, type CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findWaiting } from '#server/desk/waiting-work';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { refundPayment } from '#server/payment/refund-payment';
import { setMoneyAside } from '#server/payment/set-money-aside';
import { listExcess, listUnsettledMoney } from '#server/payment/unsettled-money-queries';
import { declinePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

async function waitingLine(kind: string) {
  return (await findWaiting(treasurer, new Date())).find((line) => line.kind === kind);
}

/** Records money without a pledge, and returns the id of its payment. */
async function receive(note: string, receivedOn: CivilDate): Promise<string> {
  await recordUnmatched(treasurer, { key: crypto.randomUUID(), amount: '5', receivedOn, note });
  const { items } = (await listUnsettledMoney(treasurer, { find: note })).unmatched;
  return items[0]?.id ?? '';
}

describe('money that waits', () => {
  it('has waited since the oldest day on which it arrived, whichever was recorded first, and not once it is set aside', async () => {
    const [early, late] = [addDays(today(), -40), addDays(today(), -3)];
    const old = await receive('The older one, recorded first', early);
    await receive('The newer one', late);
    const startOf = (day: CivilDate) => new Date(`${day}T00:00:00Z`);
    expect(await waitingLine('unmatched')).toMatchObject({ many: 2, oldest: startOf(early) });
    await receive('The oldest one, recorded last', addDays(early, -1));
    expect(await waitingLine('unmatched')).toMatchObject({ many: 3, oldest: startOf(addDays(early, -1)) });

    const last = (await listUnsettledMoney(treasurer, { find: 'recorded last' })).unmatched.items[0]?.id ?? '';
    for (const payment of [old, last])
      await setMoneyAside(treasurer, { payment, key: crypto.randomUUID(), reason: 'Interest' });
    expect(await waitingLine('unmatched')).toMatchObject({ many: 1, oldest: startOf(late) });
  });

  it('is owed back since the decline, if the money came before', async () => {
    const { reference } = await pledge(await newPerson(), gift(90_000));
    await pay(treasurer, reference, '20');
    expect(await waitingLine('owed-back')).toBeUndefined();
    const before = new Date();
    await declinePledge(reviewer, await toMove(reference, { reason: 'No' }));
    const line = await waitingLine('owed-back');
    expect(line).toMatchObject({ many: 1 });
    expect(line?.oldest?.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1);
  });
});

describe('the list of what is too much', () => {
  it('has each pledge with more money than it promises, newest first, until the rest is sent back', async () => {
    const made: string[] = [];
    for (const amount of ['1', '3', '4.50']) {
      const { reference } = await pledge(await newPerson(), gift(300));
      await pay(treasurer, reference, amount);
      made.push(reference);
    }
    const { reference: more } = await pledge(await newPerson({ name: 'Pays 9' }), gift(300));
    await pay(treasurer, more, '9');
    expect((await listExcess(treasurer, {})).items).toMatchObject([
      { reference: more, excess: { amount: 600n }, name: 'Pays 9' },
      { reference: made[2], excess: { amount: 150n } },
    ]);
    const [row] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    await refundPayment(treasurer, {
      ...(await toMove(more)),
      payment: row?.id ?? '',
      amount: '6',
      reason: 'Too much',
    });
    expect((await listExcess(treasurer, {})).items.map(({ reference }) => reference)).toEqual([made[2]]);
    await expectChecksHold();
  });

  it.each([{ cursor: 'x' }, { cursor: ['1', '2'] }, { cursor: '9'.repeat(40) }])(
    'begins anew for %j',
    async (asked) => {
      expect((await listExcess(treasurer, asked)).cursor).toBe('');
    },
  );
});
