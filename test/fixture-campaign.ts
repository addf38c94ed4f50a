import type { CampaignTerms } from '#domain/campaign';
import type { Benefit, Catalogue } from '#domain/catalogue';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';

/** The campaign of the integration tests, independent of `content/`: in dollars, from the first day of last year to the last day of next year. */
export function fixtureCampaign(year: number): Omit<CampaignTerms, 'timeZone'> {
  return {
    slug: 'fixture',
    name: 'The fixture campaign',
    currency: 'USD',
    goal: majorUnits(5_000_000, 'USD'),
    firstDay: civilDate(`${year - 1}-01-01`),
    lastDay: civilDate(`${year + 1}-12-31`),
    least: majorUnits(1, 'USD'),
    greatest: majorUnits(1_000_000, 'USD'),
    policyLimit: majorUnits(500, 'USD'),
    policyDays: 30,
    twoReviewersAbove: majorUnits(50_000, 'USD'),
    membershipPrice: majorUnits(99, 'USD'),
    membershipLeast: majorUnits(25, 'USD'),
    graceDays: 14,
    daysToPay: 14,
    sponsorshipDaysToPay: 30,
    presets: [25, 50, 99, 250].map((units) => majorUnits(units, 'USD')),
    programmes: [
      { slug: 'where-needed', name: 'Where it is needed most' },
      { slug: 'grants', name: 'Grants' },
      { slug: 'pypi-security', name: 'Security of the package index' },
      { slug: 'developer-in-residence', name: 'Developer in Residence' },
    ],
  };
}

/** A second campaign for tests, in euros and with its own terms. It closed on the last day of the year before last. */
export function earlierFixture(year: number): Omit<CampaignTerms, 'timeZone'> {
  const euros = (units: number) => majorUnits(units, 'EUR');
  return {
    slug: 'fixture-earlier',
    name: 'The earlier fixture campaign',
    currency: 'EUR',
    goal: euros(20_000),
    firstDay: civilDate(`${year - 3}-01-01`),
    lastDay: civilDate(`${year - 2}-12-31`),
    least: euros(5),
    greatest: euros(2_000),
    policyLimit: euros(100),
    policyDays: 30,
    twoReviewersAbove: euros(1_000),
    membershipPrice: euros(60),
    membershipLeast: euros(20),
    graceDays: 60,
    daysToPay: 14,
    sponsorshipDaysToPay: 30,
    presets: [10, 20].map(euros),
    programmes: [{ slug: 'trees', name: 'Trees' }],
  };
}

const LEVELS = [
  ['visionary', 155_000, 350],
  ['sustainability', 95_000, 300],
  ['maintaining', 63_000, 300],
  ['contributing', 33_000, 275],
  ['supporting', 16_500, 250],
  ['partner', 11_000, 225],
  ['participating', 4_000, 225],
  ['associate', 1_500, 175],
] as const;

const toName = (slug: string) => slug[0]?.toUpperCase() + slug.slice(1);

/** For each benefit: how many of the highest levels include it, and how many places it has (null: no limit). */
const BENEFITS = [
  ['keynote', 'stage', 2, 6],
  ['talk', 'stage', 3, 4],
  ['booth', 'stage', 5, 30],
  ['logo', 'thanks', 8, null],
  ['letter', 'thanks', 8, null],
] as const;

function toBenefit([slug, group, levels, capacity]: (typeof BENEFITS)[number], order: number): Benefit {
  const tiers = LEVELS.slice(0, levels).map(([tier]) => ({ tier, quantity: null }));
  return { slug, name: toName(slug), description: `The ${slug}.`, group, order, capacity, tiers, assets: [] };
}

/** The catalogue of the integration tests: eight levels without a limit, five benefits of which three are limited. */
export function fixtureCatalogue(year: number): Catalogue {
  return {
    year,
    currency: 'USD',
    groups: ['stage', 'thanks'].map((slug, order) => ({ slug, name: toName(slug), order })),
    tiers: LEVELS.map(([slug, price, logoWidth], order) => ({
      slug,
      name: toName(slug),
      order,
      price: majorUnits(price, 'USD'),
      capacity: null,
      logoWidth,
      published: true,
    })),
    benefits: BENEFITS.map(toBenefit),
  };
}
