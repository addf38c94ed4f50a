import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePledgeForm } from '#domain/pledge-parsing';
import {
  ask,
  copyCampaign,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { recordPayment, recordPaymentAs } from '#server/payment/record-payment';
import { approvePledge, askSupporter } from '#server/review/decide-pledge';
import { makePledge } from '#server/pledge/make-pledge';
import { getOffer } from '#server/pledge/offer-queries';
import { findOwnPledge, findRecord } from '#server/pledge/pledge-record-queries';
import { offeredActs, type DeskAct } from '#server/desk/offered-acts';
import { toRecordView } from '#server/desk/to-record-view';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';

let person: Person;
let rosa: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson({ name: 'Ada' });
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
});

const recordOf = async (reference: string) => {
  const record = await findRecord(await newStaff('reviewer', 'read-desk'), reference);
  if (!record) throw new Error('No record');
  return record;
};

describe("a supporter's own pledge", () => {
  it('is not found by another person or with an invalid reference', async () => {
    const { reference } = await pledge(person, gift(100));
    expect((await findOwnPledge(person, reference))?.reference).toBe(reference);
    expect((await findOwnPledge(person, reference.toLowerCase().replaceAll('-', ' ')))?.reference).toBe(reference);
    expect(await findOwnPledge(await newPerson(), reference)).toBeNull();
    for (const none of ['PB-2222-2222', 'PB', '', "' OR 1=1 --", '\u0000', 'x'.repeat(10_000)]) {
      expect(await findOwnPledge(person, none)).toBeNull();
      expect(await findRecord(await newStaff('reviewer', 'read-desk'), none)).toBeNull();
    }
  });

  it('has its history newest first, with the supporter’s own acts marked and staff unnamed', async () => {
    const { reference } = await pledge(person, gift(90_000));
    await askSupporter(rosa, await toMove(reference, { reason: 'Who are you?' }));
    await answerQuestion(person, await toMove(reference, { reason: 'Ada' }));
    const history = ['answered', 'info-requested', 'submitted'];
    const own = await findOwnPledge(person, reference);
    expect(own?.events.map(({ kind, by, reason }) => [kind, by, reason])).toEqual([
      ['answered', 'you', 'Ada'],
      ['info-requested', null, 'Who are you?'],
      ['submitted', 'you', null],
    ]);
    expect(JSON.stringify(own?.events)).not.toMatch(new RegExp(`Rosa|${rosa.id}|${rosa.email}`));
    const desk = (await recordOf(reference)).view;
    expect(desk.events.map(({ kind }) => kind)).toEqual(history);
    expect(desk.events.map(({ by }) => by)).toEqual(['Ada', 'Rosa', 'Ada']);
  });

  it('lists only the questions that were answered', async () => {
    // Only forms ask for a dedication.
    const { campaign, offer } = await getOffer();
    const fields = {
      amount: ['other'],
      otherAmount: ['1'],
      programme: ['grants'],
      recognition: ['named'],
      displayName: ['Ada L'],
      message: ['Hi\n<b>'],
      dedication: ['honour'],
      dedicationName: ['Grace'],
    };
    const parsed = parsePledgeForm('one-time', fields, offer);
    if (!parsed.ok) expect.fail(JSON.stringify(parsed.errors));
    const asked = { key: randomUUID(), body: fields, wait: true };
    const result = await makePledge(person, campaign, parsed.input, asked);
    if (result.kind !== 'made') expect.fail(result.kind);
    const dedicated = result.made;
    expect((await findOwnPledge(person, dedicated.reference))?.facts).toEqual([
      { label: 'Programme', value: 'Grants' },
      { label: 'How we credit you', value: 'By name, with the amount' },
      { label: 'Name to show', value: 'Ada L' },
      { label: 'Dedication', value: 'In honour of Grace' },
    ]);
    expect((await recordOf(dedicated.reference)).view.facts).toContainEqual({
      label: 'How we credit them',
      value: 'By name, with the amount',
    });
    expect((await findOwnPledge(person, dedicated.reference))?.message).toEqual({
      text: 'Hi\n<b>',
      dedication: { kind: 'honour', name: 'Grace' },
      status: 'waiting',
      reason: null,
    });
    const sponsor = await pledge(person, sponsorship('partner', 'Loom', { contactName: 'Ada' }));
    const facts = Object.fromEntries(
      ((await findOwnPledge(person, sponsor.reference))?.facts ?? []).map(({ label, value }) => [label, value]),
    );
    expect(facts).toMatchObject({
      Level: 'Partner, 1 year',
      Organisation: 'Loom',
      Website: 'https://loom.sponsor.example/',
      'Contact person': `Ada, ${person.email}`,
      'Billing email': 'billing@sponsor.example',
    });
    expect(facts).not.toHaveProperty('Membership');
  });

  it('shows each instalment with the amount received, and excess separately', async () => {
    const { reference } = await pledge(person, gift(40_000, { instalments: 2 }));
    const treasurer = await newStaff('treasurer', 'handle-money', 'Lin');
    const pay = async (amount: string) =>
      recordPaymentAs(
        treasurer.id,
        { ...(await toMove(reference)), amount, receivedOn: today(), note: `Bank ${amount}` },
        new Date(),
      );
    await pay('250');
    const view = async () => (await findOwnPledge(person, reference)) ?? expect.fail('gone');
    expect(await view()).toMatchObject({
      received: { amount: 25_000n },
      excess: null,
      fulfilment: 'part-received',
      instalments: [
        { settled: { amount: 20_000n }, state: 'fulfilled' },
        { settled: { amount: 5_000n }, state: 'part-received' },
      ],
      nextDue: { amount: { amount: 15_000n } },
    });
    await pay('200');
    expect(await view()).toMatchObject({ excess: { amount: 5_000n }, fulfilment: 'fulfilled', nextDue: null });
    expect(
      toRecordView(await recordOf(reference)).payments.map(({ amount, bankReference, recordedBy, reversal }) => [
        Number(amount.amount),
        bankReference,
        recordedBy,
        reversal,
      ]),
    ).toEqual([
      [20_000, 'Bank 200', 'Lin', null],
      [25_000, 'Bank 250', 'Lin', null],
    ]);
  });

  it('has nothing due while it awaits review', async () => {
    const { reference } = await pledge(person, gift(90_000), new Date(Date.now() - 60 * 86_400_000));
    expect(await findOwnPledge(person, reference)).toMatchObject({
      fulfilment: null,
      nextDue: null,
      instalments: [{ state: 'not-yet-due' }],
    });
  });
});

