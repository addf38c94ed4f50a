import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, type CivilDate } from '#domain/civil-date';
import {
  ask,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  shownPledge,
  seedCampaign,
  snapshotOf,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { readCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { recordPaymentAs } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { rollBackPledge } from '#server/review/decide-pledge';
import { findShownRows } from '#server/supporter/supporter-store';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

const BASIC = { kind: 'membership', class: 'basic' };
const HOURS = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'packaging' };
const PAID = { kind: 'membership', class: 'supporting', amount: 9_900 };
const START = civilDate(`${Number(today().slice(0, 4)) - 1}-02-28`);
const noon = (day: CivilDate) => new Date(`${day}T12:00:00Z`);
/** A year from a day on. */
const yearFrom = (from: CivilDate) => ({ from, until: addDays(addMonths(from, 12), -1) });

const termsOf = (person: Person) =>
  ask<{ from: CivilDate; until: CivilDate }>(
    `SELECT first_day::text AS from, last_day::text AS until FROM membership_term WHERE person_id = $1 ORDER BY first_day`,
    [person.id],
  );

async function pay(reference: string, amount: string, on: CivilDate = today()) {
  const form = { ...(await toMove(reference)), amount, receivedOn: on, note: '' };
  expect(await recordPaymentAs(treasurer.id, form, noon(on))).toEqual({ kind: 'recorded' });
}

async function join(person: Person, body: object, on: CivilDate): Promise<string> {
  return (await pledge(person, body, noon(on))).reference;
}

describe('a paid membership', () => {
  it('is pending until its whole price has arrived, and starts on that day', async () => {
    const member = await newPerson();
    const reference = await join(member, PAID, START);
    expect(await termsOf(member)).toEqual([]);
    const pending = await findOwnPledge(member, reference);
    expect(pending).toMatchObject({ review: 'approved', awaitsPayment: true });
    expect(pending?.facts).toContainEqual({ label: 'Membership', value: 'A year begins when your payment arrives' });
    await pay(reference, '98.99', addDays(START, 3));
    expect(await termsOf(member)).toEqual([]);
    await pay(reference, '0.01', addDays(START, 10));
    expect(await termsOf(member)).toEqual([yearFrom(addDays(START, 10))]);
    await pay(reference, '50', addDays(START, 20));
    expect(await termsOf(member)).toEqual([yearFrom(addDays(START, 10))]);
    expect(await findOwnPledge(member, reference)).toMatchObject({ awaitsPayment: false });
    await expectChecksHold();
  });

  it('loses its term when a reversal reopens the price, and starts again with the next payment', async () => {
    const member = await newPerson();
    const { reference } = await pledge(member, PAID);
    await recordPaymentAs(
      treasurer.id,
      { ...(await toMove(reference)), amount: '99', receivedOn: today(), note: '' },
      new Date(),
    );
    await recordPaymentAs(
      treasurer.id,
      { ...(await toMove(reference)), amount: '10', receivedOn: today(), note: '' },
      new Date(),
    );
    const payments = await ask<{ id: string }>(
      'SELECT m.id FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE reference = $1 ORDER BY m.id',
      [reference],
    );
    const reverse = async (payment = '') =>
      reversePayment(treasurer, { ...(await toMove(reference)), payment, reason: 'Returned' });
    expect(await reverse(payments[1]?.id)).toEqual({ kind: 'recorded' });
    expect(await termsOf(member)).toHaveLength(1);
    expect(await reverse(payments[0]?.id)).toEqual({ kind: 'recorded' });
    expect(await termsOf(member)).toEqual([]);
    await pay(reference, '99');
    expect(await termsOf(member)).toEqual([yearFrom(today())]);
    await expectChecksHold();
  });

  it.each([
    ['during its term continues from the old end', 11, 12],
    ['on the last day continues from the old end', 12, 12, -1],
    ['in grace starts with its payment', 12, 12, 20],
    ['after grace starts with its payment', 14, 14],
  ])('renewed %s', async (_, paidAfter, startsAfter, days = 0) => {
    const member = await newPerson();
    await pay(await join(member, PAID, START), '99', START);
    const paidOn = addDays(addMonths(START, paidAfter), days);
    await pay(await join(member, PAID, paidOn), '99', paidOn);
    const starts = addDays(addMonths(START, startsAfter), Math.max(days, 0));
    expect(await termsOf(member)).toEqual([yearFrom(START), yearFrom(starts)]);
  });

  it('follows the previous one when one person pays four at once', async () => {
    const member = await newPerson();
    const made = await Promise.all(Array.from({ length: 4 }, () => pledge(member, PAID)));
    await Promise.all(made.map(({ reference }) => pay(reference, '99')));
    const starts = [0, 12, 24, 36].map((months) => addMonths(today(), months));
    expect((await termsOf(member)).map(({ from }) => from)).toEqual(starts);
    await expectChecksHold();
  });

  it('is not listed before its year starts', async () => {
    const member = await newPerson();
    const displayName = `Member ${randomUUID()}`;
    const { reference } = await shownPledge(member, { ...PAID, recognition: 'named', displayName });
    const { id } = await readCurrentCampaign();
    const names = async () =>
      (await findShownRows({ campaignId: id, after: null, limit: 500 })).map((row) => row.displayName);
    expect(await names()).not.toContain(displayName);
    await pay(reference, '99');
    expect(await names()).toContain(displayName);
  });
});

describe('a free membership, or one of hours', () => {
  it('starts when it is accepted, and ends when the acceptance is rolled back', async () => {
    const member = await newPerson();
    const reference = await join(member, HOURS, START);
    expect(await termsOf(member)).toEqual([yearFrom(START)]);
    const reviewer = await newStaff('reviewer', 'decide');
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Wrong name' }));
    expect(await termsOf(member)).toEqual([]);
    expect((await snapshotOf(reference)).review).toBe('submitted');
    await expectChecksHold();
  });

  it.each([
    ['during its term continues from the old end', addMonths(START, 11), addMonths(START, 12)],
    ['in grace continues from the old end', addDays(addMonths(START, 12), 20), addMonths(START, 12)],
    ['after grace starts again', addMonths(START, 13), addMonths(START, 13)],
  ])('renewed %s', async (_, on, starts) => {
    const member = await newPerson();
    await join(member, BASIC, START);
    await join(member, HOURS, on);
    expect(await termsOf(member)).toEqual([yearFrom(START), yearFrom(starts)]);
  });

  it('follows the previous one when one person makes four at once', async () => {
    const member = await newPerson();
    await Promise.all([BASIC, HOURS, BASIC, HOURS].map((body) => pledge(member, body)));
    const starts = [0, 12, 24, 36].map((months) => addMonths(today(), months));
    expect((await termsOf(member)).map(({ from }) => from)).toEqual(starts);
    await expectChecksHold();
  });
});

it('the database refuses two overlapping terms of one person', async () => {
  const member = await newPerson();
  await join(member, BASIC, START);
  const { reference } = await pledge(member, PAID);
  await expect(
    ask(`INSERT INTO membership_term SELECT id, supporter_id, 'supporting', $2, $2 FROM pledge WHERE reference = $1`, [
      reference,
      addDays(START, 100),
    ]),
  ).rejects.toThrow(/membership_term_apart/);
});
