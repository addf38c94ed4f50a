import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { end, pay } from '#test/own-change-factories';
import { droppedBecause, goTo, newSupporter, sendWaiting } from '#test/reminder-factories';
import { addDays, addMonths, type CivilDate } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { findMembership } from '#server/member/membership-queries';
import { queueRenewalNotices } from '#server/member/queue-renewal-notices';
import { renewMembership } from '#server/member/renew-membership';
import { changeConsent } from '#server/pledge-change/change-consent';

let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  treasurer = await newStaff('treasurer', 'handle-money');
});

const BASIC = { kind: 'membership', class: 'basic' };
const HOURS = { kind: 'membership', class: 'contributing', hoursPerMonth: 8, area: 'packaging' };
const PAID = { kind: 'membership', class: 'supporting', amount: 9_900, recognition: 'named', displayName: 'Ada' };
const viewOf = (person: Person) => findMembership(person, 'en');
const renew = (person: Person, key: string = randomUUID()) => renewMembership(person, key, 'en');

async function renewed(person: Person): Promise<string> {
  const result = await renew(person);
  if (result.kind !== 'renewed') throw new Error(JSON.stringify(result));
  return result.reference;
}

/** The day on which the last year of a person ends. */
async function lastDay(person: Person): Promise<CivilDate> {
  const [row] = await ask<{ last: CivilDate }>(
    'SELECT max(last_day)::text AS last FROM membership_term WHERE person_id = $1',
    [person.id],
  );
  return row?.last ?? ('' as CivilDate);
}

describe('a membership in the account', () => {
  it('says its status on each day of its life, and whether it has a vote', async () => {
    const { person, start } = await newSupporter();
    expect(await viewOf(person)).toBeNull();
    const { reference } = await pledge(person, PAID);
    expect(await viewOf(person)).toMatchObject({ status: 'pending', hasVote: false, reference, isRenewable: false });
    await pay(treasurer, reference, '99');
    const last = addDays(addMonths(start, 12), -1);
    expect(await viewOf(person)).toMatchObject({
      status: 'new',
      hasVote: true,
      until: last,
      next: null,
      isRenewable: true,
    });
    goTo(addMonths(start, 5));
    expect(await viewOf(person)).toMatchObject({ status: 'current', hasVote: true });
    goTo(addDays(last, 1));
    expect(await viewOf(person)).toMatchObject({
      status: 'grace',
      hasVote: false,
      graceUntil: addDays(addMonths(start, 13), -1),
      again: { amount: { amount: 9_900n } },
    });
    goTo(addMonths(start, 14));
    expect(await viewOf(person)).toMatchObject({ status: 'expired', hasVote: false, isRenewable: true });
  });

  it('without money has no vote if it is free, and is for life if it was granted', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, BASIC);
    expect(await viewOf(person)).toMatchObject({
      status: 'new',
      class: 'basic',
      hasVote: false,
      again: { amount: null },
    });
    await ask("UPDATE membership_term SET class = 'fellow', last_day = NULL WHERE person_id = $1", [person.id]);
    goTo(addMonths(start, 40));
    expect(await viewOf(person)).toMatchObject({
      isForLife: true,
      until: null,
      hasVote: true,
      isRenewable: false,
      again: null,
    });
    expect(await renew(person)).toEqual({ kind: 'refused', code: 'nothing-to-renew' });
    await ask("UPDATE membership_term SET class = 'basic', last_day = $2 WHERE person_id = $1", [
      person.id,
      addDays(addMonths(start, 12), -1),
    ]);
  });
});

