import { beforeAll, describe, expect, it } from 'vitest';
import { inGroupsOfFour } from '#domain/bank-account';
import { addDays, civilDate } from '#domain/civil-date';
import { toCreditorReference } from '#domain/reference';
import { gift, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import type { Lang } from '#content/languages';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { findPaymentsCalendar } from '#server/feed/payments-calendar';
import { recordPayment } from '#server/payment/record-payment';
import { approvePledge, rollBackPledge } from '#server/review/decide-pledge';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

/** A gift of $400 in four parts, accepted at once, and its supporter. */
async function makeGift() {
  const person = await newPerson();
  return { person, ...(await pledge(person, gift(40_000, { instalments: 4 }))) };
}

const read = async (person: Person, reference: string, lang: Lang = 'en') =>
  (await findPaymentsCalendar(person, reference, lang))?.calendar ?? '';

/** The values of a property in every entry, with folded lines joined and commas unescaped. */
function valuesOf(calendar: string, name: string): string[] {
  const lines = calendar.replaceAll(/\r\n[\t ]/g, '').split('\r\n');
  return lines.flatMap((line) => (line.startsWith(name) ? [line.slice(name.length).replaceAll('\\,', ',')] : []));
}

const pay = async (reference: string, amount: string) =>
  recordPayment(treasurer, { ...(await toMove(reference)), amount, receivedOn: today(), note: '' });

describe('the calendar of what is open of a pledge', () => {
  it('has a whole day for each instalment, with how to pay it', async () => {
    const { person, reference, instalments } = await makeGift();
    const calendar = await read(person, reference);
    const days = instalments.map(({ due }) => civilDate(due ?? ''));
    const inFormat = (day: string) => day.replaceAll('-', '');
    expect(valuesOf(calendar, 'DTSTART;VALUE=DATE:')).toEqual(days.map(inFormat));
    expect(valuesOf(calendar, 'DTEND;VALUE=DATE:')).toEqual(days.map((day) => inFormat(addDays(day, 1))));
    expect(valuesOf(calendar, 'SUMMARY:')).toEqual(days.map(() => `Pay $100.00 for pledge ${reference}`));
    expect(valuesOf(calendar, 'URL:')[0]).toBe(`http://127.0.0.1:3000/account/pledges/${reference}`);
    expect(valuesOf(calendar, 'DTSTAMP:').filter((stamp) => !/^\d{8}T\d{6}Z$/.test(stamp))).toEqual([]);
    for (const said of [
      '$100.00',
      'DE89 3704 0044 0532 0130 00',
      inGroupsOfFour(toCreditorReference(reference)),
      '1 Test Street',
    ])
      expect(valuesOf(calendar, 'DESCRIPTION:')[0]).toContain(said);
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('is in the language of its address', async () => {
    const { person, reference } = await makeGift();
    const calendar = await read(person, reference, 'es');
    expect(valuesOf(calendar, 'SUMMARY:')[0]).toContain(`compromiso ${reference}`);
    expect(valuesOf(calendar, 'URL:')[0]).toContain('/es/account/pledges/');
  });

  it('keeps the id of an instalment and counts on, after a payment and after a new approval', async () => {
    const { person, reference } = await makeGift();
    const calendar = await read(person, reference);
    await rollBackPledge(reviewer, await toMove(reference, { reason: 'Too early.' }));
    expect(await findPaymentsCalendar(person, reference, 'en')).toBeNull();
    await approvePledge(reviewer, await toMove(reference));
    const again = await read(person, reference);
    await pay(reference, '130');
    const paid = await read(person, reference);
    expect(valuesOf(again, 'UID:')).toEqual(valuesOf(calendar, 'UID:'));
    expect(valuesOf(paid, 'UID:')).toEqual(valuesOf(calendar, 'UID:').slice(1));
    expect(valuesOf(paid, 'SUMMARY:')[0]).toContain('Pay $70.00');
    const [first = 0, second = 0, third = 0] = [calendar, again, paid].map((each) =>
      Number(valuesOf(each, 'SEQUENCE:')[0]),
    );
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(third);
  });

  it('is there for nobody else, for no unknown reference, and only while something is owed', async () => {
    const { person, reference } = await makeGift();
    const other = await newPerson();
    expect(await findPaymentsCalendar(other, reference, 'en')).toBeNull();
    expect(await findPaymentsCalendar(treasurer, reference, 'en')).toBeNull();
    expect(await findPaymentsCalendar(person, 'PB-2222-2222', 'en')).toBeNull();
    const waiting = await pledge(other, gift(90_000));
    expect(await findPaymentsCalendar(other, waiting.reference, 'en')).toBeNull();
    await pay(reference, '400');
    expect(await findPaymentsCalendar(person, reference, 'en')).toBeNull();
  });
});
