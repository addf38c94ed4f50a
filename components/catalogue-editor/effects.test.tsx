import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Effects } from '#components/catalogue-editor/effects';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { majorUnits } from '#domain/money';
import type { DeskCatalogue } from '#server/catalogue/desk-year-queries';
import { translateToEnglish } from '#server/i18n/translate';

const tier = (slug: string) => ({
  slug,
  name: slug.toUpperCase(),
  order: 0,
  price: majorUnits(5_000, 'USD'),
  capacity: null,
  logoWidth: 200,
  published: true,
});
const held = (slug: string, accepted: number, waiting: number, waitingAt: string[] = []) => ({
  slug,
  accepted,
  waiting,
  waitingAt,
  taken: 0,
});
const year = (levels: DeskCatalogue['held']['levels'], benefits: DeskCatalogue['held']['benefits']): DeskCatalogue => ({
  catalogue: {
    year: 2030,
    currency: 'USD',
    groups: [{ slug: 'all', name: 'All', order: 0 }],
    tiers: [tier('gold'), tier('silver'), tier('bronze')],
    benefits: [
      {
        slug: 'talk',
        name: 'A talk',
        description: '',
        group: 'all',
        order: 0,
        capacity: null,
        tiers: ['gold', 'silver'].map((each) => ({ tier: each, quantity: null })),
        assets: [],
      },
    ],
  },
  state: 'on-offer',
  offeredFrom: null,
  held: { levels, benefits },
  warnings: [],
});
const LEVELS = {
  gold: held('gold', 2, 3, ['gold']),
  silver: held('silver', 0, 0),
  bronze: held('bronze', 0, 4, ['bronze']),
};
const linksOf = (kind: 'level' | 'benefit', slug: string, of: DeskCatalogue) =>
  [
    ...renderToStaticMarkup(
      <Effects i18n={translateToEnglish(DESK_CATALOGUE_YEAR)} year={of} kind={kind} slug={slug} />,
    ).matchAll(/href="([^"]*)"[^>]*>([^<]*)</g),
  ].map(([, href, text]) => [href?.replaceAll('&amp;', '&'), text]);

it('leads from the counts of a level to its sponsorships and applications', () => {
  expect(linksOf('level', 'gold', year(LEVELS, {}))).toEqual([
    [
      '/admin/pledges?kind=sponsorship&tier=gold&state=approved',
      'See accepted sponsorships at this level, of every year',
    ],
    ['/admin/pledges?kind=sponsorship&tier=gold&state=', 'See applications for GOLD, of every year'],
  ]);
  expect(linksOf('level', 'silver', year(LEVELS, {}))).toEqual([]);
});

it('leads from the counts of a benefit to who gets it, and to the levels with applications that include or add it', () => {
  expect(linksOf('benefit', 'talk', year(LEVELS, { talk: held('talk', 1, 3, ['gold', 'bronze']) }))).toEqual([
    ['/admin/benefits/talk', 'See who gets it today, of every year'],
    ['/admin/pledges?kind=sponsorship&tier=gold&state=', 'See applications for GOLD, of every year'],
    ['/admin/pledges?kind=sponsorship&tier=bronze&state=', 'See applications for BRONZE, of every year'],
  ]);
});
