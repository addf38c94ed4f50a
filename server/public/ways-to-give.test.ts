import { describe, expect, it } from 'vitest';
import { WAYS_TO_GIVE } from '#content/ways-to-give';
import { LANGUAGE_LIST } from '#content/languages';
import { money } from '#domain/money';
import { catalogueFromContent, termsFromContent } from '#server/public/give-terms';
import { listWaysToGive } from '#server/public/ways-to-give';

describe.each(LANGUAGE_LIST)('the ways to give in $code', ({ code }) => {
  it('have no empty placeholder', () => {
    const ways = listWaysToGive(code, null);
    expect(ways.map(({ slug }) => slug)).toEqual(WAYS_TO_GIVE[code].map(({ slug }) => slug));
    for (const { cost, costNote } of ways) expect(cost + costNote).not.toMatch(/[{}]|undefined/);
  });
});

describe('the amounts of the ways to give', () => {
  const campaign = { terms: termsFromContent(), catalogue: catalogueFromContent() };

  it('are those of the campaign and the catalogue, in its currency', () => {
    const { terms, catalogue } = campaign;
    const changed = {
      terms: { ...terms, least: money(500n, 'EUR'), membershipPrice: money(12_000n, 'EUR') },
      catalogue: {
        ...catalogue,
        catalogue: {
          ...catalogue.catalogue,
          tiers: catalogue.catalogue.tiers.slice(0, 2).map((tier) => ({ ...tier, price: money(90_000n, 'EUR') })),
        },
      },
    };
    const [gift, membership, sponsorship] = listWaysToGive('en', changed);
    expect([gift?.cost, membership?.cost, sponsorship?.cost]).toEqual(['From €5', '€120 a year', 'From €900 a year']);
    expect(sponsorship?.costNote).toMatch(/^2 levels/);
  });

  it('do not count what is sold apart, and its price is not that of the lowest level', () => {
    const { catalogue } = campaign.catalogue;
    const [highest, next] = catalogue.tiers;
    if (!highest || !next) throw new Error('Two levels are needed');
    const apart = { ...next, price: money(1n, highest.price.currency), soldApart: true };
    const tiers = [apart, highest];
    const some = { ...campaign, catalogue: { ...campaign.catalogue, catalogue: { ...catalogue, tiers } } };
    const sponsorship = listWaysToGive('en', some).at(-1);
    expect(sponsorship?.cost).toContain('$155,000');
    expect(sponsorship?.costNote).toMatch(/^1 level/);
  });

  it('have no sponsorship while no level is on offer', () => {
    const { catalogue } = campaign.catalogue;
    const none = { ...campaign, catalogue: { ...campaign.catalogue, catalogue: { ...catalogue, tiers: [] } } };
    expect(listWaysToGive('en', none).map(({ slug }) => slug)).toEqual(['one-time', 'membership']);
  });
});
