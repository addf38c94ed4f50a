import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Crypto from 'node:crypto';
import { randomInt } from 'node:crypto';
import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { toFigureSums } from '#test/ledger-model';
import { NO_CHANGE } from '#domain/ledger';
import { parseReference } from '#domain/reference';
import {
  ask,
  countOf,
  expectChecksHold,
  gift,
  newPerson,
  newStaff,
  seedCampaign,
  pledge,
  sponsorship,
  toMove,
  tryPledge,
  readFigures,
} from '#test/factories';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { approvePledge } from '#server/review/decide-pledge';

vi.mock('node:crypto', async (original) => {
  const actual = await original<typeof Crypto>();
  return { ...actual, randomInt: vi.fn(actual.randomInt) };
});

let person: Person;

beforeAll(async () => {
  await seedCampaign();
  person = await newPerson({ name: 'Ada' });
});

const rowOf = async (reference: string) => (await ask('SELECT * FROM pledge WHERE reference = $1', [reference]))[0];
const eventsOf = async (reference: string) =>
  ask(
    'SELECT e.version, e.type, e.actor_kind, e.actor_id FROM pledge_event e JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1',
    [reference],
  );
const entriesOf = async (reference: string) =>
  ask(
    `SELECT e.due_on::text AS due, promised, pledges, supporters, hours, in_review FROM ledger_entry e JOIN pledge p ON p.id = e.pledge_id
     WHERE reference = $1 ORDER BY e.id`,
    [reference],
  );
const emailsOf = async (reference: string) =>
  ask(
    `SELECT l.kind FROM email l JOIN pledge_event e ON e.id = l.event_id JOIN pledge p ON p.id = e.pledge_id WHERE reference = $1`,
    [reference],
  );

describe('a one-time pledge', () => {
  it('within the limit is approved by policy, with its plan, event, ledger entries and email', async () => {
    const donor = await newPerson();
    const made = await pledge(
      donor,
      gift(10_001, { instalments: 4, message: 'For the <script>', recognition: 'named', displayName: 'Ada L' }),
    );
    const firstDue = addDays(today(), 14);
    expect(made).toEqual({
      reference: parseReference(made.reference),
      review: 'approved',
      amount: 10_001,
      currency: 'USD',
      instalments: [0, 3, 6, 9].map((months, i) => ({
        due: addMonths(firstDue, months),
        amount: i === 0 ? 2_501 : 2_500,
      })),
    });
    expect(await rowOf(made.reference)).toMatchObject({
      kind: 'one-time',
      supporter_id: donor.id,
      message: 'For the <script>',
      display_name: 'Ada L',
      show_name: true,
      show_amount: true,
      version: 1,
    });
    expect(await eventsOf(made.reference)).toEqual([
      { version: 1, type: 'approved-by-policy', actor_kind: 'policy', actor_id: null },
    ]);
    expect(await emailsOf(made.reference)).toEqual([{ kind: 'pledge-approved' }]);
    expect(await entriesOf(made.reference)).toEqual(
      made.instalments.map(({ due, amount }, i) => ({
        due,
        promised: String(amount),
        pledges: i === 0 ? 1 : 0,
        supporters: i === 0 ? 1 : 0,
        hours: 0,
        in_review: 0,
      })),
    );
  });

  it.each([
    ['at the limit', 50_000, true, 'approved'],
    ['one cent above the limit', 50_001, true, 'submitted'],
    ['from an unverified address', 100, false, 'submitted'],
  ])('%s', async (_, amount, emailVerified, review) => {
    const made = await pledge(await newPerson({ emailVerified }), gift(amount));
    expect(made.review).toBe(review);
    const waits = review === 'submitted';
    expect(await emailsOf(made.reference)).toEqual([{ kind: waits ? 'pledge-received' : 'pledge-approved' }]);
    expect((await entriesOf(made.reference))[0]).toMatchObject({ in_review: waits ? 1 : 0, pledges: waits ? 0 : 1 });
    expect((await rowOf(made.reference))?.decided_at === null).toBe(waits);
  });

  it('is refused before the campaign begins and after it ends, and nothing is stored', async () => {
    const [pledges, emails, keys] = [await countOf('pledge'), await countOf('email'), await countOf('idempotency_key')];
    const year = Number(today().slice(0, 4));
    for (const [day, limit] of [
      [`${year - 2}-12-31T23:59:58Z`, `${year - 1}-01-01`],
      [`${year + 2}-01-01T00:00:00Z`, `${year + 1}-12-31`],
    ] as const) {
      expect(await tryPledge(person, gift(100), 'too-early', new Date(day))).toEqual({
        kind: 'refused',
        errors: [{ field: 'campaign', code: 'not-open', limit }],
      });
    }
    expect([await countOf('pledge'), await countOf('email'), await countOf('idempotency_key')]).toEqual([
      pledges,
      emails,
      keys,
    ]);
  });

  it('gets another reference if the first is taken', async () => {
    const first = await pledge(person, gift(100));
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const drawn = first.reference.slice(3, 12).replace('-', '').slice(0, 7);
    vi.mocked(randomInt).mockClear();
    for (const letter of drawn)
      vi.mocked(randomInt).mockImplementationOnce((() => alphabet.indexOf(letter)) as typeof randomInt);
    const second = await pledge(person, gift(200));
    expect(randomInt).toHaveBeenCalledTimes(14);
    expect(parseReference(second.reference)).toBe(second.reference);
    expect(second.reference).not.toBe(first.reference);
    expect((await rowOf(second.reference))?.amount).toBe('200');
    const [kept] = await ask<{ answer: unknown }>(
      "SELECT answer FROM idempotency_key WHERE answer ->> 'reference' = $1",
      [second.reference],
    );
    expect(kept?.answer).toEqual(second);
  });
});

