import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { countQueries } from '#test/count-queries';
import { ask, countOf, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { apply, newCatalogue, own, takenOf, takenOver, THIS_YEAR } from '#test/place-factories';
import { passHours, statesOf } from '#test/waiting-factories';
import type { Person, Staff } from '#server/auth';
import { findOwnPledge } from '#server/pledge/pledge-record-queries';
import { approvePledge, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { withdrawPledge } from '#server/review/supporter-moves';
import { joinBenefitList } from '#server/waiting/join-benefit-list';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';
import { listMissingBenefits } from '#server/waiting/missing-benefits-queries';
import { offerPlaces } from '#server/waiting/offer-places';
import { takeBenefit } from '#server/waiting/take-benefit';
import { findOwnWaiting } from '#server/waiting/waiting-queries';

let holder: Person;
let reviewer: Staff<'decide'>;
let held: string;
const Y = THIS_YEAR;

beforeAll(async () => {
  await seedCampaign();
  holder = await newPerson();
  reviewer = await newStaff('reviewer', 'decide');
});
beforeEach(async () => {
  await newCatalogue();
  // The two places of the talk.
  await pledge(holder, apply('open', 'First'));
  held = (await pledge(holder, apply('open', 'Second'))).reference;
});
afterEach(() => void vi.useRealTimers());

/** A sponsorship whose level brings a talk, without one. */
async function withoutTalk(years = 1) {
  const person = await newPerson();
  const { reference } = await pledge(person, apply('five', `Org of ${person.id}`, { years }));
  return { person, reference };
}
const join = async ({ person, reference }: Awaited<ReturnType<typeof withoutTalk>>) => {
  const entry = await joinBenefitList(person, reference, own('talk'));
  if (entry === null) throw new Error('nothing to wait for');
  return entry;
};
const free = async () => withdrawPledge(holder, await toMove(held));
const benefitsOf = async (person: Person, reference: string) =>
  (await findOwnPledge(person, reference))?.benefits.map(({ name }) => name).toSorted();

describe('a benefit that was sold out', () => {
  it('is listed with others of the same level by as many queries as alone', async () => {
    const one = await withoutTalk();
    await join(one);
    await pledge(holder, apply('open', 'Third'));
    const person = await newPerson();
    const two = { person, reference: (await pledge(person, apply('open', 'Fourth'))).reference };
    await join(two);
    await joinBenefitList(person, two.reference, own('booth'));
    const list = ({ person: reader, reference }: typeof two) => listMissingBenefits(reader, reference, 'en');
    const [forOne] = await countQueries(() => list(one));
    const [forTwo, found] = await countQueries(() => list(two));
    expect(found).toMatchObject([
      { name: 'talk', entry: { place: 2, all: 2 } },
      { name: 'booth', entry: { place: 1, all: 1 } },
    ]);
    expect(forTwo).toBe(forOne);
  });

  it('is waited for by the sponsorship, and part of it as soon as the offer is taken', async () => {
    const [first, second] = [await withoutTalk(), await withoutTalk()];
    await approvePledge(reviewer, await toMove(first.reference));
    expect(await benefitsOf(first.person, first.reference)).toEqual(['badge']);
    expect(await listMissingBenefits(first.person, first.reference, 'en')).toMatchObject([
      { slug: own('talk'), name: 'talk', entry: null },
    ]);
    const [a, b] = [await join(first), await join(second)];
    expect(await join(first)).toBe(a);
    expect(await listMissingBenefits(second.person, second.reference, 'en')).toMatchObject([
      { entry: { place: 2, all: 2, isOwn: true } },
    ]);
    await free();
    // Before the job has run, a new sponsorship does not overtake them.
    await pledge(await newPerson(), apply('five', 'Overtaker'));
    expect(await takenOf('talk')).toBe(1);
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(a, b)).toEqual(['offered', 'waiting']);
    expect(await findOwnWaiting(first.person, String(a), 'en')).toMatchObject({
      kind: 'benefit',
      list: 'talk',
      state: 'offered',
      reference: first.reference,
    });
    expect(await takeBenefit(second.person, a)).toBeNull();
    const taken = await Promise.all([takeBenefit(first.person, a), takeBenefit(first.person, a)]);
    expect(taken.toSorted()).toEqual([first.reference, null].toSorted());
    expect(await benefitsOf(first.person, first.reference)).toEqual(['badge', 'talk']);
    expect((await findOwnPledge(first.person, first.reference))?.events[0]?.kind).toBe('benefit-added');
    expect([await takenOf('talk'), ...(await statesOf(a, b))]).toEqual([2, 'taken', 'waiting']);
    expect(await listMissingBenefits(first.person, first.reference, 'en')).toEqual([]);
    await expectChecksHold();
  });

  it('that is taken in review is part of the acceptance, and of the next one after a roll-back', async () => {
    const waiter = await withoutTalk();
    const entry = await join(waiter);
    await free();
    await offerPlaces();
    expect(await takeBenefit(waiter.person, entry)).toBe(waiter.reference);
    await approvePledge(reviewer, await toMove(waiter.reference));
    expect(await benefitsOf(waiter.person, waiter.reference)).toEqual(['badge', 'talk']);
    await rollBackPledge(reviewer, await toMove(waiter.reference, { reason: 'Wrong one' }));
    await approvePledge(reviewer, await toMove(waiter.reference));
    expect(await benefitsOf(waiter.person, waiter.reference)).toEqual(['badge', 'talk']);
    await expectChecksHold();
  });

  it('is held for the years in which the sponsorship holds its level, all of which must have a place', async () => {
    const waiter = await withoutTalk(3);
    const entry = await join(waiter);
    await free();
    await offerPlaces();
    expect(await takenOver('talk', [Y, Y + 1, Y + 2, Y + 3])).toEqual([2, 1, 1, 0]);
    await ask('SELECT free_places(id, $2) FROM pledge WHERE reference = $1', [waiter.reference, Y + 2]);
    expect(await takeBenefit(waiter.person, entry)).toBe(waiter.reference);
    expect(await takenOver('talk', [Y, Y + 1, Y + 2])).toEqual([2, 1, 0]);
    await expectChecksHold();
  });

  it('goes to the next one when the offer is given up, ends, or its sponsorship is declined', async () => {
    const waiters = [await withoutTalk(), await withoutTalk(), await withoutTalk(), await withoutTalk()];
    const entries: bigint[] = [];
    for (const each of waiters) entries.push(await join(each));
    const [first, , third] = waiters;
    if (!first || !third) throw new Error('four wait');
    await free();
    await offerPlaces();
    await leaveWaitingList(first.person, entries[0] ?? 0n);
    await offerPlaces();
    passHours(73);
    expect(await takeBenefit(waiters[1]?.person ?? first.person, entries[1] ?? 0n)).toBeNull();
    await offerPlaces();
    expect(await statesOf(...entries)).toEqual(['left', 'expired', 'offered', 'waiting']);
    await declinePledge(reviewer, await toMove(third.reference, { reason: 'No' }));
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(...entries)).toEqual(['left', 'expired', 'left', 'offered']);
    expect(await takenOf('talk')).toBe(2);
    await expectChecksHold();
  });

  it('is nothing to wait for without a place to miss, of another’s sponsorship, or of one that ended', async () => {
    const waiter = await withoutTalk();
    expect(await joinBenefitList(waiter.person, waiter.reference, own('booth'))).toBeNull();
    expect(await joinBenefitList(waiter.person, waiter.reference, own('badge'))).toBeNull();
    expect(await joinBenefitList(waiter.person, waiter.reference, 'x')).toBeNull();
    expect(await joinBenefitList(holder, held, own('talk'))).toBeNull();
    expect(await joinBenefitList(holder, waiter.reference, own('talk'))).toBeNull();
    expect(await listMissingBenefits(holder, waiter.reference, 'en')).toEqual([]);
    await withdrawPledge(waiter.person, await toMove(waiter.reference));
    expect(await joinBenefitList(waiter.person, waiter.reference, own('talk'))).toBeNull();
    expect(await countOf('waiting_entry WHERE slug = $1', [own('talk')])).toBe(0);
  });

  it('has one entry when twenty click at the same moment, and survives decisions meanwhile', async () => {
    const waiters = await Promise.all(Array.from({ length: 4 }, () => withoutTalk()));
    const clicks = waiters.flatMap((each) => Array.from({ length: 5 }, () => join(each)));
    const [entries] = await Promise.all([Promise.all(clicks), free(), offerPlaces(), offerPlaces()]);
    expect(new Set(entries).size).toBe(4);
    const move = await toMove(waiters[0]?.reference ?? '', { reason: 'No' });
    await Promise.all([
      declinePledge(reviewer, move),
      offerPlaces(),
      ...waiters.map(({ person }, i) => takeBenefit(person, entries[i * 5] ?? 0n)),
    ]);
    await offerPlaces();
    expect(await takenOf('talk')).toBe(2);
    await expectChecksHold();
  });
});
