import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
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
import { moveIn } from '#test/import/import-factories';
import { reversePayment } from '#server/payment/reverse-payment';

beforeAll(seedCampaign);

/** Emails that an import caused. */
const EMAILS = "email m JOIN event e ON e.id = m.event_id WHERE e.actor_kind = 'import'";
/** Receipts of what an import brought, and jobs. */
const RECEIPTS = "receipt JOIN payment m ON m.id = payment_id WHERE m.source LIKE 'import-%'";
const JOBS = 'graphile_worker._private_jobs';

const table = (head: string, ...rows: string[]) => [head, ...rows].join('\n');
const PAYMENTS = 'Contribution ID,Pledge ID,Total Amount,Receive Date,Refund ID,Contribution Status';
const payments = (...rows: string[]) => table(PAYMENTS, ...rows);

async function newPledge(id: string, amount: string, installments = 1): Promise<string> {
  const { email } = await newPerson();
  const head = 'Pledge ID,Email,Amount,Create Date,Installments,Frequency Unit';
  const { result } = await moveIn('pledges', table(head, `${id},${email},${amount},2025-01-31,${installments},month`));
  expect(result).toMatchObject({ isWritten: true });
  const [row] = await ask<{ reference: string }>(
    'SELECT p.reference FROM imported_row i JOIN pledge p ON p.id = i.pledge_id WHERE i.external_id = $1',
    [id],
  );
  return row?.reference ?? '';
}

const settledOf = async (reference: string) =>
  (await snapshotOf(reference)).instalments.map(({ settled, ended }) => `${settled} ${ended}`);

