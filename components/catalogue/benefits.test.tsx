import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Benefits } from '#components/catalogue/benefits';
import { toBenefitSheet } from '#components/catalogue/benefit-sheet';
import { BenefitsTable } from '#components/catalogue/benefits-table';
import { bringsOf, splitBenefits } from '#components/catalogue/split-benefits';
import type { CatalogueView } from '#server/public/catalogue-view';
import { BENEFITS } from '#content/messages/benefits';
import { majorUnits } from '#domain/money';
import { translate } from '#server/i18n/translate';

const i18n = translate('en', BENEFITS);
const contado = translate('es', BENEFITS);

const catalogue: CatalogueView = {
  year: 2026,
  groups: [{ slug: 'g', name: 'Group', order: 0 }],
  tiers: [
    { slug: 'high', name: 'High', price: majorUnits(155_000, 'USD'), placesLeft: 0 },
    { slug: 'low', name: 'Low', price: majorUnits(1_500, 'USD'), placesLeft: null },
  ],
  benefits: [
    {
      slug: 'passes',
      name: 'Passes',
      description: 'In.',
      group: 'g',
      left: null,
      tiers: [
        { tier: 'high', quantity: 25 },
        { tier: 'low', quantity: 1 },
      ],
    },
    { slug: 'talk', name: 'Talk', description: 'On.', group: 'g', left: 1, tiers: [{ tier: 'high', quantity: null }] },
    { slug: 'booth', name: 'Booth', description: 'At.', group: 'g', left: 0, tiers: [{ tier: 'low', quantity: 3 }] },
    { slug: 'lunch', name: 'Lunch', description: 'Eat.', group: 'g', left: 2, tiers: [] },
  ],
};

describe('the benefits table', () => {
  const html = renderToStaticMarkup(<BenefitsTable sheet={toBenefitSheet(catalogue, i18n)} />);

  it('has a column head for each level, with its price per year and its places', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html).toContain('$155,000');
    expect(html).toContain('No place left');
  });

  it('shows quantities, and yes and no as words', () => {
    expect(html).toContain('<td>25</td><td>1</td>');
    expect(html).toContain('<td class="yes">yes</td><td></td>');
  });

  it('shows a benefit without free places as sold out', () => {
    const row = html.slice(html.indexOf('Booth'));
    expect(row).toContain('not part of new pledges');
    expect(row).toContain('<td class="taken">sold out</td>');
    expect(row).not.toContain('<td>3</td>');
  });

  it('leaves out a benefit that no level includes; it is listed separately', () => {
    expect(html).not.toContain('Lunch');
    expect(splitBenefits(catalogue).apart.map(({ slug }) => slug)).toEqual(['lunch']);
    expect(renderToStaticMarkup(<Benefits catalogue={catalogue} i18n={i18n} />)).toContain('Available separately (1)');
  });
});

describe('what is sold beside the levels', () => {
  const price = majorUnits(2_500, 'USD');
  const more: CatalogueView = {
    ...catalogue,
    tiers: [...catalogue.tiers, { slug: 'fair', name: 'Job fair', price, soldApart: true, placesLeft: 4 }],
    benefits: [
      ...catalogue.benefits.map((each) =>
        each.slug === 'talk' ? { ...each, addOnPrice: price, conflicts: ['passes'] } : each,
      ),
      {
        slug: 'stall',
        name: 'Stall',
        description: 'Sit.',
        group: 'g',
        left: null,
        tiers: [{ tier: 'fair', quantity: 2 }],
      },
    ],
  };
  const html = renderToStaticMarkup(<Benefits catalogue={more} i18n={i18n} choice={{ query: '' }} />);
  const textOf = (from: string) =>
    html
      .slice(html.indexOf(from))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');

  it('is an add-on in the cells of levels without it, with its price and what it cannot go with', () => {
    expect(html).toContain('<td class="yes">yes</td><td class="addOn">add-on</td>');
    expect(textOf('<b>Talk')).toMatch(
      /^ Talk On\. 1 place left\. Add-on at other levels: \$2,500 a year\. Cannot be added beside Passes\./,
    );
  });

  it('is no add-on once no place is left', () => {
    const benefits = more.benefits.map((each) => (each.slug === 'talk' ? { ...each, left: 0 } : each));
    const sheet = toBenefitSheet({ ...more, benefits }, i18n);
    expect(sheet.groups[0]?.lines.find(({ name }) => name === 'Talk')?.cells).toEqual(['taken', '']);
  });

  it('has no column: an offer sold apart is below the table, with its benefits, its places and its button', () => {
    expect(html).not.toContain('abbr="Job fair"');
    expect(html).not.toContain('<b>Stall');
    expect(textOf('>Also sold on its own')).toContain('Job fair $2,500 a year Stall × 2. Sit. Choose 4 places left');
    expect(html).toContain('href="?tier=fair#apply"');
    expect(splitBenefits(more).apart.map(({ slug }) => slug)).toEqual(['lunch']);
  });

  it('is not there where there is none', () => {
    expect(renderToStaticMarkup(<Benefits catalogue={catalogue} i18n={i18n} />)).not.toContain('Also sold');
  });
});

