import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newPerson, seedCampaign } from '#test/factories';
import { LOGO, sponsorOf, type SponsorOf } from '#test/sponsor-factories';
import { yearOf } from '#domain/story-timeline';
import { today } from '#server/clock';
import { findLogo } from '#server/organisation/find-logo';
import { findShownSponsors } from '#server/organisation/sponsor-queries';

let files = 0;

/** The file name of the logo of a new sponsor. */
async function fileOf(...sponsorships: SponsorOf[]): Promise<string> {
  const organisation = `Maker of ${++files}`;
  const person = await newPerson();
  for (const each of sponsorships) await sponsorOf(person, organisation, each);
  const [logo] = await ask<{ name: string }>(
    'SELECT l.name FROM organisation_logo l JOIN organisation o ON o.id = l.organisation_id WHERE o.public_name = $1',
    [organisation],
  );
  return `${logo?.name}.svg`;
}

beforeAll(seedCampaign);

describe('a logo', () => {
  it('is found while an approved, named sponsorship consents to the logo', async () => {
    const logo = await findLogo(await fileOf({ hasLogo: true }));
    expect(logo?.mediaType).toBe('image/svg+xml');
    expect(Buffer.from((await logo?.read()) ?? []).equals(LOGO.bytes)).toBe(true);
    expect(await findLogo(await fileOf({ from: -500, until: -100 }, { hasLogo: true }))).not.toBeNull();
  });

  it.each<[string, SponsorOf[]]>([
    ['a sponsorship without a name', [{ hasLogo: true, recognition: 'anonymous' }]],
    ['a sponsorship that is not approved', [{ hasLogo: true, isApproved: false }]],
  ])('is not found for %s', async (_, sponsorships) => {
    const file = await fileOf(...sponsorships);
    expect(file).toMatch(/^[0-9a-f-]{36}\.svg$/);
    expect(await findLogo(file)).toBeNull();
  });

  it.each<[string, SponsorOf[]]>([
    ['a sponsorship that has ended', [{ hasLogo: true, from: -365, until: 0 }]],
    ['a future sponsorship', [{ hasLogo: true, from: 1, until: 366 }]],
    ['an ended sponsorship, if the current one has no consent', [{ hasLogo: true, from: -365, until: 0 }, {}]],
  ])('is found for %s, because the feed of its year lists it', async (_, sponsorships) => {
    const file = await fileOf(...sponsorships);
    const thisYear = yearOf(today());
    const listed = (year: number) => findShownSponsors({ year });
    const feed = (await Promise.all([thisYear - 1, thisYear, thisYear + 1].map(listed))).flat();
    const logos = feed.flatMap((sponsor) => sponsor.logos).map(({ path }) => path);
    expect(logos).toContain(`/logos/${file}`);
    for (const path of logos) expect(await findLogo(path.replace('/logos/', '')), path).not.toBeNull();
  });

  it('is no longer found once the consent to it, or to the name, is withdrawn', async () => {
    for (const consent of ['show_logo', 'show_name']) {
      const file = await fileOf({ hasLogo: true });
      await ask(
        `UPDATE pledge SET ${consent} = false
         WHERE organisation_id = (SELECT organisation_id FROM organisation_logo WHERE name = $1)`,
        [file.slice(0, 36)],
      );
      expect(await findLogo(file), consent).toBeNull();
    }
  });

  it('is found only with its exact name and extension', async () => {
    const file = await fileOf({ hasLogo: true });
    const name = file.slice(0, 36);
    const other = `${name.startsWith('0') ? '1' : '0'}${name.slice(1)}`;
    const wrong = [
      '',
      name,
      `${name}.png`,
      `${name}.gif`,
      `${name}.svg.svg`,
      `${name.toUpperCase()}.svg`,
      `${other}.svg`,
    ];
    for (const each of [...wrong, `../${file}`, `${file}\n`, "' OR true.svg"])
      expect(await findLogo(each), each).toBeNull();
    expect(await findLogo(file)).not.toBeNull();
  });
});
