import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, gift, newPerson, newStaff, pledge, seedCampaign, sponsorship, toMove } from '#test/factories';
import { addDays } from '#domain/civil-date';
import { fiscalYearOf } from '#domain/fiscal-year';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { findConfirmation } from '#server/document/confirmation';
import { findReceipt } from '#server/document/receipt';
import { findStatement, listStatementYears, toStatement } from '#server/document/statement';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { recordPaymentAs } from '#server/payment/record-payment';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { issueReceipts } from '#server/receipt/issue-receipts';
import { listOwnReceipts } from '#server/receipt/receipt-queries';
import { approvePledge } from '#server/review/decide-pledge';

vi.mock('next/headers', () => ({ headers: vi.fn(async () => new Headers()), cookies: vi.fn() }));

// The fiscal year of the test content begins in July.
const FROM = 7;
let treasurer: Staff<'handle-money'>;
let other: Person;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  other = await newPerson();
});

async function pay(reference: string, amount: string, receivedOn: string = today()): Promise<void> {
  const form = { ...(await toMove(reference)), key: randomUUID(), amount, receivedOn, note: '' };
  expect(await recordPaymentAs(treasurer.id, form, new Date())).toMatchObject({ kind: 'recorded' });
}

async function paidGift(person: Person) {
  const { reference } = await pledge(person, gift(20_000, { instalments: 4 }));
  await pay(reference, '100');
  await issueReceipts();
  const [receipt] = (await listOwnReceipts(person, reference))?.receipts ?? [];
  return { reference, number: receipt?.number ?? '' };
}

describe('a confirmation', () => {
  it('says what was pledged, what is due, and how to pay it, in the language of its address', async () => {
    const person = await newPerson({ name: 'Łucja Żak' });
    await changeOwnProfile(person, { name: 'Łucja Żak', postalAddress: 'ul. Długa 1\n\n00-001 Warszawa' });
    const { reference } = await paidGift(person);
    expect(await findConfirmation(person, reference, 'es')).toMatchObject({
      path: `/es/account/pledges/${reference}/confirmation`,
      title: `Confirmación del compromiso ${reference}`,
      issuer: { name: 'The fixture foundation', registration: { text: 'Registered as 12-3456789 (es)' } },
      recipient: { lines: ['Łucja Żak', 'ul. Długa 1', '00-001 Warszawa'] },
      table: {
        rows: [['50,00'], ['50,00'], ['–'], ['–']].map(([paid = '']) => [
          expect.any(String),
          expect.stringContaining(paid),
          expect.stringContaining('50,00'),
        ]),
      },
      pay: { facts: expect.arrayContaining([{ term: 'IBAN', text: 'DE89 3704 0044 0532 0130 00' }]), code: null },
    });
  });

  it('is for accepted pledges alone, and for nobody else', async () => {
    const person = await newPerson();
    const { reference } = await pledge(person, gift(90_000));
    expect(await findConfirmation(person, reference, 'en')).toBeNull();
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(reference));
    expect(await findConfirmation(person, reference, 'en')).not.toBeNull();
    expect(await findConfirmation(other, reference, 'en')).toBeNull();
  });

  it('of hours has no money on it, and one of a sponsorship is for the organisation', async () => {
    const person = await newPerson();
    const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 5, area: 'events' });
    expect(await findConfirmation(person, hours.reference, 'en')).toMatchObject({
      panel: { amounts: ['5 hours a month'] },
      table: null,
      pay: null,
    });
    const sponsor = await pledge(person, sponsorship('associate', 'Loom & Co'));
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(sponsor.reference));
    const found = await findConfirmation(person, sponsor.reference, 'en');
    expect(found?.recipient.lines).toEqual(['Loom & Co']);
  });
});

