import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '#domain/civil-date';
import { ask, expectChecksHold, newPerson, seedCampaign } from '#test/factories';
import { today } from '#server/clock';
import { storeLogo } from '#server/organisation/logo-store';
import { LOGO, sponsorOf, type SponsorOf } from '#test/sponsor-factories';
import { findShownSponsors, type AskedSponsors } from '#server/organisation/sponsor-queries';
import { toWall } from '#server/public/sponsor-wall';
import { readPublicState } from '#server/public/public-state-queries';

const THIS_YEAR = Number(today().slice(0, 4));

let name = 0;

/** Makes an organisation with these sponsorships; returns it as the public sees it. */
async function shown(...sponsorships: SponsorOf[]) {
  const organisation = `Sponsor ${++name}`;
  const person = await newPerson();
  for (const each of sponsorships) await sponsorOf(person, organisation, each);
  return (await findShownSponsors()).filter((sponsor) => sponsor.organisation === organisation);
}

beforeAll(seedCampaign);
afterEach(() => vi.useRealTimers());

it('the feed of a place lists who consents to it, and that of a year whose term runs in it', async () => {
  const [organisation, person] = ['Feed of Places', await newPerson()];
  const reference = await sponsorOf(person, organisation, {
    first: `${THIS_YEAR}-01-01`,
    last: `${THIS_YEAR + 1}-01-01`,
  });
  const lists = async (asked: AskedSponsors) =>
    (await findShownSponsors(asked)).some((sponsor) => sponsor.organisation === organisation);
  const places = ['site', 'annual-report', 'events'] as const;
  const placed = () => Promise.all(places.map((placement) => lists({ placement })));
  expect(await placed()).toEqual([true, false, false]);
  await ask('UPDATE pledge SET in_report = true WHERE reference = $1', [reference]);
  expect(await placed()).toEqual([true, true, false]);
  await ask('UPDATE pledge SET at_events = true, in_report = false WHERE reference = $1', [reference]);
  expect(await placed()).toEqual([true, false, true]);
  const years = [THIS_YEAR - 1, THIS_YEAR, THIS_YEAR + 1];
  expect(await Promise.all(years.map((year) => lists({ year, placement: 'events' })))).toEqual([false, true, false]);
});

describe('a sponsor is shown', () => {
  it.each<[string, SponsorOf, number]>([
    ['from its first day, if approved and named', { from: 0, until: 365 }, 1],
    ['on its last day', { from: -364, until: 1 }, 1],
    ['not from the day after its term', { from: -365, until: 0 }, 0],
    ['not before its first day', { from: 1, until: 366 }, 0],
    ['not if its name may not be shown', { recognition: 'anonymous' }, 0],
    ['not before it is approved', { isApproved: false }, 0],
  ])('%s', async (_, sponsorship, many) => expect(await shown(sponsorship)).toHaveLength(many));

  it('until midnight', async () => {
    const [sponsor] = await shown({ from: -364, until: 1 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(today(), 1)}T00:00:01Z`) });
    expect((await findShownSponsors()).map(({ organisation }) => organisation)).not.toContain(sponsor?.organisation);
  });

  it('at the highest level of today, not the highest of the past or future', async () => {
    const [sponsor] = await shown(
      { tier: 'visionary', from: -800, until: -400 },
      { tier: 'associate', from: -10, until: 355 },
      { tier: 'partner', from: -5, until: 360 },
      { tier: 'sustainability', from: 30, until: 395 },
    );
    expect(sponsor).toMatchObject({ tier: 'partner', tierName: 'Partner' });
  });

  it('with all consecutive years under its name, including those of ended terms', async () => {
    const past = { first: `${THIS_YEAR - 3}-01-01`, last: `${THIS_YEAR}-01-01`, years: 3 };
    const [sponsor] = await shown({ tier: 'visionary', ...past }, { years: 2 });
    expect(sponsor).toMatchObject({ since: THIS_YEAR - 3, years: 4 });
    const [unnamed] = await shown({ ...past, recognition: 'anonymous' }, {});
    expect(unnamed).toMatchObject({ since: THIS_YEAR, years: 1 });
  });
});

describe('a logo on the sponsors page', () => {
  it('needs its own consent', async () => {
    const [without] = await shown({});
    expect(without?.logos).toEqual([]);
    const [given] = await shown({ hasLogo: true });
    expect(given?.logos).toMatchObject([{ theme: 'light', width: 240, height: 120, alt: 'A mark' }]);
    await ask(
      'UPDATE pledge SET show_logo = false WHERE organisation_id = (SELECT id FROM organisation WHERE public_name = $1)',
      [given?.organisation],
    );
    const after = (await findShownSponsors()).find(({ organisation }) => organisation === given?.organisation);
    expect(after?.logos).toEqual([]);
  });

  it('needs the consent of the sponsorship that it belongs to', async () => {
    const [sponsor] = await shown({ tier: 'partner' }, { tier: 'associate', hasLogo: true });
    expect(sponsor).toMatchObject({ tier: 'partner', logos: [] });
    const [twice] = await shown({ tier: 'partner' }, { tier: 'partner', hasLogo: true });
    expect(twice?.logos).toHaveLength(1);
  });

  it('uploaded a second time changes nothing, not even a withdrawn consent', async () => {
    const reference = await sponsorOf(await newPerson(), 'Twice', { hasLogo: true });
    await ask('UPDATE pledge SET show_logo = false WHERE reference = $1', [reference]);
    expect(await storeLogo(reference, LOGO)).toBe(false);
    expect(await storeLogo('PB-2222-2222', LOGO)).toBe(false);
    expect(await ask('SELECT show_logo FROM pledge WHERE reference = $1', [reference])).toEqual([{ show_logo: false }]);
    await expectChecksHold();
  });
});

it('the sponsors page shows no amount, because a sponsor there may have asked to hide it', async () => {
  await shown({ tier: 'partner', recognition: 'named-without-amount' });
  const wall = toWall('en', await readPublicState());
  expect(wall.find(({ slug }) => slug === 'partner')?.sponsors.length).toBeGreaterThan(0);
  for (const level of wall) expect(level).not.toHaveProperty('price');
});