describe('the levels where one can be chosen', () => {
  const html = renderToStaticMarkup(<Benefits catalogue={catalogue} i18n={i18n} choice={{ query: 'draft=1&' }} />);

  it('have a link to the form with the level chosen; one that is sold out says so, and the link is to wait', () => {
    expect(html).toMatch(/<a href="\?draft=1&amp;tier=low#apply"[^>]*aria-label="Choose Low"[^>]*>Choose<\/a>/);
    expect(html).toMatch(
      /<a href="\?draft=1&amp;tier=high#apply"[^>]*aria-label="Join the waiting list of High"[^>]*>Join the waiting list<\/a>/,
    );
    expect(html.match(/#apply/g)).toHaveLength(2);
    expect(html.match(/Sold out for this year/g)?.length).toBeGreaterThan(1);
  });

  it('have no link where none can be chosen', () => {
    expect(renderToStaticMarkup(<Benefits catalogue={catalogue} i18n={i18n} />)).not.toContain('#apply');
  });

  const five = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({
    slug,
    name: slug,
    price: majorUnits(9, 'USD'),
    placesLeft: null,
  }));
  const open = (tiers: CatalogueView['tiers'], chosen?: string) =>
    /value="([a-z]+)" checked|checked="" value="([a-z]+)"/.exec(
      renderToStaticMarkup(<Benefits catalogue={{ ...catalogue, tiers }} i18n={i18n} choice={{ query: '', chosen }} />),
    );

  it.each<[string, CatalogueView['tiers'], string | undefined, string]>([
    ['the middle one', five, undefined, 'c'],
    ['the middle one with a place', five.map((tier, i) => (i > 2 ? { ...tier, placesLeft: 0 } : tier)), undefined, 'b'],
    ['the chosen one', five, 'e', 'e'],
    ['the middle one if the chosen one is gone', five, 'gone', 'c'],
  ])('open in a narrow window at %s', (_which, tiers, chosen, shown) => {
    const found = open(tiers, chosen);
    expect(found?.[1] ?? found?.[2]).toBe(shown);
  });
});

describe('the texts of a catalogue', () => {
  it('return what a level includes', () => {
    const [passes, talk] = catalogue.benefits;
    expect(passes && bringsOf(passes, 'high')).toBe(25);
    expect(talk && [bringsOf(talk, 'high'), bringsOf(talk, 'low')]).toEqual([true, null]);
  });

  it.each([
    [0, 'No place left', 'No quedan plazas'],
    [1, '1 place left', 'Queda 1 plaza'],
    [4, '4 places left', 'Quedan 4 plazas'],
  ])('%s', (left, words, palabras) => {
    expect(i18n.t('places', { left })).toBe(words);
    expect(contado.t('places', { left })).toBe(palabras);
  });

  it('are in Spanish on a Spanish page, prices included', () => {
    const html = renderToStaticMarkup(<BenefitsTable sheet={toBenefitSheet(catalogue, contado)} />);
    expect(html).toContain('155.000\u00a0US$');
    expect(html).toContain('<td class="yes">sí</td>');
    expect(html).toContain('<td class="taken">agotado</td>');
  });
});