describe('the acts on offer', () => {
  const actsFor = async (staff: Staff, reference: string): Promise<DeskAct[]> =>
    offeredActs(staff, await recordOf(reference));

  it('match what each role may do', async () => {
    const [treasurer, admin, editor] = [
      await newStaff('treasurer', 'handle-money'),
      await newStaff('admin', 'decide'),
      await newStaff('editor', 'read-desk'),
    ];
    const { reference } = await pledge(person, gift(6_000_000));
    expect(await actsFor(rosa, reference)).toEqual(['approve', 'ask', 'decline']);
    expect(await actsFor(editor, reference)).toEqual([]);
    // Money can arrive before the decision.
    expect(await actsFor(treasurer, reference)).toEqual(['recordPayment', 'reversePayment', 'refundPayment']);
    await approvePledge(rosa, await toMove(reference));
    expect(await actsFor(rosa, reference)).toEqual(['ask', 'decline']);
    expect(toRecordView(await recordOf(reference))).toMatchObject({ approvals: ['Rosa'], approvalsNeeded: 2 });
    await approvePledge(admin, await toMove(reference));
    expect(await actsFor(rosa, reference)).toEqual(['rollBack']);
    const paying = ['recordPayment', 'reversePayment', 'refundPayment', 'releasePledge'];
    expect(await actsFor(treasurer, reference)).toEqual(paying);
    expect(await actsFor(admin, reference)).toEqual(['rollBack', ...paying]);
    await recordPayment(treasurer, { ...(await toMove(reference)), amount: '1', receivedOn: today(), note: '' });
    expect(await actsFor(rosa, reference)).toEqual([]);
  });

  it('exist for a pledge with an open question, a withdrawn pledge, and one that promises no money', async () => {
    const asked = await pledge(person, gift(90_000));
    await askSupporter(rosa, await toMove(asked.reference, { reason: 'Who?' }));
    expect(await actsFor(rosa, asked.reference)).toEqual(['decline']);
    await withdrawPledge(person, await toMove(asked.reference));
    expect(await actsFor(rosa, asked.reference)).toEqual([]);
    const free = await pledge(person, { kind: 'membership', class: 'basic' });
    expect(await actsFor(await newStaff('treasurer', 'handle-money'), free.reference)).toEqual([]);
    expect(toRecordView(await recordOf(free.reference)).supporter).toEqual({
      id: person.id,
      name: 'Ada',
      email: person.email,
      verified: true,
    });
  });
});

describe('a currency', () => {
  it('that is not in ISO 4217 makes reading fail with an error', async () => {
    const { reference } = await pledge(person, gift(100));
    const odd = await copyCampaign({ slug: 'odd', currency: 'ZZZ', first_day: '2000-01-01', last_day: '2000-01-31' });
    await ask("UPDATE pledge SET campaign_id = $1, currency = 'ZZZ' WHERE reference = $2", [odd, reference]);
    await expect(findOwnPledge(person, reference)).rejects.toThrow('ZZZ');
  });
});
