import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PublishPage } from '#components/catalogue-editor/publish-page';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { DESK_CATALOGUE_YEAR } from '#content/messages/desk-catalogue-year';
import { FORM } from '#content/messages/form';
import type { OfferChange } from '#domain/catalogue-compare';
import type { LimitWarning } from '#domain/catalogue-limits';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';

const DAY = civilDate('2030-01-01');
const dollars = (units: number) => majorUnits(units, 'USD');
const change: OfferChange = {
  newLevels: [{ name: 'Gold', price: dollars(5_000) }],
  goneLevels: ['Silver'],
  prices: [{ name: 'Bronze', before: dollars(1_000), after: dollars(1_200) }],
  addOns: [
    { name: 'Table', before: null, after: dollars(300) },
    { name: 'Lunch', before: dollars(200), after: dollars(250) },
    { name: 'Badge', before: dollars(100), after: null },
  ],
  membership: { before: null, after: { price: dollars(150), least: dollars(40) } },
  newBenefits: ['Talk', 'Booth'],
  goneBenefits: ['Logo'],
};
const same: OfferChange = {
  newLevels: [],
  goneLevels: [],
  prices: [],
  addOns: [],
  membership: null,
  newBenefits: [],
  goneBenefits: [],
};

type Shown = Readonly<{
  chosen?: Parameters<typeof PublishPage>[0]['chosen'];
  current?: Readonly<{ year: number; change: OfferChange }> | null;
  warnings?: readonly LimitWarning[];
}>;

function textOf({ chosen = { day: DAY }, current = { year: 2029, change }, warnings = [] }: Shown): string {
  const page = (
    <PublishPage
      i18n={translate('en', DESK_CATALOGUE, DESK_CATALOGUE_YEAR)}
      year={2030}
      typed="2030-01-01"
      chosen={chosen}
      current={current}
      warnings={warnings}
      seen=""
      publish={(state) => Promise.resolve(state)}
      words={readMessages('en', FORM)}
      hidden={{}}
    />
  );
  return renderToStaticMarkup(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the page that publishes a year', () => {
  it('says first what goes off offer, what is new and which prices change', () => {
    expect(textOf({})).toContain(
      'The catalogue of 2029 goes off offer. New level: Gold, $5,000 a year. Level Silver is no longer on offer. Bronze: $1,200 a year instead of $1,000. “Table” is sold as an add-on, $300 a year. “Lunch” as an add-on: $250 a year instead of $200. “Badge” is no longer sold as an add-on. A membership costs $150 for a year, at least $40, instead of what the campaign says. 2 new benefits: Talk and Booth. A benefit is no longer there: Logo. Accepted sponsorships keep their price and benefits. Publish from 1 January 2030',
    );
  });

  it('says which limits to look at', () => {
    const text = textOf({
      warnings: [
        { kind: 'below-held', name: 'Gold', capacity: 1, taken: 3 },
        { kind: 'sold-limit', name: 'Talk', level: 'Gold' },
      ],
    });
    expect(text).toContain(
      'Limits of 2030 to look at before it is sold “Gold” has 1 place in 2030, and 3 are held already.',
    );
    expect(text).toContain('“Talk” is sold as an add-on, and it is all that limits the level Gold');
    expect(textOf({})).not.toContain('to look at');
  });

  it('says that no price changes, that nothing is on offer, or that a later year stays', () => {
    expect(textOf({ current: { year: 2029, change: same } })).toContain('No price changes.');
    const membership = {
      before: { price: dollars(150), least: dollars(40) },
      after: { price: dollars(99), least: dollars(25) },
    };
    const dearer = textOf({ current: { year: 2029, change: { ...same, membership } } });
    expect(dearer).toContain('A membership costs $99 for a year, at least $25. Before, its price was $150.');
    expect(dearer).not.toContain('No price changes.');
    const cleared = { ...same, membership: { ...membership, after: null } };
    expect(textOf({ current: { year: 2029, change: cleared } })).toContain('costs what the campaign says again');
    expect(textOf({ current: null })).toContain('No catalogue is on offer today.');
    expect(textOf({ current: { year: 2031, change } })).toContain(
      'The catalogue of 2031 is on offer and stays on offer',
    );
  });

  it('has no button without a day that can be chosen', () => {
    const text = textOf({ chosen: { day: null, why: 'past-day' } });
    expect(text).toContain('Enter today or a later day.');
    expect(text).not.toContain('Publish from');
  });
});
