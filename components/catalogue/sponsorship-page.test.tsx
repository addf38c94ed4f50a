import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { SponsorshipPage } from '#components/catalogue/sponsorship-page';
import { BENEFITS } from '#content/messages/benefits';
import { CLOSED } from '#content/messages/closed';
import { FORM, FORM_PAGE } from '#content/messages/form';
import { PLEDGE_QUESTIONS } from '#content/messages/pledge-questions';
import { SPONSORSHIP, SPONSORSHIP_QUESTIONS } from '#content/messages/sponsorship';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { readMessages, translate } from '#server/i18n/translate';

const tier = (slug: string, placesLeft: number | null) => ({
  slug,
  name: slug.toUpperCase(),
  price: majorUnits(1_000, 'USD'),
  placesLeft,
});

const ADD_ON = { description: '', group: 'g', left: null, tiers: [] };

type Page = Partial<Parameters<typeof SponsorshipPage>[0]>;

function show(more: Page = {}): string {
  return renderToStaticMarkup(
    <SponsorshipPage
      email="questions@example.org"
      i18n={translate('en', FORM_PAGE, CLOSED, BENEFITS, SPONSORSHIP)}
      words={{
        ...readMessages('en', FORM),
        ...readMessages('en', PLEDGE_QUESTIONS),
        ...readMessages('en', SPONSORSHIP_QUESTIONS),
      }}
      action={vi.fn()}
      initial={{ answers: {}, errors: [] }}
      catalogue={{
        year: 2026,
        groups: [{ slug: 'g', name: 'Group', order: 0 }],
        tiers: [tier('high', 0), tier('mid', 1), tier('low', null)],
        benefits: [
          { slug: 'b', name: 'Badge', description: '', group: 'g', left: null, tiers: [{ tier: 'high', quantity: 1 }] },
        ],
      }}
      closed={null}
      {...more}
    />,
  );
}

const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<input type="radio"[^>]*name="${name}"[^>]*>`, 'g'))].map(([input]) => ({
    level: /value="(\w+)"/.exec(input)?.[1],
    isDisabled: input.includes('disabled'),
    isChosen: input.includes('checked'),
  }));

describe('the page of the sponsorship', () => {
  it('has the sold out level last, in the table and in the form, where one applies to wait for it', () => {
    const html = show();
    expect([...html.matchAll(/<th scope="col" abbr="(\w+)"/g)].map(([, name]) => name)).toEqual(['MID', 'LOW', 'HIGH']);
    expect(valuesOf(html, 'tier')).toEqual([
      { level: 'mid', isDisabled: false, isChosen: false },
      { level: 'low', isDisabled: false, isChosen: false },
      { level: 'high', isDisabled: false, isChosen: false },
    ]);
    expect([...html.matchAll(/tier=(\w+)#apply/g)].map(([, level]) => level)).toEqual(['mid', 'low', 'high']);
    expect(html).toMatch(
      /<a href="\?tier=high#apply"[^>]*aria-label="Join the waiting list of HIGH"[^>]*>Join the waiting list</,
    );
    expect(html).toContain('Sold out for this year: apply to join the waiting list');
  });

  it('says for which benefit a level is sold out, if it is one that only this level includes', () => {
    const talk = {
      slug: 't',
      name: 'Talk',
      description: '',
      group: 'g',
      left: 0,
      tiers: [{ tier: 'high', quantity: 1 }],
    };
    const catalogue = (benefit: object) => ({
      year: 2026,
      groups: [{ slug: 'g', name: 'Group', order: 0 }],
      tiers: [tier('high', 0), tier('mid', 1)],
      benefits: [{ ...talk, ...benefit }],
    });
    const said = (benefit: object) => show({ catalogue: catalogue(benefit) });
    expect(said({})).toContain('Sold out for this year: no place left for “Talk”');
    expect(said({})).toContain('because there is no place left for “Talk”: apply to join the waiting list');
    const tiers = ['high', 'mid'].map((each) => ({ tier: each, quantity: 1 }));
    for (const other of [{ left: 1 }, { left: null }, { tiers }, { tiers: [{ tier: 'mid', quantity: 1 }] }])
      expect(said(other)).not.toContain('no place left for');
  });

  it('has chosen what the address chose, sold out or not', () => {
    expect(valuesOf(show({ initial: { answers: { tier: 'low' }, errors: [] } }), 'tier')).toMatchObject([
      { isChosen: false },
      { isChosen: true },
      { isChosen: false },
    ]);
    const soldOut = valuesOf(show({ initial: { answers: { tier: 'high' }, errors: [] } }), 'tier');
    expect(soldOut.filter(({ isChosen }) => isChosen)).toMatchObject([{ level: 'high' }]);
  });

  it('has what is sold apart last in the form, under a heading of its own, and add-ons for what does not include them', () => {
    const price = majorUnits(500, 'USD');
    const html = show({
      catalogue: {
        year: 2026,
        groups: [{ slug: 'g', name: 'Group', order: 0 }],
        tiers: [{ ...tier('fair', null), soldApart: true }, tier('full', 0), tier('low', null)],
        benefits: [
          { ...ADD_ON, slug: 'talk', name: 'Talk', tiers: [{ tier: 'full', quantity: null }], addOnPrice: price },
          { ...ADD_ON, slug: 'lunch', name: 'Lunch', left: 0, addOnPrice: price, conflicts: ['talk'] },
          { ...ADD_ON, slug: 'badge', name: 'Badge' },
        ],
      },
    });
    expect(valuesOf(html, 'tier').map(({ level }) => level)).toEqual(['low', 'full', 'fair']);
    const heading = html.indexOf('Sold on its own, without a level');
    expect(heading).toBeGreaterThan(html.lastIndexOf('value="full"'));
    expect(heading).toBeLessThan(html.lastIndexOf('value="fair"'));
    const boxes = [...html.matchAll(/<input type="checkbox"[^>]*name="addOns"[^>]*>/g)].map(([box]) => box);
    expect(boxes.map((box) => [/value="(\w+)"/.exec(box)?.[1], box.includes('disabled')])).toEqual([
      ['talk', false],
      ['lunch', true],
    ]);
    expect(html).toContain('Part of FULL.');
    expect(html).toContain('Sold out for this year. Cannot be added beside Talk.');
    expect(show()).not.toContain('Add to your level');
  });

  it('keeps the draft when another level is chosen', () => {
    expect(show({ hidden: { draft: 'd1' } })).toContain('href="?draft=d1&amp;tier=mid#apply"');
  });

  it('says what is needed, and folds what is optional until it has an answer or an error', () => {
    const folded = (more: Page) => /<details( open="")?[^>]*><summary[^>]*>Instalments or/.exec(show(more))?.[1] ?? '';
    expect(show()).toContain('about five minutes');
    expect(show()).toContain('We send invoices there.');
    expect(folded({})).toBe('');
    expect(folded({ initial: { answers: { purchaseOrder: '4711' }, errors: [] } })).not.toBe('');
    expect(folded({ initial: { answers: {}, errors: [{ field: 'instalments', text: 'x' }] } })).not.toBe('');
  });

  it('chooses nothing and asks nothing while the campaign is closed', () => {
    const html = show({ closed: { phase: 'after', day: civilDate('2026-12-31') } });
    expect(html).not.toContain('#apply');
    expect(html).not.toContain('about five minutes');
    expect(valuesOf(html, 'tier')).toEqual([]);
  });
});
