import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { recordPayment } from '#server/payment/record-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { eraseReceipts } from '#server/receipt/erase-receipts';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { approvePledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});
beforeEach(() => issueReceipts());

async function pay(reference: string, amount = '10'): Promise<void> {
  const form = { ...(await toMove(reference)), key: randomUUID(), amount, receivedOn: today(), note: randomUUID() };
  expect(await recordPayment(treasurer, form)).toMatchObject({ kind: 'recorded' });
}

async function paidGift(person: Person): Promise<string> {
  const { reference } = await pledge(person, gift(1_000));
  await pay(reference);
  return reference;
}

const receiptsOf = (reference: string) =>
  ask<{ year: number; number: number; name: string | null; address: string | null; erased_at: Date | null }>(
    `SELECT r.* FROM receipt r JOIN payment m ON m.id = r.payment_id JOIN pledge p ON p.id = m.pledge_id
     WHERE p.reference = $1 ORDER BY r.payment_id`,
    [reference],
  );

describe('receipts', () => {
  it('get one number each, without a gap or a double, with four workers at once while payments arrive', async () => {
    const references = await Promise.all(
      Array.from({ length: 12 }, async () => (await pledge(await newPerson(), gift(1_000))).reference),
    );
    const before = await countOf('receipt WHERE number IS NOT NULL');
    const workers = Array.from({ length: 4 }, async () => {
      let issued = 0;
      for (let time = 0; time < 8; time += 1) issued += await issueReceipts();
      return issued;
    });
    const [counts] = await Promise.all([Promise.all(workers), ...references.map((each) => pay(each))]);
    const late = await issueReceipts();
    expect(counts.reduce((sum, each) => sum + each, late)).toBe(12);
    expect(await countOf('receipt WHERE number IS NULL')).toBe(0);
    const numbers = await ask<{ number: number }>('SELECT number FROM receipt ORDER BY number');
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 12 }, (_, at) => at + 1));
    expect(await issueReceipts()).toBe(0);
    await expectChecksHold();
  });

  it('keep their number when the payment is reversed, and the reversal gets none', async () => {
    const reference = await paidGift(await newPerson());
    await issueReceipts();
    const [receipt] = await receiptsOf(reference);
    const [payment] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    const wrong = { ...(await toMove(reference)), reason: 'Entered twice', payment: String(payment?.id) };
    expect(await reversePayment(treasurer, wrong)).toMatchObject({ kind: 'recorded' });
    expect(await issueReceipts()).toBe(0);
    expect(await receiptsOf(reference)).toEqual([receipt]);
    await expectChecksHold();
  });

  it('begin anew in another year of the foundation’s time zone', async () => {
    const year = Number(today().slice(0, 4)) + 1;
    const reference = await paidGift(await newPerson());
    await issueReceipts(new Date(`${year}-02-28T12:00:00Z`));
    expect(await receiptsOf(reference)).toMatchObject([{ year, number: 1 }]);
    await expectChecksHold();
  });

  it('are queued with the payment, for after its commit', async () => {
    const jobs = "graphile_worker.jobs WHERE task_identifier = 'issue-receipts'";
    const before = await countOf(jobs);
    await paidGift(await newPerson());
    expect(await countOf(jobs)).toBe(before + 1);
  });
});

describe('whom a receipt is issued to', () => {
  it('stays as it was, in any script, and gets what was not known once the person says it', async () => {
    const person = await newPerson({ name: '王小明' });
    const reference = await paidGift(person);
    await issueReceipts();
    expect(await receiptsOf(reference)).toMatchObject([{ name: '王小明', address: null }]);
    const postalAddress = 'शान्ति मार्ग १२\nनई दिल्ली ११००२१\nभारत';
    expect(await changeOwnProfile(person, { name: 'Someone else', postalAddress })).toEqual([]);
    expect(await changeOwnProfile(person, { name: 'Someone else', postalAddress: '' })).toEqual([]);
    expect(await receiptsOf(reference)).toMatchObject([{ name: '王小明', address: postalAddress }]);
    const events = await ask<{ data: object; commitment: Buffer | null }>(
      "SELECT data, commitment FROM event WHERE stream_id = $1 AND type = 'profile-changed' ORDER BY id",
      [person.id],
    );
    expect(events).toEqual([
      { data: { changed: ['name', 'postal-address'] }, commitment: null },
      { data: { changed: ['postal-address'] }, commitment: null },
    ]);
  });

  it('is the organisation of a sponsorship', async () => {
    const { reference } = await pledge(await newPerson(), sponsorship('associate', 'Loom & Söhne GmbH'));
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
    await pay(reference, '100');
    await issueReceipts();
    expect(await receiptsOf(reference)).toMatchObject([{ name: 'Loom & Söhne GmbH', address: null }]);
  });

  it('is erased when no law keeps it any longer, and is not filled in again', async () => {
    const person = await newPerson({ name: 'Ada' });
    const reference = await paidGift(person);
    await issueReceipts();
    const [issued] = await receiptsOf(reference);
    const year = Number(issued?.year);
    await eraseReceipts(new Date(`${year + 10}-12-31T12:00:00Z`));
    expect(await receiptsOf(reference)).toMatchObject([{ name: 'Ada' }]);
    await eraseReceipts(new Date(`${year + 11}-01-01T12:00:00Z`));
    await changeOwnProfile(person, { name: 'Ada Lovelace', postalAddress: '' });
    expect(await receiptsOf(reference)).toMatchObject([
      { name: null, address: null, number: issued?.number, erased_at: expect.any(Date) },
    ]);
    await expectChecksHold();
  });

  it('refuses an address that is too long or has control characters, and changes nothing', async () => {
    const person = await newPerson({ name: 'Ada' });
    for (const [postalAddress, code] of [
      ['x'.repeat(501), 'too-long'],
      ['1 Street\u0000', 'control-characters'],
    ] as const) {
      expect(await changeOwnProfile(person, { name: 'B', postalAddress })).toMatchObject([
        { field: 'postalAddress', code },
      ]);
    }
    expect(await ask('SELECT name FROM person WHERE id = $1', [person.id])).toEqual([{ name: 'Ada' }]);
  });
});
