import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '#test/draft-factories';
import { ask, countOf, expectChecksHold, newPerson, newStaff, pledge, seedCampaign, toMove } from '#test/factories';
import { knownOrganisation } from '#test/organisation-factories';
import { apply, newCatalogue, own, THIS_YEAR } from '#test/place-factories';
import { draftFor, newWaiter, statesOf, take, tryWait, wait } from '#test/waiting-factories';
import type { Person } from '#server/auth';
import { findCheckedDraft } from '#server/draft/draft-queries';
import { withdrawPledge } from '#server/review/supporter-moves';
import { findJoinedOfDraft, joinWaitingList } from '#server/waiting/join-waiting-list';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';
import { offerPlaces } from '#server/waiting/offer-places';
import { takeOffer } from '#server/waiting/take-offer';
import { findOwnWaiting, listOwnWaiting, listWaiting } from '#server/waiting/waiting-queries';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

let holder: Person;
let held: string;

beforeAll(async () => {
  await seedCampaign();
  openBrowser();
  holder = await newPerson();
});
beforeEach(async () => {
  await newCatalogue();
  held = (await pledge(holder, apply('one', 'Holder'))).reference;
});

describe('the waiting list of a full level', () => {
  it('is joined in order, and each sees their place in the line', async () => {
    const waiters = [];
    for (let i = 0; i < 3; i += 1) waiters.push(await newWaiter('one'));
    const views = await Promise.all(waiters.map(({ person, entry }) => findOwnWaiting(person, String(entry), 'en')));
    expect(views.map((view) => [view?.place, view?.all, view?.state, view?.list])).toEqual([
      [1, 3, 'waiting', 'one'],
      [2, 3, 'waiting', 'one'],
      [3, 3, 'waiting', 'one'],
    ]);
    const [first, second] = waiters;
    if (!first || !second) throw new Error('three wait');
    expect(await findOwnWaiting(second.person, String(first.entry), 'en')).toBeNull();
    for (const id of ['0', '-1', '1e3', '', '9'.repeat(30)])
      expect(await findOwnWaiting(first.person, id, 'en')).toBeNull();
    await leaveWaitingList(first.person, first.entry);
    expect(await listOwnWaiting(second.person, 'en')).toMatchObject([{ place: 1, all: 2, organisation: 'Late Loom' }]);
    expect(await listOwnWaiting(first.person, 'en')).toEqual([]);
    await expectChecksHold();
  });

  it('has forty who join at the same moment, each once, in one line', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => newPerson()));
    const drafts = await Promise.all(people.map((each) => draftFor(each, 'one')));
    const join = (each: Person, i: number) => joinWaitingList(each, { draft: drafts[i] ?? '', browser: null });
    const results = await Promise.all([...people.map(join), ...people.map(join)]);
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['in-line']));
    expect(await countOf('waiting_entry WHERE slug = $1', [own('one')])).toBe(40);
    expect(await countOf("event WHERE type = 'waiting-joined' AND data ->> 'slug' = $1", [own('one')])).toBe(40);
    await expectChecksHold();
  });

  it('keeps the place of who joins again, with the new answers alone', async () => {
    const { person, entry } = await newWaiter('one');
    await newWaiter('one');
    expect(await wait(person, 'one', { organisation: 'Renamed Loom', years: '2' })).toBe(entry);
    expect(await findOwnWaiting(person, String(entry), 'en')).toMatchObject({
      place: 1,
      all: 2,
      organisation: 'Renamed Loom',
      years: 2,
    });
    expect(await countOf('pledge_draft WHERE user_id = $1', [person.id])).toBe(0);
    await expectChecksHold();
  });

  it('is not joined while nobody has to wait, nor by a draft that is gone or that another person holds', async () => {
    const person = await newPerson();
    expect(await tryWait(person, 'five')).toEqual({ kind: 'free' });
    expect(await tryWait(person, 'open')).toEqual({ kind: 'free' });
    const draft = await draftFor(person, 'one');
    expect(await joinWaitingList(await newPerson(), { draft, browser: null })).toEqual({ kind: 'gone' });
    expect(await joinWaitingList(person, { draft: 'x', browser: null })).toEqual({ kind: 'gone' });
    const stale = await tryWait(person, 'one', { organisation: '' });
    expect(stale).toMatchObject({ kind: 'refused', errors: [{ field: 'organisation', code: 'required' }] });
    expect(await findJoinedOfDraft(person, draft)).toBeNull();
    const entry = await joinWaitingList(person, { draft, browser: null });
    expect(entry).toEqual({ kind: 'in-line', entry: await findJoinedOfDraft(person, draft) });
  });

  it('that waits is full for others, also while a place is free for a moment', async () => {
    const { person } = await newWaiter('one');
    await withdrawPledge(holder, await toMove(held));
    const [other, own_] = [await newPerson(), { userId: person.id, browser: null }];
    const fullYearOf = async (draft: string, who: { userId: string; browser: null }) => {
      const checked = await findCheckedDraft(draft, who);
      return checked && 'fullYear' in checked ? checked.fullYear : undefined;
    };
    expect(await fullYearOf(await draftFor(other, 'one'), { userId: other.id, browser: null })).toBe(THIS_YEAR);
    expect(await fullYearOf(await draftFor(person, 'one'), own_)).toBeNull();
    await offerPlaces();
    expect(await fullYearOf(await draftFor(person, 'one'), own_)).toBeNull();
    expect(await tryWait(person, 'one')).toMatchObject({ kind: 'in-line' });
    expect((await listOwnWaiting(person, 'en'))[0]?.state).toBe('offered');
  });
});

