import { describe, expect, it } from 'vitest';

import type { FieldError } from '#domain/field-error';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';
import { majorUnits, money } from '#domain/money';
import { parsePledgeForm, parsePledgeJson } from '#domain/pledge-parsing';

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };
const answers = {
  tier: 'partner',
  years: '3',
  instalments: '2',
  organisation: 'Example Works',
  website: 'https://works.example.org',
  contactName: 'Ada Lovelace',
  billingEmail: 'billing@example.org',
  recognition: 'named',
};
const form = (over: Record<string, string> = {}) => {
  const fields = Object.entries({ ...answers, ...over }).map(([field, text]) => [field, [text]]);
  return parsePledgeForm('sponsorship', Object.fromEntries(fields), offer);
};
const body = { ...answers, kind: 'sponsorship', years: 3, instalments: 2 };
const json = (over: Record<string, unknown> = {}) => parsePledgeJson({ ...body, ...over }, offer);
const refused = (field: string, code: string, limit?: FieldError['limit']) => ({
  ok: false,
  errors: [{ field, code, ...(limit === undefined ? {} : { limit }) }],
});

describe('a sponsorship', () => {
  it('is parsed equally from a form and from JSON, with its price copied', () => {
    const input = {
      kind: 'sponsorship',
      tier: 'partner',
      price: money(1_100_000n, 'USD'),
      addOns: [],
      amount: money(3_300_000n, 'USD'),
      years: 3,
      instalments: 2,
      organisation: 'Example Works',
      website: 'https://works.example.org/',
      contactName: 'Ada Lovelace',
      billingEmail: 'billing@example.org',
      purchaseOrder: null,
      recognition: 'named',
      displayName: 'Example Works',
    };
    expect(form()).toEqual({ ok: true, input });
    expect(json()).toEqual({ ok: true, input });
  });

  it('needs in JSON only what the contract requires', () => {
    const sent = { instalments: undefined, contactName: undefined, recognition: undefined };
    expect(json(sent)).toMatchObject({
      ok: true,
      input: { instalments: 1, contactName: null, recognition: 'anonymous', displayName: null },
    });
  });

  it.each([
    ['no level', { tier: '' }, 'tier', 'required'],
    ['an unknown level', { tier: 'platinum' }, 'tier', 'not-a-choice'],
    ['a level that is not published', { tier: 'startup-row' }, 'tier', 'not-a-choice'],
    ['no years', { years: '0' }, 'years', 'too-small', 1],
    ['six years', { years: '6' }, 'years', 'too-large', 5],
    ['a year and a half', { years: '1.5' }, 'years', 'not-whole'],
    ['three parts a year', { instalments: '3' }, 'instalments', 'not-a-choice'],
    ['no organisation', { organisation: ' ' }, 'organisation', 'required'],
    ['a long organisation', { organisation: 'x'.repeat(201) }, 'organisation', 'too-long', 200],
    ['two lines', { organisation: 'a\nb' }, 'organisation', 'control-characters'],
    ['no contact', { contactName: '' }, 'contactName', 'required'],
    ['no recognition', { recognition: '' }, 'recognition', 'required'],
    ['an extra field', { price: '1' }, 'price', 'unknown-field'],
  ])('refuses %s', (_, over, field, code, limit?: number) => {
    expect(form(over as Record<string, string>)).toEqual(refused(field, code, limit));
  });

  it('costs its level and its add-ons, for all years, and the limit of the campaign is for both', () => {
    const price = money(150_000n, 'USD');
    const benefits = [{ slug: 'talk', name: 'Talk', tiers: [], addOnPrice: price }];
    const sent = { ...body, addOns: ['talk'] };
    expect(parsePledgeJson(sent, { ...offer, benefits })).toMatchObject({
      ok: true,
      input: { addOns: [{ slug: 'talk', name: 'Talk', price }], amount: money(3_750_000n, 'USD') },
    });
    const terms = { ...exampleTerms, greatest: majorUnits(37_499, 'USD') };
    expect(parsePledgeJson(sent, { ...offer, benefits, terms })).toEqual(
      refused('years', 'too-large', majorUnits(37_499, 'USD')),
    );
  });

  it("refuses more than the campaign's maximum", () => {
    const terms = { ...exampleTerms, greatest: majorUnits(500_000, 'USD') };
    const sent = { ...body, tier: 'visionary', years: 4 };
    expect(parsePledgeJson(sent, { ...offer, terms })).toEqual(
      refused('years', 'too-large', majorUnits(500_000, 'USD')),
    );
    expect(parsePledgeJson({ ...sent, years: 3 }, { ...offer, terms }).ok).toBe(true);
  });

  it('offers no level in another currency', () => {
    const tiers = exampleTiers.map((tier) => ({ ...tier, price: majorUnits(1, 'EUR') }));
    expect(parsePledgeJson(body, { ...offer, tiers })).toEqual(refused('tier', 'not-a-choice'));
  });

  it('has no part smaller than the smallest unit', () => {
    const tiers = [{ slug: 'partner', name: 'Partner', price: money(3n, 'USD'), published: true }];
    expect(parsePledgeJson({ ...body, instalments: 4 }, { ...offer, tiers })).toEqual(
      refused('instalments', 'too-many-parts'),
    );
  });
});

