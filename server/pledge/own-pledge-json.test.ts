import { beforeAll, describe, expect, it } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { asRead } from '#test/read-json';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { API_SCHEMAS } from '#server/http/api-schemas';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { findOwnPledgeJson } from '#server/pledge/own-pledge-json';
import { declinePledge } from '#server/review/decide-pledge';
import type { Person } from '#server/auth';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

/** The answer as a client reads it, compared with its schema. */
const read = async (person: Person, reference: string) =>
  API_SCHEMAS.OwnPledge.parse(asRead(await findOwnPledgeJson(person, reference)));

const pay = async (reference: string, amount: string) =>
  recordPayment(treasurer, {
    ...(await toMove(reference)),
    amount,
    receivedOn: today(),
    note: `From her bank ${amount}`,
  });

describe('one of a person’s own pledges as JSON', () => {
  it('has its instalments, payments and events, and names nobody else', async () => {
    const person = await newPerson();
    const { reference, instalments } = await pledge(person, gift(40_000, { instalments: 4 }));
    await pay(reference, '130');
    await pay(reference, '5.50');
    const [last] = await ask<{ id: string }>('SELECT max(id) AS id FROM payment');
    await reversePayment(treasurer, { ...(await toMove(reference)), payment: last?.id ?? '', reason: 'Typed twice.' });
    const answer = await read(person, reference.toLowerCase());
    expect(answer).toMatchObject({
      reference,
      kind: 'one-time',
      review: 'approved',
      fulfilment: 'part-received',
      amount: 40_000,
      currency: 'USD',
      received: 13_000,
      expected: 27_000,
      ended: 0,
      released: 0,
      excess: 0,
    });
    expect(answer.instalments).toEqual(
      [
        [10_000, 0],
        [3_000, 7_000],
        [0, 10_000],
        [0, 10_000],
      ].map(([received, expected], at) => ({ due: instalments[at]?.due, amount: 10_000, received, expected })),
    );
    expect(answer.payments).toEqual([
      { kind: 'reversal', amount: -550, receivedOn: today() },
      { kind: 'payment', amount: 550, receivedOn: today() },
      { kind: 'payment', amount: 13_000, receivedOn: today() },
    ]);
    expect(answer.events.map(({ type, actor, amount, reason }) => [type, actor, amount, reason])).toEqual([
      ['payment-reversed', 'person', -550, 'Typed twice.'],
      ['payment-recorded', 'person', 550, null],
      ['payment-recorded', 'person', 13_000, null],
      ['approved-by-policy', 'policy', null, null],
    ]);
    expect(JSON.stringify(answer)).not.toContain('From her bank');
  });

  it('has no dates, and expects nothing, before acceptance and after a decline', async () => {
    const person = await newPerson();
    const { reference } = await pledge(person, gift(90_000, { instalments: 2 }));
    const waiting = {
      fulfilment: null,
      expected: 0,
      payments: [],
      instalments: Array(2).fill({ due: null, amount: 45_000, received: 0, expected: 0 }),
    };
    expect(await read(person, reference)).toMatchObject({ review: 'submitted', ...waiting });
    await declinePledge(reviewer, await toMove(reference, { reason: 'Not for us.' }));
    const declined = await read(person, reference);
    expect(declined).toMatchObject({ review: 'declined', ...waiting });
    expect(declined.events.map(({ type, actor, reason }) => [type, actor, reason])).toEqual([
      ['declined', 'person', 'Not for us.'],
      ['submitted', 'you', null],
    ]);
  });

  it('is there for nobody else, and for no unknown reference', async () => {
    const { reference } = await pledge(await newPerson(), gift(500));
    for (const other of [await newPerson(), treasurer]) expect(await findOwnPledgeJson(other, reference)).toBeNull();
    expect(await findOwnPledgeJson(treasurer, 'PB-2222-2222')).toBeNull();
    expect(await findOwnPledgeJson(treasurer, "' OR 1=1")).toBeNull();
  });
});