describe('payments', () => {
  it('settle the pledges that they name, by id or reference, and without one are money without a pledge', async () => {
    const [first, second] = [await newPledge('a1', '100.00', 4), await newPledge('a2', '10.00')];
    const [before, jobs] = [await readFigures(), await countOf(JOBS)];
    const file = payments(
      'm1,a1,30.00,2025-02-01,,Completed',
      'm2,a1,30.00,2025-03-01,,Completed',
      `m3,${second.toLowerCase()},12.50,2025-02-01,,Completed`,
      'm4,,7.00,2025-02-01,,Completed',
      'm5,,8.00,2025-02-01,,Pending',
      'm6,,9.00,2025-02-01,,Refunded',
    );
    const { result, faults } = await moveIn('payments', file);
    expect(faults).toEqual([]);
    expect(result).toMatchObject({ isWritten: true, counts: { made: 4, cancelled: 1, refunded: 1 } });
    expect(await settledOf(first)).toEqual(['2500 0', '2500 0', '1000 0', '0 0']);
    expect((await snapshotOf(second)).excess).toBe(250n);
    expect((await readFigures()).received - before.received).toBe(7_250n);
    const rows = await ask(
      `SELECT m.external_id AS id, m.received_on::text AS on, e.type, e.actor_kind AS actor, l.booked_on::text AS booked
       FROM payment m JOIN event e ON e.id = m.event_id LEFT JOIN LATERAL (SELECT booked_on FROM ledger_entry WHERE event_id = e.id LIMIT 1) l ON true
       WHERE m.source = 'import-civicrm' ORDER BY m.external_id`,
    );
    expect(rows).toEqual([
      { id: 'm1', on: '2025-02-01', type: 'payment-recorded', actor: 'import', booked: '2025-02-01' },
      { id: 'm2', on: '2025-03-01', type: 'payment-recorded', actor: 'import', booked: '2025-03-01' },
      { id: 'm3', on: '2025-02-01', type: 'payment-recorded', actor: 'import', booked: '2025-02-01' },
      { id: 'm4', on: '2025-02-01', type: 'payment-unmatched', actor: 'import', booked: null },
    ]);
    expect([await countOf(EMAILS), await countOf(RECEIPTS), await countOf(JOBS)]).toEqual([0, 0, jobs]);
    const events = await countOf('event');
    expect((await moveIn('payments', file)).result).toMatchObject({ isWritten: false, counts: { made: 0, known: 4 } });
    expect(await countOf('event')).toBe(events);
    await expectChecksHold();
  });

  it('that went back take back what they name, and end what that reopens', async () => {
    const reference = await newPledge('b1', '20.00', 2);
    const { result } = await moveIn(
      'payments',
      payments(
        'r1,b1,20.00,2025-02-01,,',
        'r2,b1,(5.00),2025-02-02,r1,',
        'r3,,6.00,2025-02-01,,',
        'r4,,6.00-,2025-02-03,r3,',
      ),
    );
    expect(result).toMatchObject({ isWritten: true, counts: { made: 4 } });
    expect(await settledOf(reference)).toEqual(['1000 0', '500 500']);
    const { result: more, faults } = await moveIn(
      'payments',
      payments(
        'r5,b1,-15.01,2025-02-04,r1,',
        'r6,b1,-1.00,2025-02-04,nothing,',
        'r7,b1,-1.00,2025-02-04,,',
        'r8,,-0.01,2025-02-04,r3,',
        'r9,zz,1.00,2025-02-04,,',
        'r3,,6.00,2025-02-01,,',
      ),
    );
    expect(more).toMatchObject({ isWritten: false, counts: { made: 0, known: 1, faults: 5 } });
    expect(faults.toSorted((a, b) => a.line - b.line).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 more-than-arrived',
      '3 no-payment',
      '4 no-payment',
      '5 more-than-arrived',
      '6 no-pledge',
    ]);
    expect(await countOf(EMAILS)).toBe(0);
    await expectChecksHold();
  });

  it('for a pledge that promises hours, or is not of this import, are judged as any money', async () => {
    const person = await newPerson();
    const hours = await pledge(person, { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'events' });
    const waiting = await pledge(person, gift(90_000));
    const { faults } = await moveIn('payments', payments(`h1,${hours.reference},5.00,2025-02-01,,`));
    expect(faults).toEqual([{ line: 2, code: 'no-money-promised', value: '' }]);
    await moveIn('payments', payments(`h2,${waiting.reference},5.00,2025-02-01,,`));
    expect((await snapshotOf(waiting.reference)).waiting).toBe(500n);
    const [event] = await ask(
      "SELECT e.type FROM payment m JOIN event e ON e.id = m.event_id WHERE m.external_id = 'h2'",
    );
    expect(event).toEqual({ type: 'payment-kept' });
    await expectChecksHold();
  });

  it('of an export with one row for each gift find the pledge of their own row; what is no contribution is left out', async () => {
    const { email } = await newPerson();
    const head =
      'Date & Time,Short Transaction ID,Credit/Debit,Kind,Is Refund,Gross Amount,Currency,Opposite Account Email';
    const file = table(
      head,
      `2025-03-04T10:11:12,oc1,CREDIT,CONTRIBUTION,,25.00,USD,${email}`,
      '2025-03-04T10:11:12,oc2,DEBIT,HOST_FEE,,-2.50,USD,',
    );
    const source = { source: 'open-collective' };
    for (const kind of ['pledges', 'payments'] as const) {
      const { result } = await moveIn(kind, file, source);
      expect(result).toMatchObject({ isWritten: true, counts: { made: 1, 'not-a-contribution': 1 } });
    }
    const [row] = await ask<{ reference: string }>(
      "SELECT p.reference FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE m.external_id = 'oc1'",
    );
    expect(await settledOf(row?.reference ?? '')).toEqual(['2500 0']);
  });

  it('of many batches all arrive, also two of one pledge in one of them', async () => {
    const { email } = await newPerson();
    const before = await readFigures();
    const ids = Array.from({ length: 1_001 }, (_, at) => `many-${at}`);
    const head = 'id,pledge,email,amount,date';
    await moveIn('pledges', table(head, ...ids.map((id) => `${id},,${email},2.00,2025-01-31`)));
    const parts = ids.flatMap((id) => [1, 2].map((part) => `${id}-${part},${id},,1.00,2025-02-0${part}`));
    expect((await moveIn('payments', table(head, ...parts))).result).toMatchObject({
      counts: { made: 2_002, faults: 0 },
    });
    const after = await readFigures();
    const grown = [
      after.promised - before.promised,
      after.received - before.received,
      after.expected - before.expected,
    ];
    expect(grown).toEqual([200_200n, 200_200n, 0n]);
    await expectChecksHold();
  }, 120_000);

  it('can be corrected at the desk like any other', async () => {
    const reference = await newPledge('c1', '20.00');
    await moveIn('payments', payments('c-m,c1,20.00,2025-02-01,,'));
    const treasurer = await newStaff('treasurer', 'handle-money');
    const [row] = await ask<{ id: string }>("SELECT id FROM payment WHERE external_id = 'c-m'");
    const form = { ...(await toMove(reference, { reason: 'Twice' })), payment: row?.id ?? '', reason: 'Twice' };
    expect(await reversePayment(treasurer, form)).toEqual({ kind: 'recorded' });
    expect(await settledOf(reference)).toEqual(['0 0']);
    await expectChecksHold();
  });
});

