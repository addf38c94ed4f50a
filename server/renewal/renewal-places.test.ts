import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, countOf, newPerson, pledge, sponsorship, toMove, tryPledge } from '#test/factories';
import { joinedContact } from '#test/organisation-factories';
import { THIS_YEAR, apply, benefit, catalogue, offer, own } from '#test/place-factories';
import { goTo } from '#test/reminder-factories';
import { END, daysBefore, renew, renewed, seedLongCampaign, sponsorAt, startAnew, view } from '#test/renewal-factories';
import { newWaiter, statesOf } from '#test/waiting-factories';
import { addDays, civilDate } from '#domain/civil-date';
import type { Person } from '#server/auth';
import { today } from '#server/clock';
import { listOwnOrganisations } from '#server/organisation/own-organisation-queries';
import { withdrawPledge } from '#server/review/supporter-moves';
import { offerPlaces } from '#server/waiting/offer-places';

beforeAll(seedLongCampaign);
beforeEach(startAnew);

describe('the place of a sponsorship', () => {
  it('is kept for its renewal until 30 days before the end, also from who applies for several years', async () => {
    const sponsor = await sponsorAt('one');
    const other = await newPerson();
    const late = apply('one', 'Late');
    const nextYear = civilDate(`${THIS_YEAR + 1}-01-02`);
    const lastKept = daysBefore(30);
    if (lastKept > nextYear) {
      goTo(nextYear);
      expect(await tryPledge(other, late)).toEqual({ kind: 'no-places', year: THIS_YEAR + 1 });
      goTo(lastKept);
      expect(await tryPledge(other, late)).toEqual({ kind: 'no-places', year: THIS_YEAR + 1 });
    }
    goTo(lastKept);
    const reference = await renewed(sponsor.ada, sponsor);
    await withdrawPledge(sponsor.ada, await toMove(reference));
    goTo(daysBefore(29));
    expect((await tryPledge(other, late)).kind).toBe('made');
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'full' });
    expect(await renew(sponsor.ada, sponsor, { amount: '150000' })).toEqual({ kind: 'full' });
  });

  it('of a limited benefit is kept too', async () => {
    const sponsor = await sponsorAt('one', {});
    await Promise.all([1, 2].map(async (i) => pledge(await newPerson(), apply('open', `Booth ${i}`, { years: 2 }))));
    goTo(daysBefore(60));
    const reference = await renewed(sponsor.ada, sponsor);
    const held = await ask<{ slug: string }>(
      "SELECT h.slug FROM pledge_place h JOIN pledge p ON p.id = h.pledge_id WHERE p.reference = $1 AND h.kind = 'benefit'",
      [reference],
    );
    expect(held).toEqual([{ slug: own('booth') }]);
  });

  it('of a limited benefit that others have taken is said to be sold out, and a renamed benefit stays the same', async () => {
    const sponsor = await sponsorAt('open');
    const others = catalogue().benefits.filter(({ slug }) => slug !== own('badge'));
    await offer({
      year: catalogue().year,
      benefits: [...others, { ...benefit('badge', null, ['open']), name: 'Pin' }],
    });
    const same = { added: [], removed: [], changed: [], full: [] };
    goTo(daysBefore(60));
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'renew', changes: same });
    goTo(daysBefore(29));
    await Promise.all([1, 2].map(async (i) => pledge(await newPerson(), apply('open', `Talk ${i}`, { years: 2 }))));
    const talk = { slug: own('talk'), name: 'talk', quantity: null };
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'renew', changes: { ...same, full: [talk] } });
    const reference = await renewed(sponsor.ada, sponsor);
    const held = await ask<{ slug: string }>(
      "SELECT DISTINCT h.slug FROM pledge_place h JOIN pledge p ON p.id = h.pledge_id WHERE p.reference = $1 AND h.kind = 'benefit'",
      [reference],
    );
    expect(held).toEqual([{ slug: own('booth') }]);
  });

  it('goes to who waits for it once it is no longer kept, and not before', async () => {
    const sponsor = await sponsorAt('one');
    goTo(addDays(daysBefore(30), -5));
    const { entry } = await newWaiter('one');
    await offerPlaces({ kind: 'tier', slug: own('one') });
    expect(await statesOf(entry)).toEqual(['waiting']);
    goTo(daysBefore(29));
    await offerPlaces({ kind: 'tier', slug: own('one') });
    expect(await statesOf(entry)).toEqual(['offered']);
    expect(await view(sponsor.ada, sponsor)).toMatchObject({ step: 'full' });
  });
});

it('an application by the form for later years takes the renewal’s place', async () => {
  const sponsor = await sponsorAt('five');
  goTo(civilDate(`${THIS_YEAR + 1}-01-02`));
  const [row] = await ask<{ name: string }>('SELECT public_name AS name FROM organisation WHERE id = $1', [sponsor.id]);
  await pledge(sponsor.ada, sponsorship(own('five'), row?.name ?? '', { recognition: 'named' }));
  if (daysBefore(90) <= today()) expect(await view(sponsor.ada, sponsor)).toBeNull();
  expect(await countOf('kept_for($1, $2, $3, now())', ['tier', own('five'), THIS_YEAR + 1])).toBe(0);
});

it('the account links the renewal for who may do it', async () => {
  const sponsor = await sponsorAt('five');
  const reader = await joinedContact(sponsor, 'reader');
  goTo(daysBefore(60));
  const ends = async (person: Person) => (await listOwnOrganisations(person)).map((each) => each.ends);
  expect(await ends(sponsor.ada)).toEqual([END]);
  expect(await ends(reader)).toEqual([null]);
});
