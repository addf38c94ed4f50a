import { CURRENCY, firstCampaign, type DeclaredCampaign } from '#content/campaign';
import type { DemoPledge } from '#domain/demonstration';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';

const SLUG = 'sprints-for-newcomers';
const FOR = ['education-events', 'grants', 'where-needed'];

/** An invented earlier campaign, of the demonstration alone: it ran for a year and closed two years before `year` (four digits) began. */
export function earlierCampaign(year: number): DeclaredCampaign {
  return {
    slug: SLUG,
    name: 'Sprints for newcomers',
    currency: CURRENCY,
    goal: majorUnits(3_000, CURRENCY),
    firstDay: civilDate(`${year - 3}-01-01`),
    lastDay: civilDate(`${year - 3}-12-31`),
    least: majorUnits(1, CURRENCY),
    greatest: majorUnits(10_000, CURRENCY),
    policyLimit: majorUnits(1_000, CURRENCY),
    policyDays: 30,
    twoReviewersAbove: majorUnits(5_000, CURRENCY),
    membershipPrice: majorUnits(99, CURRENCY),
    membershipLeast: majorUnits(25, CURRENCY),
    graceDays: 30,
    daysToPay: 14,
    sponsorshipDaysToPay: 30,
    presets: [20, 50, 100].map((units) => majorUnits(units, CURRENCY)),
    programmes: firstCampaign(year).programmes.filter(({ slug }) => FOR.includes(slug)),
  };
}

const gift = (amount: number, programme: string, displayName: string, more: object = {}) => ({
  kind: 'one-time',
  campaign: SLUG,
  amount,
  currency: CURRENCY,
  programme,
  recognition: 'named',
  displayName,
  ...more,
});

/** Its pledges; days are counted back from its last. */
export const DEMO_EARLIER: readonly DemoPledge[] = [
  {
    key: 'earlier-1',
    by: 'bela@example.org',
    daysAgo: 330,
    body: gift(50_000, 'education-events', 'Béla Sorensen'),
    nameShownBy: 'rosa@example.org',
    payments: [{ amount: '500', daysAgo: 322 }],
  },
  {
    key: 'earlier-2',
    by: 'freya@example.org',
    daysAgo: 291,
    body: gift(60_000, 'grants', 'Freya Nakagawa', { instalments: 2 }),
    nameShownBy: 'tomas@example.org',
    payments: [
      { amount: '300', daysAgo: 288 },
      { amount: '300', daysAgo: 105 },
    ],
  },
  {
    key: 'earlier-3',
    by: 'chidi@example.org',
    daysAgo: 204,
    body: gift(25_000, 'where-needed', 'Chidi Marlowe'),
    nameShownBy: 'rosa@example.org',
    payments: [{ amount: '250', daysAgo: 200 }],
  },
  {
    key: 'earlier-4',
    by: 'ines@example.org',
    daysAgo: 150,
    body: gift(40_000, 'education-events', 'Inès Calloway', { instalments: 4 }),
    nameShownBy: 'tomas@example.org',
    payments: [
      { amount: '100', daysAgo: 149 },
      { amount: '100', daysAgo: 58 },
    ],
  },
  {
    key: 'earlier-5',
    by: 'emil@example.org',
    daysAgo: 88,
    body: gift(80_000, 'education-events', 'Emil Vasquez'),
    nameShownBy: 'rosa@example.org',
    payments: [{ amount: '800', daysAgo: 80 }],
  },
  {
    key: 'earlier-6',
    by: 'hanna@example.org',
    daysAgo: 9,
    body: gift(30_000, 'grants', 'Hanna Iyer'),
    nameShownBy: 'tomas@example.org',
    payments: [{ amount: '300', daysAgo: 2 }],
  },
];
