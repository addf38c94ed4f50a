import { describe, expect, it, vi } from 'vitest';
import { contentCampaigns } from '#content/campaign';
import { ask, countOf } from '#test/factories';
import { fixtureCampaign } from '#test/fixture-campaign';
import { findCampaign, getCurrentCampaign, readCurrentCampaign } from '#server/campaign/campaign-queries';
import { findContentDifferences } from '#server/campaign/find-content-differences';
import { addCampaign, publishContent } from '#server/campaign/publish-campaign';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { today } from '#server/clock';
import { toCatalogueView } from '#server/public/catalogue-view';
import { catalogueFromContent, termsFromContent, toMembershipTerms, toOneTimeTerms } from '#server/public/give-terms';

const year = Number(today().slice(0, 4));
const [declared] = contentCampaigns(year);
const readTables = () =>
  Promise.all(
    ['campaign', 'programme', 'catalogue_year', 'tier', 'benefit', 'tier_benefit', 'event'].map((table) =>
      ask(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

describe('the start of the application', () => {
  it('is required before anything can be pledged', async () => {
    await expect(getCurrentCampaign()).rejects.toThrow('There is no campaign yet');
  });

  it('in several processes at once adds one campaign and one catalogue, with one event', async () => {
    await Promise.all([publishContent(), publishContent(), publishContent()]);
    expect([
      await countOf('campaign'),
      await countOf('programme'),
      await countOf('catalogue_year'),
      await countOf('tier'),
    ]).toEqual([
      contentCampaigns(year).length,
      declared?.programmes.length,
      1,
      catalogueFromContent().catalogue.tiers.length,
    ]);
    expect(await ask("SELECT actor_kind, stream, stream_id FROM event WHERE type = 'campaign-added'")).toEqual([
      { actor_kind: 'system', stream: 'campaign', stream_id: declared?.slug },
    ]);
  });

  it('applies the terms that the content declares', async () => {
    const { terms } = await getCurrentCampaign();
    const { presets, programmes, ...rest } = declared ?? {};
    expect(terms).toMatchObject({ ...rest, timeZone: 'UTC' });
    expect([terms.presets, terms.programmes.map(({ slug }) => slug)]).toEqual([
      presets,
      programmes?.map(({ slug }) => slug),
    ]);
  });

  it('makes the database equal to what the build showed', async () => {
    const { terms } = await getCurrentCampaign();
    expect(toOneTimeTerms(termsFromContent())).toEqual(toOneTimeTerms(terms));
    expect(toMembershipTerms(termsFromContent())).toEqual(toMembershipTerms(terms));
    expect(toOneTimeTerms(terms).presets).toHaveLength(termsFromContent().presets.length);
    expect(toOneTimeTerms(terms).presets.every(({ meaning }) => meaning.length > 10)).toBe(true);
    const offered = await findOfferedCatalogue();
    expect(offered && toCatalogueView({ ...offered, takenByTier: {} }).tiers).toEqual(
      toCatalogueView(catalogueFromContent()).tiers,
    );
  });

  it('changes nothing the second time', async () => {
    const before = await readTables();
    expect(await findContentDifferences()).toEqual([]);
    await publishContent();
    expect(await readTables()).toEqual(before);
  });

  it('overwrites no terms of an existing campaign', async () => {
    await ask("UPDATE campaign SET name = 'Renamed', goal = 1, grace_days = 99");
    const before = await readTables();
    await publishContent();
    expect(await readTables()).toEqual(before);
  });

  it('does not change a catalogue that was edited since', async () => {
    const [{ slug = '' } = {}] = catalogueFromContent().catalogue.tiers;
    await ask('UPDATE tier SET price = 7 WHERE slug = $1', [slug]);
    await publishContent();
    expect(await ask('SELECT price FROM tier WHERE slug = $1', [slug])).toEqual([{ price: '7' }]);
  });

  it('tells the operator what it did not take from content', async () => {
    const slug = declared?.slug ?? '';
    expect(await findContentDifferences()).toEqual([
      expect.stringMatching(`^Campaign ${slug}: .* differ in name, goal, graceDays\\. .*campaign:apply -- ${slug}$`),
      expect.stringMatching(`^Catalogue of ${year}: .* differ in 1 places\\.`),
    ]);
    await ask("UPDATE catalogue_year SET source = 'ours.json'");
    await ask("UPDATE programme SET slug = slug || '-before'");
    expect(await findContentDifferences()).toEqual([
      expect.stringContaining('differ in'),
      expect.stringMatching(/kept from the start that added it.*programmes \(.*-before/),
    ]);
    await ask("UPDATE catalogue_year SET source = 'content'");
    await ask("UPDATE programme SET slug = replace(slug, '-before', '')");
  });

  it('in the next year keeps the dates of the campaign and offers the new catalogue', async () => {
    let offered: Awaited<ReturnType<typeof findOfferedCatalogue>> = null;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(year + 1, 0, 1, 12) });
    try {
      await publishContent();
      offered = await findOfferedCatalogue();
    } finally {
      vi.useRealTimers();
    }
    expect(await ask('SELECT first_day::text AS first, last_day::text AS last FROM campaign')).toEqual([
      { first: declared?.firstDay, last: declared?.lastDay },
    ]);
    expect(offered?.catalogue.year).toBe(year + 1);
    // The catalogue is on offer from its own first day, not before.
    expect((await findOfferedCatalogue())?.catalogue.year).toBe(year);
    expect(offered && (await putCatalogue(offered.catalogue, 'test', { dryRun: true }))).toEqual([]);
  });

  it('adds a new campaign beside the existing one, which keeps its address', async () => {
    const firstDay = today();
    expect(await addCampaign({ ...fixtureCampaign(year), firstDay })).toBe(true);
    expect(await addCampaign({ ...fixtureCampaign(year), name: 'Again' })).toBe(false);
    expect((await readCurrentCampaign()).terms).toMatchObject({
      slug: 'fixture',
      name: 'The fixture campaign',
      firstDay,
    });
    expect((await findCampaign(declared?.slug ?? ''))?.terms.name).toBe('Renamed');
    expect(await findCampaign('no-such')).toBeNull();
  });
});
