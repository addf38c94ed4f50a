import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '#test/draft-factories';
import { expectChecksHold, newPerson, pledge, seedCampaign, toMove, tryPledge } from '#test/factories';
import { apply, newCatalogue, takenOver, THIS_YEAR } from '#test/place-factories';
import { newWaiter, statesOf } from '#test/waiting-factories';
import type { Person } from '#server/auth';
import { withdrawPledge } from '#server/review/supporter-moves';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';
import { offerPlaces } from '#server/waiting/offer-places';

vi.mock('next/headers', () => ({ headers: vi.fn(), cookies: vi.fn() }));

const Y = THIS_YEAR;
let person: Person;

beforeAll(async () => {
  await seedCampaign();
  openBrowser();
  person = await newPerson();
});
beforeEach(newCatalogue);
afterEach(() => void vi.useRealTimers());

const fill = async (years = 1) => (await pledge(person, apply('one', 'Holder', { years }))).reference;
const free = async (reference: string) => withdrawPledge(person, await toMove(reference));

describe('a term of several years', () => {
  const nextYear = () => pledge(person, apply('one', 'Next year'), new Date(Date.UTC(Y + 1, 5, 15)));

  it('is offered once every one of its years has a place; until then others go first', async () => {
    const [reference, next] = [await fill(), await nextYear()];
    const three = await newWaiter('one', { years: '3' });
    const one = await newWaiter('one');
    await free(reference);
    expect(await offerPlaces()).toBe(1);
    expect(await statesOf(three.entry, one.entry)).toEqual(['waiting', 'offered']);
    await leaveWaitingList(one.person, one.entry);
    expect(await offerPlaces()).toBe(0);
    await free(next.reference);
    expect(await offerPlaces()).toBe(1);
    expect(await takenOver('one', [Y, Y + 1, Y + 2])).toEqual([1, 1, 1]);
    expect((await tryPledge(three.person, apply('one', 'Shorter'))).kind).toBe('made');
    expect(await takenOver('one', [Y, Y + 1, Y + 2])).toEqual([1, 0, 0]);
    await expectChecksHold();
  });

  it('that is longer than the offer needs a place in the other years too', async () => {
    const [reference] = [await fill(), await nextYear()];
    const { person: waiter, entry } = await newWaiter('one');
    await free(reference);
    await offerPlaces();
    expect(await tryPledge(waiter, apply('one', 'Too long', { years: 2 }))).toEqual({ kind: 'no-places', year: Y + 1 });
    expect([...(await statesOf(entry)), ...(await takenOver('one', [Y, Y + 1]))]).toEqual(['offered', 1, 1]);
    expect((await tryPledge(waiter, apply('one', 'One year'))).kind).toBe('made');
    expect(await takenOver('one', [Y, Y + 1])).toEqual([1, 1]);
    await expectChecksHold();
  });

  it('can still be taken after New Year: the offer holds the year after too', async () => {
    const reference = await fill(2);
    const { person: waiter, entry } = await newWaiter('one', { years: '2' });
    await free(reference);
    const eve = new Date(Date.UTC(Y, 11, 30, 12));
    await offerPlaces(null, eve);
    expect(await takenOver('one', [Y, Y + 1, Y + 2, Y + 3])).toEqual([1, 1, 1, 0]);
    expect(
      (await tryPledge(waiter, apply('one', 'After', { years: 2 }), undefined, new Date(Date.UTC(Y + 1, 0, 1, 12))))
        .kind,
    ).toBe('made');
    expect(await takenOver('one', [Y, Y + 1, Y + 2, Y + 3])).toEqual([0, 1, 1, 0]);
    expect(await statesOf(entry)).toEqual(['taken']);
    await expectChecksHold();
  });
});
