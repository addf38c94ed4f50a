import type { CampaignTerms } from '#domain/campaign';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import type { OfferedTier } from '#domain/sponsorship';

/** A campaign for tests and examples, with the terms of the demonstration. */
export const exampleTerms: CampaignTerms = {
  slug: 'example',
  name: 'An example',
  currency: 'USD',
  goal: majorUnits(5_000_000, 'USD'),
  firstDay: civilDate('2025-01-01'),
  lastDay: civilDate('2027-12-31'),
  least: majorUnits(1, 'USD'),
  greatest: majorUnits(1_000_000, 'USD'),
  policyLimit: majorUnits(500, 'USD'),
  twoReviewersAbove: majorUnits(50_000, 'USD'),
  membershipPrice: majorUnits(99, 'USD'),
  membershipLeast: majorUnits(25, 'USD'),
  graceDays: 14,
  daysToPay: 14,
  sponsorshipDaysToPay: 30,
  presets: [25, 50, 99, 250].map((units) => majorUnits(units, 'USD')),
  programmes: [
    { slug: 'residence', name: 'Developer in Residence' },
    { slug: 'grants', name: 'Grants' },
  ],
  timeZone: 'UTC',
};

/** Levels for tests and examples: one for sale, one that is not. */
export const exampleTiers: readonly OfferedTier[] = [
  { slug: 'partner', name: 'Partner', price: majorUnits(11_000, 'USD'), published: true },
  { slug: 'visionary', name: 'Visionary', price: majorUnits(155_000, 'USD'), published: true },
  { slug: 'startup-row', name: 'Startup Row', price: majorUnits(100, 'USD'), published: false },
];
