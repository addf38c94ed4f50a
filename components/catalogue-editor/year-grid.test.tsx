import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { YearGrid } from '#components/catalogue-editor/year-grid';
import { BENEFITS } from '#content/messages/benefits';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';

const i18n = translate('en', BENEFITS, DESK_CATALOGUE_YEAR);
const tier = (slug: string, capacity: number | null, published = true) => ({
  slug,
  name: slug.toUpperCase(),
  order: 0,
  price: majorUnits(5_000, 'USD'),
  capacity,
  logoWidth: 200,
  published,
});
const held = (slug: string, taken: number) => ({ slug, taken, accepted: 0, waiting: 0, waitingAt: [] });
const year = {
  catalogue: {
    year: 2030,
    currency: 'USD',
    groups: [{ slug: 'all', name: 'All', order: 0 }],
    tiers: [tier('gold', 3), tier('silver', 12), tier('old', null, false)],
    benefits: [
      {
        slug: 'talk',
        name: 'A talk',
        description: '',
        group: 'all',
        order: 0,
        capacity: 2,
        tiers: [
          { tier: 'gold', quantity: 4 },
          { tier: 'old', quantity: null },
        ],
        assets: [],
      },
    ],
  },
  state: 'draft',
  offeredFrom: null,
  held: { levels: { gold: held('gold', 5), silver: held('silver', 5) }, benefits: { talk: held('talk', 1) } },
  warnings: [],
} as const;

it('has a cell for each level, a link to each form, and how many places are held', () => {
  const html = renderToStaticMarkup(<YearGrid i18n={i18n} year={year} />);
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('GOLD $5,000 5 of 3 places held, none left');
  expect(text).toContain('SILVER $5,000 5 of 12 places held');
  expect(text).toContain('OLD $5,000 not on offer');
  expect(text).toContain('A talk 1 of 2 places held 4 – yes');
  expect(html).toContain('href="/admin/catalogue/2030/level?level=gold"');
  expect(html).toContain('href="/admin/catalogue/2030/benefit?benefit=talk"');
});
