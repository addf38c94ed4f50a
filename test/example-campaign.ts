import type { CampaignTerms } from '#domain/campaign';
import { majorUnits } from '#domain/money';
import type { OfferedTier } from '#domain/sponsorship-pledge';
import { fixtureCampaign } from '#test/fixture-campaign';

/** A campaign for tests and examples, with the terms of the fixture campaign. */
export const exampleTerms: CampaignTerms = {
  ...fixtureCampaign(2026),
  slug: 'example',
  name: 'An example',
  programmes: [
    { slug: 'residence', name: 'Developer in Residence' },
    { slug: 'grants', name: 'Grants' },
  ],
  timeZone: 'UTC',
};

/** Levels for tests and examples: one for sale, one not. */
export const exampleTiers: readonly OfferedTier[] = [
  { slug: 'partner', name: 'Partner', price: majorUnits(11_000, 'USD'), published: true },
  { slug: 'visionary', name: 'Visionary', price: majorUnits(155_000, 'USD'), published: true },
  { slug: 'startup-row', name: 'Startup Row', price: majorUnits(100, 'USD'), published: false },
];

/** Areas in which a contributing member can volunteer. */
export const exampleAreas = ['documentation', 'packaging', 'events', 'translation'];
