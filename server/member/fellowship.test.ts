import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, countOf, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { mergedInto } from '#test/person-factories';
import { pay } from '#test/own-change-factories';
import { addDays, addMonths } from '#domain/civil-date';
import type { Person, Staff } from '#server/auth';
import { today } from '#server/clock';
import { endFellowship } from '#server/member/end-fellowship';
import { grantFellowship } from '#server/member/grant-fellowship';
import { listMembers } from '#server/member/member-list-queries';
import { findMembership } from '#server/member/membership-queries';
import { queueRenewalNotices } from '#server/member/queue-renewal-notices';
import { renewMembership } from '#server/member/renew-membership';
import { setVotingIntent } from '#server/member/set-voting-intent';
import { changeConsent } from '#server/pledge-change/change-consent';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { forgetPerson } from '#server/privacy/forget-person';
import { rollBackPledge } from '#server/review/decide-pledge';

const CITATION = 'For twelve years of work on packaging.';
const PAID = { kind: 'membership', class: 'supporting', amount: 9_900 };
let rosa: Staff<'decide'>;
let treasurer: Staff<'handle-money'>;

beforeAll(async () => {
  await seedCampaign();
  rosa = await newStaff('reviewer', 'decide', 'Rosa');
  treasurer = await newStaff('treasurer', 'handle-money');
});

const grant = (person: Person, more: object = {}) =>
  grantFellowship(rosa, { email: person.email, citation: CITATION, key: randomUUID(), ...more });
const viewOf = (person: Person) => findMembership(person, 'en');

/** A new Fellow, and the reference of their fellowship. */
async function newFellow(before: (person: Person) => Promise<unknown> = async () => null) {
  const person = await newPerson({ name: 'Grace' });
  await before(person);
  expect(await grant(person)).toEqual({ kind: 'granted', person: person.id });
  return { person, reference: (await viewOf(person))?.reference ?? '' };
}
const takeBack = async (reference: string, more: object = {}) =>
  endFellowship(rosa, { ...(await toMove(reference)), reason: 'By a vote of the board.', ...more });
const emailsTo = (person: Person, kind: string) =>
  countOf('email WHERE recipient_id = $1 AND kind = $2', [person.id, kind]);
const listed = async (show: string, person: Person) =>
  (await listMembers(rosa, { show }, 'en')).items.filter(({ personId }) => personId === person.id);