describe('contacts of one organisation', () => {
  it('have one place in the line together', async () => {
    const known = await knownOrganisation(1, { tier: own('open') });
    const colleague = await newPerson();
    await ask(
      `INSERT INTO organisation_contact (organisation_id, user_id, name, email, status) VALUES ($1, $2, 'Colleague', $3, 'confirmed')`,
      [String(known.id), colleague.id, colleague.email],
    );
    const as = { organisation: known.name, website: `${known.name}.example` };
    const entry = await wait(known.person, 'one', as);
    expect(await tryWait(colleague, 'one', as)).toEqual({ kind: 'organisation-waits' });
    // Somebody who only uses its name is another one until people decide.
    expect(await tryWait(await newPerson(), 'one', as)).toMatchObject({ kind: 'in-line' });
    await leaveWaitingList(known.person, entry);
    expect(await tryWait(colleague, 'one', as)).toMatchObject({ kind: 'in-line' });
    await expectChecksHold();
  });
});

describe('an offer that has ended', () => {
  it('is said, with its answers kept to join again at the end of the line', async () => {
    const { person, entry } = await newWaiter('one');
    await withdrawPledge(holder, await toMove(held));
    const start = Date.now();
    await offerPlaces(null, new Date(start - 73 * 3_600_000));
    expect(await takeOffer(person, entry)).toEqual({ kind: 'over' });
    expect(await listOwnWaiting(person, 'en')).toMatchObject([{ state: 'expired', organisation: 'Late Loom' }]);
    expect(await statesOf(entry)).toEqual(['offered']);
    const next = await newWaiter('one');
    await offerPlaces();
    expect(await statesOf(entry, next.entry)).toEqual(['expired', 'offered']);
    const again = await takeOffer(person, entry, true);
    if (again.kind !== 'draft') throw new Error(again.kind);
    const joined = await joinWaitingList(person, { draft: again.draft, browser: null });
    expect(joined).toMatchObject({ kind: 'in-line' });
    expect(await listOwnWaiting(person, 'en')).toMatchObject([
      { state: 'expired' },
      { place: 2, all: 2, state: 'waiting' },
    ]);
    expect(await take(next.person, next.entry)).toMatchObject({ kind: 'made' });
    await expectChecksHold();
  });
});

describe('staff', () => {
  it('see who waits, in the order of the line', async () => {
    const [first, second] = [await newWaiter('one'), await newWaiter('one', { organisation: 'Second Loom' })];
    const { lists, isCut } = await listWaiting(await newStaff('reviewer', 'read-desk'), 'en');
    expect(isCut).toBe(false);
    expect(lists.find(({ slug }) => slug === own('one'))).toMatchObject({
      kind: 'tier',
      name: 'one',
      entries: [
        { place: 1, email: first.person.email, organisation: 'Late Loom', state: 'waiting', until: null },
        { place: 2, email: second.person.email, organisation: 'Second Loom' },
      ],
    });
  });
});
