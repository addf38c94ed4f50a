import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/civil-date';
import type { PledgeGroup } from '#domain/fulfilment';
import { ask, gift, newPerson, newStaff, seedCampaign, pledge, sponsorship, toMove } from '#test/factories';
import { asRead } from '#test/read-json';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { recordPaymentAs } from '#server/payment/record-payment';
import { listOwnPledges, listOwnPledgesJson } from '#server/pledge/own-pledges-queries';

let person: Person;
const references: string[] = [];

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson();
  const stranger = await newPerson();
  for (let i = 0; i < 45; i++) {
    references.unshift((await pledge(person, gift(1_000 + i))).reference);
    await pledge(stranger, gift(1_000 + i));
  }
});

describe('own pledges', () => {
  it.each([
    ['as the account shows them', listOwnPledges],
    ['as the API shows them', listOwnPledgesJson],
  ] as const)('%s are newest first, in pages, and include no other person’s', async (_, list) => {
    const pages: string[][] = [];
    for (let cursor: string | null = null; pages.length < 5;) {
      const page: { pledges: readonly { reference: string }[]; next: string | null } | null = await list(
        person,
        cursor,
      );
      if (!page) throw new Error('the cursor is its own');
      pages.push(page.pledges.map(({ reference }) => reference));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(references);
  });

  it('can be listed by group, in pages too', async () => {
    const giver = await newPerson();
    const made = [];
    for (let i = 0; i < 23; i++) made.unshift((await pledge(giver, gift(100))).reference);
    const waiting = (await pledge(giver, gift(60_000))).reference;
    const hours = await pledge(giver, { kind: 'membership', class: 'contributing', hoursPerMonth: 6, area: 'events' });
    const list = async (group: PledgeGroup, cursor: string | null = null) => {
      const page = await listOwnPledges(giver, cursor, 'en', group);
      return { found: page.pledges.map(({ reference }) => reference), next: page.next };
    };
    expect(await list('in-review')).toEqual({ found: [waiting], next: null });
    const first = await list('to-pay');
    expect(first.found).toEqual(made.slice(0, 20));
    expect(await list('to-pay', first.next)).toEqual({ found: made.slice(20), next: null });
    expect(await list('nothing-to-pay')).toEqual({ found: [hours.reference], next: null });
    expect((await listOwnPledges(giver, null)).pledges).toHaveLength(20);
  });

  it.each(['x', '-1', '1.5', '9'.repeat(19), "1' OR '1'='1", '\u0000', '', null])(
    'start at the first page for the invalid cursor %j',
    async (cursor) => {
      expect((await listOwnPledges(person, cursor)).pledges[0]?.reference).toBe(references[0]);
    },
  );

  it.each(['x', '-1', '1.5', '9'.repeat(19), '9'.repeat(18), "1' OR '1'='1", '\u0000'])(
    'are null in the API for the invalid cursor %j',
    async (cursor) => expect(await listOwnPledgesJson(person, cursor)).toBeNull(),
  );

  it('are still only the person’s own with another person’s cursor', async () => {
    const [row] = await ask<{ id: string }>('SELECT max(id) AS id FROM pledge');
    const page = await listOwnPledges(person, row?.id);
    expect(page.pledges.every(({ reference }) => references.includes(reference))).toBe(true);
    expect(await listOwnPledgesJson(person, row?.id ?? null)).toBeNull();
    expect(await listOwnPledges(await newPerson(), row?.id)).toEqual({ pledges: [], next: null });
  });

  it('show what each is for, and the amounts promised, received and due next', async () => {
    const giver = await newPerson();
    const parts = await pledge(giver, gift(40_000, { instalments: 4 }));
    const hours = await pledge(giver, { kind: 'membership', class: 'contributing', hoursPerMonth: 6, area: 'events' });
    const sponsor = await pledge(giver, sponsorship('associate', 'Loom', { years: 2 }));
    const treasurer = await newStaff('treasurer', 'handle-money');
    const pay = async (amount: string) =>
      recordPaymentAs(
        treasurer.id,
        { ...(await toMove(parts.reference)), amount, receivedOn: today(), note: '' },
        new Date(),
      );
    await pay('130');
    const line = async (reference: string) =>
      (await listOwnPledges(giver, null)).pledges.find((each) => each.reference === reference);
    expect(await line(parts.reference)).toMatchObject({
      kind: 'one-time',
      what: 'Grants',
      amount: { amount: 40_000n, currency: 'USD' },
      review: 'approved',
      fulfilment: 'part-received',
      pledgedOn: today(),
      nextDue: { due: addMonths(addDays(today(), 14), 3), amount: { amount: 7_000n } },
    });
    expect(await line(hours.reference)).toMatchObject({
      what: 'Contributing member',
      amount: null,
      hoursPerMonth: 6,
      fulfilment: null,
      nextDue: null,
    });
    expect(await line(sponsor.reference)).toMatchObject({
      what: 'Associate, 2 years',
      review: 'submitted',
      fulfilment: null,
      nextDue: null,
    });
    const json = (await listOwnPledgesJson(giver, null))?.pledges.find((each) => each.reference === parts.reference);
    expect(asRead(json)).toMatchObject({
      amount: 40_000,
      currency: 'USD',
      received: 13_000,
      instalments: parts.instalments,
    });
    const waits = (await listOwnPledgesJson(giver, null))?.pledges.find((each) => each.reference === sponsor.reference);
    expect(waits?.instalments).toEqual([
      { due: null, amount: 150_000n },
      { due: null, amount: 150_000n },
    ]);
    await pay('270');
    expect(await line(parts.reference)).toMatchObject({ fulfilment: 'fulfilled', nextDue: null });
    await pay('5');
    const over = (await listOwnPledgesJson(giver, null))?.pledges.find((each) => each.reference === parts.reference);
    expect(over?.received).toBe(40_500n);
  });
});