describe('a fellowship', () => {
  it('is granted for life from today, with a vote, an email and an event that keeps the reason apart', async () => {
    const { person, reference } = await newFellow();
    expect(await viewOf(person)).toMatchObject({
      status: 'new',
      class: 'fellow',
      isForLife: true,
      hasVote: true,
      isRenewable: false,
    });
    expect(await emailsTo(person, 'fellowship-granted')).toBe(1);
    const [event] = await ask(
      `SELECT e.type, e.actor_id, e.data, t.data AS private FROM pledge p JOIN event e ON e.stream = 'pledge' AND e.stream_id = p.id::text
       JOIN event_private t ON t.event_id = e.id WHERE p.reference = $1`,
      [reference],
    );
    expect(event).toEqual({
      type: 'fellowship-granted',
      actor_id: rosa.id,
      data: {},
      private: { reason: CITATION },
    });
    expect(await listed('for-life', person)).toMatchObject([{ what: 'Fellow', until: null, joinedOn: today() }]);
    await expectChecksHold();
  });

  it('is granted once, however often the form is sent, also by two at once', async () => {
    const person = await newPerson();
    const key = randomUUID();
    const results = await Promise.all([grant(person, { key }), grant(person, { key })]);
    expect(results).toEqual([
      { kind: 'granted', person: person.id },
      { kind: 'granted', person: person.id },
    ]);
    expect(await grant(person)).toEqual({ kind: 'refused', code: 'already' });
    const other = await newPerson();
    const both = await Promise.all([grant(other), grant(other)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused']);
    expect(
      await countOf("pledge WHERE supporter_id IN ($1, $2) AND membership_class = 'fellow'", [person.id, other.id]),
    ).toBe(2);
  });

  it('is for somebody who has signed in, not for oneself, and has a reason', async () => {
    const stranger = await newPerson({ emailVerified: false });
    const forgotten = await newPerson();
    await forgetPerson(forgotten);
    const refused = (code: string) => ({ kind: 'refused', code });
    expect(await grant(stranger)).toEqual(refused('never-signed-in'));
    expect(await grant(stranger, { email: 'nobody@example.org' })).toEqual(refused('unknown'));
    expect(await grant(stranger, { email: 'no address' })).toEqual(refused('unknown'));
    expect(await grant(forgotten)).toEqual(refused('unknown'));
    expect(await grant(rosa)).toEqual(refused('own'));
    expect(await grant(stranger, { citation: ' ' })).toEqual(refused('reason-missing'));
    expect(await grant(stranger, { citation: 'x'.repeat(2_001) })).toEqual(refused('reason-too-long'));
    expect(await grant(stranger, { citation: 'x'.repeat(1_001) })).toEqual(refused('citation-too-long'));
    const key = randomUUID();
    await grant(await newPerson(), { key });
    expect(await grant(await newPerson(), { key })).toEqual(refused('key-reused'));
  });

  it('shows nothing to others until its Fellow agrees, the reason apart from the name', async () => {
    const { person, reference } = await newFellow();
    expect((await findOwnPledge(person, reference, 'en'))?.message).toMatchObject({ status: 'taken-back' });
    const agree = async (about: 'name' | 'message') =>
      changeConsent(person, { ...(await toMove(reference)), about, given: true, name: 'Grace H.', text: 'Show it' });
    expect(await agree('name')).toEqual({ kind: 'changed' });
    expect((await findOwnPledge(person, reference, 'en'))?.message).toMatchObject({
      text: CITATION,
      status: 'taken-back',
    });
    expect(await agree('message')).toEqual({ kind: 'changed' });
    expect((await findOwnPledge(person, reference, 'en'))?.message).toMatchObject({ status: 'waiting' });
    await expectChecksHold();
  });

  it('lies beside a year that was paid, which keeps its days', async () => {
    const { person } = await newFellow(async (member) => {
      const { reference } = await pledge(member, PAID);
      await pay(treasurer, reference, '99');
    });
    const terms = await ask(
      'SELECT class, first_day::text AS first, last_day::text AS last FROM membership_term WHERE person_id = $1 ORDER BY pledge_id',
      [person.id],
    );
    expect(terms).toEqual([
      { class: 'supporting', first: today(), last: addDays(addMonths(today(), 12), -1) },
      { class: 'fellow', first: today(), last: null },
    ]);
    expect(await viewOf(person)).toMatchObject({ class: 'fellow', isForLife: true });
    expect(await listed('running', person)).toEqual([]);
    expect(await listed('for-life', person)).toHaveLength(1);
    expect(await renewMembership(person, randomUUID(), 'en')).toEqual({ kind: 'refused', code: 'renewed-already' });
    await expectChecksHold();
  });

  it('comes to a record with a year when two of one person are merged, with the intent to vote', async () => {
    const { person: from } = await newFellow();
    const year = new Date().getUTCFullYear();
    expect(await setVotingIntent(from, { year: String(year), intends: 'yes' })).toEqual({ kind: 'affirmed' });
    const into = await newPerson();
    await pledge(into, { kind: 'membership', class: 'basic' });
    await mergedInto(from, into);
    expect(await viewOf(into)).toMatchObject({ class: 'fellow', isForLife: true, intent: { year, on: today() } });
    expect(await listed('running', into)).toEqual([]);
    expect(await grant(from)).toEqual({ kind: 'refused', code: 'already' });
    await expectChecksHold();
  });

  it('is no approval that can be undone', async () => {
    const { reference } = await newFellow();
    expect(await rollBackPledge(rosa, { ...(await toMove(reference)), reason: 'Wrong' })).toEqual({
      kind: 'refused',
      code: 'not-from-here',
    });
  });
});

describe('a fellowship that is taken back', () => {
  it('lasts until the end of the day, with an email, and shows nothing any more', async () => {
    const { person, reference } = await newFellow();
    await changeConsent(person, { ...(await toMove(reference)), about: 'name', given: true, name: 'G.', text: 'Show' });
    expect(await takeBack(reference)).toEqual({ kind: 'ended', person: person.id });
    expect(await viewOf(person)).toMatchObject({
      isForLife: false,
      until: today(),
      class: 'fellow',
      isRenewable: false,
    });
    expect(await emailsTo(person, 'fellowship-ended')).toBe(1);
    const [row] = await ask('SELECT show_name, message_consent FROM pledge WHERE reference = $1', [reference]);
    expect(row).toEqual({ show_name: false, message_consent: false });
    expect(
      await changeConsent(person, { ...(await toMove(reference)), about: 'name', given: true, name: '', text: 'Show' }),
    ).toEqual({ kind: 'refused', code: 'no-such-consent' });
    expect(await queueRenewalNotices()).toBe(0);
    await expectChecksHold();
  });

  it('happens once for each key, is a conflict for who saw an older version, and leaves the year beside it', async () => {
    const { person, reference } = await newFellow(async (member) => {
      const { reference: paid } = await pledge(member, PAID);
      await pay(treasurer, paid, '99');
    });
    const move = { ...(await toMove(reference)), reason: 'By a vote of the board.' };
    expect(await endFellowship(rosa, move)).toEqual({ kind: 'ended', person: person.id });
    expect(await endFellowship(rosa, move)).toEqual({ kind: 'ended', person: person.id });
    expect(await endFellowship(rosa, { ...move, key: randomUUID() })).toEqual({
      kind: 'conflict',
      by: 'Rosa',
      event: 'fellowship-ended',
    });
    expect(await takeBack(reference)).toEqual({ kind: 'refused', code: 'not-a-fellow' });
    expect(await listed('running', person)).toMatchObject([{ what: 'Supporting member' }]);
    // Made one again on the same day, they are one from tomorrow on.
    expect(await grant(person)).toEqual({ kind: 'granted', person: person.id });
    await expectChecksHold();
  });

  it('needs a reason, is not for anything else, and not by oneself', async () => {
    const { reference } = await newFellow();
    expect(await takeBack(reference, { reason: ' ' })).toEqual({ kind: 'refused', code: 'reason-missing' });
    const nobody = { reference: 'PB-2222-2222', version: 1, key: randomUUID(), reason: 'Enough' };
    expect(await endFellowship(rosa, nobody)).toEqual({ kind: 'not-found' });
    const basic = await pledge(await newPerson(), { kind: 'membership', class: 'basic' });
    expect(await takeBack(basic.reference)).toEqual({ kind: 'refused', code: 'not-a-fellow' });
    const other = await newStaff('reviewer', 'decide');
    await grant(other);
    const own = (await viewOf(other))?.reference ?? '';
    expect(await endFellowship(other, { ...(await toMove(own)), reason: 'Enough' })).toEqual({
      kind: 'refused',
      code: 'own-pledge',
    });
  });

  it('lets a year begin that was paid while it lasted', async () => {
    const { person, reference } = await newFellow();
    const { reference: paid } = await pledge(person, PAID);
    await pay(treasurer, paid, '99');
    const termOf = () =>
      ask('SELECT term_from::text AS from FROM pledge WHERE reference = $1 AND term_from IS NOT NULL', [paid]);
    expect(await termOf()).toEqual([]);
    await expectChecksHold();
    await takeBack(reference);
    expect(await termOf()).toEqual([{ from: addDays(today(), 1) }]);
    await expectChecksHold();
  });
});