describe('a membership', () => {
  it('with hours promises no money and counts its hours', async () => {
    const made = await pledge(await newPerson(), {
      kind: 'membership',
      class: 'contributing',
      hoursPerMonth: 8,
      area: 'packaging',
    });
    expect(made).toMatchObject({ review: 'approved', amount: 0, instalments: [] });
    expect(await entriesOf(made.reference)).toEqual([
      { due: null, promised: '0', pledges: 1, supporters: 1, hours: 8, in_review: 0 },
    ]);
  });

  it('counts its supporter once, for any number of pledges', async () => {
    const loyal = await newPerson();
    const before = (await readFigures()).supporters;
    await pledge(loyal, { kind: 'membership', class: 'basic' });
    await Promise.all(Array.from({ length: 6 }, () => pledge(loyal, gift(500))));
    expect((await readFigures()).supporters).toBe(before + 1);
  });
});

describe('a sponsorship', () => {
  it('always awaits review, copies the price, and has an organisation with contacts', async () => {
    const made = await pledge(
      person,
      sponsorship('associate', 'Copperfield', {
        years: 2,
        instalments: 2,
        contactName: 'Ada',
        billingEmail: 'Bills@Copper.example',
      }),
    );
    expect(made).toMatchObject({ review: 'submitted', amount: 300_000 });
    expect(made.instalments.map(({ amount }) => amount)).toEqual([75_000, 75_000, 75_000, 75_000]);
    expect(made.instalments.map(({ due }) => due)).toEqual([null, null, null, null]);
    expect(await rowOf(made.reference)).toMatchObject({
      tier_price: '150000',
      term_years: 2,
      parts: 4,
      every_months: 6,
      approvals_needed: 1,
      term_from: null,
    });
    expect(
      await countOf('instalment i JOIN pledge p ON p.id = i.pledge_id WHERE reference = $1', [made.reference]),
    ).toBe(0);
    const contacts = await ask(
      'SELECT c.name, c.email, is_primary, is_billing FROM organisation_contact c JOIN organisation o ON o.id = organisation_id WHERE public_name = $1 ORDER BY c.id',
      ['Copperfield'],
    );
    expect(contacts).toEqual([
      { name: 'Ada', email: person.email, is_primary: true, is_billing: false },
      { name: 'Ada', email: 'bills@copper.example', is_primary: false, is_billing: true },
    ]);
  });

  it('for the same organisation again uses the same organisation, with one billing contact', async () => {
    const first = await pledge(person, sponsorship('associate', 'Twice', { billingEmail: 'old@twice.example' }));
    await approvePledge(await newStaff('reviewer', 'decide'), await toMove(first.reference));
    await pledge(person, sponsorship('partner', 'Twice', { billingEmail: 'new@twice.example' }));
    const contacts = await ask<{ email: string }>(
      "SELECT c.email FROM organisation_contact c JOIN organisation o ON o.id = organisation_id WHERE public_name = 'Twice' AND is_billing",
    );
    expect(contacts).toEqual([{ email: 'new@twice.example' }]);
  });
});

describe('the ledger', () => {
  it('gives the same sums in SQL and in the domain', async () => {
    const rows = await ask<Record<string, string>>(
      'SELECT *, due_on::text AS due, hours_from::text AS first, hours_until::text AS last FROM ledger_entry',
    );
    const entries = rows.map((row) => ({
      ...NO_CHANGE,
      due: row.due === null ? null : civilDate(String(row.due)),
      hoursFrom: row.first ? civilDate(row.first) : null,
      hoursUntil: row.last ? civilDate(row.last) : null,
      ...Object.fromEntries(
        ['promised', 'ended', 'released', 'settled', 'excess'].map((name) => [name, BigInt(row[name] ?? 0)]),
      ),
      ...Object.fromEntries(['hours', 'pledges', 'supporters'].map((name) => [name, Number(row[name])])),
      inReview: Number(row.in_review),
    }));
    expect(await readFigures()).toMatchObject(toFigureSums(entries, { today: today(), graceDays: 14 }));
    expect(entries.length).toBeGreaterThan(10);
    await expectChecksHold();
  });
});
