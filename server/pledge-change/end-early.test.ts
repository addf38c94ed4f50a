import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  countOf,
  expectChecksHold,
  newPerson,
  newStaff,
  pledge,
  seedCampaign,
  sponsorship,
  toMove,
} from '#test/factories';
import { end as endOf, pay as payTo } from '#test/own-change-factories';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge } from '#server/review/decide-pledge';
import { findShownSponsors } from '#server/organisation/sponsor-queries';

let treasurer: Staff<'handle-money'>;
let reviewer: Staff<'decide'>;
let ada: Person;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
  reviewer = await newStaff('reviewer', 'decide');
});

// A new supporter each time, because policy accepts only so much from one person.
beforeEach(async () => {
  ada = await newPerson({ name: 'Ada' });
});

const pay = (reference: string, amount: string) => payTo(treasurer, reference, amount);
const end = (reference: string, part: string | null = null, person = ada) => endOf(person, reference, part);

describe('an unpaid membership', () => {
  it('ends as a whole, and its year does not begin', async () => {
    const member = await newPerson();
    const { reference } = await pledge(member, { kind: 'membership', class: 'supporting', amount: 9_900 });
    expect(await end(reference, '10', member)).toEqual({ kind: 'refused', code: 'only-the-rest' });
    await pay(reference, '40');
    expect(await end(reference, null, member)).toEqual({ kind: 'changed' });
    const view = await findOwnPledge(member, reference);
    expect(view).toMatchObject({ fulfilment: 'ended', awaitsPayment: false });
    expect(view?.facts.map(({ value }) => value)).toContain('No year begins: its price is no longer expected');
    expect(await countOf('membership_term WHERE person_id = $1', [member.id])).toBe(0);
    await pay(reference, '59');
    expect(await countOf('membership_term WHERE person_id = $1', [member.id])).toBe(0);
    await expectChecksHold();
  });
});

describe('a sponsorship of three years', () => {
  const sponsor = async (name: string) => {
    const { reference } = await pledge(ada, sponsorship('visionary', name, { years: 3, recognition: 'named' }));
    for (const staff of [reviewer, await newStaff('reviewer', 'decide')])
      await approvePledge(staff, await toMove(reference));
    return reference;
  };
  const yearsHeld = async (reference: string) =>
    countOf(`pledge_place h JOIN pledge p ON p.id = h.pledge_id WHERE reference = $1 AND h.kind = 'tier'`, [reference]);

  it('keeps the running year if something was paid, and frees the places of the others', async () => {
    const reference = await sponsor('Three Years');
    await pay(reference, '1000');
    expect((await findOwnPledge(ada, reference))?.changes).toMatchObject({ endsInParts: false, splits: [] });
    expect(await end(reference)).toEqual({ kind: 'changed' });
    expect(await yearsHeld(reference)).toBe(1);
    const [row] = await ask<{ years: number }>(
      'SELECT extract(year FROM age(term_until + 1, term_from))::int AS years FROM pledge WHERE reference = $1',
      [reference],
    );
    expect(row?.years).toBe(1);
    expect((await findShownSponsors()).map(({ organisation }) => organisation)).toContain('Three Years');
    await expectChecksHold();
  });

  it('has no years in a row that it did not have', async () => {
    const [early, now] = [await sponsor('In a Row'), await sponsor('In a Row Again')];
    await pay(early, '1000');
    await end(early);
    // Two years ago, so that only the years that were ended lie between the two.
    await ask(
      `UPDATE pledge SET term_from = term_from - interval '2 years', term_until = term_until - interval '2 years',
         organisation_id = (SELECT organisation_id FROM pledge WHERE reference = $2) WHERE reference = $1`,
      [early, now],
    );
    const shown = (await findShownSponsors()).find(({ organisation }) => organisation === 'In a Row Again');
    expect(shown).toMatchObject({ since: Number(today().slice(0, 4)), years: 1 });
    await ask(
      "UPDATE pledge SET organisation_id = (SELECT id FROM organisation WHERE public_name = 'In a Row') WHERE reference = $1",
      [early],
    );
  });

  it('ends at once if nothing was paid, with all its places', async () => {
    const reference = await sponsor('Never Paid');
    expect(await end(reference)).toEqual({ kind: 'changed' });
    expect(await yearsHeld(reference)).toBe(0);
    const tomorrow = await ask('SELECT FROM pledge WHERE reference = $1 AND term_until > $2::date', [
      reference,
      today(),
    ]);
    expect(tomorrow).toEqual([]);
    await expectChecksHold();
  });
});
