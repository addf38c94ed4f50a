import { describe, expect, it, vi } from 'vitest';
import { PRESETS, PROGRAMMES } from '#content/campaign';
import { ask, countOf } from '#test/factories';
import { getCampaign } from '#server/campaign/campaign-queries';
import { publishContent } from '#server/campaign/publish-campaign';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { today } from '#server/clock';

const year = Number(today().slice(0, 4));
const kept = () =>
  Promise.all(
    ['campaign', 'programme', 'catalogue_year', 'tier', 'benefit', 'tier_benefit', 'event'].map((table) =>
      ask(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );

describe('publishing what content tells', () => {
  it('is asked for before anything can be pledged', async () => {
    await expect(getCampaign()).rejects.toThrow('npm run db:migrate');
  });

  it('by several processes at once publishes one campaign and one catalogue', async () => {
    await Promise.all([publishContent(), publishContent(), publishContent()]);
    expect([
      await countOf('campaign'),
      await countOf('programme'),
      await countOf('catalogue_year'),
      await countOf('tier'),
    ]).toEqual([1, PROGRAMMES.length, 1, 8]);
  });

  it('gives the terms of the contract', async () => {
    const { terms } = await getCampaign();
    expect(terms).toMatchObject({
      currency: 'USD',
      firstDay: `${year - 1}-01-01`,
      lastDay: `${year + 1}-12-31`,
      goal: { amount: 500_000_000n },
      least: { amount: 100n },
      greatest: { amount: 100_000_000n },
      policyLimit: { amount: 50_000n },
      twoReviewersAbove: { amount: 5_000_000n },
      graceDays: 14,
      timeZone: 'UTC',
    });
    expect(terms.presets).toEqual(PRESETS.map(({ amount }) => amount));
    expect(terms.programmes.map(({ slug }) => slug)).toEqual(PROGRAMMES.map(({ slug }) => slug));
  });

  it('again changes nothing', async () => {
    const before = await kept();
    await publishContent();
    expect(await kept()).toEqual(before);
  });

  it('renews what changed in it, and keeps the ids that pledges refer to', async () => {
    const [before] = await ask('SELECT id FROM campaign');
    await ask("UPDATE campaign SET name = 'Old', goal = 1, grace_days = 99");
    await publishContent();
    expect(await ask('SELECT id, name, grace_days FROM campaign')).toEqual([
      { ...before, name: 'Ten years behind Python', grace_days: 14 },
    ]);
  });

  it('leaves a catalogue alone that was edited since', async () => {
    await ask("UPDATE tier SET price = 7 WHERE slug = 'partner'");
    await publishContent();
    expect(await ask("SELECT price FROM tier WHERE slug = 'partner'")).toEqual([{ price: '7' }]);
  });

  it('in the next year moves the campaign along and offers the new catalogue', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(year + 1, 0, 1, 12) });
    try {
      await publishContent();
    } finally {
      vi.useRealTimers();
    }
    expect(await ask('SELECT first_day::text AS first, last_day::text AS last FROM campaign')).toEqual([
      { first: `${year}-01-01`, last: `${year + 2}-12-31` },
    ]);
    const offered = await findOfferedCatalogue();
    expect(offered?.catalogue.year).toBe(year + 1);
    expect(offered && (await putCatalogue(offered.catalogue, 'test', { dryRun: true }))).toEqual([]);
  });
});