describe('a receipt', () => {
  it('says what arrived, when, for whom, and whether it can be deducted', async () => {
    const person = await newPerson({ name: 'Ada' });
    const { reference, number } = await paidGift(person);
    const found = await findReceipt(person, reference, number, 'de');
    expect(found).toMatchObject({
      isIncomplete: true,
      document: {
        title: `Quittung ${number}`,
        notice: null,
        recipient: { lines: ['Ada'] },
        panel: { amounts: ['100,00\u00a0$'] },
        notes: [{ text: 'Gifts can be deducted (de).' }, {}],
      },
    });
    await changeOwnProfile(person, { name: 'Ada', postalAddress: '1 Street' });
    expect(await findReceipt(person, reference, number, 'de')).toMatchObject({ isIncomplete: false });
  });

  it('is nobody else’s, and belongs to its pledge', async () => {
    const person = await newPerson();
    const [first, second] = [await paidGift(person), await paidGift(person)];
    expect(await findReceipt(other, first.reference, first.number, 'en')).toBeNull();
    expect(await listOwnReceipts(other, first.reference)).toBeNull();
    for (const number of [second.number, '2026-99999', 'x', `${first.number} `])
      expect(await findReceipt(person, first.reference, number, 'en')).toBeNull();
  });

  it('is void once its payment was reversed, and is then in no statement', async () => {
    const person = await newPerson();
    const { reference, number } = await paidGift(person);
    const [payment] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    const form = { ...(await toMove(reference)), payment: String(payment?.id), reason: 'Entered twice' };
    expect(await reversePayment(treasurer, form)).toMatchObject({ kind: 'recorded' });
    const found = await findReceipt(person, reference, number, 'en');
    expect(found?.document.notice).toMatch(/^This receipt is void/);
    expect(found?.document.notes).toEqual([]);
    expect(await listOwnReceipts(person, reference)).toMatchObject({ receipts: [{ number, isVoid: true }] });
    expect(await listStatementYears(person)).toEqual([]);
  });

  it('says what of its payment was given back, and a statement has that on its own day', async () => {
    const person = await newPerson();
    const { reference, number } = await paidGift(person);
    const [payment] = await ask<{ id: string }>('SELECT max(id)::text AS id FROM payment');
    const refund = { ...(await toMove(reference)), payment: String(payment?.id), amount: '30', reason: 'Too much' };
    expect(await refundPayment(treasurer, refund)).toMatchObject({ kind: 'recorded' });
    expect((await findReceipt(person, reference, number, 'en'))?.document.notice).toBe(
      '$30.00 of this payment was given back. This receipt counts for the rest, $70.00.',
    );
    const year = String(fiscalYearOf(today(), FROM));
    expect((await findStatement(person, year, 'en'))?.document).toMatchObject({
      panel: { amounts: ['$70.00'] },
      table: {
        rows: [
          expect.arrayContaining([number, '$100.00']),
          [expect.any(String), number, `${reference}, Grants, given back`, '-$30.00'],
        ],
      },
    });
  });

  it('keeps what the foundation said as it was issued', async () => {
    const person = await newPerson();
    const { reference, number } = await paidGift(person);
    await ask(
      `UPDATE receipt_issuer SET data = data || '{"legalName": "Its old name", "registration": {"en": "Old"}}'`,
    );
    expect(await findReceipt(person, reference, number, 'de')).toMatchObject({
      document: { issuer: { name: 'Its old name', registration: { text: 'Old' } } },
    });
  });
});

describe('a yearly statement', () => {
  it('has the payments of a fiscal year, with the last and the first day in the right one', async () => {
    const person = await newPerson({ name: 'Ada' });
    const { reference } = await pledge(person, gift(40_000));
    const year = fiscalYearOf(today(), FROM);
    for (const [amount, day] of [
      ['10', `${year}-07-01`],
      ['20', `${year}-06-30`],
      ['30', '2024-02-29'],
    ] as const)
      await pay(reference, amount, day);
    await issueReceipts();
    expect(await listStatementYears(person)).toEqual([
      { year, name: `${year}/${String(year + 1).slice(2)}` },
      { year: year - 1, name: `${year - 1}/${String(year).slice(2)}` },
      { year: 2023, name: '2023/24' },
    ]);
    const found = await findStatement(person, '2023', 'en');
    expect(found).toMatchObject({
      isIncomplete: true,
      document: {
        name: 'statement-2023',
        panel: { term: 'We received in 2023/24', amounts: ['$30.00'] },
        recipient: { lines: ['Ada'] },
        table: {
          rows: [['29 February 2024', expect.stringMatching(/^\d{4}-\d{5}$/), `${reference}, Grants`, '$30.00']],
        },
      },
    });
    expect(found?.document.facts[0]?.text).toBe('1 July 2023 to 30 June 2024');
    expect((await findStatement(person, String(year - 1), 'en'))?.document.panel.amounts).toEqual(['$20.00']);
  });

  it('is not there for a year without a payment, or for what is no year', async () => {
    const person = await newPerson();
    await paidGift(person);
    for (const year of ['1999', '9998', '9999', '0', 'x', '2026; DROP TABLE payment'])
      expect(await findStatement(person, year, 'en')).toBeNull();
    expect(await findStatement(other, String(fiscalYearOf(today(), FROM)), 'en')).toBeNull();
  });

  it('sums each currency apart', () => {
    const row = {
      on: today(),
      year: 2026,
      number: 1,
      reference: 'PB-2222-2222',
      membershipClass: null,
      programme: null,
    };
    const rows = [
      { ...row, amount: 1_050n, currency: 'USD' },
      { ...row, amount: 500n, currency: 'JPY', on: addDays(today(), 1) },
      { ...row, amount: -50n, currency: 'USD' },
    ];
    const { panel, table } = toStatement(rows, 2026, ['Ada'], 'en');
    expect(panel.amounts).toEqual(['$10.00', '¥500']);
    expect(table?.totals.map(({ amount }) => amount)).toEqual(['$10.00', '¥500']);
  });
});