describe('memberships', () => {
  const members = (...rows: string[]) =>
    table('Membership ID,Email,Membership Type,Start Date,End Date,Amount,Hours per month,Status', ...rows);

  it('keep their class and days; what was paid is promised and received', async () => {
    const [ada, bob, eve] = [await newPerson(), await newPerson(), await newPerson()];
    const before = await readFigures();
    const file = members(
      `1,${ada.email},Individual,2023-02-01,2024-01-31,99.00,,Expired`,
      `2,${ada.email},Individual,2024-02-01,,25.00,,Current`,
      `3,${bob.email},Contributing,2025-02-01,,,8,New`,
      `4,${eve.email},fellow,2020-02-29,,,,Current`,
      `5,${eve.email},basic,2019-01-01,2019-12-31,,,Cancelled`,
    );
    const { result, faults } = await moveIn('memberships', file, { classes: { individual: 'supporting' } });
    expect(faults).toEqual([]);
    expect(result).toMatchObject({ isWritten: true, counts: { made: 4, cancelled: 1 } });
    const terms = await ask(
      'SELECT class, first_day::text AS from, last_day::text AS until FROM membership_term WHERE person_id = ANY ($1) ORDER BY first_day',
      [[ada.id, bob.id, eve.id]],
    );
    expect(terms).toEqual([
      { class: 'fellow', from: '2020-02-29', until: null },
      { class: 'supporting', from: '2023-02-01', until: '2024-01-31' },
      { class: 'supporting', from: '2024-02-01', until: '2025-01-31' },
      { class: 'contributing', from: '2025-02-01', until: '2026-01-31' },
    ]);
    const after = await readFigures();
    expect([after.promised - before.promised, after.received - before.received]).toEqual([12_400n, 12_400n]);
    expect([await countOf(EMAILS), await countOf(RECEIPTS)]).toEqual([0, 0]);
    expect((await moveIn('memberships', file, { classes: { individual: 'supporting' } })).result).toMatchObject({
      isWritten: false,
      counts: { known: 4 },
    });
    await expectChecksHold();
  });

  it('that overlap, or are of no known class, are refused with their lines', async () => {
    const ada = await newPerson();
    const { result, faults } = await moveIn(
      'memberships',
      members(
        `11,${ada.email},basic,2024-01-01,2024-12-31,,,`,
        `12,${ada.email},basic,2024-12-31,2025-12-30,,,`,
        `13,${ada.email},Gold,2026-01-01,,,,`,
        `14,${ada.email},basic,2026-01-01,2025-01-01,,,`,
        `15,${ada.email},contributing,2026-01-01,,,,`,
        `16,${ada.email},basic,2026-01-01,,5.00,,`,
      ),
    );
    expect(result).toMatchObject({ isWritten: false, counts: { made: 1, faults: 5 } });
    expect(faults.toSorted((a, b) => a.line - b.line).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 terms-overlap',
      '4 unknown-class',
      '5 bad-term',
      '6 bad-hours',
      '7 bad-amount',
    ]);
  });
});