describe('the renewal by one click', () => {
  it('of a free membership follows its old end, once', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, HOURS);
    goTo(addMonths(start, 11));
    const key = randomUUID();
    const [first, again] = [await renew(person, key), await renew(person, key)];
    expect(again).toEqual(first);
    expect(await renew(person)).toEqual({ kind: 'refused', code: 'renewed-already' });
    expect(await viewOf(person)).toMatchObject({ next: { from: addMonths(start, 12) }, isRenewable: false });
    expect(await lastDay(person)).toBe(addDays(addMonths(start, 24), -1));
    const [made] = await ask(
      'SELECT hours_per_month, area, renews_id IS NOT NULL AS linked FROM pledge WHERE supporter_id = $1 ORDER BY id DESC LIMIT 1',
      [person.id],
    );
    expect(made).toEqual({ hours_per_month: 8, area: 'packaging', linked: true });
    await expectChecksHold();
  });

  it('of a paid membership takes amount, name and consents as they are now, and waits for the payment', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, PAID);
    await pay(treasurer, reference, '99');
    const asked = { about: 'events', given: true, name: '', text: 'Thank me at events' } as const;
    await changeConsent(person, { ...(await toMove(reference)), ...asked });
    await changeConsent(person, {
      ...(await toMove(reference)),
      about: 'amount',
      given: false,
      name: '',
      text: 'No amount',
    });
    goTo(addMonths(start, 11));
    const next = await renewed(person);
    const [made] = await ask(
      'SELECT amount::int, display_name, show_name, show_amount, at_events, in_report FROM pledge WHERE reference = $1',
      [next],
    );
    expect(made).toEqual({
      amount: 9_900,
      display_name: 'Ada',
      show_name: true,
      show_amount: false,
      at_events: true,
      in_report: false,
    });
    const [event] = await ask<{ consents: unknown }>(
      "SELECT data -> 'consents' AS consents FROM event WHERE stream = 'pledge' AND stream_id = (SELECT id::text FROM pledge WHERE reference = $1) AND version = 1",
      [next],
    );
    const text = 'Renew for $99.00, with the same name and consents as now. You pay by transfer after that.';
    expect(event?.consents).toEqual(['name', 'events'].map((consent) => ({ consent, text, lang: 'en' })));
    expect(await viewOf(person)).toMatchObject({
      status: 'current',
      next: { reference: next, from: null },
      isRenewable: false,
    });
    expect(await renew(person)).toEqual({ kind: 'refused', code: 'renewed-already' });
    await pay(treasurer, next, '99');
    expect(await viewOf(person)).toMatchObject({ next: { reference: next, from: addMonths(start, 12) } });
    await expectChecksHold();
  });

  it('is made once by several tabs at once', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, BASIC);
    goTo(addMonths(start, 11));
    const results = await Promise.all(Array.from({ length: 5 }, () => renew(person)));
    expect(results.filter(({ kind }) => kind === 'renewed')).toHaveLength(1);
    expect(await countOf('membership_term WHERE person_id = $1', [person.id])).toBe(2);
    await expectChecksHold();
  });

  it('can be made again after one that was never paid was ended', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, PAID);
    await pay(treasurer, reference, '99');
    goTo(addMonths(start, 11));
    expect(await end(person, await renewed(person))).toMatchObject({ kind: 'changed' });
    expect(await viewOf(person)).toMatchObject({ isRenewable: true });
    const results = await Promise.all([renew(person), renew(person)]);
    expect(results.filter(({ kind }) => kind === 'renewed')).toHaveLength(1);
    await expectChecksHold();
  });

  it('of one that has expired begins anew, and what is not on offer is refused', async () => {
    const { person, start } = await newSupporter();
    const { reference } = await pledge(person, HOURS);
    goTo(addMonths(start, 13));
    await ask("UPDATE pledge SET area = 'no-longer' WHERE reference = $1", [reference]);
    expect(await viewOf(person)).toMatchObject({ isRenewable: true, again: null });
    expect(await renew(person)).toEqual({ kind: 'refused', code: 'changed' });
    await ask("UPDATE pledge SET area = 'packaging' WHERE reference = $1", [reference]);
    await renewed(person);
    expect(await lastDay(person)).toBe(addDays(addMonths(start, 25), -1));
    goTo(addMonths(start, 40));
    expect(await renew(person)).toEqual({ kind: 'refused', code: 'closed' });
  });
});

describe('the emails before a year ends', () => {
  const noticesTo = async (person: Person) => {
    await sendWaiting();
    return ask<{ subject: string; text: string }>(
      "SELECT d.subject, d.text FROM demo_email d JOIN email e ON e.id = d.email_id WHERE e.kind = 'membership-ends-soon' AND d.recipient = $1 ORDER BY e.id",
      [person.email],
    );
  };
  const runOn = async (day: CivilDate) => {
    goTo(day);
    await queueRenewalNotices();
  };

  it('come 30 and 7 days before, each once, with the link', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, HOURS);
    const last = addDays(addMonths(start, 12), -1);
    for (let day = addDays(last, -35); day <= addDays(last, 3); day = addDays(day, 1)) {
      await runOn(day);
      const expected = day < addDays(last, -30) ? 0 : day < addDays(last, -7) ? 1 : 2;
      expect(await noticesTo(person)).toHaveLength(expected);
    }
    const [first] = await noticesTo(person);
    expect(first?.subject).toMatch(/^Your membership ends on /);
    expect(first?.text).toContain('/account#membership');
    expect(await countOf("event WHERE type = 'renewal-notice-queued' AND stream_id = $1", [person.id])).toBe(2);
    await expectChecksHold();
  });

  it('come once, late, from several workers after a standstill, and not once the year has ended', async () => {
    const [late, gone] = [await newSupporter(), await newSupporter()];
    await pledge(late.person, BASIC);
    await pledge(gone.person, BASIC);
    const last = addDays(addMonths(late.start, 12), -1);
    goTo(addDays(last, -2));
    await Promise.all([0, 1, 2].map(() => queueRenewalNotices()));
    expect(await noticesTo(late.person)).toHaveLength(1);
    await runOn(addDays(last, 1));
    expect(await noticesTo(gone.person)).toHaveLength(1);
  });

  it('do not come once it is renewed, also if it was renewed after they were queued', async () => {
    const { person, start } = await newSupporter();
    await pledge(person, BASIC);
    await runOn(addDays(addMonths(start, 12), -20));
    await renewed(person);
    expect(await noticesTo(person)).toEqual([]);
    expect(await droppedBecause(person)).toEqual(['its membership or sponsorship was renewed or has ended']);
    await runOn(addDays(addMonths(start, 12), -5));
    expect(await noticesTo(person)).toEqual([]);
  });
});