describe('website', () => {
  it.each([
    ['http://example.org', 'http://example.org/'],
    ['www.example.org', 'https://www.example.org/'],
    ['Example.org/about', 'https://example.org/about'],
    ['example.org:8080', 'https://example.org:8080/'],
    [' HTTPS://Example.ORG/About?x=1 ', 'https://example.org/About?x=1'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
  ])('accepts %s', (text, website) => {
    expect(form({ website: text })).toMatchObject({ ok: true, input: { website } });
  });

  it.each([
    'example',
    'ada@example.org',
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'https://localhost',
    'https://user:secret@example.org',
    'https:example.org',
    'https://exa mple.org',
  ])('refuses %s', (website) => {
    expect(form({ website })).toEqual(refused('website', 'not-a-web-address'));
  });

  it('refuses a website that is too long, has a line break, or is missing', () => {
    expect(form({ website: `https://e.org/${'x'.repeat(2_000)}` })).toEqual(refused('website', 'too-long', 2_000));
    expect(form({ website: 'https://e.org/\nx' })).toEqual(refused('website', 'control-characters'));
    expect(form({ website: '' })).toEqual(refused('website', 'required'));
  });
});

it('takes a purchase order number of at most 100 characters, from a form and from JSON', () => {
  for (const parse of [form, json]) {
    expect(parse({ purchaseOrder: ' PO-4711 / 2026 ' })).toMatchObject({
      ok: true,
      input: { purchaseOrder: 'PO-4711 / 2026' },
    });
    expect(parse({ purchaseOrder: 'x'.repeat(101) })).toEqual(refused('purchaseOrder', 'too-long', 100));
  }
});

describe('billingEmail', () => {
  it.each([
    ['a@example.org', 'a@example.org'],
    [' First.Last+tag@mail.example.org ', 'first.last+tag@mail.example.org'],
    ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
    ['ops/finance@example.org', 'ops/finance@example.org'],
  ])('%s is kept as %s', (billingEmail, kept) => {
    expect(form({ billingEmail })).toMatchObject({ ok: true, input: { billingEmail: kept } });
  });

  it.each(['a', 'a@', '@example.org', 'a@b', 'a b@example.org', 'a@example.org, b@example.org', 'A <a@example.org>'])(
    'refuses %s',
    (billingEmail) => {
      expect(form({ billingEmail })).toEqual(refused('billingEmail', 'not-an-email'));
    },
  );

  it('refuses a second address after a line break, a long address, and a missing one', () => {
    const second = form({ billingEmail: 'a@example.org\nBcc: b@example.org' });
    expect(second).toEqual(refused('billingEmail', 'control-characters'));
    expect(form({ billingEmail: `${'x'.repeat(250)}@e.org` })).toEqual(refused('billingEmail', 'too-long', 254));
    expect(json({ billingEmail: undefined })).toEqual(refused('billingEmail', 'required'));
  });
});
